// The best path through the columns of an alignment and the words of one more text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/draft/detail/token_diff.hpp>
#include <wgig/draft/impl/align/profile.hpp>
#include <wgig/draft/impl/align/rectangle.hpp>
#include <wgig/draft/impl/align/vocabulary.hpp>

namespace wgig::detail::aligning {

class PathFinder {
public:
    PathFinder(Vocabulary& vocabulary, const Profile& profile, std::span<const Word> words)
        : vocabulary_(vocabulary), profile_(profile), words_(words), rectangle_(vocabulary) {
        const std::vector<std::uint32_t>& order = profile.order();
        for (std::size_t column = 0; column < order.size(); ++column) {
            const std::vector<Reading>& readings = profile.readings(order[column]);
            const auto most =
                std::max_element(readings.begin(), readings.end(),
                                 [](const auto& x, const auto& y) { return x.count < y.count; });
            if (2 * most->count >= profile.witnesses()) {
                certain_.add(column, most->word);
            }
            if (8 * most->count >= profile.witnesses()) {
                common_.add(column, most->word);
            }
        }
    }

    std::vector<Step> find() {
        path_.reserve(profile_.order().size() + words_.size() / 8);
        search({0, profile_.order().size(), 0, words_.size()}, Cut::certain);
        return std::move(path_);
    }

private:
    /// How a stretch that is too large to be searched as a whole is cut.
    enum class Cut { certain, common, evenly };

    /// The columns in which many witnesses say the same, and what they say.
    struct Backbone {
        std::vector<std::size_t> columns;
        std::vector<Word> words;

        void add(std::size_t column, Word word) {
            columns.push_back(column);
            words.push_back(word);
        }
        /// Of the first that is not before a column.
        [[nodiscard]] std::size_t position(std::size_t column) const {
            return static_cast<std::size_t>(
                std::lower_bound(columns.begin(), columns.end(), column) - columns.begin());
        }
    };

    /// How many cells are searched as a whole.
    static constexpr std::size_t most_cells = 16'384;
    /// What the words of a run must weigh for it to be certain.
    static constexpr std::int32_t certain_weight = full_weight * 5 / 2;

    // Cuts follow each other in the order of `Cut`, so this calls itself three deep at most.
    void search(const Stretch& all, Cut cut) {
        const std::size_t columns = all.column_end - all.column_begin;
        const std::size_t words = all.word_end - all.word_begin;
        if (columns == 0 || words == 0) {
            path_.insert(path_.end(), columns, Step::column);
            path_.insert(path_.end(), words, Step::word);
        } else if (columns <= most_cells && words <= most_cells && columns * words <= most_cells) {
            rectangle_.search(profile_, words_, all, path_);
        } else if (cut == Cut::evenly) {
            cut_evenly(all);
        } else {
            cut_at_runs(all, cut);
        }
    }

    void cut_at_runs(const Stretch& all, Cut cut) {
        const Cut next = cut == Cut::certain ? Cut::common : Cut::evenly;
        const Backbone& backbone = cut == Cut::certain ? certain_ : common_;
        const std::size_t first = backbone.position(all.column_begin);
        const std::size_t last = backbone.position(all.column_end);
        Stretch rest = all;
        for (DiffRun run :
             token_diff(std::span<const std::uint32_t>(backbone.words).subspan(first, last - first),
                        words_.subspan(all.word_begin, all.word_end - all.word_begin))) {
            run.a += first;
            run.b += all.word_begin;
            if (cut == Cut::certain && !keep_certain_part(run)) {
                continue;
            }
            search({rest.column_begin, backbone.columns[run.a], rest.word_begin, run.b}, next);
            rest.column_begin = backbone.columns[run.a];
            for (std::size_t i = 0; i < run.size; ++i) {
                // Columns between those of the run are of few witnesses, and not of this text.
                const std::size_t column = backbone.columns[run.a + i];
                path_.insert(path_.end(), column - rest.column_begin, Step::column);
                path_.push_back(Step::both);
                rest.column_begin = column + 1;
            }
            rest.word_begin = run.b + run.size;
        }
        search(rest, next);
    }

    /// Leaves words at the ends of a run to the search: a common one may belong elsewhere. False where
    /// too little is left.
    bool keep_certain_part(DiffRun& run) const {
        std::int32_t weight = 0;
        for (std::size_t i = 0; i < run.size && weight < certain_weight; ++i) {
            weight += vocabulary_.weight(words_[run.b + i]);
        }
        if (run.size < 3 || weight < certain_weight) {
            return false;
        }
        ++run.a;
        ++run.b;
        run.size -= 2;
        return true;
    }

    /// Stretches with nothing in common: side by side, as many pieces as keep the work in bounds.
    void cut_evenly(const Stretch& all) {
        constexpr std::size_t side = 64;
        const std::size_t columns = all.column_end - all.column_begin;
        const std::size_t words = all.word_end - all.word_begin;
        const std::size_t both = std::min(columns, words);
        // In very long ones, words nearly the same stand side by side by chance alone.
        const bool near = both <= 4096;
        for (std::size_t at = 0; at < both; at += side) {
            const std::size_t size = std::min(side, both - at);
            rectangle_.search(profile_, words_,
                              {all.column_begin + at, all.column_begin + at + size,
                               all.word_begin + at, all.word_begin + at + size},
                              path_, near);
        }
        path_.insert(path_.end(), columns - both, Step::column);
        path_.insert(path_.end(), words - both, Step::word);
    }

    Vocabulary& vocabulary_;
    const Profile& profile_;
    std::span<const Word> words_;
    RectangleSearch rectangle_;
    Backbone certain_;  // half of the witnesses
    Backbone common_;   // an eighth
    std::vector<Step> path_;
};

}  // namespace wgig::detail::aligning
