// Facts are searched in any text, as one paragraph and as a report that was read. Whatever the text:
// every fact cites a place inside it, with the words that stand there; dates are ISO 8601, counts are
// numbers; the facts are in order and the same the second time; the record of them has no problem.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/source/fact.hpp>
#include <wgig/source/read.hpp>
#include <wgig/text/utf8.hpp>

namespace {

void require(bool holds, const char* what) {
    if (!holds) {
        std::cerr << "does not hold: " << what << '\n';
        std::abort();
    }
}

bool is_boundary(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check(const wgig::Document& document, bool one_run, bool valid) {
    const std::vector<wgig::Fact> facts = wgig::find_facts(document);
    require(facts == wgig::find_facts(document), "the same facts the second time");
    std::size_t before = 0;
    for (const wgig::Fact& fact : facts) {
        require(fact.citation.span.has_value(), "every fact has a place");
        const wgig::Span span = *fact.citation.span;
        require(span.begin <= span.end && span.end <= document.text.size(), "inside the text");
        require(!fact.value.empty(), "a value");
        require(!fact.citation.quote.empty(), "words");
        require(before <= span.begin, "in order");
        before = span.begin;
        if (valid) {
            require(is_boundary(document.text, span.begin) && is_boundary(document.text, span.end),
                    "whole characters");
        }
        if (one_run) {
            require(fact.citation.quote == wgig::slice(document.text, span),
                    "the words at the place");
        }
        switch (fact.kind) {
        case wgig::FactKind::date:
        case wgig::FactKind::meeting:
        case wgig::FactKind::deadline: {
            const auto dates = wgig::parse_date_range(fact.value);
            require(dates && to_string(*dates) == fact.value, "an ISO date");
            break;
        }
        case wgig::FactKind::count:
            require(fact.value.find_first_not_of("0123456789") == std::string::npos, "a number");
            require(!fact.of.empty(), "something counted");
            break;
        default: break;
        }
    }
    const std::vector<wgig::Problem> problems = validate(wgig::to_record(document));
    for (const wgig::Problem& problem : problems) {
        std::cerr << problem.path << ": " << problem.message << '\n';
    }
    require(problems.empty(), "a record without problems");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    wgig::Document document;
    document.id = "fuzz";
    document.text = text;
    wgig::Paragraph paragraph;
    paragraph.number = "1";
    paragraph.text = text;
    paragraph.span = {0, size};
    paragraph.segments = {{0, {0, size}}};
    document.paragraphs.push_back(paragraph);
    const bool valid = wgig::first_invalid_utf8(text) == std::string_view::npos;
    check(document, true, valid);

    // Without segments, laid over the source by search.
    document.paragraphs.clear();
    document.notes.push_back({"1", std::string(text), {0, size}, {}, {}});
    check(document, false, false);

    if (valid) {
        try {
            check(wgig::read(text, "fuzz"), false, true);
        } catch (const wgig::ParseError&) {
            // Not text: nothing to search.
        }
    }
    return 0;
}
