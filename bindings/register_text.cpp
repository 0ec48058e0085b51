// The text layer: sentences, tokens, the language of a text.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/inflection.hpp>
#include <wgig/text/matcher.hpp>
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
    const std::string_view value = view_from_python(text, Where(name).member("text"));
    const py::gil_scoped_release released;
    auto result = function(value);
    count_code_points(value, result);
    return result;
}

/// Terms as strings, or as `Term` values where the first is one.
TermMatcher make_matcher(py::handle terms) {
    const Where where = Where("TermMatcher").member("terms");
    const auto term_class = py::module_::import("wgig").attr("Term");
    bool has_terms = false;
    for (const py::handle term : py::iter(terms)) {
        has_terms = has_terms || py::isinstance(term, term_class);
        break;
    }
    if (has_terms) {
        const auto values = from_python<std::vector<Term>>(terms, where);
        return without_gil([&] { return TermMatcher(std::span<const Term>(values)); });
    }
    const auto values = from_python<std::vector<std::string>>(terms, where);
    return without_gil([&] { return TermMatcher(values); });
}

void bind_matcher(py::module_& module) {
    py::class_<TermMatcher> cls(module, "TermMatcher", py::is_final(),
                                docstring("class", "TermMatcher",
                                          "(terms: Sequence[str] | Sequence[Term]) -> None",
                                          documentation("TermMatcher"))
                                    .c_str());
    const auto method = [&](const char* name, const char* signature, auto&& function) {
        const std::string path = std::string("TermMatcher.") + name;
        cls.def(name, std::forward<decltype(function)>(function), py::arg("text"),
                docstring("method", path, signature, documentation(path)).c_str());
    };
    cls.def(py::init(&make_matcher), py::arg("terms"),
            docstring("method", "TermMatcher.__init__",
                      "(self, terms: Sequence[str] | Sequence[Term]) -> None", "")
                .c_str());
    method("find", "(self, text: str) -> Table[Match]",
           [](const TermMatcher& matcher, py::handle text) {
               return give(on_text(text, "find",
                                   [&](std::string_view value) { return matcher.find(value); }));
           });
    method("find_all", "(self, text: str) -> Table[Match]",
           [](const TermMatcher& matcher, py::handle text) {
               return give(on_text(text, "find_all", [&](std::string_view value) {
                   return matcher.find_all(value);
               }));
           });
    method("count", "(self, text: str) -> int", [](const TermMatcher& matcher, py::handle text) {
        const std::string_view value = view_from_python(text, Where("count").member("text"));
        return without_gil([&] { return matcher.count(value); });
    });
}

}  // namespace

void register_text(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_TEXT_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_TEXT_TYPES(WGIG_BIND)
#undef WGIG_BIND

    bind_matcher(module);

    define(
        module, "fold", "(text: str) -> str",
        [](py::handle text) {
            const std::string_view value = view_from_python(text, Where("fold").member("text"));
            return without_gil([&] { return fold(value); });
        },
        "", py::arg("text"));
    define(
        module, "inflect", "(word: str, language: str) -> Inflection",
        [](py::handle word, py::handle language) {
            const Where where("inflect");
            return give(hold(inflect(string_from_python(word, where.member("word")),
                                     string_from_python(language, where.member("language")))));
        },
        "", py::arg("word"), py::arg("language"));
    define(
        module, "detect_language", "(text: str) -> Language | None",
        [](py::handle text) {
            return to_python(on_text(text, "detect_language",
                                     [](std::string_view value) { return detect_language(value); }),
                             {});
        },
        "", py::arg("text"));
    define(
        module, "sentences", "(text: str) -> tuple[Span, ...]",
        [](py::handle text) {
            return to_python(
                on_text(text, "sentences", [](std::string_view value) { return sentences(value); }),
                {});
        },
        "", py::arg("text"));
    define(
        module, "tokens", "(text: str) -> Table[Token]",
        [](py::handle text) {
            return give(
                on_text(text, "tokens", [](std::string_view value) { return tokens(value); }));
        },
        "", py::arg("text"));
}

}  // namespace wgig::python
