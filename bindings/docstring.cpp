#include "docstring.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace wgig::python {
namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
};

// Made by docstrings.py, sorted by name.
constexpr Entry entries[] = {
#include "docstrings.inc"
};

/// The arguments without their types, which inspect cannot read: `(self, *, id, label={})`.
std::string without_types(std::string_view arguments) {
    std::string text;
    int depth = 0;
    char quote = '\0';
    bool in_type = false;
    for (const char c : arguments) {
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        }
        const bool between = depth <= 1 && quote == '\0';
        if (between && c == ':') {
            in_type = true;
        } else if (in_type && (depth == 0 || (between && (c == ',' || c == '=')))) {
            in_type = false;
        }
        // The spaces around the sign of a default went with the type before it.
        if (!in_type && !(c == ' ' && text.ends_with('='))) {
            text += c;
        }
    }
    return text;
}

}  // namespace

std::string documentation(std::string_view name) {
    const auto* found =
        std::lower_bound(std::begin(entries), std::end(entries), name,
                         [](const Entry& entry, std::string_view key) { return entry.name < key; });
    if (found == std::end(entries) || found->name != name) {
        return {};
    }
    std::string text(found->text);
    // Comments beside members are phrases; docstrings are sentences.
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    if (!text.empty() && std::string_view(".:?!").find(text.back()) == std::string_view::npos) {
        text += '.';
    }
    return text;
}

std::vector<Signature>& signatures() {
    static std::vector<Signature> all;
    return all;
}

std::string docstring(std::string_view kind, std::string_view qualified_name,
                      std::string_view signature, std::string_view documentation) {
    signatures().push_back(
        {std::string(kind), std::string(qualified_name), std::string(signature)});
    const std::string_view name = qualified_name.substr(qualified_name.rfind('.') + 1);
    const std::string_view first = signature.substr(0, signature.find('\n'));
    const std::size_t arrow = first.rfind(" -> ");
    // inspect wants `name(argument, ...)`, two dashes on a line, then the text.
    std::string text = std::string(name) + without_types(first.substr(0, arrow)) + "\n--\n\n";
    text += documentation;
    if (arrow != std::string_view::npos && name.front() != '_' && kind != "class") {
        const std::string_view result = first.substr(arrow + 4);
        if (result != "None") {
            text +=
                (documentation.empty() ? "Returns " : "\n\nReturns ") + std::string(result) + ".";
        }
    }
    return text;
}

}  // namespace wgig::python
