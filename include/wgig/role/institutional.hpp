// Institutional statements as the Institutional Grammar takes them apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// The components of a statement in the Institutional Grammar 2.0 (Frantz and Siddiki 2022). The
/// first six and `or_else` make a regulative statement; the four from `constituted_entity` on a
/// constitutive one. Conditions and constraints belong to both.
enum class IgComponent {
    attributes,               ///< A: who
    deontic,                  ///< D: must, should, may
    aim,                      ///< I: does what
    direct_object,            ///< Bdir: to what
    indirect_object,          ///< Bind: to or for whom
    activation_condition,     ///< Cac: when, in which case
    execution_constraint,     ///< Cex: how, by what, until when
    constituted_entity,       ///< E: what is made or defined
    modal,                    ///< M: must, may, of a constitutive statement
    constitutive_function,    ///< F: is, means, consists of
    constituting_properties,  ///< P: what it is, or is made of
    or_else,                  ///< O: what follows where the statement is not heeded
};
BOOST_DESCRIBE_ENUM(IgComponent, attributes, deontic, aim, direct_object, indirect_object,
                    activation_condition, execution_constraint, constituted_entity, modal,
                    constitutive_function, constituting_properties, or_else)

/// How parts of a statement are joined. C++ has taken the words and, or and xor.
enum class IgOperator {
    conjunction,            ///< [AND]
    disjunction,            ///< [OR]: one or more of them
    exclusive_disjunction,  ///< [XOR]: one of them
};
BOOST_DESCRIBE_ENUM(IgOperator, conjunction, disjunction, exclusive_disjunction)

/// What a node of a statement's tree is.
enum class IgNodeKind {
    statement,    ///< components, pairs, annotations and loose words, in order
    component,    ///< one child: what it holds
    combination,  ///< children joined by `operation`: two or more
    sequence,     ///< words and combinations in a row: words that the combinations share
    text,         ///< words
    annotation,   ///< a note to the statement it stands in
    joint,        ///< an operator between components of a statement, outside braces
    filler,       ///< words of a statement that are in no component
};
BOOST_DESCRIBE_ENUM(IgNodeKind, statement, component, combination, sequence, text, annotation,
                    joint, filler)

/// One node. Which members have a meaning depends on its kind; the others are empty.
struct IgNode {
    IgNodeKind kind{};                     ///< what it is
    std::optional<std::size_t> parent;     ///< index of its parent; none for the first
    std::optional<IgComponent> component;  ///< of a component: which
    bool property = false;                 ///< of a component: whether it is a property of it
    std::string suffix;                   ///< of a component: `1` in `Bdir1,p`: links it to `Bdir1`
    std::string property_suffix;          ///< of a property: `2` in `Bdir,p2`: counts it
    std::string annotation;               ///< of a component: its note, without brackets
    std::optional<IgOperator> operation;  ///< of a combination or a joint
    std::string text;                     ///< of a text, an annotation or a filler
    std::optional<Span> span;             ///< where it stands in the text it was read from

    bool operator==(const IgNode&) const = default;
};
BOOST_DESCRIBE_STRUCT(IgNode, (),
                      (kind, parent, component, property, suffix, property_suffix, annotation,
                       operation, text, span))

/// An institutional statement as a tree, flat: each node stands behind its parent and the siblings
/// before it (pre-order), so that trees of any depth are read, written and destroyed in loops. The
/// first node is a statement.
///
/// What a component in braces holds is a statement, or a combination of statements; one in
/// parentheses holds a text, a sequence, or a combination of these. A combination of statements
/// inside a statement is a component pair: alternatives that share what stands around them.
struct InstitutionalStatement {
    std::string id;             ///< name in tables; empty: its number
    std::string original;       ///< the sentence that is coded; empty where it is not known
    std::vector<IgNode> nodes;  ///< in pre-order
    Extra extra;

    bool operator==(const InstitutionalStatement&) const = default;
};
BOOST_DESCRIBE_STRUCT(InstitutionalStatement, (), (id, original, nodes))

/// What a statement does.
enum class InstitutionalKind {
    regulative,    ///< tells somebody what to do
    constitutive,  ///< makes or defines something
    hybrid,        ///< has components of both
};
BOOST_DESCRIBE_ENUM(InstitutionalKind, regulative, constitutive, hybrid)

/// What a statement does, by the components of its first level (pairs included, nested statements
/// not). Throws ValidationError as `check_institutional` does. Complexity: O(n).
[[nodiscard]] WGIG_DECL InstitutionalKind kind_of(const InstitutionalStatement& statement);

/// How many statements may be nested in each other; a coding by hand rarely has more than five.
inline constexpr std::size_t deepest_nesting = 100;

/// Checks that the nodes are one tree in pre-order, each kind where it may stand, and not nested
/// deeper than `deepest_nesting`. Throws ValidationError with the path of the node (`nodes[3]`): a
/// parent that does not stand before it (a cycle), a combination of fewer than two, a component
/// without content. Complexity: O(n).
WGIG_DECL void check_institutional(const InstitutionalStatement& statement);

/// Whether two statements are coded alike: equal but for spans and names. Complexity: O(n).
[[nodiscard]] WGIG_DECL bool same_coding(const InstitutionalStatement& one,
                                         const InstitutionalStatement& other);

/// The symbol of a component in IG Script: `Bdir`. Complexity: O(1).
[[nodiscard]] WGIG_DECL std::string_view symbol_of(IgComponent component);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/institutional.ipp>
#endif
