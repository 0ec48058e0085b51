// A trained model: which labels does a text get, how sure is that, and which of its words say so?
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/classify/classify.hpp>
#include <wgig/classify/taxonomy.hpp>
#include <wgig/classify/training_options.hpp>
#include <wgig/core/config.hpp>
#include <wgig/record/document.hpp>

namespace wgig {

/// A label that a model knows, with what it learnt about it.
struct ModelLabel {
    std::string name;         ///< the label, as in the coded texts
    std::uint64_t texts = 0;  ///< how many of the coded texts have it
    double bias = 0;          ///< its score for a text without any known feature
    double slope = 1;         ///< its probability grows with slope x score + offset
    double offset = 0;        ///< see `slope`
    double threshold = 0.5;   ///< with several labels a text: the probability from which it is
                              ///< given, the one with the best F1 on held-out texts
    double review = 0.5;      ///< the probability from which no person is needed: from here on
                              ///< held-out texts were right often enough; above 1: always a person

    bool operator==(const ModelLabel&) const = default;
};
BOOST_DESCRIBE_STRUCT(ModelLabel, (), (name, texts, bias, slope, offset, threshold, review))

/// A label and its probability.
struct LabelProbability {
    std::string label;       ///< the label
    double probability = 0;  ///< from 0 to 1, calibrated on held-out texts

    bool operator==(const LabelProbability&) const = default;
};
BOOST_DESCRIBE_STRUCT(LabelProbability, (), (label, probability))

/// What a model says of one text.
struct Prediction {
    std::vector<LabelProbability> labels;  ///< the labels given, most probable first
    bool needs_person = false;  ///< whether a person should look: no label, one below its
                                ///< `review`, or nothing known in the text

    bool operator==(const Prediction&) const = default;
};
BOOST_DESCRIBE_STRUCT(Prediction, (), (labels, needs_person))

namespace detail {
struct ModelParts;
class ModelReader;
}  // namespace detail

/// A trained model. A value, and never changes: copies share what they hold, threads may share them.
/// Made by `train`, `Trainer` or `load_model`.
class Model {
public:
    /// Not for use outside the library.
    explicit Model(std::shared_ptr<const detail::ModelParts> parts) : parts_(std::move(parts)) {}

    /// The labels, in alphabetical order of their bytes.
    [[nodiscard]] WGIG_DECL const std::vector<ModelLabel>& labels() const noexcept;
    /// The options it was trained with.
    [[nodiscard]] WGIG_DECL const TrainingOptions& options() const noexcept;
    /// How many texts it learnt from.
    [[nodiscard]] WGIG_DECL std::uint64_t texts() const noexcept;
    /// How many features have a weight.
    [[nodiscard]] WGIG_DECL std::size_t features() const noexcept;
    /// The weight of lexical evidence in each probability: 0 none, 1 nothing else. Chosen on
    /// held-out texts.
    [[nodiscard]] WGIG_DECL double lexicon_weight() const noexcept;

    /// The labels of a text. Complexity: O(features of the text x labels).
    [[nodiscard]] WGIG_DECL Prediction predict(std::string_view text) const;
    /// The labels of many texts.
    [[nodiscard]] WGIG_DECL std::vector<Prediction>
    predict(std::span<const std::string_view> texts) const;
    /// Probabilities of all labels: a row a text, in the order of `labels`. With one label a text each
    /// row sums up to 1.
    [[nodiscard]] WGIG_DECL std::vector<double>
    probabilities(std::span<const std::string_view> texts) const;
    /// w x + b, before it is made a probability: a row a text, in the order of `labels`.
    [[nodiscard]] WGIG_DECL std::vector<float>
    scores(std::span<const std::string_view> texts) const;

    /// The labels of a text, each with its evidence: matched terms of the lexicon, if there is one,
    /// then the places that weighed most for the label, then those most against it, each with its
    /// weight. The weights of all words of a text and the label's bias add up to its score.
    [[nodiscard]] WGIG_DECL std::vector<Code> classify(std::string_view text) const;
    /// The codes of each paragraph, those without any included.
    [[nodiscard]] WGIG_DECL std::vector<ParagraphCodes> classify(const Document& document) const;
    /// The codes of each of many texts, as `Classifier::classify` gives them.
    [[nodiscard]] WGIG_DECL std::vector<ParagraphCodes>
    classify(std::span<const std::string_view> texts) const;

    /// What it is made of, for the library.
    [[nodiscard]] const detail::ModelParts& parts() const noexcept { return *parts_; }

private:
    std::shared_ptr<const detail::ModelParts> parts_;
};

/// What each word of a text adds to the score of a label, negative against it: an evidence a word, in
/// the order of the text. With the label's bias the weights add up to the score. Throws
/// ValidationError for a label that the model does not know.
[[nodiscard]] WGIG_DECL std::vector<Evidence> explain(const Model& model, std::string_view text,
                                                      std::string_view label);

/// The bytes of a model's file; see the page of the layer for their layout. The same model gives the
/// same bytes everywhere.
[[nodiscard]] WGIG_DECL std::string to_bytes(const Model& model);
/// Reads such bytes, from whomever they come: there is no code in them, and whatever is wrong with
/// them is a ParseError. Memory: a small multiple of their size. `file` names them in messages.
[[nodiscard]] WGIG_DECL Model model_from_bytes(std::string_view bytes, std::string_view file = {});
/// Writes a model to a file, atomically. Throws IoError.
WGIG_DECL void save(const Model& model, const std::filesystem::path& path);
/// Reads a model from a file. Throws IoError and ParseError.
[[nodiscard]] WGIG_DECL Model load_model(const std::filesystem::path& path);

/// A text that a person should code next, and why.
struct Suggestion {
    std::uint64_t index = 0;  ///< which of the texts
    double uncertainty = 0;   ///< from 0, sure, to 1: how near the model is to another answer
    std::string label;        ///< the label that it would give, or most nearly give

    bool operator==(const Suggestion&) const = default;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (index, uncertainty, label))

/// The texts from whose coding a model would learn most, least sure first: by the difference between
/// the two most probable labels, or with several labels a text by the distance to a threshold
/// (margin sampling; Settles 2009). Of texts with the same features only the first is taken.
[[nodiscard]] WGIG_DECL std::vector<Suggestion>
texts_to_code(const Model& model, std::span<const std::string_view> texts, std::size_t count);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/model.ipp>
#    include <wgig/classify/impl/model_evidence.ipp>
#    include <wgig/classify/impl/model_file.ipp>
#endif
