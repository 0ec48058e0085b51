#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <wgig/text/character.hpp>
#include <wgig/text/matcher.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::matching {

inline constexpr char32_t alef = 0x0627;
inline constexpr char32_t lam = 0x0644;

/// The folded characters of a term: outer white space dropped, inner runs one space.
inline std::u32string folded_term(std::string_view term) {
    std::u32string folded;
    for (std::size_t at = 0; at < term.size();) {
        const CodePoint c = decode(term, at);
        at += c.size;
        const Folded form = fold(c.value);
        for (std::size_t i = 0; i < form.size; ++i) {
            const char32_t character = form.characters[i];
            if (character != U' ' || (!folded.empty() && folded.back() != U' ')) {
                folded += character;
            }
        }
    }
    while (!folded.empty() && folded.back() == U' ') {
        folded.pop_back();
    }
    return folded;
}

inline bool is_arabic_letter(char32_t c) noexcept { return c >= 0x0621 && c <= 0x064A; }

/// Whether a word could go on with this character.
inline bool continues_word(CharacterClass kind) noexcept {
    return kind == CharacterClass::letter || kind == CharacterClass::digit ||
           kind == CharacterClass::mark;
}

/// The first offset at or after `at` that is neither a mark nor invisible.
inline std::size_t skip_marks(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        if (kind != CharacterClass::mark && kind != CharacterClass::format) {
            break;
        }
        at += c.size;
    }
    return at;
}

inline bool word_ends_at(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || !continues_word(character_class(decode(text, at).value));
}

/// Where the word after an Arabic conjunction, preposition or article can begin: and, so; by, as,
/// for; the; and "for the", whose article loses its alef. At most three places.
struct Starts {
    std::array<std::size_t, 4> at{};
    std::size_t size = 0;
    void add(std::size_t offset) noexcept {
        if (size < at.size()) {
            at[size++] = offset;
        }
    }
};

inline Starts starts_after_clitics(std::string_view text, std::size_t word) noexcept {
    constexpr char32_t waw = 0x0648;
    constexpr char32_t fa = 0x0641;
    constexpr char32_t ba = 0x0628;
    constexpr char32_t kaf = 0x0643;
    Starts starts;
    std::size_t at = word;
    const auto letter = [&](std::size_t offset) {
        if (offset >= text.size()) {
            return CodePoint{};
        }
        const CodePoint c = decode(text, offset);
        const Folded form = fold(c.value);
        return CodePoint{form.size == 1 ? form.characters[0] : 0, c.size};
    };
    const auto next = [&](std::size_t offset, std::size_t size) {
        return skip_marks(text, offset + size);
    };
    CodePoint c = letter(at);
    if (c.value == waw || c.value == fa) {
        at = next(at, c.size);
        starts.add(at);
        c = letter(at);
    }
    if (c.value == ba || c.value == kaf || c.value == lam) {
        const bool is_lam = c.value == lam;
        at = next(at, c.size);
        starts.add(at);
        c = letter(at);
        if (is_lam && c.value == lam) {
            starts.add(next(at, c.size));
            return starts;
        }
    }
    if (c.value == alef) {
        const std::size_t after = next(at, c.size);
        const CodePoint second = letter(after);
        if (second.value == lam) {
            starts.add(next(after, second.size));
        }
    }
    return starts;
}

}  // namespace detail::matching

WGIG_DECL TermMatcher::TermMatcher(const std::vector<std::string>& terms) {
    using namespace detail::matching;
    struct Draft {
        std::map<char32_t, std::uint32_t> edges;
        std::int32_t term = -1;
    };
    std::vector<Draft> drafts(1);
    const auto add = [&](const std::u32string& folded, std::size_t index) {
        std::uint32_t node = 0;
        for (const char32_t c : folded) {
            const auto [edge, is_new] =
                drafts[node].edges.try_emplace(c, static_cast<std::uint32_t>(drafts.size()));
            node = edge->second;
            if (is_new) {
                drafts.emplace_back();
            }
        }
        if (node != 0 && drafts[node].term < 0) {
            drafts[node].term = static_cast<std::int32_t>(index);
        }
    };
    for (std::size_t i = 0; i < terms.size(); ++i) {
        add(folded_term(terms[i]), i);
    }
    // "For the" melts with the article: a term that begins with al- also begins with ll-.
    for (std::size_t i = 0; i < terms.size(); ++i) {
        std::u32string folded = folded_term(terms[i]);
        if (folded.size() > 2 && folded[0] == alef && folded[1] == lam) {
            folded[0] = lam;
            add(folded, i);
        }
    }
    nodes_.reserve(drafts.size());
    for (const Draft& draft : drafts) {
        nodes_.push_back({static_cast<std::uint32_t>(edges_.size()),
                          static_cast<std::uint32_t>(draft.edges.size()), draft.term});
        for (const auto& [character, target] : draft.edges) {
            edges_.push_back({character, target});
        }
    }
    constexpr char32_t first_characters = 0x800;
    roots_.assign(first_characters, 0);
    for (const auto& [character, target] : drafts[0].edges) {
        if (character < first_characters) {
            roots_[character] = target;
        }
    }
}

WGIG_DECL const TermMatcher::Edge* TermMatcher::step(std::uint32_t node,
                                                     char32_t c) const noexcept {
    const Edge* first = edges_.data() + nodes_[node].first_edge;
    const Edge* last = first + nodes_[node].edge_count;
    const Edge* edge = std::lower_bound(
        first, last, c, [](const Edge& e, char32_t value) { return e.character < value; });
    return edge != last && edge->character == c ? edge : nullptr;
}

/// Calls `visit(match)` for each term that begins at `start` and ends where a word ends, the
/// shortest first.
template <class Visit>
void TermMatcher::visit_terms_at(std::string_view text, std::size_t start, Visit&& visit) const {
    using namespace detail::matching;
    std::uint32_t node = 0;
    bool after_space = false;
    for (std::size_t at = start; at < text.size();) {
        const CodePoint c = decode(text, at);
        const Folded form = fold(c.value);
        for (std::size_t i = 0; i < form.size; ++i) {
            const char32_t character = form.characters[i];
            if (character == U' ' && after_space) {
                continue;
            }
            after_space = character == U' ';
            if (node == 0 && character < roots_.size()) {
                node = roots_[character];
            } else {
                const Edge* edge = step(node, character);
                node = edge != nullptr ? edge->target : 0;
            }
            if (node == 0) {
                return;
            }
        }
        at += c.size;
        if (nodes_[node].term >= 0 && form.size > 0) {
            const std::size_t end = skip_marks(text, at);
            if (!continues_word(character_class(c.value)) || word_ends_at(text, end)) {
                visit(Match{static_cast<std::size_t>(nodes_[node].term), {start, end}});
            }
        }
    }
}

WGIG_DECL std::vector<Match> TermMatcher::find(std::string_view text) const {
    using namespace detail::matching;
    std::vector<Match> matches;
    if (nodes_.size() < 2) {
        return matches;
    }
    const auto longest_at = [&](std::size_t start) {
        Match best{0, {start, start}};
        visit_terms_at(text, start, [&](const Match& match) { best = match; });
        return best;
    };
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        if (kind == CharacterClass::format || (in_word && continues_word(kind))) {
            at += c.size;
            continue;
        }
        in_word = continues_word(kind);
        if (kind == CharacterClass::space || kind == CharacterClass::mark) {
            at += c.size;
            continue;
        }
        Match match = longest_at(at);
        if (match.span.empty() && is_arabic_letter(c.value)) {
            const Starts starts = starts_after_clitics(text, at);
            for (std::size_t i = 0; i < starts.size && match.span.empty(); ++i) {
                match = longest_at(starts.at[i]);
            }
        }
        if (match.span.empty()) {
            at += c.size;
        } else {
            matches.push_back(match);
            at = match.span.end;
            in_word = false;
        }
    }
    return matches;
}

WGIG_DECL std::vector<Match> TermMatcher::find_all(std::string_view text) const {
    using namespace detail::matching;
    std::vector<Match> matches;
    if (nodes_.size() < 2) {
        return matches;
    }
    const auto add_at = [&](std::size_t start) {
        visit_terms_at(text, start, [&](const Match& match) { matches.push_back(match); });
    };
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        const bool inside = kind == CharacterClass::format || (in_word && continues_word(kind));
        if (!inside) {
            in_word = continues_word(kind);
            if (kind != CharacterClass::space && kind != CharacterClass::mark) {
                add_at(at);
                if (is_arabic_letter(c.value)) {
                    const Starts starts = starts_after_clitics(text, at);
                    for (std::size_t i = 0; i < starts.size; ++i) {
                        add_at(starts.at[i]);
                    }
                }
            }
        }
        at += c.size;
    }
    return matches;
}

}  // namespace wgig
