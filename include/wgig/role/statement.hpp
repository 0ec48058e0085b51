// Who is to do what?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/document.hpp>
#include <wgig/role/statement_part.hpp>

namespace wgig {

/// One institutional statement found in a text: somebody must, should or may do something.
struct Statement {
    std::optional<StakeholderGroup> group;  ///< of the actor; none where no list has it
    std::string actor;                      ///< the actor as the text names it
    Deontic deontic{};                      ///< how binding it is
    bool negated = false;                   ///< whether it is something not to be done
    std::string aim;                        ///< the verb: what is to be done
    std::string object;                     ///< the rest of the clause: to what
    Citation citation;                      ///< the sentence, with its place
    /// Its components, in the order of the text, each with its place. What the sentence leaves out
    /// (the subject that a pronoun stands for, the verb that the head of a list has) is there too.
    std::vector<StatementPart> parts;
    std::vector<CrossReference> references;  ///< the paragraphs and articles that it refers to
    /// How sure it is that somebody would read the sentence so, from 0 to 1: 0.95, made less by each
    /// step that had to be guessed (see the page on the Institutional Grammar).
    double confidence = 0;
    Extra extra;

    bool operator==(const Statement&) const = default;
};
BOOST_DESCRIBE_STRUCT(Statement, (),
                      (group, actor, deontic, negated, aim, object, citation, parts, references,
                       confidence))

/// The name of the group of the actor, such as `government`; `unlisted` where no list has the actor.
[[nodiscard]] WGIG_DECL std::string_view group_name(const Statement& statement);

/// The statements of a document, in order. A subject that names several gives one statement for
/// each group and each named body; a list under a chapeau ("Governments should: (a) ...") one for
/// each item. Pronouns and left-out subjects are put back where they are in no doubt, and then
/// `actor` is the name they stand for. Precision before recall: a sentence without an actor and a
/// deontic expression gives none, and neither does the plain future. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Statement> find_statements(const Document& document);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/statement.ipp>
#endif
