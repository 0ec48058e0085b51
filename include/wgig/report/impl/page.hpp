// What every part of the page is written with: escaping, and labels that can change language.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>
#include <wgig/text/markup.hpp>

namespace wgig::detail::dossier {

/// The texts of the page itself, by key, in six languages.
const std::map<std::string, Label, std::less<>>& interface_strings();

using markup::append_escaped;
using markup::escaped;

/// The page while it is being written.
class Page {
public:
    explicit Page(Language language) : language_(language) {}

    /// Markup of our own; never a text of the document.
    Page& markup(std::string_view html) {
        out_ += html;
        return *this;
    }
    /// A text of the document, or any other.
    Page& text(std::string_view raw) {
        append_escaped(out_, raw);
        return *this;
    }
    Page& number(std::size_t value) { return markup(std::to_string(value)); }

    /// A label that the reader's language setting changes: `<span data-t="key">…</span>`.
    Page& label(const std::string& key) {
        return markup("<span data-t=\"").text(key).markup("\">").text(say(key)).markup("</span>");
    }
    /// The same as the attribute `aria-label`, with a space before it.
    Page& aria_label(const std::string& key) {
        return markup(" data-t-label=\"")
            .text(key)
            .markup("\" aria-label=\"")
            .text(say(key))
            .markup("\"");
    }
    /// Makes a label known under a key of its own (`issue.spam`).
    void define(const std::string& key, const Label& label) { used_.emplace(key, label); }

    /// The text of a key in the page's first language; remembers that the page needs the key.
    std::string_view say(const std::string& key);

    [[nodiscard]] Language language() const noexcept { return language_; }
    /// All keys that were used, as JSON that is safe inside a script element.
    [[nodiscard]] std::string strings_json() const;
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    Language language_;
    std::string out_;
    std::map<std::string, Label> used_;
};

}  // namespace wgig::detail::dossier
