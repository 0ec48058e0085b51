// The vocabulary that texts are classified into.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/identifier.hpp>
#include <wgig/core/label.hpp>

namespace wgig {

using ConceptId = Identifier<struct ConceptTag>;

/// Words and phrases by language (BCP 47 tag).
using LanguageTerms = std::map<std::string, std::vector<std::string>, std::less<>>;

/// One entry of a taxonomy.
struct Concept {
    ConceptId id;                ///< identifier, unique in its taxonomy
    Label label;                 ///< preferred name by language
    std::string category;        ///< the first sorting it falls into; empty for none
    std::string key_area;        ///< the key area it falls into; empty for none
    bool cross_cutting = false;  ///< whether it bears on every other issue
    LanguageTerms terms;         ///< what texts call it, inflected forms too; where there
                                 ///< are none at all, its labels are matched
    LanguageTerms exclude;       ///< phrases in which such a term means something else
    Extra extra;

    bool operator==(const Concept&) const = default;
};
BOOST_DESCRIBE_STRUCT(Concept, (), (id, label, category, key_area, cross_cutting, terms, exclude))

/// A list of concepts.
struct Taxonomy {
    std::string id;                 ///< short name: the `scheme` of a code
    std::vector<Concept> concepts;  ///< in the order of the codebook
    Extra extra;

    bool operator==(const Taxonomy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Taxonomy, (), (id, concepts))

/// The embedded taxonomy of Internet governance issues, in six languages.
[[nodiscard]] WGIG_DECL const Taxonomy& wgig_taxonomy();

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/taxonomy.ipp>
#endif
