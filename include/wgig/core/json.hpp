// JSON in and out for every described type. This header does not include a JSON library, so that
// including wgig stays cheap; `json_value.hpp` has the templates for types of your own.
#pragma once

#include <string>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig {

/// How JSON is laid out: on one line, or with two spaces of indent a level.
enum class JsonLayout { compact, indented };

struct JsonView;  // a JSON value and its path; defined in json_value.hpp

/// What a type does before its members are read (check a format version) and after (check what no
/// single member can tell). Specialise it beside a type that needs either, so that it is known
/// wherever the type is.
template <class T>
struct JsonHooks {
    /// Called with the JSON value before any of its members is read.
    static void before(const JsonView&) {}
    /// Called with the value when all its members have been read.
    static void after(T&) {}
};

/// Writes a value as JSON: members in declaration order, optional members that hold nothing left
/// out, members kept in `extra` last. The same value gives the same bytes everywhere.
template <class T>
[[nodiscard]] std::string to_json(const T& value, JsonLayout layout = JsonLayout::compact);

/// Reads a value from JSON. Throws ParseError with the line and column of a syntax error, or with
/// the path of a value that is not what was expected; `file` names the source in the message.
/// Unknown members are kept in `extra`. Complexity: O(n log n).
template <class T>
[[nodiscard]] T from_json(std::string_view text, std::string_view file = {});

/// The JSON Schema (draft 2020-12) that `to_json(T)` meets, as indented JSON.
template <class T>
[[nodiscard]] std::string json_schema();

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/json_value.hpp>
#endif
