// A fact as it is found, before it has its place in the document.
#pragma once

#include <string>

#include <wgig/core/date.hpp>
#include <wgig/core/span.hpp>
#include <wgig/source/fact.hpp>

namespace wgig::detail::facts {

/// What the sentence says that happens on a date.
enum class Occasion : std::uint8_t { none, meeting, consultation, other };

struct Found {
    FactKind kind{};
    Occasion occasion{};     ///< of a date
    bool deadline = false;   ///< of a date
    bool more_than = false;  ///< of a count
    int year_step = 0;       ///< of a date without a year: years from its first day to its last
    DateRange dates;         ///< of a date; year 0 where the text does not tell it
    std::string value;       ///< empty for a date until its year is known
    std::string of;
    Span span;  ///< place in the text that was searched

    // The marks that it was made of, for what looks at its surroundings.
    std::uint32_t first_mark = 0;
    std::uint32_t next_mark = 0;

    std::size_t unit = 0;  ///< the text (paragraph, note, heading) that it was found in
    Span source;           ///< place in the document
};

}  // namespace wgig::detail::facts
