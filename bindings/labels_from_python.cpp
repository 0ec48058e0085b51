#include "labels_from_python.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "described.hpp"
#include "numbers.hpp"

namespace wgig::python {
namespace {

/// Numbers labels in the order in which they first occur.
class Collector {
public:
    explicit Collector(FoundLabels& found) : found_(found) {}

    void add(py::handle label, const Where& where) {
        const bool is_number = PyUnicode_Check(label.ptr()) == 0 && PyIndex_Check(label.ptr()) != 0;
        if (!started_) {
            numbers_ = is_number;
            started_ = true;
        }
        if (is_number != numbers_) {
            throw_wrong_type(where, numbers_ ? "a whole number, as the others are" : "a string",
                             label);
        }
        if (is_number) {
            add(PyBool_Check(label.ptr()) != 0
                    ? std::int64_t{label.ptr() == Py_True}
                    : integer_from_python(label, where, std::numeric_limits<std::int64_t>::min(),
                                          std::numeric_limits<std::int64_t>::max()));
            return;
        }
        std::string name = string_from_python(label, where);
        const auto [known, is_new] =
            names_.try_emplace(name, static_cast<std::int32_t>(found_.names.size()));
        if (is_new) {
            found_.names.push_back(std::move(name));
        }
        found_.members.push_back(known->second);
    }

    void add(std::int64_t number) {
        if (number >= 0 && std::cmp_less(number, small_.size())) {
            std::int32_t& known = small_[static_cast<std::size_t>(number)];
            if (known < 0) {
                known = static_cast<std::int32_t>(found_.numbers.size());
                found_.numbers.push_back(number);
            }
            found_.members.push_back(known);
            return;
        }
        const auto [known, is_new] =
            known_numbers_.try_emplace(number, static_cast<std::int32_t>(found_.numbers.size()));
        if (is_new) {
            found_.numbers.push_back(number);
        }
        found_.members.push_back(known->second);
    }

    void end_item() { found_.ends.push_back(found_.members.size()); }

private:
    FoundLabels& found_;
    bool started_ = false;
    bool numbers_ = false;
    std::unordered_map<std::string, std::int32_t> names_;
    std::vector<std::int32_t> small_ = std::vector<std::int32_t>(1024, -1);
    std::unordered_map<std::int64_t, std::int32_t> known_numbers_;
};

bool is_label(py::handle value) {
    return PyUnicode_Check(value.ptr()) != 0 || PyIndex_Check(value.ptr()) != 0;
}

}  // namespace

FoundLabels labels_from_python(py::handle items, const Where& where) {
    FoundLabels found;
    Collector collector(found);
    if (is_a(items, type_info<Labelling>())) {
        const auto value = shared_from_python<Labelling>(items, where);
        detail::check_labelling(*value, "items");
        found.names = value->labels;
        found.members = value->members;
        found.ends = value->ends;
        for (std::size_t item = 0; item < value->size(); ++item) {
            found.several = found.several || value->at(item).size() != 1;
        }
        return found;
    }
    if (const auto array = NumberArray<std::int64_t>::from(items)) {
        const std::span<const std::int64_t> numbers = array->numbers();
        if (array->shape.size() == 1) {
            found.members.reserve(numbers.size());
            found.ends.reserve(numbers.size());
            for (const std::int64_t number : numbers) {
                collector.add(number);
                collector.end_item();
            }
            return found;
        }
        found.indicators = true;
        found.several = true;
        found.columns = static_cast<std::size_t>(array->shape[1]);
        found.numbers.resize(found.columns);
        std::iota(found.numbers.begin(), found.numbers.end(), std::int64_t{0});
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i] != 0 && numbers[i] != 1) {
                throw_bad_value(where.element(i / found.columns).element(i % found.columns),
                                fmt::format("expected 0 or 1, got {}", numbers[i]));
            }
            if (numbers[i] == 1) {
                found.members.push_back(static_cast<std::int32_t>(i % found.columns));
            }
            if ((i + 1) % found.columns == 0) {
                collector.end_item();
            }
        }
        return found;
    }
    py::object source = py::reinterpret_borrow<py::object>(items);
    for (const char* method : {"to_pylist", "tolist", "to_list"}) {
        if (PyList_Check(source.ptr()) == 0 && py::hasattr(source, method)) {
            source = source.attr(method)();
        }
    }
    const std::vector<py::object> elements = elements_of(source, where);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (is_label(elements[i])) {
            collector.add(elements[i], where.element(i));
        } else {
            found.several = true;
            const Where here = where.element(i);
            const std::vector<py::object> labels = elements_of(elements[i], here);
            for (std::size_t j = 0; j < labels.size(); ++j) {
                collector.add(labels[j], here.element(j));
            }
        }
        collector.end_item();
    }
    return found;
}

std::vector<std::string> all_labels(const std::vector<const FoundLabels*>& lists) {
    std::set<std::int64_t> numbers;
    std::set<std::string> names;
    for (const FoundLabels* list : lists) {
        numbers.insert(list->numbers.begin(), list->numbers.end());
        names.insert(list->names.begin(), list->names.end());
    }
    std::vector<std::string> labels(names.begin(), names.end());
    for (const std::int64_t number : numbers) {
        labels.push_back(std::to_string(number));
    }
    return labels;
}

Labelling labelling_of(const FoundLabels& found, const std::vector<std::string>& labels,
                       const Where& where) {
    if (found.indicators && found.columns != labels.size()) {
        throw_bad_value(where,
                        fmt::format("{} columns for {} labels", found.columns, labels.size()));
    }
    std::unordered_map<std::string_view, std::int32_t> positions;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!positions.try_emplace(labels[i], static_cast<std::int32_t>(i)).second) {
            throw_bad_value(where, "the label \"" + labels[i] + "\" is listed twice");
        }
    }
    const std::size_t count = std::max(found.names.size(), found.numbers.size());
    std::vector<std::int32_t> place(count, -1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name =
            found.names.empty() ? std::to_string(found.numbers[i]) : found.names[i];
        if (found.indicators) {
            place[i] = static_cast<std::int32_t>(i);
        } else if (const auto at = positions.find(name); at != positions.end()) {
            place[i] = at->second;
        }
    }
    Labelling result;
    result.labels = labels;
    result.members.reserve(found.members.size());
    result.ends.reserve(found.ends.size());
    std::size_t begin = 0;
    for (std::size_t item = 0; item < found.ends.size(); ++item) {
        const auto first = static_cast<std::ptrdiff_t>(result.members.size());
        for (; begin < found.ends[item]; ++begin) {
            const auto member = static_cast<std::size_t>(found.members[begin]);
            if (place[member] < 0) {
                throw_bad_value(where.element(item),
                                "\"" +
                                    (found.names.empty() ? std::to_string(found.numbers[member])
                                                         : found.names[member]) +
                                    "\" is none of the labels");
            }
            result.members.push_back(place[member]);
        }
        if (static_cast<std::ptrdiff_t>(result.members.size()) - first < 2) {
            result.ends.push_back(result.members.size());
            continue;
        }
        std::sort(result.members.begin() + first, result.members.end());
        result.members.erase(std::unique(result.members.begin() + first, result.members.end()),
                             result.members.end());
        result.ends.push_back(result.members.size());
    }
    return result;
}

}  // namespace wgig::python
