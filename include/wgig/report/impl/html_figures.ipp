#pragma once

#include <string>
#include <string_view>

#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/view.hpp>

namespace wgig::detail::dossier {

/// A picture as an address that holds all of it. Shown by an `img` element: a browser runs no script of
/// such a picture and fetches nothing for it.
inline std::string svg_address(std::string_view svg) {
    static constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    static constexpr std::string_view plain = "-_.~!*()/:;=,+@ ";
    std::string out = "data:image/svg+xml;charset=utf-8,";
    out.reserve(out.size() + svg.size() + svg.size() / 2);
    for (const char c : svg) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += hexadecimal[byte >> 4U];
            out += hexadecimal[byte & 0x0FU];
        }
    }
    return out;
}

inline void write_figures(Page& page, const View& view) {
    if (view.dossier->figures.empty()) {
        return;
    }
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("figures\"><h2>");
    page.label("figures").markup("</h2>");
    std::size_t number = 0;
    for (const Figure& figure : view.dossier->figures) {
        const std::string key = view.prefix + "figure." + std::to_string(++number);
        page.define(key, figure.title);
        page.markup("<figure><figcaption>").label(key).markup("</figcaption><img alt=\"");
        page.text(page.say(key)).markup("\" src=\"").text(svg_address(figure.svg));
        page.markup("\"></figure>");
    }
    page.markup("</section>");
}

}  // namespace wgig::detail::dossier
