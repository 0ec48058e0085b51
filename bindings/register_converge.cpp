// The draft engine: do drafts converge, and what do they cover?
#include <map>
#include <string_view>

#include <wgig/draft/collation_measures.hpp>
#include <wgig/draft/convergence.hpp>
#include <wgig/draft/convergence_page.hpp>
#include <wgig/draft/coverage.hpp>
#include <wgig/draft/elements.hpp>
#include <wgig/draft/types.hpp>

#include "described.hpp"
#include "drafts_from_python.hpp"
#include "offsets.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// The texts of drafts, for the spans in them.
class DraftTexts {
public:
    explicit DraftTexts(const std::vector<RoundDraft>& drafts) {
        for (const RoundDraft& draft : drafts) {
            texts_.emplace(draft.id.str(), draft.text);
        }
    }

    /// Converts the spans of a value that is of one draft.
    template <class T>
    void convert(const DraftId& draft, T& value) const {
        count_code_points(texts_.find(draft.str())->second, value);
    }

private:
    std::map<std::string_view, std::string_view> texts_;
};

void convert(const DraftTexts& texts, Coverage& coverage) {
    for (CriterionCoverage& cell : coverage.cells) {
        texts.convert(cell.draft, cell);
    }
}

void convert(const DraftTexts& texts, Convergence& convergence) {
    for (ContestedPassage& passage : convergence.passages) {
        texts.convert(passage.draft, passage);
    }
    for (RoundConvergence& round : convergence.rounds) {
        if (round.core) {
            for (CoreRun& run : round.core->runs) {
                for (std::size_t i = 0; i < run.spans.size(); ++i) {
                    texts.convert(round.core_of[i], run.spans[i]);
                }
            }
        }
    }
}

void convert(const DraftTexts& texts, ElementComparison& comparison) {
    for (DraftElements& draft : comparison.drafts) {
        texts.convert(draft.draft, draft);
    }
}

/// Criteria given, or the embedded ones.
std::vector<CriterionCues> criteria_from_python(py::handle criteria, const Where& where) {
    return criteria.is_none() ? wgig_criteria()
                              : from_python<std::vector<CriterionCues>>(criteria, where);
}

ConvergenceOptions options_from_python(py::handle basis, py::handle bootstrap,
                                       py::handle confidence, py::handle seed, py::handle margin,
                                       py::handle permutations, py::handle passages,
                                       py::handle language, const Where& where) {
    ConvergenceOptions options;
    options.basis = from_python<std::optional<ConvergenceBasis>>(basis, where.member("basis"));
    options.bootstrap = from_python<std::size_t>(bootstrap, where.member("bootstrap"));
    options.confidence = number_from_python(confidence, where.member("confidence"));
    options.seed = from_python<std::uint64_t>(seed, where.member("seed"));
    options.margin = number_from_python(margin, where.member("margin"));
    options.permutations = from_python<std::size_t>(permutations, where.member("permutations"));
    options.passages = from_python<std::size_t>(passages, where.member("passages"));
    options.language = from_python<Language>(language, where.member("language"));
    return options;
}

/// A collation counted in bytes. Python's counts code points.
Collation in_bytes(Collation collation) {
    for (Witness& witness : collation.witnesses) {
        count_bytes(witness.text, witness.tokens);
    }
    return collation;
}

void register_coverage(py::module_& module) {
    define(
        module, "round_drafts", "(drafts: Iterable[DefinitionDraft]) -> Table[RoundDraft]",
        [](py::handle drafts) {
            return give(round_drafts(from_python<std::vector<DefinitionDraft>>(
                drafts, Where("round_drafts").member("drafts"))));
        },
        "", py::arg("drafts"));
    define(
        module, "wgig_criteria", "() -> Table[CriterionCues]", [] { return give(wgig_criteria()); },
        "");
    define(
        module, "coverage",
        "(drafts: Any, criteria: Iterable[CriterionCues] | None = None) -> Coverage",
        [](py::handle drafts, py::handle criteria) {
            const Where where("coverage");
            const auto all = drafts_from_python(drafts, where.member("drafts"));
            const auto against = criteria_from_python(criteria, where.member("criteria"));
            return give(without_gil([&] {
                Coverage result = coverage(all, against);
                convert(DraftTexts(all), result);
                return result;
            }));
        },
        what_drafts_are, py::arg("drafts"), py::arg("criteria") = py::none());
    define(
        module, "find_elements",
        "(text: str, language: _LanguageLike | None = None) -> Table[DefinitionElement]",
        [](py::handle text, py::handle language) {
            const Where where("find_elements");
            const std::string value = string_from_python(text, where.member("text"));
            const auto of =
                from_python<std::optional<Language>>(language, where.member("language"));
            return give(without_gil([&] {
                auto result = find_elements(value, of);
                count_code_points(value, result);
                return result;
            }));
        },
        "", py::arg("text"), py::arg("language") = py::none());
    define(
        module, "compare_elements", "(drafts: Any) -> ElementComparison",
        [](py::handle drafts) {
            const auto all = drafts_from_python(drafts, Where("compare_elements").member("drafts"));
            return give(without_gil([&] {
                ElementComparison result = compare_elements(all);
                convert(DraftTexts(all), result);
                return result;
            }));
        },
        what_drafts_are, py::arg("drafts"));
}

void register_measures(py::module_& module) {
    define(
        module, "agreed_core", "(collation: Collation) -> AgreedCore",
        [](py::handle collation) {
            const auto value =
                shared_from_python<Collation>(collation, Where("agreed_core").member("collation"));
            return give(without_gil([&] {
                const Collation bytes = in_bytes(*value);
                AgreedCore core = agreed_core(bytes);
                for (CoreRun& run : core.runs) {
                    for (std::size_t i = 0; i < run.spans.size(); ++i) {
                        count_code_points(bytes.witnesses[i].text, run.spans[i]);
                    }
                }
                return core;
            }));
        },
        "", py::arg("collation"));
    define(
        module, "positional_entropy", "(collation: Collation) -> Table[ColumnEntropy]",
        [](py::handle collation) {
            const auto value = shared_from_python<Collation>(
                collation, Where("positional_entropy").member("collation"));
            return give(without_gil([&] { return positional_entropy(*value); }));
        },
        "", py::arg("collation"));
    define(
        module, "convergence",
        "(drafts: Any, *, basis: _ConvergenceBasisLike | None = None, bootstrap: int = 1000, "
        "confidence: float = 0.95, seed: int = 0, margin: float = 0.05, permutations: int = 999, "
        "passages: int = 10, language: _LanguageLike = 'en') -> Convergence",
        [](py::handle drafts, py::handle basis, py::handle bootstrap, py::handle confidence,
           py::handle seed, py::handle margin, py::handle permutations, py::handle passages,
           py::handle language) {
            const Where where("convergence");
            const auto all = drafts_from_python(drafts, where.member("drafts"));
            const ConvergenceOptions options =
                options_from_python(basis, bootstrap, confidence, seed, margin, permutations,
                                    passages, language, where);
            return give(without_gil([&] {
                Convergence result = convergence(all, options);
                convert(DraftTexts(all), result);
                return result;
            }));
        },
        what_drafts_are, py::arg("drafts"), py::kw_only(), py::arg("basis") = py::none(),
        py::arg("bootstrap") = 1000, py::arg("confidence") = 0.95, py::arg("seed") = 0,
        py::arg("margin") = 0.05, py::arg("permutations") = 999, py::arg("passages") = 10,
        py::arg("language") = "en");
}

void register_pages(py::module_& module) {
    define(
        module, "convergence_svg",
        "(convergence: Convergence, language: _LanguageLike = 'en') -> str",
        [](py::handle convergence, py::handle language) {
            const Where where("convergence_svg");
            const auto value =
                shared_from_python<Convergence>(convergence, where.member("convergence"));
            return py::str(
                convergence_svg(*value, from_python<Language>(language, where.member("language"))));
        },
        "", py::arg("convergence"), py::arg("language") = "en");
    define(
        module, "coverage_svg",
        "(coverage: Coverage, criteria: Iterable[CriterionCues] | None = None, "
        "language: _LanguageLike = 'en') -> str",
        [](py::handle coverage, py::handle criteria, py::handle language) {
            const Where where("coverage_svg");
            const auto value = shared_from_python<Coverage>(coverage, where.member("coverage"));
            return py::str(coverage_svg(*value,
                                        criteria_from_python(criteria, where.member("criteria")),
                                        from_python<Language>(language, where.member("language"))));
        },
        "", py::arg("coverage"), py::arg("criteria") = py::none(), py::arg("language") = "en");
    define(
        module, "convergence_page",
        "(convergence: Convergence, coverage: Coverage, elements: ElementComparison, "
        "criteria: Iterable[CriterionCues] | None = None, language: _LanguageLike = 'en') -> str",
        [](py::handle convergence, py::handle coverage, py::handle elements, py::handle criteria,
           py::handle language) {
            const Where where("convergence_page");
            return py::str(convergence_page(
                *shared_from_python<Convergence>(convergence, where.member("convergence")),
                *shared_from_python<Coverage>(coverage, where.member("coverage")),
                *shared_from_python<ElementComparison>(elements, where.member("elements")),
                criteria_from_python(criteria, where.member("criteria")),
                from_python<Language>(language, where.member("language"))));
        },
        "", py::arg("convergence"), py::arg("coverage"), py::arg("elements"),
        py::arg("criteria") = py::none(), py::arg("language") = "en");
}

}  // namespace

void register_converge(py::module_& module) {
    register_coverage(module);
    register_measures(module);
    register_pages(module);
}

}  // namespace wgig::python
