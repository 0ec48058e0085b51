// The terms of a vocabulary as paths over the classes of their words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace wgig::detail::matching {

/// A tree whose edges are word classes: words that count as one. A node where terms end lists them.
class TermGraph {
public:
    struct Node {
        std::uint32_t first_term = 0;  ///< index into `terms()`, ordered by node
        std::uint32_t term_count = 0;
        std::uint32_t children =
            0;  ///< one bit for each child's class, to skip most failing look-ups
    };
    /// A term at a node, and the words it is written with.
    struct Entry {
        std::uint32_t node = 0;
        std::uint32_t term = 0;
        std::uint64_t spelling = 0;  ///< `spelling_after` of its words
    };
    static constexpr std::uint32_t root = 0;

    TermGraph() : nodes_(1), slots_(16) {}

    /// Tells spellings of one path apart: of the words so far and the next one.
    [[nodiscard]] static std::uint64_t spelling_after(std::uint64_t before,
                                                      std::uint32_t word) noexcept {
        return (before ^ word) * 0x9E3779B97F4A7C15ULL + 1;
    }

    /// The child of a node, made where there is none yet.
    std::uint32_t add_child(std::uint32_t node, std::uint32_t word_class) {
        std::size_t at = place(node, word_class);
        for (; slots_[at].child != 0; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].node == node && slots_[at].word_class == word_class) {
                return slots_[at].child;
            }
        }
        const auto child = static_cast<std::uint32_t>(nodes_.size());
        nodes_.emplace_back();
        nodes_[node].children |= bit(word_class);
        slots_[at] = {node, word_class, child};
        if (nodes_.size() * 2 > slots_.size()) {
            grow();
        }
        return child;
    }

    void add_term(std::uint32_t node, std::uint32_t term, std::uint64_t spelling) {
        entries_.push_back({node, term, spelling});
    }

    /// Orders the terms by node. To be called once, after the last term.
    void finish() {
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.node < b.node; });
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            Node& node = nodes_[entries_[i].node];
            if (node.term_count++ == 0) {
                node.first_term = static_cast<std::uint32_t>(i);
            }
        }
    }

    /// The bit in `Node::children` of the children by a class.
    [[nodiscard]] static std::uint32_t bit(std::uint32_t word_class) noexcept {
        return 1U << ((word_class * 0x9E3779B1U) >> 27U);
    }

    /// The child, or 0 (the root is nobody's child).
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t word_class) const noexcept {
        for (std::size_t at = place(node, word_class); slots_[at].child != 0;
             at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].node == node && slots_[at].word_class == word_class) {
                return slots_[at].child;
            }
        }
        return 0;
    }

    /// Calls `visit(node, word_class)` for each edge that does not begin at the root, in no order that means anything.
    template <class Visit>
    void visit_edges(Visit&& visit) const {
        for (const Slot& slot : slots_) {
            if (slot.child != 0 && slot.node != root) {
                visit(slot.node, slot.word_class);
            }
        }
    }
    /// The number of nodes.
    [[nodiscard]] std::size_t size() const noexcept { return nodes_.size(); }

    [[nodiscard]] const Node& node(std::uint32_t index) const noexcept { return nodes_[index]; }

    /// Of the terms at a node the one spelled so, or else the first.
    [[nodiscard]] const Entry& term(const Node& node, std::uint64_t spelling) const noexcept {
        const Entry* first = &entries_[node.first_term];
        for (std::uint32_t i = 0; i < node.term_count; ++i) {
            if (first[i].spelling == spelling) {
                return first[i];
            }
        }
        return *first;
    }

private:
    struct Slot {
        std::uint32_t node = 0;
        std::uint32_t word_class = 0;
        std::uint32_t child = 0;
    };

    [[nodiscard]] std::size_t place(std::uint32_t node, std::uint32_t word_class) const noexcept {
        const std::uint64_t key = (std::uint64_t{node} << 32U) | word_class;
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> shift_);
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        --shift_;
        for (const Slot& slot : old) {
            if (slot.child != 0) {
                std::size_t at = place(slot.node, slot.word_class);
                while (slots_[at].child != 0) {
                    at = (at + 1) & (slots_.size() - 1);
                }
                slots_[at] = slot;
            }
        }
    }

    std::vector<Node> nodes_;
    std::vector<Slot> slots_;
    std::vector<Entry> entries_;
    unsigned shift_ = 60;  // 64 less the logarithm of the number of slots
};

}  // namespace wgig::detail::matching
