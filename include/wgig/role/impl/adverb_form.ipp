#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <wgig/core/language.hpp>
#include <wgig/text/character.hpp>

// Adverbs, as far as their endings tell.

namespace wgig::detail::roles {

inline bool looks_like_adverb(std::string_view word, Language language) noexcept {
    switch (language) {
    case Language::en: {
        // Verbs and nouns that end alike.
        static constexpr std::array<std::string_view, 14> others = {
            "reply",  "comply",   "apply",    "supply",  "imply", "rely", "multiply",
            "family", "assembly", "monopoly", "anomaly", "italy", "july", "ally"};
        const auto is = [&](std::string_view one) { return fold(word) == one; };
        return word.size() > 4 && word.ends_with("ly") &&
               std::none_of(others.begin(), others.end(), is);
    }
    case Language::es: return word.size() > 6 && word.ends_with("mente");
    case Language::fr:
        return word.size() > 6 &&
               (word.ends_with("ement") || word.ends_with("amment") || word.ends_with("emment"));
    default: return false;
    }
}

/// Règlement, financement: French nouns that end as adverbs do.
inline bool is_french_noun_in_ment(std::string_view text) {
    static constexpr std::array<std::string_view, 52> nouns = {
        "reglement",      "traitement",     "financement",   "fonctionnement", "developpement",
        "etablissement",  "enregistrement", "paiement",      "jugement",       "logement",
        "engagement",     "changement",     "equipement",    "evenement",      "parlement",
        "element",        "departement",    "recensement",   "deplacement",    "appartement",
        "consentement",   "manquement",     "versement",     "remboursement",  "recouvrement",
        "renouvellement", "groupement",     "prelevement",   "amendement",     "comportement",
        "environnement",  "stationnement",  "agrement",      "supplement",     "accompagnement",
        "hebergement",    "raisonnement",   "enseignement",  "placement",      "classement",
        "signalement",    "chargement",     "deroulement",   "fondement",      "gouvernement",
        "investissement", "avertissement",  "rassemblement", "rattachement",   "amenagement",
        "achevement",     "empechement"};
    const std::string word = fold(text);
    const auto is = [&](std::string_view one) { return word == one; };
    return std::any_of(nouns.begin(), nouns.end(), is);
}

}  // namespace wgig::detail::roles
