#pragma once

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include <wgig/core/random.hpp>
#include <wgig/draft/detail/common_subsequence.hpp>
#include <wgig/draft/detail/converging.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::converging {

/// Of longer drafts, this many words are drawn for what is expected by chance.
inline constexpr std::size_t most_shuffled = 2000;
/// Shuffles that it is the mean of: the longer the drafts, the less each differs from the others.
constexpr std::size_t shuffles_of(std::size_t words) {
    return std::clamp<std::size_t>(20000 / words, 10, 50);
}

/// The words of a draft as text: what is compared, without marks.
struct NamedWords {
    const RoundDraft* draft = nullptr;
    std::vector<std::string> names;
    std::vector<Span> spans;
};

inline NamedWords words_of(const RoundDraft& draft) {
    NamedWords words;
    words.draft = &draft;
    for (const Token& token : tokens(draft.text)) {
        if (token.kind != TokenKind::punctuation) {
            words.names.push_back(fold(slice(draft.text, token.span)));
            words.spans.push_back(token.span);
        }
    }
    return words;
}

inline void number_sentences(Words& words) {
    const std::vector<Span> all = sentences(words.draft->text);
    std::size_t at = 0;
    for (const Span span : words.spans) {
        while (at + 1 < all.size() && all[at].end <= span.begin) {
            ++at;
        }
        if (words.sentence_of.empty() || at != words.sentence_of.back()) {
            ++words.sentences;
        }
        words.sentence_of.push_back(at);
    }
    // Numbered anew, so that there is none without a word.
    std::size_t number = 0;
    for (std::size_t i = 0, last = 0; i < words.sentence_of.size(); ++i) {
        if (i > 0 && words.sentence_of[i] != last) {
            ++number;
        }
        last = std::exchange(words.sentence_of[i], number);
    }
}

inline std::uint64_t hash_words(const std::vector<std::string>& names) {
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
    for (const std::string& name : names) {
        for (const char byte : name) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
        }
        hash = (hash ^ 0xFFU) * 0x100000001B3U;
    }
    return hash;
}

/// At most so many words, drawn without replacement in random order.
inline std::vector<std::uint32_t> drawn(std::span<const std::uint32_t> ids, std::size_t most,
                                        Random& random) {
    std::vector<std::uint32_t> all(ids.begin(), ids.end());
    const std::size_t count = std::min(most, all.size());
    for (std::size_t i = 0; i < count; ++i) {
        std::swap(all[i], all[i + random.below(all.size() - i)]);
    }
    all.resize(count);
    return all;
}

/// The similarity of the same words in random order.
inline double expected_similarity(const Words& first, const Words& second, std::size_t alphabet,
                                  std::uint64_t seed) {
    Random random(seed);
    // Both by the same share, so that the proportion of their lengths stays.
    const std::size_t longest = std::max(first.ids.size(), second.ids.size());
    const auto kept = [&](std::size_t size) {
        return longest <= most_shuffled ? size
                                        : std::max<std::size_t>(1, size * most_shuffled / longest);
    };
    CommonLength common(drawn(first.ids, kept(first.ids.size()), random), alphabet);
    double sum = 0;
    const std::size_t shuffles = shuffles_of(longest);
    for (std::size_t i = 0; i < shuffles; ++i) {
        sum += static_cast<double>(common(drawn(second.ids, kept(second.ids.size()), random)));
    }
    const std::size_t words = kept(first.ids.size()) + kept(second.ids.size());
    return 2 * sum / static_cast<double>(shuffles * words);
}

inline Pair compare_pair(const Comparison& all, std::size_t round, std::size_t first,
                         std::size_t second, std::uint64_t seed) {
    const Words& a = all.drafts[first];
    const Words& b = all.drafts[second];
    CommonTokens common = common_tokens(a.ids, b.ids);
    Pair pair{round, first, second};
    const std::size_t words = a.ids.size() + b.ids.size();
    pair.similarity = 2 * static_cast<double>(common.count) / static_cast<double>(words);
    if (2 * common.count == words) {
        pair.index = 1;  // the same words, however many there are
        pair.expected = expected_similarity(a, b, all.alphabet, seed);
    } else if (common.count > 0) {
        pair.expected = expected_similarity(a, b, all.alphabet, seed);
        pair.index =
            pair.expected < 1 ? (pair.similarity - pair.expected) / (1 - pair.expected) : 0;
    }
    pair.in_first = std::move(common.in_a);
    pair.in_second = std::move(common.in_b);
    return pair;
}

inline ConvergenceBasis choose_basis(const Comparison& all) {
    std::size_t with_several = 0;
    for (std::size_t round = 0; round < all.rounds.size(); ++round) {
        with_several += all.size_of(round) > 1 ? 1U : 0U;
    }
    return with_several >= 2 || all.rounds.size() == 1 ? ConvergenceBasis::between_drafts
                                                       : ConvergenceBasis::between_rounds;
}

WGIG_DECL Comparison compare(std::span<const RoundDraft> drafts,
                             const ConvergenceOptions& options) {
    std::vector<NamedWords> named;
    for (const RoundDraft& draft : drafts) {
        named.push_back(words_of(draft));
    }
    // By what they are, so that nothing depends on the order in which they came.
    std::sort(named.begin(), named.end(), [](const NamedWords& a, const NamedWords& b) {
        const auto key = [](const NamedWords& words) {
            const RoundDraft& draft = *words.draft;
            return std::tie(draft.round, words.names, draft.text, draft.author, draft.group,
                            draft.id.str());
        };
        return key(a) < key(b);
    });

    Comparison all;
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    std::vector<std::uint64_t> hashes;
    for (NamedWords& words : named) {
        if (all.rounds.empty() || all.rounds.back() != words.draft->round) {
            all.rounds.push_back(words.draft->round);
            all.first_draft.push_back(all.drafts.size());
        }
        Words made;
        made.draft = words.draft;
        made.round = all.rounds.size() - 1;
        made.spans = std::move(words.spans);
        for (const std::string& name : words.names) {
            made.ids.push_back(numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size()))
                                   .first->second);
        }
        number_sentences(made);
        hashes.push_back(hash_words(words.names));
        all.drafts.push_back(std::move(made));
    }
    all.first_draft.push_back(all.drafts.size());
    all.alphabet = numbers.size();
    all.basis = options.basis.value_or(choose_basis(all));

    for (std::size_t round = 0; round < all.rounds.size(); ++round) {
        all.first_pair.push_back(all.pairs.size());
        const bool within = all.basis == ConvergenceBasis::between_drafts;
        if (!within && round == 0) {
            continue;
        }
        const std::size_t from = all.first_draft[within ? round : round - 1];
        const std::size_t to = within ? all.first_draft[round + 1] : all.first_draft[round];
        for (std::size_t a = from; a < to; ++a) {
            for (std::size_t b = within ? a + 1 : all.first_draft[round];
                 b < all.first_draft[round + 1]; ++b) {
                all.pairs.push_back(
                    compare_pair(all, round, a, b, options.seed ^ hashes[a] ^ (hashes[b] * 31)));
            }
        }
    }
    all.first_pair.push_back(all.pairs.size());
    return all;
}

}  // namespace wgig::detail::converging
