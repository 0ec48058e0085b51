// What happens on the dates that were found: meetings, consultations, deadlines.
#pragma once

#include <vector>

#include <wgig/source/impl/facts/found.hpp>
#include <wgig/source/impl/facts/glue.hpp>
#include <wgig/source/impl/facts/group.hpp>

namespace wgig::detail::facts {

/// Dates that the sentence puts side by side share what happens on them.
struct DateGroup {
    std::size_t first_found = 0;
    std::size_t last_found = 0;
    std::size_t first_mark = 0;
    std::size_t next_mark = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class EventReader {
public:
    EventReader(const Chunk& chunk, std::vector<Found>& found, std::size_t first_found,
                std::size_t base, const GroupNames& names)
        : chunk_(chunk), found_(found), base_(base), names_(names) {
        make_groups(first_found);
    }

    void read() {
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            if (has_day_or_month(groups_[g])) {
                const Occasion occasion = occasion_of(g);
                for (std::size_t k = groups_[g].first_found; k <= groups_[g].last_found; ++k) {
                    if (found_[k].kind == FactKind::date && found_[k].dates.first.month != 0) {
                        found_[k].occasion = occasion;
                    }
                }
            }
        }
        read_deadlines();
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    [[nodiscard]] bool has_day_or_month(const DateGroup& group) const noexcept {
        for (std::size_t k = group.first_found; k <= group.last_found; ++k) {
            if (found_[k].kind == FactKind::date && found_[k].dates.first.month != 0) {
                return true;
            }
        }
        return false;
    }

    void make_groups(std::size_t first_found) {
        for (std::size_t k = first_found; k < found_.size(); ++k) {
            const Found& date = found_[k];
            if (date.kind != FactKind::date) {
                continue;
            }
            const std::size_t begin = date.span.begin - base_;
            const std::size_t end = date.span.end - base_;
            if (!groups_.empty()) {
                DateGroup& last = groups_.back();
                const bool same = date.first_mark < last.next_mark;
                if (same ||
                    (begin >= last.end && begin - last.end <= 48 &&
                     date.first_mark == last.next_mark &&
                     Glue(chunk_.text.substr(last.end, begin - last.end)).only("&,otis<y"))) {
                    last.last_found = k;
                    last.next_mark = std::max<std::size_t>(last.next_mark, date.next_mark);
                    last.end = std::max(last.end, end);
                    continue;
                }
            }
            groups_.push_back({k, k, date.first_mark, date.next_mark, begin, end});
        }
    }

    [[nodiscard]] bool is_event(std::size_t k) const noexcept {
        return chunk_.is(k, Sign::meeting) || chunk_.is(k, Sign::consultation) ||
               chunk_.is(k, Sign::occasion);
    }
    [[nodiscard]] bool ends_clause(std::size_t k) const noexcept {
        return chunk_.is(k, Sign::full_stop) || chunk_.is(k, Sign::semicolon);
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
        std::size_t at = mark.begin;
        for (int words = 0; words < 5; ++words) {
            const NearWord word = word_before(chunk_.text, at);
            if (word.begin == word.end) {
                return false;
            }
            if (word.is(relative_word)) {
                return true;
            }
            at = word.begin;
        }
        return false;
    }

    /// Whether the consultation at mark `k` only accompanies: "with open consultations".
    [[nodiscard]] bool accompanies(std::size_t k) const noexcept {
        std::size_t at = chunk_.marks[k].begin;
        for (int words = 0; words < 5; ++words) {
            const NearWord word = word_before(chunk_.text, at);
            if (word.begin == word.end) {
                return false;
            }
            if (word.is(accompanying)) {
                return true;
            }
            at = word.begin;
        }
        return false;
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
            if ((static_cast<unsigned char>(chunk_.text[at]) & 0xC0U) == 0x80U) {
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
            if (ends_clause(k) || group.begin - chunk_.marks[k].end > longest_look) {
                break;
            }
            if (!is_event(k)) {
                continue;
            }
            const std::string_view gap = between(chunk_.marks[k].end, group.begin);
            if (is_relative(k) && (has_comma(gap) || !is_near(gap))) {
                continue;
            }
            first = first == none ? k : first;
            if (meeting == none && chunk_.is(k, Sign::meeting)) {
                meeting = k;
            }
        }
        if (first != none) {
            const bool apart =
                has_comma(between(chunk_.marks[first].end, group.begin)) || accompanies(first);
            const bool direct = between(chunk_.marks[first].end, group.begin).size() <= 24 &&
                                !has_comma(between(chunk_.marks[first].end, group.begin));
            if (chunk_.is(first, Sign::consultation) && apart && !direct && meeting != none) {
                return kind_of(meeting);
            }
            return kind_of(first);
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
            if (ends_clause(k) || mark.begin - group.end > 90 ||
                has_comma(between(group.end, mark.begin))) {
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
            if (ends_clause(k)) {
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
            if (ends_clause(k) || mark.begin - group.end > longest_look) {
                break;
            }
            if (chunk_.is(k, Sign::hold)) {
                held = true;
            }
            if (!is_event(k) || is_relative(k)) {
                continue;
            }
            in_han = static_cast<unsigned char>(chunk_.text[mark.begin]) >= 0xE3;
            if (event == none) {
                event = k;
            } else if (in_han && !colon &&
                       !has_comma(between(chunk_.marks[event].end, mark.begin)) &&
                       !(chunk_.is(event, Sign::occasion) &&
                         !has_comma(between(group.end, chunk_.marks[event].begin)))) {
                event = k;  // the head of a Chinese phrase is its last word
            } else {
                break;
            }
        }
        if (event == none) {
            return Occasion::none;
        }
        const std::string_view gap = between(group.end, chunk_.marks[event].begin);
        const bool direct = is_near(gap) && !has_comma(gap);
        const bool verbal = chunk_.is(event, Sign::meeting) && !in_han && is_verb(event);
        if (!colon && !held && !(in_han && direct) && !verbal &&
            !(direct && chunk_.is(event, Sign::consultation))) {
            return Occasion::none;
        }
        return kind_of(event);
    }
    [[nodiscard]] bool is_verb(std::size_t k) const noexcept {
        const Lexeme& mark = chunk_.marks[k];
        return has_role(FoldedWord(between(mark.begin, mark.end)), assembling);
    }

    void read_deadlines() {
        for (std::size_t k = 0; k < chunk_.size(); ++k) {
            if (chunk_.is(k, Sign::deadline)) {
                mark_nearest(k);
            }
        }
        for (const DateGroup& group : groups_) {
            if (is_due_by(group)) {
                set_deadline(group);
            }
        }
    }

    /// The date nearest to the deadline word at mark `k` in its clause.
    void mark_nearest(std::size_t k) {
        const Lexeme& word = chunk_.marks[k];
        const auto next =
            std::partition_point(groups_.begin(), groups_.end(),
                                 [&](const DateGroup& group) { return group.first_mark <= k; });
        const DateGroup* best = nullptr;
        std::size_t distance = longest_look;
        if (next != groups_.end() && !clause_ends_between(k, next->first_mark)) {
            best = &*next;
            distance = next->begin - word.end;
        }
        if (next != groups_.begin() && !clause_ends_between((next - 1)->next_mark, k) &&
            word.begin - std::min<std::size_t>((next - 1)->end, word.begin) < distance) {
            best = &*(next - 1);
            distance = word.begin - std::min<std::size_t>(best->end, word.begin);
        }
        if (best != nullptr && distance < longest_look) {
            set_deadline(*best);
        }
    }
    [[nodiscard]] bool clause_ends_between(std::size_t first, std::size_t last) const noexcept {
        for (std::size_t k = first; k < last; ++k) {
            if (ends_clause(k)) {
                return true;
            }
            if (k - first > 64) {
                return true;
            }
        }
        return false;
    }

    /// "by 31 March", "d'ici au 31 mars", "к 31 марта", 3月31日前: the day itself says it.
    [[nodiscard]] bool is_due_by(const DateGroup& group) const {
        const NearWord before = word_before(chunk_.text, group.begin);
        if (before.is(due_word)) {
            return true;
        }
        if (in_list(before.word.view(), "le au") &&
            in_list(word_before(chunk_.text, before.begin).word.view(), "ici")) {
            return true;
        }
        const std::string_view after = chunk_.text.substr(skip_blanks(chunk_.text, group.end));
        return (after.starts_with("前") && !after.starts_with("前后")) ||
               after.starts_with("之前") || after.starts_with("以前");
    }

    /// A year is no last day.
    void set_deadline(const DateGroup& group) {
        for (std::size_t k = group.first_found; k <= group.last_found; ++k) {
            if (found_[k].kind == FactKind::date && found_[k].dates.first.month != 0) {
                found_[k].deadline = true;
            }
        }
    }

    const Chunk& chunk_;
    std::vector<Found>& found_;
    std::size_t base_;
    const GroupNames& names_;
    std::vector<DateGroup> groups_;
};

}  // namespace wgig::detail::facts
