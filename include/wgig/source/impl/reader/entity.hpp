// Character references: `&amp;`, `&#233;`, `&#x2014;`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/text/utf8.hpp>

namespace wgig::detail::reader {

/// A character reference at the start of a text: what it stands for and how many bytes it takes.
struct Entity {
    std::string text;
    std::size_t size = 0;
};

/// Reads the references that Markdown files have: numbers and the commonest names. `size` is 0
/// where there is none.
[[nodiscard]] inline Entity read_entity(std::string_view text) {
    const std::size_t end = text.substr(0, 12).find(';');
    if (text.size() < 4 || text[0] != '&' || end == std::string_view::npos) {
        return {};
    }
    const std::string_view name = text.substr(1, end - 1);
    Entity entity{{}, end + 1};
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        std::uint32_t value = 0;
        const std::string_view digits = name.substr(hex ? 2 : 1);
        for (const char c : digits) {
            const auto byte = static_cast<unsigned char>(c);
            const unsigned digit = byte >= '0' && byte <= '9'   ? byte - '0'
                                   : byte >= 'a' && byte <= 'f' ? byte - 'a' + 10U
                                   : byte >= 'A' && byte <= 'F' ? byte - 'A' + 10U
                                                                : 99U;
            if (digit >= (hex ? 16U : 10U)) {
                return {};
            }
            value = value * (hex ? 16U : 10U) + digit;
        }
        if (digits.empty() || value < 0x20 || value > 0x10FFFF ||
            (value >= 0xD800 && value <= 0xDFFF)) {
            return {};
        }
        append_utf8(entity.text, value);
        return entity;
    }
    struct Name {
        std::string_view name;
        std::string_view text;
    };
    static constexpr auto names = std::to_array<Name>({{"amp", "&"},
                                                       {"lt", "<"},
                                                       {"gt", ">"},
                                                       {"quot", "\""},
                                                       {"apos", "'"},
                                                       {"nbsp", "\u00A0"},
                                                       {"ndash", "–"},
                                                       {"mdash", "—"},
                                                       {"laquo", "«"},
                                                       {"raquo", "»"},
                                                       {"ldquo", "“"},
                                                       {"rdquo", "”"},
                                                       {"lsquo", "‘"},
                                                       {"rsquo", "’"},
                                                       {"hellip", "…"},
                                                       {"sect", "§"},
                                                       {"copy", "©"},
                                                       {"shy", "\u00AD"}});
    for (const Name& known : names) {
        if (known.name == name) {
            entity.text = known.text;
            return entity;
        }
    }
    return {};
}

}  // namespace wgig::detail::reader
