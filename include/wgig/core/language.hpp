// The six languages of the United Nations.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <boost/describe/enum.hpp>

namespace wgig {

/// The six official languages of the United Nations, by their ISO 639-1 codes.
enum class Language { ar, zh, en, fr, es, ru };
BOOST_DESCRIBE_ENUM(Language, ar, zh, en, fr, es, ru)

/// The six in the order in which they are declared.
inline constexpr std::array<Language, 6> all_languages = {Language::ar, Language::zh, Language::en,
                                                          Language::fr, Language::es, Language::ru};

/// `ar`, `zh`, `en`, `fr`, `es` or `ru`.
[[nodiscard]] constexpr std::string_view code(Language language) noexcept {
    constexpr std::array<std::string_view, 6> codes = {"ar", "zh", "en", "fr", "es", "ru"};
    return codes[static_cast<std::size_t>(language)];
}

/// Takes `zh`, `ZH`, `zh-Hans`, `en_GB` and the ISO 639-2 codes (`ara zho eng fra spa rus`).
[[nodiscard]] constexpr std::optional<Language> parse_language(std::string_view tag) noexcept {
    constexpr std::array<std::string_view, 6> long_codes = {"ara", "zho", "eng",
                                                            "fra", "spa", "rus"};
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
    const auto same = [](std::string_view a, std::string_view b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (std::size_t i = 0; i < a.size(); ++i) {
            const char lower = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + 32) : a[i];
            if (lower != b[i]) {
                return false;
            }
        }
        return true;
    };
    for (const Language language : all_languages) {
        if (same(primary, code(language)) ||
            same(primary, long_codes[static_cast<std::size_t>(language)])) {
            return language;
        }
    }
    return std::nullopt;
}

/// Whether the script of the language runs from right to left.
[[nodiscard]] constexpr bool right_to_left(Language language) noexcept {
    return language == Language::ar;
}

}  // namespace wgig
