#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include <wgig/classify/detail/subject_words.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::subjects {

/// How many letters of a word count.
inline constexpr int stem_letters = 9;
/// Postings that a word keeps at most: those that it says most about.
inline constexpr std::size_t most_postings = 64;

/// Hashes are looked up by their first 16 bits, then by halves.
inline constexpr unsigned bucket_shift = 48;

namespace wording {

/// FNV-1a over code points, then mixed, so that all bits depend on all letters.
class Hash {
public:
    void add(char32_t c) { value_ = (value_ ^ c) * 0x100000001b3ULL; }
    [[nodiscard]] std::uint64_t value() const {
        std::uint64_t mixed = value_;
        mixed = (mixed ^ (mixed >> 32U)) * 0xd6e8feb86659fd93ULL;
        return mixed ^ (mixed >> 32U);
    }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Adds the first letters of the word that begins at a place, folded. Gives how many letters it has.
inline int add_word(std::string_view text, std::size_t& at, Hash& hash) {
    int letters = 0;
    const auto add = [&](char32_t c) {
        if (letters++ < stem_letters) {
            hash.add(c);
        }
    };
    while (at < text.size()) {
        if (const char32_t c = static_cast<unsigned char>(text[at]); c < 0x80) {
            if (is_ascii_letter(c)) {
                add(c | 0x20U);
            } else if (is_ascii_digit(c)) {
                add(c);
            } else {
                break;
            }
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        if (kind != CharacterClass::letter && kind != CharacterClass::mark &&
            kind != CharacterClass::format && kind != CharacterClass::digit) {
            break;
        }
        const Folded folded = fold(c.value);
        for (std::size_t i = 0; i < folded.size; ++i) {
            add(folded.characters[i]);
        }
        at += c.size;
    }
    return letters;
}

/// Calls `visit(hash, span)` for each word.
template <class Visit>
void for_each_word(std::string_view text, Visit&& visit) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const CodePoint c = decode(text, at);
        const CharacterClass kind = c.value >= 0x80            ? character_class(c.value)
                                    : is_ascii_letter(c.value) ? CharacterClass::letter
                                                               : CharacterClass::other;
        Hash hash;
        if (kind == CharacterClass::letter) {
            if (add_word(text, at, hash) > 1) {
                visit(hash.value(), Span{begin, at});
            }
            continue;
        }
        // Digits and marks between words: years and numbers of pages are no subjects.
        at += c.size;
        if (kind == CharacterClass::ideograph && at < text.size()) {
            const CodePoint next = decode(text, at);
            if (character_class(next.value) == CharacterClass::ideograph) {
                hash.add(fold(c.value).characters[0]);
                hash.add(fold(next.value).characters[0]);
                visit(hash.value(), Span{begin, at + next.size});
            }
        }
    }
}

inline void rank_concepts(WordModel& model) {
    std::vector<std::uint32_t> postings(model.lengths.size(), 0);
    for (const Posting& posting : model.postings) {
        ++postings[posting.concept_index];
    }
    const auto unused = std::count(postings.begin(), postings.end(), 0U);
    model.with_words = postings.size() - static_cast<std::size_t>(unused);
    model.ranked.resize(postings.size());
    std::iota(model.ranked.begin(), model.ranked.end(), 0U);
    std::stable_sort(model.ranked.begin(), model.ranked.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return postings[a] > postings[b]; });
    model.ranks.resize(postings.size());
    for (std::uint32_t rank = 0; rank < model.ranked.size(); ++rank) {
        model.ranks[model.ranked[rank]] = rank;
    }
}

inline void pack_strengths(WordModel& model) {
    // Where there are more concepts with words than so many bits can tell, those with the fewest
    // words are taken for one.
    constexpr unsigned most_rank_bits = 24;
    const auto rank_bits =
        std::min(static_cast<unsigned>(std::bit_width(model.with_words)), most_rank_bits);
    model.format.value_bits = std::min(32 - rank_bits, 31U);
    model.format.unit = 1.0F / static_cast<float>(model.format.strongest());
    const std::uint32_t last_rank = (1U << most_rank_bits) - 1;
    model.strengths.resize(model.postings.size());
    for (std::uint32_t word = 0; word < model.hashes.size() && !model.strengths.empty(); ++word) {
        const auto first = model.strengths.begin() + model.begins[word];
        const auto last = std::transform(
            model.postings_of(word).begin(), model.postings_of(word).end(), first,
            [&](const Posting& posting) {
                return model.format.packed(std::min(model.ranks[posting.concept_index], last_rank),
                                           static_cast<float>(posting.weight) * posting_unit *
                                               model.scales[posting.concept_index]);
            });
        std::sort(first, last);
    }
}

}  // namespace wording

WGIG_DECL std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    // An open table of our own: std::unordered_map takes most of the time of a short text.
    std::vector<std::uint32_t> table(256, 0);
    words.reserve(table.size() / 2);
    const auto slot_of = [&](std::uint64_t hash) {
        std::size_t slot = hash & (table.size() - 1);
        while (table[slot] != 0 && words[table[slot] - 1].hash != hash) {
            slot = (slot + 1) & (table.size() - 1);
        }
        return slot;
    };
    wording::for_each_word(text, [&](std::uint64_t hash, Span span) {
        const std::size_t slot = slot_of(hash);
        if (table[slot] != 0) {
            ++words[table[slot] - 1].count;
            return;
        }
        words.push_back({hash, span, 1});
        table[slot] = static_cast<std::uint32_t>(words.size());
        if (words.size() * 2 > table.size()) {
            table.assign(table.size() * 4, 0);
            for (std::size_t i = 0; i < words.size(); ++i) {
                table[slot_of(words[i].hash)] = static_cast<std::uint32_t>(i + 1);
            }
        }
    });
    return words;
}

WGIG_DECL std::vector<WeightedWord> WordModel::vector_of(std::string_view text) const {
    std::vector<WeightedWord> found;
    double length = 0;
    const std::vector<Word> words = words_of(text);
    found.reserve(words.size());
    for (const Word& word : words) {
        fetch_early(&buckets[word.hash >> bucket_shift]);
    }
    for (const Word& word : words) {
        const std::uint32_t begin = buckets[word.hash >> bucket_shift];
        if (begin < hashes.size()) {
            fetch_early(&hashes[begin]);
            fetch_early(&idf[begin]);
        }
    }
    for (const Word& word : words) {
        const std::uint64_t bucket = word.hash >> bucket_shift;
        const auto end = hashes.begin() + buckets[bucket + 1];
        const auto known = std::lower_bound(hashes.begin() + buckets[bucket], end, word.hash);
        if (known == end || *known != word.hash) {
            continue;
        }
        const auto index = static_cast<std::uint32_t>(known - hashes.begin());
        const float often = word.count == 1 ? 1.0F : 1 + std::log(static_cast<float>(word.count));
        const float weight = often * idf[index];
        length += static_cast<double>(weight) * weight;
        found.push_back({index, weight, word.first});
    }
    const auto scale = static_cast<float>(length > 0 ? 1 / std::sqrt(length) : 0);
    for (WeightedWord& word : found) {
        word.weight *= scale;
    }
    return found;
}

WGIG_DECL void finish_words(WordModel& model) {
    model.buckets.assign((std::size_t{1} << (64 - bucket_shift)) + 1, 0);
    for (const std::uint64_t hash : model.hashes) {
        ++model.buckets[(hash >> bucket_shift) + 1];
    }
    for (std::size_t i = 1; i < model.buckets.size(); ++i) {
        model.buckets[i] += model.buckets[i - 1];
    }
    model.scales.clear();
    for (const float length : model.lengths) {
        model.scales.push_back(1 / std::sqrt(std::max(length, 1e-6F)));
    }
    wording::rank_concepts(model);
    wording::pack_strengths(model);
}

WGIG_DECL WordModel learn_words(std::span<const std::string> texts,
                                std::span<const std::vector<std::uint32_t>> subjects,
                                std::size_t concepts) {
    WordModel model;
    std::unordered_map<std::uint64_t, std::uint32_t> frequency;
    for (const std::string& text : texts) {
        for (const Word& word : words_of(text)) {
            ++frequency[word.hash];
        }
    }
    // A word of one text says nothing of others, one of most texts says little of any.
    const std::size_t too_common = std::max<std::size_t>(texts.size() / 2, 10);
    for (const auto& [hash, count] : frequency) {
        if (count > 1 && count <= too_common) {
            model.hashes.push_back(hash);
        }
    }
    std::sort(model.hashes.begin(), model.hashes.end());
    for (const std::uint64_t hash : model.hashes) {
        model.idf.push_back(
            std::log(static_cast<float>(texts.size() + 1) / static_cast<float>(frequency[hash])));
    }

    finish_words(model);

    // All that texts say about concepts, sorted by word and concept, then summed up. The sums are
    // of integers, so that no order of addition makes a difference.
    struct Entry {
        std::uint32_t word;
        std::uint32_t concept_index;
        std::uint32_t weight;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (subjects[i].empty()) {
            continue;
        }
        for (const WeightedWord& word : model.vector_of(texts[i])) {
            const auto weight = static_cast<std::uint32_t>(std::lround(word.weight / posting_unit));
            for (const std::uint32_t concept_index : subjects[i]) {
                entries.push_back({word.word, concept_index, std::max(weight, 1U)});
            }
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.word, a.concept_index) < std::pair(b.word, b.concept_index);
    });
    std::size_t kept = 0;
    for (const Entry& entry : entries) {
        if (kept > 0 && entries[kept - 1].word == entry.word &&
            entries[kept - 1].concept_index == entry.concept_index) {
            entries[kept - 1].weight += entry.weight;
        } else {
            entries[kept++] = entry;
        }
    }
    entries.resize(kept);
    std::vector<double> lengths(concepts, 0);
    for (const Entry& entry : entries) {
        const double weight = static_cast<double>(entry.weight) * posting_unit;
        lengths[entry.concept_index] += weight * weight;
    }
    model.lengths.assign(lengths.begin(), lengths.end());

    std::size_t at = 0;
    for (std::uint32_t word = 0; word < model.hashes.size(); ++word) {
        model.begins.push_back(static_cast<std::uint32_t>(model.postings.size()));
        std::vector<Posting> mine;
        for (; at < entries.size() && entries[at].word == word; ++at) {
            mine.push_back({entries[at].concept_index, entries[at].weight});
        }
        if (mine.size() > most_postings) {
            const auto share = [&](const Posting& p) {
                return static_cast<float>(p.weight) / std::sqrt(model.lengths[p.concept_index]);
            };
            std::stable_sort(mine.begin(), mine.end(), [&](const Posting& a, const Posting& b) {
                return share(a) > share(b);
            });
            mine.resize(most_postings);
            std::sort(mine.begin(), mine.end(), [](const Posting& a, const Posting& b) {
                return a.concept_index < b.concept_index;
            });
        }
        model.postings.insert(model.postings.end(), mine.begin(), mine.end());
    }
    model.begins.push_back(static_cast<std::uint32_t>(model.postings.size()));
    finish_words(model);
    return model;
}

}  // namespace wgig::detail::subjects
