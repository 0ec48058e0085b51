#pragma once

#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/json_value.hpp>
#include <wgig/record/group_label.hpp>
#include <wgig/role/detail/picture.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/markup.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

inline constexpr std::string_view embedded_picture_words =
#include <wgig/role/data/picture_words.json.inc>
    ;

WGIG_DECL std::string_view picture_word(std::string_view key, Language language) {
    static const auto words = from_json<PictureWords>(embedded_picture_words, "embedded words");
    const auto found = words.words.find(key);
    return found == words.words.end() ? std::string_view() : found->second.in(language);
}

WGIG_DECL std::string picture_name(std::string_view name, const NodeLabels& labels,
                                   Language language) {
    const auto found = labels.find(name);
    if (found != labels.end() && !found->second.empty()) {
        return std::string(found->second.in(language));
    }
    if (name == "unlisted") {
        return std::string(group_label(std::nullopt, language));
    }
    StakeholderGroup group{};
    return std::string(parse_enum(name, group) ? group_label(group, language) : name);
}

WGIG_DECL std::string coordinate_text(double value) { return markup::tenths(value); }

WGIG_DECL double width_of_text(std::string_view text, double size) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        const bool cyrillic = c.value >= 0x0400 && c.value < 0x0530;  // wider than Latin letters
        width += kind == CharacterClass::ideograph                                ? 1
                 : kind == CharacterClass::mark || kind == CharacterClass::format ? 0
                 : cyrillic                                                       ? 0.66
                                                                                  : 0.56;
        at += c.size;
    }
    return width * size;
}

WGIG_DECL std::string shortened_text(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == most) {
            return std::string(text.substr(0, at)) + "…";
        }
        at += std::min(decode(text, at).size, text.size() - at);
    }
    return std::string(text);
}

WGIG_DECL Canvas::Canvas(double width, double height, Language language)
    : width_(width), height_(height), language_(language), from_right_(right_to_left(language)) {}

WGIG_DECL void Canvas::begin_group(std::string_view title) {
    body_ += "<g><title>";
    markup::append_attribute(body_, title);
    body_ += "</title>";
}

WGIG_DECL void Canvas::box(double x, double y, double width, double height, std::string_view more) {
    body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>",
                         coordinate_text(from_right_ ? width_ - x - width : x), coordinate_text(y),
                         coordinate_text(width), coordinate_text(height), more);
}

WGIG_DECL void Canvas::circle(double x, double y, double radius, std::string_view more) {
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>", coordinate_text(across(x)),
                         coordinate_text(y), coordinate_text(radius), more);
}

WGIG_DECL void Canvas::line(double x1, double y1, double x2, double y2, std::string_view more) {
    body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>",
                         coordinate_text(across(x1)), coordinate_text(y1),
                         coordinate_text(across(x2)), coordinate_text(y2), more);
}

WGIG_DECL void Canvas::text(double x, double y, std::string_view words, std::string_view anchor,
                            std::string_view more) {
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" {}>",
                         coordinate_text(across(x)), coordinate_text(y), anchor, more);
    markup::append_attribute(body_, words);
    body_ += "</text>";
}

WGIG_DECL void Canvas::slanted(double x, double y, std::string_view words) {
    const std::string at = coordinate_text(across(x)) + " " + coordinate_text(y);
    body_ += fmt::format("<text transform=\"translate({}) rotate({})\" text-anchor=\"start\">", at,
                         from_right_ ? 40 : -40);
    markup::append_attribute(body_, words);
    body_ += "</text>";
}

WGIG_DECL std::string Canvas::finish(std::string_view title, std::string_view description) const {
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{0}\" xml:lang=\"{0}\" "
        "viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\" direction=\"{3}\" "
        "font-family=\"system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', "
        "sans-serif\" "
        "font-size=\"13\" fill=\"currentColor\">\n<title>",
        code(language_), coordinate_text(width_), coordinate_text(height_),
        from_right_ ? "rtl" : "ltr");
    markup::append_attribute(out, title);
    out += "</title>\n<desc>";
    markup::append_attribute(out, description);
    return out + "</desc>\n" + body_ + "</svg>\n";
}

WGIG_DECL std::string_view colour_of(std::size_t number) {
    // Of middling lightness, so that they stand out from white and from black; told apart by the
    // colour-blind too (after Okabe and Ito 2008, two of them darker).
    constexpr std::array<std::string_view, 8> colours = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b08800", "#56a4d9", "#7f5fb5", "#808080"};
    return colours[number % colours.size()];
}

}  // namespace wgig::detail::roles
