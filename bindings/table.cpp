#include "table.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include <wgig/core/suggest.hpp>

#include "docstring.hpp"
#include "python_value.hpp"

namespace wgig::python {
namespace {

// ---- asking --------------------------------------------------------------------------------------

std::size_t index_in(const Table& table, py::ssize_t index) {
    const auto size = static_cast<py::ssize_t>(table.size);
    const py::ssize_t at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
        throw py::index_error("table index out of range");
    }
    return static_cast<std::size_t>(at);
}

py::object slice_of(const Table& table, const py::slice& slice) {
    std::size_t start = 0;
    std::size_t stop = 0;
    std::size_t step = 0;
    std::size_t count = 0;
    if (!slice.compute(table.size, &start, &stop, &step, &count)) {
        throw py::error_already_set();
    }
    if (step == 1 || count < 2) {
        const void* first = count == 0 ? table.rows.get() : table.address(start);
        return py::cast(Table{table.type, Owner(table.rows, first), count});
    }
    std::vector<py::object> rows;
    for (std::size_t i = 0; i < count; ++i) {
        // A negative step wraps around, as unsigned numbers do, to the right place.
        rows.push_back(table.at(start + i * step));
    }
    return py::cast(Table{table.type, table.type->gather(rows, Where("Table")), count});
}

const Field& key_of(const Table& table) {
    const Field* key = table.type->key();
    if (key == nullptr) {
        throw py::type_error("a table of " + table.type->name + " has no key to be asked by");
    }
    return *key;
}

/// The first row with that identifier or number, or none.
std::optional<std::size_t> find_key(const Table& table, py::handle key) {
    const Field& field = key_of(table);
    for (std::size_t i = 0; i < table.size; ++i) {
        if (field.get(table.address(i), {}).equal(key)) {
            return i;
        }
    }
    return std::nullopt;
}

py::object by_key(const Table& table, py::handle key) {
    if (const auto found = find_key(table, key)) {
        return table.at(*found);
    }
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < table.size; ++i) {
        keys.push_back(py::cast<std::string>(key_of(table).get(table.address(i), {})));
    }
    const std::vector<std::string_view> known(keys.begin(), keys.end());
    const auto wanted = py::cast<std::string>(key);
    const std::string_view nearest = nearest_word(wanted, known);
    throw py::key_error("no " + table.type->name + " has the " + key_of(table).name + " '" +
                        wanted + "'" +
                        (nearest.empty() ? "" : "; did you mean '" + std::string(nearest) + "'?"));
}

py::object get_item(const Table& table, py::handle index) {
    if (PyUnicode_Check(index.ptr())) {
        return by_key(table, index);
    }
    if (PySlice_Check(index.ptr())) {
        return slice_of(table, py::reinterpret_borrow<py::slice>(index));
    }
    const py::ssize_t at = PyNumber_AsSsize_t(index.ptr(), PyExc_IndexError);
    if (at == -1 && PyErr_Occurred() != nullptr) {
        throw py::error_already_set();
    }
    return table.at(index_in(table, at));
}

std::optional<std::size_t> find_row(const Table& table, py::handle value, std::size_t from) {
    if (!is_a(value, *table.type)) {
        return std::nullopt;
    }
    const void* wanted = value_of(value, *table.type).get();
    for (std::size_t i = from; i < table.size; ++i) {
        if (table.type->equal(table.address(i), wanted, 1)) {
            return i;
        }
    }
    return std::nullopt;
}

bool contains(const Table& table, py::handle value) {
    if (PyUnicode_Check(value.ptr()) && table.type->key() != nullptr) {
        return find_key(table, value).has_value();
    }
    return find_row(table, value, 0).has_value();
}

std::size_t count(const Table& table, py::handle value) {
    std::size_t found = 0;
    for (auto at = find_row(table, value, 0); at; at = find_row(table, value, *at + 1)) {
        ++found;
    }
    return found;
}

std::size_t index(const Table& table, py::handle value, py::ssize_t start, py::ssize_t stop) {
    const auto size = static_cast<py::ssize_t>(table.size);
    // Counted from the end where negative, as in a list.
    const auto from = std::max<py::ssize_t>(start < 0 ? start + size : start, 0);
    const auto found = find_row(table, value, static_cast<std::size_t>(from));
    if (!found || static_cast<py::ssize_t>(*found) >= (stop < 0 ? stop + size : stop)) {
        throw py::value_error("the table has no such " + table.type->name);
    }
    return *found;
}

py::object equal(const Table& table, py::handle other) {
    if (!py::isinstance<Table>(other)) {
        return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    }
    const auto& right = py::cast<const Table&>(other);
    return py::bool_(table.type == right.type && table.size == right.size &&
                     table.type->equal(table.rows.get(), right.rows.get(), table.size));
}

std::string shown(const Table& table) {
    constexpr std::size_t most = 3;
    std::string text = "Table[" + table.type->name + "]([";
    for (std::size_t i = 0; i < std::min(table.size, most); ++i) {
        text += (i == 0 ? "" : ", ") + py::cast<std::string>(py::repr(table.at(i)));
    }
    if (table.size > most) {
        text += ", ... " + std::to_string(table.size - most) + " more";
    }
    return text + "])";
}

// ---- going through -------------------------------------------------------------------------------

/// The rows in order. Python's own iterators, made of `__getitem__` and `range`, take three times as
/// long for each.
struct RowIterator {
    PyObject base;
    Table table;
    std::size_t next;
};

RowIterator* iterator_of(PyObject* self) { return reinterpret_cast<RowIterator*>(self); }

PyObject* next_row(PyObject* self) {
    RowIterator* const rows = iterator_of(self);
    if (rows->next == rows->table.size) {
        return nullptr;
    }
    try {
        return rows->table.at(rows->next++).release().ptr();
    } catch (py::error_already_set& error) {
        error.restore();
        return nullptr;
    }
}

void delete_iterator(PyObject* self) {
    PyTypeObject* cls = Py_TYPE(self);
    iterator_of(self)->table.~Table();
    cls->tp_free(self);
    Py_DECREF(cls);
}

py::object make_iterator_class() {
    std::array<PyType_Slot, 4> slots = {{
        {Py_tp_iter, reinterpret_cast<void*>(&PyObject_SelfIter)},
        {Py_tp_iternext, reinterpret_cast<void*>(&next_row)},
        {Py_tp_dealloc, reinterpret_cast<void*>(&delete_iterator)},
        {0, nullptr},
    }};
    PyType_Spec spec = {"wgig.TableIterator", static_cast<int>(sizeof(RowIterator)), 0,
                        Py_TPFLAGS_DEFAULT, slots.data()};
    auto cls = py::reinterpret_steal<py::object>(PyType_FromSpec(&spec));
    if (!cls) {
        throw py::error_already_set();
    }
    // Only tables make them.
    auto* type = reinterpret_cast<PyTypeObject*>(cls.ptr());
    type->tp_new = nullptr;
    return cls;
}

py::object iterate(const Table& table, py::handle cls) {
    auto* type = reinterpret_cast<PyTypeObject*>(cls.ptr());
    auto self = py::reinterpret_steal<py::object>(type->tp_alloc(type, 0));
    if (!self) {
        throw py::error_already_set();
    }
    RowIterator* const rows = iterator_of(self.ptr());
    ::new (&rows->table) Table(table);
    rows->next = 0;
    return self;
}

// ---- making --------------------------------------------------------------------------------------

Table make(py::handle items, py::handle of) {
    const Where where("Table");
    const std::vector<py::object> rows = elements_of(items, where);
    if (of.is_none() && rows.empty()) {
        throw py::type_error("Table(): of what? An empty table needs the argument 'of'");
    }
    const TypeInfo& type = type_of(of.is_none() ? py::type::handle_of(rows.front()) : of);
    return {&type, type.gather(rows, where), rows.size()};
}

py::list to_dicts(const Table& table) {
    py::list dicts(table.size);
    for (std::size_t i = 0; i < table.size; ++i) {
        dicts[i] = members_to_plain(*table.type, table.address(i));
    }
    return dicts;
}

/// One row a line, so that a table in a file can be read, and compared, by line.
std::string to_json(const Table& table) {
    std::string text = "[";
    for (std::size_t i = 0; i < table.size; ++i) {
        text += (i == 0 ? "\n" : ",\n") + table.type->to_json(table.address(i), false);
    }
    return text + (table.size == 0 ? "]" : "\n]");
}

py::object reduce_table(const Table& table) {
    py::tuple rows(table.size);
    for (std::size_t i = 0; i < table.size; ++i) {
        rows[i] = table.at(i);
    }
    const py::object cls = py::module_::import("wgig._core").attr("Table");
    return py::make_tuple(cls, py::make_tuple(rows, table.type->cls));
}

// ---- Arrow ---------------------------------------------------------------------------------------

/// Hands an Arrow struct over in a capsule, which releases it if nobody has taken it.
template <class Struct, class Fill>
py::capsule arrow_capsule(const char* name, Fill&& fill) {
    auto made = std::make_unique<Struct>();
    {
        const py::gil_scoped_release released;
        fill(made.get());
    }
    py::capsule capsule(made.get(), name, [](PyObject* object) {
        auto* held = static_cast<Struct*>(PyCapsule_GetPointer(object, PyCapsule_GetName(object)));
        if (held->release != nullptr) {
            held->release(held);
        }
        delete held;
    });
    static_cast<void>(made.release());
    return capsule;
}

py::capsule arrow_schema(const Table& table) {
    return arrow_capsule<ArrowSchema>("arrow_schema", [&](ArrowSchema* out) {
        detail::export_schema(table.type->arrow(nullptr, 0), out);
    });
}

py::tuple arrow_array(const Table& table, const py::object&) {
    return py::make_tuple(
        arrow_schema(table), arrow_capsule<ArrowArray>("arrow_array", [&](ArrowArray* out) {
            detail::export_array(table.type->arrow(table.rows.get(), table.size), out);
        }));
}

py::capsule arrow_stream(const Table& table, const py::object&) {
    return arrow_capsule<ArrowArrayStream>("arrow_array_stream", [&](ArrowArrayStream* out) {
        detail::export_stream(table.type->arrow(table.rows.get(), table.size), out);
    });
}

}  // namespace

void bind_table(py::module_& module) {
    py::class_<Table> cls(
        module, "Table", py::is_final(),
        docstring(
            "class", "Table", "(items: Iterable[T], of: type[T] | None = None) -> None",
            "A sequence of objects of one type that never changes, and a table with a column a "
            "member.\n\nIts rows are found by position, by slice, or by their identifier "
            "(``record.issues['spam']``). It speaks Arrow's PyCapsule interface, so pandas, "
            "polars, DuckDB and pyarrow take it as it is.")
            .c_str());
    const auto doc = [](const char* name, const char* signature, const char* text) {
        return docstring("method", "Table." + std::string(name), signature, text);
    };
    cls.def(py::init(&make), py::arg("items"), py::arg("of") = py::none(),
            doc("__init__", "(self, items: Iterable[T], of: type[T] | None = None) -> None",
                "A table of objects of one type; `of` is that type, needed where there are none.")
                .c_str());
    cls.def(
        "__len__", [](const Table& table) { return table.size; },
        doc("__len__", "(self) -> int", "The number of rows.").c_str());
    cls.def("__getitem__", &get_item, py::arg("index"),
            doc("__getitem__", "(self, index: int | str) -> T\n(self, index: slice) -> Table[T]",
                "A row by its position or by its identifier or number; with a slice, a table.")
                .c_str());
    cls.def(
        "__iter__",
        [iterator = make_iterator_class()](const Table& table) { return iterate(table, iterator); },
        doc("__iter__", "(self) -> Iterator[T]", "The rows in order.").c_str());
    cls.def(
        "__reversed__",
        [](const py::object& self) {
            return py::iter(self[py::slice(py::none(), py::none(), py::int_(-1))]);
        },
        doc("__reversed__", "(self) -> Iterator[T]", "The rows, last first.").c_str());
    cls.def("__contains__", &contains, py::arg("value"),
            doc("__contains__", "(self, value: object) -> bool",
                "Whether a row is equal to the value, or has it as identifier or number.")
                .c_str());
    cls.def("index", &index, py::arg("value"), py::arg("start") = 0,
            py::arg("stop") = std::numeric_limits<py::ssize_t>::max(),
            doc("index", "(self, value: Any, start: int = 0, stop: int = ...) -> int",
                "The position of the first row equal to a value.")
                .c_str());
    cls.def(
        "count", &count, py::arg("value"),
        doc("count", "(self, value: Any) -> int", "The number of rows equal to a value.").c_str());
    cls.def("__eq__", &equal, py::arg("other"),
            doc("__eq__", "(self, other: object) -> bool", "Whether two tables have equal rows.")
                .c_str());
    cls.def(
        "__hash__",
        [](const Table& table) {
            return static_cast<py::ssize_t>(table.type->hash(table.rows.get(), table.size));
        },
        doc("__hash__", "(self) -> int", "Equal tables have equal hashes.").c_str());
    cls.def("__repr__", &shown, doc("__repr__", "(self) -> str", "The first rows.").c_str());
    cls.def(
        "_repr_html_",
        [](const py::object& self) {
            return py::module_::import("wgig._notebook").attr("table_html")(self);
        },
        doc("_repr_html_", "(self) -> str", "The first rows as an HTML table.").c_str());
    cls.def_property_readonly(
        "item_type",
        [](const Table& table) { return py::reinterpret_borrow<py::object>(table.type->cls); },
        docstring("property", "Table.item_type", "type[T]", "The type of the rows.").c_str());
    cls.def(
        "to_dicts", &to_dicts,
        doc("to_dicts", "(self) -> list[dict[str, Any]]", "The rows as dicts of what JSON can say.")
            .c_str());
    cls.def(
        "to_json",
        [](const Table& table) {
            const py::gil_scoped_release released;
            return to_json(table);
        },
        doc("to_json", "(self) -> str", "The rows as a JSON array, one on a line.").c_str());
    cls.def(
        "to_pandas",
        [](const py::object& self) {
            return py::module_::import("wgig._notebook").attr("to_pandas")(self);
        },
        doc("to_pandas", "(self) -> pandas.DataFrame",
            "A data frame with a column a member. Members with parts have a column a part: "
            "``label.en``, ``citation.paragraph``.")
            .c_str());
    cls.def(
        "__arrow_c_schema__", &arrow_schema,
        doc("__arrow_c_schema__", "(self) -> object", "The Arrow schema, in a PyCapsule.").c_str());
    cls.def("__arrow_c_array__", &arrow_array, py::arg("requested_schema") = py::none(),
            doc("__arrow_c_array__",
                "(self, requested_schema: object | None = None) -> tuple[object, object]",
                "Schema and rows as one Arrow array, in PyCapsules.")
                .c_str());
    cls.def("__arrow_c_stream__", &arrow_stream, py::arg("requested_schema") = py::none(),
            doc("__arrow_c_stream__", "(self, requested_schema: object | None = None) -> object",
                "The rows as an Arrow stream of one batch, in a PyCapsule.")
                .c_str());
    cls.def(
        "__copy__", [](const py::object& self) { return self; },
        doc("__copy__", "(self) -> Table[T]", "Itself: a table never changes.").c_str());
    cls.def(
        "__deepcopy__", [](const py::object& self, const py::object&) { return self; },
        py::arg("memo"),
        doc("__deepcopy__", "(self, memo: object) -> Table[T]", "Itself: a table never changes.")
            .c_str());
    cls.def("__reduce__", &reduce_table,
            doc("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.").c_str());
    // Table[Issue] at run time too, so that annotations can be evaluated.
    const py::object alias = py::module_::import("types").attr("GenericAlias");
    cls.attr("__class_getitem__") =
        py::reinterpret_steal<py::object>(PyClassMethod_New(alias.ptr()));
    // Not registered as a collections.abc.Sequence, though it is one: polars would then take it for a
    // list of objects, and not ask it for its Arrow stream.
}

}  // namespace wgig::python
