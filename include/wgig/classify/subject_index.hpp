// Which subjects of a thesaurus is a text about? Subject indexing, as libraries do it.
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
#include <wgig/core/config.hpp>

namespace wgig {

namespace detail::subjects {
struct Index;
}  // namespace detail::subjects

/// How a subject indexer learns.
struct SubjectTrainingOptions {
    std::size_t trees = 60;      ///< number of regression trees; 1 to 10000
    std::size_t leaves = 32;     ///< leaves of a tree at most, a power of two or the next one
                                 ///< below counts; 2 to 256
    double learning_rate = 0.3;  ///< how much each tree adds; above 0, at most 1
    std::size_t ranking_rows = 400000;  ///< candidates that the trees learn from; those of further
                                        ///< texts count in the statistics only
    std::uint64_t seed = 1;             ///< chooses the texts that the trees learn from

    bool operator==(const SubjectTrainingOptions&) const = default;
};
BOOST_DESCRIBE_STRUCT(SubjectTrainingOptions, (),
                      (trees, leaves, learning_rate, ranking_rows, seed))

/// Suggests concepts of a taxonomy as subjects of a text, best first.
///
/// Candidates are the concepts whose names the text has, inflected forms included, and names inside
/// longer names too. What is in brackets at the end of a name (`migration (demography)`) need not
/// stand in the text. An indexer that has learned adds concepts whose texts used the same words.
/// Each suggestion shows the places in the text that speak for it.
///
/// A value: a copy is cheap and shares what was built; readers in several threads are safe.
class SubjectIndexer {
public:
    /// An indexer that has learned nothing: ranks by a formula of frequency, position, spread,
    /// length and kind of the name, ambiguity, and relations to other candidates.
    /// Complexity: O(total length of the names), times their inflected forms.
    WGIG_DECL explicit SubjectIndexer(const Taxonomy& taxonomy);

    /// At most `limit` subjects, highest score first, then in the order of the taxonomy; spans
    /// point into the text. The score is from 0 to 1: of one that has learned, an estimate of the
    /// probability that an indexer would assign the concept; of one that has not, it orders only.
    /// Complexity: O(n + v), n the length of the text, v the names and relations of the concepts
    /// that it mentions: however many concepts share a name, each is looked at once.
    [[nodiscard]] WGIG_DECL std::vector<Code> suggest(std::string_view text,
                                                      std::size_t limit = 10) const;

    /// Whether it has learned from texts.
    [[nodiscard]] WGIG_DECL bool is_trained() const noexcept;

    /// The bytes of a file that holds it, names of the concepts and what was learned.
    [[nodiscard]] WGIG_DECL std::string to_bytes() const;
    /// An indexer from such bytes, whoever wrote them. `file` is named in errors. Throws ParseError
    /// for bytes that are not a subject indexer, are damaged, or come from a newer release.
    /// Complexity: O(size), memory O(size).
    [[nodiscard]] WGIG_DECL static SubjectIndexer from_bytes(std::string_view bytes,
                                                             std::string_view file = {});

    /// Writes it to a file, atomically. Throws IoError.
    WGIG_DECL void save(const std::filesystem::path& path) const;

private:
    WGIG_DECL explicit SubjectIndexer(std::shared_ptr<const detail::subjects::Index> index);
    friend WGIG_DECL SubjectIndexer train_subject_indexer(
        const Taxonomy& taxonomy, std::span<const std::string> texts,
        std::span<const std::vector<ConceptId>> subjects, const SubjectTrainingOptions& options);

    std::shared_ptr<const detail::subjects::Index> index_;
};

/// Learns from texts that people have indexed: `subjects[i]` are those of `texts[i]`. What is
/// learned: how often each concept is assigned, how often where it is mentioned, and with which
/// others; the words of its texts; and, by gradient-boosted regression trees on the logistic loss
/// (Friedman 2001) over histograms, how all of this ranks the candidates of a text. In all
/// statistics from which the trees learn, a text does not count for itself. Subjects that are not
/// in the taxonomy, or not codable, are passed over. The same texts give the same indexer.
/// Throws ValidationError when the lists differ in length, when no text has a subject, or for
/// options out of range. Complexity: O(total length of the texts + rows x trees x log leaves).
[[nodiscard]] WGIG_DECL SubjectIndexer train_subject_indexer(
    const Taxonomy& taxonomy, std::span<const std::string> texts,
    std::span<const std::vector<ConceptId>> subjects, const SubjectTrainingOptions& options = {});

/// Reads a file that SubjectIndexer::save wrote. Throws IoError or ParseError.
[[nodiscard]] WGIG_DECL SubjectIndexer load_subject_indexer(const std::filesystem::path& path);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/boosted_trees.ipp>
#    include <wgig/classify/impl/subject_candidates.ipp>
#    include <wgig/classify/impl/subject_file.ipp>
#    include <wgig/classify/impl/subject_index.ipp>
#    include <wgig/classify/impl/subject_train.ipp>
#    include <wgig/classify/impl/subject_vocabulary.ipp>
#    include <wgig/classify/impl/subject_words.ipp>
#endif
