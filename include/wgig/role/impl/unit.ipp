#pragma once

#include <algorithm>
#include <array>
#include <string>

#include <wgig/core/code_points.hpp>
#include <wgig/role/detail/lexicon.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/role/impl/inline_list.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

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
    std::vector<Unit> units = {{own, &paragraph.segments, 0, 0, false, &paragraph}};
    for (const Item& item : paragraph.items) {
        units.push_back({item.text, &item.segments, item.level + 1, 0, false, &paragraph});
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

/// The marker of the item of a number, from 0 on, that a text begins with, in one row of labels.
inline std::optional<ItemMarker> leading_marker(std::string_view text, std::size_t row,
                                                std::size_t item) {
    constexpr std::size_t longest = 16;
    if (item >= most_labels) {
        return std::nullopt;
    }
    const std::size_t end = boundary_before(text, longest);
    const auto marker = item_marker(text.substr(0, end), item_labels[row][item], 0);
    return marker && marker->span.begin == 0 && marker->span.end < end ? marker : std::nullopt;
}

WGIG_DECL std::size_t items_behind(const Document& document, std::size_t index) {
    const std::vector<Paragraph>& all = document.paragraphs;
    const Paragraph& head = all[index];
    const auto is_near = [&](std::size_t i) {
        return i < all.size() && all[i].section == head.section &&
               all[i].subsection == head.subsection;
    };
    if (!announces_list(head.text)) {
        return 0;
    }
    std::size_t count = 0;
    while (is_near(index + 1 + count) &&
           all[index + 1 + count].number == std::to_string(count + 1)) {
        ++count;
    }
    for (std::size_t row = 0; row < item_labels.size() && count == 0; ++row) {
        while (is_near(index + 1 + count) && all[index + 1 + count].number.empty() &&
               leading_marker(all[index + 1 + count].text, row, count)) {
            ++count;
        }
    }
    return count > 1 ? count : 0;
}

WGIG_DECL std::vector<Unit> item_units(const Paragraph& paragraph, std::size_t level,
                                       const Lexicon& lexicon) {
    std::vector<Unit> units = units_of(paragraph, lexicon);
    for (Unit& unit : units) {
        unit.level += level;
    }
    if (!paragraph.number.empty()) {
        return units;
    }
    for (std::size_t row = 0; row < item_labels.size(); ++row) {
        for (std::size_t item = 0; item < most_labels; ++item) {
            if (const auto marker = leading_marker(units.front().text, row, item)) {
                units.front().text.remove_prefix(marker->span.end);
                units.front().offset += marker->span.end;
                return units;
            }
        }
    }
    return units;
}

/// The size of a number or a short label at the beginning of a text: `6.3.4`, `12`, `iv`, `b`, `أ`.
inline std::size_t numeral_size(std::string_view text) {
    std::size_t at = 0;
    std::size_t characters = 0;
    bool digits = true;
    while (at < text.size() && characters < 8) {
        const CodePoint c = decode(text, at);
        const bool digit = digit_value(c.value) >= 0;
        const bool point = at > 0 && digits && c.value == U'.' && at + 1 < text.size() &&
                           digit_value(decode(text, at + 1).value) >= 0;
        if (!digit && !point && character_class(c.value) != CharacterClass::letter) {
            break;
        }
        digits = digits && (digit || point);
        at += c.size;
        ++characters;
    }
    return digits || characters <= 4 ? at : 0;
}

/// One label at the beginning of a text; 0 where there is none.
inline std::size_t one_label(std::string_view text) {
    static constexpr std::array<std::string_view, 22> words = {
        "article",   "articulo",  "art.",   "art",      "section",  "sec.",    "rule",   "clause",
        "principle", "paragraph", "статья", "ст.",      "пункт",    "правило", "المادة", "مادة",
        "البند",     "regla",     "regle",  "cláusula", "clausula", "numeral"};
    static constexpr std::array<std::string_view, 12> ends = {".", ")", "）", ":", "：", "-",
                                                              "–", "—", "°",  "º", "*",  "٫"};
    const auto end_size = [&](std::string_view rest) -> std::size_t {
        for (const std::string_view one : ends) {
            if (rest.starts_with(one)) {
                return one.size();
            }
        }
        return 0;
    };
    if (text.starts_with("第")) {
        constexpr std::size_t longest = 36;
        for (const std::string_view unit : {"条", "款", "项", "條", "項"}) {
            const std::size_t at = text.substr(0, longest).find(unit);
            if (at != std::string_view::npos && begins_with_blank(text.substr(at + unit.size())) &&
                at + unit.size() < text.size()) {
                return at + unit.size();
            }
        }
        return 0;
    }
    std::size_t at = 0;
    bool worded = false;
    if (const std::size_t blank = text.find(' '); blank < 24) {
        const std::string word = fold(text.substr(0, blank));
        worded = std::any_of(words.begin(), words.end(),
                             [&](std::string_view one) { return word == fold(one); });
        at = worded ? blank + 1 : 0;
    }
    std::size_t open = 0;
    for (const std::string_view bracket : {"(", "（"}) {
        open = text.substr(at).starts_with(bracket) ? bracket.size() : open;
    }
    const std::size_t numeral = numeral_size(text.substr(at + open));
    const std::string_view inside = text.substr(at + open, numeral);
    if (numeral == 0) {
        return 0;
    }
    at += open + numeral;
    const bool several = inside.find('.') != std::string_view::npos;
    std::size_t marks = 0;
    while (true) {
        std::size_t size = end_size(text.substr(at));
        if (size == 0 && worded && text.substr(at).starts_with(" ") &&
            end_size(text.substr(at + 1)) > 0) {
            size = 1;  // Article 12 - Le bailleur
        }
        if (size == 0) {
            break;
        }
        at += size;
        ++marks;
    }
    const bool closed = marks > 0 || several;
    return closed && at < text.size() && begins_with_blank(text.substr(at)) ? at : 0;
}

WGIG_DECL std::size_t label_size(std::string_view text) {
    static constexpr std::array<std::string_view, 16> junk = {
        " ",  "\n", "\t", "\u00A0", "\u3000", "*", "_", "#",
        "\"", "“",  "«",  "•",      "·",      "-", "–", "—"};
    const auto behind_junk = [&](std::size_t at) {
        bool moved = true;
        while (moved) {
            moved = false;
            for (const std::string_view one : junk) {
                if (text.substr(at).starts_with(one)) {
                    at += one.size();
                    moved = true;
                }
            }
        }
        return at;
    };
    std::size_t at = 0;
    for (int labels = 0; labels < 3; ++labels) {
        const std::size_t start = behind_junk(at);
        const std::size_t size = one_label(text.substr(start));
        if (size == 0) {
            break;
        }
        at = behind_junk(start + size);
    }
    return at < text.size() ? at : 0;
}

WGIG_DECL std::vector<Span> bounded_sentences(std::string_view text) {
    constexpr std::size_t longest = 4096;
    std::vector<Span> result;
    for (Span sentence : sentences(text)) {
        while (sentence.size() > longest) {
            std::size_t cut = sentence.begin + longest;
            for (int i = 0; i < 3 && is_continuation(text[cut]); ++i) {
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
