// Tables for pandas, polars, DuckDB and whatever else speaks Arrow: the columns of a described type,
// derived from the same reflection as its JSON.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/mp11/algorithm.hpp>

#include <wgig/core/arrow_abi.hpp>
#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>
#include <wgig/core/identifier.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/span.hpp>

namespace wgig {
namespace detail {

/// How the values of a column are laid out in memory.
enum class ArrowLayout {
    boolean,    ///< one bit a value
    int64,      ///< whole numbers; unsigned ones too, as few tools take those
    float64,    ///< numbers
    utf8,       ///< texts, with 64-bit offsets: a report may be large
    list,       ///< a list a value; one child, the elements
    map,        ///< a list of key and value; one child, a structure of the two
    structure,  ///< one child a member
};

/// A column while it is filled: its description and its buffers, with its children.
struct ArrowColumn {
    std::string name;
    ArrowLayout layout{};
    bool nullable = false;
    std::int64_t length = 0;
    std::int64_t nulls = 0;
    std::vector<std::uint8_t> validity;  // a bit a value
    std::vector<std::uint8_t> bits;      // boolean
    std::vector<std::int64_t> integers;  // int64, and the offsets of utf8
    std::vector<double> numbers;         // float64
    std::vector<std::int32_t> offsets;   // list, map
    std::string text;                    // utf8
    std::vector<ArrowColumn> children;
};

WGIG_DECL ArrowColumn make_arrow_column(std::string_view name, ArrowLayout layout);
/// A column of maps from text to what `value` holds.
WGIG_DECL ArrowColumn make_arrow_map(std::string_view name, ArrowColumn value);
WGIG_DECL void append_valid(ArrowColumn& column, bool valid);
WGIG_DECL void append_null(ArrowColumn& column);
WGIG_DECL void append_bit(ArrowColumn& column, bool value);
WGIG_DECL void append_utf8_value(ArrowColumn& column, std::string_view value);
/// Closes one value of a list or map: it ends where its child now ends.
WGIG_DECL void append_list_end(ArrowColumn& column);
WGIG_DECL void export_schema(const ArrowColumn& column, ArrowSchema* out);
WGIG_DECL void export_array(ArrowColumn&& column, ArrowArray* out);
WGIG_DECL void export_stream(ArrowColumn&& column, ArrowArrayStream* out);

template <class T>
concept ArrowText = std::same_as<T, std::string> || is_identifier<T> || std::same_as<T, Date> ||
                    std::same_as<T, DateRange> || DescribedEnum<T>;

/// Arrow has no recursive types: the parts of a type that are of the same type (the subsections of a
/// section) become texts, their JSON.
template <class T, class Member>
inline constexpr bool is_part_of_itself = std::same_as<Member, std::vector<T>>;

/// The empty column of a type.
template <class T>
ArrowColumn arrow_column(std::string_view name) {
    if constexpr (std::same_as<T, bool>) {
        return make_arrow_column(name, ArrowLayout::boolean);
    } else if constexpr (std::is_integral_v<T>) {
        return make_arrow_column(name, ArrowLayout::int64);
    } else if constexpr (std::is_floating_point_v<T>) {
        return make_arrow_column(name, ArrowLayout::float64);
    } else if constexpr (ArrowText<T>) {
        return make_arrow_column(name, ArrowLayout::utf8);
    } else if constexpr (std::same_as<T, Label>) {
        return make_arrow_map(name, make_arrow_column("value", ArrowLayout::utf8));
    } else if constexpr (is_map<T>) {
        return make_arrow_map(name, arrow_column<typename T::mapped_type>("value"));
    } else if constexpr (std::same_as<T, Span>) {
        ArrowColumn column = make_arrow_column(name, ArrowLayout::structure);
        column.children.push_back(make_arrow_column("begin", ArrowLayout::int64));
        column.children.push_back(make_arrow_column("end", ArrowLayout::int64));
        return column;
    } else if constexpr (is_optional<T>) {
        ArrowColumn column = arrow_column<typename T::value_type>(name);
        column.nullable = true;
        return column;
    } else if constexpr (DescribedStruct<T>) {
        ArrowColumn column = make_arrow_column(name, ArrowLayout::structure);
        boost::mp11::mp_for_each<Members<T>>([&](auto descriptor) {
            using M = std::remove_cvref_t<decltype(std::declval<T&>().*descriptor.pointer)>;
            using Column = std::conditional_t<is_part_of_itself<T, M>, std::vector<std::string>, M>;
            column.children.push_back(arrow_column<Column>(member_name(descriptor.name)));
        });
        return column;
    } else {
        ArrowColumn column = make_arrow_column(name, ArrowLayout::list);
        column.children.push_back(arrow_column<typename T::value_type>("item"));
        return column;
    }
}

template <class T>
void append_value(ArrowColumn& column, const T& value) {
    if constexpr (std::same_as<T, bool>) {
        append_bit(column, value);
    } else if constexpr (std::is_integral_v<T>) {
        append_valid(column, true);
        column.integers.push_back(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        append_valid(column, true);
        column.numbers.push_back(static_cast<double>(value));
    } else if constexpr (std::same_as<T, std::string>) {
        append_utf8_value(column, value);
    } else if constexpr (is_identifier<T>) {
        append_utf8_value(column, value.str());
    } else if constexpr (std::same_as<T, Date> || std::same_as<T, DateRange>) {
        append_utf8_value(column, to_string(value));
    } else if constexpr (DescribedEnum<T>) {
        append_utf8_value(column, enum_name(value));
    } else if constexpr (std::same_as<T, Label>) {
        append_value(column, value.texts);
    } else if constexpr (is_map<T>) {
        ArrowColumn& entries = column.children[0];
        for (const auto& [key, element] : value) {
            append_valid(entries, true);
            append_utf8_value(entries.children[0], key);
            append_value(entries.children[1], element);
        }
        append_list_end(column);
    } else if constexpr (std::same_as<T, Span>) {
        append_valid(column, true);
        append_value(column.children[0], value.begin);
        append_value(column.children[1], value.end);
    } else if constexpr (is_optional<T>) {
        if (value.has_value()) {
            append_value(column, *value);
        } else {
            append_null(column);
        }
    } else if constexpr (DescribedStruct<T>) {
        append_valid(column, true);
        std::size_t at = 0;
        for_each_member(value, [&](std::string_view, const auto& member) {
            ArrowColumn& child = column.children[at++];
            if constexpr (is_part_of_itself<T, std::remove_cvref_t<decltype(member)>>) {
                for (const T& part : member) {
                    append_utf8_value(child.children[0], to_json(part));
                }
                append_list_end(child);
            } else {
                append_value(child, member);
            }
        });
    } else {
        for (const auto& element : value) {
            append_value(column.children[0], element);
        }
        append_list_end(column);
    }
}

template <class T>
ArrowColumn arrow_table(std::span<const T> rows) {
    ArrowColumn table = arrow_column<T>("");
    for (const T& row : rows) {
        append_value(table, row);
    }
    return table;
}

}  // namespace detail

/// The Arrow schema of a table of `T`, a struct with a field a member: texts, identifiers,
/// enumerations and dates (ISO 8601) are `large_utf8`, labels and maps `map<large_utf8, ...>`, spans
/// `struct<begin, end>`, vectors lists, optional members nullable. Members in `extra` are left out.
/// The caller releases `out`, as the Arrow C data interface says.
template <DescribedStruct T>
void export_arrow_schema(ArrowSchema* out) {
    detail::export_schema(detail::arrow_column<T>(""), out);
}

/// The rows as one Arrow struct array, in columns of their own: `rows` may go. Throws
/// ValidationError where a list column would hold more than 2^31 - 1 elements. Complexity: O(n).
template <DescribedStruct T>
void export_arrow_array(std::span<const T> rows, ArrowArray* out) {
    detail::export_array(detail::arrow_table(rows), out);
}

/// The rows as a stream of one batch.
template <DescribedStruct T>
void export_arrow_stream(std::span<const T> rows, ArrowArrayStream* out) {
    detail::export_stream(detail::arrow_table(rows), out);
}

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/arrow.ipp>
#endif
