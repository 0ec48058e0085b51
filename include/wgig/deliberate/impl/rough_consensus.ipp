#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/rough_consensus.hpp>

namespace wgig {
namespace detail::rough {

inline void check(const Objection& objection, std::size_t index) {
    const auto bad = [&](const char* member, const char* message) {
        throw_validation_error(ErrorCode::bad_value, message,
                               {{}, 0, 0, fmt::format("objections[{}].{}", index, member)});
    };
    if (objection.by.empty()) {
        bad("by", "an objection needs somebody who holds it");
    }
    if (objection.reason.empty()) {
        bad("reason", "an objection needs a reason");
    }
    if (objection.state == ObjectionState::answered && objection.answer.empty()) {
        bad("answer", "an objection is not answered without an answer");
    }
}

}  // namespace detail::rough

WGIG_DECL RoughConsensus rough_consensus(const std::string& proposal,
                                         const std::vector<std::string>& supporters,
                                         const std::vector<Objection>& objections) {
    RoughConsensus result;
    result.proposal = proposal;
    result.support = std::set<std::string>(supporters.begin(), supporters.end()).size();
    for (std::size_t i = 0; i < objections.size(); ++i) {
        const Objection& objection = objections[i];
        detail::rough::check(objection, i);
        if (objection.proposal != proposal) {
            continue;
        }
        ++result.objections;
        switch (objection.state) {
        case ObjectionState::open:
            result.open.push_back(i);
            result.reasons.push_back(
                fmt::format("The objection of {} is open: {}", objection.by, objection.reason));
            break;
        case ObjectionState::upheld:
            result.upheld.push_back(i);
            result.reasons.push_back(
                fmt::format("The objection of {} is upheld: {}", objection.by, objection.reason));
            break;
        case ObjectionState::answered: result.answered.push_back(i); break;
        case ObjectionState::accommodated:
        case ObjectionState::withdrawn: break;
        }
    }
    if (result.support == 0) {
        result.reasons.emplace_back("Nobody has spoken for it; silence is no consensus.");
    }
    if (!result.upheld.empty()) {
        result.outcome = RoughConsensusOutcome::no;
    } else if (!result.open.empty() || result.support == 0) {
        result.outcome = RoughConsensusOutcome::not_yet;
    } else {
        result.outcome = RoughConsensusOutcome::reached;
        result.reasons.push_back(
            result.objections == 0
                ? std::string("Nobody objects.")
                : fmt::format("All {} objections were dealt with; {} of them were answered and are "
                              "in the rough.",
                              result.objections, result.answered.size()));
    }
    return result;
}

}  // namespace wgig
