#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/list_items.hpp>
#include <wgig/role/detail/parts.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/impl/statement_parts.ipp>
#include <wgig/role/statement.hpp>

namespace wgig::detail::roles {

/// Adds what an item says to what the head of its list says.
inline void add_item_parts(const MarkedSentence& marked, const Clause& clause,
                           const TextPlace& place, std::vector<StatementPart>& parts) {
    const Sentence& sentence = *marked.sentence;
    ClauseSpans spans;
    spans.aim = span_in(sentence, clause.aim);
    spans.object = span_in(sentence, clause.object);
    if (!spans.aim) {
        spans.object = Span{0, sentence.text.size()};
    }
    spans.clause = {0, sentence.text.size()};
    std::vector<StatementPart> own = read_parts(marked, spans);
    if (spans.aim) {
        std::erase_if(parts, [](const StatementPart& part) {
            return part.component == IgComponent::aim ||
                   part.component == IgComponent::direct_object;
        });
        add_part(sentence, IgComponent::aim, *spans.aim, own);
    }
    for (StatementPart& part : own) {
        part.span = place(*part.span);
        parts.push_back(std::move(part));
    }
    parts = in_text_order(std::move(parts));
}

/// Adds a phrase that stands before the items of an item, as a constraint if it is no condition.
inline void add_phrase(const Sentence& sentence, const TextPlace& place,
                       std::vector<StatementPart>& parts) {
    const MarkedSentence marked = mark_sentence(sentence);
    const auto span = span_in(sentence, trim_clause(sentence.text));
    if (!span) {
        return;
    }
    const bool condition =
        std::any_of(marked.marks.begin(), marked.marks.end(), [&](const Match& mark) {
            return mark.span.begin == span->begin &&
                   marked.words->is(mark.term, ClauseWord::condition);
        });
    add_part(sentence,
             condition ? IgComponent::activation_condition : IgComponent::execution_constraint,
             *span, parts);
    parts.back().span = place(*span);
    parts = in_text_order(std::move(parts));
}

inline bool ends_with_colon(const Sentence& sentence) {
    for (std::size_t i = sentence.size(); i > 0; --i) {
        const Mark mark = sentence.at(i - 1).mark;
        if (mark != Mark::quote && mark != Mark::close) {
            return mark == Mark::colon || mark == Mark::dash;
        }
    }
    return false;
}

WGIG_DECL bool leads_list(const Reading& reading, std::size_t unit, const Sentence& sentence) {
    const std::vector<Unit>& units = reading.units;
    const bool has_items =
        unit + 1 < units.size() && units[unit + 1].level == units[unit].level + 1;
    return has_items && (ends_with_colon(sentence) || units[unit].leads);
}

WGIG_DECL void add_statement(Reading& reading, std::size_t unit, Span span, Statement statement) {
    statement.citation.document = reading.document.id;
    statement.citation.paragraph = reading.units[unit].paragraph->number;
    const std::size_t offset = reading.units[unit].offset;
    statement.citation.span =
        source_span(*reading.units[unit].segments, {offset + span.begin, offset + span.end});
    statement.citation.quote = slice(reading.units[unit].text, span);
    reading.statements.push_back(std::move(statement));
}

WGIG_DECL void add_items(Reading& reading, std::size_t unit, const Statement& statement,
                         const Clause& lead) {
    const std::vector<Unit>& units = reading.units;
    const std::size_t level = units[unit].level + 1;
    for (std::size_t i = unit + 1; i < units.size() && units[i].level >= level; ++i) {
        if (units[i].level > level) {
            continue;
        }
        const Span whole = {0, units[i].text.size()};
        const std::vector<Span> spans = bounded_sentences(units[i].text);
        if (spans.empty()) {
            continue;
        }
        Statement of_item = statement;
        const TextPlace place{units[i].segments, units[i].offset + spans.front().begin};
        const Sentence sentence =
            read_sentence(slice(units[i].text, spans.front()), *reading.lexicon);
        const MarkedSentence marked = mark_sentence(sentence);
        const bool leads = spans.size() == 1 && leads_list(reading, i, sentence);
        // "(b) in cooperation with business: (i) train staff": said of each of its items.
        if (leads && sentence.at(0).is(Tag::preposition)) {
            add_phrase(sentence, place, of_item.parts);
            add_items(reading, i, of_item, lead);
            continue;
        }
        if (!lead.aim.empty() && lead.object.empty()) {
            // "Governments should promote: (a) access": the verb is that of the lead.
            of_item.object = trim_clause(sentence.text);
            add_item_parts(marked, {}, place, of_item.parts);
        } else {
            const Clause clause = read_clause(sentence, 0, sentence.size());
            add_item_parts(marked, clause, place, of_item.parts);
            of_item.aim = clause.aim;
            of_item.object = clause.object;
            of_item.negated = of_item.negated != clause.negated;
            // "(b) promote: (i) access; (ii) education": so is the verb of an item.
            if (leads && !clause.aim.empty() && clause.object.empty()) {
                add_items(reading, i, of_item, clause);
                continue;
            }
        }
        of_item.confidence *= 0.97;
        of_item.references = reading.numbers.resolved(read_references(marked), place);
        add_statement(reading, i, spans.size() == 1 ? spans.front() : whole, std::move(of_item));
    }
}

}  // namespace wgig::detail::roles
