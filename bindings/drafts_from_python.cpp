#include "drafts_from_python.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/draft/types.hpp>

#include "described.hpp"

namespace wgig::python {
namespace {

namespace py = pybind11;

bool is_nothing(py::handle value) {
    return value.is_none() ||
           (PyFloat_Check(value.ptr()) != 0 && std::isnan(PyFloat_AS_DOUBLE(value.ptr()))) ||
           std::string_view(Py_TYPE(value.ptr())->tp_name).ends_with("NaTType") ||
           std::string_view(Py_TYPE(value.ptr())->tp_name).ends_with("NAType");
}

/// The rows of a data frame as mappings; anything else as it is.
py::object as_rows(py::handle drafts) {
    for (const char* method : {"to_pylist", "to_dicts"}) {  // Arrow, and wgig's tables; polars
        if (py::hasattr(drafts, method) && py::hasattr(drafts, "columns")) {
            return drafts.attr(method)();
        }
    }
    if (py::hasattr(drafts, "to_dict") && py::hasattr(drafts, "columns")) {
        return drafts.attr("to_dict")("records");
    }
    return py::reinterpret_borrow<py::object>(drafts);
}

/// A draft with nothing but its text.
RoundDraft plain_draft(std::string name, py::handle text, std::size_t index, const Where& where) {
    RoundDraft draft;
    draft.id = std::move(name);
    draft.round = static_cast<std::int32_t>(index + 1);
    draft.text = string_from_python(text, where);
    return draft;
}

/// The names in a text, with semicolons between them.
std::vector<DraftId> names_in(std::string_view text) {
    std::vector<DraftId> names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        std::string_view name = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t first = name.find_first_not_of(" \t");
        if (first != std::string_view::npos) {
            names.emplace_back(
                std::string(name.substr(first, name.find_last_not_of(" \t") + 1 - first)));
        }
    }
    return names;
}

/// A draft from a row of a table.
RoundDraft draft_of_row(py::handle row, std::size_t index, const Where& where) {
    const py::dict cells = mapping_of(row, where);
    RoundDraft draft;
    draft.id = std::to_string(index + 1);
    draft.round = static_cast<std::int32_t>(index + 1);
    const auto read = [&](const char* name, auto& member) {
        if (cells.contains(name) && !is_nothing(cells[name])) {
            member = from_python<std::remove_reference_t<decltype(member)>>(cells[name],
                                                                            where.member(name));
        }
    };
    if (!cells.contains("text")) {
        throw_bad_value(where, "the draft has no text");
    }
    if (cells.contains("id") && PyLong_Check(py::object(cells["id"]).ptr()) != 0) {
        draft.id = py::cast<std::string>(py::str(py::object(cells["id"])));
    } else {
        read("id", draft.id);
    }
    // A column of whole numbers in which one is missing is a column of floats.
    if (cells.contains("round") && PyFloat_Check(py::object(cells["round"]).ptr()) != 0) {
        const double round = py::cast<double>(py::object(cells["round"]));
        if (!std::isnan(round)) {
            if (round != std::floor(round) || std::abs(round) > 1e9) {
                throw_bad_value(where.member("round"), "expected a whole number");
            }
            draft.round = static_cast<std::int32_t>(round);
        }
    } else {
        read("round", draft.round);
    }
    read("group", draft.group);
    read("author", draft.author);
    read("date", draft.date);
    read("language", draft.language);
    read("text", draft.text);
    // A cell of a table holds them as text, as files do.
    if (cells.contains("parents") && PyUnicode_Check(py::object(cells["parents"]).ptr()) != 0) {
        draft.parents =
            names_in(string_from_python(py::object(cells["parents"]), where.member("parents")));
    } else {
        read("parents", draft.parents);
    }
    return draft;
}

}  // namespace

std::vector<RoundDraft> drafts_from_python(py::handle given, const Where& where) {
    std::vector<RoundDraft> drafts;
    if (PyDict_Check(given.ptr()) != 0) {
        for (const auto& [name, text] : py::reinterpret_borrow<py::dict>(given)) {
            const std::string id = string_from_python(name, where);
            drafts.push_back(plain_draft(id, text, drafts.size(), where.member(id)));
        }
        return drafts;
    }
    const std::vector<py::object> elements = elements_of(as_rows(given), where);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const Where at = where.element(i);
        if (PyUnicode_Check(elements[i].ptr()) != 0) {
            drafts.push_back(plain_draft(std::to_string(i + 1), elements[i], i, at));
        } else if (is_a(elements[i], type_info<RoundDraft>()) ||
                   !py::hasattr(elements[i], "keys")) {
            drafts.push_back(from_python<RoundDraft>(elements[i], at));
        } else {
            drafts.push_back(draft_of_row(elements[i], i, at));
        }
    }
    return drafts;
}

}  // namespace wgig::python
