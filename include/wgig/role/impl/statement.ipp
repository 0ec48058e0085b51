#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/lexicon.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/detail/unit.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/text/detect.hpp>

namespace wgig {
namespace detail::roles {

class StatementFinder {
public:
    explicit StatementFinder(const Document& document)
        : document_(document),
          language_(document.language ? document.language : detect_language(document.text)) {}

    std::vector<Statement> find() && {
        for (const Paragraph& paragraph : document_.paragraphs) {
            read(paragraph);
        }
        return std::move(statements_);
    }

private:
    void read(const Paragraph& paragraph) {
        const auto language = language_of_paragraph(paragraph.text, language_);
        if (!language) {
            return;
        }
        lexicon_ = &lexicon_of(*language);
        paragraph_ = &paragraph;
        units_ = units_of(paragraph);
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
        const Sentence sentence = read_sentence(slice(units_[unit].text, span), *lexicon_);
        const std::vector<Hit> hits = hits_of(sentence);
        const Subject leading = leading_subject(sentence);
        std::vector<NamedActor> current;
        if (leading.kind == Subject::Kind::actors) {
            current = leading.actors;
        } else if (leading.kind != Subject::Kind::other) {
            current = speaker_;
        } else if (!hits.empty() && hits.front().subject.kind == Subject::Kind::actors &&
                   !in_subordinate_clause(sentence, hits.front())) {
            current = hits.front().subject.actors;
        }
        const std::size_t whole_quotes = 8;
        std::vector<NamedActor> before = current;
        for (std::size_t k = 0; k < hits.size(); ++k) {
            const Hit& hit = hits[k];
            const bool closing = k + 1 == hits.size();
            const std::size_t end =
                closing ? sentence.size() : clause_end(sentence, hits[k + 1], hit, hits.size());
            const Clause clause = clause_of(sentence, hit, end);
            const bool behind_relative = k > 0 && hits[k - 1].subject.relative;
            const std::size_t from = k > 0 ? hits[k - 1].deontic : leading.begin;
            std::vector<NamedActor> actors =
                behind_relative && hit.subject.kind == Subject::Kind::empty
                    ? before
                    : resolve(sentence, hit, clause, k == 0, before, current);
            if (hit.subject.kind == Subject::Kind::empty && far_apart(sentence, from, hit)) {
                actors.clear();
            }
            std::string_view object = clause.object;
            before = actors;
            if (actors.empty() && clause.passive && hit.subject.kind == Subject::Kind::other) {
                if (auto agent = agent_of(sentence, clause)) {
                    actors = std::move(agent->actors);
                    object = subject_text(sentence, hit);
                }
            }
            Span cited = span;
            if (hits.size() > whole_quotes) {
                cited = {span.begin + sentence.at(hit.subject.begin).span.begin,
                         span.begin + sentence.at(clause.end - 1).span.end};
            }
            for (const NamedActor& actor : actors) {
                Statement statement{actor.group,
                                    actor.name,
                                    hit.force,
                                    clause.negated,
                                    std::string(clause.aim),
                                    std::string(object),
                                    {},
                                    {}};
                if (closing && last && ends_with_colon(sentence) && has_items(unit)) {
                    add_items(unit, statement, clause);
                } else if (!clause.aim.empty()) {
                    add(unit, cited, std::move(statement));
                }
            }
        }
        speaker_ = std::move(current);
    }

    /// Whose duty it is, with pronouns and left-out subjects put back.
    std::vector<NamedActor> resolve(const Sentence& sentence, const Hit& hit, const Clause& clause,
                                    bool first, const std::vector<NamedActor>& before,
                                    const std::vector<NamedActor>& current) const {
        switch (hit.subject.kind) {
        case Subject::Kind::actors: return hit.subject.actors;
        case Subject::Kind::other: return {};
        case Subject::Kind::pronoun: break;
        case Subject::Kind::empty:
            if (!may_be_left_out(sentence, hit)) {
                return {};
            }
            break;
        }
        if (is_expletive(sentence, hit, clause)) {
            return {};
        }
        const bool joined = hit.subject.begin > 0 &&
                            sentence.at(hit.subject.begin - 1).is(Tag::conjunction) &&
                            hit.subject.kind == Subject::Kind::empty;
        // A pronoun may mean either of two subjects before it; then it is not guessed.
        const bool doubtful = !first && !joined && !same_names(before, current);
        return doubtful ? std::vector<NamedActor>{} : before;
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

    /// Where the clause of a hit ends before the next one begins. A clause that hangs on this one
    /// is part of it; in a sentence with very many none is, lest each be told with all that follow.
    static std::size_t clause_end(const Sentence& sentence, const Hit& next, const Hit& hit,
                                  std::size_t hits) {
        constexpr std::size_t many = 8;
        std::size_t end = next.subject.begin;
        if (end <= hit.verb || end > next.deontic) {
            end = std::max(next.deontic, hit.verb);
        }
        const bool coordinated =
            !in_subordinate_clause(sentence, next) || sentence.at(end - 1).is(Tag::conjunction);
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
            if (!lead.aim.empty() && lead.object.empty()) {
                // "Governments should promote: (a) access": the verb is that of the lead.
                of_item.object = trim_clause(slice(units_[i].text, spans.front()));
            } else {
                const Sentence sentence =
                    read_sentence(slice(units_[i].text, spans.front()), *lexicon_);
                const Clause clause = read_clause(sentence, 0, sentence.size());
                of_item.aim = clause.aim;
                of_item.object = clause.object;
                of_item.negated = of_item.negated != clause.negated;
            }
            add(i, spans.size() == 1 ? spans.front() : whole, std::move(of_item));
        }
    }

    void add(std::size_t unit, Span span, Statement statement) {
        statement.citation.document = document_.id;
        statement.citation.paragraph = paragraph_->number;
        statement.citation.span = source_span(*units_[unit].segments, span);
        statement.citation.quote = slice(units_[unit].text, span);
        statements_.push_back(std::move(statement));
    }

    const Document& document_;
    std::optional<Language> language_;  ///< of the document
    const Lexicon* lexicon_ = nullptr;
    const Paragraph* paragraph_ = nullptr;
    std::vector<Unit> units_;
    std::vector<NamedActor> speaker_;  ///< the subject that the last sentence was about
    std::vector<Statement> statements_;
};

}  // namespace detail::roles

WGIG_DECL std::vector<Statement> find_statements(const Document& document) {
    return detail::roles::StatementFinder(document).find();
}

}  // namespace wgig
