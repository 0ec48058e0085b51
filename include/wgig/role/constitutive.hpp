// What is made or defined?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/document.hpp>
#include <wgig/role/statement_part.hpp>

namespace wgig {

/// What a constitutive statement does with its entity.
enum class ConstitutiveRelation {
    defines,      ///< says what a word means
    is,           ///< says what something is
    consists_of,  ///< says what something is made of
    establishes,  ///< brings it into being, or gives it a standing
};
BOOST_DESCRIBE_ENUM(ConstitutiveRelation, defines, is, consists_of, establishes)

/// A statement that makes or defines something: "The Forum is a space for dialogue".
struct ConstitutiveStatement {
    ConstitutiveRelation relation{};         ///< what it does
    std::string entity;                      ///< what is made or defined
    std::optional<Deontic> modal;            ///< how binding it is, where it says so
    bool negated = false;                    ///< whether it says what something is not
    std::string function;                    ///< the words that do it: is, means, shall consist of
    std::string properties;                  ///< what it is, means or is made of; may be empty
    Citation citation;                       ///< the sentence, with its place
    std::vector<StatementPart> parts;        ///< its components, in the order of the text
    std::vector<CrossReference> references;  ///< the paragraphs and articles that it refers to
    double confidence = 0;                   ///< as of a Statement
    Extra extra;

    bool operator==(const ConstitutiveStatement&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConstitutiveStatement, (),
                      (relation, entity, modal, negated, function, properties, citation, parts,
                       references, confidence))

/// The constitutive statements of a document, in order. Precision before recall: what something *is*
/// is taken only of an actor that is known, or of a term in quotation marks; a definition,
/// composition or establishment of what stands at the beginning of its sentence. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<ConstitutiveStatement>
find_constitutive_statements(const Document& document);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/constitutive.ipp>
#endif
