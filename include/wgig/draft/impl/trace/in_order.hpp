// What a draft has in the same order as a parent.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/draft/detail/token_diff.hpp>
#include <wgig/draft/impl/trace/vocabulary.hpp>

namespace wgig::detail::tracing {

using Ids = std::vector<std::uint32_t>;

/// The same words in a parent and in a draft.
struct Run {
    std::size_t parent = 0;  ///< the first word in the parent
    std::size_t draft = 0;   ///< the first word in the draft
    std::size_t size = 0;    ///< how many
    double bits = 0;         ///< what they are worth
};

inline double bits_between(const Vocabulary& vocabulary, const Ids& ids, std::size_t begin,
                           std::size_t end) {
    double bits = 0;
    for (std::size_t i = begin; i < end; ++i) {
        bits += vocabulary.bits(ids[i]);
    }
    return bits;
}

/// Where words were only put in or only taken out, the same comparison can often be had with the gap a
/// little earlier or later. It is put where a sentence, else a clause, begins and ends.
class GapPlacer {
public:
    GapPlacer(const Vocabulary& vocabulary, const Ids& longer) : words_(vocabulary), ids_(longer) {}

    /// How far [begin, end) is best moved, between -`left` and `right`.
    [[nodiscard]] std::ptrdiff_t shift(std::size_t begin, std::size_t end, std::size_t left,
                                       std::size_t right) const {
        constexpr std::size_t most = 400;
        std::ptrdiff_t best = 0;
        int best_strength = strength(begin, end);
        for (std::size_t by = 1;
             by <= std::min(left, most) && ids_[begin - by] == ids_[end - by]; ++by) {
            if (const int other = strength(begin - by, end - by); other > best_strength) {
                best_strength = other;
                best = -static_cast<std::ptrdiff_t>(by);
            }
        }
        for (std::size_t by = 1;
             by <= std::min(right, most) && ids_[begin + by - 1] == ids_[end + by - 1]; ++by) {
            if (const int other = strength(begin + by, end + by); other > best_strength) {
                best_strength = other;
                best = static_cast<std::ptrdiff_t>(by);
            }
        }
        return best;
    }

private:
    [[nodiscard]] int strength(std::size_t begin, std::size_t end) const {
        return before(begin) + before(end);
    }
    [[nodiscard]] int before(std::size_t at) const {
        return at == 0 || at == ids_.size() ? 3 : words_.strength(ids_[at - 1]);
    }

    const Vocabulary& words_;
    const Ids& ids_;
};

/// Moves the gaps between neighbouring runs to where clauses end.
inline void place_gaps(std::vector<Run>& runs, const Vocabulary& vocabulary, const Ids& parent,
                       const Ids& draft) {
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        Run& left = runs[i];
        Run& right = runs[i + 1];
        const std::size_t in_parent = right.parent - (left.parent + left.size);
        const std::size_t in_draft = right.draft - (left.draft + left.size);
        if ((in_parent == 0) == (in_draft == 0)) {
            continue;
        }
        const GapPlacer placer(vocabulary, in_parent == 0 ? draft : parent);
        const std::size_t begin = in_parent == 0 ? left.draft + left.size : left.parent + left.size;
        const std::size_t end = in_parent == 0 ? right.draft : right.parent;
        const std::ptrdiff_t by = placer.shift(begin, end, left.size, right.size);
        const auto move = [by](std::size_t& value, std::ptrdiff_t sign) {
            value = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(value) + sign * by);
        };
        move(left.size, 1);
        move(right.parent, 1);
        move(right.draft, 1);
        move(right.size, -1);
    }
    std::erase_if(runs, [](const Run& run) { return run.size == 0; });
}

/// Drops runs that are there by chance: between two replaced passages, a word or two that both old and new
/// happen to have in order, worth less than a quarter of what was replaced on either side.
inline void drop_chance_runs(std::vector<Run>& runs, const Vocabulary& vocabulary, const Ids& parent,
                             const Ids& draft) {
    std::vector<Run> kept;
    const auto changed = [&](const Run* left, const Run* right) {
        const std::size_t parent_begin = left != nullptr ? left->parent + left->size : 0;
        const std::size_t draft_begin = left != nullptr ? left->draft + left->size : 0;
        const std::size_t parent_end = right != nullptr ? right->parent : parent.size();
        const std::size_t draft_end = right != nullptr ? right->draft : draft.size();
        // Words beyond that make no difference to the comparison, and are not summed up.
        constexpr std::size_t most = 200;
        return std::min(bits_between(vocabulary, parent, parent_begin,
                                     std::min(parent_end, parent_begin + most)),
                        bits_between(vocabulary, draft, draft_begin,
                                     std::min(draft_end, draft_begin + most)));
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double before = changed(kept.empty() ? nullptr : &kept.back(), &runs[i]);
        const double after = changed(&runs[i], i + 1 < runs.size() ? &runs[i + 1] : nullptr);
        if (runs[i].bits * 4 >= std::min(before, after)) {
            kept.push_back(runs[i]);
        }
    }
    runs = std::move(kept);
}

/// The runs of words that both have in order, by the parent's order.
inline std::vector<Run> runs_in_order(const Ids& parent, const Ids& draft,
                                      const Vocabulary& vocabulary) {
    std::vector<Run> runs;
    for (const DiffRun& run : token_diff(parent, draft)) {
        runs.push_back({run.a, run.b, run.size, 0});
    }
    place_gaps(runs, vocabulary, parent, draft);
    for (Run& run : runs) {
        run.bits = bits_between(vocabulary, draft, run.draft, run.draft + run.size);
    }
    drop_chance_runs(runs, vocabulary, parent, draft);
    return runs;
}

}  // namespace wgig::detail::tracing
