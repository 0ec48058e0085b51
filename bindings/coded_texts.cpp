#include "coded_texts.hpp"

#include "missing.hpp"
#include "python_value.hpp"

namespace wgig::python {
namespace {

/// The elements of a column as a list or tuple. Arrow and pandas make lists of Python's own values
/// themselves, and far faster than one by one.
py::object elements_as_sequence(py::handle column, const Where& where) {
    if (PyUnicode_Check(column.ptr()) || PyBytes_Check(column.ptr())) {
        throw_wrong_type(where, "many texts", column);
    }
    // Iterating over a table gives the names of its columns, over a mapping its keys.
    if (PyDict_Check(column.ptr()) != 0 || py::hasattr(column, "columns")) {
        throw_wrong_type(where, "one column", column);
    }
    for (const char* method : {"to_pylist", "to_list", "tolist"}) {
        if (!PyList_Check(column.ptr()) && py::hasattr(column, method)) {
            return column.attr(method)();
        }
    }
    auto sequence = py::reinterpret_steal<py::object>(PySequence_List(column.ptr()));
    if (!sequence) {
        PyErr_Clear();
        throw_wrong_type(where, "many texts", column);
    }
    return sequence;
}

bool is_number(py::handle value) {
    return PyLong_Check(value.ptr()) != 0 && PyBool_Check(value.ptr()) == 0;
}

std::string label_name(py::handle value, const Where& where) {
    return is_number(value) ? py::cast<std::string>(py::str(value))
                            : string_from_python(value, where);
}

}  // namespace

Texts::Texts(py::handle texts, const Where& where, MissingText missing)
    : held_(elements_as_sequence(texts, where)) {
    // A tuple holds the strings that a list could lose while other threads run.
    held_ = py::reinterpret_steal<py::object>(PySequence_Tuple(held_.ptr()));
    const auto size = static_cast<std::size_t>(PyTuple_GET_SIZE(held_.ptr()));
    views_.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
        const py::handle text = PyTuple_GET_ITEM(held_.ptr(), static_cast<py::ssize_t>(i));
        if (missing == MissingText::empty && is_missing(text)) {
            views_.emplace_back();
            continue;
        }
        if (PyUnicode_Check(text.ptr()) == 0) {
            throw_wrong_type(where.element(i), "a string", text);
        }
        py::ssize_t bytes = 0;
        const char* data = PyUnicode_AsUTF8AndSize(text.ptr(), &bytes);
        if (data == nullptr) {
            PyErr_Clear();
            throw_bad_value(where.element(i),
                            "the string holds characters that UTF-8 has no place for");
        }
        views_.emplace_back(data, static_cast<std::size_t>(bytes));
    }
}

std::vector<std::string> label_names(py::handle labels, const Where& where) {
    if (PyUnicode_Check(labels.ptr()) || is_number(labels)) {
        return {label_name(labels, where)};
    }
    // What pandas and others put where a cell is empty.
    if (labels.is_none() || PyFloat_Check(labels.ptr()) != 0) {
        throw_wrong_type(
            where, "a label or a sequence of labels (rows without one are to be left out)", labels);
    }
    std::vector<std::string> names;
    const std::vector<py::object> elements = elements_of(labels, where);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        names.push_back(label_name(elements[i], where.element(i)));
    }
    return names;
}

Labels::Labels(py::handle labels, const Where& where) {
    const std::vector<py::object> elements =
        elements_of(elements_as_sequence(labels, where), where);
    values_.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        lists_ = lists_ || !(PyUnicode_Check(elements[i].ptr()) || is_number(elements[i]));
        values_.push_back(label_names(elements[i], where.element(i)));
    }
}

}  // namespace wgig::python
