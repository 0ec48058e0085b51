#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/role/institutional.hpp>

namespace wgig {
namespace detail::institutional {

inline constexpr std::array<std::string_view, 12> symbols = {"A",   "D", "I", "Bdir", "Bind", "Cac",
                                                             "Cex", "E", "M", "F",    "P",    "O"};

inline bool is_symbol(std::string_view word) noexcept {
    return std::find(symbols.begin(), symbols.end(), word) != symbols.end();
}

inline bool has_properties(IgComponent component) noexcept {
    return component == IgComponent::attributes || component == IgComponent::direct_object ||
           component == IgComponent::indirect_object ||
           component == IgComponent::constituted_entity ||
           component == IgComponent::constituting_properties;
}

/// Whether a statement may be nested in it.
inline bool may_nest(IgComponent component, bool property) noexcept {
    switch (component) {
    case IgComponent::direct_object:
    case IgComponent::indirect_object:
    case IgComponent::activation_condition:
    case IgComponent::execution_constraint:
    case IgComponent::constituting_properties:
    case IgComponent::or_else: return true;
    default: return property;
    }
}

[[noreturn]] inline void refuse(std::size_t node, const char* member, const std::string& what) {
    Place place;
    place.path = fmt::format("nodes[{}]{}", node, member);
    throw_validation_error(ErrorCode::invalid_record, what, std::move(place));
}

/// Children of each node, made in one pass; the tree has been checked.
struct Tree {
    explicit Tree(const InstitutionalStatement& statement)
        : first(statement.nodes.size(), none), next(statement.nodes.size(), none) {
        std::vector<std::size_t> last(statement.nodes.size(), none);
        for (std::size_t i = 1; i < statement.nodes.size(); ++i) {
            const std::size_t parent = *statement.nodes[i].parent;
            (last[parent] == none ? first[parent] : next[last[parent]]) = i;
            last[parent] = i;
        }
    }
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    [[nodiscard]] std::size_t count(std::size_t node) const noexcept {
        std::size_t children = 0;
        for (std::size_t i = first[node]; i != none; i = next[i]) {
            ++children;
        }
        return children;
    }

    std::vector<std::size_t> first;  ///< first child
    std::vector<std::size_t> next;   ///< next sibling
};

/// Whether a node may stand in a parent.
inline bool fits(const std::vector<IgNode>& nodes, std::size_t parent, std::size_t child) {
    const IgNodeKind kind = nodes[child].kind;
    switch (nodes[parent].kind) {
    case IgNodeKind::statement:
        return kind == IgNodeKind::component || kind == IgNodeKind::combination ||
               kind == IgNodeKind::annotation || kind == IgNodeKind::joint ||
               kind == IgNodeKind::filler;
    case IgNodeKind::component:
        return kind == IgNodeKind::statement || kind == IgNodeKind::combination ||
               kind == IgNodeKind::sequence || kind == IgNodeKind::text;
    case IgNodeKind::combination:
        return kind == IgNodeKind::statement || kind == IgNodeKind::combination ||
               kind == IgNodeKind::sequence || kind == IgNodeKind::text;
    case IgNodeKind::sequence:
        return kind == IgNodeKind::combination || kind == IgNodeKind::sequence ||
               kind == IgNodeKind::text;
    default: return false;
    }
}

inline void check_component(const IgNode& node, std::size_t index) {
    if (!node.component) {
        refuse(index, ".component", "a component without its kind");
    }
    if (node.property && !has_properties(*node.component)) {
        refuse(index, ".property", fmt::format("{} has no properties", symbol_of(*node.component)));
    }
}

inline void check_nodes(const std::vector<IgNode>& nodes) {
    if (nodes.empty()) {
        throw_validation_error(ErrorCode::invalid_record, "a statement without nodes",
                               {.path = "nodes"});
    }
    if (nodes.front().kind != IgNodeKind::statement || nodes.front().parent) {
        refuse(0, "", "the first node must be a statement without a parent");
    }
    std::vector<std::size_t> open = {0};  // the ancestors of the next node
    std::vector<std::size_t> children(nodes.size(), 0);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const IgNode& node = nodes[i];
        if (!node.parent || *node.parent >= i) {
            refuse(i, ".parent", "must be the index of a node before it");
        }
        while (!open.empty() && open.back() != *node.parent) {
            open.pop_back();
        }
        if (open.empty()) {
            refuse(i, ".parent",
                   "is no ancestor of the node before: the nodes are not in pre-order");
        }
        if (open.size() > 4 * deepest_nesting) {
            refuse(i, "", "nested too deep");
        }
        if (!fits(nodes, *node.parent, i)) {
            refuse(i, ".kind", "may not stand in its parent");
        }
        ++children[*node.parent];
        open.push_back(i);
        if (node.kind == IgNodeKind::component) {
            check_component(node, i);
        }
        const bool joins = node.kind == IgNodeKind::combination || node.kind == IgNodeKind::joint;
        if (joins != node.operation.has_value()) {
            refuse(i, ".operation", joins ? "missing" : "joins nothing");
        }
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const IgNodeKind kind = nodes[i].kind;
        if (kind == IgNodeKind::component && children[i] != 1) {
            refuse(i, "", "a component must have one child");
        }
        if ((kind == IgNodeKind::combination || kind == IgNodeKind::sequence) && children[i] < 2) {
            refuse(i, "", "must have two children or more");
        }
        if (kind == IgNodeKind::statement && children[i] == 0) {
            refuse(i, "", "a statement without components");
        }
    }
}

/// Whether what a node holds are statements, written in braces.
inline bool holds_statements(const std::vector<IgNode>& nodes, std::size_t node) {
    return nodes[node].kind == IgNodeKind::statement ||
           (nodes[node].kind == IgNodeKind::combination && node + 1 < nodes.size() &&
            nodes[node + 1].kind == IgNodeKind::statement);
}

inline void check_braces(const std::vector<IgNode>& nodes) {
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const IgNode& parent = nodes[*nodes[i].parent];
        const bool statements = holds_statements(nodes, i);
        if (parent.kind == IgNodeKind::combination) {
            const bool of_statements = holds_statements(nodes, *nodes[i].parent);
            if (of_statements != (nodes[i].kind == IgNodeKind::statement)) {
                refuse(i, ".kind", "a combination joins statements, or words, but not both");
            }
        } else if (parent.kind == IgNodeKind::statement &&
                   nodes[i].kind == IgNodeKind::combination && !statements) {
            refuse(i, ".kind", "words that are joined must stand in a component");
        } else if (parent.kind == IgNodeKind::sequence && statements) {
            refuse(i, ".kind", "statements may not stand between words");
        } else if (parent.kind == IgNodeKind::component) {
            if (statements && !may_nest(*parent.component, parent.property)) {
                refuse(
                    i, ".kind",
                    fmt::format("no statement may be nested in {}", symbol_of(*parent.component)));
            }
            if (!statements && *parent.component == IgComponent::or_else) {
                refuse(i, ".kind", "an or else must hold a statement");
            }
        }
    }
}

}  // namespace detail::institutional

WGIG_DECL std::string_view symbol_of(IgComponent component) {
    const auto index = static_cast<std::size_t>(component);
    return index < detail::institutional::symbols.size() ? detail::institutional::symbols[index]
                                                         : std::string_view();
}

WGIG_DECL void check_institutional(const InstitutionalStatement& statement) {
    detail::institutional::check_nodes(statement.nodes);
    detail::institutional::check_braces(statement.nodes);
}

WGIG_DECL InstitutionalKind kind_of(const InstitutionalStatement& statement) {
    check_institutional(statement);
    bool regulative = false;
    bool constitutive = false;
    std::vector<bool> nested(statement.nodes.size(), false);
    for (std::size_t i = 1; i < statement.nodes.size(); ++i) {
        const IgNode& node = statement.nodes[i];
        nested[i] = nested[*node.parent] || node.kind == IgNodeKind::component;
        if (node.kind != IgNodeKind::component || nested[*node.parent]) {
            continue;
        }
        switch (*node.component) {
        case IgComponent::constituted_entity:
        case IgComponent::modal:
        case IgComponent::constitutive_function:
        case IgComponent::constituting_properties: constitutive = true; break;
        case IgComponent::activation_condition:
        case IgComponent::execution_constraint: break;
        default: regulative = true;
        }
    }
    if (constitutive) {
        return regulative ? InstitutionalKind::hybrid : InstitutionalKind::constitutive;
    }
    return InstitutionalKind::regulative;
}

WGIG_DECL bool same_coding(const InstitutionalStatement& one, const InstitutionalStatement& other) {
    const auto alike = [](const IgNode& a, const IgNode& b) {
        return a.kind == b.kind && a.parent == b.parent && a.component == b.component &&
               a.property == b.property && a.suffix == b.suffix &&
               a.property_suffix == b.property_suffix && a.annotation == b.annotation &&
               a.operation == b.operation && a.text == b.text;
    };
    return std::equal(one.nodes.begin(), one.nodes.end(), other.nodes.begin(), other.nodes.end(),
                      alike);
}

}  // namespace wgig
