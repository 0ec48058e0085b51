#pragma once

#include <algorithm>
#include <array>

#include <wgig/role/detail/chinese_verb.hpp>
#include <wgig/role/detail/clause.hpp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

class ClauseReader {
public:
    ClauseReader(const Sentence& sentence, std::size_t begin, std::size_t end)
        : sentence_(sentence),
          language_(sentence.lexicon->language),
          index_(begin),
          begin_(begin),
          end_(std::min(end, sentence.size())),
          wants_infinitive_(begin > 0 && sentence.at(begin - 1).is(Tag::deontic)) {
        for (std::size_t i = begin; i < end_; ++i) {
            if (sentence.at(i).mark == Mark::semicolon) {
                end_ = i;
            }
        }
        clause_.end = end_;
    }

    Clause read() {
        skip_to_verb();
        const std::size_t begin = index_;
        if (language_ == Language::ru) {
            // "Has a right to life": without a verb nothing is to be done.
            if (!skip_to_infinitive()) {
                take_object();
                return clause_;
            }
        } else if (language_ == Language::zh && at(index_).is(Tag::preposition)) {
            index_ = chinese_verb_from(sentence_, index_, end_);
        }
        const std::size_t verb = index_;
        if (language_ == Language::zh) {
            index_ = behind_chinese_verb(sentence_, index_, end_);
        } else {
            take_verb();
        }
        clause_.aim = text_between(verb, index_);
        take_object();
        if (clause_.object.empty()) {
            clause_.object = text_between(begin, verb);  // "in the plenary" before "speak"
        }
        return clause_;
    }

    /// The verb is known, and the clause goes on behind it.
    Clause read_behind(std::string_view aim) {
        clause_.aim = aim;
        take_object();
        return clause_;
    }

private:
    const Chunk& at(std::size_t index) const noexcept {
        static const Chunk nothing;
        return index < end_ ? sentence_.at(index) : nothing;
    }
    bool is_wordlike(std::size_t index) const noexcept {
        return index < end_ && at(index).mark == Mark::none && !at(index).is(Tag::conjunction);
    }

    std::string_view text_between(std::size_t begin, std::size_t end) const {
        if (begin >= end) {
            return {};
        }
        return trim_clause(slice(sentence_.text, {at(begin).span.begin, at(end - 1).span.end}));
    }

    void take_object() {
        clause_.behind = index_;
        std::size_t end = end_;
        for (std::size_t i = index_; i < end_; ++i) {
            if (at(i).mark == Mark::comma && other_clause_follows(i + 1)) {
                end = i;
                break;
            }
        }
        clause_.object = text_between(index_, end);
    }

    /// ", and the Group will": another actor with a verb of its own.
    bool other_clause_follows(std::size_t index) const {
        const bool joined = at(index).is(Tag::conjunction);
        while (at(index).is(Tag::conjunction, Tag::determiner)) {
            ++index;
        }
        if (language_ == Language::ar) {
            // The future begins the verb: وسيسعى.
            const std::string_view verb = sentence_.text_of(index);
            return verb.starts_with("وس") && at(index + 1).is(Tag::actor);
        }
        if (!at(index).is(Tag::actor, Tag::pronoun)) {
            return false;
        }
        const Chunk& next = at(index + 1);
        if (language_ == Language::zh) {
            return next.is(Tag::adverb);
        }
        const bool names_one =
            at(index).is(Tag::actor) && sentence_.actor(index).kind == ActorKind::organisation;
        return joined && (next.is(Tag::finite_verb, Tag::reflexive, Tag::clitic) ||
                          (names_one && next.is(Tag::word)));
    }

    void skip_to_verb() {
        bool introduced = false;
        while (index_ < end_) {
            const Chunk& chunk = at(index_);
            if (chunk.is(Tag::negation_after)) {
                clause_.negated = true;
            } else if (language_ == Language::es && chunk.is(Tag::negation_before) &&
                       !chunk.is(Tag::adverb)) {
                clause_.negated = true;  // se compromete a no divulgar
            } else if (chunk.is(Tag::deontic) && wants_infinitive_ && index_ == begin_ &&
                       language_ == Language::en) {
                // "Shall undertake to respect": the second says the same.
            } else if (chunk.mark == Mark::comma || chunk.mark == Mark::open) {
                // "Should, where appropriate, cooperate."
                const std::size_t behind = behind_insertion(chunk.mark);
                if (behind == index_) {
                    return;
                }
                index_ = behind;
                continue;
            } else if (chunk.is(Tag::complementizer) && !introduced) {
                introduced = true;
            } else if (chunk.is(Tag::conjunction) && index_ > 0 &&
                       sentence_.at(index_ - 1).is(Tag::adverb)) {
                // fully and actively
            } else if (chunk.is(Tag::verb, Tag::reflexive) ||
                       (language_ == Language::zh && chunk.is(Tag::preposition)) ||
                       !(chunk.is(Tag::adverb, Tag::clitic) || chunk.mark == Mark::quote)) {
                return;
            }
            ++index_;
        }
    }

    std::size_t behind_insertion(Mark opening) const noexcept {
        const Mark closing = opening == Mark::open ? Mark::close : Mark::comma;
        if (closing == Mark::comma && (language_ == Language::fr || language_ == Language::es)) {
            // "Peut, même d'office, et selon les circonstances, assortir": to the infinitive.
            for (std::size_t i = index_ + 1; i < std::min(end_, index_ + widest_look / 2); ++i) {
                if (at(i).mark != Mark::comma) {
                    continue;
                }
                std::size_t verb = i + 1;
                while (at(verb).is(Tag::adverb, Tag::clitic, Tag::reflexive)) {
                    ++verb;
                }
                if (at(verb).is(Tag::word, Tag::passive) &&
                    is_romance_infinitive(sentence_.text_of(verb), language_)) {
                    return i + 1;
                }
            }
        }
        for (std::size_t i = index_ + 1; i < std::min(end_, index_ + widest_look / 2); ++i) {
            if (at(i).mark == closing) {
                return i + 1;
            }
        }
        return index_;
    }

    bool skip_to_infinitive() {
        // "It is necessary that states adopt": behind "that" the verb is in no infinitive.
        if (index_ > 0 && !sentence_.at(index_ - 1).is(Tag::deontic) && is_wordlike(index_) &&
            follows_complementizer()) {
            return true;
        }
        for (std::size_t i = index_; i < std::min(end_, index_ + 10); ++i) {
            if (at(i).mark == Mark::comma || at(i).mark == Mark::colon) {
                return false;
            }
            if (at(i).is(Tag::passive) || is_russian_infinitive(sentence_.text_of(i))) {
                index_ = i;
                return true;
            }
        }
        return false;
    }

    bool follows_complementizer() const {
        for (std::size_t i = index_; i > 0 && index_ - i < widest_look / 4; --i) {
            if (sentence_.at(i - 1).is(Tag::complementizer)) {
                return true;
            }
        }
        return false;
    }

    void take_verb() {
        const std::size_t begin = index_;
        if (!is_wordlike(index_) || at(index_).is(Tag::relative, Tag::determiner, Tag::number) ||
            ((language_ == Language::ar || language_ == Language::en) &&
             at(index_).is(Tag::preposition) &&
             !at(index_).is(Tag::word, Tag::adverb, Tag::catenative, Tag::finite_verb))) {
            return;
        }
        if (at(index_).is(Tag::reflexive) && is_wordlike(index_ + 1)) {
            ++index_;
        }
        if (at(index_).is(Tag::catenative) && is_wordlike(index_ + 1)) {
            ++index_;
            while (at(index_).is(Tag::adverb, Tag::clitic) && is_wordlike(index_ + 1)) {
                ++index_;
            }
        }
        const bool passive = at(index_).is(Tag::passive);
        const bool led = index_ > begin && is_spanish_gerund(sentence_.text_of(index_));
        const bool romance = language_ == Language::fr || language_ == Language::es;
        if (wants_infinitive_ && romance && !at(index_).is(Tag::catenative) && !led &&
            !is_romance_infinitive(sentence_.text_of(index_), language_)) {
            index_ = begin;
            return;
        }
        ++index_;
        if (passive) {
            std::size_t participle = index_;
            while ((at(participle).is(Tag::adverb) || is_russian_adverb(participle)) &&
                   is_wordlike(participle + 1)) {
                ++participle;
            }
            if (is_wordlike(participle) && !at(participle).is(Tag::determiner, Tag::preposition)) {
                index_ = participle + 1;
                clause_.passive = true;
            }
        }
        if (at(index_).is(Tag::particle)) {
            ++index_;
        }
    }

    /// Deben seguir promoviendo.
    [[nodiscard]] bool is_spanish_gerund(std::string_view word) const {
        return language_ == Language::es &&
               (word.ends_with("ando") || word.ends_with("iendo") || word.ends_with("yendo"));
    }

    /// произвольно лишен: what ends as an adverb, before a participle.
    [[nodiscard]] bool is_russian_adverb(std::size_t index) const {
        const std::string_view next = sentence_.text_of(index + 1);
        return language_ == Language::ru && sentence_.text_of(index).ends_with("о") &&
               at(index + 1).is(Tag::word) &&
               (next.ends_with("ен") || next.ends_with("ан") || next.ends_with("ена") ||
                next.ends_with("ана") || next.ends_with("ены") || next.ends_with("аны"));
    }

    const Sentence& sentence_;
    Language language_;
    std::size_t index_;
    std::size_t begin_;
    std::size_t end_;
    bool wants_infinitive_;  ///< right behind a deontic verb there is no other form
    Clause clause_;
};

WGIG_DECL Clause read_clause(const Sentence& sentence, std::size_t verb, std::size_t end) {
    return ClauseReader(sentence, verb, end).read();
}

WGIG_DECL Clause clause_of(const Sentence& sentence, const Hit& hit, std::size_t end) {
    std::size_t verb = hit.verb;
    bool only = false;
    if (sentence.lexicon->language == Language::fr && hit.negated) {
        // "Ne peuvent que": may only, and no negation.
        const std::string_view next = sentence.text_of(verb);
        only = next == "que" || next.starts_with("qu'") || next.starts_with("qu’");
        verb += only ? 1U : 0U;
    }
    Clause clause = hit.aim.empty() ? read_clause(sentence, verb, end)
                                    : ClauseReader(sentence, verb, end).read_behind(hit.aim);
    clause.negated = !only && (clause.negated || hit.negated);
    return clause;
}

WGIG_DECL bool is_expletive(const Sentence& sentence, const Hit& hit, const Clause& clause) {
    const Chunk& next = sentence.at(clause.behind);
    const bool clause_follows = next.is(Tag::boundary);
    switch (sentence.lexicon->language) {
    case Language::en: return clause.passive && (clause_follows || next.is(Tag::complementizer));
    case Language::fr:
        return clause.aim == "avoir" || (clause.passive && clause_follows) ||
               (clause.passive && next.is(Tag::complementizer) &&
                clause.aim.find("possible") != std::string_view::npos);
    case Language::es: {
        // "Debería celebrarse una consulta": what follows is the subject.
        const bool reflexive = clause.aim.ends_with("se") && clause.aim.size() > 4;
        return clause.aim == "haber" || clause.aim == "existir" || clause.passive ||
               clause_follows ||
               (hit.subject.kind == Subject::Kind::empty && reflexive &&
                !next.is(Tag::preposition)) ||
               sentence.at(hit.verb).is(Tag::passive);
    }
    default: return false;
    }
}

WGIG_DECL std::string_view trim_clause(std::string_view text) {
    const auto drops = [](char32_t c) {
        if (character_class(c) == CharacterClass::space) {
            return true;
        }
        static constexpr std::array<char32_t, 14> marks = {U'.',   U',',   U';',   U':',   0x3002,
                                                           0xFF0C, 0xFF1B, 0xFF1A, 0x3001, 0x060C,
                                                           0x061B, U'!',   U'?',   0x2026};
        return std::find(marks.begin(), marks.end(), c) != marks.end();
    };
    while (!text.empty() && drops(decode(text, 0).value)) {
        text.remove_prefix(decode(text, 0).size);
    }
    while (!text.empty()) {
        const CodePoint last = decode_before(text, text.size());
        if (!drops(last.value)) {
            break;
        }
        text.remove_suffix(last.size);
    }
    return text;
}

}  // namespace wgig::detail::roles
