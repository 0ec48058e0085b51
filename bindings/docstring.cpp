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
    std::string text(name);
    std::string_view first = signature.substr(0, signature.find('\n'));
    // inspect wants `name($self, argument, ...)`, two dashes on a line, then the text.
    first = first.substr(0, first.rfind(" -> "));
    if (first.starts_with("(self")) {
        text += "($self";
        first.remove_prefix(std::string_view("(self").size());
    }
    text += first;
    text += "\n--\n\n";
    text += documentation;
    return text;
}

}  // namespace wgig::python
