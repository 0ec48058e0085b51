#pragma once

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/draft/impl/align/order.hpp>
#include <wgig/draft/impl/align/path.hpp>
#include <wgig/draft/impl/align/transposed.hpp>

namespace wgig {
namespace detail::aligning {

inline void check_witnesses(std::span<const Witness> witnesses) {
    std::map<std::string_view, std::size_t> names;
    for (std::size_t i = 0; i < witnesses.size(); ++i) {
        const Witness& witness = witnesses[i];
        if (witness.id.empty()) {
            throw_validation_error(ErrorCode::bad_value, "a witness needs a name",
                                   {.path = fmt::format("witnesses[{}].id", i)});
        }
        const auto [at, added] = names.emplace(witness.id, i);
        if (!added) {
            throw_validation_error(
                ErrorCode::bad_value,
                fmt::format("'{}' is the name of witnesses[{}] already", witness.id, at->second),
                {.path = fmt::format("witnesses[{}].id", i)});
        }
        for (std::size_t token = 0; token < witness.tokens.size(); ++token) {
            if (witness.tokens[token].normalized.empty()) {
                throw_validation_error(
                    ErrorCode::bad_value, "a token needs something that is compared",
                    {.path = fmt::format("witnesses[{}].tokens[{}].normalized", i, token)});
            }
        }
    }
}

/// The different texts in the order of their words, and which of them each witness has.
inline std::vector<Sequence> different_texts(const std::vector<std::vector<Word>>& witnesses,
                                             std::vector<std::size_t>& text_of) {
    std::vector<std::size_t> order(witnesses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return witnesses[a] < witnesses[b]; });
    std::vector<Sequence> texts;
    text_of.resize(witnesses.size());
    for (const std::size_t witness : order) {
        if (texts.empty() || texts.back().words != witnesses[witness]) {
            texts.push_back({witnesses[witness], {}, 0});
        }
        ++texts.back().copies;
        text_of[witness] = texts.size() - 1;
    }
    return texts;
}

inline void align(Vocabulary& vocabulary, std::vector<Sequence>& texts,
                  const std::vector<std::size_t>& order, Profile& profile) {
    for (const std::size_t text : order) {
        profile.add(texts[text], PathFinder(vocabulary, profile, texts[text].words).find());
    }
    // Each text is aligned again to all others, which the first ones had not seen.
    constexpr int most_rounds = 3;
    bool changed = texts.size() > 2;
    for (int round = 0; changed && round < most_rounds; ++round) {
        changed = false;
        for (const std::size_t text : order) {
            const std::vector<std::uint32_t> before = texts[text].columns;
            profile.remove(texts[text]);
            profile.add(texts[text], PathFinder(vocabulary, profile, texts[text].words).find());
            changed = changed || before != texts[text].columns;
        }
    }
}

/// Fills in cells and readings. Readings of a column are numbered by how many witnesses have them, then
/// by their words.
inline void write_cells(const Profile& profile, const std::vector<Sequence>& texts,
                        const std::vector<std::size_t>& text_of, Collation& out) {
    const std::size_t witnesses = text_of.size();
    std::vector<std::uint32_t> place;
    for (std::size_t i = 0; i < profile.order().size(); ++i) {
        const std::uint32_t column = profile.order()[i];
        place.resize(std::max<std::size_t>(place.size(), column + std::size_t{1}));
        place[column] = static_cast<std::uint32_t>(i);
    }
    out.cells.assign(profile.order().size() * witnesses, -1);
    out.readings.assign(out.cells.size(), -1);
    std::vector<std::vector<std::int32_t>> numbers(profile.order().size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::vector<Reading>& readings = profile.readings(profile.order()[i]);
        std::vector<std::size_t> by_count(readings.size());
        std::iota(by_count.begin(), by_count.end(), std::size_t{0});
        std::stable_sort(by_count.begin(), by_count.end(), [&](std::size_t a, std::size_t b) {
            return readings[a].count > readings[b].count;
        });
        numbers[i].resize(readings.size());
        for (std::size_t rank = 0; rank < by_count.size(); ++rank) {
            numbers[i][by_count[rank]] = static_cast<std::int32_t>(rank);
        }
    }
    for (std::size_t witness = 0; witness < witnesses; ++witness) {
        const Sequence& text = texts[text_of[witness]];
        for (std::size_t token = 0; token < text.words.size(); ++token) {
            const std::size_t column = place[text.columns[token]];
            const std::vector<Reading>& readings = profile.readings(text.columns[token]);
            const auto reading =
                std::lower_bound(readings.begin(), readings.end(), text.words[token],
                                 [](const Reading& r, Word word) { return r.word < word; });
            out.cells[column * witnesses + witness] = static_cast<std::int32_t>(token);
            out.readings[column * witnesses + witness] =
                numbers[column][static_cast<std::size_t>(reading - readings.begin())];
        }
    }
}

}  // namespace detail::aligning

WGIG_DECL Collation collate(std::span<const Witness> witnesses, const CollateOptions& options) {
    using namespace detail::aligning;
    check_witnesses(witnesses);
    Vocabulary vocabulary(witnesses, options.near_matches);
    std::vector<std::size_t> text_of;
    std::vector<Sequence> texts = different_texts(vocabulary.sequences(), text_of);
    const std::vector<std::size_t> order = alignment_order(texts);
    Profile profile;
    align(vocabulary, texts, order, profile);
    Collation out;
    out.witnesses.assign(witnesses.begin(), witnesses.end());
    write_cells(profile, texts, text_of, out);
    if (options.transpositions && !texts.empty()) {
        out.transpositions = find_transpositions(vocabulary, texts, text_of, order.front());
    }
    return out;
}

}  // namespace wgig
