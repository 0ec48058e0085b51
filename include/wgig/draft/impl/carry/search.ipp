#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/code_points.hpp>
#include <wgig/core/error.hpp>
#include <wgig/draft/detail/text_map.hpp>
#include <wgig/draft/impl/carry/nearby.ipp>
#include <wgig/draft/impl/carry/surroundings.ipp>
#include <wgig/record/paper.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::carrying {

/// Throws where a range is no range of the text.
inline void check_anchor(Span span, std::string_view text, const std::string& path) {
    if (span.begin > span.end || span.end > text.size()) {
        throw_validation_error(
            ErrorCode::bad_offset,
            fmt::format("[{}, {}] lies outside the text, which has a length of {}", span.begin,
                        span.end, text.size()),
            {{}, 0, 0, path});
    }
    if (!is_boundary(text, span.begin) || !is_boundary(text, span.end)) {
        throw_validation_error(ErrorCode::bad_offset,
                               fmt::format("[{}, {}] cuts a character", span.begin, span.end),
                               {{}, 0, 0, path});
    }
}

/// Words found in a text.
struct Found {
    Span tokens;
    double similarity = 0;
    double share = 1;  ///< of the evidence for this place among all places of the same words
    std::size_t occurrences = 0;
};

/// A text in which words are looked for.
class Searched {
public:
    Searched(const TokenText& text, std::size_t numbers) : text_(text), postings_(text, numbers) {}

    [[nodiscard]] const TokenText& text() const noexcept { return text_; }

    /// All places of a run of tokens of another text, and the one whose surroundings are most like
    /// those of the run there, or `chosen`. Of equals, the nearest to `near`.
    [[nodiscard]] std::optional<Found> same_words(const TokenText& other, Span run,
                                                  std::optional<std::size_t> chosen,
                                                  std::size_t near) const {
        const std::vector<std::size_t> places =
            postings_.find(text_, std::span(other.ids).subspan(run.begin, run.size()));
        std::optional<Found> best;
        double best_evidence = 0;
        double all = 0;
        const auto distance = [&](std::size_t at) { return at > near ? at - near : near - at; };
        for (const std::size_t place : places) {
            const Span here = {place, place + run.size()};
            const double agree =
                1.0 + static_cast<double>(agreement_around(other, run, text_, here));
            const double evidence = agree * agree;
            all += evidence;
            const bool better =
                !best || evidence > best_evidence ||
                (evidence == best_evidence && distance(place) < distance(best->tokens.begin));
            if (chosen ? place == *chosen : better) {
                best = Found{here, 1, 1, places.size()};
                best_evidence = evidence;
            }
        }
        if (best && all > 0) {
            best->share = best_evidence / all;
        }
        return best;
    }
    /// What stands between the words around a run, where both stand in this text.
    [[nodiscard]] std::optional<Span> between(const TokenText& other, Span run) const {
        return Surroundings(text_, postings_).between(other, run);
    }
    /// How much of what is around a run is around some tokens of this text too.
    [[nodiscard]] Surrounding around(const TokenText& other, Span run, Span here) const {
        return Surroundings(text_, postings_).around(other, run, here);
    }
    /// The stretch that is most like a run and what is around it.
    [[nodiscard]] std::optional<Nearby::Place> nearby(const TokenText& other, Span run) const {
        return Nearby(text_, postings_).find(other, run);
    }
    [[nodiscard]] std::size_t count(const TokenText& other, Span run) const {
        return postings_.find(text_, std::span(other.ids).subspan(run.begin, run.size())).size();
    }

private:
    const TokenText& text_;
    Postings postings_;
};

/// A quote with what stands around it, as a text of its own.
struct Quoted {
    std::string whole;
    Span quote;

    /// A quote may begin or end inside a word; but where the text has no such word, the space between the
    /// quote and what is around it was left out.
    Quoted(const Comment& comment, std::string_view text) : whole(comment.prefix) {
        join(comment.quote, text);
        quote = {whole.size() - comment.quote.size(), whole.size()};
        join(comment.suffix, text);
    }

private:
    [[nodiscard]] static bool in_word(std::string_view text, std::size_t at) {
        const CharacterClass kind = character_class(decode(text, at).value);
        return kind == CharacterClass::letter || kind == CharacterClass::digit;
    }

    void join(std::string_view more, std::string_view text) {
        constexpr std::size_t most = 64;
        std::size_t begin = whole.size();
        while (begin > 0 && whole.size() - begin < most) {
            const std::size_t before = boundary_before(whole, begin - 1);
            if (!in_word(whole, before)) {
                break;
            }
            begin = before;
        }
        std::size_t end = 0;
        while (end < more.size() && end < most && in_word(more, end)) {
            end += decode(more, end).size;
        }
        const bool meet = begin < whole.size() && end > 0;
        if (meet && text.find(whole.substr(begin) + std::string(more.substr(0, end))) ==
                        std::string_view::npos) {
            whole += ' ';
        }
        whole += more;
    }
};

}  // namespace wgig::detail::carrying
