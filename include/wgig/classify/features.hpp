// What a text is made of, for a model that learns: words, runs of words, runs of characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <wgig/classify/training_options.hpp>
#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>

namespace wgig::detail::features {

/// Kinds of features.
enum class Kind : std::uint8_t { words, pairs, characters };

/// A text as its features see it.
struct FoldedText {
    std::vector<char32_t> characters;   ///< folded words, with spaces around them; Han characters
                                        ///< that touch have none between them
    std::vector<std::uint32_t> source;  ///< for each character, where it comes from, in bytes
    std::vector<std::uint32_t> words;   ///< where each word begins in `characters`
    std::vector<std::uint32_t> word_ends;  ///< where it ends there
};

/// The hashes that stand for the features of a text, by kind, in order; one as often as it occurs.
struct Hashes {
    std::vector<std::uint64_t> words;
    std::vector<std::uint64_t> pairs;
    std::vector<std::uint64_t> characters;
};

/// Where a feature stands in `FoldedText::characters`. A pair has two such places.
struct Occurrence {
    std::uint64_t hash = 0;
    Span first;
    Span second;  ///< empty where there is none
    Kind kind{};
};

/// Takes texts apart. Holds its buffers, so that text after text costs no allocation.
class Extractor {
public:
    explicit Extractor(const TrainingOptions& options)
        : options_(options), kept_bits_((std::uint64_t{1} << options.hash_bits) - 1) {}

    /// The features of a text. Complexity: O(n x (max_characters + pair_window)).
    WGIG_DECL const Hashes& extract(std::string_view text);
    /// All occurrences, for evidence.
    WGIG_DECL void occurrences(std::string_view text, std::vector<Occurrence>& found);
    /// The text that was taken apart last.
    [[nodiscard]] const FoldedText& folded() const noexcept { return folded_; }

private:
    WGIG_DECL void fold_text(std::string_view text);
    WGIG_DECL void hash_words();
    template <class Visit>
    void visit_words(Visit&& visit) const;
    template <class Visit>
    void visit_characters(Visit&& visit) const;

    TrainingOptions options_;
    std::uint64_t kept_bits_ = 0;
    FoldedText folded_;
    std::vector<std::uint64_t> word_hashes_;
    Hashes hashes_;
};

}  // namespace wgig::detail::features

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/features.ipp>
#endif
