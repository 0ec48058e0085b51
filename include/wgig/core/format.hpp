// fmt formatting of every described type: `Issue(id="spam", category=stability, ...)`.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>
#include <wgig/core/identifier.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/span.hpp>

namespace wgig {
namespace detail {

/// `"text"` with quotes, backslashes and control characters escaped.
WGIG_DECL void append_quoted(std::string& out, std::string_view text);

template <class T>
void append_description(std::string& out, const T& value) {
    if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_arithmetic_v<T>) {
        fmt::format_to(std::back_inserter(out), "{}", value);
    } else if constexpr (std::same_as<T, std::string>) {
        append_quoted(out, value);
    } else if constexpr (is_identifier<T>) {
        append_quoted(out, value.str());
    } else if constexpr (std::same_as<T, Date> || std::same_as<T, DateRange>) {
        out += to_string(value);
    } else if constexpr (std::same_as<T, Span>) {
        fmt::format_to(std::back_inserter(out), "[{}, {}]", value.begin, value.end);
    } else if constexpr (std::same_as<T, Label>) {
        append_quoted(out, value.in(Language::en));
    } else if constexpr (DescribedEnum<T>) {
        out += enum_name(value);
    } else if constexpr (is_optional<T>) {
        append_description(out, *value);
    } else if constexpr (is_vector<T>) {
        out += "[";
        for (std::size_t i = 0; i < value.size(); ++i) {
            out += i == 0 ? "" : ", ";
            append_description(out, value[i]);
        }
        out += "]";
    } else if constexpr (is_map<T>) {
        out += "{";
        for (bool first = true; const auto& [name, element] : value) {
            out += first ? "" : ", ";
            first = false;
            append_quoted(out, name);
            out += ": ";
            append_description(out, element);
        }
        out += "}";
    } else {
        out += type_name<T>();
        out += "(";
        bool first = true;
        for_each_member(value, [&](std::string_view name, const auto& member) {
            // What holds nothing is left out, so that the line shows what there is.
            if constexpr (requires { member.has_value(); }) {
                if (!member.has_value()) {
                    return;
                }
            } else if constexpr (requires { member.empty(); }) {
                if (member.empty()) {
                    return;
                }
            }
            out += first ? "" : ", ";
            first = false;
            out += name;
            out += "=";
            append_description(out, member);
        });
        out += ")";
    }
}

template <class T>
concept Describable =
    DescribedStruct<T> || DescribedEnum<T> || is_identifier<T> || std::same_as<T, Date> ||
    std::same_as<T, DateRange> || std::same_as<T, Span> || std::same_as<T, Label>;

}  // namespace detail

/// One line that shows a value: what fmt prints of a struct and Python's `repr`.
template <detail::Describable T>
[[nodiscard]] std::string to_text(const T& value) {
    std::string out;
    detail::append_description(out, value);
    return out;
}

}  // namespace wgig

/// Strings that a described type stands for are formatted bare; structs as `Type(member=value)`.
template <wgig::detail::Describable T>
struct fmt::formatter<T> : fmt::formatter<fmt::string_view> {
    template <class Context>
    auto format(const T& value, Context& context) const {
        std::string text;
        if constexpr (wgig::is_identifier<T>) {
            text = value.str();
        } else if constexpr (std::same_as<T, wgig::Label>) {
            text = value.in(wgig::Language::en);
        } else {
            text = wgig::to_text(value);
        }
        return fmt::formatter<fmt::string_view>::format(text, context);
    }
};

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/format.ipp>
#endif
