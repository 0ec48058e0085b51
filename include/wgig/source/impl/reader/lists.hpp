// Which lists are open, and which item a mark continues or begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <wgig/source/impl/reader/mark.hpp>

namespace wgig::detail::reader {

/// Where an item belongs.
struct ItemPlace {
    ItemKind kind{};
    std::size_t level = 0;
};

class OpenLists {
public:
    void clear() { levels_.clear(); }
    [[nodiscard]] bool open() const noexcept { return !levels_.empty(); }

    /// Whether the mark is the next one of an open list.
    [[nodiscard]] bool continues(const Mark& mark) const { return find(mark, 0) < levels_.size(); }

    /// How far in the item that came last stands.
    [[nodiscard]] std::size_t last_indent() const noexcept {
        return levels_.empty() ? 0 : levels_.back().indent;
    }

    /// Takes a mark that is the next one of an open list.
    [[nodiscard]] std::optional<ItemPlace> take_next(const Mark& mark, std::size_t indent) {
        const std::size_t level = find(mark, indent);
        if (level == levels_.size()) {
            return std::nullopt;
        }
        levels_.resize(level + 1);
        Level& entry = levels_[level];
        ++entry.last;
        entry.indent = indent;
        return ItemPlace{entry.kind, level};
    }

    /// Begins a list with its first mark, inside the open item where there is one.
    [[nodiscard]] std::optional<ItemPlace> take_first(const Mark& mark, std::size_t indent,
                                                      bool nested) {
        const std::optional<ItemKind> kind = first_kind(mark);
        if (!kind) {
            return std::nullopt;
        }
        if (!nested || levels_.size() >= most_levels) {
            levels_.clear();
        }
        // A list like one that is open begins anew at that level: no list holds its own kind.
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            if (levels_[i].same_layout(mark, *kind) && indent < levels_[i].indent + 2) {
                levels_.resize(i);
            }
        }
        levels_.push_back({*kind, mark.kind, mark.frame, mark.upper, mark.bullet, 1, indent});
        return ItemPlace{*kind, levels_.size() - 1};
    }

    /// Begins or goes on with lists whose levels the markup tells.
    [[nodiscard]] ItemPlace take_at(const Mark& mark, std::size_t level) {
        const ItemKind kind = first_kind(mark).value_or(
            mark.kind == MarkKind::letters ? ItemKind::letter : ItemKind::number);
        levels_.resize(level < levels_.size() ? level : levels_.size());
        levels_.push_back({kind, mark.kind, mark.frame, mark.upper, mark.bullet, 1, 0});
        return {kind, levels_.size() - 1};
    }

    /// Whether a mark can be the first of a list.
    [[nodiscard]] static std::optional<ItemKind> first_kind(const Mark& mark) noexcept {
        switch (mark.kind) {
        case MarkKind::bullet: return ItemKind::bullet;
        case MarkKind::letters:
            if (mark.reads(1)) {
                return ItemKind::letter;
            }
            return mark.roman == 1 ? std::optional(ItemKind::roman) : std::nullopt;
        case MarkKind::letter_name:
            return mark.number == 1 ? std::optional(ItemKind::letter) : std::nullopt;
        case MarkKind::number:
        case MarkKind::chinese:
        case MarkKind::ordinal:
            return mark.number == 1 ? std::optional(ItemKind::number) : std::nullopt;
        default: return std::nullopt;
        }
    }

private:
    static constexpr std::size_t most_levels = 8;

    struct Level {
        ItemKind kind{};
        MarkKind mark{};
        Frame frame{};
        bool upper = false;
        char32_t bullet = 0;
        std::uint32_t last = 0;
        std::size_t indent = 0;

        [[nodiscard]] bool same_layout(const Mark& other, ItemKind other_kind) const noexcept {
            return kind == other_kind && mark == other.kind && frame == other.frame &&
                   upper == other.upper && bullet == other.bullet;
        }
        [[nodiscard]] bool next_is(const Mark& other) const noexcept {
            if (mark != other.kind || frame != other.frame || upper != other.upper) {
                return false;
            }
            switch (kind) {
            case ItemKind::bullet: return bullet == other.bullet;
            case ItemKind::roman: return other.roman == last + 1;
            case ItemKind::letter:
            case ItemKind::number: return other.reads(last + 1);
            }
            return false;
        }
    };

    [[nodiscard]] std::size_t find(const Mark& mark, std::size_t indent) const {
        for (std::size_t i = levels_.size(); i > 0; --i) {
            const Level& level = levels_[i - 1];
            // A bullet that stands further in than its list's belongs to a list inside it.
            const bool deeper = mark.kind == MarkKind::bullet && indent >= level.indent + 2;
            if (level.next_is(mark) && !deeper) {
                return i - 1;
            }
        }
        return levels_.size();
    }

    std::vector<Level> levels_;
};

}  // namespace wgig::detail::reader
