#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/lexicon.hpp>
#include <wgig/role/detail/parts.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/role/impl/statement_parts.ipp>
#include <wgig/role/statement.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>

namespace wgig {
namespace detail::roles {

class StatementFinder {
public:
    explicit StatementFinder(const Document& document)
        : document_(document),
          language_(document.language ? document.language : detect_language(document.text)),
          numbers_(document) {}

    std::vector<Statement> find() && {
        for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
            const std::size_t items = items_behind(document_, i);
            read(i, items);
            i += items;
            numbers_.previous = document_.paragraphs[i].number;
        }
        return std::move(statements_);
    }

private:
    /// Reads a paragraph, and as many behind it as are items of its list.
    void read(std::size_t index, std::size_t items) {
        const Paragraph& paragraph = document_.paragraphs[index];
        const auto language = language_of_paragraph(paragraph.text, language_);
        if (!language) {
            return;
        }
        lexicon_ = &lexicon_of(*language);
        units_ = units_of(paragraph, *lexicon_);
        const std::size_t level = units_.back().level + 1;
        for (std::size_t i = 1; i <= items; ++i) {
            const std::vector<Unit> units =
                item_units(document_.paragraphs[index + i], level, *lexicon_);
            units_.insert(units_.end(), units.begin(), units.end());
        }
        speaker_.clear();
        std::vector<NamedActor> of_paragraph;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            // Each item goes on from the paragraph's own text, not from the item before it.
            if (i == 1) {
                of_paragraph = speaker_;
            } else if (i > 1) {
                speaker_ = of_paragraph;
            }
            const std::vector<Span> spans = bounded_sentences(units_[i].text);
            for (const Span& span : spans) {
                read_sentence_at(i, span, &span == &spans.back());
            }
        }
    }

    void read_sentence_at(std::size_t unit, Span span, bool last) {
        const std::size_t label = label_size(slice(units_[unit].text, span));
        const Sentence sentence =
            read_sentence(slice(units_[unit].text, {span.begin + label, span.end}), *lexicon_);
        const TextPlace place{units_[unit].segments, units_[unit].offset + span.begin + label};
        std::vector<Hit> hits = hits_of(sentence);
        Subject leading = leading_subject(sentence);
        place.locate(leading.actors);
        for (Hit& hit : hits) {
            place.locate(hit.subject.actors);
        }
        // Most sentences say nothing that binds: what opens conditions is looked for in the others.
        std::optional<MarkedSentence> marked;
        std::size_t clause_begin = 0;
        const std::vector<NamedActor> current = speaker_of(sentence, leading, hits);
        Context context{sentence, current, current, leading.begin, false, true};
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
            context.before = resolve(context, hit, clause);
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
            const bool may_have_agent = (names_other && !in_supposition(sentence, hit)) ||
                                        (actors.empty() && !in_supposition(sentence, hit) &&
                                         (clause.passive || lexicon_->language == Language::ar));
            if (may_have_agent && hit.subject.kind != Subject::Kind::empty) {
                if (auto agent = agent_of(sentence, clause)) {
                    by = std::move(agent);
                    place.locate(by->actors);
                    actors = by->actors;
                    object = clause.passive ? subject_text(sentence, hit)
                                            : without_agent(sentence, object, *by);
                }
            }
            const bool leads_list = closing && last && has_items(unit) &&
                                    (ends_with_colon(sentence) || units_[unit].leads);
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
                if (leads_list) {
                    add_items(unit, statement, clause);
                } else if (!clause.aim.empty()) {
                    statement.references = numbers_.resolved(read_references(*marked), place);
                    add(unit, cited, std::move(statement));
                }
            }
        }
        speaker_ = current;
    }

    /// A sentence with more deontic expressions than this is cited clause by clause.
    static constexpr std::size_t most_whole_quotes = 8;

    /// What has been said so far in a sentence.
    struct Context {
        const Sentence& sentence;
        const std::vector<NamedActor>& current;  ///< whom the sentence is about
        std::vector<NamedActor> before;          ///< the subject of the clause before
        std::size_t from = 0;                    ///< where that clause, or the subject, stands
        bool relative = false;                   ///< whether that clause was a relative one
        bool first = true;                       ///< whether there was no clause before
    };

    /// Whom a sentence is about: its own subject, or that of the sentence before.
    std::vector<NamedActor> speaker_of(const Sentence& sentence, const Subject& leading,
                                       const std::vector<Hit>& hits) const {
        if (leading.kind == Subject::Kind::actors) {
            return leading.actors;
        }
        if (leading.kind != Subject::Kind::other) {
            return speaker_;
        }
        if (!hits.empty() && hits.front().subject.kind == Subject::Kind::actors &&
            !in_subordinate_clause(sentence, hits.front())) {
            return hits.front().subject.actors;
        }
        return {};
    }

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

    /// Whose duty it is, with pronouns and left-out subjects put back.
    std::vector<NamedActor> resolve(const Context& context, const Hit& hit,
                                    const Clause& clause) const {
        const bool left_out = hit.subject.kind == Subject::Kind::empty;
        if (hit.subject.kind == Subject::Kind::actors) {
            return hit.subject.actors;
        }
        const bool of_thing = hit.subject.kind == Subject::Kind::pronoun && hit.subject.begin > 0 &&
                              context.sentence.at(hit.subject.begin - 1).is(Tag::relative) &&
                              !context.sentence.at(hit.subject.begin - 1)
                                   .is(Tag::boundary);  // an order which it may make
        if (hit.subject.kind == Subject::Kind::other || of_thing ||
            (left_out && far_apart(context.sentence, context.from, hit))) {
            return {};
        }
        if (left_out && context.relative) {
            return context.before;  // governments, which should act, may decide
        }
        if ((left_out && !may_be_left_out(context.sentence, hit)) ||
            is_expletive(context.sentence, hit, clause)) {
            return {};
        }
        const bool joined = left_out && hit.subject.begin > 0 &&
                            context.sentence.at(hit.subject.begin - 1).is(Tag::conjunction);
        // A pronoun may mean either of two subjects before it; then it is not guessed.
        if (!context.first && !joined && !same_names(context.before, context.current)) {
            return {};
        }
        return context.before;
    }

    /// In Chinese a subject goes on into the next part of the sentence; further on another may have
    /// come between.
    static bool far_apart(const Sentence& sentence, std::size_t from, const Hit& hit) {
        if (sentence.lexicon->language != Language::zh) {
            return false;
        }
        std::size_t commas = 0;
        const std::size_t end = std::min(hit.subject.begin, from + 4 * widest_look);
        for (std::size_t i = from; i < end; ++i) {
            commas += sentence.at(i).mark == Mark::comma ? 1U : 0U;
        }
        return commas > 1;
    }

    static bool same_names(const std::vector<NamedActor>& a, const std::vector<NamedActor>& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const NamedActor& x, const NamedActor& y) {
                              return x.group == y.group && x.name == y.name;
                          });
    }

    bool may_be_left_out(const Sentence& sentence, const Hit& hit) const {
        const std::size_t begin = hit.subject.begin;
        const Chunk& opener = sentence.at(begin == 0 ? sentence.size() : begin - 1);
        if (begin > 0 && opener.is(Tag::conjunction)) {
            return true;
        }
        switch (lexicon_->language) {
        case Language::es:
        case Language::zh: return true;
        case Language::ru: return begin > 0 && opener.is(Tag::boundary, Tag::relative);
        default: return false;
        }
    }

    static bool in_subordinate_clause(const Sentence& sentence, const Hit& hit) {
        return hit.subject.begin > 0 &&
               sentence.at(hit.subject.begin - 1).is(Tag::boundary, Tag::relative);
    }

    /// Whether a clause is opened by if or whether.
    static bool in_supposition(const Sentence& sentence, const Hit& hit) {
        if (hit.subject.begin == 0 || !sentence.at(hit.subject.begin - 1).is(Tag::boundary)) {
            return false;
        }
        static constexpr std::array<std::string_view, 17> openers = {
            "if",       "whether", "unless", "in case", "in the event", "when",
            "whenever", "si",      "s'il",   "s'ils",   "quand",        "lorsque",
            "lorsqu'",  "lorsqu’", "cuando", "если",    "когда"};
        const std::string word = fold(sentence.text_of(hit.subject.begin - 1));
        return std::find(openers.begin(), openers.end(), word) != openers.end();
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

    static bool ends_with_colon(const Sentence& sentence) {
        for (std::size_t i = sentence.size(); i > 0; --i) {
            const Mark mark = sentence.at(i - 1).mark;
            if (mark != Mark::quote && mark != Mark::close) {
                return mark == Mark::colon || mark == Mark::dash;
            }
        }
        return false;
    }

    bool has_items(std::size_t unit) const {
        return unit + 1 < units_.size() && units_[unit + 1].level == units_[unit].level + 1;
    }

    /// "Governments should: (a) ...; (b) ...": one statement an item.
    void add_items(std::size_t unit, const Statement& statement, const Clause& lead) {
        const std::size_t level = units_[unit].level + 1;
        for (std::size_t i = unit + 1; i < units_.size() && units_[i].level >= level; ++i) {
            if (units_[i].level > level) {
                continue;
            }
            const Span whole = {0, units_[i].text.size()};
            const std::vector<Span> spans = bounded_sentences(units_[i].text);
            if (spans.empty()) {
                continue;
            }
            Statement of_item = statement;
            const TextPlace place{units_[i].segments, units_[i].offset + spans.front().begin};
            const Sentence sentence =
                read_sentence(slice(units_[i].text, spans.front()), *lexicon_);
            const MarkedSentence marked = mark_sentence(sentence);
            const bool leads =
                has_items(i) && spans.size() == 1 && (ends_with_colon(sentence) || units_[i].leads);
            // "(b) in cooperation with business: (i) train staff": said of each of its items.
            if (leads && sentence.at(0).is(Tag::preposition)) {
                add_phrase(sentence, place, of_item.parts);
                add_items(i, of_item, lead);
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
                if (leads && !clause.aim.empty() && clause.object.empty()) {
                    add_items(i, of_item, clause);  // "(b) promote: (i) access; (ii) education"
                    continue;
                }
            }
            of_item.confidence *= 0.97;
            of_item.references = numbers_.resolved(read_references(marked), place);
            add(i, spans.size() == 1 ? spans.front() : whole, std::move(of_item));
        }
    }

    void add(std::size_t unit, Span span, Statement statement) {
        statement.citation.document = document_.id;
        statement.citation.paragraph = units_[unit].paragraph->number;
        const std::size_t offset = units_[unit].offset;
        statement.citation.span =
            source_span(*units_[unit].segments, {offset + span.begin, offset + span.end});
        statement.citation.quote = slice(units_[unit].text, span);
        statements_.push_back(std::move(statement));
    }

    const Document& document_;
    std::optional<Language> language_;  ///< of the document
    const Lexicon* lexicon_ = nullptr;
    std::vector<Unit> units_;
    ParagraphNumbers numbers_;         ///< of the document
    std::vector<NamedActor> speaker_;  ///< the subject that the last sentence was about
    std::vector<Statement> statements_;
};

}  // namespace detail::roles

WGIG_DECL std::string_view group_name(const Statement& statement) {
    return statement.group ? enum_name(*statement.group) : "unlisted";
}

WGIG_DECL std::vector<Statement> find_statements(const Document& document) {
    return detail::roles::StatementFinder(document).find();
}

}  // namespace wgig
