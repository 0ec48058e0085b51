#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <wgig/role/detail/bound.hpp>
#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/lexicon.hpp>
#include <wgig/role/detail/list_items.hpp>
#include <wgig/role/detail/parts.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/detail/text_place.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/role/impl/statement_parts.ipp>
#include <wgig/role/statement.hpp>
#include <wgig/text/detect.hpp>

namespace wgig {
namespace detail::roles {

class StatementFinder {
public:
    explicit StatementFinder(const Document& document)
        : reading_{document, ParagraphNumbers(document), nullptr, {}, {}},
          language_(document.language ? document.language : detect_language(document.text)) {}

    std::vector<Statement> find() && {
        for (std::size_t i = 0; i < reading_.document.paragraphs.size(); ++i) {
            const std::size_t items = items_behind(reading_.document, i);
            read(i, items);
            i += items;
            reading_.numbers.previous = reading_.document.paragraphs[i].number;
        }
        return std::move(reading_.statements);
    }

private:
    /// Reads a paragraph, and as many behind it as are items of its list.
    void read(std::size_t index, std::size_t items) {
        const Paragraph& paragraph = reading_.document.paragraphs[index];
        const auto language = language_of_paragraph(paragraph.text, language_);
        if (!language) {
            return;
        }
        reading_.lexicon = &lexicon_of(*language);
        reading_.units = units_of(paragraph, *reading_.lexicon);
        const std::size_t level = reading_.units.back().level + 1;
        for (std::size_t i = 1; i <= items; ++i) {
            const std::vector<Unit> units =
                item_units(reading_.document.paragraphs[index + i], level, *reading_.lexicon);
            reading_.units.insert(reading_.units.end(), units.begin(), units.end());
        }
        speaker_.clear();
        std::vector<NamedActor> of_paragraph;
        for (std::size_t i = 0; i < reading_.units.size(); ++i) {
            // Each item goes on from the paragraph's own text, not from the item before it.
            if (i == 1) {
                of_paragraph = speaker_;
            } else if (i > 1) {
                speaker_ = of_paragraph;
            }
            const std::vector<Span> spans = bounded_sentences(reading_.units[i].text);
            for (const Span& span : spans) {
                read_sentence_at(i, span, &span == &spans.back());
            }
        }
    }

    void read_sentence_at(std::size_t unit, Span span, bool last) {
        const std::size_t label = label_size(slice(reading_.units[unit].text, span));
        const Sentence sentence = read_sentence(
            slice(reading_.units[unit].text, {span.begin + label, span.end}), *reading_.lexicon);
        const TextPlace place{reading_.units[unit].segments,
                              reading_.units[unit].offset + span.begin + label};
        std::vector<Hit> hits = hits_of(sentence);
        Subject leading = leading_subject(sentence);
        place.locate(leading.actors);
        for (Hit& hit : hits) {
            place.locate(hit.subject.actors);
        }
        // Most sentences say nothing that binds: what opens conditions is looked for in the others.
        std::optional<MarkedSentence> marked;
        std::size_t clause_begin = 0;
        const std::vector<NamedActor> current = speaker_of(sentence, leading, hits, speaker_);
        SentenceContext context{sentence, current, current, leading.begin, false, true};
        for (std::size_t k = 0; k < hits.size(); ++k) {
            const Hit& hit = hits[k];
            const bool closing = k + 1 == hits.size();
            const std::size_t end =
                closing ? sentence.size() : clause_end(sentence, hits[k + 1], hit, hits.size());
            Clause clause = clause_of(sentence, hit, end);
            if (clause.object.empty()) {
                clause.object = trim_clause(hit.patient);
            }
            // "Реестр должен вестись секретариатом": the reflexive is a passive where an agent stands.
            if (hit.subject.kind == Subject::Kind::other && is_reflexive(sentence, clause) &&
                agent_of(sentence, clause)) {
                clause.passive = true;
            }
            std::string_view object = clause.object;
            context.before = who_is_bound(context, hit, clause);
            context.from = hit.deontic;
            context.relative = hit.subject.relative;
            context.first = false;
            // "If states must", "whether states may": what is only supposed binds nobody.
            std::vector<NamedActor> actors =
                in_supposition(sentence, hit) ? std::vector<NamedActor>{} : context.before;
            if (clause.passive) {  // who suffers something must be known to be somebody
                std::erase_if(actors, [](const NamedActor& actor) {
                    return actor.kind == ActorKind::unlisted;
                });
            }
            std::optional<Phrase> by;
            // The agent of a passive is who acts, though a permission is its subject's.
            const bool names_other = hit.force != Deontic::may && clause.passive;
            const bool may_have_agent =
                (names_other && !in_supposition(sentence, hit)) ||
                (actors.empty() && !in_supposition(sentence, hit) &&
                 (clause.passive || reading_.lexicon->language == Language::ar));
            if (may_have_agent && hit.subject.kind != Subject::Kind::empty) {
                if (auto agent = agent_of(sentence, clause)) {
                    by = std::move(agent);
                    place.locate(by->actors);
                    actors = by->actors;
                    object = clause.passive ? subject_text(sentence, hit)
                                            : without_agent(sentence, object, *by);
                }
            }
            const bool leads = closing && last && leads_list(reading_, unit, sentence);
            const Span cited = hits.size() > most_whole_quotes
                                   ? clause_span(sentence, hit, clause, span.begin + label)
                                   : span;
            if (!actors.empty() && !marked) {
                marked = mark_sentence(sentence);
            }
            std::vector<StatementPart> parts;
            double confidence = 0;
            if (!actors.empty()) {
                const ClauseView view{*marked, hit, clause, by ? &*by : nullptr, clause_begin};
                parts = parts_of(view, place);
                confidence = confidence_of(view, actors.front());
            }
            clause_begin = behind_clause(sentence, hit, clause);
            if (marked && makes_something(*marked, hit, clause)) {
                continue;
            }
            for (const NamedActor& actor : actors) {
                Statement statement;
                statement.parts = with_actor(parts, actor);
                statement.confidence = confidence;
                statement.group = actor.group;
                statement.actor = actor.name;
                statement.deontic = hit.force;
                statement.negated = clause.negated;
                statement.aim = clause.aim;
                statement.object = object;
                if (leads) {
                    add_items(reading_, unit, statement, clause);
                } else if (!clause.aim.empty()) {
                    statement.references =
                        reading_.numbers.resolved(read_references(*marked), place);
                    add_statement(reading_, unit, cited, std::move(statement));
                }
            }
        }
        speaker_ = current;
    }

    /// A sentence with more deontic expressions than this is cited clause by clause.
    static constexpr std::size_t most_whole_quotes = 8;

    static Span clause_span(const Sentence& sentence, const Hit& hit, const Clause& clause,
                            std::size_t offset) {
        Span span = sentence.at(hit.deontic).span;
        if (hit.subject.begin < hit.deontic) {
            span.begin = sentence.at(hit.subject.begin).span.begin;
        }
        if (clause.end > 0) {
            span.end = std::max(span.end, sentence.at(clause.end - 1).span.end);
        }
        return {span.begin + offset, span.end + offset};
    }

    /// Where the clause of a hit ends before the next one begins. A clause that hangs on this one
    /// is part of it; in a sentence with very many none is, lest each be told with all that follow.
    static std::size_t clause_end(const Sentence& sentence, const Hit& next, const Hit& hit,
                                  std::size_t hits) {
        constexpr std::size_t many = 8;
        std::size_t end = next.subject.begin;
        if (end <= hit.verb || end > next.deontic) {
            end = std::max(next.deontic, hit.verb);
        }
        // "That business should lead and that governments should follow": "and" makes them equals. Not
        // so "those who seek or who are given shelter".
        const Chunk& opener = sentence.at(end - 1);
        const auto only_relative = [](const Chunk& chunk) {
            return chunk.is(Tag::relative) && !chunk.is(Tag::boundary);
        };
        const bool joined =
            opener.is(Tag::conjunction) || (end > 1 && sentence.at(end - 2).is(Tag::conjunction));
        const bool coordinated = !only_relative(opener) &&
                                 !only_relative(sentence.at(next.subject.begin)) &&
                                 (!in_subordinate_clause(sentence, next) || joined);
        if (!coordinated && hits <= many) {
            return sentence.size();
        }
        while (end > hit.verb + 1 &&
               (sentence.at(end - 1).is(Tag::conjunction, Tag::boundary, Tag::relative) ||
                sentence.at(end - 1).mark == Mark::comma)) {
            --end;
        }
        return end;
    }

    static std::string_view subject_text(const Sentence& sentence, const Hit& hit) {
        const std::size_t begin = sentence.at(hit.subject.begin).span.begin;
        const std::size_t end = sentence.at(hit.deontic).span.begin;
        return trim_clause(slice(sentence.text, {begin, std::max(begin, end)}));
    }

    /// Drops an agent that ends what is done: تُتخذ القرارات من قبل الحكومات.
    static std::string_view without_agent(const Sentence& sentence, std::string_view object,
                                          const Phrase& agent) {
        const auto span = span_in(sentence, object);
        const std::size_t opening = agent.begin == 0 ? 0 : agent.begin - 1;
        const std::size_t cut = sentence.at(opening).span.begin;
        const std::size_t end = sentence.at(agent.end == 0 ? 0 : agent.end - 1).span.end;
        if (!span || !sentence.at(opening).is(Tag::agent) || cut < span->begin || end < span->end) {
            return object;
        }
        return trim_clause(object.substr(0, cut - span->begin));
    }

    Reading reading_;
    std::optional<Language> language_;  ///< of the document
    std::vector<NamedActor> speaker_;   ///< the subject that the last sentence was about
};

}  // namespace detail::roles

WGIG_DECL std::string_view group_name(const Statement& statement) {
    return statement.group ? enum_name(*statement.group) : "unlisted";
}

WGIG_DECL std::vector<Statement> find_statements(const Document& document) {
    return detail::roles::StatementFinder(document).find();
}

}  // namespace wgig
