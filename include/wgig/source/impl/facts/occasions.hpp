// What happens on the dates that were found.
#pragma once

#include <vector>

#include <wgig/source/impl/facts/date_groups.hpp>
#include <wgig/source/impl/facts/event_words.hpp>

namespace wgig::detail::facts {

class OccasionReader {
public:
    OccasionReader(const Chunk& chunk, std::vector<Found>& found, const GroupNames& names,
                   const std::vector<DateGroup>& groups)
        : chunk_(chunk), found_(found), words_(chunk, names), groups_(groups) {}

    void read() {
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            bool dated = false;
            for_each_dated(found_, groups_[g], [&](const Found&) { dated = true; });
            if (dated) {
                const Occasion occasion = occasion_of(g);
                for_each_dated(found_, groups_[g], [&](Found& date) { date.occasion = occasion; });
            }
        }
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// The event that the dates of group `g` belong to.
    [[nodiscard]] Occasion occasion_of(std::size_t g) const {
        const DateGroup& group = groups_[g];
        if (is_attribute(g)) {
            return occasion_after(g);
        }
        // Backwards to the date before, to the start of the clause.
        std::size_t first = none;
        std::size_t meeting = none;
        const std::size_t stop = g > 0 ? groups_[g - 1].next_mark : 0;
        for (std::size_t k = group.first_mark; k-- > stop;) {
            if (chunk_.ends_clause(k) || group.begin - chunk_.marks[k].end > longest_look) {
                break;
            }
            if (!words_.is_event(k)) {
                continue;
            }
            const std::string_view gap = words_.between(chunk_.marks[k].end, group.begin);
            if (words_.is_relative(k) && (words_.has_comma(gap) || !words_.is_near(gap))) {
                continue;
            }
            first = first == none ? k : first;
            if (meeting == none && chunk_.is(k, Sign::meeting)) {
                meeting = k;
            }
        }
        if (first != none) {
            const std::string_view gap = words_.between(chunk_.marks[first].end, group.begin);
            const bool comma = words_.has_comma(gap);
            const bool apart = comma || words_.accompanies(first);
            const bool direct = gap.size() <= 24 && !comma;
            if (chunk_.is(first, Sign::consultation) && apart && !direct && meeting != none) {
                return words_.kind_of(meeting);
            }
            return words_.kind_of(first);
        }
        if (const Occasion after = occasion_after(g); after != Occasion::none) {
            return after;
        }
        return continues(g) ? found_[groups_[g - 1].first_found].occasion : Occasion::none;
    }

    /// Whether the dates only describe what follows: 2005年5月8日在开罗举行的会议.
    [[nodiscard]] bool is_attribute(std::size_t g) const noexcept {
        const DateGroup& group = groups_[g];
        for (std::size_t k = group.next_mark; k < chunk_.size(); ++k) {
            const Lexeme& mark = chunk_.marks[k];
            if (chunk_.ends_clause(k) || mark.begin - group.end > 90 ||
                words_.has_comma(words_.between(group.end, mark.begin))) {
                return false;
            }
            if (mark.sign == Sign::hold) {
                return chunk_.text.substr(mark.end).starts_with("的");
            }
        }
        return false;
    }

    /// Whether a group goes on from the one before with a word or two: 一次是…，一次是…
    [[nodiscard]] bool continues(std::size_t g) const noexcept {
        if (g == 0 || groups_[g].begin - groups_[g - 1].end > 16) {
            return false;
        }
        for (std::size_t k = groups_[g - 1].next_mark; k < groups_[g].first_mark; ++k) {
            if (chunk_.ends_clause(k)) {
                return false;
            }
        }
        return true;
    }

    /// Forwards: "23-25 November 2004: first meeting", "On 14 February, the Group held its second
    /// meeting", 2005年2月14日至18日，工作组举行了第二次会议.
    [[nodiscard]] Occasion occasion_after(std::size_t g) const {
        const DateGroup& group = groups_[g];
        const std::size_t stop = g + 1 < groups_.size() ? groups_[g + 1].first_mark : chunk_.size();
        const std::size_t at = skip_blanks(chunk_.text, group.end);
        const char32_t first = code_point_at(chunk_.text, at).value;
        const bool colon = first == U':' || first == 0xFF1A;
        std::size_t event = none;
        bool held = group.first_mark > 0 && chunk_.is(group.first_mark - 1, Sign::hold) &&
                    group.begin - chunk_.marks[group.first_mark - 1].end <= 16;
        bool in_han = false;
        for (std::size_t k = group.next_mark; k < stop; ++k) {
            const Lexeme& mark = chunk_.marks[k];
            if (chunk_.ends_clause(k) || mark.begin - group.end > longest_look) {
                break;
            }
            if (chunk_.is(k, Sign::hold)) {
                held = true;
            }
            if (!words_.is_event(k) || words_.is_relative(k)) {
                continue;
            }
            in_han = static_cast<unsigned char>(chunk_.text[mark.begin]) >= 0xE3;
            if (event == none) {
                event = k;
            } else if (in_han && !colon &&
                       !words_.has_comma(words_.between(chunk_.marks[event].end, mark.begin)) &&
                       !(chunk_.is(event, Sign::occasion) &&
                         !words_.has_comma(words_.between(group.end, chunk_.marks[event].begin)))) {
                event = k;  // the head of a Chinese phrase is its last word
            } else {
                break;
            }
        }
        if (event == none) {
            return Occasion::none;
        }
        const std::string_view gap = words_.between(group.end, chunk_.marks[event].begin);
        const bool direct = words_.is_near(gap) && !words_.has_comma(gap);
        const bool verbal = chunk_.is(event, Sign::meeting) && !in_han && words_.is_verb(event);
        if (!colon && !held && !(in_han && direct) && !verbal &&
            !(direct && chunk_.is(event, Sign::consultation))) {
            return Occasion::none;
        }
        return words_.kind_of(event);
    }

    const Chunk& chunk_;
    std::vector<Found>& found_;
    EventWords words_;
    const std::vector<DateGroup>& groups_;
};

}  // namespace wgig::detail::facts
