// Which issues has nobody in hand, and what is recommended on them?
#pragma once

#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/assess/adequacy.hpp>
#include <wgig/core/config.hpp>
#include <wgig/record/ids.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// Why an issue is open.
enum class GapKind {
    no_arrangement,  ///< no arrangement covers it
    not_assessed,    ///< some do, but nothing is concluded on any of them yet
    none_adequate,   ///< none of those assessed is at the level asked for
};
BOOST_DESCRIBE_ENUM(GapKind, no_arrangement, not_assessed, none_adequate)

/// An issue that no arrangement serves as it should.
struct Gap {
    IssueId issue;                                  ///< the issue
    GapKind kind{};                                 ///< why it is open
    std::vector<ArrangementId> arrangements;        ///< those that cover it
    std::vector<RecommendationId> recommendations;  ///< those that answer it

    bool operator==(const Gap&) const = default;
};
BOOST_DESCRIBE_STRUCT(Gap, (), (issue, kind, arrangements, recommendations))

/// The issues without an adequate arrangement, in the order of the record, each with the
/// recommendations on it. A gap without any is one that nobody answers.
///
/// Adequate is an arrangement at `level` or higher; empty stands for the highest of the scale.
/// Arrangements are those of the assessment with the identifier of the record's. Throws
/// ValidationError for a level that is none of the scale.
/// Complexity: O(issues + links between arrangements, recommendations and issues), times log.
[[nodiscard]] WGIG_DECL std::vector<Gap> find_gaps(const Record& record, const Adequacy& adequacy,
                                                   std::string_view level = {});

/// The recommendations that answer none of the gaps.
[[nodiscard]] WGIG_DECL std::vector<RecommendationId>
recommendations_without_gap(const Record& record, const std::vector<Gap>& gaps);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/gaps.ipp>
#endif
