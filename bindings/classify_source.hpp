// What `classify` takes in Python, of a classifier and of a model alike: a document, a text, many texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>

#include <wgig/classify/classify.hpp>

#include "coded_texts.hpp"
#include "on_document.hpp"

namespace wgig::python {

/// The signatures of `classify` and what they give.
inline constexpr const char* classify_signatures =
    "(self, source: Document) -> Table[ParagraphCodes]\n"
    "(self, source: str) -> Table[Code]\n"
    "(self, source: Iterable[str | None]) -> Table[ParagraphCodes]";
inline constexpr const char* classify_results =
    "Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a "
    "column of "
    "pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.";

template <class Engine>
py::object classify_source(const Engine& engine, py::handle source) {
    const Where where("classify");
    if (PyUnicode_Check(source.ptr()) != 0) {
        const std::string text = string_from_python(source, where.member("source"));
        return give(without_gil([&] {
            std::vector<Code> codes = engine.classify(text);
            count_code_points(text, codes);
            return codes;
        }));
    }
    if (is_a(source, type_info<Document>())) {
        return on_document(source, where,
                           [&](const Document& document) { return engine.classify(document); });
    }
    if (!py::hasattr(source, "__iter__")) {
        throw_wrong_type(where.member("source"), "a Document, a text or many texts", source);
    }
    const Texts texts(source, where.member("source"), MissingText::empty);
    return give(without_gil([&] {
        std::vector<ParagraphCodes> result = engine.classify(texts.views());
        for (std::size_t i = 0; i < result.size(); ++i) {
            count_code_points(texts.views()[i], result[i].codes);
        }
        return result;
    }));
}

}  // namespace wgig::python
