#pragma once

#include <optional>

#include <wgig/core/json_value.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/record/group_label.hpp>
#include <wgig/report/impl/page.hpp>

namespace wgig::detail::dossier {

inline constexpr std::string_view interface_json =
#include <wgig/report/data/interface.json.inc>
    ;

inline Label named(std::optional<StakeholderGroup> group) {
    Label label;
    for (const Language language : all_languages) {
        label.texts.emplace(code(language), group_label(group, language));
    }
    return label;
}

WGIG_DECL const std::map<std::string, Label, std::less<>>& interface_strings() {
    static const auto strings = [] {
        std::map<std::string, Label, std::less<>> out;
        const Json json = parse_json(interface_json);
        for (const auto& [key, value] : json.items()) {
            out.emplace(key, from_value<Label>(value));
        }
        for (const std::string_view name : enum_names<StakeholderGroup>()) {
            StakeholderGroup group{};
            if (parse_enum(name, group)) {
                out.emplace("group_" + std::string(name), named(group));
            }
        }
        out.emplace("group_unlisted", named(std::nullopt));
        return out;
    }();
    return strings;
}

WGIG_DECL std::string_view Page::say(const std::string& key) {
    auto found = used_.find(key);
    if (found == used_.end()) {
        const auto known = interface_strings().find(key);
        found =
            used_.emplace(key, known == interface_strings().end() ? Label{} : known->second).first;
    }
    return found->second.in(language_);
}

WGIG_DECL std::string Page::strings_json() const {
    Json json = Json::object();
    for (const auto& [key, label] : used_) {
        Json texts = Json::object();
        for (const Language language : all_languages) {
            texts[std::string(code(language))] = std::string(label.in(language));
        }
        json[key] = texts;
    }
    // No "<" can close the element or open a comment in it.
    std::string out;
    for (const char c : dump(json, JsonLayout::compact)) {
        out += c == '<' ? std::string("\\u003c") : std::string(1, c);
    }
    return out;
}

}  // namespace wgig::detail::dossier
