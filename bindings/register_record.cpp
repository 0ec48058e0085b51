// The record layer: its enumerations and objects, and what can be done with a record.
#include <memory>
#include <optional>

#include <wgig/record/coding.hpp>
#include <wgig/record/group_label.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/record/record.hpp>
#include <wgig/record/store.hpp>
#include <wgig/record/timeline.hpp>
#include <wgig/record/types.hpp>

#include "described.hpp"
#include "paths.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// The embedded record, converted once.
std::shared_ptr<const Record> embedded_record() {
    static const std::shared_ptr<const Record> record = hold(Record(wgig_record()));
    return record;
}

}  // namespace

void register_record(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_RECORD_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_RECORD_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(
        module, "wgig_record", "() -> Record", [] { return give(without_gil(embedded_record)); },
        "");
    define(
        module, "group_label",
        "(group: _StakeholderGroupLike | None, language: _LanguageLike) -> str",
        [](py::handle group, py::handle language) {
            const Where where("group_label");
            const std::string_view label = group_label(
                from_python<std::optional<StakeholderGroup>>(group, where.member("group")),
                from_python<Language>(language, where.member("language")));
            return py::str(label.data(), label.size());
        },
        "", py::arg("group"), py::arg("language"));
    define(
        module, "section_count", "(document: Document) -> int",
        [](py::handle document) {
            return section_count(
                *shared_from_python<Document>(document, Where("section_count").member("document")));
        },
        "", py::arg("document"));
    define(
        module, "load_record", "(path: str | os.PathLike[str]) -> Record",
        [](py::handle path) {
            const std::filesystem::path file =
                path_from_python(path, Where("load_record").member("path"));
            return give(without_gil([&] { return hold(load_record(file)); }));
        },
        "In Python they are in code points.", py::arg("path"));
    define(
        module, "save_record", "(record: Record, path: str | os.PathLike[str]) -> None",
        [](py::handle record, py::handle path) {
            const Where where("save_record");
            const auto value = shared_from_python<Record>(record, where.member("record"));
            const std::filesystem::path file = path_from_python(path, where.member("path"));
            const py::gil_scoped_release released;
            save_record(*value, file);
        },
        "", py::arg("record"), py::arg("path"));
    define(
        module, "timeline", "(record: Record) -> Table[TimelineEntry]",
        [](py::handle record) {
            const auto value =
                shared_from_python<Record>(record, Where("timeline").member("record"));
            return give(without_gil([&] { return timeline(*value); }));
        },
        "", py::arg("record"));
    define(
        module, "merge", "(sets: Iterable[CodingSet]) -> CodingSet",
        [](py::handle sets) {
            const auto values =
                from_python<std::vector<CodingSet>>(sets, Where("merge").member("sets"));
            return give(without_gil([&] { return merge(values); }));
        },
        "", py::arg("sets"));
    define(
        module, "compare", "(codings: CodingSet) -> Table[UnitComparison]",
        [](py::handle codings) {
            const auto value =
                shared_from_python<CodingSet>(codings, Where("compare").member("codings"));
            return give(without_gil([&] { return compare(*value); }));
        },
        "", py::arg("codings"));
    define(
        module, "adjudicate",
        "(codings: CodingSet, *, decides: str | None = None, adjudicator: str = 'agreed') -> "
        "Adjudication",
        [](py::handle codings, py::handle decides, py::handle adjudicator) {
            const Where where("adjudicate");
            const auto value = shared_from_python<CodingSet>(codings, where.member("codings"));
            AdjudicationOptions options;
            options.decides = from_python<std::optional<CoderId>>(decides, where.member("decides"));
            options.adjudicator = from_python<CoderId>(adjudicator, where.member("adjudicator"));
            return give(without_gil([&] { return adjudicate(*value, options); }));
        },
        "", py::arg("codings"), py::kw_only(), py::arg("decides") = py::none(),
        py::arg("adjudicator") = "agreed");
}

}  // namespace wgig::python
