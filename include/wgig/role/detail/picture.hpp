// What pictures are made of: SVG that needs no style sheet, in either direction of reading.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>
#include <wgig/role/network.hpp>
#include <wgig/role/network_formats.hpp>

namespace wgig::detail::roles {

/// The words of pictures by their keys.
struct PictureWords {
    std::map<std::string, Label, std::less<>> words;
};
BOOST_DESCRIBE_STRUCT(PictureWords, (), (words))

/// One of the words of pictures.
WGIG_DECL std::string_view picture_word(std::string_view key, Language language);

/// What a party, an issue or a node is called: its label, the word for its group, or its name.
WGIG_DECL std::string picture_name(std::string_view name, const NodeLabels& labels,
                                   Language language);

/// A number with one digit behind the point, none where it is 0.
WGIG_DECL std::string coordinate_text(double value);

/// About how wide a text is, in pixels at a size of letters; fonts differ.
WGIG_DECL double width_of_text(std::string_view text, double size);

/// At most so many characters of a text, with an ellipsis where it was longer.
WGIG_DECL std::string shortened_text(std::string_view text, std::size_t most);

/// A picture being drawn. Across, positions are counted from where reading begins.
class Canvas {
public:
    WGIG_DECL Canvas(double width, double height, Language language);

    [[nodiscard]] double width() const noexcept { return width_; }
    [[nodiscard]] bool from_right() const noexcept { return from_right_; }

    /// Markup that is given as it is.
    void raw(std::string_view markup) { body_ += markup; }
    WGIG_DECL void begin_group(std::string_view title);
    void end_group() { body_ += "</g>\n"; }
    /// A rectangle; `more` are further attributes.
    WGIG_DECL void box(double x, double y, double width, double height, std::string_view more);
    WGIG_DECL void circle(double x, double y, double radius, std::string_view more);
    WGIG_DECL void line(double x1, double y1, double x2, double y2, std::string_view more);
    /// `anchor` is `start`, `middle` or `end`, in the direction of reading.
    WGIG_DECL void text(double x, double y, std::string_view words, std::string_view anchor,
                        std::string_view more = {});
    /// A text that rises from where it begins.
    WGIG_DECL void slanted(double x, double y, std::string_view words);

    /// The whole picture.
    [[nodiscard]] WGIG_DECL std::string finish(std::string_view title,
                                               std::string_view description) const;

private:
    [[nodiscard]] double across(double x) const noexcept { return from_right_ ? width_ - x : x; }

    double width_;
    double height_;
    Language language_;
    bool from_right_;
    std::string body_;
};

/// A colour that can be told from its neighbours on light and on dark pages; they repeat after eight.
WGIG_DECL std::string_view colour_of(std::size_t number);

/// A place in a picture.
struct Point {
    double x = 0;
    double y = 0;
};

/// Places whose distances follow the lengths of paths between the nodes, in a box of width and height.
WGIG_DECL std::vector<Point> layout_by_stress(const Network& network, double width, double height);

/// The order of actors and the order of issues in which ties cross little.
struct ColumnOrder {
    std::vector<std::size_t> actors;
    std::vector<std::size_t> issues;
};
WGIG_DECL ColumnOrder layout_in_columns(const Network& network);

}  // namespace wgig::detail::roles
