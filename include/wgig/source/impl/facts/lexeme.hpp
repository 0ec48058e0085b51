// What the search for facts sees of a text: a short list of marked places, everything else left out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wgig::detail::facts {

/// What a marked place is.
enum class Sign : std::uint8_t {
    number,        ///< decimal digits of any script; `value`, `digits`
    han_number,    ///< Chinese numerals; `digits` is how many, where they stand for digits
    number_word,   ///< one word of a number: thirty
    month,         ///< the name of a month
    symbol,        ///< a document symbol
    web,           ///< a web address
    email,         ///< an email address
    paragraph,     ///< the word "paragraph"
    item,          ///< what is counted; `value` is the CountKind
    document,      ///< the word "document", which is a paper where a draft is meant
    draft,         ///< draft, working (paper)
    state,         ///< state, country: a "member state" is no member
    meeting,       ///< meeting, session, to meet
    consultation,  ///< consultation, hearing
    occasion,      ///< another event: conference, workshop, summit
    foreign,       ///< an adjective of what is not the group's own: regional, preparatory
    open,          ///< open, public
    hold,          ///< to hold, to take place
    relative,      ///< before, after, during: what follows only serves to place something else
    body,          ///< a group, a committee; `value` is the family
    deadline,      ///< no later than, closing date
    full_stop,     ///< where a sentence ends
    semicolon,     ///< where a clause ends
};

/// What else is known of it; a set of bits.
enum Flag : std::uint8_t {
    ordinal = 1,       ///< of a number: 23rd
    glued_before = 2,  ///< of a number: a letter stands before it (v2)
    glued_after = 4,   ///< of a number: a letter stands after it (3G)
    brief = 8,         ///< of a month: an abbreviation
    doubtful = 16,     ///< of a month: also an everyday word (May, mars)
    capital = 32,      ///< begins with a capital letter
    singular = 64,     ///< of an item: no plural, so that a number beside it may be a label
    dotted = 128,      ///< of a vocabulary word: only with a full stop after it
    prefixed = 128,    ///< of a mark: an Arabic preposition or conjunction is written with it
};

struct Lexeme {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::int64_t value = 0;
    Sign sign{};
    std::uint8_t digits = 0;
    std::uint8_t flags = 0;

    [[nodiscard]] bool has(Flag flag) const noexcept { return (flags & flag) != 0; }
};

/// A piece of text with its marked places, in order and without overlap.
struct Chunk {
    std::string_view text;
    std::vector<Lexeme> marks;

    [[nodiscard]] std::size_t size() const noexcept { return marks.size(); }
    [[nodiscard]] bool is(std::size_t i, Sign sign) const noexcept {
        return i < marks.size() && marks[i].sign == sign;
    }
    [[nodiscard]] bool ends_clause(std::size_t i) const noexcept {
        return is(i, Sign::full_stop) || is(i, Sign::semicolon);
    }
    /// The text between two marks that follow each other.
    [[nodiscard]] std::string_view gap(std::size_t i) const noexcept {
        return text.substr(marks[i].end, marks[i + 1].begin - marks[i].end);
    }
};

/// No look around a marked place goes further than this many bytes, whatever the input.
inline constexpr std::size_t longest_look = 256;

}  // namespace wgig::detail::facts
