// The working definition: its drafts, and what a draft should meet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// Where a draft stands.
enum class DraftStatus { proposed, under_discussion, withdrawn, superseded, adopted };
BOOST_DESCRIBE_ENUM(DraftStatus, proposed, under_discussion, withdrawn, superseded, adopted)

/// One draft of the working definition.
struct DefinitionDraft {
    DraftId id;                             ///< identifier, unique among drafts
    std::string text;                       ///< the draft's wording
    std::optional<Language> language;       ///< the language it is written in
    std::vector<DraftId> parents;           ///< the drafts that it was made from
    std::optional<ActorId> author;          ///< who wrote it
    std::optional<StakeholderGroup> group;  ///< on behalf of which group
    std::optional<Date> date;               ///< when
    DraftStatus status{};                   ///< where it stands
    std::vector<Citation> citations;        ///< where the draft is recorded
    Extra extra;

    bool operator==(const DefinitionDraft&) const = default;
};
BOOST_DESCRIBE_STRUCT(DefinitionDraft, (),
                      (id, text, language, parents, author, group, date, status, citations))

/// Where a criterion comes from.
enum class CriterionKind {
    convergence,    ///< a point on which views converge
    consideration,  ///< something the work on the definition should bear in mind
};
BOOST_DESCRIBE_ENUM(CriterionKind, convergence, consideration)

/// Something that a draft of the definition should meet.
struct Criterion {
    CriterionId id;                   ///< identifier, unique among criteria
    CriterionKind kind{};             ///< where it comes from
    Label label;                      ///< the criterion in words, by language
    std::vector<Citation> citations;  ///< where it is stated
    Extra extra;

    bool operator==(const Criterion&) const = default;
};
BOOST_DESCRIBE_STRUCT(Criterion, (), (id, kind, label, citations))

}  // namespace wgig
