// Refuses HTML that would cost a parser more than its length: deep nesting, unclosed formatting.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::reader {

/// Reads through the tags of a text, without a tree, and counts how deep they lie at most. What the
/// HTML standard makes of a start tag can cost as much as the open elements are many, so these are
/// bounded here, far above what any real document has.
class HtmlGuard {
public:
    HtmlGuard(std::string_view text, std::string_view name) : text_(text), name_(name) {}

    void check() {
        if (text_.size() > most_bytes) {
            throw_parse_error(ErrorCode::unsupported, "HTML of more than 4 GB",
                              Place{std::string(name_), 0, 0, {}});
        }
        for (std::size_t at = text_.find('<'); at != std::string_view::npos;
             at = text_.find('<', at)) {
            at = read_tag(at);
        }
    }

private:
    static constexpr std::size_t most_bytes = 0xFFFFFFFF;
    static constexpr std::size_t most_depth = 1500;
    static constexpr std::size_t most_attributes = 2000;

    [[nodiscard]] static bool is_letter(char c) noexcept {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// Reads one tag; returns where to go on.
    [[nodiscard]] std::size_t read_tag(std::size_t at) {
        std::size_t i = at + 1;
        if (i < text_.size() && text_[i] == '!') {
            const bool comment = text_.substr(i).starts_with("!--");
            const std::size_t end = comment ? text_.find("-->", i + 3) : text_.find('>', i);
            return end == std::string_view::npos ? text_.size() : end + 1;
        }
        const bool closes = i < text_.size() && text_[i] == '/';
        i += closes ? 1U : 0U;
        if (i >= text_.size() || !is_letter(text_[i])) {
            return i;
        }
        std::array<char, 12> buffer{};
        std::size_t size = 0;
        while (i < text_.size() && !ends_name(text_[i])) {
            if (size < buffer.size()) {
                buffer[size] = text_[i] >= 'A' && text_[i] <= 'Z' ? static_cast<char>(text_[i] + 32)
                                                                  : text_[i];
            }
            ++size;
            ++i;
        }
        const std::string_view tag(buffer.data(), size < buffer.size() ? size : buffer.size());
        const std::size_t end = end_of_tag(at, i);
        if (closes) {
            close(tag);
        } else if (end < 2 || text_[end - 2] != '/') {
            open(tag, at);
        }
        return tag == "script" || tag == "style" ? end_of_raw(tag, end, closes) : end;
    }

    [[nodiscard]] static bool ends_name(char c) noexcept {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/' || c == '>';
    }

    /// Just past the `>` of a tag; quoted values may hold one.
    [[nodiscard]] std::size_t end_of_tag(std::size_t tag, std::size_t i) const {
        std::size_t attributes = 0;
        char quote = '\0';
        bool space = false;
        for (; i < text_.size(); ++i) {
            const char c = text_[i];
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
                continue;
            }
            if (c == '>') {
                return i + 1;
            }
            if ((c == '"' || c == '\'') && text_[i - 1] == '=') {
                quote = c;
            }
            const bool blank = ends_name(c) || c == '=';
            attributes += space && !blank ? 1U : 0U;
            space = blank;
            if (attributes > most_attributes) {
                refuse(tag,
                       "a tag with more than " + std::to_string(most_attributes) + " attributes");
            }
        }
        return text_.size();
    }

    /// Scripts and style sheets end only at their own end tag.
    [[nodiscard]] std::size_t end_of_raw(std::string_view tag, std::size_t at, bool closes) const {
        if (closes) {
            return at;
        }
        const std::string end = "</" + std::string(tag);
        const std::size_t found = text_.find(end, at);
        return found == std::string_view::npos ? text_.size() : found;
    }

    /// Elements that are empty, or that the next of their kind closes.
    [[nodiscard]] static bool never_nests(std::string_view tag) noexcept {
        static constexpr auto tags = std::to_array<std::string_view>(
            {"p",     "li",    "td",    "tr",     "th",    "dd",   "dt",     "option",
             "br",    "hr",    "img",   "input",  "meta",  "link", "col",    "area",
             "base",  "wbr",   "embed", "a",      "body",  "html", "head",   "thead",
             "tbody", "tfoot", "param", "source", "track", "nobr", "button", "colgroup"});
        for (const std::string_view known : tags) {
            if (known == tag) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] static bool is_formatting(std::string_view tag) noexcept {
        static constexpr auto tags = std::to_array<std::string_view>(
            {"b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"});
        for (const std::string_view known : tags) {
            if (known == tag) {
                return true;
            }
        }
        return false;
    }

    void open(std::string_view tag, std::size_t at) {
        // Every block, and every text after one, opens the unclosed formatting elements again.
        copies_ += formatting_;
        if (copies_ > text_.size() + 1'000'000) {
            refuse(at, "too many formatting elements that are never closed");
        }
        if (never_nests(tag)) {
            return;
        }
        formatting_ += is_formatting(tag) ? 1U : 0U;
        if (++depth_ > most_depth) {
            refuse(at, "elements nested deeper than " + std::to_string(most_depth));
        }
    }

    void close(std::string_view tag) {
        copies_ += formatting_;
        if (never_nests(tag)) {
            return;
        }
        depth_ -= depth_ > 0 ? 1U : 0U;
        formatting_ -= is_formatting(tag) && formatting_ > 0 ? 1U : 0U;
    }

    [[noreturn]] void refuse(std::size_t at, const std::string& why) const {
        throw_parse_error(ErrorCode::too_deep, "HTML that no document has: " + why,
                          place_of(text_, at, name_));
    }

    std::string_view text_;
    std::string_view name_;
    std::size_t depth_ = 0;
    std::size_t formatting_ = 0;
    std::size_t copies_ = 0;
};

/// Throws ParseError for HTML that is built to exhaust a parser. Complexity: O(n).
inline void check_html(std::string_view text, std::string_view name) {
    HtmlGuard(text, name).check();
}

}  // namespace wgig::detail::reader
