#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include <wgig/draft/detail/text_map.hpp>
#include <wgig/draft/impl/carry/order.ipp>

namespace wgig::detail::carrying {

/// Equal tokens that stand together in both texts.
struct Run {
    std::size_t old_begin = 0;
    std::size_t new_begin = 0;
    std::size_t size = 0;
    std::size_t weight = 0;
};

class Mapper {
public:
    Mapper(const TokenText& old_text, const TokenText& new_text) : old_(old_text), new_(new_text) {
        map_.old_text = &old_text;
        map_.new_text = &new_text;
        map_.to.assign(old_text.size(), -1);
        map_.back.assign(new_text.size(), -1);
        map_.moved.assign(old_text.size(), 0);
    }

    TextMap map(bool in_order) {
        if (in_order) {
            pair_in_order(old_.ids, new_.ids,
                          [&](std::size_t a, std::size_t b) { map_.pair(a, b, false); });
            slide();
            for (int pass = 0; pass < 3 && drop_chance_runs(); ++pass) {
            }
        }
        find_moved();
        return std::move(map_);
    }

private:
    [[nodiscard]] std::vector<Run> runs() const {
        std::vector<Run> found;
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (map_.to[i] < 0) {
                continue;
            }
            const auto j = static_cast<std::size_t>(map_.to[i]);
            if (!found.empty() && found.back().old_begin + found.back().size == i &&
                found.back().new_begin + found.back().size == j) {
                ++found.back().size;
                found.back().weight += old_.weight(i);
            } else {
                found.push_back({i, j, 1, old_.weight(i)});
            }
        }
        return found;
    }

    /// What was put in or taken out between two equal tokens can often be cut off in several ways:
    /// `[A B] A` or `A [B A]`. The way that begins at a line, or a sentence, is taken.
    void slide() {
        const std::vector<Run> found = runs();
        for (std::size_t r = 0; r + 1 < found.size(); ++r) {
            const std::size_t i = found[r].old_begin + found[r].size;
            const std::size_t j = found[r].new_begin + found[r].size;
            const Run& after = found[r + 1];
            if (after.old_begin == i) {
                slide_gap(new_, j, after.new_begin, found[r].size, after.size - 1,
                          [&](std::size_t t, bool left) { shift(i, j, after.new_begin, t, left); });
            }
        }
    }

    template <class Shift>
    void slide_gap(const TokenText& text, std::size_t begin, std::size_t end, std::size_t most_left,
                   std::size_t most_right, Shift&& shift) {
        constexpr std::size_t most = 200;
        int best = text.boundary(begin);
        std::size_t best_shift = 0;
        bool best_left = false;
        for (std::size_t t = 1; t <= std::min(most, most_left) && t <= begin &&
                                text.ids[begin - t] == text.ids[end - t];
             ++t) {
            if (text.boundary(begin - t) > best) {
                best = text.boundary(begin - t);
                best_shift = t;
                best_left = true;
            }
        }
        for (std::size_t t = 1;
             t <= std::min(most, most_right) && text.ids[begin + t - 1] == text.ids[end + t - 1];
             ++t) {
            if (text.boundary(begin + t) > best) {
                best = text.boundary(begin + t);
                best_shift = t;
                best_left = false;
            }
        }
        if (best_shift > 0) {
            shift(best_shift, best_left);
        }
    }

    /// Moves an insertion before old token `i`, new tokens [begin, end), by `count` tokens.
    void shift(std::size_t i, std::size_t begin, std::size_t end, std::size_t count, bool left) {
        for (std::size_t t = 0; t < count; ++t) {
            if (left) {
                map_.back[begin - 1 - t] = -1;
                map_.pair(i - 1 - t, end - 1 - t, false);
            } else {
                map_.back[end + t] = -1;
                map_.pair(i + t, begin + t, false);
            }
        }
    }

    /// A few common words between long stretches that differ are equal by chance.
    bool drop_chance_runs() {
        const std::vector<Run> found = runs();
        const auto gap = [](const TokenText& text, std::size_t begin, std::size_t end) {
            constexpr std::size_t enough = 1000;
            std::size_t weight = 0;
            for (std::size_t i = begin; i < end && weight < enough; ++i) {
                weight += text.weight(i);
            }
            return weight;
        };
        bool any = false;
        std::size_t old_end = 0;
        std::size_t new_end = 0;
        for (std::size_t r = 0; r < found.size(); ++r) {
            const Run& run = found[r];
            const std::size_t old_next =
                r + 1 < found.size() ? found[r + 1].old_begin : old_.size();
            const std::size_t new_next =
                r + 1 < found.size() ? found[r + 1].new_begin : new_.size();
            const std::size_t before =
                std::max(gap(old_, old_end, run.old_begin), gap(new_, new_end, run.new_begin));
            const std::size_t after = std::max(gap(old_, run.old_begin + run.size, old_next),
                                               gap(new_, run.new_begin + run.size, new_next));
            old_end = run.old_begin + run.size;
            new_end = run.new_begin + run.size;
            if (4 * run.weight + 1 <= std::min(before, after)) {
                for (std::size_t t = 0; t < run.size; ++t) {
                    map_.to[run.old_begin + t] = -1;
                    map_.back[run.new_begin + t] = -1;
                }
                any = true;
            }
        }
        return any;
    }

    static constexpr std::size_t gram = 3;
    [[nodiscard]] static std::uint64_t key(const TokenText& text, std::size_t at) {
        std::uint64_t mixed = 0;
        for (std::size_t t = 0; t < gram; ++t) {
            mixed = (mixed ^ static_cast<std::uint64_t>(text.ids[at + t])) * 0x9E3779B97F4A7C15U;
            mixed ^= mixed >> 29U;
        }
        return mixed;
    }

    /// Runs that no order holds: of three tokens at least, from the longest at each place on.
    void find_moved() {
        constexpr std::size_t most_places = 16;
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
        for (std::size_t j = 0; j + gram <= new_.size(); ++j) {
            if (map_.back[j] < 0 && map_.back[j + 1] < 0 && map_.back[j + 2] < 0) {
                std::vector<std::uint32_t>& here = places[key(new_, j)];
                if (here.size() < most_places) {
                    here.push_back(static_cast<std::uint32_t>(j));
                }
            }
        }
        std::vector<Run> moved;
        std::size_t i = 0;
        while (i + gram <= old_.size()) {
            const Run run = map_.to[i] < 0 ? longest_at(i, places, moved) : Run{};
            if (run.weight < 6) {
                ++i;
                continue;
            }
            for (std::size_t t = 0; t < run.size; ++t) {
                map_.pair(i + t, run.new_begin + t, true);
            }
            moved.push_back(run);
            i += run.size;
        }
        fill_between(moved);
        for (const Run& run : moved) {
            fill_before(run);
            fill_after(run);
        }
    }

    [[nodiscard]] Run
    longest_at(std::size_t i,
               const std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>& places,
               const std::vector<Run>& moved) const {
        Run best;
        const auto found = places.find(key(old_, i));
        if (found == places.end()) {
            return best;
        }
        const std::size_t expected =
            moved.empty() ? 0 : moved.back().new_begin + (i - moved.back().old_begin);
        const auto distance = [&](std::size_t j) {
            return j > expected ? j - expected : expected - j;
        };
        for (const std::uint32_t j : found->second) {
            Run run{i, j, 0, 0};
            while (i + run.size < old_.size() && j + run.size < new_.size() &&
                   map_.to[i + run.size] < 0 && map_.back[j + run.size] < 0 &&
                   old_.ids[i + run.size] == new_.ids[j + run.size]) {
                run.weight += old_.weight(i + run.size);
                ++run.size;
            }
            if (run.weight > best.weight || (run.weight == best.weight && run.size > 0 &&
                                             distance(j) < distance(best.new_begin))) {
                best = run;
            }
        }
        return best;
    }

    /// What lies between two runs that moved together, moved with them.
    void fill_between(const std::vector<Run>& moved) {
        constexpr std::size_t near = 200;
        for (std::size_t r = 0; r + 1 < moved.size(); ++r) {
            const std::size_t i = moved[r].old_begin + moved[r].size;
            const std::size_t j = moved[r].new_begin + moved[r].size;
            const Run& next = moved[r + 1];
            if (next.new_begin < j || next.old_begin - i > near || next.new_begin - j > near) {
                continue;
            }
            bool free = true;
            for (std::size_t t = i; t < next.old_begin; ++t) {
                free = free && map_.to[t] < 0;
            }
            for (std::size_t t = j; t < next.new_begin; ++t) {
                free = free && map_.back[t] < 0;
            }
            if (free) {
                pair_in_order(std::span(old_.ids).subspan(i, next.old_begin - i),
                              std::span(new_.ids).subspan(j, next.new_begin - j),
                              [&](std::size_t x, std::size_t y) { map_.pair(i + x, j + y, true); });
            }
        }
    }

    /// A mark that the order pairs with a mark far away, by chance.
    [[nodiscard]] bool stray(std::size_t i) const {
        if (map_.to[i] < 0) {
            return true;
        }
        const std::int32_t j = map_.to[i];
        return old_.weight(i) == 0 && map_.moved[i] == 0 && (i == 0 || map_.to[i - 1] != j - 1) &&
               (i + 1 == old_.size() || map_.to[i + 1] != j + 1);
    }
    [[nodiscard]] bool open(std::size_t j) const {
        return map_.back[j] < 0 || stray(static_cast<std::size_t>(map_.back[j]));
    }
    /// Pairs two marks that were free or paired by chance. The mark that loses its partner gets the
    /// one that stands beside its neighbour's, if that is free.
    void take(std::size_t i, std::size_t j) {
        if (map_.to[i] >= 0) {
            map_.back[static_cast<std::size_t>(map_.to[i])] = -1;
        }
        const std::int32_t robbed = map_.back[j];
        map_.pair(i, j, true);
        if (robbed < 0) {
            return;
        }
        const auto k = static_cast<std::size_t>(robbed);
        map_.to[k] = -1;
        if (k > 0 && map_.to[k - 1] >= 0) {
            const auto beside = static_cast<std::size_t>(map_.to[k - 1]) + 1;
            if (beside < new_.size() && map_.back[beside] < 0 && old_.ids[k] == new_.ids[beside]) {
                map_.pair(k, beside, map_.moved[k - 1] != 0);
            }
        }
    }

    /// What stood just before a run that moved, and stands near it again, moved with it.
    void fill_before(const Run& run) {
        std::size_t i = run.old_begin;
        std::size_t j = run.new_begin;
        while (i > 0 && j > 0 && old_.ids[i - 1] == new_.ids[j - 1] && open(j - 1) &&
               stray(i - 1)) {
            take(--i, --j);
        }
        std::size_t old_begin = i;
        while (old_begin > 0 && i - old_begin < nearest && map_.to[old_begin - 1] < 0) {
            --old_begin;
        }
        const std::size_t most = (i - old_begin) + (i - old_begin) / 2 + 2;
        std::size_t new_begin = j;
        while (new_begin > 0 && j - new_begin < most && map_.back[new_begin - 1] < 0) {
            --new_begin;
        }
        fill({old_begin, i}, {new_begin, j});
    }
    void fill_after(const Run& run) {
        std::size_t i = run.old_begin + run.size;
        std::size_t j = run.new_begin + run.size;
        while (i < old_.size() && j < new_.size() && old_.ids[i] == new_.ids[j] && open(j) &&
               stray(i)) {
            take(i++, j++);
        }
        std::size_t old_end = i;
        while (old_end < old_.size() && old_end - i < nearest && map_.to[old_end] < 0) {
            ++old_end;
        }
        const std::size_t most = (old_end - i) + (old_end - i) / 2 + 2;
        std::size_t new_end = j;
        while (new_end < new_.size() && new_end - j < most && map_.back[new_end] < 0) {
            ++new_end;
        }
        fill({i, old_end}, {j, new_end});
    }
    void fill(Span old_gap, Span new_gap) {
        if (old_gap.empty() || new_gap.empty()) {
            return;
        }
        pair_in_order(std::span(old_.ids).subspan(old_gap.begin, old_gap.size()),
                      std::span(new_.ids).subspan(new_gap.begin, new_gap.size()),
                      [&](std::size_t x, std::size_t y) {
                          map_.pair(old_gap.begin + x, new_gap.begin + y, true);
                      });
    }

    static constexpr std::size_t nearest = 48;
    const TokenText& old_;
    const TokenText& new_;
    TextMap map_;
};

WGIG_DECL TextMap map_text(const TokenText& old_text, const TokenText& new_text, bool in_order) {
    return Mapper(old_text, new_text).map(in_order);
}

}  // namespace wgig::detail::carrying
