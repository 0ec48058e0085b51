#pragma once

#include <wgig/role/detail/lexicon.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/role/impl/inline_list.ipp>
#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::roles {

WGIG_DECL std::vector<Unit> units_of(const Paragraph& paragraph, const Lexicon& lexicon) {
    // From the end: what is left before the items, each behind its line feed, is the own text.
    std::string_view own = paragraph.text;
    for (auto item = paragraph.items.rbegin(); item != paragraph.items.rend(); ++item) {
        if (!own.ends_with(item->text) || own.size() == item->text.size() ||
            own[own.size() - item->text.size() - 1] != '\n') {
            own = paragraph.text;
            break;
        }
        own.remove_suffix(item->text.size() + 1);
    }
    std::vector<Unit> units = {{own, &paragraph.segments, 0, 0, false}};
    for (const Item& item : paragraph.items) {
        units.push_back({item.text, &item.segments, item.level + 1, 0, false});
    }
    // Twice: an item may hold a list again.
    for (int depth = 0; depth < 2; ++depth) {
        std::vector<Unit> parted;
        for (const Unit& unit : units) {
            const bool lists = depth == 0 || unit.offset > 0;
            const std::vector<Unit> parts =
                lists ? with_items(unit, lexicon) : std::vector<Unit>{unit};
            parted.insert(parted.end(), parts.begin(), parts.end());
        }
        units = std::move(parted);
    }
    return units;
}

WGIG_DECL std::vector<Span> bounded_sentences(std::string_view text) {
    constexpr std::size_t longest = 4096;
    std::vector<Span> result;
    for (Span sentence : sentences(text)) {
        while (sentence.size() > longest) {
            std::size_t cut = sentence.begin + longest;
            for (int i = 0; i < 3 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U;
                 ++i) {
                --cut;
            }
            const std::string_view piece = text.substr(sentence.begin, cut - sentence.begin);
            if (const std::size_t space = piece.rfind(' ');
                space != std::string_view::npos && space > 0) {
                cut = sentence.begin + space;
            }
            result.push_back({sentence.begin, cut});
            sentence.begin = cut;
        }
        result.push_back(sentence);
    }
    return result;
}

/// The language with most words of its lexicon in a text that is too short to tell otherwise.
inline std::optional<Language> by_lexicon(std::string_view text) {
    std::optional<Language> best;
    std::size_t most = 0;
    for (const Language language : {Language::en, Language::fr, Language::es}) {
        const std::size_t words = lexicon_of(language).matcher.find(text).size();
        if (words > most) {
            most = words;
            best = language;
        }
    }
    return best;
}

WGIG_DECL std::optional<Language> language_of_paragraph(std::string_view text,
                                                        std::optional<Language> of_document) {
    const auto own = detect_language(text);
    const auto is_latin = [](Language language) {
        return language == Language::en || language == Language::fr || language == Language::es;
    };
    constexpr std::size_t enough = 80;
    if (own && of_document && *own != *of_document && is_latin(*own) && is_latin(*of_document) &&
        text.size() < enough) {
        return of_document;
    }
    if (own || of_document) {
        return own ? own : of_document;
    }
    return by_lexicon(text);
}

}  // namespace wgig::detail::roles
