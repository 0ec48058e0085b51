#pragma once

#include "../catch.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <wgig/source/fact.hpp>

/// A document of one paragraph, numbered 1, whose text is its source.
inline wgig::Document one_paragraph(std::string_view text) {
    wgig::Document document;
    document.id = "d";
    document.text = text;
    wgig::Paragraph paragraph;
    paragraph.number = "1";
    paragraph.text = text;
    paragraph.span = {0, text.size()};
    paragraph.segments = {{0, {0, text.size()}}};
    document.paragraphs.push_back(paragraph);
    return document;
}

/// The values of the facts of one kind in a text, separated by " | "; a count says what it counts,
/// a reference names its document.
inline std::string found(std::string_view text, wgig::FactKind kind) {
    std::string values;
    for (const wgig::Fact& fact : wgig::find_facts(one_paragraph(text))) {
        if (fact.kind == kind) {
            values += values.empty() ? "" : " | ";
            values += fact.more_than ? ">" : "";
            values += fact.value;
            values += fact.of.empty() ? "" : " " + fact.of;
        }
    }
    return values;
}

struct FactCase {
    const char* text;
    const char* expected;
};

/// Tries a table of cases of one kind.
inline void check_cases(wgig::FactKind kind, const std::vector<FactCase>& cases) {
    for (const FactCase& it : cases) {
        CAPTURE(it.text);
        CHECK(found(it.text, kind) == it.expected);
    }
}
