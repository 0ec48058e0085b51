// The templates behind json.hpp, over nlohmann/json. Include it to read and write described types
// of your own, or to work with JSON values rather than text.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
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
    JsonPath() = default;
    [[nodiscard]] JsonPath member(std::string_view name) const { return {this, name, 0}; }
    [[nodiscard]] JsonPath element(std::size_t index) const { return {this, {}, index}; }
    [[nodiscard]] WGIG_DECL std::string str() const;

private:
    JsonPath(const JsonPath* parent, std::string_view name, std::size_t index)
        : parent_(parent), name_(name), index_(index) {}

    const JsonPath* parent_ = nullptr;
    std::string_view name_;
    std::size_t index_ = 0;
};

/// What a type does before its members are read (check a format version) and after (check what no
/// single member can tell). Specialise it for a type that needs either.
template <class T>
struct JsonHooks {
    static void before(const Json&, const JsonPath&) {}
    static void after(T&) {}
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
    } else {
        static_assert(DescribedStruct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        expect_object(json, path);
        JsonHooks<T>::before(json, path);
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

template <class T>
Json schema_of(Json& definitions) {
    if constexpr (std::same_as<T, std::string>) {
        return {{"type", "string"}};
    } else if constexpr (std::same_as<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_integral_v<T>) {
        Json schema = {{"type", "integer"}};
        if constexpr (std::is_unsigned_v<T>) {
            schema["minimum"] = 0;
        }
        return schema;
    } else if constexpr (std::is_floating_point_v<T>) {
        return {{"type", "number"}};
    } else if constexpr (is_identifier<T>) {
        return {{"type", "string"}, {"minLength", 1}};
    } else if constexpr (std::same_as<T, Date>) {
        return {{"type", "string"}, {"pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}};
    } else if constexpr (std::same_as<T, DateRange>) {
        return {{"type", "string"},
                {"pattern",
                 "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"}};
    } else if constexpr (DescribedEnum<T>) {
        Json names = Json::array();
        for (const std::string_view name : enum_names<T>()) {
            names.push_back(std::string(name));
        }
        return {{"enum", names}};
    } else if constexpr (std::same_as<T, Label>) {
        return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
    } else if constexpr (std::same_as<T, Span>) {
        return {{"type", "array"},
                {"items", {{"type", "integer"}, {"minimum", 0}}},
                {"minItems", 2},
                {"maxItems", 2}};
    } else if constexpr (is_optional<T>) {
        return {{"anyOf", Json::array({schema_of<typename T::value_type>(definitions),
                                       Json{{"type", "null"}}})}};
    } else if constexpr (is_vector<T>) {
        return {{"type", "array"}, {"items", schema_of<typename T::value_type>(definitions)}};
    } else {
        const std::string name(type_name<T>());
        if (!definitions.contains(name)) {
            definitions[name] = nullptr;  // holds the place for a type that contains itself
            Json properties = Json::object();
            Json required = Json::array();
            const T sample{};
            for_each_member(sample, [&](std::string_view member_name, const auto& member) {
                using M = std::remove_cvref_t<decltype(member)>;
                properties[std::string(member_name)] = schema_of<M>(definitions);
                if constexpr (is_required<M>) {
                    required.push_back(std::string(member_name));
                }
            });
            Json schema = {{"type", "object"}, {"properties", properties}};
            if (!required.empty()) {
                schema["required"] = required;
            }
            definitions[name] = schema;
        }
        return {{"$ref", "#/$defs/" + name}};
    }
}

}  // namespace detail

template <class T>
std::string json_schema() {
    Json definitions = Json::object();
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"title", std::string(type_name<T>())}};
    schema.update(detail::schema_of<T>(definitions));
    if (!definitions.empty()) {
        schema["$defs"] = definitions;
    }
    return detail::dump(schema, JsonLayout::indented);
}

}  // namespace wgig

/// Compiles to_json, from_json and json_schema for a type, once, in a source file.
#define WGIG_INSTANTIATE_JSON(T)                                  \
    template std::string wgig::to_json<T>(const T&, JsonLayout);  \
    template T wgig::from_json<T>(std::string_view, std::string_view); \
    template std::string wgig::json_schema<T>();

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/json_value.ipp>
#endif
