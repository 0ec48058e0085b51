#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <wgig/draft/detail/collation_words.hpp>
#include <wgig/draft/detail/markup.hpp>
#include <wgig/draft/redline.hpp>
#include <wgig/text/detect.hpp>

namespace wgig {
namespace detail::render {

inline constexpr std::string_view redline_style =
#include <wgig/draft/data/redline.css.inc>
    ;

/// The language of a redline: of what both drafts have, or of all of it.
inline std::optional<Language> redline_language(const Redline& redline) {
    std::string sample;
    for (const RedlinePart& part : redline.parts) {
        sample += part.text;
        sample += ' ';
    }
    return detect_language(sample);
}

inline void write_part(Markup& html, const RedlinePart& part, std::optional<Language> language) {
    const bool out = part.kind == RedlineKind::deleted || part.kind == RedlineKind::moved_away;
    const std::string_view element = out ? "del" : "ins";
    if (part.kind == RedlineKind::same) {
        html.text(part.text);
        return;
    }
    html.raw("<").raw(element);
    if (part.move != 0) {
        html.raw(" class=\"moved\" data-move=\"").number(part.move).raw("\" title=\"");
        html.text(say(word_moved, language)).raw(" ").number(part.move).raw("\"");
    }
    html.raw(">").text(part.text);
    if (part.move != 0) {
        html.raw("<sup>").number(part.move).raw("</sup>");
    }
    html.raw("</").raw(element).raw(">");
}

}  // namespace detail::render

WGIG_DECL std::string redline_html(const Redline& redline, bool page) {
    using namespace detail::render;
    const std::optional<Language> language = redline_language(redline);
    Markup html;
    if (page) {
        html.raw("<!DOCTYPE html>\n<html").raw(language_attributes(language));
        html.raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                 "content=\"width=device-width, initial-scale=1\"><title>");
        html.text(redline.before).raw(" → ").text(redline.after).raw("</title>");
    }
    html.raw("<style>").raw(redline_style).raw("</style>");
    if (page) {
        html.raw("</head><body class=\"wgig-page\">\n<main>\n<h1>")
            .text(say(word_changes, language));
        html.raw(": <bdi>").text(redline.before).raw("</bdi> → <bdi>").text(redline.after);
        html.raw("</bdi></h1>\n<p class=\"wgig-key\"><del>").text(say(word_deleted, language));
        html.raw("</del> <ins>").text(say(word_inserted, language));
        html.raw("</ins> <del class=\"moved\">").text(say(word_moved, language));
        html.raw("<sup>1</sup></del> <ins class=\"moved\">").text(say(word_moved, language));
        html.raw("<sup>1</sup></ins></p>\n");
    }
    html.raw("<div class=\"wgig-redline\"").raw(language_attributes(language)).raw(">");
    for (const RedlinePart& part : redline.parts) {
        write_part(html, part, language);
    }
    html.raw("</div>\n");
    if (page) {
        html.raw("</main>\n</body></html>\n");
    }
    return html.take();
}

}  // namespace wgig
