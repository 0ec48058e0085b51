// C++ values as Python values and back, for every type that a described type may hold.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>

#include <wgig/core/arrow.hpp>
#include <wgig/core/date.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/format.hpp>
#include <wgig/core/hash.hpp>
#include <wgig/core/identifier.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/span.hpp>

#include "enumeration.hpp"
#include "table.hpp"
#include "type_info.hpp"
#include "where.hpp"

namespace wgig::python {

/// The type's own description; filled by bind_described.
template <DescribedStruct T>
TypeInfo& type_info() {
    static TypeInfo info{};
    return info;
}

template <class T>
inline constexpr bool is_table = false;
template <DescribedStruct T>
inline constexpr bool is_table<std::vector<T>> = true;

using detail::is_map;
using detail::is_optional;
using detail::is_vector;

/// Members without a natural empty value must be given, in Python as in JSON.
template <class M>
inline constexpr bool must_be_given =
    is_identifier<M> || std::same_as<M, Date> || std::same_as<M, DateRange> ||
    std::same_as<M, Span> || DescribedStruct<M> ||
    (DescribedEnum<M> && !std::same_as<M, OffsetUnit>);

// ---- names of types, for signatures --------------------------------------------------------------

template <class M>
std::string argument_type() {
    if constexpr (std::same_as<M, bool>) {
        return "bool";
    } else if constexpr (std::is_integral_v<M>) {
        return "int";
    } else if constexpr (std::is_floating_point_v<M>) {
        return "float";
    } else if constexpr (std::same_as<M, std::string> || is_identifier<M>) {
        return "str";
    } else if constexpr (std::same_as<M, Date>) {
        return "Date | datetime.date | str";
    } else if constexpr (std::same_as<M, DateRange>) {
        return "DateRange | Date | datetime.date | str";
    } else if constexpr (std::same_as<M, Span>) {
        return "Span | tuple[int, int]";
    } else if constexpr (std::same_as<M, Label>) {
        return "Label | Mapping[str, str]";
    } else if constexpr (DescribedEnum<M>) {
        return "_" + std::string(type_name<M>()) + "Like";
    } else if constexpr (is_optional<M>) {
        return argument_type<typename M::value_type>() + " | None";
    } else if constexpr (DescribedStruct<M>) {
        return std::string(type_name<M>());
    } else if constexpr (is_map<M>) {
        return "Mapping[str, " + argument_type<typename M::mapped_type>() + "]";
    } else {
        return "Iterable[" + argument_type<typename M::value_type>() + "]";
    }
}

template <class M>
std::string result_type() {
    if constexpr (std::same_as<M, Date> || std::same_as<M, DateRange> || std::same_as<M, Span> ||
                  std::same_as<M, Label> || DescribedEnum<M>) {
        return std::string(type_name<M>());
    } else if constexpr (is_optional<M>) {
        return result_type<typename M::value_type>() + " | None";
    } else if constexpr (is_table<M>) {
        return "Table[" + result_type<typename M::value_type>() + "]";
    } else if constexpr (is_map<M>) {
        return "Mapping[str, " + result_type<typename M::mapped_type>() + "]";
    } else if constexpr (is_vector<M>) {
        return "tuple[" + result_type<typename M::value_type>() + ", ...]";
    } else {
        return argument_type<M>();
    }
}

// ---- to Python -----------------------------------------------------------------------------------

/// A member as a property shows it. Structs and tables are not copied: they keep `owner` alive.
template <class M>
py::object to_python(const M& value, const Owner& owner) {
    if constexpr (std::same_as<M, bool>) {
        return py::bool_(value);
    } else if constexpr (std::is_integral_v<M>) {
        return py::int_(value);
    } else if constexpr (std::is_floating_point_v<M>) {
        return py::float_(static_cast<double>(value));
    } else if constexpr (std::same_as<M, std::string>) {
        return py::str(value);
    } else if constexpr (is_identifier<M>) {
        return py::str(value.str());
    } else if constexpr (DescribedEnum<M>) {
        return enumeration<M>().member(enum_name(value));
    } else if constexpr (is_optional<M>) {
        return value ? to_python(*value, owner) : py::none();
    } else if constexpr (DescribedStruct<M>) {
        return wrap(type_info<M>(), Owner(owner, &value));
    } else if constexpr (is_table<M>) {
        return py::cast(
            Table{&type_info<typename M::value_type>(), Owner(owner, value.data()), value.size()});
    } else if constexpr (is_map<M>) {
        py::dict elements;
        for (const auto& [key, element] : value) {
            elements[py::str(key)] = to_python(element, owner);
        }
        // Read-only, as all else is.
        return py::reinterpret_steal<py::object>(PyDictProxy_New(elements.ptr()));
    } else if constexpr (is_vector<M>) {
        py::tuple elements(value.size());
        for (std::size_t i = 0; i < value.size(); ++i) {
            elements[i] = to_python(value[i], owner);
        }
        return elements;
    } else {
        return py::cast(value);
    }
}

/// A whole value from C++: a struct, or a table of structs.
template <class T>
py::object give(T value) {
    if constexpr (is_table<T>) {
        auto owned = std::make_shared<const T>(std::move(value));
        return to_python(*owned, owned);
    } else {
        return wrap(type_info<T>(), std::make_shared<const T>(std::move(value)));
    }
}

template <DescribedStruct T>
py::object give(std::shared_ptr<const T> value) {
    return wrap(type_info<T>(), std::move(value));
}

/// The members of an object by name; optional ones that hold nothing are left out, as in JSON.
py::dict members_to_plain(const TypeInfo& type, const void* object);

/// The value as what Python's json module reads and writes: dicts, lists, strings, numbers.
template <class M>
py::object to_plain(const M& value) {
    if constexpr (std::same_as<M, Date> || std::same_as<M, DateRange>) {
        return py::str(to_string(value));
    } else if constexpr (DescribedEnum<M>) {
        const std::string_view word = enum_name(value);
        return py::str(word.data(), word.size());
    } else if constexpr (std::same_as<M, Span>) {
        py::list pair;
        pair.append(value.begin);
        pair.append(value.end);
        return pair;
    } else if constexpr (std::same_as<M, Label>) {
        py::dict texts;
        for (const auto& [tag, text] : value.texts) {
            texts[py::str(tag)] = py::str(text);
        }
        return texts;
    } else if constexpr (is_optional<M>) {
        return value ? to_plain(*value) : py::none();
    } else if constexpr (DescribedStruct<M>) {
        return members_to_plain(type_info<M>(), &value);
    } else if constexpr (is_map<M>) {
        py::dict elements;
        for (const auto& [key, element] : value) {
            elements[py::str(key)] = to_plain(element);
        }
        return elements;
    } else if constexpr (is_vector<M>) {
        py::list elements(value.size());
        for (std::size_t i = 0; i < value.size(); ++i) {
            elements[i] = to_plain(value[i]);
        }
        return elements;
    } else {
        return to_python(value, {});
    }
}

// ---- from Python ---------------------------------------------------------------------------------

// What does not depend on the type, in python_value.cpp.
[[noreturn]] void throw_wrong_type(const Where& where, std::string_view expected, py::handle got);
[[noreturn]] void throw_bad_value(const Where& where, const std::string& message);
/// A string as UTF-8; the view holds as long as the Python object lives.
std::string_view view_from_python(py::handle value, const Where& where);
std::string string_from_python(py::handle value, const Where& where);
bool bool_from_python(py::handle value, const Where& where);
std::int64_t integer_from_python(py::handle value, const Where& where, std::int64_t smallest,
                                 std::uint64_t largest);
double number_from_python(py::handle value, const Where& where);
Date date_from_python(py::handle value, const Where& where);
DateRange date_range_from_python(py::handle value, const Where& where);
Span span_from_python(py::handle value, const Where& where);
Label label_from_python(py::handle value, const Where& where);
/// The elements of an iterable that is no string.
std::vector<py::object> elements_of(py::handle value, const Where& where);
/// A mapping as a dict.
py::dict mapping_of(py::handle value, const Where& where);

/// The value of an object, without copying it. Throws TypeError for an object of another type.
const Owner& value_from_python(py::handle value, const TypeInfo& type, const Where& where);

template <DescribedStruct T>
std::shared_ptr<const T> shared_from_python(py::handle value, const Where& where) {
    return std::static_pointer_cast<const T>(value_from_python(value, type_info<T>(), where));
}

template <class M>
M from_python(py::handle value, const Where& where) {
    if constexpr (std::same_as<M, bool>) {
        return bool_from_python(value, where);
    } else if constexpr (std::is_integral_v<M>) {
        return static_cast<M>(integer_from_python(
            value, where,
            std::is_signed_v<M> ? static_cast<std::int64_t>(std::numeric_limits<M>::min()) : 0,
            std::min(static_cast<std::uint64_t>(std::numeric_limits<M>::max()),
                     static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))));
    } else if constexpr (std::is_floating_point_v<M>) {
        return static_cast<M>(number_from_python(value, where));
    } else if constexpr (std::same_as<M, std::string>) {
        return string_from_python(value, where);
    } else if constexpr (is_identifier<M>) {
        M id(string_from_python(value, where));
        if (id.empty()) {
            throw_bad_value(where, "expected an identifier, got an empty string");
        }
        return id;
    } else if constexpr (std::same_as<M, Date>) {
        return date_from_python(value, where);
    } else if constexpr (std::same_as<M, DateRange>) {
        return date_range_from_python(value, where);
    } else if constexpr (std::same_as<M, Span>) {
        return span_from_python(value, where);
    } else if constexpr (std::same_as<M, Label>) {
        return label_from_python(value, where);
    } else if constexpr (DescribedEnum<M>) {
        M result{};
        static_cast<void>(parse_enum(enumeration<M>().word(value, where), result));
        return result;
    } else if constexpr (is_optional<M>) {
        if (value.is_none()) {
            return std::nullopt;
        }
        return from_python<typename M::value_type>(value, where);
    } else if constexpr (DescribedStruct<M>) {
        return *static_cast<const M*>(value_from_python(value, type_info<M>(), where).get());
    } else if constexpr (is_map<M>) {
        M elements;
        for (const auto& [key, element] : mapping_of(value, where)) {
            const std::string name = string_from_python(key, where);
            elements.insert_or_assign(
                name, from_python<typename M::mapped_type>(element, where.member(name)));
        }
        return elements;
    } else {
        const std::vector<py::object> elements = elements_of(value, where);
        M values;
        values.reserve(elements.size());
        for (std::size_t i = 0; i < elements.size(); ++i) {
            values.push_back(from_python<typename M::value_type>(elements[i], where.element(i)));
        }
        return values;
    }
}

/// The default of a member, as Python source; empty for one that must be given.
template <class M>
std::string default_source(const M& value) {
    if constexpr (must_be_given<M>) {
        return {};
    } else if constexpr (std::same_as<M, bool>) {
        return value ? "True" : "False";
    } else if constexpr (std::is_floating_point_v<M>) {
        return fmt::format("{:.1f}", value);
    } else if constexpr (std::is_integral_v<M>) {
        return std::to_string(value);
    } else if constexpr (DescribedEnum<M>) {
        return "'" + std::string(enum_name(value)) + "'";
    } else if constexpr (std::same_as<M, std::string>) {
        return "''";
    } else if constexpr (std::same_as<M, Label> || is_map<M>) {
        return "{}";
    } else if constexpr (is_optional<M>) {
        return "None";
    } else {
        return "()";
    }
}

// ---- short text ----------------------------------------------------------------------------------

/// A string in quotes, cut where it is long.
void append_short_string(std::string& out, std::string_view text);

/// `Issue(id="spam", label="Spam", citations=[3 Citation])`: what `repr` shows. The whole value, as
/// fmt prints it, is what `str` gives; of a report that would be the whole report.
void append_short_members(std::string& out, const TypeInfo& type, const void* object);

/// The same for a member. What holds nothing is left out: then the text stays empty.
template <class M>
std::string short_text(const M& value) {
    std::string out;
    if constexpr (std::same_as<M, std::string>) {
        if (!value.empty()) {
            append_short_string(out, value);
        }
    } else if constexpr (is_optional<M>) {
        return value ? short_text(*value) : out;
    } else if constexpr (is_table<M>) {
        if (!value.empty()) {
            out = "[" + std::to_string(value.size()) + " " +
                  std::string(type_name<typename M::value_type>()) + "]";
        }
    } else if constexpr (std::same_as<M, bool>) {
        out = value ? "True" : "False";
    } else if constexpr (DescribedStruct<M>) {
        append_short_members(out, type_info<M>(), &value);
    } else {
        if constexpr (requires { value.empty(); } && !std::same_as<M, Span>) {
            if (value.empty()) {
                return out;
            }
        }
        detail::append_description(out, value);
    }
    return out;
}

}  // namespace wgig::python
