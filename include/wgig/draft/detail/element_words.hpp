// The words by which the elements of a definition are told, and a sentence read with them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/elements.hpp>
#include <wgig/text/matcher.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::elements {

/// What a word says of the words beside it.
enum Mark : std::uint8_t {
    agent = 1,     ///< who comes next
    patient = 2,   ///< to whom or to what comes next
    concern = 4,   ///< concerning what comes next
    join = 8,      ///< it only joins
    copula = 16,   ///< what is defined stands before
    comma = 32,    ///< a mark that joins
    quality = 64,  ///< a qualifier
};

/// What the words around a term that is defined do.
enum class Framing : std::uint8_t {
    preamble,  ///< opens what a definition is for: *for the purposes of*
    opening,   ///< the term comes next: *the term*
    start,     ///< the same at the start: *by*, as in *by X we mean*
    lead,      ///< the term comes next, and then what it means: *we call*
    link,      ///< stands between the two then: *as*
    article,   ///< a noun begins
    called,    ///< the term comes next, and what it means stood before: *is called*
    spoken,    ///< what is defined stands before, after an opening: *we mean*
};

/// The words of one language.
struct ElementWords {
    struct Entry {
        ElementKind kind{};
        std::string concept_id;
    };
    TermMatcher lexicon;
    std::vector<Entry> entries;  ///< by term of the lexicon
    std::array<TermMatcher, 5> marks;
    struct FrameWords {
        Framing kind{};
        bool clitic = false;  ///< whether the term begins with the Arabic clitic ب
    };
    TermMatcher framing;
    std::vector<FrameWords> frames;  ///< by term of `framing`
};
inline constexpr std::array<Mark, 5> mark_kinds = {agent, patient, concern, join, copula};

[[nodiscard]] WGIG_DECL const ElementWords& element_words(Language language);

/// A word of the lexicon in a sentence; places count tokens.
struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    const ElementWords::Entry* entry = nullptr;
};

/// A mark of several words.
struct Marked {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A sentence with all that is known of its words.
struct Sentence {
    std::string_view text;  ///< the whole text
    Language language{};
    std::vector<Token> tokens;
    std::vector<std::uint8_t> flags;  ///< by token: its marks
    std::vector<std::int32_t> at;  ///< by token: the word of the lexicon that it is part of, or -1
    std::vector<Found> found;
    std::vector<Marked> concerns;
    std::vector<Marked> copulas;

    [[nodiscard]] bool is(std::size_t token, unsigned marks) const {
        return (flags[token] & marks) != 0;
    }
    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
        return {tokens[begin].span.begin, tokens[end - 1].span.end};
    }
};

/// Words around a term that is defined.
struct Frame {
    std::size_t begin = 0;
    std::size_t end = 0;
    Framing kind{};
    bool clitic = false;
};

/// The words of a sentence that may stand around a term, in their order.
[[nodiscard]] WGIG_DECL std::vector<Frame> frames_of(const Sentence& sentence);

/// What is defined, and where what it means begins and ends.
struct Definiendum {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< `begin` where no term was found
    bool clitic = false;
    std::size_t after = 0;
    std::size_t until = static_cast<std::size_t>(-1);

    [[nodiscard]] bool found() const { return begin < end; }
};

[[nodiscard]] WGIG_DECL Definiendum find_definiendum(const Sentence& sentence);

/// Whether a Russian word may be in the instrumental case.
[[nodiscard]] WGIG_DECL bool is_instrumental(std::string_view russian);

/// The stems of the content words of a passage, as a name for what no word list has.
[[nodiscard]] WGIG_DECL std::string stems_of(std::string_view text, Language language);

/// Reads one sentence.
[[nodiscard]] WGIG_DECL Sentence read_sentence(std::string_view text, Span sentence,
                                               Language language);

/// The elements of one sentence, in order. The term that is defined is looked for only in the first.
[[nodiscard]] WGIG_DECL std::vector<DefinitionElement> elements_of(const Sentence& sentence,
                                                                   bool first);

}  // namespace wgig::detail::elements
