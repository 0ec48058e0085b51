// The report layer: the dossier.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <wgig/assess/types.hpp>
#include <wgig/classify/model.hpp>
#include <wgig/classify/types.hpp>
#include <wgig/deliberate/types.hpp>
#include <wgig/report/assessors.hpp>
#include <wgig/report/dossier.hpp>
#include <wgig/report/types.hpp>

#include "agreement_options.hpp"
#include "described.hpp"
#include "on_document.hpp"
#include "register.hpp"

namespace wgig::python {

/// What was found in a document has its spans in that document's text.
template <>
struct Units<Dossier> {
    static constexpr bool carries_texts = true;

    static Dossier code_points(Dossier dossier) {
        return convert(std::move(dossier), OffsetUnit::code_point,
                       [](const auto& text, auto& found) { count_code_points(text, found); });
    }
    static Dossier bytes(Dossier dossier) {
        return convert(std::move(dossier), OffsetUnit::byte,
                       [](const auto& text, auto& found) { count_bytes(text, found); });
    }

private:
    template <class Count>
    static Dossier convert(Dossier dossier, OffsetUnit unit, Count&& count) {
        if (dossier.document.offset_unit != unit) {
            for_each_member(dossier, [&](std::string_view, auto& member) {
                // Document and record know their own unit.
                if constexpr (is_table<std::remove_cvref_t<decltype(member)>>) {
                    count(dossier.document.text, member);
                }
            });
        }
        dossier.document = with_offsets(std::move(dossier.document), unit);
        dossier.record = with_offsets(std::move(dossier.record), unit);
        return dossier;
    }
};

namespace {

using Render = std::string (*)(const std::vector<Dossier>&, Language);

/// One dossier or several.
std::string render_all(Render render, py::handle dossiers, py::handle language,
                       const Where& where) {
    const auto in = from_python<Language>(language, where.member("language"));
    std::vector<std::shared_ptr<const Dossier>> values;
    if (is_a(dossiers, type_info<Dossier>())) {
        values.push_back(shared_from_python<Dossier>(dossiers, where));
    } else {
        const auto elements = elements_of(dossiers, where.member("dossiers"));
        for (std::size_t i = 0; i < elements.size(); ++i) {
            values.push_back(
                shared_from_python<Dossier>(elements[i], where.member("dossiers").element(i)));
        }
    }
    const py::gil_scoped_release released;
    std::vector<Dossier> bytes;
    bytes.reserve(values.size());
    for (const auto& value : values) {
        bytes.push_back(*bytes_of(value));
    }
    return render(bytes, in);
}

void bind_rendering(py::module_& module, const char* name, Render render) {
    define(
        module, name,
        "(dossiers: Dossier | Iterable[Dossier], language: _LanguageLike = 'en') -> str",
        [render, name](py::handle dossiers, py::handle language) {
            return render_all(render, dossiers, language, Where(name));
        },
        "", py::arg("dossiers"), py::arg("language") = "en");
    py::object cls = module.attr("Dossier");
    const std::string doc =
        docstring("method", "Dossier." + std::string(name),
                  "(self, language: _LanguageLike = 'en') -> str", documentation(name));
    cls.attr(name) = py::cpp_function(
        [render, name](py::handle self, py::handle language) {
            return render_all(render, self, language, Where(name));
        },
        py::name(name), py::is_method(cls), py::doc(doc.c_str()), py::arg("language") = "en");
}

}  // namespace

void register_report(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_REPORT_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_REPORT_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(
        module, "make_dossier",
        "(document: Document, *, taxonomy: Taxonomy | None = None, model: Model | None = None) "
        "-> Dossier",
        [](py::handle document, py::handle taxonomy, const Model* model) {
            const Where where("make_dossier");
            const auto value = shared_from_python<Document>(document, where.member("document"));
            const auto names =
                taxonomy.is_none()
                    ? nullptr
                    : shared_from_python<Taxonomy>(taxonomy, where.member("taxonomy"));
            return give(without_gil([&] {
                const auto bytes = bytes_of(value);
                if (model != nullptr) {
                    return hold_with_twin(
                        make_dossier(*bytes, *model, names == nullptr ? Taxonomy{} : *names));
                }
                return hold_with_twin(names == nullptr ? make_dossier(*bytes)
                                                       : make_dossier(*bytes, *names));
            }));
        },
        "With a model, the taxonomy only names its labels.", py::arg("document"), py::kw_only(),
        py::arg("taxonomy") = py::none(), py::arg("model").none(true) = py::none());
    define(
        module, "assessor_agreement",
        "(judgements: Judgements, *, metric: _AlphaMetricLike = 'ordinal', "
        "weights: _AgreementWeightsLike | Iterable[Iterable[float]] = 'ordinal', "
        "bootstrap: int = 0, confidence: float = 0.95, seed: int = 0, pairs: bool = True) "
        "-> Agreement",
        [](py::handle judgements, py::handle metric, py::handle weights, py::handle bootstrap,
           py::handle confidence, py::handle seed, py::handle pairs) {
            const Where where("assessor_agreement");
            const AgreementOptions options =
                agreement_options(metric, weights, bootstrap, confidence, seed, pairs, where);
            const auto value =
                shared_from_python<Judgements>(judgements, where.member("judgements"));
            return give(without_gil([&] { return assessor_agreement(*value, options); }));
        },
        "The options are those of `agreement`, on the ordinal scale unless they say otherwise.",
        py::arg("judgements"), py::kw_only(), py::arg("metric") = "ordinal",
        py::arg("weights") = "ordinal", py::arg("bootstrap") = 0, py::arg("confidence") = 0.95,
        py::arg("seed") = 0, py::arg("pairs") = true);
    define(
        module, "assessor_ratings", "(judgements: Judgements) -> Ratings",
        [](py::handle judgements) {
            const auto value = shared_from_python<Judgements>(
                judgements, Where("assessor_ratings").member("judgements"));
            return give(without_gil([&] { return assessor_ratings(*value); }));
        },
        "", py::arg("judgements"));
    define(
        module, "make_figure", "(kind: _FigureKindLike, svg: str) -> Figure",
        [](py::handle kind, py::handle svg) {
            const Where where("make_figure");
            return give(make_figure(from_python<FigureKind>(kind, where.member("kind")),
                                    string_from_python(svg, where.member("svg"))));
        },
        "", py::arg("kind"), py::arg("svg"));
    bind_rendering(module, "to_html", &to_html);
    bind_rendering(module, "to_markdown", &to_markdown);
}

}  // namespace wgig::python
