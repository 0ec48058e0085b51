// The forms in which a word of a vocabulary may stand in a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// The forms of one word.
struct Inflection {
    std::string stem;                ///< the same for all forms of a word, and for few others
    std::vector<std::string> forms;  ///< folded; the word itself is among them, first

    bool operator==(const Inflection&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inflection, (), (stem, forms))

/// The inflected forms of a word, made by rules without a dictionary: English plural; French and Spanish
/// plural and gender; Russian case, number and gender of nouns and adjectives; Arabic article, feminine,
/// sound plurals and possessive endings. Some forms do not exist; that does no harm in looking for terms.
/// A word that is too short for the rules (two letters; in Arabic one), has a digit in it, or is of another
/// language has itself as its only form; one in capitals (`DNS`, `СМИ`) takes an s at most. `language` is
/// a BCP 47 tag, of which the first part counts. Complexity: O(length of the word).
[[nodiscard]] WGIG_DECL Inflection inflect(std::string_view word, std::string_view language);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/inflection.ipp>
#endif
