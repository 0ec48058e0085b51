// Submissions as numbers, and where their runs of words are.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/core/language.hpp>
#include <wgig/draft/borrowed.hpp>
#include <wgig/draft/impl/trace/written.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/inflection.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail {
namespace borrowing {

/// The words of a text, without marks.
struct Words {
    std::vector<std::uint32_t> stems;   ///< equal for the forms of one word
    std::vector<std::uint32_t> tokens;  ///< which token of the text each is
    std::vector<Span> spans;            ///< where it stands
    std::vector<bool> ideographs;       ///< whether it is a single character

    /// How many words the run that begins here has: five characters say about as much as three words.
    [[nodiscard]] std::size_t run(std::size_t at) const { return ideographs[at] ? 5 : 3; }
    [[nodiscard]] std::size_t size() const noexcept { return stems.size(); }
};

/// A number for the run of words that begins at `at`; 0 where the text ends too soon.
inline std::uint64_t run_key(const Words& words, std::size_t at) {
    const std::size_t size = words.run(at);
    if (at + size > words.size()) {
        return 0;
    }
    std::uint64_t key = size;
    for (std::size_t i = at; i < at + size; ++i) {
        key = tracing::Written::key(static_cast<std::uint32_t>(key),
                                    static_cast<std::uint32_t>(key >> 32U), words.stems[i]);
    }
    return key | 1U;
}

/// Stems by the words as they are written.
class Stems {
public:
    /// The stem of a word in a language, folded.
    static std::string stem_of(std::string_view word, std::string_view language) {
        std::string stem = language.empty() ? std::string() : fold(inflect(word, language).stem);
        return stem.empty() ? fold(word) : stem;
    }

    std::unordered_map<std::string, std::uint32_t> ids;
    std::vector<std::uint32_t> counts;
};

}  // namespace borrowing

struct SubmissionIndexData {
    /// A run of words and where it is.
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t submission = 0;
        std::uint32_t word = 0;

        auto operator<=>(const Entry&) const = default;
    };

    std::vector<Submission> submissions;
    std::vector<borrowing::Words> words;
    borrowing::Stems stems;
    std::size_t total = 0;
    std::vector<Entry> entries;
    std::vector<std::uint32_t> buckets;  ///< by the first bits of the key: the first entry
    unsigned shift = 64;

    /// What a stem says, in bits.
    [[nodiscard]] double bits(std::uint32_t stem) const {
        return stem < stems.counts.size()
                   ? std::log2(static_cast<double>(total) / stems.counts[stem])
                   : 0.0;
    }

    /// The entries of a key.
    [[nodiscard]] std::span<const Entry> at(std::uint64_t key) const {
        const auto bucket = static_cast<std::size_t>(key >> shift);
        const Entry* first = entries.data() + buckets[bucket];
        const Entry* last = entries.data() + buckets[bucket + 1];
        first = std::lower_bound(first, last, key,
                                 [](const Entry& entry, std::uint64_t k) { return entry.key < k; });
        const Entry* end = first;
        while (end != last && end->key == key) {
            ++end;
        }
        return {first, end};
    }
};

namespace borrowing {

/// Reads a text. `number(raw word, language)` gives the number of its stem.
template <class Number>
Words read_words(std::string_view text, std::optional<Language> language, Number&& number) {
    if (!language) {
        language = detect_language(text);
    }
    const std::string_view tag = language ? code(*language) : std::string_view();
    Words words;
    std::uint32_t token = 0;
    for (const Token& one : tokens(text)) {
        if (one.kind != TokenKind::punctuation) {
            words.stems.push_back(number(slice(text, one.span), tag));
            words.tokens.push_back(token);
            words.spans.push_back(one.span);
            words.ideographs.push_back(one.kind == TokenKind::ideograph);
        }
        ++token;
    }
    return words;
}

/// Keeps the smallest of every three neighbouring keys: the later of two that are equal.
inline void add_winnowed(const Words& words, std::uint32_t submission,
                         std::vector<SubmissionIndexData::Entry>& entries) {
    constexpr std::size_t window = 3;
    std::vector<std::uint64_t> keys(words.size());
    std::size_t count = 0;
    for (; count < words.size(); ++count) {
        keys[count] = run_key(words, count);
    }
    std::size_t kept = words.size();
    for (std::size_t begin = 0; begin < count; ++begin) {
        std::size_t best = count;
        for (std::size_t at = begin; at < std::min(begin + window, count); ++at) {
            if (keys[at] != 0 && (best == count || keys[at] <= keys[best])) {
                best = at;
            }
        }
        if (best != count && best != kept) {
            entries.push_back({keys[best], submission, static_cast<std::uint32_t>(best)});
            kept = best;
        }
        if (begin + window >= count) {
            break;
        }
    }
}

inline std::shared_ptr<const SubmissionIndexData> make_index(
    std::span<const Submission> submissions) {
    auto data = std::make_shared<SubmissionIndexData>();
    data->submissions.assign(submissions.begin(), submissions.end());
    // The same word is stemmed once in each language. Views of the copied texts, by language.
    std::array<std::unordered_map<std::string_view, std::uint32_t>, all_languages.size() + 1> known;
    Stems& stems = data->stems;
    for (const Submission& submission : data->submissions) {
        Words words = read_words(
            submission.text, submission.language,
            [&](std::string_view raw, std::string_view tag) {
                const auto language = parse_language(tag);
                auto& of = known[language ? static_cast<std::size_t>(*language) + 1 : 0];
                const auto [found, is_new] = of.try_emplace(raw, 0);
                if (is_new) {
                    const auto [stem, is_new_stem] =
                        stems.ids.try_emplace(Stems::stem_of(raw, tag),
                                              static_cast<std::uint32_t>(stems.counts.size()));
                    if (is_new_stem) {
                        stems.counts.push_back(0);
                    }
                    found->second = stem->second;
                }
                ++stems.counts[found->second];
                return found->second;
            });
        data->total += words.size();
        add_winnowed(words, static_cast<std::uint32_t>(data->words.size()), data->entries);
        data->words.push_back(std::move(words));
    }
    std::sort(data->entries.begin(), data->entries.end());
    unsigned bits = 1;
    while (bits < 24 && (std::size_t{1} << bits) < data->entries.size()) {
        ++bits;
    }
    data->shift = 64 - bits;
    data->buckets.assign((std::size_t{1} << bits) + 1, 0);
    for (const SubmissionIndexData::Entry& entry : data->entries) {
        ++data->buckets[static_cast<std::size_t>(entry.key >> data->shift) + 1];
    }
    for (std::size_t i = 1; i < data->buckets.size(); ++i) {
        data->buckets[i] += data->buckets[i - 1];
    }
    return data;
}

}  // namespace borrowing
}  // namespace wgig::detail
