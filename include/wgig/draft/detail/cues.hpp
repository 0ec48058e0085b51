// Phrases that tell what a sentence speaks of, with open word ends for the languages that inflect.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/span.hpp>

namespace wgig::detail::cues {

/// A word of a text, folded, with its place.
struct Word {
    std::string folded;
    Span span;
};

/// The words of a text; Han characters one by one; punctuation is left out.
std::vector<Word> words_of(std::string_view text);

/// One word of a cue: `evolv*` is any word that begins so, `*الحوكمة` any that ends so after at most
/// three letters, which is where Arabic puts its conjunctions and prepositions.
struct WordPattern {
    std::string folded;
    bool open_start = false;
    bool open_end = false;

    [[nodiscard]] bool matches(std::string_view word) const noexcept;
};

/// A cue is found: which one, and where.
struct CueMatch {
    std::size_t group = 0;
    Span span;
    const std::string* cue = nullptr;
};

/// Many cues at once, each with the number of the group that it speaks for.
class CueMatcher {
public:
    /// Adds a phrase, words with a space between them. Complexity: O(length).
    void add(std::string_view cue, std::size_t group);

    /// Every cue in a run of words, in the order of the words; of cues of one group that begin at one
    /// word the longest. Complexity: O(words x cues that begin with the same letter).
    [[nodiscard]] std::vector<CueMatch> find(const std::vector<Word>& words, std::size_t first,
                                             std::size_t last) const;

private:
    struct Cue {
        std::string text;
        std::vector<WordPattern> words;
        std::size_t group = 0;
    };
    std::vector<Cue> cues_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_letter_;
    std::vector<std::size_t> open_;  // those whose first word has an open start
};

}  // namespace wgig::detail::cues
