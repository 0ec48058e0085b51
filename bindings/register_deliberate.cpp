// The deliberate engine: where do people agree?
#include <wgig/deliberate/agreement.hpp>
#include <wgig/deliberate/codings.hpp>
#include <wgig/deliberate/types.hpp>

#include "agreement_options.hpp"
#include "described.hpp"
#include "numbers.hpp"
#include "ratings_from_python.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

constexpr const char* what_ratings_are =
    "The ratings are: rows of coders, as nested sequences or an array of numbers with a row a "
    "coder; a mapping or data frame (pandas, polars, Arrow) with a column a coder; or, with "
    "`coder`, "
    "`unit` and `code`, the names of the three columns of a long table. None and NaN are missing "
    "ratings. Cells that hold a set, list or tuple are several codes at once. `categories` lists "
    "all "
    "categories in the order of their scale.";

/// What `measure` gives of ratings: called with them, or with plain numbers and how many coders gave them.
template <class Measure>
auto measured(py::handle ratings, const RatingsLayout& layout, const Where& where,
              Measure&& measure) {
    if (const auto array = plain_numbers(ratings, layout)) {
        const auto coders = static_cast<std::size_t>(array->shape[0]);
        return give(without_gil([&] { return measure(array->numbers(), coders); }));
    }
    const auto value = ratings_from_python(ratings, layout, where);
    return give(without_gil([&] { return measure(*value); }));
}

}  // namespace

void register_deliberate(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_AGREEMENT_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_AGREEMENT_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(
        module, "make_ratings",
        "(ratings: Any, *, coder: str | None = None, unit: str | None = None, "
        "code: str | None = None, sets: bool = False, "
        "categories: Iterable[str | float] | None = None) -> Ratings",
        [](py::handle ratings, py::handle coder, py::handle unit, py::handle code, py::handle sets,
           py::handle categories) {
            return give(ratings_from_python(ratings, {coder, unit, code, sets, categories},
                                            Where("make_ratings")));
        },
        what_ratings_are, py::arg("ratings"), py::kw_only(), py::arg("coder") = py::none(),
        py::arg("unit") = py::none(), py::arg("code") = py::none(), py::arg("sets") = false,
        py::arg("categories") = py::none());
    define(
        module, "agreement",
        "(ratings: Any, *, metric: _AlphaMetricLike = 'nominal', "
        "weights: _AgreementWeightsLike | Iterable[Iterable[float]] = 'identity', "
        "bootstrap: int = 0, confidence: float = 0.95, seed: int = 0, pairs: bool = True, "
        "coder: str | None = None, unit: str | None = None, code: str | None = None, "
        "sets: bool = False, categories: Iterable[str | float] | None = None) -> Agreement",
        [](py::handle ratings, py::handle metric, py::handle weights, py::handle bootstrap,
           py::handle confidence, py::handle seed, py::handle pairs, py::handle coder,
           py::handle unit, py::handle code, py::handle sets, py::handle categories) {
            const Where where("agreement");
            const AgreementOptions options =
                agreement_options(metric, weights, bootstrap, confidence, seed, pairs, where);
            return measured(ratings, {coder, unit, code, sets, categories}, where,
                            [&](const auto&... given) { return agreement(given..., options); });
        },
        what_ratings_are, py::arg("ratings"), py::kw_only(), py::arg("metric") = "nominal",
        py::arg("weights") = "identity", py::arg("bootstrap") = 0, py::arg("confidence") = 0.95,
        py::arg("seed") = 0, py::arg("pairs") = true, py::arg("coder") = py::none(),
        py::arg("unit") = py::none(), py::arg("code") = py::none(), py::arg("sets") = false,
        py::arg("categories") = py::none());
    define(
        module, "krippendorff_alpha",
        "(ratings: Any, *, metric: _AlphaMetricLike = 'nominal', bootstrap: int = 0, "
        "confidence: float = 0.95, seed: int = 0, coder: str | None = None, "
        "unit: str | None = None, code: str | None = None, sets: bool = False, "
        "categories: Iterable[str | float] | None = None) -> Coefficient",
        [](py::handle ratings, py::handle metric, py::handle bootstrap, py::handle confidence,
           py::handle seed, py::handle coder, py::handle unit, py::handle code, py::handle sets,
           py::handle categories) {
            const Where where("krippendorff_alpha");
            AgreementOptions options;
            options.metric = from_python<AlphaMetric>(metric, where.member("metric"));
            set_bootstrap(bootstrap, confidence, seed, options, where);
            return measured(
                ratings, {coder, unit, code, sets, categories}, where,
                [&](const auto&... given) { return krippendorff_alpha(given..., options); });
        },
        what_ratings_are, py::arg("ratings"), py::kw_only(), py::arg("metric") = "nominal",
        py::arg("bootstrap") = 0, py::arg("confidence") = 0.95, py::arg("seed") = 0,
        py::arg("coder") = py::none(), py::arg("unit") = py::none(), py::arg("code") = py::none(),
        py::arg("sets") = false, py::arg("categories") = py::none());
    define(
        module, "ratings_of",
        "(codings: CodingSet, document: Document | None = None, "
        "unit: _CodingUnitLike = 'paragraphs') -> Ratings",
        [](py::handle codings, py::handle document, py::handle unit) {
            const Where where("ratings_of");
            const auto set = shared_from_python<CodingSet>(codings, where.member("codings"));
            const CodingUnit of = from_python<CodingUnit>(unit, where.member("unit"));
            if (document.is_none()) {
                return give(without_gil([&] { return ratings_of(*set); }));
            }
            // Both count code points here, and the engine is told so by the document.
            const auto text = shared_from_python<Document>(document, where.member("document"));
            return give(without_gil([&] { return ratings_of(*set, *text, of); }));
        },
        "Without a document, the units are the passages of the codings.", py::arg("codings"),
        py::arg("document") = py::none(), py::arg("unit") = "paragraphs");
    define(
        module, "category_name", "(ratings: Ratings, category: int) -> str",
        [](py::handle ratings, py::handle category) {
            const Where where("category_name");
            const auto value = shared_from_python<Ratings>(ratings, where.member("ratings"));
            detail::check_ratings(*value);
            const auto index = from_python<std::size_t>(category, where.member("category"));
            if (index >= value->category_count()) {
                throw_bad_value(where.member("category"), "there is no such category");
            }
            return category_name(*value, index);
        },
        "", py::arg("ratings"), py::arg("category"));
}

}  // namespace wgig::python
