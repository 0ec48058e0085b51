// An alignment while it is made: columns that keep their numbers, in an order that grows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <wgig/draft/impl/align/vocabulary.hpp>

namespace wgig::detail::aligning {

/// A text that one or several witnesses have.
struct Sequence {
    std::vector<Word> words;
    std::vector<std::uint32_t> columns;  ///< the column of each word, once it is aligned
    std::int32_t copies = 0;             ///< how many witnesses have it
};

/// A word in a column, and how many witnesses have it there.
struct Reading {
    Word word = 0;
    std::int32_t count = 0;
};

/// What a step of a path takes: a column, a word of the text, or both.
enum class Step : std::uint8_t { both, column, word };

class Profile {
public:
    [[nodiscard]] const std::vector<std::uint32_t>& order() const noexcept { return order_; }
    [[nodiscard]] const std::vector<Reading>& readings(std::uint32_t column) const noexcept {
        return columns_[column];
    }
    /// How many witnesses are in it.
    [[nodiscard]] std::int32_t witnesses() const noexcept { return witnesses_; }

    /// Puts a text into the columns that a path says.
    void add(Sequence& text, const std::vector<Step>& path) {
        std::vector<std::uint32_t> order;
        order.reserve(path.size());
        text.columns.clear();
        std::size_t column = 0;
        for (const Step step : path) {
            const std::uint32_t here = step == Step::word ? new_column() : order_[column];
            column += step == Step::word ? 0U : 1U;
            order.push_back(here);
            if (step != Step::column) {
                put(here, text.words[text.columns.size()], text.copies);
                text.columns.push_back(here);
            }
        }
        order_ = std::move(order);
        witnesses_ += text.copies;
    }

    /// Takes a text out again; columns that it had alone are closed.
    void remove(const Sequence& text) {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            put(text.columns[i], text.words[i], -text.copies);
        }
        const auto is_empty = [&](std::uint32_t column) { return columns_[column].empty(); };
        for (const std::uint32_t column : order_) {
            if (is_empty(column)) {
                free_.push_back(column);
            }
        }
        order_.erase(std::remove_if(order_.begin(), order_.end(), is_empty), order_.end());
        witnesses_ -= text.copies;
    }

private:
    std::uint32_t new_column() {
        if (!free_.empty()) {
            const std::uint32_t column = free_.back();
            free_.pop_back();
            return column;
        }
        columns_.emplace_back();
        return static_cast<std::uint32_t>(columns_.size() - 1);
    }

    void put(std::uint32_t column, Word word, std::int32_t copies) {
        std::vector<Reading>& readings = columns_[column];
        const auto at = std::lower_bound(readings.begin(), readings.end(), word,
                                         [](const Reading& r, Word w) { return r.word < w; });
        if (at == readings.end() || at->word != word) {
            readings.insert(at, {word, copies});
        } else {
            at->count += copies;
            if (at->count == 0) {
                readings.erase(at);
            }
        }
    }

    std::vector<std::vector<Reading>> columns_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> free_;
    std::int32_t witnesses_ = 0;
};

}  // namespace wgig::detail::aligning
