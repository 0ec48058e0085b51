// Which words of a text were taken, as they are or nearly so, from one of many others?
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/core/span.hpp>
#include <wgig/draft/lineage.hpp>

namespace wgig {

/// What counts as taken over.
struct BorrowOptions {
    std::size_t least_words = 5;    ///< words that must be shared; Chinese characters count half
    double least_similarity = 0.6;  ///< shared words in the words of both passages together (Dice)
    double least_information = 24;  ///< bits that the shared words must carry: a word that is one in
                                    ///< n of all words of the submissions counts log2(n) of them
};

/// A passage of a text that is also, word for word or nearly, one of a submission.
struct Borrowing {
    std::string submission;       ///< the submission
    Span span;                    ///< the passage in the text
    Span submission_span;         ///< the passage in the submission
    std::string text;             ///< the words of the text
    std::string submission_text;  ///< the words of the submission
    std::size_t words = 0;        ///< words that both have, in order
    double similarity = 0;        ///< 2 x `words` / the words of both passages, from 0 to 1
    double information = 0;       ///< bits that the shared words carry

    bool operator==(const Borrowing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Borrowing, (), (submission, span, submission_span, text, submission_text, words,
                                      similarity, information))

namespace detail {
struct SubmissionIndexData;
}

/// Submissions made ready to be searched; made once, asked often, by several threads if need be. Words
/// are compared folded and without their endings, by the language of each submission: so a plural or a
/// case makes no difference. Runs of three words (five Chinese characters) are the entries; of three
/// neighbouring runs one is kept (Schleimer, Wilkerson and Aiken 2003), and all runs of a text are
/// looked up: a passage of five words or seven characters that is the same is always found.
class SubmissionIndex {
public:
    /// Complexity: O(n log n) in the words. Throws ValidationError as `draft_order` does.
    explicit SubmissionIndex(std::span<const Submission> submissions);

    /// Passages of `text` that were taken over, those with most information first; they do not overlap
    /// in the text unless `everywhere` is set: then each submission is searched on its own, and one
    /// passage may be in many. Where submissions have it alike, the earlier one is named. `language` is
    /// that of the text, found out where it is not given.
    [[nodiscard]] std::vector<Borrowing> find(std::string_view text,
                                              std::optional<Language> language = {},
                                              const BorrowOptions& options = {},
                                              bool everywhere = false) const;

    /// The submissions, as they were given.
    [[nodiscard]] const std::vector<Submission>& submissions() const noexcept;
    /// How many submissions there are.
    [[nodiscard]] std::size_t size() const noexcept;

    /// What is behind it, for the engine.
    [[nodiscard]] const detail::SubmissionIndexData& data() const noexcept { return *data_; }

private:
    std::shared_ptr<const detail::SubmissionIndexData> data_;
};

/// `SubmissionIndex(submissions).find(text, language, options)`.
[[nodiscard]] WGIG_DECL std::vector<Borrowing> find_borrowed(
    std::string_view text, std::span<const Submission> submissions,
    std::optional<Language> language = {}, const BorrowOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/borrowed.ipp>
#endif
