#pragma once

#include <map>

#include <fmt/format.h>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/detail/picture.hpp>
#include <wgig/text/markup.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::picture {

inline constexpr std::string_view picture_words =
#include <wgig/draft/data/pictures.json.inc>
    ;

WGIG_DECL const std::string& word(std::string_view name, Language language) {
    using Words = std::map<std::string, Label, std::less<>>;
    static const Words words = from_value<Words>(parse_json(picture_words, "pictures"));
    return words.find(name)->second.texts.find(code(language))->second;
}

WGIG_DECL std::string escape(std::string_view text) { return markup::escaped(text); }

WGIG_DECL std::string open_svg(double width, double height, std::string_view title,
                               std::string_view description, Language language) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
        "width=\"{0:.0f}\" height=\"{1:.0f}\" xml:lang=\"{4}\" direction=\"{5}\" "
        "font-family=\"system-ui, 'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans CJK SC', "
        "sans-serif\" font-size=\"13\">\n<title>{2}</title>\n<desc>{3}</desc>\n"
        "<style>svg{{--ink:#1d2733;--soft:#66727f;--line:#cfd6dd;--main:#1f5fa8;--band:#1f5fa833;"
        "--other:#a8591f;--paper:#fff;color:var(--ink)}}"
        "@media(prefers-color-scheme:dark){{svg{{--ink:#e6ebf0;--soft:#9aa7b4;--line:#3a4653;"
        "--main:#7db4f0;--band:#7db4f033;--other:#f0a86b;--paper:#14191f}}}}"
        "text{{fill:currentColor}}.soft{{fill:var(--soft)}}</style>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>\n",
        width, height, escape(title), escape(description), code(language),
        right_to_left(language) ? "rtl" : "ltr");
}

/// Whether a character takes the place of two.
inline bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

WGIG_DECL double text_width(std::string_view text) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint character = decode(text, at);
        width += is_wide(character.value) ? 10 : 5.8;
        at += character.size;
    }
    return width;
}

WGIG_DECL std::vector<std::string> wrap(std::string_view text, double width, std::size_t lines) {
    std::vector<std::string> result;
    std::size_t begin = 0;
    while (begin < text.size() && result.size() < lines) {
        double used = 0;
        std::size_t at = begin;
        std::size_t cut = begin;  // the last place where the line may end
        std::size_t size = 0;
        for (; at < text.size(); at += size) {
            const CodePoint character = decode(text, at);
            const char32_t c = character.value;
            size = character.size;
            used += is_wide(c) ? 10 : 5.8;
            if (used > width && at > begin) {
                cut = c == ' ' ? at + size : cut;
                break;
            }
            if (c == ' ' || is_wide(c)) {
                cut = at + size;
            }
        }
        if (at >= text.size()) {
            cut = text.size();
        } else if (cut == begin) {
            cut = at;
        }
        std::string line(text.substr(begin, cut - begin));
        while (!line.empty() && line.back() == ' ') {
            line.pop_back();
        }
        begin = cut;
        if (result.size() + 1 == lines && begin < text.size()) {
            line += "…";
        }
        result.push_back(std::move(line));
    }
    return result;
}

}  // namespace wgig::detail::picture
