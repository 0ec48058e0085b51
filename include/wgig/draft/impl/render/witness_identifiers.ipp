#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/tei.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::render {

/// Whether XML takes a character as the first of a name without colon (NameStartChar).
inline bool begins_name(char32_t c) noexcept {
    return (c >= U'A' && c <= U'Z') || c == U'_' || (c >= U'a' && c <= U'z') ||
           (c >= 0xC0 && c <= 0xD6) || (c >= 0xD8 && c <= 0xF6) || (c >= 0xF8 && c <= 0x2FF) ||
           (c >= 0x370 && c <= 0x37D) || (c >= 0x37F && c <= 0x1FFF) ||
           (c >= 0x200C && c <= 0x200D) || (c >= 0x2070 && c <= 0x218F) ||
           (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) ||
           (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFFD && c != 0xFFFD) ||
           (c >= 0x10000 && c <= 0xEFFFF);
}

/// Whether XML takes a character further on in a name (NameChar).
inline bool continues_name(char32_t c) noexcept {
    return begins_name(c) || c == U'-' || c == U'.' || (c >= U'0' && c <= U'9') || c == 0xB7 ||
           (c >= 0x300 && c <= 0x36F) || (c >= 0x203F && c <= 0x2040);
}

inline std::string name_for_xml(std::string_view name) {
    std::string id;
    for (std::size_t i = 0; i < name.size();) {
        const CodePoint c = decode(name, i);
        if (id.empty() && !begins_name(c.value)) {
            id = continues_name(c.value) ? "w" : "";
        }
        if (continues_name(c.value)) {
            id += name.substr(i, c.size);
        } else {
            id += '_';
        }
        i += c.size;
    }
    return id;
}

}  // namespace detail::render

WGIG_DECL std::vector<std::string> witness_identifiers(const Collation& collation) {
    std::set<std::string> taken;
    std::vector<std::string> ids(collation.witnesses.size());
    // Names that can stay as they are come first, so that no other takes them.
    for (const bool unchanged : {true, false}) {
        for (std::size_t w = 0; w < ids.size(); ++w) {
            const std::string& name = collation.witnesses[w].id;
            const std::string id = detail::render::name_for_xml(name);
            if ((id == name) != unchanged) {
                continue;
            }
            // Numbered from the witness's own position: no long search where many names are alike.
            std::string free = id;
            for (std::size_t number = w + 1; !taken.insert(free).second; number += ids.size()) {
                free = id + "." + std::to_string(number);
            }
            ids[w] = free;
        }
    }
    return ids;
}

}  // namespace wgig
