// Where does a working definition stand: which criteria does a text speak to?
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/definition.hpp>
#include <wgig/record/document.hpp>
#include <wgig/record/evidence.hpp>

namespace wgig {

/// A criterion of the working definition that a paragraph speaks to.
struct CriterionMatch {
    CriterionId criterion;           ///< the criterion
    DocumentId document;             ///< the document
    std::string paragraph;           ///< number of the paragraph
    std::vector<Evidence> evidence;  ///< the words that say so; never empty

    bool operator==(const CriterionMatch&) const = default;
};
BOOST_DESCRIBE_STRUCT(CriterionMatch, (), (criterion, document, paragraph, evidence))

/// The criteria of the embedded record that each paragraph speaks to, paragraph by paragraph.
[[nodiscard]] WGIG_DECL std::vector<CriterionMatch> match_criteria(const Document& document);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/criteria.ipp>
#endif
