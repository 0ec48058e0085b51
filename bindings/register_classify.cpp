// The classify engine: which issues does a text raise?
#include <memory>
#include <string>
#include <utility>

#include <wgig/classify/classify.hpp>
#include <wgig/classify/taxonomy.hpp>
#include <wgig/classify/types.hpp>
#include <wgig/record/problem.hpp>

#include "classify_source.hpp"
#include "described.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// The embedded taxonomy, as an object of Python's.
std::shared_ptr<const Taxonomy> embedded_taxonomy() {
    static const auto taxonomy = std::make_shared<const Taxonomy>(wgig_taxonomy());
    return taxonomy;
}

/// The classifier of the embedded taxonomy, made once.
const Classifier& embedded_classifier() {
    static const Classifier classifier(wgig_taxonomy());
    return classifier;
}

/// A classifier and the taxonomy it was made from: what a pickle of it holds.
struct KeptClassifier {
    std::shared_ptr<const Taxonomy> taxonomy;
    Classifier classifier;
};

KeptClassifier make_classifier(py::handle taxonomy, const Where& where) {
    auto value = shared_from_python<Taxonomy>(taxonomy, where.member("taxonomy"));
    return without_gil([&] {
        Classifier classifier(*value);
        return KeptClassifier{std::move(value), std::move(classifier)};
    });
}

void bind_classifier(py::module_& module) {
    py::class_<KeptClassifier> cls(module, "Classifier", py::is_final(),
                                   docstring("class", "Classifier", "(taxonomy: Taxonomy) -> None",
                                             documentation("Classifier"))
                                       .c_str());
    cls.def(py::init(
                [](py::handle taxonomy) { return make_classifier(taxonomy, Where("Classifier")); }),
            py::arg("taxonomy"),
            docstring("method", "Classifier.__init__", "(self, taxonomy: Taxonomy) -> None", "")
                .c_str());
    cls.def(
        "classify",
        [](const KeptClassifier& self, py::handle source) {
            return classify_source(self.classifier, source);
        },
        py::arg("source"),
        docstring("method", "Classifier.classify", classify_signatures, classify_results).c_str());
    cls.def_property_readonly(
        "taxonomy", [](const KeptClassifier& self) { return give(self.taxonomy); },
        docstring("property", "Classifier.taxonomy", "Taxonomy", "The taxonomy it was made from.")
            .c_str());
    // Made again from its taxonomy where it is unpickled: on the workers of a cluster.
    cls.def(
        "__reduce__",
        [cls = py::handle(cls)](const KeptClassifier& self) {
            return py::make_tuple(cls, py::make_tuple(give(self.taxonomy)));
        },
        docstring("method", "Classifier.__reduce__", "(self) -> tuple[Any, ...]", "").c_str());
}

}  // namespace

void register_classify(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_CLASSIFY_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_CLASSIFY_TYPES(WGIG_BIND)
#undef WGIG_BIND
    bind_classifier(module);

    define(
        module, "wgig_taxonomy", "() -> Taxonomy",
        [] { return give(without_gil(embedded_taxonomy)); }, "");
    // Of records too: one function for all that can be checked, here where the last such type is.
    define(
        module, "validate",
        "(value: Record) -> Table[Problem]\n(value: Taxonomy) -> Table[Problem]",
        [taxonomy_class = py::object(module.attr("Taxonomy"))](py::handle value) {
            const Where where = Where("validate").member("value");
            if (py::isinstance(value, taxonomy_class)) {
                const auto taxonomy = shared_from_python<Taxonomy>(value, where);
                return give(without_gil([&] { return validate(*taxonomy); }));
            }
            const auto record = shared_from_python<Record>(value, where);
            return give(without_gil([&] { return validate(*record); }));
        },
        "", py::arg("value"));
    define(
        module, "narrower", "(taxonomy: Taxonomy, id: str) -> tuple[str, ...]",
        [](py::handle taxonomy, py::handle id) {
            const Where where("narrower");
            const auto value = shared_from_python<Taxonomy>(taxonomy, where.member("taxonomy"));
            const auto concept_id = from_python<ConceptId>(id, where.member("id"));
            return to_python(narrower(*value, concept_id), nullptr);
        },
        "", py::arg("taxonomy"), py::arg("id"));
    define(
        module, "classify",
        "(source: Document, taxonomy: Taxonomy | None = None) -> Table[ParagraphCodes]\n"
        "(source: str, taxonomy: Taxonomy | None = None) -> Table[Code]\n"
        "(source: Iterable[str | None], taxonomy: Taxonomy | None = None) -> "
        "Table[ParagraphCodes]",
        [](py::handle source, py::handle taxonomy) {
            if (taxonomy.is_none()) {
                const Classifier* classifier = without_gil([] { return &embedded_classifier(); });
                return classify_source(*classifier, source);
            }
            return classify_source(make_classifier(taxonomy, Where("classify")).classifier, source);
        },
        classify_results, py::arg("source"), py::arg("taxonomy") = py::none());
}

}  // namespace wgig::python
