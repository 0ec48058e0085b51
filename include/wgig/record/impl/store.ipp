#pragma once

#include <map>
#include <memory>
#include <utility>

#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/core/visit_spans.hpp>
#include <wgig/record/store.hpp>

namespace wgig {
namespace detail {

inline constexpr std::string_view embedded_record =
#include <wgig/record/data/record.json.inc>
    ;

inline void convert(const OffsetIndex& index, OffsetUnit unit, Span& span) {
    span = unit == OffsetUnit::byte ? index.to_bytes(span) : index.to_code_points(span);
}

inline void convert_document(Document& document, OffsetUnit unit) {
    const OffsetIndex index(document.text);
    // What is counted inside a paragraph's own text is converted through that text.
    const auto convert_segments = [&](const std::string& text, std::vector<Segment>& segments) {
        const OffsetIndex inner(text);
        for (Segment& segment : segments) {
            segment.offset = unit == OffsetUnit::byte ? inner.to_byte(segment.offset)
                                                      : inner.to_code_point(segment.offset);
        }
    };
    visit_spans(document, [&](Span& span) { convert(index, unit, span); });
    for (Paragraph& paragraph : document.paragraphs) {
        convert_segments(paragraph.text, paragraph.segments);
        for (Item& item : paragraph.items) {
            convert_segments(item.text, item.segments);
        }
    }
    document.offset_unit = unit;
}

/// Calls visit(Citation&) for every citation of a described value, however deep.
template <class T, class Visit>
void visit_citations(T& value, Visit&& visit) {
    if constexpr (std::is_same_v<T, Citation>) {
        visit(value);
    } else if constexpr (DescribedStruct<T>) {
        for_each_member(value,
                        [&](std::string_view, auto& member) { visit_citations(member, visit); });
    } else if constexpr (is_optional<T>) {
        if (value) {
            visit_citations(*value, visit);
        }
    } else if constexpr (is_vector<T>) {
        for (auto& element : value) {
            visit_citations(element, visit);
        }
    }
}

}  // namespace detail

WGIG_DECL Record load_record(const std::filesystem::path& path) {
    return with_offsets(from_json<Record>(read_file(path), path.string()), OffsetUnit::byte);
}

WGIG_DECL void save_record(const Record& record, const std::filesystem::path& path) {
    write_file_atomically(path, to_json(record, JsonLayout::indented) + "\n");
}

WGIG_DECL const Record& wgig_record() {
    static const Record record = from_json<Record>(detail::embedded_record, "embedded record");
    return record;
}

WGIG_DECL Document with_offsets(Document document, OffsetUnit unit) {
    if (document.offset_unit != unit) {
        detail::convert_document(document, unit);
    }
    return document;
}

WGIG_DECL Record with_offsets(Record record, OffsetUnit unit) {
    if (record.offset_unit != unit) {
        std::map<DocumentId, OffsetIndex> documents;
        for (const Document& document : record.documents) {
            documents.emplace(document.id, OffsetIndex(document.text));
        }
        detail::visit_citations(record, [&](Citation& citation) {
            if (!citation.span) {
                return;
            }
            const auto found = documents.find(citation.document);
            if (found == documents.end()) {
                detail::throw_validation_error(ErrorCode::dangling_reference,
                                               "a citation has a span in the unknown document \"" +
                                                   citation.document.str() + "\"");
            }
            detail::convert(found->second, unit, *citation.span);
        });
        std::map<PaperId, const std::string*> papers;
        for (const WorkingPaper& paper : record.working_papers) {
            papers.emplace(paper.id, &paper.text);
        }
        std::map<DraftId, const std::string*> drafts;
        for (const DefinitionDraft& draft : record.definition_drafts) {
            drafts.emplace(draft.id, &draft.text);
        }
        for (Comment& comment : record.comments) {
            const std::string* target = nullptr;
            if (comment.paper && papers.contains(*comment.paper)) {
                target = papers.at(*comment.paper);
            } else if (comment.draft && drafts.contains(*comment.draft)) {
                target = drafts.at(*comment.draft);
            }
            if (comment.anchor && target != nullptr) {
                detail::convert(OffsetIndex(*target), unit, *comment.anchor);
            }
        }
        record.offset_unit = unit;
    }
    for (Document& document : record.documents) {
        document = with_offsets(std::move(document), unit);
    }
    return record;
}

}  // namespace wgig
