// A few columns and a few words, aligned as well as they can be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/draft/impl/align/profile.hpp>
#include <wgig/draft/impl/align/vocabulary.hpp>

namespace wgig::detail::aligning {

/// Columns and words that belong side by side.
struct Stretch {
    std::size_t column_begin = 0;
    std::size_t column_end = 0;
    std::size_t word_begin = 0;
    std::size_t word_end = 0;
};

/// The path of the highest sum over all pairs of witnesses, gaps costing more to begin than to go on
/// (Gotoh 1982). Searched from the end, so that of equal paths the one is taken that matches first:
/// what has no counterpart stands at the left. Keeps its memory between calls.
class RectangleSearch {
public:
    explicit RectangleSearch(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    /// Appends the path to `path`. `near`: whether words that are nearly the same are told from others. Complexity: O(columns x words).
    void search(const Profile& profile, std::span<const Word> words, const Stretch& all,
                std::vector<Step>& path, bool near = true) {
        const std::size_t columns = all.column_end - all.column_begin;
        words = words.subspan(all.word_begin, all.word_end - all.word_begin);
        score_words(profile, words, all, near);
        fill(profile, words.size(), all);
        std::size_t i = 0;
        std::size_t j = 0;
        unsigned before = equal_before;
        while (i < columns && j < words.size()) {
            const unsigned choices = choices_[i * (words.size() + 1) + j];
            const auto step = static_cast<Step>((choices >> (2 * before)) & 3U);
            path.push_back(step);
            i += step != Step::word ? 1U : 0U;
            j += step != Step::column ? 1U : 0U;
            before = step == Step::both && (choices & is_equal) != 0 ? equal_before
                                                                     : static_cast<unsigned>(step);
        }
        path.insert(path.end(), columns - i, Step::column);
        path.insert(path.end(), words.size() - j, Step::word);
    }

private:
    /// The best of what is to come, by what the step before was.
    struct Best {
        std::int64_t after_other = 0;  // two words that differ
        std::int64_t after_column = 0;
        std::int64_t after_word = 0;
        std::int64_t after_equal = 0;  // two words that are equal
    };
    // Choices are kept by the numbers of `Step`, and this for equal words.
    static constexpr unsigned equal_before = 3;
    static constexpr unsigned is_equal = 256;
    /// A gap that follows on words that differ is a little better: equal words stay together.
    static constexpr std::int64_t parting = 8;

    /// Numbers the different words of both sides, and scores each of one side with each of the other.
    void score_words(const Profile& profile, std::span<const Word> words, const Stretch& all,
                     bool near) {
        kinds_.assign(words.begin(), words.end());
        make_set(kinds_);
        readings_.clear();
        for (std::size_t i = all.column_begin; i < all.column_end; ++i) {
            for (const Reading& reading : profile.readings(profile.order()[i])) {
                readings_.push_back(reading.word);
            }
        }
        make_set(readings_);
        // Where there are that many, hardly anything is shared, and time is to be bounded.
        near = near && readings_.size() * kinds_.size() <= 65'536;
        scores_.resize(readings_.size() * kinds_.size());
        std::size_t at = 0;
        for (const Word reading : readings_) {
            for (const Word kind : kinds_) {
                scores_[at++] = vocabulary_.score(reading, kind, near);
            }
        }
        kind_of_.clear();
        for (const Word word : words) {
            kind_of_.push_back(position(kinds_, word));
        }
    }

    void fill(const Profile& profile, std::size_t words, const Stretch& all) {
        const std::size_t columns = all.column_end - all.column_begin;
        const std::int64_t witnesses = profile.witnesses();
        const std::int64_t new_open = witnesses * gap_open;
        const std::int64_t new_extend = witnesses * gap_extend;
        choices_.resize((columns + 1) * (words + 1));
        row_.assign(words + 1, Best{});
        for (std::size_t j = words; j-- > 0;) {
            row_[j].after_word = row_[j + 1].after_word - new_extend;
            row_[j].after_other = row_[j].after_column = row_[j].after_word - new_open;
            row_[j].after_equal = row_[j].after_other - witnesses * parting;
        }
        column_scores_.resize(kinds_.size());
        for (std::size_t i = columns; i-- > 0;) {
            const std::int64_t present =
                score_column(profile.readings(profile.order()[all.column_begin + i]));
            const std::int64_t skip_open = present * gap_open;
            const std::int64_t skip_extend = present * gap_extend;
            // A word here stands beside gaps of the witnesses that have nothing in this column.
            const std::int64_t beside_gaps = (witnesses - present) * gap_extend;
            Best corner = row_[words];
            Best& last = row_[words];
            last.after_column -= skip_extend;
            last.after_other = last.after_word = last.after_column - skip_open;
            last.after_equal = last.after_other - present * parting;
            for (std::size_t j = words; j-- > 0;) {
                const bool equal = equal_[kind_of_[j]] != 0;
                const std::int64_t both = column_scores_[kind_of_[j]] - beside_gaps +
                                          (equal ? corner.after_equal : corner.after_other);
                const std::int64_t column = row_[j].after_column - skip_extend;
                const std::int64_t word = row_[j + 1].after_word - new_extend;
                corner = row_[j];
                Best& best = row_[j];
                const unsigned a =
                    choose(both, column - skip_open, word - new_open, best.after_other);
                const unsigned b = choose(both, column, word - new_open, best.after_column);
                const unsigned c = choose(both, column - skip_open, word, best.after_word);
                const unsigned d = choose(both, column - skip_open - present * parting,
                                          word - new_open - witnesses * parting, best.after_equal);
                choices_[i * (words + 1) + j] = static_cast<std::uint16_t>(
                    a | b << 2U | c << 4U | d << 6U | (equal ? is_equal : 0U));
            }
        }
    }

    /// The score of each kind of word in a column; gives how many witnesses are in the column.
    std::int64_t score_column(const std::vector<Reading>& readings) {
        std::fill(column_scores_.begin(), column_scores_.end(), 0);
        equal_.assign(kinds_.size(), 0);
        std::int64_t present = 0;
        for (const Reading& reading : readings) {
            present += reading.count;
        }
        for (const Reading& reading : readings) {
            const std::int32_t* scores =
                scores_.data() + position(readings_, reading.word) * kinds_.size();
            for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
                column_scores_[kind] += std::int64_t{reading.count} * scores[kind];
            }
            const auto same = std::lower_bound(kinds_.begin(), kinds_.end(), reading.word);
            if (same != kinds_.end() && *same == reading.word &&
                2 * std::int64_t{reading.count} >= present) {
                equal_[static_cast<std::size_t>(same - kinds_.begin())] = 1;
            }
        }
        return present;
    }

    static unsigned choose(std::int64_t both, std::int64_t column, std::int64_t word,
                           std::int64_t& best) {
        if (both >= column && both >= word) {
            best = both;
            return static_cast<unsigned>(Step::both);
        }
        best = std::max(column, word);
        return static_cast<unsigned>(column >= word ? Step::column : Step::word);
    }

    static void make_set(std::vector<Word>& words) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }
    static std::size_t position(const std::vector<Word>& set, Word word) {
        return static_cast<std::size_t>(std::lower_bound(set.begin(), set.end(), word) -
                                        set.begin());
    }

    Vocabulary& vocabulary_;
    std::vector<Word> kinds_;           // the different words of the text, here
    std::vector<Word> readings_;        // those of the columns
    std::vector<std::int32_t> scores_;  // a row for each of `readings_`, by `kinds_`
    std::vector<std::size_t> kind_of_;  // for each word, its place in `kinds_`
    std::vector<std::int64_t> column_scores_;
    std::vector<char> equal_;             // whether half of a column's witnesses have it
    std::vector<std::uint16_t> choices_;  // two bits for each step that may have been before
    std::vector<Best> row_;
};

}  // namespace wgig::detail::aligning
