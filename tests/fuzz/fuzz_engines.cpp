// The three engines on any bytes: as a text, as one paragraph with items, and as a report that was
// read. Whatever the input: evidence and citations lie inside the text and say what stands there,
// scores follow from the evidence, the same input gives the same result, and what is quoted stays in
// proportion to the text.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/classify/classify.hpp>
#include <wgig/core/error.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/role/statement.hpp>
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

// What the engines are given: whether its text is the source itself, and whether it is UTF-8.
struct Input {
    wgig::Document document;
    bool one_run = false;
    bool valid = false;
};

void check_place(const Input& input, wgig::Span span, const std::string& words) {
    const std::string_view text = input.document.text;
    require(span.begin <= span.end && span.end <= text.size(), "inside the text");
    if (input.valid) {
        require(is_boundary(text, span.begin) && is_boundary(text, span.end), "whole characters");
    }
    if (input.one_run) {
        require(words == wgig::slice(text, span), "the words at the place");
    }
}

void check_evidence(const Input& input, const std::vector<wgig::Evidence>& evidence) {
    require(!evidence.empty(), "evidence");
    std::size_t before = 0;
    for (const wgig::Evidence& piece : evidence) {
        require(!piece.text.empty() && !piece.term.empty(), "a text and a term");
        check_place(input, piece.span, piece.text);
        require(before <= piece.span.begin, "in order");
        before = piece.span.begin;
    }
}

void check_codes(const Input& input, const std::vector<wgig::Code>& codes) {
    double before = 1;
    for (const wgig::Code& code : codes) {
        check_evidence(input, code.evidence);
        const auto count = static_cast<double>(code.evidence.size());
        require(code.score == count / (count + 1), "the score of its occurrences");
        require(code.score <= before, "the highest score first");
        before = code.score;
    }
}

void check_statements(const Input& input) {
    const std::vector<wgig::Statement> statements = wgig::find_statements(input.document);
    require(statements == wgig::find_statements(input.document), "the same roles the second time");
    std::size_t size = 0;
    for (const wgig::Statement& statement : statements) {
        require(!statement.actor.empty(), "an actor");
        require(!statement.citation.quote.empty(), "a sentence");
        require(statement.citation.span.has_value(), "a place");
        check_place(input, *statement.citation.span, statement.citation.quote);
        size += statement.citation.quote.size() + statement.object.size();
    }
    require(size <= 512 + 256 * input.document.text.size(), "output in proportion");
}

void check(const Input& input) {
    const auto rows = wgig::classify(input.document);
    require(rows == wgig::classify(input.document), "the same codes the second time");
    require(rows.size() == input.document.paragraphs.size(), "a row for each paragraph");
    for (const wgig::ParagraphCodes& row : rows) {
        check_codes(input, row.codes);
    }
    const auto criteria = wgig::match_criteria(input.document);
    require(criteria == wgig::match_criteria(input.document), "the same criteria the second time");
    for (const wgig::CriterionMatch& match : criteria) {
        check_evidence(input, match.evidence);
    }
    check_statements(input);
}

// One paragraph that is the whole text; each line after the first is an item of its list.
wgig::Document with_items(std::string_view text) {
    wgig::Document document;
    document.id = "input";
    document.text = text;
    wgig::Paragraph paragraph;
    paragraph.number = "1";
    paragraph.text = text;
    paragraph.span = {0, text.size()};
    paragraph.segments = {{0, paragraph.span}};
    for (std::size_t end = text.find('\n'); end != std::string_view::npos;) {
        const std::size_t begin = end + 1;
        end = text.find('\n', begin);
        wgig::Item item;
        item.level = begin % 2;
        item.text = text.substr(begin, end == std::string_view::npos ? end : end - begin);
        item.span = {begin, begin + item.text.size()};
        item.segments = {{0, item.span}};
        paragraph.items.push_back(std::move(item));
    }
    document.paragraphs.push_back(std::move(paragraph));
    return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const bool valid = wgig::first_invalid_utf8(text) == std::string_view::npos;
    check({with_items(text), true, valid});
    if (valid) {
        try {
            check({wgig::read(text, "input"), false, true});
        } catch (const wgig::ParseError&) {
            // Text that the reader refuses.
        }
    }
    return 0;
}
