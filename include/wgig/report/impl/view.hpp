// What the page needs to know of a dossier beside what is in it: found once, used by every part.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <wgig/report/dossier.hpp>

namespace wgig::detail::dossier {

/// A paragraph as the page shows it. Numbers may be missing or given twice; names are not.
struct Place {
    const Paragraph* paragraph = nullptr;
    std::string anchor;  ///< where links to it go
    std::string name;    ///< its number, or its position in brackets
};

/// A mention of a date: the sentence that gives it.
struct Mention {
    const Place* place = nullptr;  ///< null outside paragraphs
    std::string sentence;
    std::string clause;  ///< the part of the sentence around the date
};

/// A date of the text as the timeline shows it, with all its mentions.
struct DatedEvent {
    DateRange dates;
    FactKind kind{};
    std::vector<Mention> mentions;
};

/// A dossier with its place on the page and its parts by paragraph.
struct View {
    const Dossier* dossier = nullptr;
    std::string prefix;                  ///< makes its anchors unique: `d1-`
    std::vector<Place> places;           ///< one a paragraph, in order
    std::vector<DatedEvent> events;      ///< by date
    std::vector<NamedConcept> concepts;  ///< those found, in the order they are shown in

    /// The paragraph that holds a citation's span; null for one without, or outside paragraphs.
    [[nodiscard]] const Place* place_of(const std::optional<Span>& span) const;
};

View make_view(const Dossier& dossier, std::size_t index);

/// A sentence cut after a number of columns; Han characters take two.
std::string shortened(std::string_view sentence, std::size_t longest = 200);

/// `must` and the like, or `must_not`: the key of a statement's obligation.
std::string deontic_key(const Statement& statement);

}  // namespace wgig::detail::dossier
