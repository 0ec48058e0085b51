#pragma once

// Of evaluate.ipp: whether scores are probabilities.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/classify/evaluate.hpp>

namespace wgig::detail::evaluation {

/// One score that counts for calibration.
struct ScoreBin {
    std::uint32_t bin = 0;
    bool right = false;
    double score = 0;
};

/// One item: its squared error, and where its scores end in the list of all.
struct ItemCalibration {
    double brier = 0;
    std::size_t end = 0;
};

inline std::vector<ItemCalibration> calibrate_items(const Labelling& truth,
                                                    std::span<const double> scores,
                                                    std::size_t bins, bool single,
                                                    std::vector<ScoreBin>& all) {
    const std::size_t labels = truth.labels.size();
    const auto in_bin = [&](double score, bool right) {
        const auto bin = static_cast<std::size_t>(score * static_cast<double>(bins));
        return ScoreBin{static_cast<std::uint32_t>(std::min(bin, bins - 1)), right, score};
    };
    std::vector<ItemCalibration> result;
    result.reserve(truth.size());
    for (std::size_t item = 0; item < truth.size(); ++item) {
        const std::span<const double> row = scores.subspan(item * labels, labels);
        const std::span<const std::int32_t> right = truth.at(item);
        auto next = right.begin();
        double squares = 0;
        std::size_t highest = 0;
        bool highest_is_right = false;
        for (std::size_t label = 0; label < labels; ++label) {
            const bool is_right = next != right.end() && static_cast<std::size_t>(*next) == label;
            next += is_right ? 1 : 0;
            const double error = row[label] - (is_right ? 1 : 0);
            squares += error * error;
            if (label == 0 || row[label] > row[highest]) {
                highest = label;
                highest_is_right = is_right;
            }
            if (!single) {
                all.push_back(in_bin(row[label], is_right));
            }
        }
        if (single) {
            all.push_back(in_bin(row[highest], highest_is_right));
        }
        result.push_back({single ? squares : squares / static_cast<double>(labels), all.size()});
    }
    return result;
}

inline Calibration mean_calibration(std::span<const ItemCalibration> items,
                                    std::span<const ScoreBin> scores, std::size_t bins,
                                    std::span<const double> times) {
    struct Sum {
        double count = 0;
        double score = 0;
        double right = 0;
    };
    std::vector<Sum> sums(bins);
    double brier = 0;
    double item_count = 0;
    double score_count = 0;
    std::size_t at = 0;
    for (std::size_t item = 0; item < items.size(); ++item) {
        const double weight = times.empty() ? 1 : times[item];
        brier += weight * items[item].brier;
        item_count += weight;
        for (; at < items[item].end; ++at) {
            Sum& sum = sums[scores[at].bin];
            sum.count += weight;
            sum.score += weight * scores[at].score;
            sum.right += scores[at].right ? weight : 0;
            score_count += weight;
        }
    }
    Calibration result;
    result.brier = brier / item_count;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const Sum& sum = sums[bin];
        CalibrationBin out;
        out.low = static_cast<double>(bin) / static_cast<double>(bins);
        out.high = static_cast<double>(bin + 1) / static_cast<double>(bins);
        out.count = static_cast<std::size_t>(sum.count);
        if (sum.count > 0) {
            out.score = sum.score / sum.count;
            out.right = sum.right / sum.count;
            const double gap = std::abs(out.right - out.score);
            result.ece += gap * sum.count / score_count;
            result.mce = std::max(result.mce, gap);
        }
        result.bins.push_back(out);
    }
    return result;
}

}  // namespace wgig::detail::evaluation
