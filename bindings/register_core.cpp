// The core layer: dates, spans, labels. Described types are bound by described.hpp; these few are
// values of their own, with what Python expects of a date, a range, a mapping.
#include <string>
#include <string_view>

#include <wgig/core/date.hpp>
#include <wgig/core/hash.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/span.hpp>
#include <wgig/core/suggest.hpp>

#include "python_value.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// A class of the core layer with its methods' docstrings and signatures.
template <class T>
class ValueClass {
public:
    ValueClass(py::module_& module, const char* name, const char* constructor,
               const std::string& text)
        : name_(name),
          cls_(module, name, py::is_final(), docstring("class", name, constructor, text).c_str()) {}

    template <class Function, class... Options>
    void def(const char* name, const char* signature, const char* text, Function&& function,
             const Options&... options) {
        const std::string doc = docstring("method", name_ + "." + name, signature, text);
        cls_.def(name, std::forward<Function>(function), doc.c_str(), options...);
    }

    template <class Init, class... Options>
    void init(const char* signature, Init&& make, const Options&... options) {
        const std::string doc = docstring("method", name_ + ".__init__", signature, "");
        cls_.def(py::init(std::forward<Init>(make)), doc.c_str(), options...);
    }

    template <class Function>
    void property(const char* name, const char* type, const char* text, Function&& get) {
        signatures().push_back({"property", name_ + "." + name, type});
        cls_.def_property_readonly(name, std::forward<Function>(get), text);
    }

    /// What all values have: copies are themselves, equal ones have equal hashes.
    void value_methods() {
        def(
            "__eq__", "(self, other: object) -> bool", "Whether the two are equal.",
            [](const T& self, py::handle other) -> py::object {
                if (!py::isinstance<T>(other)) {
                    return not_implemented();
                }
                return py::bool_(self == py::cast<const T&>(other));
            },
            py::arg("other"));
        def("__hash__", "(self) -> int", "Equal values have equal hashes.",
            [](const T& self) { return static_cast<py::ssize_t>(hash_of(self)); });
        const std::string itself = "(self) -> " + name_;
        def("__copy__", itself.c_str(), "Itself: it never changes.",
            [](const py::object& self) { return self; });
        const std::string deep = "(self, memo: object) -> " + name_;
        def(
            "__deepcopy__", deep.c_str(), "Itself: it never changes.",
            [](const py::object& self, const py::object&) { return self; }, py::arg("memo"));
    }

    /// `<`, `<=`, `>` and `>=`.
    void order() {
        compare("__lt__", [](const T& a, const T& b) { return a < b; });
        compare("__le__", [](const T& a, const T& b) { return a <= b; });
        compare("__gt__", [](const T& a, const T& b) { return a > b; });
        compare("__ge__", [](const T& a, const T& b) { return a >= b; });
    }

    static py::object not_implemented() {
        return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    }

    py::class_<T>& cls() { return cls_; }

private:
    template <class Compare>
    void compare(const char* name, Compare holds) {
        const std::string signature = "(self, other: " + name_ + ") -> bool";
        def(
            name, signature.c_str(), "",
            [holds](const T& self, py::handle other) -> py::object {
                if (!py::isinstance<T>(other)) {
                    return not_implemented();
                }
                return py::bool_(holds(self, py::cast<const T&>(other)));
            },
            py::arg("other"));
    }

    std::string name_;
    py::class_<T> cls_;
};

py::object to_datetime(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return py::module_::import("datetime")
        .attr("date")(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                      static_cast<unsigned>(date.day()));
}

Date make_date(py::handle value, py::handle month, py::handle day) {
    const Where where("Date");
    if (!PyIndex_Check(value.ptr())) {
        if (!month.is_none() || !day.is_none()) {
            throw_wrong_type(where.member("year"), "a whole number", value);
        }
        return date_from_python(value, where);
    }
    Date date;
    date.year = from_python<int>(value, where.member("year"));
    date.month = month.is_none() ? 0 : from_python<unsigned>(month, where.member("month"));
    date.day = day.is_none() ? 0 : from_python<unsigned>(day, where.member("day"));
    if (!date.valid()) {
        throw_bad_value(where, "there is no date " + to_string(date));
    }
    return date;
}

void bind_date(py::module_& module) {
    ValueClass<Date> date(
        module, "Date",
        "(value: int | str | datetime.date, month: int | None = None, day: int | None = None) "
        "-> None",
        documentation("Date"));
    date.init("(self, value: int | str | datetime.date | Date, month: int | None = None, "
              "day: int | None = None) -> None",
              &make_date, py::arg("value"), py::arg("month") = py::none(),
              py::arg("day") = py::none());
    date.property("year", "int", "The year, from 1 to 9999.",
                  [](const Date& self) { return self.year; });
    date.property("month", "int", "The month, or 0 where only the year is known.",
                  [](const Date& self) { return self.month; });
    date.property("day", "int", "The day, or 0 where it is not known.",
                  [](const Date& self) { return self.day; });
    date.def("first_day", "(self) -> datetime.date", "The first day that the date can mean.",
             [](const Date& self) { return to_datetime(self.first_day()); });
    date.def("last_day", "(self) -> datetime.date", "The last day that the date can mean.",
             [](const Date& self) { return to_datetime(self.last_day()); });
    date.def("to_date", "(self) -> datetime.date",
             "The same as datetime.date. Raises ValueError where the day is not known.",
             [](const Date& self) {
                 if (self.day == 0) {
                     throw py::value_error("the date " + to_string(self) +
                                           " names no day; first_day() and last_day() do");
                 }
                 return to_datetime(self.first_day());
             });
    date.def("__str__", "(self) -> str", "ISO 8601, as precise as the date is.",
             [](const Date& self) { return to_string(self); });
    date.def("__repr__", "(self) -> str", "",
             [](const Date& self) { return "Date('" + to_string(self) + "')"; });
    date.def("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.", [](const Date& self) {
        return py::make_tuple(py::type::of<Date>(), py::make_tuple(to_string(self)));
    });
    date.value_methods();
    date.order();
}

DateRange make_range(py::handle first, py::handle last) {
    const Where where("DateRange");
    if (last.is_none()) {
        return date_range_from_python(first, where);
    }
    const DateRange range{date_from_python(first, where.member("first")),
                          date_from_python(last, where.member("last"))};
    if (!range.valid()) {
        throw_bad_value(where, "the range " + to_string(range) + " ends before it begins");
    }
    return range;
}

void bind_date_range(py::module_& module) {
    ValueClass<DateRange> range(module, "DateRange",
                                "(first: DateRange | Date | datetime.date | str, last: Date | "
                                "datetime.date | str | None = None) -> None",
                                documentation("DateRange"));
    range.init("(self, first: DateRange | Date | datetime.date | str, last: Date | datetime.date | "
               "str | None = None) "
               "-> None",
               &make_range, py::arg("first"), py::arg("last") = py::none());
    range.property("first", "Date", "The first date.",
                   [](const DateRange& self) { return self.first; });
    range.property("last", "Date", "The last date; the first one again for a single date.",
                   [](const DateRange& self) { return self.last; });
    range.property("single", "bool", "Whether it is one date.",
                   [](const DateRange& self) { return self.single(); });
    range.def(
        "contains", "(self, other: DateRange | Date | datetime.date | str) -> bool",
        documentation("DateRange.contains").c_str(),
        [](const DateRange& self, py::handle other) {
            return self.contains(date_range_from_python(other, Where("contains")));
        },
        py::arg("other"));
    range.def("__str__", "(self) -> str", "ISO 8601, as precise as the range is.",
              [](const DateRange& self) { return to_string(self); });
    range.def("__repr__", "(self) -> str", "",
              [](const DateRange& self) { return "DateRange('" + to_string(self) + "')"; });
    range.def("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.", [](const DateRange& self) {
        return py::make_tuple(py::type::of<DateRange>(), py::make_tuple(to_string(self)));
    });
    range.value_methods();
    range.order();
}

void bind_span(py::module_& module) {
    ValueClass<Span> span(module, "Span", "(begin: int, end: int) -> None",
                          "A half-open range of a text, in code points, as Python's own indices: "
                          "`text[span.begin:span.end]`, `text[span.slice]`, `text[slice(*span)]`.");
    span.init(
        "(self, begin: int, end: int) -> None",
        [](py::handle begin, py::handle end) {
            return span_from_python(py::make_tuple(begin, end), Where("Span"));
        },
        py::arg("begin"), py::arg("end"));
    span.property("begin", "int", "The first character.",
                  [](const Span& self) { return self.begin; });
    span.property("end", "int", "The character after the last.",
                  [](const Span& self) { return self.end; });
    span.property("slice", "slice", "The same as a slice.", [](const Span& self) {
        return py::slice(static_cast<py::ssize_t>(self.begin), static_cast<py::ssize_t>(self.end),
                         1);
    });
    span.def(
        "contains", "(self, other: Span | tuple[int, int]) -> bool",
        "Whether the other lies inside.",
        [](const Span& self, py::handle other) {
            return self.contains(span_from_python(other, Where("contains")));
        },
        py::arg("other"));
    span.def(
        "overlaps", "(self, other: Span | tuple[int, int]) -> bool",
        "Whether the two share a character.",
        [](const Span& self, py::handle other) {
            return self.overlaps(span_from_python(other, Where("overlaps")));
        },
        py::arg("other"));
    span.def("__len__", "(self) -> int", "The number of characters.",
             [](const Span& self) { return self.size(); });
    span.def("__bool__", "(self) -> bool", "A span is something, even where it is empty.",
             [](const Span&) { return true; });
    span.def("__iter__", "(self) -> Iterator[int]", "Begin, then end: `begin, end = span`.",
             [](const Span& self) { return py::iter(py::make_tuple(self.begin, self.end)); });
    span.def("__repr__", "(self) -> str", "", [](const Span& self) {
        return "Span(" + std::to_string(self.begin) + ", " + std::to_string(self.end) + ")";
    });
    span.def("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.", [](const Span& self) {
        return py::make_tuple(py::type::of<Span>(), py::make_tuple(self.begin, self.end));
    });
    span.value_methods();
    span.order();
}

py::dict texts_of(const Label& label) {
    py::dict texts;
    for (const auto& [tag, text] : label.texts) {
        texts[py::str(tag)] = py::str(text);
    }
    return texts;
}

const std::string* find_text(const Label& label, py::handle language) {
    if (PyUnicode_Check(language.ptr()) == 0) {
        return nullptr;
    }
    const auto found = label.texts.find(py::cast<std::string>(language));
    return found == label.texts.end() ? nullptr : &found->second;
}

Label make_label(py::handle texts, const py::kwargs& more) {
    Label label = label_from_python(texts, Where("Label"));
    for (auto& [tag, text] : label_from_python(more, Where("Label")).texts) {
        label.texts.insert_or_assign(tag, text);
    }
    return label;
}

void bind_label(py::module_& module) {
    ValueClass<Label> label(
        module, "Label", "(texts: Label | Mapping[str, str] = {}, **more: str) -> None",
        documentation("Label") +
            "\n\nIt is a mapping: `label['fr']`, `dict(label)`; `str(label)` is "
            "the English text.");
    label.init("(self, texts: Label | Mapping[str, str] = {}, /, **more: str) -> None", &make_label,
               py::arg("texts") = py::dict());
    label.def(
        "in_", "(self, language: str) -> str", documentation("Label.in").c_str(),
        [](const Label& self, py::handle language) {
            return std::string(self.in(string_from_python(language, Where("in_"))));
        },
        py::arg("language"));
    label.def(
        "__getitem__", "(self, language: str) -> str", "The text in exactly that language.",
        [](const Label& self, py::handle language) {
            const std::string* text = find_text(self, language);
            if (text == nullptr) {
                throw py::key_error(py::cast<std::string>(py::str(language)));
            }
            return *text;
        },
        py::arg("language"));
    label.def(
        "get",
        "(self, language: str, default: None = None) -> str | None\n"
        "(self, language: str, default: D) -> str | D",
        "The text in exactly that language, or the default.",
        [](const Label& self, py::handle language, const py::object& otherwise) -> py::object {
            const std::string* text = find_text(self, language);
            return text == nullptr ? otherwise : py::str(*text);
        },
        py::arg("language"), py::arg("default") = py::none());
    label.def(
        "__contains__", "(self, language: object) -> bool", "Whether there is a text in it.",
        [](const Label& self, py::handle language) { return find_text(self, language) != nullptr; },
        py::arg("language"));
    label.def("__len__", "(self) -> int", "The number of languages.",
              [](const Label& self) { return self.texts.size(); });
    label.def("__iter__", "(self) -> Iterator[str]", "The languages, sorted.",
              [](const Label& self) { return py::iter(texts_of(self)); });
    label.def("keys", "(self) -> KeysView[str]", "The languages, sorted.",
              [](const Label& self) { return texts_of(self).attr("keys")(); });
    label.def("values", "(self) -> ValuesView[str]", "The texts.",
              [](const Label& self) { return texts_of(self).attr("values")(); });
    label.def("items", "(self) -> ItemsView[str, str]", "Languages with their texts.",
              [](const Label& self) { return texts_of(self).attr("items")(); });
    label.def("__str__", "(self) -> str", "The English text, or the first there is.",
              [](const Label& self) { return std::string(self.in(Language::en)); });
    label.def("__repr__", "(self) -> str", "", [](const Label& self) {
        return "Label(" + py::cast<std::string>(py::repr(texts_of(self))) + ")";
    });
    label.def("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.", [](const Label& self) {
        return py::make_tuple(py::type::of<Label>(), py::make_tuple(texts_of(self)));
    });
    label.value_methods();
    // A label is equal to the dict with the same texts too, as mappings are.
    label.cls().attr("__eq__") = py::cpp_function(
        [](const Label& self, py::handle other) -> py::object {
            if (py::isinstance<Label>(other)) {
                return py::bool_(self == py::cast<const Label&>(other));
            }
            if (PyDict_Check(other.ptr())) {
                return py::bool_(texts_of(self).equal(other));
            }
            return ValueClass<Label>::not_implemented();
        },
        py::name("__eq__"), py::is_method(label.cls()), py::arg("other"),
        "__eq__($self, other)\n--\n\nWhether the texts are equal.");
    py::module_::import("collections.abc").attr("Mapping").attr("register")(label.cls());
}

}  // namespace

void register_core(py::module_& module) {
    bind_date(module);
    bind_date_range(module);
    bind_span(module);
    bind_label(module);
    define(
        module, "_unknown_value_message", "(word: str, known: tuple[str, ...]) -> str",
        [](const std::string& word, const py::tuple& known) {
            std::vector<std::string> words;
            for (const py::handle each : known) {
                words.push_back(py::cast<std::string>(each));
            }
            const std::vector<std::string_view> views(words.begin(), words.end());
            return unknown_value_message(word, views);
        },
        "", py::arg("word"), py::arg("known"));
}

}  // namespace wgig::python
