#pragma once

// What the tests of the reader share.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "../catch.hpp"
#include "reader_checks.hpp"

/// Reads plain text, and checks what holds for every document.
inline wgig::Document read_plain(std::string_view text, std::string_view name = "report.txt") {
    wgig::Document document = wgig::read(text, name);
    CHECK(reader_checks::problem(document, text, false).empty());
    CHECK(reader_checks::uncovered(document) == reader_checks::without_space(document.title));
    return document;
}

/// Reads Markdown or HTML, and checks what holds for every document.
inline wgig::Document read_markup(std::string_view text, std::string_view name) {
    wgig::Document document = wgig::read(text, name);
    CHECK(reader_checks::problem(document, text, true).empty());
    return document;
}

using Strings = std::vector<std::string>;

/// What `say` says of each of some things.
template <class Things, class Say>
Strings each(const Things& things, const Say& say) {
    Strings result;
    for (const auto& thing : things) {
        result.push_back(say(thing));
    }
    return result;
}

inline Strings numbers(const wgig::Document& document) {
    return each(document.paragraphs, [](const auto& paragraph) { return paragraph.number; });
}

inline Strings texts(const wgig::Document& document) {
    return each(document.paragraphs, [](const auto& paragraph) { return paragraph.text; });
}

inline Strings items(const wgig::Paragraph& paragraph) {
    return each(paragraph.items, [](const auto& item) { return item.marker + "|" + item.text; });
}

/// `1 Introduction`, `2 Mandate`, `2a Terms`, ... two levels deep.
inline Strings outline(const wgig::Document& document) {
    Strings result;
    for (const auto& section : document.sections) {
        result.push_back(section.number + " " + section.title);
        for (const auto& subsection : section.subsections) {
            result.push_back(section.number + subsection.number + " " + subsection.title);
        }
    }
    return result;
}

inline Strings notes(const wgig::Document& document) {
    return each(document.notes, [](const auto& note) { return note.number + " " + note.text; });
}

/// The source under each place that cites a note.
inline Strings citations(const wgig::Document& document) {
    Strings result;
    for (const auto& note : document.notes) {
        for (const auto span : note.citations) {
            result.emplace_back(wgig::slice(document.text, span));
        }
    }
    return result;
}

inline Strings leftovers(const wgig::Document& document, wgig::LeftoverKind kind) {
    Strings result;
    for (const auto& leftover : document.leftovers) {
        if (leftover.kind == kind) {
            result.push_back(leftover.text);
        }
    }
    return result;
}

inline Strings quotations(const wgig::Document& document) {
    return each(document.quotations, [](const auto& quotation) { return quotation.text; });
}

/// Where two lists differ first; empty where they are the same. Says less than both lists would.
inline std::string difference(const Strings& a, const Strings& b) {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const std::string left = i < a.size() ? a[i] : "(nothing)";
        const std::string right = i < b.size() ? b[i] : "(nothing)";
        if (left != right) {
            return std::to_string(i) + ": " + left + " / " + right;
        }
    }
    return {};
}

/// 1, 2, ... as strings.
inline Strings count_to(int last) {
    Strings result;
    for (int i = 1; i <= last; ++i) {
        result.push_back(std::to_string(i));
    }
    return result;
}
