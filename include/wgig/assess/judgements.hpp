// Who judged which arrangement against which principle, and how.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/label.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// One judgement as a table has it: a row of five cells.
struct JudgementRow {
    std::string assessor;     ///< who judged
    std::string arrangement;  ///< what was judged
    std::string principle;    ///< against which principle
    std::string rating;       ///< how it does: one of the levels of the scale
    std::string reason;       ///< why; may be empty

    bool operator==(const JudgementRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(JudgementRow, (), (assessor, arrangement, principle, rating, reason))

/// One assessor's judgement of an arrangement against a principle. The first four members are
/// positions in the lists of the table that holds it.
struct Judgement {
    std::size_t assessor = 0;         ///< who judged
    std::size_t arrangement = 0;      ///< what was judged
    std::size_t principle = 0;        ///< against which principle
    std::size_t level = 0;            ///< how it does, from 0, the worst
    std::string id;                   ///< the assessment in the record, or the row from 1
    Label reason;                     ///< why, by language
    std::vector<Citation> citations;  ///< what it rests on

    bool operator==(const Judgement&) const = default;
};
BOOST_DESCRIBE_STRUCT(Judgement, (),
                      (assessor, arrangement, principle, level, id, reason, citations))

/// Judgements on an ordinal scale. Not everybody need have judged everything.
struct Judgements {
    std::vector<std::string> assessors;     ///< names, each once
    std::vector<std::string> arrangements;  ///< names, each once
    std::vector<std::string> principles;    ///< names, each once
    std::vector<std::string> levels;        ///< the scale, worst first; two levels or more
    std::vector<Judgement> judgements;      ///< in the order in which they came
    std::size_t unrated = 0;                ///< assessments that are still to be made

    bool operator==(const Judgements&) const = default;
};
BOOST_DESCRIBE_STRUCT(Judgements, (),
                      (assessors, arrangements, principles, levels, judgements, unrated))

/// From rows in any order; names are in the order in which they first occur. `levels` is the scale,
/// worst first. A row without a rating is one still to be made. Throws ValidationError for a scale of
/// fewer than two levels or with one twice, a row without arrangement, a rating that is no level, and
/// where an assessor judges the same twice. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL Judgements make_judgements(std::span<const JudgementRow> rows,
                                                   std::span<const std::string> levels);

/// From the assessments of a record, on the scale of `Rating`. An assessment that names no principle
/// is one of the arrangement as a whole: its principle is called `overall`. One that names no assessor
/// has an assessor without a name. All arrangements of the record are listed, judged or not.
[[nodiscard]] WGIG_DECL Judgements make_judgements(const Record& record);

namespace detail {

/// Throws ValidationError where the positions of a value do not fit its lists.
WGIG_DECL void check_judgements(const Judgements& judgements);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/judgements.ipp>
#endif
