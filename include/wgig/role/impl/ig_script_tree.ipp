#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/role/ig_script.hpp>

namespace wgig::detail::institutional {

inline constexpr std::size_t no_draft = static_cast<std::size_t>(-1);

/// A node of the tree while it is made.
struct Draft {
    IgNode node;
    std::size_t first = no_draft;
    std::size_t last = no_draft;
    std::size_t next = no_draft;
    /// Of a combination all of whose leaves are statements nested in one kind of component: one
    /// of these components.
    std::size_t alike = no_draft;
};
/// Nodes in a row.
struct Row {
    std::size_t first = no_draft;
    std::size_t last = no_draft;
    std::size_t size = 0;
};

/// The tree of one statement while it is read, as a list of drafts.
class IgDraftTree {
public:
    void clear() { drafts_.clear(); }
    [[nodiscard]] Draft& operator[](std::size_t draft) { return drafts_[draft]; }
    [[nodiscard]] const Draft& operator[](std::size_t draft) const { return drafts_[draft]; }

    std::size_t make(IgNodeKind kind, Span span) {
        Draft draft;
        draft.node.kind = kind;
        draft.node.span = span;
        drafts_.push_back(std::move(draft));
        return drafts_.size() - 1;
    }
    void append(Row& row, std::size_t node) {
        (row.first == no_draft ? row.first : drafts_[row.last].next) = node;
        row.last = node;
        ++row.size;
    }
    void adopt(std::size_t parent, const Row& row) {
        drafts_[parent].first = row.first;
        drafts_[parent].last = row.last;
    }
    std::size_t wrap(IgNodeKind kind, Span span, const Row& row) {
        const std::size_t node = make(kind, span);
        adopt(node, row);
        return node;
    }

    [[nodiscard]] std::size_t components_of(const Row& items) const {
        std::size_t count = 0;
        for (std::size_t i = items.first; i != no_draft && count < 2; i = drafts_[i].next) {
            count += drafts_[i].node.kind == IgNodeKind::component ? 1U : 0U;
        }
        return count;
    }

    [[nodiscard]] bool same_kind(std::size_t one, const IgNode& other) const {
        return one != no_draft && drafts_[one].node.component == other.component &&
               drafts_[one].node.property == other.property;
    }

    /// The component that an operand consists of, or whose like its alternatives consist of.
    [[nodiscard]] std::size_t leaf_of(std::size_t operand) const {
        const std::size_t only = only_part(operand);
        return only != no_draft && drafts_[only].node.kind == IgNodeKind::combination
                   ? drafts_[only].alike
                   : only;
    }

    [[nodiscard]] std::size_t common_leaf(const Row& operands) const {
        const std::size_t first = leaf_of(operands.first);
        for (std::size_t i = operands.first; i != no_draft; i = drafts_[i].next) {
            const std::size_t leaf = leaf_of(i);
            if (leaf == no_draft || !same_kind(leaf, drafts_[first].node) ||
                !holds_statement(leaf)) {
                return no_draft;
            }
        }
        return first;
    }

    [[nodiscard]] bool holds_statement(std::size_t component) const {
        const std::size_t content = drafts_[component].first;
        return drafts_[content].node.kind == IgNodeKind::statement ||
               (drafts_[content].node.kind == IgNodeKind::combination &&
                drafts_[drafts_[content].first].node.kind == IgNodeKind::statement);
    }

    /// The only component or pair of a statement; none where there are several.
    [[nodiscard]] std::size_t only_part(std::size_t statement) const {
        std::size_t found = no_draft;
        for (std::size_t i = drafts_[statement].first; i != no_draft; i = drafts_[i].next) {
            const IgNodeKind kind = drafts_[i].node.kind;
            if (kind != IgNodeKind::combination && kind != IgNodeKind::component) {
                continue;
            }
            if (found != no_draft) {
                return no_draft;
            }
            found = i;
        }
        return found;
    }

    /// The tree in a row, each node behind its parent; moves the nodes out.
    InstitutionalStatement flatten(std::size_t root) {
        InstitutionalStatement statement;
        statement.nodes.reserve(drafts_.size());
        std::vector<std::pair<std::size_t, std::size_t>> todo = {{root, no_draft}};
        std::vector<std::size_t> children;
        while (!todo.empty()) {
            const auto [draft, parent] = todo.back();
            todo.pop_back();
            const std::size_t index = statement.nodes.size();
            statement.nodes.push_back(std::move(drafts_[draft].node));
            if (parent != no_draft) {
                statement.nodes.back().parent = parent;
            }
            children.clear();
            for (std::size_t i = drafts_[draft].first; i != no_draft; i = drafts_[i].next) {
                children.push_back(i);
            }
            for (auto child = children.rbegin(); child != children.rend(); ++child) {
                todo.emplace_back(*child, index);
            }
        }
        return statement;
    }

private:
    std::vector<Draft> drafts_;
};

}  // namespace wgig::detail::institutional
