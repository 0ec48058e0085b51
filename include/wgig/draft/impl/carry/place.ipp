#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/draft/detail/text_map.hpp>

namespace wgig::detail::carrying {

/// A part of an anchor found again: tokens of the new text, from `begin` to before `end`.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t first_old = 0;
    std::size_t last_old = 0;
    std::size_t shared = 0;  ///< code points
    bool moved = false;
};

/// Where an anchor stands now.
struct Placed {
    std::vector<Part> parts;
    std::size_t shared = 0;
    double similarity = 0;
    bool replaced = false;  ///< none of its words is left, but others stand in their place
};

inline std::size_t code_points(const TokenText& text, std::size_t begin, std::size_t end) {
    std::size_t sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
        sum += text.sizes[i];
    }
    return sum;
}

/// Tells where the tokens [begin, end) of the old text stand in the new one.
class Placer {
public:
    explicit Placer(const TextMap& map)
        : map_(map),
          old_(*map.old_text),
          new_(*map.new_text),
          before_(old_.size() + 1, none),
          after_(old_.size() + 1, none) {
        for (std::size_t i = 0; i < old_.size(); ++i) {
            before_[i + 1] = map_.to[i] >= 0 && map_.moved[i] == 0 ? i : before_[i];
        }
        for (std::size_t i = old_.size(); i-- > 0;) {
            after_[i] = map_.to[i] >= 0 && map_.moved[i] == 0 ? i : after_[i + 1];
        }
    }

    [[nodiscard]] Placed place(Span anchor) const {
        Placed result;
        result.parts = parts_of(anchor);
        drop_small(result.parts);
        if (result.parts.empty()) {
            if (auto part = replacement(anchor)) {
                result.parts.push_back(*part);
                result.replaced = true;
            }
            return result;
        }
        widen_left(result.parts.front(), anchor);
        widen_right(result.parts.back(), anchor);
        std::sort(result.parts.begin(), result.parts.end(),
                  [](const Part& a, const Part& b) { return a.begin < b.begin; });
        merge(result.parts);
        measure(result, anchor);
        return result;
    }

    void measure(Placed& placed, Span anchor) const {
        std::size_t size = code_points(old_, anchor.begin, anchor.end);
        placed.shared = 0;
        for (const Part& part : placed.parts) {
            placed.shared += part.shared;
            size += code_points(new_, part.begin, part.end);
        }
        placed.similarity =
            size == 0 ? 0 : 2 * static_cast<double>(placed.shared) / static_cast<double>(size);
    }

    /// The nearest token before a place of the old text that stands in order in the new one.
    [[nodiscard]] std::optional<std::size_t> before(std::size_t i) const {
        return before_[i] == none ? std::nullopt : std::optional(before_[i]);
    }
    [[nodiscard]] std::optional<std::size_t> after(std::size_t i) const {
        return after_[i] == none ? std::nullopt : std::optional(after_[i]);
    }
    [[nodiscard]] std::size_t now(std::size_t i) const {
        return static_cast<std::size_t>(map_.to[i]);
    }

private:
    [[nodiscard]] std::vector<Part> parts_of(Span anchor) const {
        const std::size_t far = std::max<std::size_t>(12, 2 * anchor.size());
        std::vector<Part> parts;
        for (std::size_t i = anchor.begin; i < anchor.end; ++i) {
            if (map_.to[i] < 0) {
                continue;
            }
            const std::size_t j = now(i);
            const bool moved = map_.moved[i] != 0;
            if (!parts.empty()) {
                Part& last = parts.back();
                if (j >= last.end && last.moved == moved &&
                    j - last.end <= far + (i - last.last_old)) {
                    last.end = j + 1;
                    last.last_old = i;
                    last.shared += old_.sizes[i];
                    continue;
                }
            }
            parts.push_back({j, j + 1, i, i, old_.sizes[i], moved});
        }
        return parts;
    }

    /// A fifth of the largest part, or less, stands there by chance.
    static void drop_small(std::vector<Part>& parts) {
        std::size_t largest = 0;
        for (const Part& part : parts) {
            largest = std::max(largest, part.shared);
        }
        std::erase_if(parts, [&](const Part& part) { return 5 * part.shared <= largest; });
    }

    /// Parts that touch in the new text are one.
    static void merge(std::vector<Part>& parts) {
        std::vector<Part> merged;
        for (const Part& part : parts) {
            if (!merged.empty() && part.begin <= merged.back().end + 1 &&
                part.first_old > merged.back().last_old) {
                merged.back().end = std::max(merged.back().end, part.end);
                merged.back().shared += part.shared;
                merged.back().last_old = part.last_old;
                merged.back().moved = merged.back().moved && part.moved;
            } else {
                merged.push_back(part);
            }
        }
        parts = std::move(merged);
    }

    /// The anchor's first words were replaced: its share of what was put in their place.
    void widen_left(Part& part, Span anchor) const {
        const std::size_t lost = part.first_old - anchor.begin;
        if (lost == 0) {
            return;
        }
        std::size_t old_gap = lost;
        std::size_t i = anchor.begin;
        while (i > 0 && map_.to[i - 1] < 0 && old_gap < lost + far_off) {
            --i;
            ++old_gap;
        }
        std::size_t new_gap = 0;
        while (new_gap < part.begin && new_gap < far_off &&
               map_.back[part.begin - new_gap - 1] < 0) {
            ++new_gap;
        }
        std::size_t take =
            std::min(share(new_gap, lost, old_gap), part.moved ? lost + 1 : 2 * lost + 4);
        while (take > 0) {
            if (new_.begins_line(part.begin) && !old_.begins_line(part.first_old)) {
                break;
            }
            --part.begin;
            --take;
        }
    }
    void widen_right(Part& part, Span anchor) const {
        const std::size_t lost = anchor.end - 1 - part.last_old;
        if (lost == 0) {
            return;
        }
        std::size_t old_gap = lost;
        std::size_t i = anchor.end;
        while (i < old_.size() && map_.to[i] < 0 && old_gap < lost + far_off) {
            ++i;
            ++old_gap;
        }
        std::size_t new_gap = 0;
        while (part.end + new_gap < new_.size() && new_gap < far_off &&
               map_.back[part.end + new_gap] < 0) {
            ++new_gap;
        }
        std::size_t take =
            std::min(share(new_gap, lost, old_gap), part.moved ? lost + 1 : 2 * lost + 4);
        while (take > 0) {
            if (new_.begins_line(part.end) && !old_.begins_line(part.last_old + 1)) {
                break;
            }
            ++part.end;
            --take;
        }
    }
    [[nodiscard]] static std::size_t share(std::size_t of, std::size_t part, std::size_t whole) {
        return part == whole ? of : (of * part + whole / 2) / whole;
    }

    /// What stands where the anchor stood, between words that still stand on either side of it.
    [[nodiscard]] std::optional<Part> replacement(Span anchor) const {
        const auto left = before(anchor.begin);
        const auto right = after(anchor.end);
        const std::size_t old_begin = left ? *left + 1 : 0;
        const std::size_t old_end = right ? *right : old_.size();
        const std::size_t begin = left ? now(*left) + 1 : 0;
        const std::size_t end = right ? now(*right) : new_.size();
        if (begin >= end || (!left && !right)) {
            return std::nullopt;
        }
        const std::size_t old_gap = old_end - old_begin;
        const std::size_t new_gap = end - begin;
        const std::size_t size = anchor.size();
        if (old_gap > 2 * size + 4 || new_gap > 2 * old_gap + 4) {
            return std::nullopt;
        }
        for (std::size_t j = begin; j < end; ++j) {
            if (map_.back[j] >= 0) {
                return std::nullopt;
            }
        }
        // A paragraph of its own that was taken out, and another put in, are two things.
        const bool old_block = old_.begins_line(old_begin) && old_.begins_line(old_end);
        const bool new_block = new_.begins_line(begin) && new_.begins_line(end);
        if (old_block || new_block) {
            return std::nullopt;
        }
        const std::size_t at = begin + new_gap * (anchor.begin - old_begin) / old_gap;
        const std::size_t to =
            size == old_gap ? end : begin + share(new_gap, anchor.end - old_begin, old_gap);
        if (at >= to) {
            return std::nullopt;
        }
        return Part{at, to, anchor.begin, anchor.begin, 0, false};
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    /// Stretches that differ for longer than this are as good as endless.
    static constexpr std::size_t far_off = 4096;

    const TextMap& map_;
    const TokenText& old_;
    const TokenText& new_;
    std::vector<std::size_t> before_;
    std::vector<std::size_t> after_;
};

}  // namespace wgig::detail::carrying
