// Counts of members, participants, papers and contributions, the number before or after.
#pragma once

#include <string>
#include <vector>

#include <wgig/source/impl/facts/count_value.hpp>
#include <wgig/source/impl/facts/found.hpp>

namespace wgig::detail::facts {

/// Whether the words before `at` say that it is more than the number.
inline bool says_more_than(std::string_view text, std::size_t at) noexcept {
    const std::size_t end = skip_blanks_back(text, at);
    for (const std::string_view han : {"超过", "多于", "逾", "不止"}) {
        if (text.substr(0, end).ends_with(han)) {
            return true;
        }
    }
    const NearWord last = word_before(text, at);
    if (last.is(more_alone)) {
        return true;
    }
    static constexpr std::array<std::array<std::string_view, 2>, 12> pairs = {{{"more", "than"},
                                                                               {"plus", "de"},
                                                                               {"mas", "de"},
                                                                               {"plus", "d"},
                                                                               {"более", "чем"},
                                                                               {"больше", "чем"},
                                                                               {"اكثر", "من"},
                                                                               {"ازيد", "من"},
                                                                               {"يزيد", "علي"},
                                                                               {"يزيد", "عن"},
                                                                               {"تزيد", "علي"},
                                                                               {"تزيد", "عن"}}};
    const NearWord before = word_before(text, last.begin);
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return before.word.view() == pair[0] && last.word.view() == pair[1];
    });
}

inline bool is_item(const Chunk& chunk, std::size_t i) noexcept {
    return chunk.is(i, Sign::item) || chunk.is(i, Sign::document);
}

/// Finds the thing that a number counts.
class CountReader {
public:
    CountReader(const Chunk& chunk, std::vector<Found>& found, std::size_t base)
        : chunk_(chunk), found_(found), base_(base) {}

    /// Answers how many marks a count that begins at mark `i` takes.
    std::size_t read(std::size_t i) {
        number_ = value(i);
        if (number_.value < 1) {
            return 0;
        }
        after_classifier_ = number_.end;
        const bool han = skip_han_classifier();
        std::size_t item = han ? han_item() : item_after(i);
        std::size_t begin = chunk_.marks[i].begin;
        std::size_t end = item < chunk_.size() ? chunk_.marks[item].end : 0;
        std::size_t next = item + 1;
        if (item >= chunk_.size()) {
            item = item_before(i, han);
            if (item >= chunk_.size()) {
                return 0;
            }
            begin = chunk_.marks[item].begin;
            end = after_classifier_;
            next = number_.next;
        }
        Found count;
        count.kind = FactKind::count;
        count.span = {base_ + begin, base_ + end};
        count.value = std::to_string(number_.value);
        count.of = name(item);
        count.more_than = more_ || says_more_than(chunk_.text, chunk_.marks[i].begin);
        count.first_mark = static_cast<std::uint32_t>(i);
        count.next_mark = static_cast<std::uint32_t>(next);
        found_.push_back(std::move(count));
        return std::max(next, number_.next) - i;
    }

private:
    [[nodiscard]] WholeNumber value(std::size_t i) const {
        const Lexeme& mark = chunk_.marks[i];
        if (mark.sign == Sign::number_word) {
            return read_number_words(chunk_, i);
        }
        if (mark.sign == Sign::han_number) {
            // One is an article here too: 一个成员.
            return {mark.value == 1 ? -1 : mark.value, i + 1, mark.end};
        }
        WholeNumber number = read_digits(chunk_, i);
        // 1万名: figures with a Chinese unit.
        if (number.value > 0 && chunk_.is(number.next, Sign::han_number) &&
            chunk_.marks[number.next].begin == number.end) {
            const std::int64_t unit = chunk_.marks[number.next].value;
            if (unit == 100 || unit == 1000 || unit == 10000) {
                number.value = std::min(number.value * unit, std::int64_t{1'000'000'000'000});
                number.end = chunk_.marks[number.next].end;
                ++number.next;
            }
        }
        return number;
    }

    [[nodiscard]] std::string name(std::size_t item) const {
        const auto kind = chunk_.is(item, Sign::document)
                              ? CountKind::working_papers
                              : static_cast<CountKind>(chunk_.marks[item].value);
        switch (kind) {
        case CountKind::members: return "members";
        case CountKind::participants: return "participants";
        case CountKind::working_papers: return "working_papers";
        case CountKind::contributions: break;
        }
        return "contributions";
    }

    /// Chinese puts "more" and a classifier after the number: 250多名. Whether it did.
    bool skip_han_classifier() {
        bool skipped = false;
        for (int i = 0; i < 4; ++i) {
            const std::size_t at = skip_blanks(chunk_.text, after_classifier_);
            const CodePoint c = code_point_at(chunk_.text, at);
            if (c.value == U'多' || c.value == U'余' || c.value == U'餘') {
                more_ = true;
            } else if (chunk_.text.substr(at).starts_with("以上")) {
                more_ = true;
                after_classifier_ = at + 6;
                continue;
            } else if (c.value == 0 || std::u32string_view(U"名位个個份篇件项項").find(c.value) ==
                                           std::u32string_view::npos) {
                break;
            }
            skipped = true;
            after_classifier_ = at + c.size;
        }
        if (!skipped && after_classifier_ < chunk_.text.size() &&
            chunk_.text[after_classifier_] == '+') {
            more_ = true;
            ++after_classifier_;
        }
        return skipped;
    }

    /// The thing after a Chinese classifier: directly (44份书面文稿), or at the end of a clause that
    /// describes it (40位来自政府、私营部门和民间团体的成员).
    [[nodiscard]] std::size_t han_item() const {
        constexpr std::string_view de = "的";
        for (std::size_t k = number_.next; k < chunk_.size(); ++k) {
            const Lexeme& mark = chunk_.marks[k];
            if (mark.begin < after_classifier_) {
                continue;
            }
            const std::string_view between =
                chunk_.text.substr(after_classifier_, mark.begin - after_classifier_);
            if (between.size() > 120 || mark.sign == Sign::full_stop ||
                mark.sign == Sign::semicolon || between.find("，") != std::string_view::npos) {
                break;
            }
            if (!is_item(chunk_, k)) {
                continue;
            }
            const bool described =
                begins_in_list(between, "来自 对 由 就 关于 有关 为 从 针对 以 向");
            if (described ? !between.ends_with(de)
                          : between.size() > 24 || between.find(de) != std::string_view::npos) {
                continue;
            }
            if (chunk_.is(k, Sign::document) && !draft_near(number_.next, k)) {
                continue;
            }
            return k;
        }
        return chunk_.size();
    }

    /// Whether the document is a draft: the word stands before it, or directly after (文件草案).
    [[nodiscard]] bool draft_near(std::size_t from, std::size_t item) const {
        for (std::size_t k = from; k < item; ++k) {
            if (chunk_.is(k, Sign::draft)) {
                return true;
            }
        }
        return chunk_.is(item + 1, Sign::draft) &&
               chunk_.marks[item + 1].begin - chunk_.marks[item].end <= 12;
    }

    /// The thing after a number in a language with spaces, with at most three words between.
    [[nodiscard]] std::size_t item_after(std::size_t i) const {
        for (std::size_t k = number_.next; k < chunk_.size(); ++k) {
            const Lexeme& mark = chunk_.marks[k];
            const std::string_view between =
                chunk_.text.substr(after_classifier_, mark.begin - after_classifier_);
            if (mark.begin < after_classifier_ || between.size() > 80 ||
                mark.sign == Sign::full_stop || mark.sign == Sign::semicolon ||
                mark.sign == Sign::state || mark.sign == Sign::number || mark.sign == Sign::body) {
                break;
            }
            if (!is_item(chunk_, k)) {
                continue;
            }
            if (!may_stand_between(between) || mark.has(prefixed) ||
                (mark.has(singular) && number_.value != 1 && between != "-")) {
                break;
            }
            if (chunk_.is(k, Sign::document) && !draft_near(number_.next, k)) {
                break;
            }
            if (is_once(i) && !names_in_spanish(k)) {
                break;
            }
            return k;
        }
        return chunk_.size();
    }

    /// English "once" is no eleven.
    [[nodiscard]] bool is_once(std::size_t i) const {
        const Lexeme& mark = chunk_.marks[i];
        return mark.sign == Sign::number_word && mark.value == 11 &&
               FoldedWord(chunk_.text.substr(mark.begin, mark.end - mark.begin)).view() == "once";
    }
    [[nodiscard]] bool names_in_spanish(std::size_t item) const {
        const Lexeme& mark = chunk_.marks[item];
        return begins_in_list(
            FoldedWord(chunk_.text.substr(mark.begin, mark.end - mark.begin)).view(),
            "miembro participantes documento contribuciones aport asistentes");
    }

    /// Words that may describe what is counted; no punctuation, and nothing that begins a new phrase.
    static bool may_stand_between(std::string_view between) {
        std::size_t words = 0;
        for (std::size_t at = 0; at < between.size();) {
            const CodePoint c = decode(between, at);
            if (is_letter(c.value)) {
                const NearWord word = word_after(between, at);
                if (word.end == at) {
                    return false;
                }
                if (word.is(phrase_start)) {
                    return false;
                }
                words += word.is(linking) ? 0U : 1U;
                if (words > 3) {
                    return false;
                }
                at = word.end;
            } else if (is_blank(c.value) || is_dash(c.value) || c.value == U'\'' ||
                       c.value == U'"' || c.value == 0x2019 || c.value == 0xAB || c.value == 0xBB ||
                       c.value == 0x201C || c.value == 0x201D) {
                at += c.size;
            } else {
                return false;
            }
        }
        // "государств-членов": the second half of a compound.
        return between.empty() || between == "-" ||
               !is_dash(decode_before(between, between.size()).value);
    }

    /// The thing before the number: "contributions (44)", "members: 40", 成员40名, членов – 40.
    [[nodiscard]] std::size_t item_before(std::size_t i, bool han) const {
        if (i == 0 || !is_item(chunk_, i - 1) || chunk_.is(i - 1, Sign::document)) {
            return chunk_.size();
        }
        const Lexeme& item = chunk_.marks[i - 1];
        const std::string_view gap = chunk_.gap(i - 1);
        if (item.has(singular) || item.has(prefixed) || gap.size() > 32) {
            return chunk_.size();
        }
        if (han) {
            return gap.size() <= 9 && gap.find("，") == std::string_view::npos &&
                           gap.find("、") == std::string_view::npos
                       ? i - 1
                       : chunk_.size();
        }
        // With figures only, and nothing after them that they could belong to.
        if (!chunk_.is(i, Sign::number)) {
            return chunk_.size();
        }
        const std::size_t after = skip_blanks(chunk_.text, number_.end);
        const CodePoint next = code_point_at(chunk_.text, after);
        const bool ends_here =
            next.size == 0 || (!is_letter(next.value) && next.value != U'%' && next.value != U'-' &&
                               digit_value(next.value) < 0);
        const Glue glue(gap);
        const bool punctuated = glue.is(": ( - :- ,:");
        const bool says = word_after(gap, 0).is(numbering);
        return ends_here && (punctuated || says) ? i - 1 : chunk_.size();
    }

    const Chunk& chunk_;
    std::vector<Found>& found_;
    std::size_t base_;
    WholeNumber number_;
    std::size_t after_classifier_ = 0;
    bool more_ = false;
};

}  // namespace wgig::detail::facts
