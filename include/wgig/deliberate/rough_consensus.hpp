// Rough consensus as the IETF has it: what counts is whether objections were dealt with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// What became of an objection.
enum class ObjectionState {
    open,          ///< nobody has answered it yet
    answered,      ///< the group considered it and found, with reasons, that the text can stay
    accommodated,  ///< the text was changed to meet it
    withdrawn,     ///< whoever stated it no longer does
    upheld,        ///< the group found that it is right, and the text is not changed yet
};
BOOST_DESCRIBE_ENUM(ObjectionState, open, answered, accommodated, withdrawn, upheld)

/// A reason against a proposal.
struct Objection {
    std::string by;          ///< who stated it
    std::string proposal;    ///< to what
    std::string reason;      ///< what is wrong with the proposal
    ObjectionState state{};  ///< what became of it
    std::string answer;      ///< what was said to it; needed where it was answered

    bool operator==(const Objection&) const = default;
};
BOOST_DESCRIBE_STRUCT(Objection, (), (by, proposal, reason, state, answer))

/// Where a proposal stands.
enum class RoughConsensusOutcome {
    reached,  ///< somebody is for it, and no objection is open
    not_yet,  ///< an objection is open, or nobody has spoken for it
    no,       ///< an objection is upheld: the text cannot stay as it is
};
BOOST_DESCRIBE_ENUM(RoughConsensusOutcome, reached, not_yet, no)

/// Rough consensus on one proposal, and why.
struct RoughConsensus {
    std::string proposal;               ///< the proposal
    RoughConsensusOutcome outcome{};    ///< where it stands
    std::size_t support = 0;            ///< who spoke for it
    std::size_t objections = 0;         ///< objections stated
    std::vector<std::size_t> open;      ///< positions of the objections that are open
    std::vector<std::size_t> upheld;    ///< positions of those that are upheld
    std::vector<std::size_t> answered;  ///< positions of those that were answered and not shared:
                                        ///< their holders are in the rough
    std::vector<std::string> reasons;   ///< why, in English, a sentence each

    bool operator==(const RoughConsensus&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoughConsensus, (),
                      (proposal, outcome, support, objections, open, upheld, answered, reasons))

/// Whether there is rough consensus on a proposal, in the sense of RFC 7282: all objections are
/// addressed, though not necessarily accommodated (section 3); how many object does not matter, nor
/// do many voices for it outweigh one objection that is open (sections 6 and 7). Objections to other
/// proposals are passed over. Whether an answer is good is not computed: that is for people to say,
/// by the state. Throws ValidationError for an objection without a reason or a holder, and for one
/// that is answered without an answer. Complexity: O(n).
[[nodiscard]] WGIG_DECL RoughConsensus rough_consensus(const std::string& proposal,
                                                       const std::vector<std::string>& supporters,
                                                       const std::vector<Objection>& objections);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/rough_consensus.ipp>
#endif
