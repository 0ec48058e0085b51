// A table from folded words to what is known of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <wgig/source/impl/facts/folded_word.hpp>

namespace wgig::detail::facts {

/// Open addressing, with 2^bits places of which at most half should be used.
template <class Value, unsigned bits>
class WordTable {
public:
    WordTable() : entries_(std::size_t{1} << bits) {}

    /// The value of a word, made where there is none yet.
    Value& operator[](const FoldedWord& word) {
        Entry& entry = entries_[place(word)];
        if (!entry.used) {
            entry.word = word;
            entry.used = true;
        }
        return entry.value;
    }
    [[nodiscard]] const Value* find(const FoldedWord& word) const noexcept {
        const Entry& entry = entries_[place(word)];
        return entry.used ? &entry.value : nullptr;
    }

private:
    struct Entry {
        FoldedWord word;
        Value value{};
        bool used = false;
    };
    [[nodiscard]] std::size_t place(const FoldedWord& word) const noexcept {
        std::size_t at = static_cast<std::size_t>(word.hash() >> (64U - bits));
        while (entries_[at].used && entries_[at].word.view() != word.view()) {
            at = (at + 1) & (entries_.size() - 1);
        }
        return at;
    }

    std::vector<Entry> entries_;
};

/// Calls `use(word)` for each word of a list separated by spaces.
template <class Use>
void for_each_word(std::string_view list, const Use& use) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at) {
            use(list.substr(at, end - at));
        }
        at = end + 1;
    }
}

}  // namespace wgig::detail::facts
