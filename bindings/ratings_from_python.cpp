#include "ratings_from_python.hpp"

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "described.hpp"
#include "missing.hpp"
#include "numbers.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// A named sequence of cells: a coder's ratings, a column of a table.
struct Column {
    std::string name;
    std::vector<double> numbers;      // where all cells are numbers or missing
    std::vector<py::object> objects;  // otherwise
    bool are_numbers = false;

    [[nodiscard]] std::size_t size() const noexcept {
        return are_numbers ? numbers.size() : objects.size();
    }
};

bool is_number(py::handle value) {
    return PyFloat_Check(value.ptr()) != 0 || PyLong_Check(value.ptr()) != 0 ||
           (PyUnicode_Check(value.ptr()) == 0 && PyNumber_Check(value.ptr()) != 0 &&
            PyAnySet_Check(value.ptr()) == 0);
}

/// A column of pandas, polars or Arrow, or an array, as a list; anything else as it is.
py::object as_list(py::handle cells) {
    if (PyList_Check(cells.ptr()) == 0 && PyTuple_Check(cells.ptr()) == 0) {
        for (const char* method : {"to_pylist", "tolist", "to_list"}) {
            if (py::hasattr(cells, method)) {
                return cells.attr(method)();
            }
        }
    }
    return py::reinterpret_borrow<py::object>(cells);
}

/// A number as a rating. Beyond 2^53 not all whole numbers are doubles, and different ones would
/// become one.
double rating_of(py::handle value, const Where& where) {
    const double number = PyFloat_AsDouble(value.ptr());
    if (number == -1.0 && PyErr_Occurred() != nullptr) {
        throw py::error_already_set();
    }
    if (PyLong_Check(value.ptr()) != 0 && std::abs(number) > 9007199254740992.0) {
        throw_bad_value(where, "a whole number this large is a name: give it as a string");
    }
    return number;
}

/// The cells of a list, an array, a column of a table.
Column column_of(py::handle cells, std::string name, const Where& where) {
    Column column;
    column.name = std::move(name);
    if (PyList_Check(cells.ptr()) == 0 && PyTuple_Check(cells.ptr()) == 0) {
        py::object array = py::reinterpret_borrow<py::object>(cells);
        if (py::hasattr(cells, "to_numpy")) {
            array = cells.attr("to_numpy")();
        }
        if (const auto numbers = NumberArray<double>::from(array);
            numbers && numbers->shape.size() == 1) {
            column.are_numbers = true;
            column.numbers.assign(numbers->numbers().begin(), numbers->numbers().end());
            return column;
        }
    }
    const py::object source = as_list(cells);
    column.objects = elements_of(source, where);
    column.are_numbers = true;
    for (std::size_t i = 0; i < column.objects.size(); ++i) {
        const py::object& value = column.objects[i];
        if (is_missing(value)) {
            column.numbers.push_back(std::numeric_limits<double>::quiet_NaN());
        } else if (is_number(value)) {
            column.numbers.push_back(rating_of(value, where.element(i)));
        } else {
            column.are_numbers = false;
            column.numbers.clear();
            break;
        }
    }
    return column;
}

/// The names of the columns of a mapping or a data frame; nothing for what has none.
std::optional<std::vector<py::object>> column_names(py::handle data, const Where& where) {
    if (PyDict_Check(data.ptr()) != 0) {
        return elements_of(py::reinterpret_steal<py::list>(PyDict_Keys(data.ptr())), where);
    }
    for (const char* member : {"column_names", "columns"}) {  // Arrow; pandas and polars
        if (py::hasattr(data, member)) {
            return elements_of(data.attr(member), where);
        }
    }
    return std::nullopt;
}

/// A name as text. Whole numbers as they are written, so that long identifiers stay different.
std::string text_of(py::handle value, const Where& where) {
    if (PyUnicode_Check(value.ptr()) != 0) {
        return string_from_python(value, where);
    }
    if (PyIndex_Check(value.ptr()) != 0) {
        const auto whole = py::reinterpret_steal<py::object>(PyNumber_Index(value.ptr()));
        if (!whole) {
            throw py::error_already_set();
        }
        return py::cast<std::string>(py::str(py::int_(whole)));
    }
    if (is_number(value)) {
        return fmt::format("{}", number_from_python(value, where));
    }
    throw_wrong_type(where, "a string or a number", value);
}

/// The text of each cell of a column of a long table; empty where it is missing.
std::vector<std::string> texts_of(py::handle data, py::handle name, const Where& where) {
    py::object cells;
    try {
        cells = py::object(data[name]);
    } catch (const py::error_already_set&) {
        throw_bad_value(where,
                        "the table has no column \"" + py::cast<std::string>(py::str(name)) + "\"");
    }
    const std::vector<py::object> objects = elements_of(as_list(cells), where);
    std::vector<std::string> texts;
    texts.reserve(objects.size());
    for (std::size_t i = 0; i < objects.size(); ++i) {
        texts.push_back(is_missing(objects[i]) ? std::string()
                                               : text_of(objects[i], where.element(i)));
    }
    return texts;
}

Ratings from_long(py::handle data, const RatingsLayout& layout, const RatingsOptions& options,
                  const Where& where) {
    std::vector<std::string> coders = texts_of(data, layout.coder, where.member("coder"));
    std::vector<std::string> units = texts_of(data, layout.unit, where.member("unit"));
    std::vector<std::string> codes = texts_of(data, layout.code, where.member("code"));
    if (coders.size() != units.size() || coders.size() != codes.size()) {
        throw_bad_value(where, "the columns are of different lengths");
    }
    return without_gil([&] {
        std::vector<RatingRow> rows;
        rows.reserve(coders.size());
        for (std::size_t i = 0; i < coders.size(); ++i) {
            rows.push_back({std::move(coders[i]), std::move(units[i]), std::move(codes[i])});
        }
        return make_ratings(rows, options);
    });
}

/// The codes in one cell: of a set or a list, its members; of a string, that one.
std::vector<std::string> codes_in(py::handle cell, bool& is_set, const Where& where) {
    if (PyUnicode_Check(cell.ptr()) != 0 || is_number(cell)) {
        return {text_of(cell, where)};
    }
    is_set = true;
    std::vector<std::string> codes;
    const std::vector<py::object> members = elements_of(cell, where);
    for (std::size_t i = 0; i < members.size(); ++i) {
        codes.push_back(text_of(members[i], where.element(i)));
    }
    return codes;
}

/// A column a coder, some cells of which are no numbers.
Ratings from_cells(const std::vector<Column>& columns, RatingsOptions options, const Where& where) {
    std::vector<RatingRow> rows;
    const std::size_t units = columns.front().size();
    for (std::size_t unit = 0; unit < units; ++unit) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Column& column = columns[i];
            const std::string name = std::to_string(unit + 1);
            std::vector<std::string> codes;
            if (column.are_numbers) {
                if (!std::isnan(column.numbers[unit])) {
                    codes.push_back(fmt::format("{}", column.numbers[unit]));
                }
            } else if (!is_missing(column.objects[unit])) {
                bool is_set = false;
                codes = codes_in(column.objects[unit], is_set, where.element(i).element(unit));
                options.sets = options.sets || is_set;
                if (is_set && codes.empty()) {
                    codes.emplace_back();
                }
            }
            for (std::string& code : codes) {
                rows.push_back({column.name, name, std::move(code)});
            }
        }
    }
    return without_gil([&] {
        const Ratings found = make_ratings(rows, options);
        // Coders and units without any rating are there all the same.
        Ratings result = found;
        result.coders.clear();
        result.units.clear();
        for (const Column& column : columns) {
            result.coders.push_back(column.name);
        }
        result.values.assign(columns.size() * units, -1);
        std::vector<std::size_t> place(found.coders.size());
        for (std::size_t i = 0; i < place.size(); ++i) {
            place[i] = static_cast<std::size_t>(
                std::find(result.coders.begin(), result.coders.end(), found.coders[i]) -
                result.coders.begin());
        }
        for (std::size_t row = 0; row < found.units.size(); ++row) {
            const std::size_t unit = std::stoull(found.units[row]) - 1;
            for (std::size_t i = 0; i < place.size(); ++i) {
                result.values[unit * columns.size() + place[i]] =
                    found.values[row * place.size() + i];
            }
        }
        return result;
    });
}

Ratings from_columns(const std::vector<Column>& columns, const RatingsOptions& options,
                     const Where& where) {
    if (columns.empty()) {
        return {};
    }
    bool are_numbers = !options.sets && options.categories.empty();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        are_numbers = are_numbers && columns[i].are_numbers;
        if (columns[i].size() != columns.front().size()) {
            throw_bad_value(where.element(i),
                            fmt::format("{} ratings, but {} of the first coder", columns[i].size(),
                                        columns.front().size()));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (columns[i].name == columns[j].name) {
                throw_bad_value(where, "the coder \"" + columns[i].name + "\" is there twice");
            }
        }
    }
    if (!are_numbers) {
        return from_cells(columns, options, where);
    }
    return without_gil([&] {
        std::vector<double> values;
        for (const Column& column : columns) {
            values.insert(values.end(), column.numbers.begin(), column.numbers.end());
        }
        Ratings ratings = make_ratings(values, columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            ratings.coders[i] = columns[i].name;
        }
        return ratings;
    });
}

}  // namespace

std::optional<NumberArray<double>> plain_numbers(py::handle data, const RatingsLayout& layout) {
    if (!layout.coder.is_none() || !layout.unit.is_none() || !layout.code.is_none() ||
        !layout.categories.is_none() || layout.sets.ptr() != Py_False) {
        return std::nullopt;
    }
    auto array = NumberArray<double>::from(data);
    return array && array->shape.size() == 2 ? std::move(array) : std::nullopt;
}

std::shared_ptr<const Ratings> ratings_from_python(py::handle data, const RatingsLayout& layout,
                                                   const Where& where) {
    if (is_a(data, type_info<Ratings>())) {
        return shared_from_python<Ratings>(data, where);
    }
    const Where place = where.member("ratings");
    RatingsOptions options;
    options.sets = bool_from_python(layout.sets, where.member("sets"));
    if (!layout.categories.is_none()) {
        const std::vector<py::object> names =
            elements_of(layout.categories, where.member("categories"));
        for (std::size_t i = 0; i < names.size(); ++i) {
            options.categories.push_back(text_of(names[i], where.member("categories").element(i)));
        }
    }
    const int named = static_cast<int>(!layout.coder.is_none()) +
                      static_cast<int>(!layout.unit.is_none()) +
                      static_cast<int>(!layout.code.is_none());
    if (named == 3) {
        return std::make_shared<const Ratings>(from_long(data, layout, options, where));
    }
    if (named != 0) {
        throw py::type_error(where.str() +
                             "(): coder, unit and code are given together, or none of them");
    }
    if (!options.sets && options.categories.empty()) {
        if (const auto array = NumberArray<double>::from(data); array && array->shape.size() == 2) {
            return without_gil([&] {
                return std::make_shared<const Ratings>(
                    make_ratings(array->numbers(), static_cast<std::size_t>(array->shape[0])));
            });
        }
    }
    std::vector<Column> columns;
    if (const auto names = column_names(data, place)) {
        for (const py::object& name : *names) {
            const std::string text = py::cast<std::string>(py::str(name));
            columns.push_back(column_of(data[name], text, place.member(text)));
        }
    } else {
        const std::vector<py::object> rows = elements_of(data, place);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            columns.push_back(column_of(rows[i], std::to_string(i + 1), place.element(i)));
        }
    }
    return std::make_shared<const Ratings>(from_columns(columns, options, place));
}

}  // namespace wgig::python
