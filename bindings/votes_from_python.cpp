#include "votes_from_python.hpp"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "numbers.hpp"
#include "python_value.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// The cells of a column, as whatever the table keeps them in.
py::object column_of(py::handle table, py::handle name, const Where& where) {
    try {
        return py::object(table[name]);
    } catch (const py::error_already_set&) {
        throw_bad_value(where,
                        "the table has no column \"" + py::cast<std::string>(py::str(name)) + "\"");
    }
}

/// The whole numbers of a column of NumPy, pandas, polars or Arrow; nothing for any other.
std::optional<NumberArray<std::int64_t>> numbers_of(const py::object& column) {
    if (auto array = NumberArray<std::int64_t>::from(column)) {
        return array->shape.size() == 1 ? std::move(array) : std::nullopt;
    }
    if (!py::hasattr(column, "to_numpy")) {
        return std::nullopt;
    }
    try {
        auto array = NumberArray<std::int64_t>::from(column.attr("to_numpy")());
        return array && array->shape.size() == 1 ? std::move(array) : std::nullopt;
    } catch (const py::error_already_set&) {
        return std::nullopt;
    }
}

std::vector<py::object> cells_of(const py::object& column, const Where& where) {
    for (const char* member : {"to_pylist", "tolist", "to_list"}) {
        if (py::hasattr(column, member)) {
            return elements_of(column.attr(member)(), where);
        }
    }
    return elements_of(column, where);
}

std::string name_of(py::handle cell, const Where& where) {
    if (PyUnicode_Check(cell.ptr()) != 0) {
        return string_from_python(cell, where);
    }
    if (PyIndex_Check(cell.ptr()) != 0 && PyBool_Check(cell.ptr()) == 0) {
        return py::cast<std::string>(
            py::str(py::reinterpret_steal<py::object>(PyNumber_Index(cell.ptr()))));
    }
    throw_wrong_type(where, "a string or a whole number", cell);
}

/// 1, 0 or -1, also where a table keeps it as 1.0; anything else is refused by make_votes.
int vote_of(py::handle cell, const Where& where) {
    const double value = number_from_python(cell, where);
    if (value != std::floor(value) || std::abs(value) > 1e6) {
        throw_bad_value(where, fmt::format("{} is no vote; a vote is -1, 0 or 1", value));
    }
    return static_cast<int>(value);
}

/// None and NaN: no vote.
bool is_no_vote(const py::object& cell) {
    return cell.is_none() ||
           (PyFloat_Check(cell.ptr()) != 0 && std::isnan(PyFloat_AS_DOUBLE(cell.ptr())));
}

}  // namespace

Votes votes_from_python(py::handle table, const VotesLayout& layout, VoteSign sign,
                        const Where& where) {
    const py::object participants =
        column_of(table, layout.participant, where.member("participant"));
    const py::object statements = column_of(table, layout.statement, where.member("statement"));
    const py::object votes = column_of(table, layout.vote, where.member("vote"));
    py::object times = py::none();
    if (!layout.timestamp.is_none()) {
        times = column_of(table, layout.timestamp, where.member("timestamp"));
    }
    const auto who = numbers_of(participants);
    const auto what = numbers_of(statements);
    const auto how = numbers_of(votes);
    const auto when = times.is_none() ? std::nullopt : numbers_of(times);
    if (who && what && how && (times.is_none() || when)) {
        return without_gil([&] {
            return make_votes(who->numbers(), what->numbers(), how->numbers(),
                              when ? when->numbers() : std::span<const std::int64_t>(), sign);
        });
    }
    const std::vector<py::object> names = cells_of(participants, where.member("participant"));
    const std::vector<py::object> items = cells_of(statements, where.member("statement"));
    const std::vector<py::object> values = cells_of(votes, where.member("vote"));
    const std::vector<py::object> stamps =
        times.is_none() ? std::vector<py::object>() : cells_of(times, where.member("timestamp"));
    if (names.size() != items.size() || names.size() != values.size() ||
        (!times.is_none() && names.size() != stamps.size())) {
        throw_bad_value(where, "the columns are of different lengths");
    }
    std::vector<Vote> log;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_no_vote(values[i])) {
            continue;
        }
        Vote vote;
        vote.participant = name_of(names[i], where.member("participant").element(i));
        vote.statement = name_of(items[i], where.member("statement").element(i));
        vote.value = vote_of(values[i], where.member("vote").element(i));
        if (vote.value < -1 || vote.value > 1) {
            throw_bad_value(where.member("vote").element(i),
                            fmt::format("{} is no vote; a vote is -1, 0 or 1", vote.value));
        }
        if (!stamps.empty()) {
            vote.timestamp =
                from_python<std::int64_t>(stamps[i], where.member("timestamp").element(i));
        }
        log.push_back(std::move(vote));
    }
    return without_gil([&] { return make_votes(log, sign); });
}

}  // namespace wgig::python
