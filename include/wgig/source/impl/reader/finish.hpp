// Draft to document: texts joined, notes cited, quotations found.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <wgig/record/document.hpp>
#include <wgig/source/impl/reader/joiner.hpp>
#include <wgig/source/impl/reader/lost_marks.hpp>
#include <wgig/source/impl/reader/quotations.hpp>

namespace wgig::detail::reader {

class Finisher {
public:
    Finisher(Source& source, const Draft& draft, Document& document, const Profile& profile,
             MarkLayout layout)
        : profile_(profile),
          source_(source),
          draft_(draft),
          document_(document),
          hyphens_(source, draft),
          joiner_(source, draft, hyphens_),
          marks_(source, draft.notes, layout) {}

    void finish() {
        JoinedText title;
        joiner_.join(draft_.title, title, &marks_);
        document_.title = std::move(title.text);
        add_parts();
        add_notes();
        std::sort(source_.leftovers.begin(), source_.leftovers.end(),
                  [](const Leftover& a, const Leftover& b) { return a.span < b.span; });
        document_.leftovers = std::move(source_.leftovers);
    }

private:
    /// Headings and paragraphs, in the order in which they stand: note marks count on.
    void add_parts() {
        document_.paragraphs.reserve(draft_.paragraphs.size());
        std::vector<std::pair<std::size_t, Section>> sections;
        std::size_t heading = 0;
        for (const ParagraphDraft& paragraph : draft_.paragraphs) {
            while (heading < draft_.headings.size() &&
                   draft_.headings[heading].span.begin < paragraph.span.begin) {
                sections.push_back(make_section(draft_.headings[heading++]));
            }
            add_paragraph(paragraph);
        }
        while (heading < draft_.headings.size()) {
            sections.push_back(make_section(draft_.headings[heading++]));
        }
        nest(std::move(sections));
    }

    [[nodiscard]] std::pair<std::size_t, Section> make_section(const HeadingDraft& heading) {
        JoinedText title;
        joiner_.join(heading.pieces, title, &marks_);
        Section section;
        section.number = heading.number;
        section.title = std::move(title.text);
        section.span = heading.span;
        return {heading.level, std::move(section)};
    }

    /// Puts each heading into the one before it that stands higher. From the end, so that each is
    /// whole before it is moved.
    void nest(std::vector<std::pair<std::size_t, Section>> flat) {
        std::vector<std::vector<Section>> waiting(1);  // by level, in reverse order
        for (std::size_t i = flat.size(); i > 0; --i) {
            auto& [level, section] = flat[i - 1];
            waiting.resize(std::max(waiting.size(), level + 1));
            for (std::size_t deeper = waiting.size(); deeper > level + 1; --deeper) {
                auto& inner = waiting[deeper - 1];
                // What stands deepest comes last only where a level was left out.
                section.subsections.insert(section.subsections.begin(),
                                           std::make_move_iterator(inner.rbegin()),
                                           std::make_move_iterator(inner.rend()));
                inner.clear();
            }
            waiting[level].push_back(std::move(section));
        }
        std::vector<Section> top;
        for (auto& level : waiting) {
            for (std::size_t i = level.size(); i > 0; --i) {
                top.push_back(std::move(level[i - 1]));
            }
        }
        std::stable_sort(top.begin(), top.end(), [](const Section& a, const Section& b) {
            return a.span.begin < b.span.begin;
        });
        document_.sections = std::move(top);
    }

    void add_paragraph(const ParagraphDraft& draft) {
        Paragraph& paragraph = document_.paragraphs.emplace_back();
        paragraph.number = draft.number;
        paragraph.section = draft.section;
        paragraph.subsection = draft.subsection;
        paragraph.span = draft.span;
        JoinedText joined;
        joined.text.reserve(draft.span.size());
        joined.segments.reserve(pieces_of(draft));
        std::uint8_t bits = 0;
        std::vector<Span> quoted;
        for (std::size_t i = 0; i < draft.element_count; ++i) {
            const Element& element = draft_.elements[draft.first_element + i];
            if (element.pieces.begin == element.pieces.end) {
                continue;
            }
            if (!joined.text.empty()) {
                joined.text += '\n';
            }
            for (std::size_t j = element.pieces.begin; j < element.pieces.end; ++j) {
                bits |= draft_.pieces[j].bits;
            }
            const std::size_t offset = joined.text.size();
            const std::size_t segment = joined.segments.size();
            joiner_.join(element.pieces, joined, &marks_);
            if (element.quote) {
                quoted.push_back({offset, joined.text.size()});
            }
            if (element.item) {
                paragraph.items.push_back(make_item(element, joined, offset, segment));
            }
        }
        paragraph.text = std::move(joined.text);
        paragraph.segments = std::move(joined.segments);
        if ((bits & bit_quote) != 0 || paragraph.text.find('"') != std::string::npos) {
            QuotationFinder finder(paragraph.text);
            for (const Span span : finder.find()) {
                quoted.push_back(span);
            }
        }
        add_quotations(paragraph, std::move(quoted));
    }

    [[nodiscard]] std::size_t pieces_of(const ParagraphDraft& draft) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < draft.element_count; ++i) {
            const PieceRange pieces = draft_.elements[draft.first_element + i].pieces;
            count += pieces.end - pieces.begin;
        }
        return count;
    }

    [[nodiscard]] Item make_item(const Element& element, const JoinedText& joined,
                                 std::size_t offset, std::size_t segment) const {
        Item item;
        item.kind = element.kind;
        item.marker = std::string(source_.slice(element.marker));
        item.level = element.level;
        item.text = joined.text.substr(offset);
        item.segments.assign(joined.segments.begin() + static_cast<std::ptrdiff_t>(segment),
                             joined.segments.end());
        for (Segment& part : item.segments) {
            part.offset -= offset;
        }
        item.span = {element.marker.begin, draft_.pieces[element.pieces.end - 1].end};
        return item;
    }

    /// What stands between quotation marks, and block quotations; the outermost of them.
    void add_quotations(const Paragraph& paragraph, std::vector<Span> quoted) {
        std::stable_sort(quoted.begin(), quoted.end(),
                         [](Span a, Span b) { return a.begin < b.begin; });
        std::size_t end = 0;
        for (const Span span : quoted) {
            const std::string_view words = quoted_words(paragraph.text, span);
            if (span.begin >= end && !words.empty()) {
                document_.quotations.push_back(
                    {paragraph.number, std::string(words), source_span(paragraph.segments, span)});
                end = span.end;
            }
        }
    }

    void add_notes() {
        const bool none = std::all_of(marks_.citations().begin(), marks_.citations().end(),
                                      [](const auto& places) { return places.empty(); });
        std::vector<Span> traces(draft_.notes.size());
        if (none && profile_.long_lines && profile_.paragraph_style != 0) {
            traces = LostMarks(source_, draft_).find();
        }
        for (std::size_t i = 0; i < draft_.notes.size(); ++i) {
            const NoteDraft& draft = draft_.notes[i];
            JoinedText joined;
            joiner_.join(draft.pieces, joined, nullptr);
            Note note;
            note.number = draft.number;
            note.text = std::move(joined.text);
            note.span = draft.span;
            note.citations = marks_.citations()[i];
            if (!traces[i].empty()) {
                note.citations.push_back(traces[i]);
            }
            document_.notes.push_back(std::move(note));
        }
    }

    const Profile& profile_;
    Source& source_;
    const Draft& draft_;
    Document& document_;
    HyphenUsage hyphens_;
    Joiner joiner_;
    NoteMarks marks_;
};

}  // namespace wgig::detail::reader
