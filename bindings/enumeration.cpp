#include "enumeration.hpp"

#include <algorithm>

#include <wgig/core/error.hpp>
#include <wgig/core/suggest.hpp>

#include "docstring.hpp"

namespace wgig::python {

namespace {

std::string member_name_in_python(std::string_view word) {
    std::string name(word);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

}  // namespace

py::object Enumeration::member(std::string_view word) const {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        throw py::value_error("no " + std::string(name) + " has this value");
    }
    return py::reinterpret_borrow<py::object>(
        members[static_cast<std::size_t>(found - words.begin())]);
}

std::string_view Enumeration::word(py::handle value, const Where& where) const {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (value.is(members[i])) {
            return words[i];
        }
    }
    if (!PyUnicode_Check(value.ptr())) {
        throw py::type_error(where.str() + ": expected a " + std::string(name) + ", got " +
                             Py_TYPE(value.ptr())->tp_name);
    }
    const auto text = py::cast<std::string>(value);
    const auto found = std::find(words.begin(), words.end(), text);
    if (found == words.end()) {
        detail::throw_parse_error(ErrorCode::unknown_value, unknown_value_message(text, words),
                                  Place{{}, 0, 0, where.path()});
    }
    return *found;
}

void bind_enumeration(py::module_& module, Enumeration& enumeration) {
    const std::string name(enumeration.name);
    py::list pairs;
    std::string text = documentation(name);
    signatures().push_back({"enum", name, ""});
    for (const std::string_view word : enumeration.words) {
        pairs.append(py::make_tuple(member_name_in_python(word), std::string(word)));
        signatures().push_back(
            {"member", name + "." + member_name_in_python(word), std::string(word)});
        const std::string meaning = documentation(name + "." + std::string(word));
        text += "\n\n``" + std::string(word) + "``" + (meaning.empty() ? "" : ": " + meaning);
    }
    const py::object cls = py::module_::import("wgig._enumeration").attr("make")(name, pairs, text);
    module.attr(name.c_str()) = cls;
    enumeration.cls = cls;
    std::size_t at = 0;
    for (const py::handle member : cls) {
        enumeration.members[at++] = member;
    }
}

}  // namespace wgig::python
