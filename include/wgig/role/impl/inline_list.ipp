#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/role/detail/unit.hpp>

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
        constexpr std::array<std::string_view, 9> openers = {" ",  "\n", "\t", ":",     ";",
                                                             "：", "；", "，", "\u00A0"};
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

/// The markers of a list of two items at least, behind a colon; empty where there is none.
inline std::vector<Span> markers_in(std::string_view text) {
    for (const auto& labels : item_labels) {
        auto marker = item_marker(text, labels.front(), 0);
        while (marker && !announces_list(text.substr(0, marker->begin))) {
            marker = item_marker(text, labels.front(), marker->end);  // one that is referred to
        }
        if (!marker) {
            continue;
        }
        std::vector<Span> found = {*marker};
        for (std::size_t next = 1; next < labels.size(); ++next) {
            marker = item_marker(text, labels[next], found.back().end);
            if (!marker) {
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
inline std::vector<Unit> with_items(const Unit& unit) {
    const std::vector<Span> markers = markers_in(unit.text);
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
    for (std::size_t i = 0; i < markers.size(); ++i) {
        const std::size_t end = i + 1 < markers.size() ? markers[i + 1].begin : unit.text.size();
        units.push_back(part(markers[i].end, end, unit.level + 1));
    }
    return units;
}

}  // namespace wgig::detail::roles
