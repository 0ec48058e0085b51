#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <wgig/assess/judgements.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>

namespace wgig {
namespace detail::assess {

[[noreturn]] inline void bad(const std::string& path, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, Place{{}, 0, 0, path});
}

/// Names, each once, in the order in which they come.
class Names {
public:
    explicit Names(std::vector<std::string>& list) : list_(list) {
        for (const std::string& name : list) {
            positions_.emplace(name, positions_.size());
        }
    }
    std::size_t position(const std::string& name) {
        const auto [found, added] = positions_.emplace(name, list_.size());
        if (added) {
            list_.push_back(name);
        }
        return found->second;
    }

private:
    std::vector<std::string>& list_;
    std::map<std::string, std::size_t, std::less<>> positions_;
};

inline std::string listed(std::span<const std::string> names) {
    std::string out;
    for (const std::string& name : names) {
        out += (out.empty() ? "" : ", ") + name;
    }
    return out;
}

inline void check_levels(std::span<const std::string> levels) {
    if (levels.size() < 2) {
        bad("levels", "a scale has two levels or more");
    }
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].empty() || !seen.insert(levels[i]).second) {
            bad("levels[" + std::to_string(i) + "]",
                levels[i].empty() ? "a level without a name" : "level \"" + levels[i] + "\" twice");
        }
    }
}

}  // namespace detail::assess

WGIG_DECL Judgements make_judgements(std::span<const JudgementRow> rows,
                                     std::span<const std::string> levels) {
    using namespace detail::assess;
    check_levels(levels);
    Judgements result;
    result.levels.assign(levels.begin(), levels.end());
    Names assessors(result.assessors);
    Names arrangements(result.arrangements);
    Names principles(result.principles);
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::size_t> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const JudgementRow& row = rows[i];
        const std::string here = "rows[" + std::to_string(i) + "]";
        if (row.arrangement.empty()) {
            bad(here + ".arrangement", "expected an arrangement, got nothing");
        }
        Judgement judgement;
        judgement.assessor = assessors.position(row.assessor);
        judgement.arrangement = arrangements.position(row.arrangement);
        judgement.principle =
            principles.position(row.principle.empty() ? "overall" : row.principle);
        if (row.rating.empty()) {
            ++result.unrated;
            continue;
        }
        const auto level = std::find(levels.begin(), levels.end(), row.rating);
        if (level == levels.end()) {
            bad(here + ".rating", "\"" + row.rating + "\" is none of: " + listed(levels));
        }
        judgement.level = static_cast<std::size_t>(level - levels.begin());
        const auto [before, added] = seen.emplace(
            std::tuple(judgement.assessor, judgement.arrangement, judgement.principle), i);
        if (!added) {
            bad(here, "\"" + row.assessor + "\" judges \"" + row.arrangement + "\" by \"" +
                          result.principles[judgement.principle] + "\" again; before in rows[" +
                          std::to_string(before->second) + "]");
        }
        judgement.id = std::to_string(i + 1);
        if (!row.reason.empty()) {
            judgement.reason.texts["und"] = row.reason;
        }
        result.judgements.push_back(std::move(judgement));
    }
    return result;
}

WGIG_DECL Judgements make_judgements(const Record& record) {
    using namespace detail::assess;
    Judgements result;
    for (const std::string_view level : enum_names<Rating>()) {
        result.levels.emplace_back(level);
    }
    for (const Arrangement& arrangement : record.arrangements) {
        result.arrangements.push_back(arrangement.id.str());
    }
    Names assessors(result.assessors);
    Names arrangements(result.arrangements);
    Names principles(result.principles);
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::size_t> seen;
    for (std::size_t i = 0; i < record.assessments.size(); ++i) {
        const Assessment& assessment = record.assessments[i];
        if (!assessment.rating) {
            ++result.unrated;
            continue;
        }
        Judgement judgement;
        judgement.assessor =
            assessors.position(assessment.assessor ? assessment.assessor->str() : std::string());
        judgement.arrangement = arrangements.position(assessment.arrangement.str());
        judgement.principle = principles.position(assessment.principle ? assessment.principle->str()
                                                                       : std::string("overall"));
        judgement.level = static_cast<std::size_t>(*assessment.rating);
        const auto [before, added] = seen.emplace(
            std::tuple(judgement.assessor, judgement.arrangement, judgement.principle), i);
        if (!added) {
            bad("assessments[" + std::to_string(i) + "]",
                "the same assessor judges the same again; before in assessments[" +
                    std::to_string(before->second) + "]");
        }
        judgement.id = assessment.id.str();
        judgement.reason = assessment.reason;
        judgement.citations = assessment.citations;
        result.judgements.push_back(std::move(judgement));
    }
    return result;
}

namespace detail {

WGIG_DECL void check_judgements(const Judgements& judgements) {
    assess::check_levels(judgements.levels);
    for (std::size_t i = 0; i < judgements.judgements.size(); ++i) {
        const Judgement& each = judgements.judgements[i];
        const std::string here = "judgements[" + std::to_string(i) + "].";
        const auto inside = [&](std::size_t position, std::size_t size, const char* member) {
            if (position >= size) {
                assess::bad(here + member, std::to_string(position) +
                                               " is past the end of a list of " +
                                               std::to_string(size));
            }
        };
        inside(each.assessor, judgements.assessors.size(), "assessor");
        inside(each.arrangement, judgements.arrangements.size(), "arrangement");
        inside(each.principle, judgements.principles.size(), "principle");
        inside(each.level, judgements.levels.size(), "level");
    }
}

}  // namespace detail
}  // namespace wgig
