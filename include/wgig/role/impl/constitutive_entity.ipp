#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

#include <wgig/role/impl/marks.ipp>

namespace wgig::detail::roles {

/// What a constitutive statement is about.
struct Entity {
    Span span;
    bool quoted = false;
    std::size_t begin = 0;  ///< first chunk
};

/// Looks for what a constitutive statement is about: before its function, or quoted behind it.
class EntityReader {
public:
    explicit EntityReader(const MarkedSentence& marked)
        : marked_(marked), sentence_(*marked.sentence), language_(sentence_.lexicon->language) {}

    /// Whether no word stands before a byte.
    bool begins_sentence(std::size_t at) const {
        for (const Chunk& chunk : sentence_.chunks) {
            if (chunk.span.end > at) {
                return true;
            }
            if (chunk.is(Tag::word) && !chunk.is(Tag::adverb)) {
                return false;
            }
        }
        return true;
    }

    /// What stands before the function that begins at a byte, if it can be an entity.
    std::optional<Entity> before(std::size_t end) const {
        Entity entity;
        const std::size_t last = chunk_at(end);
        std::size_t first = last;
        while (first > 0 && last - first < longest_entity) {
            const Chunk& left = sentence_.at(first - 1);
            if (left.mark == Mark::comma || left.mark == Mark::colon ||
                left.mark == Mark::semicolon || left.mark == Mark::dash ||
                left.is(Tag::boundary, Tag::deontic, Tag::finite_verb)) {
                break;
            }
            --first;
        }
        if (first > 0 && !opens_at(first)) {
            return std::nullopt;
        }
        while (first < last && (sentence_.at(first).is(Tag::conjunction) ||
                                (sentence_.at(first).is(Tag::adverb) &&
                                 !sentence_.at(first).is(Tag::determiner)))) {
            ++first;
        }
        entity.begin = first;
        for (std::size_t i = first; i < last; ++i) {
            entity.quoted = entity.quoted || (i == first && sentence_.at(i).mark == Mark::quote);
        }
        if (first >= last || sentence_.at(first).is(Tag::pronoun, Tag::preposition)) {
            return std::nullopt;
        }
        entity.span = trimmed_span(sentence_.text, {sentence_.at(first).span.begin, end});
        return entity.span.empty() ? std::nullopt : std::optional(entity);
    }

    /// "On entend par X ...", "يقصد بعبارة X ...": the word defined is quoted behind the function.
    std::optional<Entity> defined_behind(const Match& mark, Span& rest) const {
        std::size_t open = chunk_at(mark.span.end);
        const std::size_t limit = std::min(sentence_.size(), open + 4);
        while (open < limit && sentence_.at(open).mark != Mark::quote) {
            ++open;
        }
        if (open >= limit) {
            return std::nullopt;
        }
        for (std::size_t close = open + 1;
             close < std::min(sentence_.size(), open + longest_entity); ++close) {
            if (sentence_.at(close).mark == Mark::quote) {
                rest.begin = sentence_.at(close).span.end;
                return Entity{{sentence_.at(open).span.begin, rest.begin}, true, open};
            }
        }
        return std::nullopt;
    }

    /// "X is a Y" is said of everything; it makes something only of an actor or of a term.
    bool may_be(const Entity& entity) const {
        if (entity.quoted) {
            return true;
        }
        // An actor is its head: "the role of governments is a" makes nothing.
        std::size_t head = entity.begin;
        while (!sentence_.at(head).is(Tag::actor) &&
               sentence_.at(head).is(Tag::determiner, Tag::modifier)) {
            ++head;
        }
        // In Chinese what belongs to a noun stands before it, and a verb may follow: all must be names.
        for (std::size_t i = head; language_ == Language::zh && i < sentence_.size() &&
                                   sentence_.at(i).span.begin < entity.span.end;
             ++i) {
            if (!sentence_.at(i).is(Tag::actor, Tag::modifier, Tag::determiner)) {
                return false;
            }
        }
        return sentence_.at(head).is(Tag::actor);
    }

private:
    static constexpr std::size_t longest_entity = 18;  ///< chunks

    /// Whether a clause may begin at a chunk: behind a comma that ends an opening such as "for the
    /// purposes of this charter", behind a colon, or a dash.
    bool opens_at(std::size_t chunk) const {
        const Chunk& before = sentence_.at(chunk - 1);
        if (before.mark == Mark::colon || before.mark == Mark::semicolon) {
            return true;
        }
        if (before.mark != Mark::comma) {
            return false;
        }
        const Chunk& first = sentence_.at(0);
        return first.is(Tag::preposition, Tag::adverb, Tag::insertion) ||
               (!marked_.marks.empty() && marked_.marks.front().span.begin <= first.span.begin);
    }

    std::size_t chunk_at(std::size_t byte) const { return roles::chunk_at(sentence_, byte); }

    const MarkedSentence& marked_;
    const Sentence& sentence_;
    Language language_;
};

}  // namespace wgig::detail::roles
