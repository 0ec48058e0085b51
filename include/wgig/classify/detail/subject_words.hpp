// The words of a text, and what texts on a subject have in common: a centroid of words per concept.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/fetch_early.hpp>
#include <wgig/core/span.hpp>

namespace wgig::detail::subjects {

/// A word of a text: a hash of its folded stem, and where it first stands.
struct Word {
    std::uint64_t hash = 0;
    Span first;
    std::uint32_t count = 0;
};

/// The different words of a text, in the order in which they first appear. A word counts as its
/// first letters only: crude, but alike in all languages that inflect at the end. Of Han characters
/// each two neighbours are a word. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Word> words_of(std::string_view text);

/// How strongly a word speaks for a concept.
struct Posting {
    std::uint32_t concept_index = 0;
    std::uint32_t weight = 0;  ///< in units of `posting_unit`
};
inline constexpr float posting_unit = 1.0F / 4096;

/// The same as a text is compared with it, the concept's vector of length one, in as few bytes as
/// will do: memory is what the comparison waits for. The upper bits are the concept's rank (see
/// `WordModel::ranks`), the lower ones the strength, as many parts of one as they can tell.
struct StrengthFormat {
    unsigned value_bits = 0;
    float unit = 0;

    [[nodiscard]] std::uint32_t rank(std::uint32_t packed) const noexcept {
        return packed >> value_bits;
    }
    [[nodiscard]] float value(std::uint32_t packed) const noexcept {
        return static_cast<float>(static_cast<std::int32_t>(packed & strongest())) * unit;
    }
    [[nodiscard]] std::uint32_t packed(std::uint32_t rank, float value) const noexcept {
        const auto parts = static_cast<std::uint32_t>(std::min(value, 1.0F) / unit);
        return rank << value_bits | std::clamp(parts, 1U, strongest());
    }
    [[nodiscard]] std::uint32_t strongest() const noexcept { return (1U << value_bits) - 1; }
};

/// A word of a text that the model knows.
struct WeightedWord {
    std::uint32_t word = 0;
    float weight = 0;
    Span first;
};

/// Words, and the concepts whose texts have them. A text is a vector of TF-IDF weights of length
/// one (Salton and Buckley 1988); a concept is the sum of its texts.
struct WordModel {
    std::vector<std::uint64_t> hashes;  ///< of the words, in order
    std::vector<float> idf;             ///< by word
    std::vector<std::uint32_t> begins;  ///< by word: where its postings begin; one more at the end
    std::vector<Posting> postings;      ///< of each word, by concept
    std::vector<float> lengths;         ///< by concept: squared length of its vector

    // What is made from it, by `finish_words`.
    std::vector<std::uint32_t>
        buckets;                ///< by the first bits of a hash: its words; one more at the end
    std::vector<float> scales;  ///< by concept: one through the length of its vector
    // Concepts by the number of their postings, most first: those that most texts come to are
    // neighbours, in memory too.
    std::vector<std::uint32_t> ranks;   ///< by concept: its rank
    std::vector<std::uint32_t> ranked;  ///< by rank: the concept
    std::size_t with_words = 0;         ///< ranks below this have postings
    StrengthFormat format;
    std::vector<std::uint32_t> strengths;  ///< of each word, by rank of the concept

    /// The known words of a text; their weights have length one. Complexity: O(words x log words
    /// known).
    [[nodiscard]] WGIG_DECL std::vector<WeightedWord> vector_of(std::string_view text) const;
    [[nodiscard]] std::span<const Posting> postings_of(std::uint32_t word) const noexcept {
        return std::span(postings).subspan(begins[word], begins[word + 1] - begins[word]);
    }
    [[nodiscard]] std::span<const std::uint32_t> strengths_of(std::uint32_t word) const noexcept {
        return std::span(strengths).subspan(begins[word], begins[word + 1] - begins[word]);
    }
    /// How strongly a word speaks for the concept of a rank; 0 where not at all. Complexity: O(log
    /// postings).
    [[nodiscard]] float strength_of(std::uint32_t word, std::uint32_t rank) const noexcept {
        const std::span<const std::uint32_t> all = strengths_of(word);
        const std::uint32_t* at = all.data();
        // By halves, without a branch: which half it is no one can foretell.
        for (std::size_t left = all.size(); left > 1;) {
            const std::size_t half = left / 2;
            at += format.rank(at[half - 1]) < rank ? half : 0;
            left -= half;
        }
        return !all.empty() && format.rank(*at) == rank ? format.value(*at) : 0;
    }
};

/// Makes what is made from the rest.
WGIG_DECL void finish_words(WordModel& model);

/// Learns the words of texts. `subjects[i]`: indices of the concepts of text i.
[[nodiscard]] WGIG_DECL WordModel learn_words(std::span<const std::string> texts,
                                              std::span<const std::vector<std::uint32_t>> subjects,
                                              std::size_t concepts);

}  // namespace wgig::detail::subjects

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/subject_words.ipp>
#endif
