#pragma once

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <wgig/core/json_value.hpp>

namespace wgig {
namespace detail {

inline constexpr int deepest_json = 200;
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Refuses, while the text is being parsed, what would be lost or would overflow the stack later.
class JsonGuard {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        using Event = Json::parse_event_t;
        if (depth > deepest_json) {
            throw_parse_error(ErrorCode::too_deep, "JSON nested deeper than " +
                                                       std::to_string(deepest_json) + " levels");
        }
        if (event == Event::object_start) {
            names_.emplace_back();
        } else if (event == Event::object_end) {
            names_.pop_back();
        } else if (event == Event::key) {
            const auto& name = parsed.get_ref<const std::string&>();
            if (!names_.back().insert(name).second) {
                throw_parse_error(ErrorCode::duplicate_member,
                                  "the member \"" + name + "\" is given twice in one object");
            }
        }
        return true;
    }

private:
    std::vector<std::unordered_set<std::string>> names_;
};

WGIG_DECL void throw_at(ErrorCode code, const JsonPath& path, const std::string& message) {
    throw_parse_error(code, message, Place{{}, 0, 0, path.str()});
}

WGIG_DECL void throw_unexpected(const JsonPath& path, std::string_view expected, const Json& got) {
    constexpr std::size_t longest_quote = 40;
    std::string shown = got.is_string() || got.is_number() || got.is_boolean()
                            ? dump(got, JsonLayout::compact)
                            : std::string();
    if (shown.size() > longest_quote) {
        shown.clear();
    }
    throw_at(ErrorCode::wrong_type, path,
             "expected " + std::string(expected) + ", got " + got.type_name() +
                 (shown.empty() ? "" : " " + shown));
}

WGIG_DECL const std::string& expect_string(const Json& json, const JsonPath& path) {
    if (!json.is_string()) {
        throw_unexpected(path, "a string", json);
    }
    return json.get_ref<const std::string&>();
}

WGIG_DECL const Json& expect_array(const Json& json, const JsonPath& path) {
    if (!json.is_array()) {
        throw_unexpected(path, "an array", json);
    }
    return json;
}

WGIG_DECL const Json& expect_object(const Json& json, const JsonPath& path) {
    if (!json.is_object()) {
        throw_unexpected(path, "an object", json);
    }
    return json;
}

WGIG_DECL std::string dump(const Json& json, JsonLayout layout) {
    return json.dump(layout == JsonLayout::indented ? 2 : -1, ' ', false,
                     Json::error_handler_t::replace);
}

WGIG_DECL Json string_value(std::string_view text) { return Json(std::string(text)); }

WGIG_DECL Json label_value(const Label& label) {
    Json object = Json::object();
    for (const auto& [tag, text] : label.texts) {
        object[tag] = text;
    }
    return object;
}

WGIG_DECL Json span_value(Span span) { return Json::array({span.begin, span.end}); }

WGIG_DECL void add_member(Json& object, std::string_view name, Json&& value) {
    object.emplace(std::string(name), std::move(value));
}

WGIG_DECL void add_element(Json& array, Json&& value) { array.push_back(std::move(value)); }

WGIG_DECL void add_extra(Json& object, const Extra& extra) {
    for (const auto& [name, raw] : extra) {
        object.emplace(name, Json::parse(raw.text));
    }
}

WGIG_DECL bool read_bool(const Json& json, const JsonPath& path) {
    if (!json.is_boolean()) {
        throw_unexpected(path, "true or false", json);
    }
    return json.get<bool>();
}

WGIG_DECL double read_double(const Json& json, const JsonPath& path) {
    if (!json.is_number()) {
        throw_unexpected(path, "a number", json);
    }
    return json.get<double>();
}

WGIG_DECL std::int64_t read_signed(const Json& json, const JsonPath& path, std::int64_t least,
                                   std::int64_t most) {
    if (json.is_number_unsigned()) {
        const auto value = json.get<std::uint64_t>();
        if (std::cmp_less_equal(value, most)) {
            return static_cast<std::int64_t>(value);
        }
    } else if (json.is_number_integer()) {
        const auto value = json.get<std::int64_t>();
        if (value >= least && value <= most) {
            return value;
        }
    }
    throw_unexpected(path, "a whole number", json);
}

WGIG_DECL std::uint64_t read_unsigned(const Json& json, const JsonPath& path, std::uint64_t most) {
    if (!json.is_number_unsigned() || json.get<std::uint64_t>() > most) {
        throw_unexpected(path, "a whole number from 0", json);
    }
    return json.get<std::uint64_t>();
}

WGIG_DECL const std::string& read_identifier(const Json& json, const JsonPath& path) {
    const std::string& text = expect_string(json, path);
    if (text.empty()) {
        throw_unexpected(path, "an identifier", json);
    }
    return text;
}

WGIG_DECL const std::string& read_word(const Json& json, const JsonPath& path,
                                       std::span<const std::string_view> known) {
    const std::string& text = expect_string(json, path);
    if (std::find(known.begin(), known.end(), text) == known.end()) {
        throw_at(ErrorCode::unknown_value, path, unknown_value_message(text, known));
    }
    return text;
}

WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, Date& date) {
    const std::string& text = expect_string(json, path);
    const auto read = parse_date(text);
    if (!read) {
        throw_at(ErrorCode::bad_value, path,
                 "expected an ISO 8601 date such as \"2004-11-23\" or \"2004-11\", got \"" + text +
                     "\"");
    }
    date = *read;
}

WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, DateRange& range) {
    const std::string& text = expect_string(json, path);
    const auto read = parse_date_range(text);
    if (!read) {
        throw_at(ErrorCode::bad_value, path,
                 "expected an ISO 8601 date or range such as \"2004-11-23/2004-11-25\", got \"" +
                     text + "\"");
    }
    range = *read;
}

WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, Label& label) {
    for (const auto& [tag, text] : expect_object(json, path).items()) {
        label.texts[tag] = expect_string(text, path.member(tag));
    }
}

WGIG_DECL void read_scalar(const Json& json, const JsonPath& path, Span& span) {
    if (!json.is_array() || json.size() != 2) {
        throw_unexpected(path, "a span [begin, end]", json);
    }
    constexpr auto most = std::numeric_limits<std::size_t>::max();
    span = {read_unsigned(json[0], path.element(0), most),
            read_unsigned(json[1], path.element(1), most)};
    if (span.end < span.begin) {
        throw_at(ErrorCode::bad_value, path, "the span ends before it begins");
    }
}

WGIG_DECL const Json* find_member(const Json& object, std::string_view name) {
    const auto found = object.find(std::string(name));
    return found == object.end() ? nullptr : &*found;
}

WGIG_DECL void throw_missing(const JsonPath& path, std::string_view name) {
    throw_at(ErrorCode::missing_member, path,
             "the member \"" + std::string(name) + "\" is missing");
}

WGIG_DECL void keep_unknown(const Json& object, std::span<const std::string_view> known,
                            Extra& extra) {
    for (const auto& [name, value] : object.items()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            extra.emplace(name, RawJson{dump(value, JsonLayout::compact)});
        }
    }
}

WGIG_DECL void rethrow_in_file(const Error& error, std::string_view file) {
    Place place = error.place();
    place.file = file;
    if (dynamic_cast<const ValidationError*>(&error) != nullptr) {
        throw_validation_error(error.code(), error.message(), place);
    }
    throw_parse_error(error.code(), error.message(), place);
}

WGIG_DECL Json simple_schema(const char* type) { return {{"type", type}}; }

WGIG_DECL Json whole_number_schema(bool is_unsigned) {
    Json schema = simple_schema("integer");
    if (is_unsigned) {
        schema["minimum"] = 0;
    }
    return schema;
}

WGIG_DECL Json identifier_schema() { return {{"type", "string"}, {"minLength", 1}}; }

WGIG_DECL Json date_schema(bool range) {
    const std::string date = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    return {{"type", "string"}, {"pattern", "^" + date + (range ? "(/" + date + ")?$" : "$")}};
}

WGIG_DECL Json enum_schema(std::span<const std::string_view> names) {
    Json values = Json::array();
    for (const std::string_view name : names) {
        values.push_back(std::string(name));
    }
    return {{"enum", values}};
}

WGIG_DECL Json map_schema(Json values) {
    return {{"type", "object"}, {"additionalProperties", std::move(values)}};
}

WGIG_DECL Json span_schema() {
    return {
        {"type", "array"}, {"items", whole_number_schema(true)}, {"minItems", 2}, {"maxItems", 2}};
}

WGIG_DECL Json optional_schema(Json value) {
    return {{"anyOf", Json::array({std::move(value), simple_schema("null")})}};
}

WGIG_DECL Json array_schema(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

WGIG_DECL Json reference_schema(std::string_view type) {
    return {{"$ref", "#/$defs/" + std::string(type)}};
}

WGIG_DECL void add_property(Json& schema, std::string_view name, Json property, bool required) {
    schema["properties"][std::string(name)] = std::move(property);
    if (required) {
        schema["required"].push_back(std::string(name));
    }
}

WGIG_DECL std::string finish_schema(std::string_view type, const Json& schema,
                                    const Json& definitions) {
    Json whole = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                  {"title", std::string(type)}};
    whole.update(schema);
    if (!definitions.empty()) {
        whole["$defs"] = definitions;
    }
    return dump(whole, JsonLayout::indented);
}

}  // namespace detail

WGIG_DECL std::string JsonPath::str() const {
    std::vector<const JsonPath*> steps;
    for (const JsonPath* step = this; step->parent_ != nullptr; step = step->parent_) {
        steps.push_back(step);
    }
    std::string text;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if ((*step)->name_.empty()) {
            text += "[" + std::to_string((*step)->index_) + "]";
        } else {
            text += (text.empty() ? "" : ".") + std::string((*step)->name_);
        }
    }
    return text;
}

WGIG_DECL Json parse_json(std::string_view text, std::string_view file) {
    const bool marked = text.starts_with(detail::byte_order_mark);
    const std::string_view body = marked ? text.substr(detail::byte_order_mark.size()) : text;
    try {
        // The guard is passed by reference: nlohmann copies its callback.
        detail::JsonGuard guard;
        return Json::parse(body.begin(), body.end(),
                           [&guard](int depth, Json::parse_event_t event, const Json& parsed) {
                               return guard(depth, event, parsed);
                           });
    } catch (const Json::parse_error& error) {
        // Keep the library's reason, without its own prefix: "[...] parse error at line 1, column 2: ".
        std::string_view reason = error.what();
        if (const auto start = reason.find(": "); start != std::string_view::npos) {
            reason.remove_prefix(start + 2);
        }
        const std::size_t offset = error.byte == 0 ? 0 : error.byte - 1;
        detail::throw_parse_error(ErrorCode::json_syntax, "not JSON: " + std::string(reason),
                                  place_of(body, offset, file));
    } catch (const ParseError& error) {
        Place place = error.place();
        place.file = file;
        detail::throw_parse_error(error.code(), error.message(), place);
    }
}

}  // namespace wgig
