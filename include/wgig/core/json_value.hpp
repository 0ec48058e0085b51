// The templates behind json.hpp, over nlohmann/json. Include it to read and write described types
// of your own, or to work with JSON values rather than text.
#pragma once

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

inline std::optional<Date> parse_iso(std::string_view text, const Date*) { return parse_date(text); }
inline std::optional<DateRange> parse_iso(std::string_view text, const DateRange*) {
    return parse_date_range(text);
}

}  // namespace detail

/// A described value as a JSON value: `to_json` before it is written out.
template <class T>
[[nodiscard]] Json to_value(const T& value) {
    using namespace detail;
    if constexpr (std::is_arithmetic_v<T> || std::same_as<T, std::string>) {
        return Json(value);
    } else if constexpr (is_identifier<T>) {
        return Json(value.str());
    } else if constexpr (IsoDate<T>) {
        return Json(to_string(value));
    } else if constexpr (DescribedEnum<T>) {
        return Json(std::string(enum_name(value)));
    } else if constexpr (std::same_as<T, Label>) {
        Json object = Json::object();
        for (const auto& [tag, text] : value.texts) {
            object[tag] = text;
        }
        return object;
    } else if constexpr (std::same_as<T, Span>) {
        return Json::array({value.begin, value.end});
    } else if constexpr (std::same_as<T, RawJson>) {
        return Json::parse(value.text);
    } else if constexpr (is_optional<T>) {
        return value ? to_value(*value) : Json(nullptr);
    } else if constexpr (is_vector<T>) {
        Json array = Json::array();
        for (const auto& element : value) {
            array.push_back(to_value(element));
        }
        return array;
    } else if constexpr (is_map<T>) {
        Json object = Json::object();
        for (const auto& [name, element] : value) {
            object[name] = to_value(element);
        }
        return object;
    } else {
        static_assert(DescribedStruct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        Json object = Json::object();
        for_each_member(value, [&](std::string_view name, const auto& member) {
            using M = std::remove_cvref_t<decltype(member)>;
            if constexpr (is_optional<M>) {
                if (!member) {
                    return;
                }
            }
            object.emplace(std::string(name), to_value(member));
        });
        if constexpr (HasExtra<T>) {
            for (const auto& [name, raw] : value.extra) {
                object.emplace(name, to_value(raw));
            }
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
        if (!json.is_boolean()) {
            throw_unexpected(path, "true or false", json);
        }
        return json.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
        if (json.is_number_unsigned() &&
            json.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<T>::max())) {
            return static_cast<T>(json.get<std::uint64_t>());
        }
        if (std::is_signed_v<T> && json.is_number_integer() && !json.is_number_unsigned() &&
            json.get<std::int64_t>() >= static_cast<std::int64_t>(std::numeric_limits<T>::min())) {
            return static_cast<T>(json.get<std::int64_t>());
        }
        throw_unexpected(path, std::is_signed_v<T> ? "a whole number" : "a whole number from 0",
                         json);
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!json.is_number()) {
            throw_unexpected(path, "a number", json);
        }
        return json.get<T>();
    } else if constexpr (is_identifier<T>) {
        T id(expect_string(json, path));
        if (id.empty()) {
            throw_unexpected(path, "an identifier", json);
        }
        return id;
    } else if constexpr (IsoDate<T>) {
        const std::string& text = expect_string(json, path);
        const auto date = parse_iso(text, static_cast<const T*>(nullptr));
        if (!date) {
            throw_at(ErrorCode::bad_value, path,
                     std::same_as<T, Date>
                         ? "expected an ISO 8601 date such as \"2004-11-23\" or \"2004-11\", got \"" +
                               text + "\""
                         : "expected an ISO 8601 date or range such as \"2004-11-23/2004-11-25\", "
                           "got \"" + text + "\"");
        }
        return *date;
    } else if constexpr (DescribedEnum<T>) {
        static constexpr auto names = enum_names<T>();
        const std::string& text = expect_string(json, path);
        T value{};
        if (!parse_enum(text, value)) {
            throw_at(ErrorCode::unknown_value, path, unknown_value_message(text, names));
        }
        return value;
    } else if constexpr (std::same_as<T, Label>) {
        T label;
        for (const auto& [tag, text] : expect_object(json, path).items()) {
            label.texts[tag] = expect_string(text, path.member(tag));
        }
        return label;
    } else if constexpr (std::same_as<T, Span>) {
        if (!json.is_array() || json.size() != 2) {
            throw_unexpected(path, "a span [begin, end]", json);
        }
        const Span span{from_value<std::size_t>(json[0], path.element(0)),
                        from_value<std::size_t>(json[1], path.element(1))};
        if (span.end < span.begin) {
            throw_at(ErrorCode::bad_value, path, "the span ends before it begins");
        }
        return span;
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
            values.emplace(name,
                           from_value<typename T::mapped_type>(element, path.member(name)));
        }
        return values;
    } else {
        static_assert(DescribedStruct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        expect_object(json, path);
        JsonHooks<T>::before({json, path});
        T value{};
        std::size_t known = 0;
        for_each_member(value, [&](std::string_view name, auto& member) {
            using M = std::remove_cvref_t<decltype(member)>;
            if (const auto found = json.find(std::string(name)); found != json.end()) {
                ++known;
                member = from_value<M>(*found, path.member(name));
            } else if constexpr (is_required<M>) {
                throw_at(ErrorCode::missing_member, path,
                         "the member \"" + std::string(name) + "\" is missing");
            }
        });
        if constexpr (HasExtra<T>) {
            if (known != json.size()) {
                for (const auto& [name, element] : json.items()) {
                    value.extra.emplace(name, RawJson{dump(element, JsonLayout::compact)});
                }
                for_each_member(value, [&](std::string_view name, const auto&) {
                    if (const auto at = value.extra.find(name); at != value.extra.end()) {
                        value.extra.erase(at);
                    }
                });
            }
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
        if (file.empty()) {
            throw;
        }
        Place place = error.place();
        place.file = file;
        if (dynamic_cast<const ValidationError*>(&error) != nullptr) {
            detail::throw_validation_error(error.code(), error.message(), place);
        }
        detail::throw_parse_error(error.code(), error.message(), place);
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

#define WGIG_JSON_FUNCTIONS(TEMPLATE, T)                                  \
    TEMPLATE std::string wgig::to_json<T>(const T&, JsonLayout);          \
    TEMPLATE T wgig::from_json<T>(std::string_view, std::string_view);    \
    TEMPLATE std::string wgig::json_schema<T>();                          \
    TEMPLATE wgig::Json wgig::to_value<T>(const T&);                      \
    TEMPLATE T wgig::from_value<T>(const wgig::Json&, const JsonPath&);   \
    TEMPLATE wgig::Json wgig::detail::schema_of<T>(wgig::Json&);

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/json_value.ipp>
#endif
