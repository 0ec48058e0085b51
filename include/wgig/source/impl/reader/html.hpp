// HTML, with the Gumbo parser: its elements become lines like those of any text.
#pragma once

#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/source/impl/reader/line.hpp>

#if defined(WGIG_HAS_GUMBO)
#    include <wgig/source/impl/reader/html_guard.hpp>
#    include <wgig/source/impl/reader/html_walk.hpp>
#endif

namespace wgig::detail::reader {

/// Whether the first bytes are those of an HTML file: a doctype or an `html` element, after
/// comments and XML declarations.
[[nodiscard]] inline bool looks_like_html(std::string_view bytes) {
    std::string_view rest = bytes.substr(0, 4096);
    for (int skipped = 0; skipped < 16; ++skipped) {
        rest = rest.substr(trimmed(rest, {0, rest.size()}).begin);
        std::string_view close;
        if (rest.starts_with("<!--")) {
            close = "-->";
        } else if (rest.starts_with("<?")) {
            close = "?>";
        } else {
            break;
        }
        const std::size_t end = rest.find(close);
        if (end == std::string_view::npos) {
            return false;
        }
        rest.remove_prefix(end + close.size());
    }
    return match_word(rest, "<!doctype html") != 0 || match_word(rest, "<html") != 0;
}

/// Reads HTML into lines. Throws ParseError for what is built to exhaust a parser, and where this
/// build has none.
inline void read_html(Source& source, std::string_view name) {
#if defined(WGIG_HAS_GUMBO)
    check_html(source.text, name);
    HtmlWalk(source).read();
#else
    static_cast<void>(source);
    throw_parse_error(ErrorCode::unsupported,
                      "this build cannot read HTML: install the Gumbo parser (libgumbo-dev) and "
                      "build with WGIG_WITH_HTML=ON, or save the file as plain text",
                      Place{std::string(name), 0, 0, {}});
#endif
}

}  // namespace wgig::detail::reader
