// How a model learns from coded texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// What a linear model minimises beside the squared length of its weights. The margin of a text is
/// its score where the label applies, the negative of its score where it does not.
enum class Loss {
    squared,  ///< (1 - margin) squared: ridge regression, a least-squares support vector machine
    squared_hinge,  ///< max(0, 1 - margin) squared: a linear support vector machine
    logistic,       ///< log(1 + exp(-margin)): logistic regression
};
BOOST_DESCRIBE_ENUM(Loss, squared, squared_hinge, logistic)

/// How a model learns. The defaults were chosen on short English texts with 20 labels; see the page
/// of the layer for the figures.
///
/// A text is folded first (see `fold`) and cut into words: runs of letters and digits of any script;
/// each Han character and each kana is a word of its own. Features are runs of words, pairs of words
/// near each other, and runs of characters, which see where words begin, end and meet. A feature
/// found n times has the value (1 + ln n) x idf x information^`information_power`, where idf is
/// ln((1 + texts) / (1 + texts with it)) + 1, and information is the Kullback-Leibler divergence of
/// the labels of the texts with it from those of all texts. The values of the words and pairs, and
/// those of the characters, are then scaled to one length, so that neither drowns the other.
struct TrainingOptions {
    bool multi_label = false;         ///< whether a text may have several labels, or none
    Loss loss = Loss::squared;        ///< what is minimised
    double cost = 2.5;                ///< weight of the loss against the length of the weights
    double class_balance = 0;         ///< 0: each text counts the same; 1: each label does
    std::size_t word_ngrams = 1;      ///< the longest run of words, in words; 0 for none
    std::size_t pair_window = 24;     ///< how many words apart two words of a pair may stand, in
                                      ///< whichever order; 0 for no pairs
    std::size_t min_pair_texts = 2;   ///< pairs in fewer texts are left out
    std::size_t min_characters = 2;   ///< the shortest run of characters
    std::size_t max_characters = 6;   ///< the longest run of characters; 0 for none
    std::size_t min_texts = 1;        ///< other features in fewer texts are left out
    std::size_t hash_bits = 48;       ///< from 10 to 48: at most two to this power features; those
                                      ///< that meet share a weight. 48: none do
    double information_power = 0.35;  ///< how much the spread of a feature over labels counts
    std::size_t max_epochs = 8;       ///< passes over the texts at most
    double tolerance = 0.05;          ///< passes end when no text is off the optimum by more
    std::size_t folds = 3;            ///< held-out folds from which probabilities and thresholds
                                      ///< are learnt; 0 for none
    double review_precision = 0.9;    ///< predictions that held-out texts show to be right less
                                      ///< often than this need a person
    double prune = 0.2;        ///< the features of least effect are left out, as many as have
                               ///< this part of the effect of all; 0 keeps all
    std::string scheme;        ///< the name of the codebook, given to each code
    std::uint64_t seed = 0;    ///< of the order of texts and of the folds
    std::string text_column;   ///< the column that texts came from, where known: kept so that
                               ///< a model can be evaluated on a table of the same form
    std::string label_column;  ///< the column that labels came from
    std::string separator;     ///< what stood between the labels of one cell; empty for none

    bool operator==(const TrainingOptions&) const = default;
};
BOOST_DESCRIBE_STRUCT(TrainingOptions, (),
                      (multi_label, loss, cost, class_balance, word_ngrams, pair_window,
                       min_pair_texts, min_characters, max_characters, min_texts, hash_bits,
                       information_power, max_epochs, tolerance, folds, review_precision, prune,
                       scheme, seed, text_column, label_column, separator))

/// Throws ValidationError for options that no model can be trained with: a cost that is not above 0,
/// a shortest run longer than the longest.
WGIG_DECL void check(const TrainingOptions& options);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/training_options.ipp>
#endif
