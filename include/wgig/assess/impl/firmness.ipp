// How firm the conclusions are.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <wgig/assess/adequacy.hpp>
#include <wgig/assess/impl/aggregation.ipp>
#include <wgig/assess/impl/conclusion.hpp>
#include <wgig/core/random.hpp>

namespace wgig::detail::assess {

inline std::optional<std::string> level_name(const Judgements& judgements,
                                             std::optional<std::size_t> level) {
    return level ? std::optional(judgements.levels[*level]) : std::nullopt;
}

/// The conclusion on one arrangement, what it is worth, and the range of each weight.
inline void conclude_one(ArrangementAdequacy& out, const Judgements& judgements,
                         const Profile& profile, std::span<const double> weights,
                         const Rule& rule) {
    out.known = known_weight(profile, weights);
    if (out.known > 0) {
        double sum = 0;
        for (std::size_t j = 0; j < profile.size(); ++j) {
            sum += profile[j] ? weights[j] * *profile[j] : 0;
        }
        out.value = sum / out.known / static_cast<double>(rule.levels - 1);
    }
    const auto level = conclude(profile, weights, rule);
    out.level = level_name(judgements, level);
    if (!level) {
        return;
    }
    for (std::size_t j = 0; j < profile.size(); ++j) {
        if (profile[j]) {
            const StableShares stable = stable_shares(profile, weights, j, *level, rule);
            out.weights.push_back({judgements.principles[j], weights[j] / out.known, stable.low,
                                   stable.high, stable.at_low, stable.at_high});
        }
    }
    const std::size_t next = *level + 1;
    if (next < rule.levels &&
        concordance(profile, weights, next, out.known) > rule.majority + rounding) {
        for (std::size_t j = 0; j < profile.size(); ++j) {
            if (vetoed_by(profile, j, next, rule)) {
                out.vetoed_by.push_back(judgements.principles[j]);
            }
        }
    }
}

/// Weights that are as likely as any others: the gaps between sorted numbers from 0 to 1.
inline void draw_weights(Random& random, std::vector<double>& weights) {
    std::vector<double> cuts;
    for (std::size_t j = 1; j < weights.size(); ++j) {
        cuts.push_back(static_cast<double>(random.next() >> 11U) * 0x1p-53);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.push_back(1);
    double before = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        weights[j] = cuts[j] - before;
        before = cuts[j];
    }
}

inline void set_acceptability(Adequacy& result, std::span<const Profile> profiles, Rule rule,
                              const AdequacyOptions& options) {
    if (options.samples == 0) {
        return;
    }
    // What is known was enough to conclude from; with other weights it stays so.
    rule.least_known = 0;
    Random random(options.seed);
    std::vector<double> weights(result.weights.size());
    for (ArrangementAdequacy& arrangement : result.arrangements) {
        if (arrangement.level) {
            arrangement.acceptability.assign(rule.levels, 0);
        }
    }
    for (std::size_t sample = 0; sample < options.samples; ++sample) {
        draw_weights(random, weights);
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            const auto level =
                result.arrangements[i].level ? conclude(profiles[i], weights, rule) : std::nullopt;
            if (level) {
                result.arrangements[i].acceptability[*level] += 1;
            }
        }
    }
    for (ArrangementAdequacy& arrangement : result.arrangements) {
        for (double& share : arrangement.acceptability) {
            share /= static_cast<double>(options.samples);
        }
    }
}

/// What becomes of one level when one of the judgements it rests on is left out.
struct LeftOut {
    std::size_t assessor = 0;
    std::size_t principle = 0;
    std::optional<double> level;
};

/// The levels of one cell without each of its judgements. Complexity: O(n log n).
inline void leave_out(const Judgements& judgements, const AdequacyCell& cell, std::size_t principle,
                      Combination combination, std::vector<LeftOut>& out) {
    std::vector<std::pair<std::size_t, std::size_t>> sorted;  // level, assessor
    double sum = 0;
    for (const std::size_t at : cell.judgements) {
        const Judgement& each = judgements.judgements[at];
        sorted.emplace_back(each.level, each.assessor);
        sum += static_cast<double>(each.level);
    }
    std::sort(sorted.begin(), sorted.end());
    const std::size_t left = sorted.size() - 1;
    for (std::size_t gone = 0; gone < sorted.size(); ++gone) {
        LeftOut without{sorted[gone].second, principle, std::nullopt};
        // The k-th of those that stay.
        const auto level = [&](std::size_t k) {
            return static_cast<double>(sorted[k < gone ? k : k + 1].first);
        };
        if (left > 0 && combination == Combination::mean) {
            without.level =
                (sum - static_cast<double>(sorted[gone].first)) / static_cast<double>(left);
        } else if (left > 0) {
            without.level =
                left % 2 == 1 ? level(left / 2) : (level(left / 2 - 1) + level(left / 2)) / 2;
        }
        out.push_back(without);
    }
}

/// For each arrangement the assessors without whom its conclusion would be another.
inline void set_changes(Adequacy& result, std::span<const Profile> profiles, const Rule& rule,
                        Combination combination) {
    const Judgements& judgements = result.judgements;
    const std::size_t principles = judgements.principles.size();
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        std::vector<LeftOut> changes;
        for (std::size_t j = 0; j < principles; ++j) {
            const AdequacyCell& cell = result.cells[i * principles + j];
            if (!cell.judgements.empty()) {
                leave_out(judgements, cell, j, combination, changes);
            }
        }
        std::stable_sort(changes.begin(), changes.end(), [](const LeftOut& a, const LeftOut& b) {
            return a.assessor < b.assessor;
        });
        for (std::size_t begin = 0; begin < changes.size();) {
            Profile profile = profiles[i];
            const std::size_t assessor = changes[begin].assessor;
            for (; begin < changes.size() && changes[begin].assessor == assessor; ++begin) {
                profile[changes[begin].principle] = changes[begin].level;
            }
            auto level = level_name(judgements, conclude(profile, result.weights, rule));
            if (level != result.arrangements[i].level) {
                result.arrangements[i].changed_without.push_back(
                    {judgements.assessors[assessor], std::move(level)});
            }
        }
    }
}

}  // namespace wgig::detail::assess
