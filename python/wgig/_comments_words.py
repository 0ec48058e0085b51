"""What `wgig comments` says in the terminal, in the six languages."""

from __future__ import annotations

from wgig._words import Six

COMMENTS_WORDS: dict[str, Six] = {
    "counted": (
        "عدد التعليقات: {}، منها ما لم يبت فيه: {}.", "意见{}条，其中未决{}条。",
        "Comments: {}; open: {}.", "Commentaires : {} ; en suspens : {}.",
        "Comentarios: {}; pendientes: {}.", "Замечаний: {}; не решено: {}.",
    ),
    # The tables.
    "open_comments": (
        "تعليقات لم يبت فيها", "未决意见", "Open comments", "Commentaires en suspens",
        "Comentarios pendientes", "Нерешенные замечания",
    ),
    "paragraph": ("الفقرة", "段落", "paragraph", "paragraphe", "párrafo", "пункт"),
    "group": ("الفئة", "群体", "group", "groupe", "grupo", "группа"),
    "kind": ("النوع", "种类", "kind", "nature", "clase", "вид"),
    "waiting": ("لم يبت فيها", "未决", "open", "en suspens", "pendientes", "не решено"),
    "of": ("من أصل", "共", "of", "sur", "de", "из"),
    "comments": ("التعليقات", "意见", "comments", "commentaires", "comentarios", "замечания"),
    "comment": ("التعليق", "意见", "comment", "commentaire", "comentario", "замечание"),
    "whole_text": (
        "(النص كله)", "（全文）", "(whole)", "(tout le texte)", "(todo el texto)", "(весь текст)",
    ),
    "not_said": ("(غير مذكورة)", "（未说明）", "(not said)", "(non dit)", "(no consta)", "(не указана)"),
    "where": (
        "مواضعها الآن", "现在的位置", "Where they stand", "Où ils se trouvent",
        "Dónde están", "Где они теперь",
    ),
    "fate": ("ما جرى للنص", "文字的变化", "fate", "sort du texte", "qué pasó", "что стало с текстом"),
    "confidence": ("درجة الثقة", "置信度", "confidence", "confiance", "confianza", "уверенность"),
    "place": ("الموضع", "位置", "place", "place", "lugar", "место"),
    "text": ("النص", "文字", "text", "texte", "texto", "текст"),
    "under_policy": (
        "وفقا للسياسة المتبعة", "按规则处理", "Under the policy", "Selon la règle suivie",
        "Según la norma seguida", "По принятому правилу",
    ),
    "decision": ("القرار", "决定", "decision", "décision", "decisión", "решение"),
    "why": ("السبب", "理由", "why", "pourquoi", "por qué", "почему"),
    # Kinds of comments.
    "supports": ("يؤيد", "支持", "supports", "appuie", "apoya", "поддерживает"),
    "adds_fact": (
        "يضيف معلومة", "补充事实", "adds a fact", "ajoute un fait", "añade un hecho",
        "добавляет факт",
    ),
    "corrects": ("يصحح", "更正", "corrects", "corrige", "corrige", "исправляет"),
    "dissents": ("يعترض", "反对", "dissents", "conteste", "disiente", "возражает"),
    "proposes_text": (
        "يقترح نصا", "提议文本", "proposes text", "propose un texte", "propone texto",
        "предлагает текст",
    ),
    "unspecified": (
        "غير محدد", "未说明", "not specified", "non précisé", "no especificado", "не указан",
    ),
    # Fates.
    "unchanged": ("لم يتغير", "未变", "unchanged", "inchangé", "sin cambios", "без изменений"),
    "moved": ("نُقل", "已移动", "moved", "déplacé", "trasladado", "перемещен"),
    "changed": ("تغير", "已修改", "changed", "modifié", "modificado", "изменен"),
    "split": ("تفرق", "已拆分", "split", "divisé", "dividido", "разделен"),
    "gone": ("لم يعد موجودا", "已不存在", "gone", "disparu", "desaparecido", "исчез"),
    "whole": ("النص كله", "全文", "whole", "tout le texte", "todo el texto", "весь текст"),
    # Decisions.
    "open": ("لم يبت فيه", "未决", "open", "en suspens", "pendiente", "не решено"),
    "accepted": ("مقبول", "采纳", "accepted", "accepté", "aceptado", "принято"),
    "corrected": ("صُحح", "已更正", "corrected", "corrigé", "corregido", "исправлено"),
    "published_beside": (
        "نُشر إلى جانب الورقة", "与文件一并公布", "published beside", "publié à côté",
        "publicado junto al documento", "опубликовано рядом",
    ),
    "noted": ("أُحيط به علما", "注意到", "noted", "pris note", "se toma nota", "принято к сведению"),
    "rejected": ("مرفوض", "不采纳", "rejected", "rejeté", "rechazado", "отклонено"),
}  # fmt: skip
