// What kind of part does a statement give somebody?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/role/statement.hpp>

namespace wgig {

/// A kind of part, and the words that say so.
struct RoleReading {
    RoleKind kind{};        ///< the kind
    double confidence = 0;  ///< a grade, no probability. 0.9: a verb that means nothing else.
                            ///< 0.6: one that usually does. In the object, 0.6 and 0.4
    std::string term;       ///< the words, as the statement has them

    bool operator==(const RoleReading&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleReading, (), (kind, confidence, term))

/// The kinds of part that a verb and its object stand for, the surest first, then in the order of the
/// words; each kind once. Only where the verb says nothing (`be`, `ensure`, `have`) is the beginning of
/// the object looked at. Without a language it is that of the script, and of Latin script whichever
/// of English, French and Spanish finds the surest. Nothing where no known verb stands there.
/// Complexity: O(length of the verb and of the first words of the object).
[[nodiscard]] WGIG_DECL std::vector<RoleReading>
role_kinds(std::string_view aim, std::string_view object,
           std::optional<Language> language = std::nullopt);

/// The same of a statement.
[[nodiscard]] WGIG_DECL std::vector<RoleReading>
role_kinds(const Statement& statement, std::optional<Language> language = std::nullopt);

/// The letters of a responsibility assignment matrix.
enum class RaciLetter {
    responsible,  ///< R: does the work
    accountable,  ///< A: decides, or answers for it; one for each issue
    consulted,    ///< C: is heard
    informed,     ///< I: shares in what is known
};
BOOST_DESCRIBE_ENUM(RaciLetter, responsible, accountable, consulted, informed)

/// The letter of a kind: A for decides and oversees; R for regulates, coordinates, operates and funds;
/// C for advises and participates; I for informs.
[[nodiscard]] constexpr RaciLetter raci_letter(RoleKind kind) noexcept {
    switch (kind) {
    case RoleKind::decides:
    case RoleKind::oversees: return RaciLetter::accountable;
    case RoleKind::regulates:
    case RoleKind::coordinates:
    case RoleKind::operates:
    case RoleKind::funds: return RaciLetter::responsible;
    case RoleKind::advises:
    case RoleKind::participates: return RaciLetter::consulted;
    case RoleKind::informs: break;
    }
    return RaciLetter::informed;
}

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/role_kind.ipp>
#endif
