// The draft engine: drafts side by side.
#include <string>
#include <utility>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/variant_graph.hpp>

#include "described.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// What C++ has made counts bytes; Python counts code points.
Witness witness_of(std::string id, std::string text) {
    Witness witness = make_witness(std::move(id), std::move(text));
    count_code_points(witness.text, witness);
    return witness;
}

/// A, B, ..., Z, AA, AB, ...
std::string letters_for(std::size_t number) {
    std::string name;
    for (std::size_t left = number + 1; left > 0; left = (left - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return name;
}

/// One witness: a Witness, a pair of a name and a text, or a text, which gets a letter for a name.
Witness witness_from(py::handle value, std::size_t number, const Where& where) {
    if (PyUnicode_Check(value.ptr()) != 0) {
        return witness_of(letters_for(number), string_from_python(value, where));
    }
    if (PyTuple_Check(value.ptr()) != 0 || PyList_Check(value.ptr()) != 0) {
        const auto pair = py::reinterpret_borrow<py::sequence>(value);
        if (pair.size() != 2) {
            throw_bad_value(where, "a witness is a name and a text");
        }
        return witness_of(string_from_python(py::object(pair[0]), where.element(0)),
                          string_from_python(py::object(pair[1]), where.element(1)));
    }
    return *shared_from_python<Witness>(value, where);
}

/// Whether a text is JSON by its first mark, as CollateX's input is.
bool begins_as_json(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && (text[first] == '{' || text[first] == '[');
}

std::vector<Witness> witnesses_from(py::handle value, const Where& where) {
    std::vector<Witness> out;
    if (PyUnicode_Check(value.ptr()) != 0) {
        throw_bad_value(where, begins_as_json(string_from_python(value, where))
                                   ? "read CollateX's JSON with read_collatex"
                                   : "give several drafts, not one text");
    }
    if (PyDict_Check(value.ptr()) != 0) {
        const auto members = py::reinterpret_borrow<py::dict>(value);
        if (members.contains("witnesses") && PyList_Check(members["witnesses"].ptr()) != 0) {
            throw_bad_value(where, "read CollateX's JSON, as text, with read_collatex");
        }
        for (const auto& [id, text] : py::reinterpret_borrow<py::dict>(value)) {
            std::string name = string_from_python(id, where);
            const Where of = where.member(name);
            std::string content = string_from_python(text, of);
            out.push_back(witness_of(std::move(name), std::move(content)));
        }
        return out;
    }
    const py::object iterator = py::reinterpret_steal<py::object>(PyObject_GetIter(value.ptr()));
    if (!iterator) {
        PyErr_Clear();
        throw_bad_value(where,
                        "give a dictionary of texts, or a list of texts, pairs or witnesses");
    }
    for (const py::handle one : py::reinterpret_borrow<py::iterator>(iterator)) {
        out.push_back(witness_from(one, out.size(), where.element(out.size())));
    }
    return out;
}

}  // namespace

void register_collate(py::module_& module) {
    define(
        module, "make_witness", "(id: str, text: str) -> Witness",
        [](py::handle id, py::handle text) {
            const Where where("make_witness");
            std::string name = string_from_python(id, where.member("id"));
            std::string content = string_from_python(text, where.member("text"));
            return give(
                without_gil([&] { return witness_of(std::move(name), std::move(content)); }));
        },
        "", py::arg("id"), py::arg("text"));
    define(
        module, "collate",
        "(witnesses: Mapping[str, str] | Iterable[Witness | str | tuple[str, str]], *, "
        "near_matches: bool = True, transpositions: bool = True) -> Collation",
        [](py::handle witnesses, py::handle near_matches, py::handle transpositions) {
            const Where where("collate");
            CollateOptions options;
            options.near_matches = bool_from_python(near_matches, where.member("near_matches"));
            options.transpositions =
                bool_from_python(transpositions, where.member("transpositions"));
            const std::vector<Witness> all = witnesses_from(witnesses, where.member("witnesses"));
            return give(without_gil([&] { return collate(all, options); }));
        },
        "The witnesses are: a dictionary of names and texts; or a list of `Witness` objects, of "
        "pairs of a name and a text, or of texts alone, which are named A, B, C and so on.",
        py::arg("witnesses"), py::kw_only(), py::arg("near_matches") = true,
        py::arg("transpositions") = true);
    define(
        module, "segments", "(collation: Collation) -> Table[CollationSegment]",
        [](py::handle collation) {
            const auto value =
                shared_from_python<Collation>(collation, Where("segments").member("collation"));
            return give(without_gil([&] { return segments(*value); }));
        },
        "", py::arg("collation"));
    define(
        module, "variant_graph", "(collation: Collation) -> VariantGraph",
        [](py::handle collation) {
            const auto value = shared_from_python<Collation>(
                collation, Where("variant_graph").member("collation"));
            return give(without_gil([&] { return variant_graph(*value); }));
        },
        "", py::arg("collation"));
}

}  // namespace wgig::python
