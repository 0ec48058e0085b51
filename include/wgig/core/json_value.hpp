// The templates behind json.hpp, over nlohmann/json. Include it to read and write described types
// of your own, or to work with JSON values rather than text.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include <wgig/core/date.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/identifier.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/span.hpp>
#include <wgig/core/suggest.hpp>

namespace wgig {

/// Keeps the order in which members were added.
using Json = nlohmann::ordered_json;

/// Where in a JSON value one is: `issues[3].category`. Lives on the stack, costs nothing until an
/// error asks for its text.
class JsonPath {
public:
    /// The path of the whole value.
    JsonPath() = default;
    /// The path of a member of the value here. The path it is asked of must outlive it.
    [[nodiscard]] JsonPath member(std::string_view name) const { return {this, name, 0}; }
    /// The path of an element of the array here. The path it is asked of must outlive it.
    [[nodiscard]] JsonPath element(std::size_t index) const { return {this, {}, index}; }
    /// The path as text: `issues[3].category`.
    [[nodiscard]] WGIG_DECL std::string str() const;

private:
    JsonPath(const JsonPath* parent, std::string_view name, std::size_t index)
        : parent_(parent), name_(name), index_(index) {}

    const JsonPath* parent_ = nullptr;
    std::string_view name_;
    std::size_t index_ = 0;
};

/// A JSON value and where it stands.
struct JsonView {
    const Json& json;      ///< the value
    const JsonPath& path;  ///< its path
};

/// Parses JSON text. Throws ParseError with line and column for what is not JSON, for a member
/// given twice and for nesting deeper than 200 levels. A leading byte order mark is passed over.
[[nodiscard]] WGIG_DECL Json parse_json(std::string_view text, std::string_view file = {});

namespace detail {

[[noreturn]] WGIG_DECL void throw_unexpected(const JsonPath& path, std::string_view expected,
                                             const Json& got);
[[noreturn]] WGIG_DECL void throw_at(ErrorCode code, const JsonPath& path,
                                     const std::string& message);
WGIG_DECL const std::string& expect_string(const Json& json, const JsonPath& path);
WGIG_DECL const Json& expect_array(const Json& json, const JsonPath& path);
WGIG_DECL const Json& expect_object(const Json& json, const JsonPath& path);
WGIG_DECL std::string dump(const Json& json, JsonLayout layout);

template <class T>
concept HasExtra = requires(T& value) { requires std::same_as<decltype(value.extra), Extra>; };

/// Values that are one string in JSON.
template <class T>
concept IsoDate = std::same_as<T, Date> || std::same_as<T, DateRange>;

/// Members that have no natural empty value must be present. A missing offset unit means bytes.
template <class T>
inline constexpr bool is_required =
    is_identifier<T> || IsoDate<T> || std::same_as<T, Span> || DescribedStruct<T> ||
    (DescribedEnum<T> && !std::same_as<T, OffsetUnit>);

// What the templates below are made of, compiled once and not for every type that they serve.
WGIG_DECL Json string_value(std::string_view text);
WGIG_DECL Json label_value(const Label& label);
WGIG_DECL Json span_value(Span span);
WGIG_DECL void add_member(Json& object, std::string_view name, Json&& value);
WGIG_DECL void add_element(Json& array, Json&& value);
WGIG_DECL void add_extra(Json& object, const Extra& extra);

WGIG_DECL bool read_bool(const Json& json, const JsonPath& path);
WGIG_DECL double read_double(const Json& json, const JsonPath& path);
WGIG_DECL std::int64_t read_signed(const Json& json, const JsonPath& path, std::int64_t least,
                                   std::int64_t most);
WGIG_DECL std::uint64_t read_unsigned(const Json& json, const JsonPath& path, std::uint64_t most);
WGIG_DECL const std::string& read_identifier(const Json& json, const JsonPath& path);
WGIG_DECL const std::string& read_word(const Json& json, const JsonPath& path,
                                       std::span<const std::string_view> known);
WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, Date& date);
WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, DateRange& range);
WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, Label& label);
WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, Span& span);
WGIG_DECL const Json* find_member(const Json& object, std::string_view name);
[[noreturn]] WGIG_DECL void throw_missing(const JsonPath& path, std::string_view name);
WGIG_DECL void keep_unknown(const Json& object, std::span<const std::string_view> known,
                            Extra& extra);
[[noreturn]] WGIG_DECL void rethrow_in_file(const Error& error, std::string_view file);

/// The names of all described members.
template <DescribedStruct T>
[[nodiscard]] constexpr auto member_names() noexcept {
    std::array<std::string_view, boost::mp11::mp_size<Members<T>>::value> names{};
    std::size_t at = 0;
    boost::mp11::mp_for_each<Members<T>>(
        [&](auto descriptor) { names[at++] = member_name(descriptor.name); });
    return names;
}

}  // namespace detail

/// A described value as a JSON value: `to_json` before it is written out.
template <class T>
[[nodiscard]] Json to_value(const T& value) {
    using namespace detail;
    if constexpr (std::is_arithmetic_v<T>) {
        return Json(value);
    } else if constexpr (std::same_as<T, std::string>) {
        return string_value(value);
    } else if constexpr (is_identifier<T>) {
        return string_value(value.str());
    } else if constexpr (IsoDate<T>) {
        return string_value(to_string(value));
    } else if constexpr (DescribedEnum<T>) {
        return string_value(enum_name(value));
    } else if constexpr (std::same_as<T, Label>) {
        return label_value(value);
    } else if constexpr (std::same_as<T, Span>) {
        return span_value(value);
    } else if constexpr (is_optional<T>) {
        return value ? to_value(*value) : Json(nullptr);
    } else if constexpr (is_vector<T>) {
        Json array = Json::array();
        for (const auto& element : value) {
            add_element(array, to_value(element));
        }
        return array;
    } else if constexpr (is_map<T>) {
        Json object = Json::object();
        for (const auto& [name, element] : value) {
            add_member(object, name, to_value(element));
        }
        return object;
    } else {
        static_assert(DescribedStruct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        Json object = Json::object();
        for_each_member(value, [&](std::string_view name, const auto& member) {
            using M = std::remove_cvref_t<decltype(member)>;
            if constexpr (is_optional<M>) {
                if (member) {
                    add_member(object, name, to_value(*member));
                }
            } else {
                add_member(object, name, to_value(member));
            }
        });
        if constexpr (HasExtra<T>) {
            add_extra(object, value.extra);
        }
        return object;
    }
}

/// A described value from a JSON value: `from_json` after the text was parsed. Throws ParseError
/// with the path of what was not expected; `path` is that of the value given.
template <class T>
[[nodiscard]] T from_value(const Json& json, const JsonPath& path = {}) {
    using namespace detail;
    if constexpr (std::same_as<T, std::string>) {
        return expect_string(json, path);
    } else if constexpr (std::same_as<T, bool>) {
        return read_bool(json, path);
    } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
        return static_cast<T>(
            read_signed(json, path, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(read_unsigned(json, path, std::numeric_limits<T>::max()));
    } else if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(read_double(json, path));
    } else if constexpr (is_identifier<T>) {
        return T(read_identifier(json, path));
    } else if constexpr (DescribedEnum<T>) {
        static constexpr auto names = enum_names<T>();
        T value{};
        static_cast<void>(parse_enum(read_word(json, path, names), value));
        return value;
    } else if constexpr (IsoDate<T> || std::same_as<T, Label> || std::same_as<T, Span>) {
        T value;
        read_scalar(json, path, value);
        return value;
    } else if constexpr (is_optional<T>) {
        if (json.is_null()) {
            return std::nullopt;
        }
        return from_value<typename T::value_type>(json, path);
    } else if constexpr (is_vector<T>) {
        T values;
        values.reserve(expect_array(json, path).size());
        for (std::size_t i = 0; i < json.size(); ++i) {
            values.push_back(from_value<typename T::value_type>(json[i], path.element(i)));
        }
        return values;
    } else if constexpr (is_map<T>) {
        T values;
        for (const auto& [name, element] : expect_object(json, path).items()) {
            values.emplace(name, from_value<typename T::mapped_type>(element, path.member(name)));
        }
        return values;
    } else {
        static_assert(DescribedStruct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        JsonHooks<T>::before({expect_object(json, path), path});
        T value{};
        for_each_member(value, [&](std::string_view name, auto& member) {
            using M = std::remove_cvref_t<decltype(member)>;
            if (const Json* found = find_member(json, name)) {
                member = from_value<M>(*found, path.member(name));
            } else if constexpr (is_required<M>) {
                throw_missing(path, name);
            }
        });
        if constexpr (HasExtra<T>) {
            static constexpr auto names = member_names<T>();
            keep_unknown(json, names, value.extra);
        }
        JsonHooks<T>::after(value);
        return value;
    }
}

template <class T>
std::string to_json(const T& value, JsonLayout layout) {
    return detail::dump(to_value(value), layout);
}

template <class T>
T from_json(std::string_view text, std::string_view file) {
    const Json json = parse_json(text, file);
    try {
        return from_value<T>(json);
    } catch (const Error& error) {
        // Below here only the path is known; the file is added once.
        detail::rethrow_in_file(error, file);
    }
}

namespace detail {

// The pieces of a schema; out of the templates, which are compiled once for each type.
WGIG_DECL Json simple_schema(const char* type);
WGIG_DECL Json whole_number_schema(bool is_unsigned);
WGIG_DECL Json identifier_schema();
WGIG_DECL Json date_schema(bool range);
WGIG_DECL Json enum_schema(std::span<const std::string_view> names);
WGIG_DECL Json map_schema(Json values);
WGIG_DECL Json span_schema();
WGIG_DECL Json optional_schema(Json value);
WGIG_DECL Json array_schema(Json items);
WGIG_DECL Json reference_schema(std::string_view type);
WGIG_DECL void add_property(Json& schema, std::string_view name, Json property, bool required);
WGIG_DECL std::string finish_schema(std::string_view type, const Json& schema,
                                    const Json& definitions);

/// The schema of a type; those of structs are put into `definitions` and referred to.
template <class T>
Json schema_of(Json& definitions) {
    if constexpr (std::same_as<T, std::string>) {
        return simple_schema("string");
    } else if constexpr (std::same_as<T, bool>) {
        return simple_schema("boolean");
    } else if constexpr (std::is_integral_v<T>) {
        return whole_number_schema(std::is_unsigned_v<T>);
    } else if constexpr (std::is_floating_point_v<T>) {
        return simple_schema("number");
    } else if constexpr (is_identifier<T>) {
        return identifier_schema();
    } else if constexpr (IsoDate<T>) {
        return date_schema(std::same_as<T, DateRange>);
    } else if constexpr (DescribedEnum<T>) {
        static constexpr auto names = enum_names<T>();
        return enum_schema(names);
    } else if constexpr (std::same_as<T, Label>) {
        return map_schema(simple_schema("string"));
    } else if constexpr (is_map<T>) {
        return map_schema(schema_of<typename T::mapped_type>(definitions));
    } else if constexpr (std::same_as<T, Span>) {
        return span_schema();
    } else if constexpr (is_optional<T>) {
        return optional_schema(schema_of<typename T::value_type>(definitions));
    } else if constexpr (is_vector<T>) {
        return array_schema(schema_of<typename T::value_type>(definitions));
    } else {
        const std::string name(type_name<T>());
        if (!definitions.contains(name)) {
            definitions[name] = nullptr;  // holds the place for a type that contains itself
            Json schema = simple_schema("object");
            schema["properties"] = Json::object();
            boost::mp11::mp_for_each<Members<T>>([&](auto descriptor) {
                using M = std::remove_cvref_t<decltype(std::declval<T&>().*descriptor.pointer)>;
                add_property(schema, member_name(descriptor.name), schema_of<M>(definitions),
                             is_required<M>);
            });
            definitions[name] = std::move(schema);
        }
        return reference_schema(name);
    }
}

}  // namespace detail

template <class T>
std::string json_schema() {
    Json definitions = Json::object();
    const Json schema = detail::schema_of<T>(definitions);
    return detail::finish_schema(type_name<T>(), schema, definitions);
}

}  // namespace wgig

/// Compiles the JSON functions of a type, once, in a source file.
#define WGIG_INSTANTIATE_JSON(T) WGIG_JSON_FUNCTIONS(template, T)
/// Says that another source file compiles them. Types that hold this one then compile faster.
#define WGIG_DECLARE_JSON(T) WGIG_JSON_FUNCTIONS(extern template, T)

#define WGIG_JSON_FUNCTIONS(TEMPLATE, T)                                \
    TEMPLATE std::string wgig::to_json<T>(const T&, JsonLayout);        \
    TEMPLATE T wgig::from_json<T>(std::string_view, std::string_view);  \
    TEMPLATE std::string wgig::json_schema<T>();                        \
    TEMPLATE wgig::Json wgig::to_value<T>(const T&);                    \
    TEMPLATE T wgig::from_value<T>(const wgig::Json&, const JsonPath&); \
    TEMPLATE wgig::Json wgig::detail::schema_of<T>(wgig::Json&);

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/json_value.ipp>
#endif
