// What the process is about: issues, how they are sorted, and the tasks and principles over them.
#pragma once

#include <optional>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// One of the tasks that the mandate sets.
struct Task {
    TaskId id;                        ///< identifier, unique among tasks
    Label label;                      ///< what is to be done, by language
    std::vector<Citation> citations;  ///< where the mandate says so
    Extra extra;

    bool operator==(const Task&) const = default;
};
BOOST_DESCRIBE_STRUCT(Task, (), (id, label, citations))

/// A first sorting of the issues.
struct IssueCategory {
    CategoryId id;                    ///< identifier, unique among categories
    Label label;                      ///< name by language
    std::vector<Citation> citations;  ///< where the category is set up
    Extra extra;

    bool operator==(const IssueCategory&) const = default;
};
BOOST_DESCRIBE_STRUCT(IssueCategory, (), (id, label, citations))

/// How the issues of a key area stand to the organisations that exist.
enum class AreaRelation {
    existing_organisations,  ///< within the mandate of existing organisations
    cooperation_undefined,   ///< needs global cooperation that is not yet well defined
    wider_than_internet,     ///< existing organisations deal with it, far beyond the Internet
    development,             ///< development aspects, capacity building above all
};
BOOST_DESCRIBE_ENUM(AreaRelation, existing_organisations, cooperation_undefined,
                    wider_than_internet, development)

/// A policy area chosen for closer work.
struct KeyArea {
    KeyAreaId id;                     ///< identifier, unique among key areas
    Label label;                      ///< name by language
    AreaRelation relation{};          ///< how it stands to existing organisations
    Label relation_text;              ///< the same in words, by language
    std::vector<Citation> citations;  ///< where the area is set out
    Extra extra;

    bool operator==(const KeyArea&) const = default;
};
BOOST_DESCRIBE_STRUCT(KeyArea, (), (id, label, relation, relation_text, citations))

/// A public policy issue.
struct Issue {
    IssueId id;                          ///< identifier, unique among issues
    Label label;                         ///< name by language
    std::optional<CategoryId> category;  ///< the category it was first sorted into
    std::optional<KeyAreaId> key_area;   ///< the key area it belongs to
    bool cross_cutting = false;          ///< whether it bears on every other issue
    std::vector<ActorId> responsible;    ///< organisations responsible for it today
    std::vector<Citation> citations;     ///< where the issue is named
    Extra extra;

    bool operator==(const Issue&) const = default;
};
BOOST_DESCRIBE_STRUCT(Issue, (),
                      (id, label, category, key_area, cross_cutting, responsible, citations))

/// A principle that arrangements are measured against.
struct Principle {
    PrincipleId id;                   ///< identifier, unique among principles
    Label label;                      ///< name by language
    std::vector<Citation> citations;  ///< where the principle is stated
    Extra extra;

    bool operator==(const Principle&) const = default;
};
BOOST_DESCRIBE_STRUCT(Principle, (), (id, label, citations))

}  // namespace wgig
