// What the words for meetings, consultations and other events mean where they stand.
#pragma once

#include <algorithm>

#include <wgig/core/code_points.hpp>
#include <wgig/source/impl/facts/found.hpp>
#include <wgig/source/impl/facts/group.hpp>

namespace wgig::detail::facts {

class EventWords {
public:
    EventWords(const Chunk& chunk, const GroupNames& names) : chunk_(chunk), names_(names) {}

    [[nodiscard]] bool is_event(std::size_t k) const noexcept {
        return chunk_.is(k, Sign::meeting) || chunk_.is(k, Sign::consultation) ||
               chunk_.is(k, Sign::occasion);
    }
    [[nodiscard]] static bool has_comma(std::string_view text) noexcept {
        return text.find(',') != std::string_view::npos ||
               text.find("，") != std::string_view::npos ||
               text.find("،") != std::string_view::npos;
    }
    [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const noexcept {
        return end > begin ? chunk_.text.substr(begin, end - begin) : std::string_view{};
    }

    /// Whether two places are near each other, in a script of one byte a letter or of more.
    [[nodiscard]] static bool is_near(std::string_view gap) noexcept {
        const bool ascii = std::all_of(gap.begin(), gap.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        return gap.size() <= (ascii ? 32U : 64U);
    }

    /// Whether what stands at mark `k` only places something else: "during the second meeting",
    /// 第二次会议期间.
    [[nodiscard]] bool is_relative(std::size_t k) const noexcept {
        const Lexeme& mark = chunk_.marks[k];
        const std::size_t from = mark.begin > 60 ? mark.begin - 60U : 0U;
        const std::string_view lead = between(from, mark.begin);
        const std::size_t after_comma = lead.rfind("，");
        if (lead.substr(after_comma == std::string_view::npos ? 0 : after_comma).find("经") !=
            std::string_view::npos) {
            return true;  // 经与各方磋商，…
        }
        const std::string_view after = chunk_.text.substr(skip_blanks(chunk_.text, mark.end));
        for (const std::string_view suffix : {"期间", "之前", "前", "之后", "后", "以前", "以后"}) {
            if (after.starts_with(suffix)) {
                return true;
            }
        }
        return stands_near(k, relative_word);
    }

    /// Whether the consultation at mark `k` only accompanies: "with open consultations".
    [[nodiscard]] bool accompanies(std::size_t k) const noexcept {
        return stands_near(k, accompanying);
    }

    /// What kind of event stands at mark `k`.
    [[nodiscard]] Occasion kind_of(std::size_t k) const {
        if (chunk_.is(k, Sign::consultation)) {
            return Occasion::consultation;
        }
        if (chunk_.is(k, Sign::occasion)) {
            return Occasion::other;
        }
        if (neighbour(k, Sign::open)) {
            return Occasion::consultation;
        }
        return neighbour(k, Sign::foreign) || !is_own(k) ? Occasion::other : Occasion::meeting;
    }

    [[nodiscard]] bool is_verb(std::size_t k) const noexcept {
        const Lexeme& mark = chunk_.marks[k];
        return has_role(FoldedWord(between(mark.begin, mark.end)), assembling);
    }

private:
    /// Whether one of the five words before mark `k` has a role.
    [[nodiscard]] bool stands_near(std::size_t k, std::uint32_t role) const noexcept {
        std::size_t at = chunk_.marks[k].begin;
        for (int words = 0; words < 5; ++words) {
            const NearWord word = word_before(chunk_.text, at);
            if (word.begin == word.end) {
                return false;
            }
            if (word.is(role)) {
                return true;
            }
            at = word.begin;
        }
        return false;
    }

    /// Whether a word of this sign stands beside the one at mark `k`.
    [[nodiscard]] bool neighbour(std::size_t k, Sign sign) const noexcept {
        const auto close = [&](std::size_t first) {
            const std::string_view gap = chunk_.gap(first);
            return gap.size() <= 12 && !has_comma(gap);
        };
        return (k > 0 && chunk_.is(k - 1, sign) && close(k - 1)) ||
               (chunk_.is(k + 1, sign) && close(k));
    }

    /// Whether the meeting at mark `k` is the group's: "this meeting" is if the one told of before
    /// is; else the nearest body or acronym in the sentence decides; without any, it is.
    [[nodiscard]] bool is_own(std::size_t k) const {
        if (is_anaphoric(k)) {
            return told_before_is_own(k);
        }
        const Lexeme& meeting = chunk_.marks[k];
        std::size_t best = longest_look;
        bool own = true;
        const auto consider = [&](std::size_t distance, bool is_group) {
            if (distance < best) {
                best = distance;
                own = is_group;
            }
        };
        std::size_t sentence_begin = 0;
        std::size_t sentence_end = chunk_.text.size();
        for (std::size_t m = k; m-- > 0;) {
            const Lexeme& mark = chunk_.marks[m];
            if (mark.sign == Sign::full_stop || meeting.begin - mark.end > longest_look) {
                sentence_begin = mark.end;
                break;
            }
            if (mark.sign == Sign::body) {
                consider(meeting.begin - mark.end, names_.is_own(mark.value));
                break;
            }
        }
        for (std::size_t m = k + 1; m < chunk_.size(); ++m) {
            const Lexeme& mark = chunk_.marks[m];
            if (mark.sign == Sign::full_stop || mark.begin - meeting.end > longest_look) {
                sentence_end = mark.begin;
                break;
            }
            if (mark.sign == Sign::body) {
                consider(mark.begin - meeting.end, names_.is_own(mark.value));
                break;
            }
        }
        const std::size_t from = meeting.begin > 96 ? meeting.begin - 96 : 0;
        const std::size_t until = std::min<std::size_t>(meeting.end + 96, sentence_end);
        char32_t last = U' ';
        for (std::size_t at = std::max(from, sentence_begin); at < until;) {
            if (is_continuation(chunk_.text[at])) {
                ++at;
                continue;
            }
            const CodePoint c = decode(chunk_.text, at);
            const Span acronym =
                is_letter(last) && last < 0x3400 ? Span{} : acronym_at(chunk_.text, at);
            last = c.value;
            if (acronym.empty()) {
                at += c.size;
                continue;
            }
            const std::size_t distance =
                at < meeting.begin
                    ? meeting.begin - std::min<std::size_t>(acronym.end, meeting.begin)
                    : at - std::min<std::size_t>(meeting.end, at);
            consider(distance, names_.is_own(slice(chunk_.text, acronym)));
            at = acronym.end;
        }
        return own;
    }

    /// "this meeting", 这次会议: the one that was told of before.
    [[nodiscard]] bool is_anaphoric(std::size_t k) const noexcept {
        const std::size_t begin = skip_blanks_back(chunk_.text, chunk_.marks[k].begin);
        const std::string_view before = chunk_.text.substr(0, begin);
        for (const std::string_view word :
             {"这次", "此次", "该次", "这", "此", "该", "上述", "这个"}) {
            if (before.ends_with(word)) {
                return true;
            }
        }
        return word_before(chunk_.text, chunk_.marks[k].begin).is(pointing);
    }
    /// Whether the last event that is named before the one at mark `k` is a meeting of the group.
    [[nodiscard]] bool told_before_is_own(std::size_t k) const {
        for (std::size_t m = k; m-- > 0;) {
            if (chunk_.marks[k].begin - chunk_.marks[m].end > 2 * longest_look) {
                break;
            }
            if (is_event(m) && !is_anaphoric(m)) {
                return chunk_.is(m, Sign::meeting) && !neighbour(m, Sign::foreign) && is_own(m);
            }
        }
        return true;
    }

    const Chunk& chunk_;
    const GroupNames& names_;
};

}  // namespace wgig::detail::facts
