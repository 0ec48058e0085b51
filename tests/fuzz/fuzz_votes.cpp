// Reads any bytes as a table of votes. What can be read reads back, as a log of its own, as the same
// votes; its groups and consensus are computed and hold together. What cannot is refused with one of
// wgig's own errors.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/consensus.hpp>
#include <wgig/deliberate/opinion_groups.hpp>
#include <wgig/deliberate/opinion_map.hpp>
#include <wgig/deliberate/votes.hpp>

namespace {

/// The votes as rows, which must make the same matrix.
bool reads_back(const wgig::Votes& votes) {
    std::vector<wgig::Vote> log;
    for (std::size_t row = 0; row < votes.participants.size(); ++row) {
        for (std::size_t at = votes.starts[row]; at < votes.starts[row + 1]; ++at) {
            log.push_back({votes.participants[row],
                           votes.statements[static_cast<std::size_t>(votes.columns[at])],
                           votes.values[at], 0});
        }
    }
    const wgig::Votes again = wgig::make_votes(log);
    // Rows and columns without votes are lost on the way.
    return again.values == votes.values && again.superseded == 0;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        wgig::Votes votes = wgig::read_votes(text);
        if (!reads_back(votes)) {
            std::abort();
        }
        static_cast<void>(wgig::likely_sign(votes, text));
        wgig::OpinionGroupOptions options;
        options.starts = 2;
        options.resamples = 1;
        options.method = size % 2 == 0 ? wgig::GroupMethod::exact : wgig::GroupMethod::polis;
        const wgig::OpinionGroups groups = wgig::opinion_groups(votes, options);
        const wgig::Consensus found = wgig::consensus(votes, groups);
        for (const wgig::StatementConsensus& one : found.statements) {
            if (!(one.common_agree > 0 && one.common_agree < 1) && !found.groups.empty()) {
                std::abort();
            }
        }
        if (wgig::opinion_map_svg(groups).find("nan") != std::string::npos) {
            std::abort();
        }
        votes = wgig::with_groups(votes, text);
        static_cast<void>(wgig::with_statements(votes, text));
    } catch (const wgig::Error& error) {
        if (std::string_view(error.what()).empty()) {
            std::abort();
        }
    }
    return 0;
}
