#pragma once

#include <algorithm>
#include <array>
#include <bit>

#include <wgig/classify/features.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::features {

/// Mixes one more number into a hash. Multiplication by an odd number and a rotation keep every bit
/// of both in play; `finish` spreads them.
inline constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) noexcept {
    return (std::rotl(hash, 29) ^ value) * multiplier;
}

[[nodiscard]] constexpr std::uint64_t finish(std::uint64_t hash) noexcept {
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    hash ^= hash >> 32U;
    return hash;
}

// The kinds begin with different seeds, so that the word "act" is not the run of characters "act".
inline constexpr std::uint64_t word_seed = 0x51ED270B35A1C6E9U;
inline constexpr std::uint64_t pair_seed = 0x7A0E38C2D94F6B15U;
inline constexpr std::uint64_t character_seed = 0x2F1B9D60A8C573E7U;

/// What an ASCII character is equal to: itself in lower case for letters and digits, 0 for all else.
inline constexpr std::array<char, 128> plain_characters = [] {
    std::array<char, 128> table{};
    for (unsigned char c = '0'; c <= '9'; ++c) {
        table[c] = static_cast<char>(c);
    }
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        table[c] = static_cast<char>(c);
        table[c & 0xDFU] = static_cast<char>(c);
    }
    return table;
}();

WGIG_DECL void Extractor::fold_text(std::string_view text) {
    std::vector<char32_t>& characters = folded_.characters;
    std::vector<std::uint32_t>& source = folded_.source;
    folded_.words.clear();
    folded_.word_ends.clear();
    // Room for an ASCII text, so that nothing is asked while it is written; other characters may become
    // more than one, and make room for those that follow.
    std::size_t size = 0;
    const auto make_room = [&](std::size_t bytes) {
        characters.resize(size + bytes + 2);
        source.resize(size + bytes + 2);
    };
    make_room(text.size());
    bool in_word = false;
    const auto add = [&](char32_t c, std::size_t at) {
        characters[size] = c;
        source[size] = static_cast<std::uint32_t>(at);
        ++size;
    };
    const auto end_word = [&] {
        if (in_word) {
            folded_.word_ends.push_back(static_cast<std::uint32_t>(size));
            in_word = false;
        }
    };
    const auto separate = [&](std::size_t at) {
        end_word();
        if (characters[size - 1] != U' ') {
            add(U' ', at);
        }
    };
    const auto begin_word = [&] {
        if (!in_word) {
            folded_.words.push_back(static_cast<std::uint32_t>(size));
            in_word = true;
        }
    };
    add(U' ', 0);
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            char c = plain_characters[byte];
            if (c == 0) {
                separate(at++);
                continue;
            }
            begin_word();
            for (;;) {
                add(static_cast<char32_t>(c), at++);
                const auto next = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
                c = next < 0x80 ? plain_characters[next] : '\0';
                if (c == 0) {
                    break;
                }
            }
            continue;
        }
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        if (kind == CharacterClass::space || kind == CharacterClass::other) {
            separate(at);
        } else if (kind != CharacterClass::mark && kind != CharacterClass::format) {
            if (kind == CharacterClass::ideograph) {
                end_word();
            }
            const Folded folded = fold(c.value);
            if (folded.size > c.size) {
                make_room(folded.size + text.size() - at);
            }
            for (std::size_t i = 0; i < folded.size; ++i) {
                begin_word();
                add(folded.characters[i], at);
            }
            if (kind == CharacterClass::ideograph) {
                end_word();
            }
        }
        at += c.size;
    }
    separate(text.size());
    characters.resize(size);
    source.resize(size + 1);
    source[size] = static_cast<std::uint32_t>(text.size());
}

WGIG_DECL void Extractor::hash_words() {
    word_hashes_.clear();
    for (std::size_t i = 0; i < folded_.words.size(); ++i) {
        std::uint64_t hash = word_seed;
        for (std::size_t k = folded_.words[i]; k < folded_.word_ends[i]; ++k) {
            hash = mix(hash, folded_.characters[k]);
        }
        word_hashes_.push_back(finish(hash));
    }
}

/// Calls visit(hash, kind, first word, last word, whether only these two count).
template <class Visit>
void Extractor::visit_words(Visit&& visit) const {
    const std::size_t count = word_hashes_.size();
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t hash = 0;
        const std::size_t longest = std::min(options_.word_ngrams, count - i);
        for (std::size_t k = 0; k < longest; ++k) {
            hash = mix(hash, word_hashes_[i + k]);
            visit(finish(hash), Kind::words, i, i + k, false);
        }
        const std::size_t farthest = std::min(options_.pair_window, count - i - 1);
        for (std::size_t k = 1; k <= farthest; ++k) {
            const std::uint64_t a = word_hashes_[i];
            const std::uint64_t b = word_hashes_[i + k];
            if (a != b) {
                // The greater one without asking again: which it is no processor can guess.
                const std::uint64_t smaller = std::min(a, b);
                const std::uint64_t greater = a ^ b ^ smaller;
                visit(finish(mix(pair_seed ^ smaller, greater)), Kind::pairs, i, i + k, true);
            }
        }
    }
}

/// Calls visit(hash, first character, end).
template <class Visit>
void Extractor::visit_characters(Visit&& visit) const {
    const std::vector<char32_t>& characters = folded_.characters;
    const std::size_t size = characters.size();
    const std::size_t silent = std::max<std::size_t>(options_.min_characters, 1) - 1;
    const std::size_t most = options_.max_characters;
    std::size_t i = 0;
    if (silent == 1 && most == 6) {
        // As it is unless somebody asks for another length: steps that the compiler can lay out.
        for (; i + 6 <= size; ++i) {
            std::uint64_t hash = mix(character_seed, characters[i]);
            for (std::size_t k = 1; k < 6; ++k) {
                hash = mix(hash, characters[i + k]);
                visit(finish(hash), i, i + k + 1);
            }
        }
    }
    for (; i < size; ++i) {
        std::uint64_t hash = character_seed;
        const std::size_t end = i + std::min(most, size - i);
        const std::size_t first = std::min(i + silent, end);
        std::size_t k = i;
        for (; k < first; ++k) {
            hash = mix(hash, characters[k]);
        }
        for (; k < end; ++k) {
            hash = mix(hash, characters[k]);
            visit(finish(hash), i, k + 1);
        }
    }
}

WGIG_DECL const Hashes& Extractor::extract(std::string_view text) {
    fold_text(text);
    hash_words();
    // Room for all there can be, so that nothing is asked while they are written.
    const std::size_t words = word_hashes_.size();
    hashes_.words.resize(words * options_.word_ngrams);
    hashes_.pairs.resize(words * std::min(options_.pair_window, words));
    hashes_.characters.resize(folded_.characters.size() * options_.max_characters);
    std::uint64_t* word = hashes_.words.data();
    std::uint64_t* pair = hashes_.pairs.data();
    std::uint64_t* run = hashes_.characters.data();
    const std::uint64_t kept = kept_bits_;
    visit_words([&](std::uint64_t hash, Kind kind, std::size_t, std::size_t, bool) {
        *(kind == Kind::words ? word : pair)++ = hash & kept;
    });
    visit_characters([&](std::uint64_t hash, std::size_t, std::size_t) { *run++ = hash & kept; });
    const auto cut = [](std::vector<std::uint64_t>& all, const std::uint64_t* end) {
        all.resize(static_cast<std::size_t>(end - all.data()));
    };
    cut(hashes_.words, word);
    cut(hashes_.pairs, pair);
    cut(hashes_.characters, run);
    return hashes_;
}

WGIG_DECL void Extractor::occurrences(std::string_view text, std::vector<Occurrence>& found) {
    found.clear();
    fold_text(text);
    hash_words();
    const auto word = [&](std::size_t i) { return Span{folded_.words[i], folded_.word_ends[i]}; };
    visit_words(
        [&](std::uint64_t hash, Kind kind, std::size_t first, std::size_t last, bool apart) {
            Occurrence one{hash & kept_bits_, word(first), {}, kind};
            if (apart) {
                one.second = word(last);
            } else {
                one.first.end = word(last).end;
            }
            found.push_back(one);
        });
    visit_characters([&](std::uint64_t hash, std::size_t begin, std::size_t end) {
        found.push_back({hash & kept_bits_, {begin, end}, {}, Kind::characters});
    });
}

}  // namespace wgig::detail::features
