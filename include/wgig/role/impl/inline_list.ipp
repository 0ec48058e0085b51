#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

// Lists that stand in one line: "Governments should: (a) protect privacy; (b) publish data".

namespace wgig::detail::roles {

/// What items of a list are called, in order.
inline constexpr std::array<std::array<std::string_view, 12>, 6> item_labels = {{
    {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"},
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"},
    {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
    {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м"},
    {"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل"},
    {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"},
}};

/// The marker `(b)`, `b)` or `（二）` of an item, from a byte on; it stands behind a blank or a mark.
inline std::optional<Span> item_marker(std::string_view text, std::string_view label,
                                       std::size_t from) {
    for (std::size_t at = text.find(label, from); at != std::string_view::npos;
         at = text.find(label, at + 1)) {
        const std::string_view behind = text.substr(at + label.size());
        const bool wide = behind.starts_with("）");
        if (!wide && !behind.starts_with(")")) {
            continue;
        }
        const std::string_view before = text.substr(0, at);
        std::size_t begin = at;
        if (before.ends_with("(")) {
            begin -= 1;
        } else if (before.ends_with("（")) {
            begin -= std::string_view("（").size();
        }
        constexpr std::array<std::string_view, 16> openers = {
            " ",      "\n", "\t", ":",  ";",  "：",   "；", "，",
            "\u00A0", " و", "应", "须", "和", "以及", "得", "可"};
        const std::string_view left = text.substr(0, begin);
        const bool opens = std::any_of(openers.begin(), openers.end(),
                                       [&](std::string_view one) { return left.ends_with(one); });
        if (opens) {
            const std::size_t close = wide ? std::string_view("）").size() : 1;
            return Span{begin, at + label.size() + close};
        }
    }
    return std::nullopt;
}

/// Whether a list may begin behind a text: it ends with a colon.
inline bool announces_list(std::string_view text) {
    while (text.ends_with(" ") || text.ends_with("\n")) {
        text.remove_suffix(1);
    }
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
    std::size_t begin = text.size() > longest ? text.size() - longest : 0;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    text.remove_prefix(begin);
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
        const auto leads = [&](Span span) {
            const std::string_view before = text.substr(0, span.begin);
            const bool bracket =
                text[span.begin] == '(' || text.substr(span.begin).starts_with("（");
            return announces_list(before) ||
                   (bracket && looks++ < most_looks && awaits_list(before, lexicon));
        };
        while (marker && !leads(*marker)) {
            marker = item_marker(text, labels.front(), marker->end);  // one that is referred to
        }
        if (!marker) {
            continue;
        }
        std::vector<Span> found = {*marker};
        for (std::size_t next = 1; next < labels.size(); ++next) {
            const auto between = [&] {
                return text.substr(found.back().end, marker->begin - found.back().end);
            };
            marker = item_marker(text, labels[next], found.back().end);
            // "(a) fight spam (see paragraph (b)) and (b)": inside brackets an item is referred to.
            while (marker && has_open_bracket(between())) {
                marker = item_marker(text, labels[next], marker->end);
            }
            // "Under (a) and (b)": between the markers of a list there is more than a word that joins.
            if (!marker || without_joint(trim_clause(between())).find_first_not_of(" ") ==
                               std::string_view::npos) {
                break;
            }
            found.push_back(*marker);
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
