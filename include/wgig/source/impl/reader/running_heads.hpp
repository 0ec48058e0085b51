// Running heads: document symbols, and lines that come again at the ends of pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <wgig/source/impl/reader/line_kinds.hpp>

namespace wgig::detail::reader {

class RunningHeads {
public:
    explicit RunningHeads(LineKinds& lines) : lines_(lines) {}

    void find() {
        find_symbols();
        // Heads may have more than one line: each that is found uncovers the next.
        for (int round = 0; round < 3 && find_repeated(); ++round) {
        }
        find_interrupting();
    }

private:
    /// A line that is a document symbol, where it comes more than once or next to the end of a page.
    void find_symbols() {
        std::unordered_map<std::string_view, std::size_t> counts;
        std::vector<std::pair<std::size_t, std::string_view>> found;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!lines_.open(i) || lines_.line(i).size() > 90) {
                continue;
            }
            if (const std::string_view symbol = symbol_line(lines_.text(i)); !symbol.empty()) {
                ++counts[symbol];
                found.emplace_back(i, symbol);
            }
        }
        for (const auto& [i, symbol] : found) {
            if (counts[symbol] > 1 || lines_.at_page_end(i)) {
                lines_.set(i, LineKind::running_head);
            }
        }
    }

    /// Lines at the ends of pages that differ in their digits only. Whether any was found.
    [[nodiscard]] bool find_repeated() {
        std::unordered_map<std::uint64_t, std::size_t> counts;
        std::vector<std::pair<std::size_t, std::uint64_t>> found;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (may_be_head(i) && lines_.line(i).size() <= 120 && lines_.at_page_end(i)) {
                found.emplace_back(i, hash_without_digits(lines_.text(i)));
                ++counts[found.back().second];
            }
        }
        bool any = false;
        for (const auto& [i, hash] : found) {
            const bool digits =
                lines_.text(i).find_first_of("0123456789") != std::string_view::npos;
            // `Article 1`, `Article 2`, each on a page of its own, are no heads.
            const bool numbered = digits && leading_word(lines_.text(i)).role != WordRole::none;
            if (!numbered && counts[hash] >= (digits ? 3U : 2U)) {
                lines_.set(i, LineKind::running_head);
                any = true;
            }
        }
        return any;
    }

    /// The same short line more than once in the middle of sentences.
    void find_interrupting() {
        std::unordered_map<std::string_view, std::size_t> counts;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_.line(i).size() <= 80 && lines_.interrupts(i) && may_be_head(i)) {
                ++counts[lines_.text(i)];
            }
        }
        std::erase_if(counts, [](const auto& entry) { return entry.second < 2; });
        for (std::size_t i = 0; i < lines_.size() && !counts.empty(); ++i) {
            if (lines_.line(i).size() <= 80 && may_be_head(i) && counts.contains(lines_.text(i))) {
                lines_.set(i, LineKind::running_head);
            }
        }
    }

    /// Heads begin with a capital or a number, and are no sentences.
    [[nodiscard]] bool may_be_head(std::size_t i) const {
        if (!lines_.open(i)) {
            return false;
        }
        const char32_t first = lines_.line(i).first;
        return !is_lower(first) && first != '(' && ending_of(first) == Ending::open &&
               !lines_.is_bare_number(i) && lines_.line(i).ending == Ending::open;
    }

    [[nodiscard]] static std::uint64_t hash_without_digits(std::string_view text) {
        std::uint64_t hash = 0xCBF29CE484222325ULL;
        for (const char c : text) {
            const bool digit = c >= '0' && c <= '9';
            hash = (hash ^ static_cast<unsigned char>(digit ? '0' : c)) * 0x100000001B3ULL;
        }
        return hash;
    }

    LineKinds& lines_;
};

}  // namespace wgig::detail::reader
