// A sentence cut into pieces whose part in it is known.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/role/detail/lexicon.hpp>

namespace wgig::detail::roles {

enum class Mark { none, comma, semicolon, colon, open, close, quote, dash, stop, other };

/// A term of the lexicon, a word of none, a number or a punctuation mark.
struct Chunk {
    Span span;  ///< in the sentence
    Tags tags;
    Mark mark = Mark::none;  ///< of punctuation
    std::size_t actor = 0;
    std::size_t deontic = 0;
    /// Of an Arabic term whose article has melted into "for": how many bytes of its text stand for
    /// the article.
    std::optional<std::size_t> melted;

    template <class... T>
    [[nodiscard]] bool is(T... tag) const noexcept {
        return tags.has(tag...);
    }
};

struct Sentence {
    std::string_view text;
    const Lexicon* lexicon = nullptr;
    std::vector<Chunk> chunks;

    [[nodiscard]] std::size_t size() const noexcept { return chunks.size(); }
    /// The chunk at an index; past either end one that is nothing.
    [[nodiscard]] const Chunk& at(std::size_t index) const noexcept {
        static const Chunk nothing;
        return index < chunks.size() ? chunks[index] : nothing;
    }
    [[nodiscard]] std::string_view text_of(std::size_t index) const noexcept {
        return slice(text, at(index).span);
    }
    [[nodiscard]] const ActorTerms& actor(std::size_t index) const noexcept {
        return lexicon->actors[at(index).actor];
    }
};

/// Complexity: O(n).
[[nodiscard]] WGIG_DECL Sentence read_sentence(std::string_view text, const Lexicon& lexicon);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/sentence.ipp>
#endif
