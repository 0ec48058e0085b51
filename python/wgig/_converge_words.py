"""What `wgig converge` says in the terminal, in the six languages."""

from __future__ import annotations

from wgig._words import Six

CONVERGE_WORDS: dict[str, Six] = {
    # The trend.
    "no_trend": (
        "الجولات أقل من أن يعرف اتجاه المسودات",
        "轮次太少，无法判断草案的走向",
        "There are too few rounds to tell which way the drafts go",
        "Il y a trop peu de tours pour dire dans quel sens vont les projets",
        "Hay muy pocas rondas para saber hacia dónde van los proyectos",
        "Раундов слишком мало, чтобы сказать, куда движутся проекты",
    ),
    "they_converging": (
        "المسودات تتقارب", "草案正在趋同", "The drafts converge", "Les projets convergent",
        "Los proyectos convergen", "Проекты сближаются",
    ),
    "they_plateau": (
        "المسودات ثابتة", "草案停滞不前", "The drafts are on a plateau",
        "Les projets sont sur un plateau", "Los proyectos están estancados",
        "Проекты остаются там же",
    ),
    "they_diverging": (
        "المسودات تتباعد", "草案分歧扩大", "The drafts diverge", "Les projets divergent",
        "Los proyectos divergen", "Проекты расходятся",
    ),
    "they_undecided": (
        "لا يمكن معرفة ما إذا كانت المسودات تتقارب", "无法判断草案是否趋同",
        "Whether the drafts converge cannot be told",
        "On ne peut pas dire si les projets convergent",
        "No se puede saber si los proyectos convergen",
        "Нельзя сказать, сближаются ли проекты",
    ),
    "index_changed": (
        "تغير المؤشر بمقدار {} ({})", "指数变化为{}（{}）", "the index changed by {} ({})",
        "l'indice a changé de {} ({})", "el índice cambió en {} ({})",
        "индекс изменился на {} ({})",
    ),
    "by_interval": (
        "مجال الثقة {:g} % من {} إلى {}", "{:g}%区间为{}至{}", "{:g} % interval {} to {}",
        "intervalle à {:g} % de {} à {}", "intervalo del {:g} % de {} a {}",
        "интервал {:g} % от {} до {}",
    ),
    "by_margin": (
        "بالهامش {:g} وحده، بلا مجال ثقة", "仅按幅度{:g}判断，没有区间",
        "by the margin of {:g} alone, without an interval",
        "par la seule marge de {:g}, sans intervalle", "solo por el margen de {:g}, sin intervalo",
        "только по порогу {:g}, без интервала",
    ),
    "to": ("{} إلى {}", "{}至{}", "{} to {}", "{} à {}", "{} a {}", "от {} до {}"),
    "note": ("ملاحظة: {}.", "注：{}。", "Note: {}.", "Note : {}.", "Nota: {}.", "Примечание: {}."),
    # The tables.
    "between_drafts": (
        "المؤشر: اتفاق مسودات الجولة بعضها مع بعض", "指数：同一轮草案彼此的一致程度",
        "Index: agreement of the drafts of a round with each other",
        "Indice : accord des projets d'un tour entre eux",
        "Índice: coincidencia de los proyectos de una ronda entre sí",
        "Индекс: согласие проектов одного раунда между собой",
    ),
    "between_rounds": (
        "المؤشر: اتفاق الجولة مع الجولة السابقة", "指数：与上一轮的一致程度",
        "Index: agreement of a round with the round before",
        "Indice : accord d'un tour avec le précédent",
        "Índice: coincidencia de una ronda con la anterior",
        "Индекс: согласие раунда с предыдущим",
    ),
    "round": ("الجولة", "轮次", "round", "tour", "ronda", "раунд"),
    "drafts": ("المسودات", "草案", "drafts", "projets", "proyectos", "проекты"),
    "draft": ("المسودة", "草案", "draft", "projet", "proyecto", "проект"),
    "author": ("الكاتب", "作者", "author", "auteur", "autor", "автор"),
    "index": ("المؤشر", "指数", "index", "indice", "índice", "индекс"),
    "interval": ("مجال الثقة", "区间", "interval", "intervalle", "intervalo", "интервал"),
    "change": ("التغير", "变化", "change", "évolution", "cambio", "изменение"),
    "trend": ("الاتجاه", "走向", "trend", "tendance", "tendencia", "тенденция"),
    "agreed": (
        "النص المتفق عليه", "一致文本", "agreed text", "texte convenu", "texto acordado",
        "согласованный текст",
    ),
    "entropy": ("الإنتروبيا", "熵", "entropy", "entropie", "entropía", "энтропия"),
    "apart": (
        "ما يباعد بين المسودات", "使草案产生分歧的内容", "What keeps the drafts apart",
        "Ce qui sépare les projets", "Lo que separa los proyectos", "Что разделяет проекты",
    ),
    "cost": ("الكلفة", "代价", "cost", "coût", "coste", "цена"),
    "passage": ("المقطع", "段落", "passage", "passage", "pasaje", "отрывок"),
    "without": (
        "المؤشر الأخير بدون كل مسودة", "去掉一份草案后的最后指数",
        "Without one draft, the last index would be", "Le dernier indice sans un projet serait",
        "Sin un proyecto, el último índice sería", "Без одного проекта последний индекс был бы",
    ),
    "dispersion": (
        "الجولة {}: متوسط المسافة داخل الفئات {}، وبين الفئات {}{}.",
        "第{}轮：群体内平均距离{}，群体间{}{}。",
        "Round {}: mean distance within groups {}, between groups {}{}.",
        "Tour {} : distance moyenne dans les groupes {}, entre les groupes {}{}.",
        "Ronda {}: distancia media dentro de los grupos {}, entre grupos {}{}.",
        "Раунд {}: среднее расстояние внутри групп {}, между группами {}{}.",
    ),
    "unknown": ("غير معروف", "未知", "unknown", "inconnue", "desconocida", "неизвестно"),
    "criteria": (
        "المعايير: ● مستوفى، ◐ جزئيا، ○ غير مستوفى، – لم يقيم",
        "标准：● 符合，◐ 部分符合，○ 不符合，– 未评估",
        "Criteria: ● met, ◐ in part, ○ missed, – not assessed",
        "Critères : ● satisfait, ◐ en partie, ○ non satisfait, – non évalué",
        "Criterios: ● cumplido, ◐ en parte, ○ no cumplido, – no evaluado",
        "Критерии: ● выполнен, ◐ отчасти, ○ не выполнен, – не оценен",
    ),
    "last_of": (
        "آخر {} من {} مسودة", "{1}份草案中的最后{0}份", "the last {} of {} drafts",
        "les {} derniers de {} projets", "los últimos {} de {} proyectos",
        "последние {} из {} проектов",
    ),
    "criterion": ("المعيار", "标准", "criterion", "critère", "criterio", "критерий"),
    "share_met": (
        "حصة المستوفى", "符合的比例", "share met", "part satisfaite", "parte cumplida",
        "доля выполненных",
    ),
    "won_and_lost": (
        "المكاسب والخسائر", "得与失", "Won and lost", "Gagné et perdu", "Ganado y perdido",
        "Приобретено и утрачено",
    ),
    "before": ("قبل", "之前", "before", "avant", "antes", "до"),
    "after": ("بعد", "之后", "after", "après", "después", "после"),
    "elements": (
        "عناصر التعريف", "定义的要素", "Elements of the definition", "Éléments de la définition",
        "Elementos de la definición", "Элементы определения",
    ),
    "part": ("الجزء", "部分", "part", "partie", "parte", "часть"),
    "element": ("العنصر", "要素", "element", "élément", "elemento", "элемент"),
    "origins": (
        "من أتى بماذا", "谁带来了什么", "Who brought in what", "Qui a apporté quoi",
        "Quién aportó qué", "Кто что внес",
    ),
    "put_in": (
        "كلمات أضيفت", "写入的词", "words put in", "mots apportés", "palabras aportadas",
        "внесено слов",
    ),
    "still_there": (
        "ما زالت موجودة", "仍然保留", "still there", "encore là", "siguen ahí", "осталось",
    ),
    "share_of_last": (
        "حصتها من المسودة الأخيرة", "占最后草案的比例", "share of the last draft",
        "part du dernier projet", "parte del último proyecto", "доля последнего проекта",
    ),
    "not_named": ("غير مسمى", "未署名", "not named", "non nommé", "sin nombre", "не названы"),
    # Values of the enumerations.
    "converging": ("تقارب", "趋同", "converging", "convergence", "convergencia", "сближение"),
    "plateau": ("ثبات", "停滞", "plateau", "plateau", "estancamiento", "без изменений"),
    "diverging": ("تباعد", "分歧扩大", "diverging", "divergence", "divergencia", "расхождение"),
    "undecided": ("غير محسوم", "无法判断", "undecided", "indécis", "sin decidir", "не ясно"),
    "met": ("مستوفى", "符合", "met", "satisfait", "cumplido", "выполнен"),
    "partly": (
        "مستوفى جزئيا", "部分符合", "partly", "satisfait en partie", "cumplido en parte",
        "выполнен отчасти",
    ),
    "missed": ("غير مستوفى", "不符合", "missed", "non satisfait", "no cumplido", "не выполнен"),
    "not_assessed": (
        "لم يقيم", "未评估", "not assessed", "non évalué", "no evaluado", "не оценен",
    ),
    "won": ("مكسب", "增加", "won", "gagné", "ganado", "приобретено"),
    "lost": ("خسارة", "失去", "lost", "perdu", "perdido", "утрачено"),
    "definiendum": (
        "المعرف", "被定义项", "what is defined", "ce qui est défini", "lo definido",
        "что определяется",
    ),
    "actor": ("من", "谁", "who", "qui", "quién", "кто"),
    "action": ("ماذا يفعل", "做什么", "does what", "fait quoi", "hace qué", "что делает"),
    "object": ("بماذا", "对什么", "to what", "à quoi", "a qué", "с чем"),
    "concern": (
        "بشأن ماذا", "关于什么", "concerning what", "concernant quoi", "respecto de qué",
        "в отношении чего",
    ),
    "qualifier": ("كيف", "如何", "how", "comment", "cómo", "как"),
}  # fmt: skip
