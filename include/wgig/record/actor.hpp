// Who takes part, and who is to do what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// The groups of stakeholders that a multi-stakeholder process tells apart.
enum class StakeholderGroup {
    government,
    private_sector,
    civil_society,
    international_organisation,  ///< intergovernmental organisations included
    forum,                       ///< other forums: standards bodies, technical organisations
    working_group,               ///< the group whose record this is, its chair and secretariat
    all_stakeholders,            ///< named together
};
BOOST_DESCRIBE_ENUM(StakeholderGroup, government, private_sector, civil_society,
                    international_organisation, forum, working_group, all_stakeholders)

/// A stakeholder group as the record names it.
struct Stakeholder {
    StakeholderGroup group{};         ///< which group
    Label label;                      ///< name by language
    std::vector<Citation> citations;  ///< where the group is named
    Extra extra;

    bool operator==(const Stakeholder&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stakeholder, (), (group, label, citations))

/// A person, an organisation or a body.
struct Actor {
    ActorId id;                             ///< identifier, unique among actors
    Label label;                            ///< name by language
    std::string acronym;                    ///< short name; empty where there is none
    std::optional<StakeholderGroup> group;  ///< the group it belongs to
    std::vector<Citation> citations;        ///< where the actor is named
    Extra extra;

    bool operator==(const Actor&) const = default;
};
BOOST_DESCRIBE_STRUCT(Actor, (), (id, label, acronym, group, citations))

/// What kind of part somebody plays in an issue.
enum class RoleKind {
    decides,
    regulates,
    coordinates,
    operates,
    funds,
    advises,
    oversees,
    participates,
    informs,
};
BOOST_DESCRIBE_ENUM(RoleKind, decides, regulates, coordinates, operates, funds, advises, oversees,
                    participates, informs)

/// How binding a statement is. "Must not" is `must`, negated.
enum class Deontic { must, should, may };
BOOST_DESCRIBE_ENUM(Deontic, must, should, may)

/// A part that an actor or a group plays.
struct Role {
    RoleId id;                              ///< identifier, unique among roles
    Label label;                            ///< the part in words, by language
    RoleKind kind{};                        ///< the kind of part
    std::optional<ActorId> actor;           ///< who plays it, where it is one actor
    std::optional<StakeholderGroup> group;  ///< who plays it, where it is a group
    std::vector<IssueId> issues;            ///< the issues it concerns
    std::vector<Citation> citations;        ///< where the part is described
    Extra extra;

    bool operator==(const Role&) const = default;
};
BOOST_DESCRIBE_STRUCT(Role, (), (id, label, kind, actor, group, issues, citations))

/// Something that an actor or a group is to do, or may do, or must not do.
struct Responsibility {
    ResponsibilityId id;                    ///< identifier, unique among responsibilities
    Label label;                            ///< what is to be done, by language
    Deontic deontic{};                      ///< how binding it is
    bool negated = false;                   ///< whether it is something not to be done
    std::optional<ActorId> actor;           ///< who is to do it, where it is one actor
    std::optional<StakeholderGroup> group;  ///< who is to do it, where it is a group
    std::vector<IssueId> issues;            ///< the issues it concerns
    std::vector<Citation> citations;        ///< where it is laid down
    Extra extra;

    bool operator==(const Responsibility&) const = default;
};
BOOST_DESCRIBE_STRUCT(Responsibility, (),
                      (id, label, deontic, negated, actor, group, issues, citations))

}  // namespace wgig
