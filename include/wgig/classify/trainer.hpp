// Learning from coded texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/classify/model.hpp>
#include <wgig/classify/taxonomy.hpp>
#include <wgig/classify/training_options.hpp>
#include <wgig/core/config.hpp>

namespace wgig {

namespace detail {
class TrainingSet;
}

/// How much of a corpus is held in memory while a model learns from it.
struct TrainingMemory {
    std::size_t bytes = std::numeric_limits<std::size_t>::max();  ///< of features, at most: about
                                                                  ///< that; what is beyond goes to
                                                                  ///< temporary files
    std::filesystem::path directory;  ///< where these are; empty: where the system has its own
};

/// Takes coded texts one by one, then learns from them. It keeps the features of a text (about
/// 14 bytes for each that differs, while it learns), not the text itself; with a limit to memory, in
/// temporary files. What stays in memory then are the different features (`hash_bits` bounds them)
/// and 17 bytes for each label of each text. The model is the same, whatever the limit.
class Trainer {
public:
    /// Throws ValidationError for options that no model can be trained with.
    WGIG_DECL explicit Trainer(const TrainingOptions& options = {},
                               const TrainingMemory& memory = {});
    /// With a lexicon: a taxonomy whose codable concepts are labels too, by their identifiers. The
    /// model weighs lexical evidence as held-out texts say, and with no texts at all it has nothing
    /// else.
    WGIG_DECL Trainer(const TrainingOptions& options, const Taxonomy& lexicon,
                      const TrainingMemory& memory = {});
    /// Moves the texts over; what is left has none and takes none.
    WGIG_DECL Trainer(Trainer&&) noexcept;
    /// The same.
    WGIG_DECL Trainer& operator=(Trainer&&) noexcept;
    /// Frees what was kept.
    WGIG_DECL ~Trainer();

    /// Adds a text and its labels. Throws IoError where a temporary file finds no room;
    /// ValidationError for an empty label, and unless
    /// `multi_label` for any other number of labels than one; ParseError for text or labels that are
    /// not UTF-8.
    WGIG_DECL void add(std::string_view text, std::span<const std::string> labels);
    /// How many texts were added.
    [[nodiscard]] WGIG_DECL std::size_t size() const noexcept;
    /// Learns. Texts may be added after that, for another model. Throws ValidationError where there
    /// is neither a label nor a lexicon. Complexity: O(passes x features of all texts x labels).
    [[nodiscard]] WGIG_DECL Model finish() const;

private:
    std::unique_ptr<detail::TrainingSet> set_;
};

/// Learns from coded texts: `labels[i]` are the labels of `texts[i]`. Throws as Trainer does, and
/// where there are not as many of the one as of the other.
[[nodiscard]] WGIG_DECL Model train(std::span<const std::string_view> texts,
                                    std::span<const std::vector<std::string>> labels,
                                    const TrainingOptions& options = {});
/// The same, with a lexicon.
[[nodiscard]] WGIG_DECL Model train(std::span<const std::string_view> texts,
                                    std::span<const std::vector<std::string>> labels,
                                    const TrainingOptions& options, const Taxonomy& lexicon);

/// What models say of texts that they did not learn from: for each fold, a model learns from the texts
/// of all other folds. `folds[i]` is the number of the fold of `texts[i]`. Throws as `train` does.
[[nodiscard]] WGIG_DECL std::vector<Prediction>
cross_validate(std::span<const std::string_view> texts,
               std::span<const std::vector<std::string>> labels, std::span<const std::size_t> folds,
               const TrainingOptions& options = {});

/// How well a model does that learnt from so many texts.
struct LearningPoint {
    std::uint64_t texts = 0;  ///< texts learnt from, on average over the folds
    double accuracy = 0;      ///< part of the held-out texts whose labels are exactly right
    double macro_f1 = 0;      ///< mean over labels of F1 on held-out texts

    bool operator==(const LearningPoint&) const = default;
};
BOOST_DESCRIBE_STRUCT(LearningPoint, (), (texts, accuracy, macro_f1))

/// The learning curve: `cross_validate` with growing parts of the texts learnt from, drawn by the
/// seed, each part within the next. `parts` are numbers above 0 and at most 1.
[[nodiscard]] WGIG_DECL std::vector<LearningPoint>
learning_curve(std::span<const std::string_view> texts,
               std::span<const std::vector<std::string>> labels, std::span<const std::size_t> folds,
               std::span<const double> parts, const TrainingOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/cross_validate.ipp>
#    include <wgig/classify/impl/trainer.ipp>
#endif
