// Subject indexing with a thesaurus.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/classify/subject_index.hpp>
#include <wgig/classify/types.hpp>

#include "described.hpp"
#include "paths.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

SubjectIndexer train(py::handle taxonomy, py::handle texts, py::handle subjects,
                     py::handle options) {
    const Where where("train_subject_indexer");
    const auto value = shared_from_python<Taxonomy>(taxonomy, where.member("taxonomy"));
    const auto all = from_python<std::vector<std::string>>(texts, where.member("texts"));
    const auto ids =
        from_python<std::vector<std::vector<ConceptId>>>(subjects, where.member("subjects"));
    const SubjectTrainingOptions how =
        options.is_none() ? SubjectTrainingOptions{}
                          : from_python<SubjectTrainingOptions>(options, where.member("options"));
    return without_gil([&] { return train_subject_indexer(*value, all, ids, how); });
}

SubjectIndexer from_bytes(const py::bytes& bytes) {
    const std::string_view view = bytes;
    return without_gil([&] { return SubjectIndexer::from_bytes(view); });
}

void bind_indexer(py::module_& module) {
    const std::string documented = docstring(
        "class", "SubjectIndexer", "(taxonomy: Taxonomy) -> None", documentation("SubjectIndexer"));
    py::class_<SubjectIndexer> cls(module, "SubjectIndexer", py::is_final(), documented.c_str());
    const auto doc = [](const char* name, const char* signature) {
        const std::string path = std::string("SubjectIndexer.") + name;
        return docstring("method", path, signature, documentation(path));
    };
    cls.def(py::init([](py::handle taxonomy) {
                const auto value = shared_from_python<Taxonomy>(
                    taxonomy, Where("SubjectIndexer").member("taxonomy"));
                return without_gil([&] { return SubjectIndexer(*value); });
            }),
            py::arg("taxonomy"),
            docstring("method", "SubjectIndexer.__init__", "(self, taxonomy: Taxonomy) -> None", "")
                .c_str());
    cls.def(
        "suggest",
        [](const SubjectIndexer& indexer, py::handle text, py::handle limit) {
            const Where where("suggest");
            const std::string_view value = view_from_python(text, where.member("text"));
            const auto most = from_python<std::size_t>(limit, where.member("limit"));
            return give(without_gil([&] {
                std::vector<Code> codes = indexer.suggest(value, most);
                count_code_points(value, codes);
                return codes;
            }));
        },
        py::arg("text"), py::arg("limit") = 10,
        doc("suggest", "(self, text: str, limit: int = 10) -> Table[Code]").c_str());
    cls.def(
        "is_trained", [](const SubjectIndexer& indexer) { return indexer.is_trained(); },
        doc("is_trained", "(self) -> bool").c_str());
    cls.def(
        "to_bytes",
        [](const SubjectIndexer& indexer) {
            return py::bytes(without_gil([&] { return indexer.to_bytes(); }));
        },
        doc("to_bytes", "(self) -> bytes").c_str());
    cls.def(
        "save",
        [](const SubjectIndexer& indexer, py::handle path) {
            const std::filesystem::path file = path_from_python(path, Where("save").member("path"));
            const py::gil_scoped_release released;
            indexer.save(file);
        },
        py::arg("path"), doc("save", "(self, path: str | os.PathLike[str]) -> None").c_str());
    cls.def(py::pickle(
        [](const SubjectIndexer& indexer) {
            return py::bytes(without_gil([&] { return indexer.to_bytes(); }));
        },
        &from_bytes));
}

}  // namespace

void register_subjects(py::module_& module) {
    bind_indexer(module);
    define(module, "train_subject_indexer",
           "(taxonomy: Taxonomy, texts: Sequence[str], subjects: Sequence[Sequence[str]], "
           "options: SubjectTrainingOptions | None = None) -> SubjectIndexer",
           &train, "", py::arg("taxonomy"), py::arg("texts"), py::arg("subjects"),
           py::arg("options") = py::none());
    define(
        module, "load_subject_indexer", "(path: str | os.PathLike[str]) -> SubjectIndexer",
        [](py::handle path) {
            const std::filesystem::path file =
                path_from_python(path, Where("load_subject_indexer").member("path"));
            return without_gil([&] { return load_subject_indexer(file); });
        },
        "", py::arg("path"));
}

}  // namespace wgig::python
