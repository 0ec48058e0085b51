#include "python_value.hpp"

#include <algorithm>
#include <utility>

#include <wgig/core/code_points.hpp>

namespace wgig::python {
namespace {

std::string type_of_value(py::handle value) { return Py_TYPE(value.ptr())->tp_name; }

/// The same without its module.
std::string name_of_type(py::handle value) {
    const std::string name = type_of_value(value);
    return name.substr(name.rfind('.') + 1);
}

py::handle date_class() {
    static const py::handle cls =
        py::object(py::module_::import("datetime").attr("date")).release();
    return cls;
}

/// Year, month and day of a datetime.date.
Date from_datetime(py::handle value) {
    return {py::cast<int>(value.attr("year")), py::cast<unsigned>(value.attr("month")),
            py::cast<unsigned>(value.attr("day"))};
}

}  // namespace

void throw_wrong_type(const Where& where, std::string_view expected, py::handle got) {
    throw py::type_error(where.str() + ": expected " + std::string(expected) + ", got " +
                         (got.is_none() ? "None" : name_of_type(got)));
}

void throw_bad_value(const Where& where, const std::string& message) {
    detail::throw_parse_error(ErrorCode::bad_value, message, Place{{}, 0, 0, where.path()});
}

const Owner& value_from_python(py::handle value, const TypeInfo& type, const Where& where) {
    if (!is_a(value, type)) {
        const bool vowel = std::string_view("AEIOU").find(type.name[0]) != std::string_view::npos;
        throw_wrong_type(where, (vowel ? "an " : "a ") + type.name, value);
    }
    return value_of(value, type);
}

std::string_view view_from_python(py::handle value, const Where& where) {
    if (PyUnicode_Check(value.ptr()) == 0) {
        throw_wrong_type(where, "a string", value);
    }
    py::ssize_t size = 0;
    const char* bytes = PyUnicode_AsUTF8AndSize(value.ptr(), &size);
    if (bytes == nullptr) {
        // A lone surrogate: no text in any encoding.
        PyErr_Clear();
        throw_bad_value(where, "the string holds characters that UTF-8 has no place for");
    }
    return {bytes, static_cast<std::size_t>(size)};
}

std::string string_from_python(py::handle value, const Where& where) {
    return std::string(view_from_python(value, where));
}

bool bool_from_python(py::handle value, const Where& where) {
    // NumPy's and pandas' own booleans too: they are no subclass of bool.
    const std::string type = type_of_value(value);
    if (!PyBool_Check(value.ptr()) && type != "numpy.bool" && type != "numpy.bool_") {
        throw_wrong_type(where, "True or False", value);
    }
    return PyObject_IsTrue(value.ptr()) == 1;
}

std::int64_t integer_from_python(py::handle value, const Where& where, std::int64_t smallest,
                                 std::uint64_t largest) {
    if (PyIndex_Check(value.ptr()) == 0 || PyBool_Check(value.ptr())) {
        throw_wrong_type(where, "a whole number", value);
    }
    const auto index = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
    if (!index) {
        throw py::error_already_set();
    }
    int overflow = 0;
    const long long number = PyLong_AsLongLongAndOverflow(index.ptr(), &overflow);
    if (overflow != 0 || number < smallest || std::cmp_greater(number, largest)) {
        throw_bad_value(where, "expected a whole number from " + std::to_string(smallest) + " to " +
                                   std::to_string(largest) + ", got " +
                                   py::cast<std::string>(py::str(index)));
    }
    return number;
}

double number_from_python(py::handle value, const Where& where) {
    if (PyNumber_Check(value.ptr()) == 0 || PyBool_Check(value.ptr())) {
        throw_wrong_type(where, "a number", value);
    }
    const double number = PyFloat_AsDouble(value.ptr());
    if (number == -1.0 && PyErr_Occurred() != nullptr) {
        throw py::error_already_set();
    }
    return number;
}

Date date_from_python(py::handle value, const Where& where) {
    if (py::isinstance<Date>(value)) {
        return py::cast<Date>(value);
    }
    if (PyUnicode_Check(value.ptr())) {
        const std::string text = string_from_python(value, where);
        const auto date = parse_date(text);
        if (!date) {
            throw_bad_value(
                where, "expected an ISO 8601 date such as \"2004-11-23\" or \"2004-11\", got \"" +
                           text + "\"");
        }
        return *date;
    }
    if (py::isinstance(value, date_class())) {
        return from_datetime(value);
    }
    throw_wrong_type(where, "a date", value);
}

DateRange date_range_from_python(py::handle value, const Where& where) {
    if (py::isinstance<DateRange>(value)) {
        return py::cast<DateRange>(value);
    }
    if (PyUnicode_Check(value.ptr())) {
        const std::string text = string_from_python(value, where);
        const auto range = parse_date_range(text);
        if (!range) {
            throw_bad_value(where,
                            "expected an ISO 8601 date or range such as \"2004-11-23/2004-11-25\", "
                            "got \"" +
                                text + "\"");
        }
        return *range;
    }
    if (!py::isinstance<Date>(value) && !py::isinstance(value, date_class())) {
        throw_wrong_type(where, "a date or a range of dates", value);
    }
    const Date date = date_from_python(value, where);
    return {date, date};
}

Span span_from_python(py::handle value, const Where& where) {
    if (py::isinstance<Span>(value)) {
        return py::cast<Span>(value);
    }
    if ((!PyTuple_Check(value.ptr()) && !PyList_Check(value.ptr())) || py::len(value) != 2) {
        throw_wrong_type(where, "a span, as Span(begin, end) or (begin, end)", value);
    }
    const auto pair = py::reinterpret_borrow<py::sequence>(value);
    const Span span{from_python<std::size_t>(py::object(pair[0]), where.element(0)),
                    from_python<std::size_t>(py::object(pair[1]), where.element(1))};
    if (span.end < span.begin) {
        throw_bad_value(where, "the span ends before it begins");
    }
    return span;
}

Label label_from_python(py::handle value, const Where& where) {
    if (py::isinstance<Label>(value)) {
        return py::cast<Label>(value);
    }
    if (!py::hasattr(value, "keys")) {
        throw_wrong_type(where, "a label, as a mapping from language to text", value);
    }
    Label label;
    for (const auto& [tag, text] : py::dict(py::reinterpret_borrow<py::object>(value))) {
        const std::string language = string_from_python(tag, where);
        label.texts.insert_or_assign(language, string_from_python(text, where.member(language)));
    }
    return label;
}

py::dict mapping_of(py::handle value, const Where& where) {
    if (!py::hasattr(value, "keys")) {
        throw_wrong_type(where, "a mapping", value);
    }
    return {py::reinterpret_borrow<py::object>(value)};
}

std::vector<py::object> elements_of(py::handle value, const Where& where) {
    if (PyUnicode_Check(value.ptr()) || PyBytes_Check(value.ptr()) || PyDict_Check(value.ptr())) {
        throw_wrong_type(where, "a sequence", value);
    }
    const auto iterator = py::reinterpret_steal<py::iterator>(PyObject_GetIter(value.ptr()));
    if (!iterator) {
        PyErr_Clear();
        throw_wrong_type(where, "a sequence", value);
    }
    std::vector<py::object> elements;
    for (const py::handle element : iterator) {
        elements.push_back(py::reinterpret_borrow<py::object>(element));
    }
    return elements;
}

py::dict members_to_plain(const TypeInfo& type, const void* object) {
    py::dict members;
    for (const Field& field : type.fields) {
        py::object value = field.plain(object);
        // Members that are optional are the only ones that can be None.
        if (!value.is_none()) {
            members[py::str(field.name)] = std::move(value);
        }
    }
    if (type.extra != nullptr) {
        for (const auto& [name, raw] : *type.extra(const_cast<void*>(object))) {
            members[py::str(name)] = load_json(raw.text);
        }
    }
    return members;
}

void append_short_members(std::string& out, const TypeInfo& type, const void* object) {
    out += type.name + "(";
    bool first = true;
    for (const Field& field : type.fields) {
        const std::string text = field.shorten(object);
        if (!text.empty()) {
            out += (first ? "" : ", ") + field.name + "=" + text;
            first = false;
        }
    }
    out += ")";
}

void append_short_string(std::string& out, std::string_view text) {
    constexpr std::size_t longest = 60;
    const std::size_t end = detail::boundary_before(text, longest);
    detail::append_quoted(out, text.substr(0, end));
    if (end < text.size()) {
        out.insert(out.size() - 1, "\xE2\x80\xA6");
    }
}

}  // namespace wgig::python
