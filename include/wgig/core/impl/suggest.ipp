#pragma once

#include <algorithm>
#include <array>

#include <wgig/core/suggest.hpp>

namespace wgig {
namespace detail {

inline constexpr std::size_t longest_compared_word = 64;

inline std::size_t alignment_distance(std::string_view a, std::string_view b) {
    using Row = std::array<std::size_t, longest_compared_word + 1>;
    Row before_previous{};
    Row previous{};
    Row current{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        previous[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = std::min(current[j], before_previous[j - 2] + 1);
            }
        }
        before_previous = previous;
        previous = current;
    }
    return previous[b.size()];
}

}  // namespace detail

WGIG_DECL std::string_view nearest_word(std::string_view word,
                                        std::span<const std::string_view> known) {
    std::string_view best;
    if (word.size() > detail::longest_compared_word) {
        return best;
    }
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : known) {
        if (candidate.size() > detail::longest_compared_word) {
            continue;
        }
        const std::size_t distance = detail::alignment_distance(word, candidate);
        // A word that shares no letter is no misspelling of another, however short.
        if (distance < best_distance && distance < word.size()) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

WGIG_DECL std::string unknown_value_message(std::string_view word,
                                            std::span<const std::string_view> known) {
    constexpr std::size_t longest_list = 12;
    std::string message = "unknown value \"" + std::string(word) + "\"";
    if (const std::string_view nearest = nearest_word(word, known); !nearest.empty()) {
        return message + "; did you mean \"" + std::string(nearest) + "\"?";
    }
    if (known.empty() || known.size() > longest_list) {
        return message;
    }
    message += "; expected one of";
    for (std::size_t i = 0; i < known.size(); ++i) {
        message += (i == 0 ? " \"" : ", \"") + std::string(known[i]) + "\"";
    }
    return message;
}

}  // namespace wgig
