#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

// Lists that stand in one line: "Governments should: (a) protect privacy; (b) publish data".

namespace wgig::detail::roles {

/// What items of a list are called, in order.
inline constexpr std::size_t most_labels = 20;
inline constexpr std::array<std::array<std::string_view, most_labels>, 13> item_labels = {{
    {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j",
     "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"},
    {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J",
     "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"},
    {"i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
     "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"},
    {"I",  "II",  "III",  "IV",  "V",  "VI",  "VII",  "VIII",  "IX",  "X",
     "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"},
    {"1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10",
     "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"},
    {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к",
     "л", "м", "н", "о", "п", "р", "с", "т", "у", "ф"},
    {"А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К",
     "Л", "М", "Н", "О", "П", "Р", "С", "Т", "У", "Ф"},
    {"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي",
     "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر"},
    {"ا", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي",
     "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر"},
    {"١",  "٢",  "٣",  "٤",  "٥",  "٦",  "٧",  "٨",  "٩",  "١٠",
     "١١", "١٢", "١٣", "١٤", "١٥", "١٦", "١٧", "١٨", "١٩", "٢٠"},
    {"一",   "二",   "三",   "四",   "五",   "六",   "七",   "八",   "九",   "十",
     "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十"},
    {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩",
     "⑪", "⑫", "⑬", "⑭", "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"},
    {"-", "-", "-", "-", "-", "-", "-", "-", "-", "-",
     "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"},
}};

/// The mark of an item.
struct ItemMarker {
    Span span;
    bool bracket = false;  ///< `(b)`, `b)`, `（二）`; else `b.`, `二、`, `ب -`, `2°`
};

inline bool ends_with_any(std::string_view text, std::span<const std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view one) { return text.ends_with(one); });
}

inline std::string_view without_blanks_behind(std::string_view text) {
    static constexpr std::array<std::string_view, 5> blanks = {" ", "\n", "\t", "\u00A0", "\u3000"};
    bool cut = true;
    while (cut) {
        cut = false;
        for (const std::string_view blank : blanks) {
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                cut = true;
            }
        }
    }
    return text;
}

inline bool begins_with_blank(std::string_view text) {
    return text.empty() || text.starts_with(" ") || text.starts_with("\n") ||
           text.starts_with("\t") || text.starts_with("\u00A0") || text.starts_with("\u3000");
}

/// What closes the label of an item, told by the text behind it: how many bytes, and whether it is a
/// bracket; nothing where the label is none.
inline std::optional<ItemMarker> item_closer(std::string_view label, std::string_view behind) {
    const std::string_view all = behind;
    const auto closed = [&](std::size_t size, bool bracket) {
        return ItemMarker{{0, all.size() - behind.size() + size}, bracket};
    };
    constexpr std::string_view tatweel = "ـ";
    if (behind.starts_with(tatweel)) {
        behind.remove_prefix(tatweel.size());  // جـ)
    }
    for (const std::string_view bracket : {")", "）"}) {
        if (behind.starts_with(bracket)) {
            return closed(bracket.size(), true);
        }
    }
    if (label == "-") {
        return !behind.empty() && begins_with_blank(behind) ? std::optional(closed(0, false))
                                                            : std::nullopt;
    }
    if (label.starts_with("\xE2")) {
        return closed(0, false);  // ①
    }
    for (const std::string_view mark : {"．", "、", "°", "º"}) {
        if (behind.starts_with(mark)) {
            return closed(mark.size(), false);
        }
    }
    if (behind.starts_with(".")) {
        const bool ends = begins_with_blank(behind.substr(1)) ||
                          static_cast<unsigned char>(behind[1]) >= 0xE3;  // Chinese has no blanks
        return ends ? std::optional(closed(1, false)) : std::nullopt;
    }
    if (behind.starts_with(" ")) {
        behind.remove_prefix(1);
    }
    for (const std::string_view mark : {"-", "–", "/"}) {
        if (behind.starts_with(mark) && begins_with_blank(behind.substr(mark.size()))) {
            return closed(mark.size(), false);
        }
    }
    return std::nullopt;
}

/// The marker of an item, from a byte on: one in brackets stands behind a blank or a mark, another one
/// behind a mark that ends an item.
inline std::optional<ItemMarker> item_marker(std::string_view text, std::string_view label,
                                             std::size_t from) {
    static constexpr std::array<std::string_view, 16> openers = {
        " ",      "\n", "\t", ":",  ";",  "：",   "；", "，",
        "\u00A0", " و", "应", "须", "和", "以及", "得", "可"};
    static constexpr std::array<std::string_view, 14> separators = {
        ":", "：", ";", "；", "؛", ",", "，", "،", ".", "。", " and", " or", " et", " и"};
    for (std::size_t at = text.find(label, from); at != std::string_view::npos;
         at = text.find(label, at + label.size())) {
        auto marker = item_closer(label, text.substr(at + label.size()));
        if (!marker) {
            continue;
        }
        std::size_t begin = at;
        const std::string_view before = text.substr(0, at);
        for (const std::string_view open : {"(", "（"}) {
            if (marker->bracket && before.ends_with(open)) {
                begin -= open.size();
            }
        }
        const std::string_view left = text.substr(0, begin);
        const std::string_view end = without_blanks_behind(left);
        const bool opens = left.empty() || (marker->bracket && ends_with_any(left, openers)) ||
                           ends_with_any(end, separators) || left.ends_with("\n");
        if (opens && (marker->bracket || left.size() > end.size() || left.empty() ||
                      static_cast<unsigned char>(left.back()) >= 0x80)) {
            marker->span = {begin, at + label.size() + marker->span.end};
            return marker;
        }
    }
    return std::nullopt;
}

/// Whether a list may begin behind a text: it ends with a colon.
inline bool announces_list(std::string_view text) {
    text = without_blanks_behind(text);
    return text.ends_with(":") || text.ends_with("：");
}

inline bool has_open_bracket(std::string_view text) {
    std::size_t open = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        if (c.value == U'(' || c.value == 0xFF08) {
            ++open;
        } else if ((c.value == U')' || c.value == 0xFF09) && open > 0) {
            --open;
        }
    }
    return open > 0;
}

/// Whether what stands before a marker in brackets ends with what binds, or with its verb.
inline bool awaits_list(std::string_view text, const Lexicon& lexicon) {
    constexpr std::size_t longest = 400;
    text.remove_prefix(boundary_after(text, text.size() > longest ? text.size() - longest : 0));
    const std::vector<Span> spans = sentences(text);
    if (spans.empty() || spans.back().end < trim_clause(text).size()) {
        return false;
    }
    const Sentence sentence = read_sentence(slice(text, spans.back()), lexicon);
    const std::vector<Hit> hits = hits_of(sentence);
    const bool open = !hits.empty() && !sentence.chunks.back().is(Tag::preposition, Tag::determiner,
                                                                  Tag::conjunction);
    return open && clause_of(sentence, hits.back(), sentence.size()).object.empty();
}

/// Without the "and" before the next marker.
inline std::string_view without_joint(std::string_view text) {
    static constexpr std::array<std::string_view, 13> joints = {
        " and", " or", " et", " ou", " y", " e", " o", " u", " и", " или", " و", "和", "以及"};
    for (const std::string_view joint : joints) {
        if (text.ends_with(joint)) {
            return text.substr(0, text.size() - joint.size());
        }
    }
    return text;
}

/// The markers of a list of two items at least; empty where there is none.
inline std::vector<Span> markers_in(std::string_view text, const Lexicon& lexicon) {
    constexpr int most_looks = 4;
    for (const auto& labels : item_labels) {
        auto marker = item_marker(text, labels.front(), 0);
        int looks = 0;
        const auto leads = [&](const ItemMarker& one) {
            const std::string_view before = text.substr(0, one.span.begin);
            const bool bracket = one.bracket && (text[one.span.begin] == '(' ||
                                                 text.substr(one.span.begin).starts_with("（"));
            return announces_list(before) ||
                   (bracket && looks++ < most_looks && awaits_list(before, lexicon));
        };
        while (marker && !leads(*marker)) {
            marker =
                item_marker(text, labels.front(), marker->span.end);  // one that is referred to
        }
        if (!marker) {
            continue;
        }
        const bool bracket = marker->bracket;
        std::vector<Span> found = {marker->span};
        for (std::size_t next = 1; next < labels.size(); ++next) {
            const auto between = [&] {
                return text.substr(found.back().end, marker->span.begin - found.back().end);
            };
            marker = item_marker(text, labels[next], found.back().end);
            // "(a) fight spam (see paragraph (b)) and (b)": inside brackets an item is referred to.
            while (marker && (marker->bracket != bracket || has_open_bracket(between()))) {
                marker = item_marker(text, labels[next], marker->span.end);
            }
            // "Under (a) and (b)": between the markers of a list there is more than a word that joins.
            if (!marker || without_joint(trim_clause(between())).find_first_not_of(" ") ==
                               std::string_view::npos) {
                break;
            }
            found.push_back(marker->span);
        }
        if (found.size() > 1) {
            return found;
        }
    }
    return {};
}

/// A unit as its lead and the items of the list in it, one level below; itself where it has none.
inline std::vector<Unit> with_items(const Unit& unit, const Lexicon& lexicon) {
    const std::vector<Span> markers = markers_in(unit.text, lexicon);
    if (markers.empty()) {
        return {unit};
    }
    const auto part = [&](std::size_t begin, std::size_t end, std::size_t level) {
        Unit piece = unit;
        while (begin < end && unit.text[begin] == ' ') {
            ++begin;
        }
        while (end > begin && (unit.text[end - 1] == ' ' || unit.text[end - 1] == '\n')) {
            --end;
        }
        piece.text = unit.text.substr(begin, end - begin);
        piece.offset = unit.offset + begin;
        piece.level = level;
        return piece;
    };
    std::vector<Unit> units = {part(0, markers.front().begin, unit.level)};
    units.front().leads = !announces_list(units.front().text);
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const std::size_t end = i + 1 < markers.size() ? markers[i + 1].begin : unit.text.size();
        units.push_back(part(markers[i].end, end, unit.level + 1));
        if (i + 1 < markers.size()) {
            units.back().text = without_joint(units.back().text);
        }
    }
    return units;
}

}  // namespace wgig::detail::roles
