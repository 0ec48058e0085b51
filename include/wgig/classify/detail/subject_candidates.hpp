// The candidates among which subjects are chosen, and what is known of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/classify/detail/boosted_trees.hpp>
#include <wgig/classify/detail/subject_words.hpp>
#include <wgig/classify/taxonomy.hpp>
#include <wgig/core/config.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig::detail::subjects {

/// What kind of name a concept has been found by; better ones later.
enum class NameKind : std::uint8_t { shortened, hidden, alternative, preferred };

/// A name of a concept.
struct Name {
    std::uint32_t concept_index = 0;
    NameKind kind{};
    std::string language;
    std::string text;
};

/// Lists of concepts, one for each concept, all in one vector.
struct Links {
    std::vector<std::uint32_t> begins{0};
    std::vector<std::uint32_t> targets;

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t i) const noexcept {
        return std::span(targets).subspan(begins[i], begins[i + 1] - begins[i]);
    }
    void finish_one() { begins.push_back(static_cast<std::uint32_t>(targets.size())); }
};

/// What a concept's use in indexed texts has taught.
struct Use {
    std::uint32_t assigned = 0;   ///< texts that have it as a subject
    std::uint32_t mentioned = 0;  ///< texts that have one of its names
    std::uint32_t both = 0;       ///< texts that have both
};

/// A concept that is often assigned with another.
struct Partner {
    std::uint32_t concept_index = 0;
    std::uint32_t count = 0;  ///< texts that have both as subjects
};

/// Acronyms: `AIDS` is no help to `aids`.
inline bool has_inner_capital(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto is_letter = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        if (text[i] >= 'A' && text[i] <= 'Z' && is_letter(text[i - 1])) {
            return true;
        }
    }
    return false;
}

/// What the search for candidates looks at of a name, without its text.
struct NameFacts {
    std::uint32_t name = 0;  ///< into `Index::names`
    std::uint32_t concept_index = 0;
    NameKind kind{};
    std::uint8_t words = 0;          ///< number of words, at most 255
    bool has_inner_capital = false;  ///< an acronym
};

/// What a concept's use says, as features of a candidate.
struct Experience {
    float rarity = 0;
    float prior = 0;
    float chosen_if_mentioned = 0;
};

/// Tables as long as the vocabulary that a search needs. All is 0 between two searches: to clear
/// what was touched costs less than new tables for each text.
struct Scratch {
    std::vector<std::uint32_t> terms;     ///< by term: one more than its place in `Found::terms`
    std::vector<std::uint32_t> concepts;  ///< the same by concept, in `Found::candidates`
    std::vector<float> similarities;      ///< by rank of the concept, see `WordModel::ranks`
    std::vector<std::uint8_t> touched;    ///< by block of similarities: whether some may be not 0
};

/// Scratches that wait for the next search: as many as there were searches at once.
class ScratchPool {
public:
    /// One that nobody uses, or a new one.
    [[nodiscard]] std::unique_ptr<Scratch> take() {
        const std::scoped_lock lock(mutex_);
        if (free_.empty()) {
            return std::make_unique<Scratch>();
        }
        std::unique_ptr<Scratch> one = std::move(free_.back());
        free_.pop_back();
        return one;
    }
    /// Gives one back, all 0 again. One that a search left in an error is not given back.
    void give(std::unique_ptr<Scratch> one) {
        const std::scoped_lock lock(mutex_);
        free_.push_back(std::move(one));
    }

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Scratch>> free_;
};

/// All that an indexer is made of.
struct Index {
    // What is saved.
    std::string scheme;
    std::vector<ConceptId> concepts;
    std::vector<Name> names;
    Links broader;
    Links related;
    std::uint32_t texts = 0;  ///< that it has learned from; 0 for none
    std::vector<Use> uses;
    WordModel words;
    std::vector<std::uint32_t> partner_begins;
    std::vector<Partner> partners;
    BoostedTrees trees;

    // What is made from it.
    Links narrower;
    TermMatcher matcher;
    std::vector<std::uint32_t> meaning_begins;  ///< by term of the matcher; one more at the end
    std::vector<NameFacts> meanings;            ///< the names that each term stands for
    std::vector<Experience> experience;         ///< by concept: of texts that were not learned from
    std::shared_ptr<ScratchPool> scratch = std::make_shared<ScratchPool>();
    float base_rate = 0;  ///< share of the mentions, in texts, of concepts that are assigned there

    [[nodiscard]] bool is_trained() const noexcept { return texts > 0; }
    [[nodiscard]] std::span<const NameFacts> meanings_of(std::uint32_t term) const noexcept {
        return std::span(meanings).subspan(meaning_begins[term],
                                           meaning_begins[term + 1] - meaning_begins[term]);
    }
};

/// Names and relations of a taxonomy.
[[nodiscard]] WGIG_DECL Index index_of(const Taxonomy& taxonomy);
/// Makes what is made from the rest. Complexity: O(total length of the names).
WGIG_DECL void finish(Index& index);
/// Sets `base_rate` and `experience` from the uses.
WGIG_DECL void finish_uses(Index& index);
/// What uses say of a concept to a text, whether or not it mentions the concept.
[[nodiscard]] WGIG_DECL Experience experience_of(const Index& index, const Use& use);

enum Feature : std::uint8_t {
    mentions,             ///< log of the mentions that are in no longer name
    inner_mentions,       ///< log of those that are
    share_of_most,        ///< mentions, in those of the most mentioned candidate
    first_place,          ///< where the first mention begins, from 0 to 1
    last_place,           ///< where the last one begins
    spread,               ///< the distance between them
    first_words,          ///< log of the bytes before the first mention
    name_length,          ///< words of its longest name found
    name_bytes,           ///< bytes of the longest mention
    name_kind,            ///< the best kind of name found
    ambiguity,            ///< log of the number of concepts that share its least shared name
    same_case,            ///< share of the mentions that are written as the name is
    text_length,          ///< log of the length of the text
    broader_mentions,     ///< log of the mentions of concepts above it
    narrower_mentions,    ///< log of the mentions of those below
    related_mentions,     ///< log of the mentions of those beside
    candidates,           ///< log of the number of candidates
    rarity,               ///< how few of the texts mention it
    prior,                ///< log of how often it is assigned
    chosen_if_mentioned,  ///< how often it is assigned where it is mentioned
    similarity,           ///< cosine of the text and its texts
    similarity_share,     ///< the same, in that of the most similar candidate
    similarity_rank,      ///< how many are more similar, log
    partner_support,      ///< how much the other candidates that it goes with speak for it
    feature_count
};
using Row = std::span<float, feature_count>;

/// A concept that may be a subject.
struct Candidate {
    std::uint32_t concept_index = 0;
    std::uint32_t first_use = 0;  ///< into `Found::uses`, 0 for none, else one more than the index
};

/// A name that the text has, as one that speaks for a candidate.
struct NameUse {
    std::uint32_t name = 0;
    std::uint32_t term = 0;  ///< into `Found::terms`
    std::uint32_t next = 0;  ///< the candidate's next use, like `Candidate::first_use`
};

/// A term of the matcher that the text has.
struct TermUse {
    std::uint32_t term = 0;
    std::uint32_t outer = 0;     ///< mentions in no longer name
    std::uint32_t count = 0;     ///< all mentions
    std::uint32_t first = 0;     ///< the first one, into `Found::mentions`
    std::uint32_t last = 0;      ///< the last one
    std::uint32_t capitals = 0;  ///< mentions with a capital inside a word
};

/// A place where a term stands.
struct Mention {
    Span span;
    std::uint32_t next = 0;  ///< the term's next one, into `Found::mentions`
};

/// The candidates of a text, and what speaks for them.
struct Found {
    std::vector<Candidate> candidates;
    std::vector<float> rows;  ///< of the candidates, one after the other
    std::vector<NameUse> uses;
    std::vector<TermUse> terms;
    std::vector<Mention> mentions;
    std::vector<WeightedWord> words;  ///< of the text, those that the model knows

    [[nodiscard]] Row row(std::size_t candidate) noexcept {
        return Row(rows.data() + candidate * feature_count, feature_count);
    }
};

/// The candidates of a text with their rows. `own` are the text's own subjects where it is one of
/// those that were learned from: it does not count for itself then.
[[nodiscard]] WGIG_DECL Found find_candidates(const Index& index, std::string_view text,
                                              const std::vector<std::uint32_t>* own = nullptr);

/// The concepts that a text mentions, in order.
[[nodiscard]] WGIG_DECL std::vector<std::uint32_t> mentioned_concepts(const Index& index,
                                                                      std::string_view text);

/// The score of one that has learned nothing, from 0 to 1.
[[nodiscard]] WGIG_DECL double score_untrained(std::span<const float, feature_count> row);

}  // namespace wgig::detail::subjects

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/subject_candidates.ipp>
#    include <wgig/classify/impl/subject_vocabulary.ipp>
#endif
