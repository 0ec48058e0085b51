// The record of a process: all typed objects, with identifiers that resolve.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/label.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/arrangement.hpp>
#include <wgig/record/definition.hpp>
#include <wgig/record/document.hpp>
#include <wgig/record/event.hpp>
#include <wgig/record/issue.hpp>
#include <wgig/record/paper.hpp>

namespace wgig {

/// The format that this release writes, and the newest that it reads.
inline constexpr unsigned record_format = 1;

/// All that is known of a process.
struct Record {
    unsigned format = record_format;                 ///< version of the file format
    Label title;                                     ///< name of the process, by language
    OffsetUnit offset_unit = OffsetUnit::byte;       ///< what the spans count
    std::vector<Document> documents;                 ///< the documents that citations point to
    std::vector<Task> tasks;                         ///< what the mandate asks for
    std::vector<IssueCategory> categories;           ///< the first sorting of the issues
    std::vector<KeyArea> key_areas;                  ///< the policy areas chosen for closer work
    std::vector<Issue> issues;                       ///< the issues
    std::vector<Principle> principles;               ///< what arrangements are measured against
    std::vector<Stakeholder> stakeholders;           ///< the groups that take part
    std::vector<Actor> actors;                       ///< persons, organisations, bodies
    std::vector<Role> roles;                         ///< the parts that are played
    std::vector<Responsibility> responsibilities;    ///< what is to be done by whom
    std::vector<Count> counts;                       ///< how many, and how they are dealt with
    std::vector<WorkingPaper> working_papers;        ///< papers on issues
    std::vector<Comment> comments;                   ///< comments on papers and drafts
    std::vector<DefinitionDraft> definition_drafts;  ///< drafts of the working definition
    std::vector<Criterion> criteria;                 ///< what a definition should meet
    std::vector<Consultation> consultations;         ///< occasions on which others are heard
    std::vector<Meeting> meetings;                   ///< meetings of the group
    std::vector<Milestone> milestones;               ///< other dates
    std::vector<Arrangement> arrangements;           ///< how issues are governed today
    std::vector<Assessment> assessments;             ///< judgements on arrangements
    std::vector<Recommendation> recommendations;     ///< proposals for action
    Extra extra;

    bool operator==(const Record&) const = default;
};
BOOST_DESCRIBE_STRUCT(Record, (),
                      (format, title, offset_unit, documents, tasks, categories, key_areas, issues,
                       principles, stakeholders, actors, roles, responsibilities, counts,
                       working_papers, comments, definition_drafts, criteria, consultations,
                       meetings, milestones, arrangements, assessments, recommendations))

/// Reading a record from JSON checks its format before anything else, and at the end that every
/// identifier names something.
template <>
struct JsonHooks<Record> {
    /// Throws ParseError for a format newer than `record_format`.
    WGIG_DECL static void before(const JsonView& view);
    /// Throws ValidationError for an identifier that names nothing.
    WGIG_DECL static void after(Record& record);
};

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/record/problem.hpp>  // which includes the definitions, once both are declared
#endif
