// The classify engine: how good is a classifier?
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/classify/evaluate.hpp>
#include <wgig/classify/folds.hpp>

#include "described.hpp"
#include "labels_from_python.hpp"
#include "numbers.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

constexpr const char* what_labels_are =
    "Items are given as a label each, or several each: strings or whole numbers, in lists, arrays "
    "or "
    "columns of pandas, polars or Arrow; or as a matrix with a row an item and a column a label, 1 "
    "where the item has it.";

std::vector<std::string> listed(py::handle labels, const Where& where) {
    const FoundLabels found = labels_from_python(labels, where);
    std::vector<std::string> names;
    for (const std::int32_t member : found.members) {
        const auto at = static_cast<std::size_t>(member);
        names.push_back(found.names.empty() ? std::to_string(found.numbers[at]) : found.names[at]);
    }
    return names;
}

/// Scores of a matrix: an array, or rows of numbers.
std::vector<double> scores_from_python(py::handle scores, const Where& where) {
    if (const auto array = NumberArray<double>::from(scores)) {
        if (array->shape.size() != 2) {
            throw_bad_value(where, "expected a row an item and a column a label");
        }
        return {array->numbers().begin(), array->numbers().end()};
    }
    std::vector<double> values;
    for (const std::vector<double>& row :
         from_python<std::vector<std::vector<double>>>(scores, where)) {
        values.insert(values.end(), row.begin(), row.end());
    }
    return values;
}

}  // namespace

void register_evaluate(py::module_& module) {
    define(
        module, "make_labelling",
        "(items: Any, labels: Iterable[str | int] | None = None) -> Labelling",
        [](py::handle items, py::handle labels) {
            const Where where("make_labelling");
            const FoundLabels found = labels_from_python(items, where.member("items"));
            return give(labelling_of(found,
                                     labels.is_none() ? all_labels({&found})
                                                      : listed(labels, where.member("labels")),
                                     where.member("items")));
        },
        what_labels_are, py::arg("items"), py::arg("labels") = py::none());
    define(
        module, "evaluate",
        "(truth: Any, predicted: Any, *, scores: Any = None, "
        "labels: Iterable[str | int] | None = None, k: int = 5, bins: int = 10, "
        "bootstrap: int = 0, confidence: float = 0.95, seed: int = 0) -> Evaluation",
        [](py::handle truth, py::handle predicted, py::handle scores, py::handle labels,
           py::handle k, py::handle bins, py::handle bootstrap, py::handle confidence,
           py::handle seed) {
            const Where where("evaluate");
            EvaluationOptions options;
            options.k = from_python<std::size_t>(k, where.member("k"));
            options.bins = from_python<std::size_t>(bins, where.member("bins"));
            options.bootstrap = from_python<std::size_t>(bootstrap, where.member("bootstrap"));
            options.confidence = number_from_python(confidence, where.member("confidence"));
            options.seed = from_python<std::uint64_t>(seed, where.member("seed"));
            const FoundLabels right = labels_from_python(truth, where.member("truth"));
            const FoundLabels given = labels_from_python(predicted, where.member("predicted"));
            options.several = right.several || given.several;
            const std::vector<std::string> all = labels.is_none()
                                                     ? all_labels({&right, &given})
                                                     : listed(labels, where.member("labels"));
            const Labelling first = labelling_of(right, all, where.member("truth"));
            const Labelling second = labelling_of(given, all, where.member("predicted"));
            if (scores.is_none()) {
                return give(without_gil([&] { return evaluate(first, second, {}, options); }));
            }
            const std::vector<double> values = scores_from_python(scores, where.member("scores"));
            return give(without_gil([&] { return evaluate(first, second, values, options); }));
        },
        what_labels_are, py::arg("truth"), py::arg("predicted"), py::kw_only(),
        py::arg("scores") = py::none(), py::arg("labels") = py::none(), py::arg("k") = 5,
        py::arg("bins") = 10, py::arg("bootstrap") = 0, py::arg("confidence") = 0.95,
        py::arg("seed") = 0);
    define(
        module, "stratified_folds",
        "(items: Any, folds: int, *, groups: Iterable[str | int] | None = None, "
        "seed: int = 0) -> tuple[int, ...]",
        [](py::handle items, py::handle folds, py::handle groups, py::handle seed) {
            const Where where("stratified_folds");
            const FoundLabels found = labels_from_python(items, where.member("items"));
            const Labelling labelling =
                labelling_of(found, all_labels({&found}), where.member("items"));
            const auto count = from_python<std::size_t>(folds, where.member("folds"));
            const auto start = from_python<std::uint64_t>(seed, where.member("seed"));
            const std::vector<std::string> names = groups.is_none()
                                                       ? std::vector<std::string>()
                                                       : listed(groups, where.member("groups"));
            const std::vector<std::size_t> result =
                without_gil([&] { return stratified_folds(labelling, names, count, start); });
            return to_python(result, {});
        },
        what_labels_are, py::arg("items"), py::arg("folds"), py::kw_only(),
        py::arg("groups") = py::none(), py::arg("seed") = 0);
}

}  // namespace wgig::python
