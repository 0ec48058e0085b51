#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/role/impl/institutional.ipp>
#include <wgig/role/institutional.hpp>

namespace wgig::detail::institutional {

/// A statement with what it shares with the other alternatives of its pairs.
struct IgEntry {
    std::size_t leaf = 0;  ///< the statement itself, without a pair in it
    std::size_t root = 0;  ///< the statement around all its pairs
};

inline std::string bracketed(const std::vector<std::string_view>& operators) {
    std::string result = "[";
    for (const std::string_view one : operators) {
        result += result.size() > 1 ? " " : "";
        result += one;
    }
    return result + "]";
}

inline std::string_view written_name(IgOperator operation) noexcept {
    switch (operation) {
    case IgOperator::conjunction: return "AND";
    case IgOperator::disjunction: return "OR";
    default: return "XOR";
    }
}

/// Questions to the tree of a statement. The tree has been checked, and is no deeper than a few
/// hundred nodes.
class IgView {
public:
    explicit IgView(const InstitutionalStatement& statement)
        : nodes_(statement.nodes), tree_(statement) {}

    /// The alternatives of the pairs in a statement; itself where it has none.
    [[nodiscard]] std::vector<IgEntry> variants(std::size_t root) const {
        std::vector<IgEntry> result;
        std::vector<std::size_t> todo = {root};
        while (!todo.empty()) {
            const std::size_t statement = todo.back();
            todo.pop_back();
            const std::size_t pair = child(statement, IgNodeKind::combination);
            if (pair == Tree::none) {
                result.push_back({statement, root});
            } else {
                push_children(pair, todo);
            }
        }
        return result;
    }

    /// The components of an alternative, with those that it shares, in the order of the text.
    [[nodiscard]] std::vector<std::size_t> components(const IgEntry& entry) const {
        std::vector<std::size_t> result;
        for (const std::size_t statement : statements_of(entry)) {
            for (std::size_t i = tree_.first[statement]; i != Tree::none; i = tree_.next[i]) {
                if (nodes_[i].kind == IgNodeKind::component) {
                    result.push_back(i);
                }
            }
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    /// The notes to a statement; of a nested one also those to the components around it.
    [[nodiscard]] std::string annotations(const IgEntry& entry) const {
        std::vector<std::pair<std::size_t, std::string_view>> notes;
        const auto add_of = [&](std::size_t statement) {
            for (std::size_t i = tree_.first[statement]; i != Tree::none; i = tree_.next[i]) {
                if (nodes_[i].kind == IgNodeKind::annotation) {
                    notes.emplace_back(i, nodes_[i].text);
                }
            }
        };
        for (const std::size_t statement : statements_of(entry)) {
            add_of(statement);
        }
        std::size_t at = entry.root;
        while (nodes_[at].parent) {
            const std::size_t parent = *nodes_[at].parent;
            if (nodes_[parent].kind == IgNodeKind::statement && !is_alternative(at)) {
                break;
            }
            if (nodes_[parent].kind == IgNodeKind::statement) {
                add_of(parent);
            } else if (!nodes_[parent].annotation.empty()) {
                notes.emplace_back(parent, nodes_[parent].annotation);
            }
            at = parent;
        }
        std::sort(notes.begin(), notes.end());
        std::string result;
        for (const auto& [index, note] : notes) {
            result += "[";
            result += note;
            result += "]";
        }
        return result;
    }

    /// The statements that a component in braces holds.
    [[nodiscard]] std::vector<IgEntry> nested(std::size_t component) const {
        std::vector<IgEntry> result;
        std::vector<std::size_t> todo = {component + 1};
        while (!todo.empty()) {
            const std::size_t at = todo.back();
            todo.pop_back();
            if (nodes_[at].kind == IgNodeKind::combination) {
                push_children(at, todo);
                continue;
            }
            const std::size_t part = only_part(at);
            const bool deeper = part != Tree::none && part != component &&
                                nodes_[*nodes_[at].parent].kind == IgNodeKind::combination;
            if (deeper && nodes_[part].kind == IgNodeKind::combination) {
                todo.push_back(part);
            } else if (deeper && nodes_[part].component == nodes_[component].component &&
                       nodes_[part].property == nodes_[component].property &&
                       holds_statements(nodes_, part + 1)) {
                todo.push_back(part + 1);
            } else {
                const std::vector<IgEntry> found = variants(at);
                result.insert(result.end(), found.begin(), found.end());
            }
        }
        return result;
    }

    /// The words of a component in parentheses that rows choose from.
    void add_leaves(std::size_t component, std::vector<std::size_t>& leaves) const {
        for (std::size_t i = component + 1; i < nodes_.size(); ++i) {
            if (*nodes_[i].parent < component) {
                break;
            }
            const IgNodeKind around = nodes_[*nodes_[i].parent].kind;
            if (nodes_[i].kind == IgNodeKind::text && around != IgNodeKind::sequence) {
                leaves.push_back(i);
            }
        }
    }

    [[nodiscard]] std::size_t component_of(std::size_t leaf) const {
        while (nodes_[leaf].kind != IgNodeKind::component) {
            leaf = *nodes_[leaf].parent;
        }
        return leaf;
    }

    /// A leaf's words, with those that stand beside the combinations it is in.
    [[nodiscard]] std::string words(std::size_t leaf, bool shared) const {
        std::string result = nodes_[leaf].text;
        if (!shared) {
            return result;
        }
        for (std::size_t at = leaf; nodes_[at].kind != IgNodeKind::component;
             at = *nodes_[at].parent) {
            const std::size_t parent = *nodes_[at].parent;
            if (nodes_[parent].kind != IgNodeKind::sequence) {
                continue;
            }
            std::string before;
            for (std::size_t i = tree_.first[parent]; i != at; i = tree_.next[i]) {
                before = nodes_[i].kind == IgNodeKind::text ? nodes_[i].text + " " : "";
            }
            const std::size_t next = tree_.next[at];
            result = before + result;
            if (next != Tree::none && nodes_[next].kind == IgNodeKind::text) {
                result += " " + nodes_[next].text;
            }
        }
        return result;
    }

    /// Properties by the component that they are linked to by a suffix; and constraints by their aim.
    [[nodiscard]] std::map<std::size_t, std::vector<std::size_t>>
    linked(const std::vector<std::size_t>& components) const {
        std::map<std::pair<std::pair<int, bool>, std::string_view>, std::vector<std::size_t>>
            by_suffix;
        for (const std::size_t i : components) {
            const IgNode& node = nodes_[i];
            if (!node.suffix.empty()) {
                by_suffix[{{static_cast<int>(*node.component), node.property}, link_of(node)}]
                    .push_back(i);
            }
        }
        std::map<std::size_t, std::vector<std::size_t>> result;
        for (const std::size_t i : components) {
            const IgNode& node = nodes_[i];
            if (node.suffix.empty() || node.property) {
                continue;
            }
            const bool aim = node.component == IgComponent::aim;
            if (!aim && !has_properties(*node.component)) {
                continue;
            }
            const auto wanted = aim ? IgComponent::execution_constraint : *node.component;
            const auto found = by_suffix.find({{static_cast<int>(wanted), !aim}, link_of(node)});
            if (found != by_suffix.end()) {
                result[i] = found->second;
            }
        }
        return result;
    }

    /// The operators on the way from one node to another, ANDs that follow each other once. Where the
    /// way leads through a statement, its components of one kind are joined by a joint between them,
    /// or by `default_operator`.
    [[nodiscard]] std::vector<std::string_view> path(std::size_t from, std::size_t to,
                                                     std::string_view default_operator) const {
        std::vector<std::size_t> up = ancestors(from);
        std::vector<std::size_t> down = ancestors(to);
        std::size_t common = 0;
        while (!up.empty() && !down.empty() && up.back() == down.back()) {
            common = up.back();
            up.pop_back();
            down.pop_back();
        }
        std::vector<std::string_view> operators;
        const auto add = [&](std::string_view one) {
            const bool repeated =
                !operators.empty() && one.ends_with("AND") && operators.back().ends_with("AND");
            if (!one.empty() && !repeated) {
                operators.push_back(one);
            }
        };
        for (const std::size_t i : up) {
            add(operator_of(i));
        }
        add(nodes_[common].kind == IgNodeKind::statement
                ? joint_between(common, up.empty() ? from : up.back(), default_operator)
                : operator_of(common));
        for (auto i = down.rbegin(); i != down.rend(); ++i) {
            add(operator_of(*i));
        }
        return operators;
    }

private:
    [[nodiscard]] std::vector<std::size_t> ancestors(std::size_t node) const {
        std::vector<std::size_t> result;
        while (nodes_[node].parent) {
            node = *nodes_[node].parent;
            result.push_back(node);
        }
        return result;
    }

    [[nodiscard]] std::string_view operator_of(std::size_t node) const {
        if (nodes_[node].kind == IgNodeKind::combination) {
            return written_name(*nodes_[node].operation);
        }
        if (nodes_[node].kind == IgNodeKind::sequence) {
            std::size_t combinations = 0;
            for (std::size_t i = tree_.first[node]; i != Tree::none; i = tree_.next[i]) {
                combinations += nodes_[i].kind == IgNodeKind::text ? 0U : 1U;
            }
            return combinations > 1 ? "wAND" : "";
        }
        return {};
    }

    [[nodiscard]] std::string_view joint_between(std::size_t statement, std::size_t component,
                                                 std::string_view default_operator) const {
        const std::size_t joint = child(statement, IgNodeKind::joint);
        if (joint == Tree::none || nodes_[component].kind != IgNodeKind::component) {
            return default_operator;
        }
        return written_name(*nodes_[joint].operation);
    }

    [[nodiscard]] std::vector<std::size_t> statements_of(const IgEntry& entry) const {
        std::vector<std::size_t> result = {entry.leaf};
        for (std::size_t at = entry.leaf; at != entry.root;) {
            at = *nodes_[at].parent;
            if (nodes_[at].kind == IgNodeKind::statement) {
                result.push_back(at);
            }
        }
        return result;
    }

    /// Whether a component, or a pair, is all that a statement among alternatives consists of.
    [[nodiscard]] bool is_alternative(std::size_t node) const {
        const std::size_t statement = *nodes_[node].parent;
        return nodes_[statement].parent &&
               nodes_[*nodes_[statement].parent].kind == IgNodeKind::combination &&
               only_part(statement) == node;
    }

    [[nodiscard]] std::size_t child(std::size_t node, IgNodeKind kind) const {
        for (std::size_t i = tree_.first[node]; i != Tree::none; i = tree_.next[i]) {
            if (nodes_[i].kind == kind) {
                return i;
            }
        }
        return Tree::none;
    }

    [[nodiscard]] std::size_t only_part(std::size_t statement) const {
        std::size_t found = Tree::none;
        for (std::size_t i = tree_.first[statement]; i != Tree::none; i = tree_.next[i]) {
            const IgNodeKind kind = nodes_[i].kind;
            if (kind != IgNodeKind::combination && kind != IgNodeKind::component) {
                continue;
            }
            if (found != Tree::none) {
                return Tree::none;
            }
            found = i;
        }
        return found;
    }

    void push_children(std::size_t node, std::vector<std::size_t>& todo) const {
        const std::size_t begin = todo.size();
        for (std::size_t i = tree_.first[node]; i != Tree::none; i = tree_.next[i]) {
            todo.push_back(i);
        }
        std::reverse(todo.begin() + static_cast<std::ptrdiff_t>(begin), todo.end());
    }

    /// The first of the parts of a suffix, which links.
    static std::string_view link_of(const IgNode& node) noexcept {
        const std::string_view suffix = node.suffix;
        return suffix.substr(0, suffix.find(','));
    }

    const std::vector<IgNode>& nodes_;
    Tree tree_;
};

}  // namespace wgig::detail::institutional
