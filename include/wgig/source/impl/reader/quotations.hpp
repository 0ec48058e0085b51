// Words between quotation marks.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include <wgig/source/impl/reader/glyph.hpp>

namespace wgig::detail::reader {

/// Finds the quotations of one text: pairs of marks, the outermost of those that lie in each other.
class QuotationFinder {
public:
    explicit QuotationFinder(std::string_view text) : text_(text) {}

    /// Places with their marks, in order. Complexity: O(n log n) in the number of marks.
    [[nodiscard]] std::vector<Span> find() {
        for (std::size_t at = 0; at < text_.size();) {
            const auto byte = static_cast<unsigned char>(text_[at]);
            if (byte != '"' && byte != 0xC2 && byte != 0xE2 && byte != 0xE3) {
                ++at;
                continue;
            }
            const CodePoint c = decode(text_, at);
            take(c, at);
            at += c.size;
        }
        std::sort(found_.begin(), found_.end(), [](Span a, Span b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
        std::vector<Span> outer;
        for (const Span span : found_) {
            if (outer.empty() || span.begin >= outer.back().end) {
                outer.push_back(span);
            }
        }
        return outer;
    }

private:
    enum Pair : std::size_t { straight, curly, low, angle, corner, white_corner, pair_count };

    void take(CodePoint c, std::size_t at) {
        switch (c.value) {
        case '"': take_straight(at); break;
        case 0x201C:  // “ opens, and closes what „ opened
            if (!open_[low].empty()) {
                close(low, at + c.size);
            } else {
                open_[curly].push_back(at);
            }
            break;
        case 0x201D: close(open_[curly].empty() ? low : curly, at + c.size); break;
        case 0x201E: open_[low].push_back(at); break;
        case 0xAB: open_[angle].push_back(at); break;
        case 0xBB: close(angle, at + c.size); break;
        case 0x300C: open_[corner].push_back(at); break;
        case 0x300D: close(corner, at + c.size); break;
        case 0x300E: open_[white_corner].push_back(at); break;
        case 0x300F: close(white_corner, at + c.size); break;
        default: break;
        }
    }

    void take_straight(std::size_t at) {
        const char32_t next = at + 1 < text_.size() ? decode(text_, at + 1).value : U' ';
        const char32_t before = at > 0 ? decode_before(text_.substr(0, at), at).value : U' ';
        const bool may_open =
            !is_space(next) &&
            (is_space(before) || before == '(' || before == '[' || before == 0x2013 ||
             before == 0x2014 || before == 0xAB || is_cjk(before));
        if (!open_[straight].empty() && !is_space(before)) {
            close(straight, at + 1);
        } else if (may_open) {
            open_[straight].push_back(at);
        }
    }

    void close(Pair pair, std::size_t end) {
        auto& open = open_[pair];
        if (open.empty()) {
            return;
        }
        const std::size_t begin = open.back();
        open.pop_back();
        // What was opened inside and never closed is no quotation.
        for (auto& other : open_) {
            while (!other.empty() && other.back() > begin) {
                other.pop_back();
            }
        }
        found_.push_back({begin, end});
    }

    std::string_view text_;
    std::array<std::vector<std::size_t>, pair_count> open_;
    std::vector<Span> found_;
};

/// The words of a quotation, without its marks, if it has any, and the spaces inside them.
[[nodiscard]] inline std::string_view quoted_words(std::string_view text, Span span) {
    constexpr std::u32string_view marks =
        U"\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u300E\u300F";
    std::string_view words = text.substr(span.begin, span.size());
    if (marks.find(first_character(words)) != std::u32string_view::npos) {
        words.remove_prefix(decode(words, 0).size);
        if (marks.find(last_character(words)) != std::u32string_view::npos) {
            words.remove_suffix(decode_before(words, words.size()).size);
        }
    }
    const Span cut = trimmed(words, {0, words.size()});
    return words.substr(cut.begin, cut.size());
}

}  // namespace wgig::detail::reader
