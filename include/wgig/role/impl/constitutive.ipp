#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/role/constitutive.hpp>
#include <wgig/role/detail/parts.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/role/impl/constitutive_entity.ipp>
#include <wgig/role/impl/statement_parts.ipp>
#include <wgig/text/detect.hpp>

namespace wgig {
namespace detail::roles {

/// The constitutive statement of one sentence.
class ConstitutiveReader {
public:
    explicit ConstitutiveReader(const MarkedSentence& marked)
        : marked_(marked),
          sentence_(*marked.sentence),
          language_(sentence_.lexicon->language),
          entities_(marked) {}

    /// Spans of its parts are in the sentence.
    std::optional<ConstitutiveStatement> read() {
        for (const Match& mark : marked_.marks) {
            if (mark.span.begin > furthest) {
                break;
            }
            if (auto found = read_at(mark)) {
                return found;
            }
        }
        return std::nullopt;
    }

private:
    /// An entity with its function stands at the beginning of a sentence.
    static constexpr std::size_t furthest = 400;

    bool is(const Match& mark, ClauseWord kind) const { return marked_.words->is(mark.term, kind); }

    std::optional<ConstitutiveStatement> read_at(const Match& mark) const {
        if (is(mark, ClauseWord::establishes) && entities_.begins_sentence(mark.span.begin)) {
            return behind(mark);
        }
        if (is(mark, ClauseWord::means)) {
            return pivot(mark, ConstitutiveRelation::defines);
        }
        if (is(mark, ClauseWord::consists) && language_ == Language::ar) {
            return arabic_composition(mark);
        }
        if (is(mark, ClauseWord::consists) && composes(mark)) {
            return pivot(mark, ConstitutiveRelation::consists_of);
        }
        if (is(mark, ClauseWord::established)) {
            return pivot(mark, ConstitutiveRelation::establishes);
        }
        return is(mark, ClauseWord::is) ? pivot(mark, ConstitutiveRelation::is) : std::nullopt;
    }

    /// 由...组成: the two words stand around what it is made of.
    bool composes(const Match& mark) const {
        if (language_ != Language::zh || slice(sentence_.text, mark.span) != "由") {
            return true;
        }
        return closing(mark).has_value();
    }

    /// يتألف المكتب من, and المكتب يتألف من: the verb, and "of" behind its subject.
    std::optional<ConstitutiveStatement> arabic_composition(const Match& mark) const {
        const auto of = closing(mark);
        if (!of) {
            return std::nullopt;
        }
        const Span between = trimmed_span(sentence_.text, {mark.span.end, of->begin});
        Entity entity;
        if (between.empty()) {
            const auto before = entities_.before(mark.span.begin);
            if (!before) {
                return std::nullopt;
            }
            entity = *before;
        } else {
            const std::size_t words = chunk_at(of->begin) - chunk_at(between.begin);
            if (words > 8 || !entities_.begins_sentence(mark.span.begin)) {
                return std::nullopt;
            }
            entity.span = between;
        }
        return make(ConstitutiveRelation::consists_of, entity, mark.span,
                    {of->end, sentence_.text.size()}, std::nullopt, false, of);
    }

    std::optional<Span> closing(const Match& mark) const {
        for (const Match& other : marked_.marks) {
            if (other.span.begin > mark.span.end && is(other, ClauseWord::consists_close)) {
                return other.span;
            }
        }
        return std::nullopt;
    }

    std::size_t chunk_at(std::size_t byte) const { return roles::chunk_at(sentence_, byte); }

    std::optional<ConstitutiveStatement> pivot(const Match& mark,
                                               ConstitutiveRelation relation) const {
        // "Shall be composed of": the modal stands before the function, or is its first word.
        std::size_t before = chunk_at(mark.span.begin);
        std::optional<std::size_t> modal;
        bool negated = false;
        while (before > 0 &&
               sentence_.at(before - 1)
                   .is(Tag::deontic, Tag::negation_before, Tag::negation_after, Tag::reflexive)) {
            --before;
            if (sentence_.at(before).is(Tag::deontic)) {
                modal = before;
            }
            negated = negated || sentence_.at(before).is(Tag::negation_before, Tag::negation_after);
        }
        const std::size_t entity_end =
            before < chunk_at(mark.span.begin) ? sentence_.at(before).span.begin : mark.span.begin;
        Span function = mark.span;
        Span rest{mark.span.end, sentence_.text.size()};
        std::optional<Entity> entity = entities_.before(entity_end);
        if (!entity) {
            entity = relation == ConstitutiveRelation::defines
                         ? entities_.defined_behind(mark, rest)
                         : std::nullopt;
        }
        if (!entity) {
            return std::nullopt;
        }
        const bool loose = language_ == Language::zh && relation != ConstitutiveRelation::defines;
        if ((relation == ConstitutiveRelation::is || loose) && !entities_.may_be(*entity)) {
            return std::nullopt;
        }
        if (relation == ConstitutiveRelation::is && language_ != Language::ru &&
            language_ != Language::zh && language_ != Language::ar) {
            // The article belongs to what it is.
            const std::size_t article = chunk_at(function.end - 1);
            const std::size_t space = slice(sentence_.text, function).rfind(' ');
            if (article > 0 && space != std::string_view::npos) {
                rest.begin = function.begin + space;
                function.end = function.begin + space;
            }
        }
        if (!modal && sentence_.at(chunk_at(function.begin)).is(Tag::deontic)) {
            modal = chunk_at(function.begin);
        }
        if (const auto close =
                language_ == Language::zh && relation == ConstitutiveRelation::consists_of
                    ? closing(mark)
                    : std::nullopt) {
            rest.end = close->begin;
        }
        if (relation != ConstitutiveRelation::establishes &&
            trimmed_span(sentence_.text, rest).empty()) {
            return std::nullopt;
        }
        return make(relation, *entity, function, rest, modal,
                    negated || says_not(slice(sentence_.text, function)));
    }

    static bool says_not(std::string_view function) {
        for (const std::string_view word :
             {" not ", "n'est pas", "no es", "не является", "不是", "ليس"}) {
            if (function.find(word) != std::string_view::npos ||
                (" " + std::string(function) + " ").find(word) != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    /// "There is established a Forum": the entity follows.
    std::optional<ConstitutiveStatement> behind(const Match& mark) const {
        std::size_t end = sentence_.text.size();
        for (std::size_t i = chunk_at(mark.span.end); i < sentence_.size(); ++i) {
            const Chunk& chunk = sentence_.at(i);
            if (chunk.mark == Mark::comma || chunk.mark == Mark::semicolon ||
                chunk.mark == Mark::stop || chunk.is(Tag::relative) ||
                (chunk.is(Tag::boundary) && !chunk.is(Tag::conjunction))) {
                end = chunk.span.begin;
                break;
            }
        }
        Entity entity;
        entity.span = trimmed_span(sentence_.text, {mark.span.end, end});
        if (entity.span.empty() || entity.span.size() > 200) {
            return std::nullopt;
        }
        return make(ConstitutiveRelation::establishes, entity, mark.span,
                    {entity.span.end, sentence_.text.size()}, std::nullopt, false);
    }

    ConstitutiveStatement make(ConstitutiveRelation relation, const Entity& entity, Span function,
                               Span rest, std::optional<std::size_t> modal, bool negated,
                               std::optional<Span> of = {}) const {
        ConstitutiveStatement statement;
        statement.relation = relation;
        statement.negated = negated;
        statement.entity = slice(sentence_.text, entity.span);
        statement.function = slice(sentence_.text, function);
        statement.confidence = relation == ConstitutiveRelation::is ? 0.85 : 0.9;
        ClauseSpans spans;
        spans.clause = {0, rest.end};
        spans.subject = entity.span;
        spans.aim = function;
        spans.object = trimmed_span(sentence_.text, rest);
        spans.agent = of;
        spans.constitutive = true;
        for (const StatementPart& part : read_parts(marked_, spans)) {
            take(part, statement);
        }
        add_part(sentence_, IgComponent::constituted_entity, entity.span, statement.parts);
        add_part(sentence_, IgComponent::constitutive_function, function, statement.parts);
        if (modal) {
            const DeonticTerms& terms = sentence_.lexicon->deontics[sentence_.at(*modal).deontic];
            statement.modal = terms.deontic;
            statement.negated = statement.negated != terms.negated;
            if (!function.contains(sentence_.at(*modal).span)) {
                add_part(sentence_, IgComponent::modal, sentence_.at(*modal).span, statement.parts);
            }
        }
        statement.references = read_references(marked_);
        std::stable_sort(statement.parts.begin(), statement.parts.end(),
                         [](const StatementPart& a, const StatementPart& b) {
                             return a.span->begin < b.span->begin;
                         });
        return statement;
    }

    /// Objects of a regulative statement are properties of a constitutive one.
    void take(StatementPart part, ConstitutiveStatement& statement) const {
        if (part.component == IgComponent::or_else || part.component == IgComponent::aim) {
            return;
        }
        if (part.component == IgComponent::direct_object ||
            part.component == IgComponent::indirect_object) {
            part.component = IgComponent::constituting_properties;
            if (!statement.properties.empty() && part.operation) {
                const std::size_t begin = properties_begin(statement);
                statement.properties = slice(sentence_.text, {begin, part.span->end});
            } else {
                statement.properties += statement.properties.empty() ? "" : " ";
                statement.properties += part.text;
            }
        }
        statement.parts.push_back(std::move(part));
    }

    static std::size_t properties_begin(const ConstitutiveStatement& statement) {
        for (const StatementPart& part : statement.parts) {
            if (part.component == IgComponent::constituting_properties) {
                return part.span->begin;
            }
        }
        return 0;
    }

    const MarkedSentence& marked_;
    const Sentence& sentence_;
    Language language_;
    EntityReader entities_;
};

}  // namespace detail::roles

WGIG_DECL std::vector<ConstitutiveStatement>
find_constitutive_statements(const Document& document) {
    namespace roles = detail::roles;
    const auto of_document = document.language ? document.language : detect_language(document.text);
    roles::ParagraphNumbers numbers(document);
    std::vector<ConstitutiveStatement> result;
    for (const Paragraph& paragraph : document.paragraphs) {
        const auto language = roles::language_of_paragraph(paragraph.text, of_document);
        if (language) {
            for (const roles::Unit& unit :
                 roles::units_of(paragraph, roles::lexicon_of(*language))) {
                for (const Span& span : roles::bounded_sentences(unit.text)) {
                    const roles::Sentence sentence =
                        roles::read_sentence(slice(unit.text, span), roles::lexicon_of(*language));
                    const roles::MarkedSentence marked = roles::mark_sentence(sentence);
                    auto found = roles::ConstitutiveReader(marked).read();
                    if (!found) {
                        continue;
                    }
                    const roles::TextPlace place{unit.segments, unit.offset + span.begin};
                    for (StatementPart& part : found->parts) {
                        part.span = place(*part.span);
                    }
                    found->references = numbers.resolved(std::move(found->references), place);
                    found->citation.document = document.id;
                    found->citation.paragraph = paragraph.number;
                    found->citation.span = source_span(
                        *unit.segments, {unit.offset + span.begin, unit.offset + span.end});
                    found->citation.quote = slice(unit.text, span);
                    result.push_back(std::move(*found));
                }
            }
        }
        numbers.previous = paragraph.number;
    }
    return result;
}

}  // namespace wgig
