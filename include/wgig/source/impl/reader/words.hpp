// The words that headings and page furniture are made of, in the six languages.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <wgig/source/impl/reader/glyph.hpp>

namespace wgig::detail::reader {

/// What a word at the start of a line, or a line as a whole, stands for.
enum class WordRole {
    none,
    chapter,   ///< followed by its number: Chapter, Part, Title
    section,   ///< followed by its number: Section
    article,   ///< followed by its number: Article
    annex,     ///< Annex, Appendix; a number may follow
    summary,   ///< the whole line
    contents,  ///< the whole line
    notes,     ///< the whole line
    heading,   ///< the whole line: Introduction, Conclusion
    page,      ///< followed by its number
};

struct RoleWord {
    std::string_view word;  ///< in lower case
    WordRole role;
};

// clang-format off
[[nodiscard]] inline const auto& role_words() noexcept {
    using enum WordRole;
    static constexpr auto words = std::to_array<RoleWord>({
        {"chapter", chapter}, {"chapitre", chapter}, {"capítulo", chapter}, {"глава", chapter},
        {"part", chapter}, {"partie", chapter}, {"parte", chapter}, {"часть", chapter},
        {"title", chapter}, {"titre", chapter}, {"título", chapter},
        {"الفصل", chapter}, {"الباب", chapter}, {"الجزء", chapter},
        {"section", section}, {"sección", section}, {"раздел", section}, {"القسم", section},
        {"article", article}, {"artículo", article}, {"статья", article}, {"المادة", article},
        {"annex", annex}, {"annexe", annex}, {"anexo", annex}, {"приложение", annex},
        {"appendix", annex}, {"appendice", annex}, {"apéndice", annex}, {"добавление", annex},
        {"附件", annex}, {"附录", annex}, {"المرفق", annex}, {"مرفق", annex}, {"التذييل", annex},
        {"summary", summary}, {"executive summary", summary}, {"abstract", summary},
        {"résumé", summary}, {"résumé analytique", summary}, {"note de synthèse", summary},
        {"synthèse", summary},
        {"resumen", summary}, {"resumen ejecutivo", summary}, {"sumario", summary},
        {"резюме", summary}, {"краткое изложение", summary}, {"краткое содержание", summary},
        {"аннотация", summary}, {"краткий обзор", summary},
        {"موجز", summary}, {"الموجز", summary}, {"ملخص", summary}, {"الملخص", summary},
        {"خلاصة", summary}, {"موجز تنفيذي", summary}, {"ملخص تنفيذي", summary},
        {"الموجز التنفيذي", summary}, {"الملخص التنفيذي", summary},
        {"内容提要", summary}, {"摘要", summary}, {"提要", summary}, {"概要", summary},
        {"执行摘要", summary}, {"內容提要", summary}, {"執行摘要", summary}, {"内容摘要", summary},
        {"contents", contents}, {"table of contents", contents}, {"table des matières", contents},
        {"sommaire", contents}, {"índice", contents}, {"contenido", contents},
        {"содержание", contents}, {"оглавление", contents}, {"目录", contents}, {"目次", contents},
        {"目錄", contents}, {"المحتويات", contents}, {"فهرس", contents},
        {"notes", notes}, {"footnotes", notes}, {"endnotes", notes},
        {"notes de bas de page", notes}, {"notes de fin", notes},
        {"notas", notes}, {"notas a pie de página", notes}, {"notas finales", notes},
        {"примечания", notes}, {"сноски", notes},
        {"الحواشي", notes}, {"حواشي", notes}, {"حواش", notes}, {"الهوامش", notes}, {"هوامش", notes},
        {"注", notes}, {"注释", notes}, {"脚注", notes}, {"尾注", notes}, {"附注", notes},
        {"註", notes}, {"註釋", notes}, {"注：", notes},
        {"introduction", heading}, {"introducción", heading}, {"введение", heading},
        {"导言", heading}, {"引言", heading}, {"مقدمة", heading}, {"المقدمة", heading},
        {"conclusion", heading}, {"conclusions", heading}, {"conclusiones", heading},
        {"conclusión", heading}, {"выводы", heading}, {"заключение", heading}, {"结论", heading},
        {"خاتمة", heading}, {"الخاتمة", heading}, {"استنتاجات", heading},
        {"recommendations", heading}, {"recommandations", heading}, {"recomendaciones", heading},
        {"рекомендации", heading}, {"建议", heading}, {"توصيات", heading}, {"التوصيات", heading},
        {"preamble", heading}, {"préambule", heading}, {"preámbulo", heading},
        {"преамбула", heading}, {"序言", heading}, {"الديباجة", heading}, {"ديباجة", heading},
        {"foreword", heading}, {"preface", heading}, {"avant-propos", heading},
        {"prólogo", heading}, {"предисловие", heading}, {"前言", heading},
        {"background", heading}, {"references", heading}, {"bibliography", heading},
        {"references and notes", heading}, {"acknowledgements", heading},
        {"page", page}, {"página", page}, {"p.", page}, {"pag.", page}, {"pág.", page},
        {"стр.", page}, {"страница", page}, {"с.", page}, {"صفحة", page}, {"الصفحة", page},
    });
    return words;
}
// clang-format on

/// How many bytes of `text` a lower-case word covers, compared without case; 0 where it does not
/// stand at the start. White space in the word matches any run of white space; Arabic vowel signs
/// are passed over.
[[nodiscard]] constexpr std::size_t match_word(std::string_view text, std::string_view word) {
    std::size_t at = 0;
    std::size_t in_word = 0;
    while (in_word < word.size()) {
        if (at >= text.size()) {
            return 0;
        }
        const CodePoint want = decode(word, in_word);
        const CodePoint have = decode(text, at);
        if (have.value >= 0x064B && have.value <= 0x0652) {
            at += have.size;
            continue;
        }
        if (want.value == ' ' && is_space(have.value)) {
            while (at < text.size() && is_space(decode(text, at).value)) {
                at += decode(text, at).size;
            }
            in_word += want.size;
            continue;
        }
        if (to_lower(have.value) != want.value) {
            return 0;
        }
        at += have.size;
        in_word += want.size;
    }
    while (at < text.size()) {
        const CodePoint have = decode(text, at);
        if (have.value < 0x064B || have.value > 0x0652) {
            break;
        }
        at += have.size;
    }
    return at;
}

/// The word that starts a line, with how many bytes it covers.
struct FoundWord {
    WordRole role = WordRole::none;
    std::size_t size = 0;
};

/// The words that begin with a character, in lower case. Most lines begin with none of these
/// characters and are passed by at once.
[[nodiscard]] inline std::span<const RoleWord> words_beginning(char32_t first) {
    struct Index {
        std::vector<RoleWord> words;
        std::vector<char32_t> firsts;
    };
    static const Index index = [] {
        Index made{{role_words().begin(), role_words().end()}, {}};
        std::stable_sort(made.words.begin(), made.words.end(),
                         [](const RoleWord& a, const RoleWord& b) {
                             return first_character(a.word) < first_character(b.word);
                         });
        for (const RoleWord& entry : made.words) {
            made.firsts.push_back(first_character(entry.word));
        }
        return made;
    }();
    const auto range = std::equal_range(index.firsts.begin(), index.firsts.end(), first);
    return std::span(index.words)
        .subspan(static_cast<std::size_t>(range.first - index.firsts.begin()),
                 static_cast<std::size_t>(range.second - range.first));
}

/// Finds a word that must be the whole line but for a colon or a full stop after it.
[[nodiscard]] inline WordRole whole_line_role(std::string_view line) {
    if (line.empty() || line.size() > 80) {
        return WordRole::none;
    }
    for (const RoleWord& entry : words_beginning(to_lower(first_character(line)))) {
        const std::size_t size = match_word(line, entry.word);
        if (size == 0) {
            continue;
        }
        std::string_view rest = line.substr(size);
        while (!rest.empty()) {
            const CodePoint c = decode(rest, 0);
            if (!is_space(c.value) && c.value != ':' && c.value != '.' && c.value != 0xFF1A &&
                c.value != '*' && c.value != '_') {
                break;
            }
            rest.remove_prefix(c.size);
        }
        if (rest.empty()) {
            return entry.role;
        }
    }
    return WordRole::none;
}

/// Finds a word with one of the roles that a number follows, as a whole word.
[[nodiscard]] inline FoundWord leading_word(std::string_view line) {
    if (line.empty()) {
        return {};
    }
    FoundWord best;
    for (const RoleWord& entry : words_beginning(to_lower(first_character(line)))) {
        const bool takes_number = entry.role == WordRole::chapter ||
                                  entry.role == WordRole::section ||
                                  entry.role == WordRole::article ||
                                  entry.role == WordRole::annex || entry.role == WordRole::page;
        if (!takes_number) {
            continue;
        }
        const std::size_t size = match_word(line, entry.word);
        if (size <= best.size) {
            continue;
        }
        const char32_t next = size < line.size() ? decode(line, size).value : U' ';
        if (!is_letter(next)) {
            best = {entry.role, size};
        }
    }
    return best;
}

}  // namespace wgig::detail::reader
