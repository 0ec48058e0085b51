// Which of the dates that were found are last days.
#pragma once

#include <algorithm>
#include <vector>

#include <wgig/source/impl/facts/date_groups.hpp>

namespace wgig::detail::facts {

class DeadlineReader {
public:
    DeadlineReader(const Chunk& chunk, std::vector<Found>& found,
                   const std::vector<DateGroup>& groups)
        : chunk_(chunk), found_(found), groups_(groups) {}

    void read() {
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

private:
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
            if (chunk_.ends_clause(k) || k - first > 64) {
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

    void set_deadline(const DateGroup& group) {
        for_each_dated(found_, group, [](Found& date) { date.deadline = true; });
    }

    const Chunk& chunk_;
    std::vector<Found>& found_;
    const std::vector<DateGroup>& groups_;
};

}  // namespace wgig::detail::facts
