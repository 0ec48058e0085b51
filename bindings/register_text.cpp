// The text layer: sentences, tokens, the language of a text.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/types.hpp>

#include "described.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// Calls `function(text)` with the interpreter free for others; spans that it finds come back in code
/// points.
template <class Function>
auto on_text(py::handle text, const char* name, Function&& function) {
    const std::string value = string_from_python(text, Where(name).member("text"));
    const py::gil_scoped_release released;
    auto result = function(value);
    count_code_points(value, result);
    return result;
}

}  // namespace

void register_text(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_TEXT_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_TEXT_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(
        module, "detect_language", "(text: str) -> Language | None",
        [](py::handle text) {
            return to_python(
                on_text(text, "detect_language",
                        [](const std::string& value) { return detect_language(value); }),
                {});
        },
        "", py::arg("text"));
    define(
        module, "sentences", "(text: str) -> tuple[Span, ...]",
        [](py::handle text) {
            return to_python(on_text(text, "sentences",
                                     [](const std::string& value) { return sentences(value); }),
                             {});
        },
        "", py::arg("text"));
    define(
        module, "tokens", "(text: str) -> Table[Token]",
        [](py::handle text) {
            return give(
                on_text(text, "tokens", [](const std::string& value) { return tokens(value); }));
        },
        "", py::arg("text"));
}

}  // namespace wgig::python
