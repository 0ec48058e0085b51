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
#include <wgig/record/problem.hpp>

namespace wgig {

using ConceptId = Identifier<struct ConceptTag>;

/// Words and phrases by language (BCP 47 tag).
using LanguageTerms = std::map<std::string, std::vector<std::string>, std::less<>>;

/// One entry of a taxonomy: a concept of a thesaurus (SKOS), a code of a codebook (REFI-QDA).
struct Concept {
    ConceptId id;               ///< identifier, unique in its taxonomy
    std::string uri;            ///< its IRI where it came from; empty for none
    Label label;                ///< preferred name by language (skos:prefLabel)
    LanguageTerms alternative;  ///< other names (skos:altLabel)
    LanguageTerms terms;        ///< further words that texts use for it, inflected forms too, looked
                                ///< for and not shown (skos:hiddenLabel)
    LanguageTerms exclude;      ///< phrases in which one of its names means something else
    Label definition;           ///< what it stands for
    Label scope_note;           ///< how far it reaches
    Label when_to_use;          ///< the codebook's rule of inclusion
    Label when_not_to_use;      ///< the codebook's rule of exclusion
    LanguageTerms examples;     ///< passages that it is the right code for
    std::vector<std::string> notations;  ///< its codes in classification systems: `304.4`
    std::vector<ConceptId> broader;      ///< concepts directly above it; several are allowed
    std::vector<ConceptId> related;      ///< concepts beside it, listed on both sides
    bool codable = true;                 ///< whether texts are coded with it; a heading is not
    std::string category;                ///< the first sorting it falls into; empty for none
    std::string key_area;                ///< the key area it falls into; empty for none
    bool cross_cutting = false;          ///< whether it bears on every other issue
    Extra extra;

    bool operator==(const Concept&) const = default;
};
BOOST_DESCRIBE_STRUCT(Concept, (),
                      (id, uri, label, alternative, terms, exclude, definition, scope_note,
                       when_to_use, when_not_to_use, examples, notations, broader, related, codable,
                       category, key_area, cross_cutting))

/// Concepts put together for a purpose that is no hierarchy (skos:Collection, a REFI-QDA set).
struct ConceptGroup {
    std::string id;                  ///< identifier, unique among the groups of its taxonomy
    std::string uri;                 ///< its IRI where it came from; empty for none
    Label label;                     ///< name by language
    std::vector<ConceptId> members;  ///< its concepts, in order
    bool ordered = false;            ///< whether the order of the members means something
    Extra extra;

    bool operator==(const ConceptGroup&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConceptGroup, (), (id, uri, label, members, ordered))

/// A list of concepts, and how they hang together.
struct Taxonomy {
    std::string id;                    ///< short name: the `scheme` of a code
    std::string uri;                   ///< its IRI where it came from; empty for none
    Label label;                       ///< title by language
    std::vector<Concept> concepts;     ///< in the order of the codebook
    std::vector<ConceptGroup> groups;  ///< groups across the hierarchy
    Extra extra;

    bool operator==(const Taxonomy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Taxonomy, (), (id, uri, label, concepts, groups))

/// The concepts directly below one, in the order of the taxonomy. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<ConceptId> narrower(const Taxonomy& taxonomy,
                                                        const ConceptId& id);

/// All that is wrong with a taxonomy; empty when nothing is: an identifier that is missing or given
/// twice, `broader`, `related` or a group's member that names no concept, a concept above itself
/// (each cycle once), `related` on one side only, and one name both preferred and alternative.
/// Complexity: O(n log n) in the names and links.
[[nodiscard]] WGIG_DECL std::vector<Problem> validate(const Taxonomy& taxonomy);

/// The embedded taxonomy of Internet governance issues, in six languages.
[[nodiscard]] WGIG_DECL const Taxonomy& wgig_taxonomy();

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/taxonomy.ipp>
#    include <wgig/classify/impl/taxonomy_check.ipp>
#endif
