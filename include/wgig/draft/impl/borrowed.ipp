#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/draft/borrowed.hpp>
#include <wgig/draft/impl/borrowed/index_data.hpp>
#include <wgig/draft/impl/borrowed/search.hpp>
#include <wgig/draft/impl/lineage.ipp>
#include <wgig/text/utf8.hpp>

namespace wgig {

WGIG_DECL SubmissionIndex::SubmissionIndex(std::span<const Submission> submissions) {
    detail::lineages::check_submissions({submissions.begin(), submissions.end()});
    data_ = detail::borrowing::make_index(submissions);
}

WGIG_DECL const std::vector<Submission>& SubmissionIndex::submissions() const noexcept {
    return data_->submissions;
}

WGIG_DECL std::size_t SubmissionIndex::size() const noexcept { return data_->submissions.size(); }

WGIG_DECL std::vector<Borrowing> SubmissionIndex::find(std::string_view text,
                                                       std::optional<Language> language,
                                                       const BorrowOptions& options,
                                                       bool everywhere) const {
    detail::borrowing::check_options(options, "");
    if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos) {
        detail::throw_validation_error(ErrorCode::invalid_utf8, "not UTF-8", place_of(text, at));
    }
    std::vector<Borrowing> result;
    for (const detail::borrowing::Found& found :
         detail::borrowing::search(*data_, text, language, options, everywhere)) {
        const Submission& of = data_->submissions[found.submission];
        result.push_back({of.id, found.span, found.submission_span,
                          std::string(slice(text, found.span)),
                          std::string(slice(of.text, found.submission_span)), found.pairs.size(),
                          found.similarity, found.information});
    }
    return result;
}

WGIG_DECL std::vector<Borrowing> find_borrowed(std::string_view text,
                                               std::span<const Submission> submissions,
                                               std::optional<Language> language,
                                               const BorrowOptions& options) {
    return SubmissionIndex(submissions).find(text, language, options);
}

}  // namespace wgig
