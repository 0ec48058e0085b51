// The classify engine: what learns.
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/classify/model.hpp>
#include <wgig/classify/trainer.hpp>
#include <wgig/classify/types.hpp>

#include "classify_source.hpp"
#include "coded_texts.hpp"
#include "described.hpp"
#include "on_document.hpp"
#include "options.hpp"
#include "paths.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

constexpr const char* texts_type = "Iterable[str]";

std::string with_types(const std::string& signature) {
    std::string text = signature;
    const auto replace = [&](std::string_view what, std::string_view with) {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
            text.replace(at, what.size(), with);
        }
    };
    replace("TEXTS", texts_type);
    replace("LABELS", "Iterable[str | int] | Iterable[Iterable[str | int]]");
    replace("MEMORY",
            "*, memory: int | None = None, directory: str | os.PathLike[str] | None = None");
    replace("OPTIONS", "options: TrainingOptions | None = None, **fields: Any");
    return text;
}

/// The options given as an object, as members by name, or as both. Where nothing says whether texts
/// have several labels, the labels do.
TrainingOptions options_from(py::handle options, const py::kwargs& fields, const bool* lists,
                             const Where& where) {
    const bool guess = options.is_none() && !fields.contains("multi_label") && lists != nullptr;
    auto result = options_from_python<TrainingOptions>(options, fields, where);
    if (guess) {
        result.multi_label = *lists;
    }
    return result;
}

/// A Trainer that threads may share.
struct SharedTrainer {
    explicit SharedTrainer(Trainer made) : trainer(std::move(made)) {}
    Trainer trainer;
    std::mutex mutex;
};

Trainer make_trainer(const TrainingOptions& options, const std::shared_ptr<const Taxonomy>& lexicon,
                     const TrainingMemory& memory = {}) {
    return lexicon == nullptr ? Trainer(options, memory) : Trainer(options, *lexicon, memory);
}

TrainingMemory memory_from(py::handle bytes, py::handle directory, const Where& where) {
    TrainingMemory memory;
    if (!bytes.is_none()) {
        memory.bytes = from_python<std::size_t>(bytes, where.member("memory"));
    }
    if (!directory.is_none()) {
        memory.directory = path_from_python(directory, where.member("directory"));
    }
    return memory;
}

std::shared_ptr<const Taxonomy> lexicon_from(py::handle lexicon, const Where& where) {
    return lexicon.is_none() ? nullptr
                             : shared_from_python<Taxonomy>(lexicon, where.member("lexicon"));
}

Model train_from(py::handle texts, py::handle labels, py::handle lexicon, py::handle options,
                 const py::kwargs& fields) {
    const Where where("train");
    const Texts read(texts, where.member("texts"));
    const Labels coded(labels, where.member("labels"));
    const TrainingOptions chosen = options_from(options, fields, &coded.lists(), where);
    const auto taxonomy = lexicon_from(lexicon, where);
    return without_gil([&] {
        return taxonomy == nullptr ? train(read.views(), coded.values(), chosen)
                                   : train(read.views(), coded.values(), chosen, *taxonomy);
    });
}

/// Numbers as rows and columns: what numpy.asarray takes without a copy.
template <class Number>
py::object matrix(const std::vector<Number>& numbers, std::size_t columns) {
    const std::size_t rows = columns == 0 ? 0 : numbers.size() / columns;
    const py::bytes bytes(reinterpret_cast<const char*>(numbers.data()),
                          numbers.size() * sizeof(Number));
    if (rows == 0) {
        // A memoryview has no rows of no length; one without elements says as much.
        return py::memoryview(bytes).attr("cast")(py::format_descriptor<Number>::format());
    }
    return py::memoryview(bytes).attr("cast")("B").attr("cast")(
        py::format_descriptor<Number>::format(), py::make_tuple(rows, columns));
}

py::object predict_with(const Model& model, py::handle texts) {
    const Where where("predict");
    if (PyUnicode_Check(texts.ptr())) {
        const std::string text = string_from_python(texts, where.member("texts"));
        return give(without_gil([&] { return model.predict(text); }));
    }
    const Texts read(texts, where.member("texts"));
    return give(without_gil([&] { return model.predict(read.views()); }));
}

py::bytes bytes_from(const Model& model) {
    return py::bytes(without_gil([&] { return to_bytes(model); }));
}

void bind_model(py::module_& module) {
    py::class_<Model> cls(module, "Model", py::is_final(),
                          docstring("class", "Model", "", documentation("Model")).c_str());
    const auto property = [&](const char* name, const char* type, auto function) {
        const std::string path = std::string("Model.") + name;
        cls.def_property_readonly(name, function,
                                  docstring("property", path, type, documentation(path)).c_str());
    };
    property("labels", "Table[ModelLabel]", [](const Model& self) { return give(self.labels()); });
    property("options", "TrainingOptions", [](const Model& self) { return give(self.options()); });
    property("texts", "int", [](const Model& self) { return self.texts(); });
    property("features", "int", [](const Model& self) { return self.features(); });
    property("lexicon_weight", "float", [](const Model& self) { return self.lexicon_weight(); });
    const auto method = [&](const char* name, const std::string& signature, const std::string& text,
                            auto function, auto... options) {
        const std::string path = std::string("Model.") + name;
        cls.def(name, function, options...,
                docstring("method", path, with_types(signature), text).c_str());
    };
    method("predict", "(self, texts: str) -> Prediction\n(self, texts: TEXTS) -> Table[Prediction]",
           "The labels of a text, or of many.", &predict_with, py::arg("texts"));
    method(
        "probabilities", "(self, texts: TEXTS) -> memoryview",
        "Probabilities of all labels: a row a text, in the order of `labels`. `numpy.asarray` of "
        "it costs no copy.",
        [](const Model& self, py::handle texts) {
            const Texts read(texts, Where("probabilities").member("texts"));
            return matrix(without_gil([&] { return self.probabilities(read.views()); }),
                          self.labels().size());
        },
        py::arg("texts"));
    method(
        "scores", "(self, texts: TEXTS) -> memoryview",
        "The scores that probabilities are made of, in the same rows.",
        [](const Model& self, py::handle texts) {
            const Texts read(texts, Where("scores").member("texts"));
            return matrix(without_gil([&] { return self.scores(read.views()); }),
                          self.labels().size());
        },
        py::arg("texts"));
    method(
        "classify", classify_signatures, std::string(classify_results) + " Each with its evidence.",
        [](const Model& self, py::handle source) { return classify_source(self, source); },
        py::arg("source"));
    method("to_bytes", "(self) -> bytes", "The bytes of its file.", &bytes_from);
    method(
        "save", "(self, path: str | os.PathLike[str]) -> None", "Writes it to a file, atomically.",
        [](const Model& self, py::handle path) {
            const auto name = path_from_python(path, Where("save").member("path"));
            without_gil([&] { save(self, name); });
        },
        py::arg("path"));
    method("__reduce__", "(self) -> tuple[Any, ...]", "", [](const Model& self) {
        return py::make_tuple(py::module_::import("wgig._core").attr("model_from_bytes"),
                              py::make_tuple(bytes_from(self)));
    });
    method("__repr__", "(self) -> str", "", [](const Model& self) {
        return "Model(labels=" + std::to_string(self.labels().size()) +
               ", texts=" + std::to_string(self.texts()) +
               ", features=" + std::to_string(self.features()) + ")";
    });
}

void bind_trainer(py::module_& module) {
    py::class_<SharedTrainer> cls(
        module, "Trainer", py::is_final(),
        docstring("class", "Trainer",
                  with_types("(lexicon: Taxonomy | None = None, MEMORY, OPTIONS) -> None"),
                  documentation("Trainer"))
            .c_str());
    cls.def(
        py::init([](py::handle lexicon, py::handle memory, py::handle directory, py::handle options,
                    const py::kwargs& fields) {
            const Where where("Trainer");
            return std::make_unique<SharedTrainer>(
                make_trainer(options_from(options, fields, nullptr, where),
                             lexicon_from(lexicon, where), memory_from(memory, directory, where)));
        }),
        py::arg("lexicon") = py::none(), py::kw_only(), py::arg("memory") = py::none(),
        py::arg("directory") = py::none(), py::arg("options") = py::none(),
        docstring("method", "Trainer.__init__",
                  with_types("(self, lexicon: Taxonomy | None = None, MEMORY, OPTIONS) -> None"),
                  "`memory`: bytes of features to keep in memory; what is beyond goes to temporary "
                  "files of `directory`.")
            .c_str());
    cls.def(
        "add",
        [](SharedTrainer& self, py::handle text, py::handle labels) {
            const Where where("add");
            const std::string value = string_from_python(text, where.member("text"));
            const std::vector<std::string> names = label_names(labels, where.member("labels"));
            without_gil([&] {
                const std::scoped_lock lock(self.mutex);
                self.trainer.add(value, names);
            });
        },
        py::arg("text"), py::arg("labels"),
        docstring("method", "Trainer.add",
                  "(self, text: str, labels: str | int | Iterable[str | int]) -> None",
                  documentation("Trainer.add"))
            .c_str());
    cls.def(
        "__len__", [](const SharedTrainer& self) { return self.trainer.size(); },
        docstring("method", "Trainer.__len__", "(self) -> int", "").c_str());
    cls.def(
        "finish",
        [](SharedTrainer& self) {
            return without_gil([&] {
                const std::scoped_lock lock(self.mutex);
                return self.trainer.finish();
            });
        },
        docstring("method", "Trainer.finish", "(self) -> Model", documentation("Trainer.finish"))
            .c_str());
}

std::vector<std::size_t> folds_from(py::handle folds, const Where& where) {
    return from_python<std::vector<std::size_t>>(folds, where.member("folds"));
}

}  // namespace

void register_learning(py::module_& module) {
    bind_model(module);
    bind_trainer(module);
    define(module, "train",
           with_types("(texts: TEXTS, labels: LABELS, *, lexicon: Taxonomy | None = None, OPTIONS) "
                      "-> Model")
               .c_str(),
           &train_from,
           "Texts and labels may be lists, columns of pandas or polars, Arrow arrays. `fields` are "
           "members of TrainingOptions; `multi_label` is set where each text has a list of labels.",
           py::arg("texts"), py::arg("labels"), py::kw_only(), py::arg("lexicon") = py::none(),
           py::arg("options") = py::none());
    define(
        module, "load_model", "(path: str | os.PathLike[str]) -> Model",
        [](py::handle path) {
            const auto name = path_from_python(path, Where("load_model").member("path"));
            return without_gil([&] { return load_model(name); });
        },
        "", py::arg("path"));
    define(
        module, "model_from_bytes", "(data: bytes) -> Model",
        [](const py::bytes& data) {
            const std::string_view view(data);
            return without_gil([&] { return model_from_bytes(view); });
        },
        "", py::arg("data"));
    define(
        module, "explain", "(model: Model, text: str, label: str) -> Table[Evidence]",
        [](const Model& model, py::handle text, const std::string& label) {
            const std::string value = string_from_python(text, Where("explain").member("text"));
            return give(without_gil([&] {
                std::vector<Evidence> words = explain(model, value, label);
                count_code_points(value, words);
                return words;
            }));
        },
        "", py::arg("model"), py::arg("text"), py::arg("label"));
    define(
        module, "texts_to_code",
        with_types("(model: Model, texts: TEXTS, count: int) -> Table[Suggestion]").c_str(),
        [](const Model& model, py::handle texts, std::size_t count) {
            const Texts read(texts, Where("texts_to_code").member("texts"));
            return give(without_gil([&] { return texts_to_code(model, read.views(), count); }));
        },
        "", py::arg("model"), py::arg("texts"), py::arg("count"));
    define(
        module, "cross_validate",
        with_types("(texts: TEXTS, labels: LABELS, folds: Iterable[int], *, OPTIONS) -> "
                   "Table[Prediction]")
            .c_str(),
        [](py::handle texts, py::handle labels, py::handle folds, py::handle options,
           const py::kwargs& fields) {
            const Where where("cross_validate");
            const Texts read(texts, where.member("texts"));
            const Labels coded(labels, where.member("labels"));
            const auto numbers = folds_from(folds, where);
            const auto chosen = options_from(options, fields, &coded.lists(), where);
            return give(without_gil(
                [&] { return cross_validate(read.views(), coded.values(), numbers, chosen); }));
        },
        "", py::arg("texts"), py::arg("labels"), py::arg("folds"), py::kw_only(),
        py::arg("options") = py::none());
    define(
        module, "learning_curve",
        with_types("(texts: TEXTS, labels: LABELS, folds: Iterable[int], parts: Iterable[float], "
                   "*, OPTIONS) -> Table[LearningPoint]")
            .c_str(),
        [](py::handle texts, py::handle labels, py::handle folds, py::handle parts,
           py::handle options, const py::kwargs& fields) {
            const Where where("learning_curve");
            const Texts read(texts, where.member("texts"));
            const Labels coded(labels, where.member("labels"));
            const auto numbers = folds_from(folds, where);
            const auto sizes = from_python<std::vector<double>>(parts, where.member("parts"));
            const auto chosen = options_from(options, fields, &coded.lists(), where);
            return give(without_gil([&] {
                return learning_curve(read.views(), coded.values(), numbers, sizes, chosen);
            }));
        },
        "", py::arg("texts"), py::arg("labels"), py::arg("folds"), py::arg("parts"), py::kw_only(),
        py::arg("options") = py::none());
}

}  // namespace wgig::python
