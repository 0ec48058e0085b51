#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include <wgig/report/assessors.hpp>

namespace wgig {

WGIG_DECL Ratings assessor_ratings(const Judgements& judgements) {
    detail::check_judgements(judgements);
    const std::size_t principles = judgements.principles.size();
    const std::size_t units = judgements.arrangements.size() * principles;
    std::vector<double> levels(judgements.assessors.size() * units,
                               std::numeric_limits<double>::quiet_NaN());
    for (const Judgement& each : judgements.judgements) {
        levels[each.assessor * units + each.arrangement * principles + each.principle] =
            static_cast<double>(each.level);
    }
    Ratings ratings = make_ratings(levels, judgements.assessors.size());
    for (std::size_t i = 0; i < judgements.assessors.size(); ++i) {
        ratings.coders[i] = judgements.assessors[i].empty() ? "?" : judgements.assessors[i];
    }
    for (const std::string& arrangement : judgements.arrangements) {
        for (const std::string& principle : judgements.principles) {
            ratings.units.push_back(arrangement + " / " + principle);
        }
    }
    return ratings;
}

WGIG_DECL Agreement assessor_agreement(const Judgements& judgements,
                                       const AgreementOptions& options) {
    return agreement(assessor_ratings(judgements), options);
}

WGIG_DECL Agreement assessor_agreement(const Judgements& judgements) {
    AgreementOptions options;
    options.metric = AlphaMetric::ordinal;
    options.weights = AgreementWeights::ordinal;
    return assessor_agreement(judgements, options);
}

}  // namespace wgig
