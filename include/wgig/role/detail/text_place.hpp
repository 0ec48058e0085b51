// Where in the document a sentence stands, and which paragraph it refers to.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <wgig/core/span.hpp>
#include <wgig/record/document.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/statement_part.hpp>

namespace wgig::detail::roles {

/// Where a sentence stands in the document.
struct TextPlace {
    const std::vector<Segment>* segments = nullptr;  ///< of its unit
    std::size_t offset = 0;                          ///< of the sentence in its unit

    [[nodiscard]] Span operator()(Span in_sentence) const {
        return source_span(*segments, {in_sentence.begin + offset, in_sentence.end + offset});
    }
    void locate(std::vector<NamedActor>& actors) const {
        for (NamedActor& actor : actors) {
            actor.source = (*this)(actor.span);
        }
    }
};

/// The numbers of a document's paragraphs, to resolve cross references.
class ParagraphNumbers {
public:
    explicit ParagraphNumbers(const Document& document) {
        for (const Paragraph& paragraph : document.paragraphs) {
            if (!paragraph.number.empty()) {
                numbers_.insert(paragraph.number);
            }
        }
    }

    std::string previous;  ///< number of the paragraph before

    [[nodiscard]] std::vector<CrossReference> resolved(std::vector<CrossReference> references,
                                                       const TextPlace& place) const {
        std::erase_if(references, [&](const CrossReference& one) {
            return one.number == "-1" && previous.empty();
        });
        for (CrossReference& reference : references) {
            if (reference.number == "-1") {
                reference.number = previous;
            }
            if (reference.kind == ReferenceKind::paragraph && numbers_.contains(reference.number)) {
                reference.paragraph = reference.number;
            }
            reference.span = place(*reference.span);
        }
        return references;
    }

private:
    std::set<std::string, std::less<>> numbers_;
};

}  // namespace wgig::detail::roles
