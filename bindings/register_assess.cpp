// The assess engine: do today's arrangements serve, and who took part?
#include <span>
#include <string>
#include <vector>

#include <wgig/assess/adequacy_picture.hpp>
#include <wgig/assess/participation_picture.hpp>
#include <wgig/assess/types.hpp>

#include "described.hpp"
#include "missing.hpp"
#include "numbers.hpp"
#include "options.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

constexpr const char* what_rows_are = "Rows are objects, mappings from the names of their members, "
                                      "or a data frame with such columns. "
                                      "None and NaN are empty.";

/// The rows of a data frame (pandas, polars) as mappings; anything else as it is.
py::object rows_of(py::handle source) {
    if (py::hasattr(source, "to_dicts")) {
        return source.attr("to_dicts")();
    }
    if (py::hasattr(source, "to_dict") && py::hasattr(source, "columns")) {
        return source.attr("to_dict")("records");
    }
    return py::reinterpret_borrow<py::object>(source);
}

/// A row from an object of its class, or from a mapping: members by name, unknown ones are an error of
/// the class itself, so that a mistyped column is told.
template <class Row>
std::vector<Row> rows_from(py::handle source, const Where& where) {
    const py::object rows = rows_of(source);
    std::vector<Row> out;
    const std::vector<py::object> elements = elements_of(rows, where);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (is_a(elements[i], type_info<Row>())) {
            out.push_back(from_python<Row>(elements[i], where.element(i)));
            continue;
        }
        py::dict members;
        for (const auto& [name, value] : mapping_of(elements[i], where.element(i))) {
            if (!is_missing(value)) {
                members[name] = value;
            }
        }
        const py::object made = py::module_::import("wgig._core")
                                    .attr(std::string(type_name<Row>()).c_str())(**members);
        out.push_back(from_python<Row>(made, where.element(i)));
    }
    return out;
}

/// Numbers, of an array at once, of anything else one by one.
std::vector<double> numbers_from(py::handle values, const Where& where) {
    if (const auto array = NumberArray<double>::from(values); array && array->shape.size() == 1) {
        const std::span<const double> numbers = array->numbers();
        return {numbers.begin(), numbers.end()};
    }
    return from_python<std::vector<double>>(values, where);
}

/// A matrix as rows of numbers, one after the other, with a column for each of so many weights: an array
/// or data frame of numbers at once, other sequences row by row.
std::vector<double> matrix_from(py::handle matrix, std::size_t weights, const Where& where) {
    const auto check_columns = [&](std::size_t columns, const Where& row) {
        if (columns != weights) {
            throw_bad_value(row, "a row of " + std::to_string(columns) +
                                     " numbers, but there are " + std::to_string(weights) +
                                     " weights");
        }
    };
    const py::object rows_or_array =
        PyObject_CheckBuffer(matrix.ptr()) == 0 && py::hasattr(matrix, "to_numpy")
            ? matrix.attr("to_numpy")()
            : py::reinterpret_borrow<py::object>(matrix);
    if (const auto array = NumberArray<double>::from(rows_or_array);
        array && array->shape.size() == 2) {
        const std::span<const double> numbers = array->numbers();
        if (array->shape[0] > 0) {
            check_columns(static_cast<std::size_t>(array->shape[1]), where.element(0));
        }
        return {numbers.begin(), numbers.end()};
    }
    std::vector<double> out;
    const std::vector<py::object> rows = elements_of(rows_or_array, where);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::vector<double> row = numbers_from(rows[i], where.element(i));
        check_columns(row.size(), where.element(i));
        out.insert(out.end(), row.begin(), row.end());
    }
    return out;
}

py::list list_of(const std::vector<double>& numbers) {
    py::list out;
    for (const double number : numbers) {
        out.append(number);
    }
    return out;
}

void bind_aggregation(py::module_& module) {
    const char* const matrix =
        "`matrix` has a row an alternative; more is better in each column. Arrays "
        "and data frames of numbers are taken at once.";
    const auto bind_normalized = [&](const char* name, auto function, const char* normalization) {
        const std::string signature =
            "(matrix: Iterable[Iterable[float]], weights: Iterable[float], "
            "normalization: _NormalizationLike = '" +
            std::string(normalization) + "') -> list[float]";
        define(
            module, name, signature.c_str(),
            [function, name](py::handle values, py::handle weights, py::handle how) {
                const Where where(name);
                const auto each = numbers_from(weights, where.member("weights"));
                const std::vector<double> numbers =
                    matrix_from(values, each.size(), where.member("matrix"));
                const auto by = from_python<Normalization>(how, where.member("normalization"));
                return list_of(without_gil([&] { return function(numbers, each, by); }));
            },
            matrix, py::arg("matrix"), py::arg("weights"),
            py::arg("normalization") = normalization);
    };
    bind_normalized("additive_values", &additive_values, "none");
    bind_normalized("topsis", &topsis, "minmax");
    define(
        module, "net_outranking_flows",
        "(matrix: Iterable[Iterable[float]], weights: Iterable[float], *, "
        "indifference: float = 0, preference: float = 0) -> list[float]",
        [](py::handle values, py::handle weights, py::handle indifference, py::handle preference) {
            const Where where("net_outranking_flows");
            const auto each = numbers_from(weights, where.member("weights"));
            const std::vector<double> numbers =
                matrix_from(values, each.size(), where.member("matrix"));
            const PreferenceThresholds thresholds{
                number_from_python(indifference, where.member("indifference")),
                number_from_python(preference, where.member("preference"))};
            return list_of(
                without_gil([&] { return net_outranking_flows(numbers, each, thresholds); }));
        },
        matrix, py::arg("matrix"), py::arg("weights"), py::kw_only(), py::arg("indifference") = 0,
        py::arg("preference") = 0);
}

void bind_adequacy(py::module_& module) {
    define(
        module, "make_judgements",
        "(source: Record | Iterable[JudgementRow | Mapping[str, Any]] | Any, *, "
        "levels: Iterable[str] | None = None) -> Judgements",
        [](py::handle source, py::handle levels) {
            const Where where("make_judgements");
            if (is_a(source, type_info<Record>())) {
                const auto record = shared_from_python<Record>(source, where.member("source"));
                return give(without_gil([&] { return make_judgements(*record); }));
            }
            std::vector<std::string> scale;
            if (levels.is_none()) {
                for (const std::string_view level : enum_names<Rating>()) {
                    scale.emplace_back(level);
                }
            } else {
                scale = from_python<std::vector<std::string>>(levels, where.member("levels"));
            }
            const auto rows = rows_from<JudgementRow>(source, where.member("source"));
            return give(make_judgements(rows, scale));
        },
        what_rows_are, py::arg("source"), py::kw_only(), py::arg("levels") = py::none());
    define(
        module, "assess",
        "(judgements: Judgements | Record, options: AdequacyOptions | None = None, **fields: Any) "
        "-> Adequacy",
        [](py::handle judgements, py::handle options, const py::kwargs& fields) {
            const Where where("assess");
            const auto how = options_from_python<AdequacyOptions>(options, fields, where);
            if (is_a(judgements, type_info<Record>())) {
                const auto record =
                    shared_from_python<Record>(judgements, where.member("judgements"));
                return give(without_gil([&] { return assess(make_judgements(*record), how); }));
            }
            const auto value =
                shared_from_python<Judgements>(judgements, where.member("judgements"));
            return give(without_gil([&] { return assess(*value, how); }));
        },
        "`fields` are members of AdequacyOptions.", py::arg("judgements"),
        py::arg("options") = py::none());
    define(
        module, "find_gaps", "(record: Record, adequacy: Adequacy, level: str = '') -> Table[Gap]",
        [](py::handle record, py::handle adequacy, const std::string& level) {
            const Where where("find_gaps");
            const auto all = shared_from_python<Record>(record, where.member("record"));
            const auto found = shared_from_python<Adequacy>(adequacy, where.member("adequacy"));
            return give(without_gil([&] { return find_gaps(*all, *found, level); }));
        },
        "", py::arg("record"), py::arg("adequacy"), py::arg("level") = "");
    define(
        module, "recommendations_without_gap", "(record: Record, gaps: Iterable[Gap]) -> list[str]",
        [](py::handle record, py::handle gaps) {
            const Where where("recommendations_without_gap");
            const auto all = shared_from_python<Record>(record, where.member("record"));
            const auto open = from_python<std::vector<Gap>>(gaps, where.member("gaps"));
            py::list ids;
            for (const RecommendationId& id : recommendations_without_gap(*all, open)) {
                ids.append(id.str());
            }
            return ids;
        },
        "", py::arg("record"), py::arg("gaps"));
    define(
        module, "weight_range_text", "(range: WeightRange, digits: int = 3) -> str",
        [](py::handle range, py::handle digits) {
            const Where where("weight_range_text");
            return weight_range_text(*shared_from_python<WeightRange>(range, where.member("range")),
                                     from_python<std::size_t>(digits, where.member("digits")));
        },
        "", py::arg("range"), py::arg("digits") = 3);
    define(
        module, "adequacy_svg",
        "(adequacy: Adequacy, *, labels: Mapping[str, Label | Mapping[str, str]] = {}, "
        "language: _LanguageLike = 'en', title: str = '') -> str",
        [](py::handle adequacy, py::handle labels, py::handle language, py::handle title) {
            const Where where("adequacy_svg");
            const auto value = shared_from_python<Adequacy>(adequacy, where.member("adequacy"));
            AdequacyPictureOptions options;
            options.labels = from_python<decltype(options.labels)>(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.title = string_from_python(title, where.member("title"));
            return without_gil([&] { return adequacy_svg(*value, options); });
        },
        "", py::arg("adequacy"), py::kw_only(), py::arg("labels") = py::dict(),
        py::arg("language") = "en", py::arg("title") = "");
}

/// A function of a record alone.
template <class Function>
void bind_of_record(py::module_& module, const char* name, const char* result,
                    Function&& function) {
    const std::string signature = "(record: Record) -> Table[" + std::string(result) + "]";
    define(
        module, name, signature.c_str(),
        [function, name](py::handle record) {
            const auto value = shared_from_python<Record>(record, Where(name).member("record"));
            return give(without_gil([&] { return function(*value); }));
        },
        "", py::arg("record"));
}

void bind_participation(py::module_& module) {
    define(
        module, "participation",
        "(rows: Iterable[ParticipationRow | Mapping[str, Any]] | Any, "
        "population: Iterable[PopulationShare | Mapping[str, Any]] | Any = ()) -> "
        "Table[Participation]",
        [](py::handle rows, py::handle population) {
            const Where where("participation");
            const auto took_part = rows_from<ParticipationRow>(rows, where.member("rows"));
            const auto concerned =
                rows_from<PopulationShare>(population, where.member("population"));
            return give(without_gil([&] { return participation(took_part, concerned); }));
        },
        what_rows_are, py::arg("rows"), py::arg("population") = py::tuple());
    define(
        module, "participation_svg",
        "(consultations: Iterable[Participation], *, "
        "attribute: _ParticipationAttributeLike = 'group', "
        "labels: Mapping[str, Label | Mapping[str, str]] = {}, language: _LanguageLike = 'en', "
        "title: str = '') -> str",
        [](py::handle consultations, py::handle attribute, py::handle labels, py::handle language,
           py::handle title) {
            const Where where("participation_svg");
            const auto values = from_python<std::vector<Participation>>(
                consultations, where.member("consultations"));
            ParticipationPictureOptions options;
            options.attribute =
                from_python<ParticipationAttribute>(attribute, where.member("attribute"));
            options.labels = from_python<decltype(options.labels)>(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.title = string_from_python(title, where.member("title"));
            return without_gil([&] { return participation_svg(values, options); });
        },
        "", py::arg("consultations"), py::kw_only(), py::arg("attribute") = "group",
        py::arg("labels") = py::dict(), py::arg("language") = "en", py::arg("title") = "");
    bind_of_record(module, "participation_rows", "ParticipationRow", &participation_rows);
    bind_of_record(module, "session_openness", "SessionOpenness", &session_openness);
    bind_of_record(module, "deadlines_kept", "DeadlineKept", &deadlines_kept);
    bind_of_record(module, "fates", "Fate", &fates);
}

}  // namespace

void register_assess(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_ASSESS_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_ASSESS_TYPES(WGIG_BIND)
#undef WGIG_BIND
    bind_aggregation(module);
    bind_adequacy(module);
    bind_participation(module);
}

}  // namespace wgig::python
