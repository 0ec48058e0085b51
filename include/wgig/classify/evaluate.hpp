// How good is a classifier? Its labels, scores and probabilities against those of people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/classify/labelling.hpp>
#include <wgig/core/config.hpp>

namespace wgig {

/// Precision, recall and F1 of all labels together. What would be divided by 0 is 0.
struct AverageScores {
    double precision = 0;  ///< share of right ones among the labels given
    double recall = 0;     ///< share of the right labels that were given
    double f1 = 0;         ///< 2 tp / (2 tp + fp + fn), or the mean of such

    bool operator==(const AverageScores&) const = default;
};
BOOST_DESCRIBE_STRUCT(AverageScores, (), (precision, recall, f1))

/// How well one label was given.
struct LabelScores {
    std::string label;               ///< the label
    double precision = 0;            ///< true positives / predicted; 0 where never predicted
    double recall = 0;               ///< true positives / support; 0 where there is none
    double f1 = 0;                   ///< 2 tp / (2 tp + fp + fn); 0 where that is 0 / 0
    std::size_t support = 0;         ///< items that have it
    std::size_t predicted = 0;       ///< items that were given it
    std::size_t true_positives = 0;  ///< items that have it and were given it

    bool operator==(const LabelScores&) const = default;
};
BOOST_DESCRIBE_STRUCT(LabelScores, (),
                      (label, precision, recall, f1, support, predicted, true_positives))

/// How often one label was taken for another, or for itself.
struct ConfusionCell {
    std::string truth;      ///< the label that the items have
    std::string predicted;  ///< the label that they were given
    std::size_t items = 0;  ///< how many

    bool operator==(const ConfusionCell&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConfusionCell, (), (truth, predicted, items))

/// How well scores put the right labels first. Means over all items.
struct RankingScores {
    std::size_t k = 0;          ///< how many labels from the top are looked at
    double precision_at_k = 0;  ///< share of right ones among the k highest
    double recall_at_k = 0;     ///< share of the right labels among the k highest
    double f1_at_k = 0;         ///< F1 of the k highest
    double ndcg_at_k = 0;       ///< normalised discounted cumulative gain of the k highest
    double ndcg = 0;            ///< the same of all labels; ties share their ranks
    double lrap = 0;            ///< label ranking average precision (Tsoumakas et al. 2010)

    bool operator==(const RankingScores&) const = default;
};
BOOST_DESCRIBE_STRUCT(RankingScores, (),
                      (k, precision_at_k, recall_at_k, f1_at_k, ndcg_at_k, ndcg, lrap))

/// Scores of about the same height, and how often they were right.
struct CalibrationBin {
    double low = 0;         ///< the lowest score that belongs here
    double high = 0;        ///< the next bin begins here
    std::size_t count = 0;  ///< scores in it
    double score = 0;       ///< their mean
    double right = 0;       ///< the share of them that was right

    bool operator==(const CalibrationBin&) const = default;
};
BOOST_DESCRIBE_STRUCT(CalibrationBin, (), (low, high, count, score, right))

/// Whether scores are probabilities.
struct Calibration {
    bool of_highest = false;  ///< of the highest score of each item, where items have one label;
                              ///< otherwise of every score
    double ece = 0;           ///< expected calibration error: mean distance of right and score
    double mce = 0;           ///< the largest such distance of a bin
    double brier = 0;  ///< mean squared error: of one label, summed over the labels (Brier 1950);
                       ///< of several, averaged
    std::vector<CalibrationBin> bins;  ///< bins of equal width, the empty ones too

    bool operator==(const Calibration&) const = default;
};
BOOST_DESCRIBE_STRUCT(Calibration, (), (of_highest, ece, mce, brier, bins))

/// A figure with its bootstrap interval.
struct MetricInterval {
    std::string metric;  ///< its path in the evaluation: `macro.f1`
    double value = 0;    ///< the figure
    double low = 0;      ///< lower end
    double high = 0;     ///< upper end

    bool operator==(const MetricInterval&) const = default;
};
BOOST_DESCRIBE_STRUCT(MetricInterval, (), (metric, value, low, high))

/// A classifier measured.
struct Evaluation {
    std::size_t items = 0;       ///< items
    double subset_accuracy = 0;  ///< share of items given exactly the labels that they have
    double hamming_loss = 0;     ///< share of wrong ones among all decisions, one an item and label
    AverageScores micro;         ///< of all decisions together
    AverageScores macro;         ///< mean of the labels
    AverageScores weighted;      ///< mean of the labels, weighted by their support
    AverageScores samples;       ///< mean of the items
    std::vector<LabelScores> per_label;      ///< in the order of the labels
    std::vector<ConfusionCell> confusion;    ///< cells that are not 0, where items have one label
    std::optional<RankingScores> ranking;    ///< where scores were given
    std::optional<Calibration> calibration;  ///< where scores from 0 to 1 were given
    std::vector<std::string> undefined;  ///< what was divided by 0 and set to 0, or left out, and
                                         ///< why: `precision of spam: it was never predicted`
    double confidence = 0;               ///< of the intervals; 0 where none were asked for
    std::vector<MetricInterval> intervals;  ///< percentiles over resampled items

    bool operator==(const Evaluation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Evaluation, (),
                      (items, subset_accuracy, hamming_loss, micro, macro, weighted, samples,
                       per_label, confusion, ranking, calibration, undefined, confidence,
                       intervals))

/// What is measured, and how.
struct EvaluationOptions {
    std::vector<std::string>
        labels;                   ///< all labels, in the order of the columns of the scores; empty
                                  ///< for those that occur, by bytes
    std::optional<bool> several;  ///< whether items may have several labels, or none: decides what
                                  ///< calibration looks at; nothing to see it from the labels
    std::size_t k = 5;            ///< of the measures of the k highest
    std::size_t bins = 10;        ///< of the calibration
    std::size_t bootstrap = 0;    ///< how often the items are resampled for intervals
    double confidence = 0.95;     ///< how often an interval is to hold the true figure
    std::uint64_t seed = 0;       ///< of the resampling
};

/// Compares predicted labels with the true ones. `scores` has a row an item and a column a label, or
/// is empty. Averages are over all labels of the list; where no list was given, over those that
/// occur in the truth or the prediction. Definitions and values are those of scikit-learn.
///
/// Throws ValidationError where there are no items, where the two have different numbers of items or
/// different labels, where the scores do not fit or are no numbers.
///
/// Complexity: O(n) in the labels of the items; with scores, O(items x labels x log labels).
[[nodiscard]] WGIG_DECL Evaluation evaluate(const Labelling& truth, const Labelling& predicted,
                                            std::span<const double> scores = {},
                                            const EvaluationOptions& options = {});
[[nodiscard]] WGIG_DECL Evaluation evaluate(std::span<const std::vector<std::string>> truth,
                                            std::span<const std::vector<std::string>> predicted,
                                            std::span<const double> scores = {},
                                            const EvaluationOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/evaluate.ipp>
#endif
