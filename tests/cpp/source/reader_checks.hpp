#pragma once

// What holds for every document that read() returns, whatever it was given. Used by the tests and by
// the fuzz target, so without the test framework: each function returns what is wrong, or nothing.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/visit_spans.hpp>
#include <wgig/record/document.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace reader_checks {

inline bool on_boundary(std::string_view text, std::size_t at) {
    return at == text.size() ||
           (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

/// Every span lies in the text, in order, on character boundaries.
inline std::string bad_span(const wgig::Document& document) {
    std::string problem;
    wgig::Document copy = document;
    wgig::visit_spans(copy, [&](wgig::Span& span) {
        const std::string_view text = document.text;
        if (span.begin > span.end || span.end > text.size() || !on_boundary(text, span.begin) ||
            !on_boundary(text, span.end)) {
            problem = "span [" + std::to_string(span.begin) + ", " + std::to_string(span.end) + "]";
        }
    });
    return problem;
}

/// The slices of the segments, one space or line feed between them where the offsets leave one, are
/// the text. Where the source has an entity its text stands for it (only in HTML and Markdown).
inline std::string bad_segments(const wgig::Document& document, const std::string& text,
                                const std::vector<wgig::Segment>& segments, bool entities) {
    std::string rebuilt;
    std::size_t last = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const wgig::Segment& segment = segments[i];
        const auto slice = wgig::slice(document.text, segment.source);
        if (slice.empty() || segment.source.begin < last) {
            return "segments that are empty or out of order in: " + text;
        }
        last = segment.source.end;
        if (segment.offset > text.size() || segment.offset < rebuilt.size() ||
            segment.offset > rebuilt.size() + 1) {
            return "a gap between the segments of: " + text;
        }
        if (segment.offset == rebuilt.size() + 1) {
            const char joiner = text[rebuilt.size()];
            if ((joiner != ' ' && joiner != '\n') || i == 0) {
                return "a joiner that is none in: " + text;
            }
            rebuilt += joiner;
        }
        const std::size_t next = i + 1 < segments.size() ? segments[i + 1].offset : text.size();
        if (text.compare(segment.offset, slice.size(), slice) == 0) {
            rebuilt += slice;
        } else if (entities && slice.front() == '&') {
            std::size_t end = next;
            if (i + 1 < segments.size() && end > segment.offset + 1 &&
                (text[end - 1] == ' ' || text[end - 1] == '\n')) {
                --end;
            }
            rebuilt += text.substr(segment.offset, end - segment.offset);
        } else {
            return "a segment that is not its source in: " + text;
        }
    }
    return rebuilt == text ? std::string() : "segments do not give the text: " + text;
}

inline std::string bad_texts(const wgig::Document& document, bool entities) {
    for (const auto& paragraph : document.paragraphs) {
        if (auto bad = bad_segments(document, paragraph.text, paragraph.segments, entities);
            !bad.empty()) {
            return bad;
        }
        std::size_t from = 0;
        for (const auto& item : paragraph.items) {
            if (auto bad = bad_segments(document, item.text, item.segments, entities);
                !bad.empty()) {
                return bad;
            }
            from = paragraph.text.find(item.text, from);
            if (from == std::string::npos) {
                return "an item that is not in its paragraph: " + item.text;
            }
            from += item.text.size();
            if (!paragraph.span.contains(item.span)) {
                return "an item outside its paragraph: " + item.text;
            }
        }
        for (const auto& segment : paragraph.segments) {
            if (!paragraph.span.contains(segment.source)) {
                return "a segment outside its paragraph: " + paragraph.text;
            }
        }
    }
    for (const auto& quotation : document.quotations) {
        if (quotation.text.empty() || quotation.span.size() < quotation.text.size()) {
            return "a quotation that is longer than its place: " + quotation.text;
        }
    }
    for (const auto& leftover : document.leftovers) {
        if (wgig::slice(document.text, leftover.span) != leftover.text) {
            return "a leftover that is not its source: " + leftover.text;
        }
    }
    return {};
}

/// Paragraphs, sections, notes and leftovers each stand in order and do not overlap among
/// themselves.
inline std::string bad_order(const wgig::Document& document) {
    const auto in_order = [](const auto& parts) {
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (parts[i].span.begin < parts[i - 1].span.end) {
                return false;
            }
        }
        return true;
    };
    if (!in_order(document.paragraphs)) {
        return "paragraphs overlap";
    }
    if (!in_order(document.sections)) {
        return "sections overlap";
    }
    if (!in_order(document.notes)) {
        return "notes overlap";
    }
    if (!in_order(document.leftovers)) {
        return "leftovers overlap";
    }
    return {};
}

inline void add_spans(const std::vector<wgig::Section>& sections, std::vector<wgig::Span>& spans) {
    std::vector<const std::vector<wgig::Section>*> open = {&sections};
    while (!open.empty()) {
        const auto& level = *open.back();
        open.pop_back();
        for (const auto& section : level) {
            spans.push_back(section.span);
            open.push_back(&section.subsections);
        }
    }
}

/// The characters that no part covers, white space and invisible ones left out.
inline std::string uncovered(const wgig::Document& document) {
    std::vector<wgig::Span> spans;
    add_spans(document.sections, spans);
    for (const auto& paragraph : document.paragraphs) {
        spans.push_back(paragraph.span);
    }
    for (const auto& note : document.notes) {
        spans.push_back(note.span);
    }
    for (const auto& leftover : document.leftovers) {
        spans.push_back(leftover.span);
    }
    std::vector<bool> covered(document.text.size(), false);
    for (const auto span : spans) {
        for (std::size_t i = span.begin; i < span.end; ++i) {
            covered[i] = true;
        }
    }
    std::string rest;
    const std::string_view text = document.text;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = wgig::decode(text, at);
        const auto kind = wgig::character_class(c.value);
        if (!covered[at] && kind != wgig::CharacterClass::space &&
            kind != wgig::CharacterClass::format && c.value > 0x20) {
            rest += text.substr(at, c.size);
        }
        at += c.size;
    }
    return rest;
}

inline std::string without_space(std::string_view text) {
    std::string rest;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = wgig::decode(text, at);
        const auto kind = wgig::character_class(c.value);
        if (kind != wgig::CharacterClass::space && kind != wgig::CharacterClass::format &&
            c.value > 0x20) {
            rest += text.substr(at, c.size);
        }
        at += c.size;
    }
    return rest;
}

/// All checks; `markup` for Markdown and HTML, whose markup belongs to no part.
inline std::string problem(const wgig::Document& document, std::string_view source, bool markup) {
    if (document.text != source) {
        return "the text is not the source";
    }
    if (auto bad = bad_span(document); !bad.empty()) {
        return bad;
    }
    if (auto bad = bad_texts(document, markup); !bad.empty()) {
        return bad;
    }
    if (auto bad = bad_order(document); !bad.empty()) {
        return bad;
    }
    return {};
}

}  // namespace reader_checks
