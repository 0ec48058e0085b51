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
    Span span;          ///< place in the text that was searched
    std::string value;  ///< empty for a date until its year is known
    std::string of;
    bool more_than = false;

    // Of a date.
    DateRange dates;             ///< year 0 where the text does not tell it
    bool year_follows = false;   ///< without a year: the next date of the sentence may give it
    int year_step = 0;           ///< years from the first date to the last, where none is told
    Occasion occasion{};
    bool deadline = false;

    // The marks that it was made of, for what looks at its surroundings.
    std::size_t first_mark = 0;
    std::size_t next_mark = 0;
};

}  // namespace wgig::detail::facts
