// One name in several languages.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <wgig/core/language.hpp>

namespace wgig {

/// What something is called, by BCP 47 language tag (`en`, `zh`, `zh-Hant`). In JSON an object.
struct Label {
    std::map<std::string, std::string, std::less<>> texts;  ///< the texts by language tag

    /// The text in a language; where there is none, the English one, then the first there is.
    /// Empty only for an empty label.
    [[nodiscard]] std::string_view in(std::string_view tag) const noexcept {
        for (const std::string_view wanted : {tag, std::string_view("en")}) {
            if (const auto found = texts.find(wanted); found != texts.end()) {
                return found->second;
            }
        }
        return texts.empty() ? std::string_view{} : std::string_view(texts.begin()->second);
    }
    /// The same for one of the six languages.
    [[nodiscard]] std::string_view in(Language language) const noexcept {
        return in(code(language));
    }
    /// Whether there is no text in any language.
    [[nodiscard]] bool empty() const noexcept { return texts.empty(); }

    bool operator==(const Label&) const = default;
};

}  // namespace wgig
