// The draft engine: who brought each word in, who took it out, and what is still open.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/draft/bracketed.hpp>
#include <wgig/draft/lineage_types.hpp>
#include <wgig/draft/provenance.hpp>
#include <wgig/draft/streams.hpp>
#include <wgig/draft/trace.hpp>
#include <wgig/record/record.hpp>

#include "described.hpp"
#include "numbers.hpp"
#include "offsets.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// The texts of a trace by name, with their offsets: results name several texts each.
class TextsOf {
public:
    explicit TextsOf(const Trace& trace) {
        for (const DefinitionDraft& draft : trace.lineage.drafts) {
            drafts_.emplace(draft.id.str(), Text{draft.text, std::nullopt});
        }
        for (const Submission& submission : trace.lineage.submissions) {
            submissions_.emplace(submission.id, Text{submission.text, std::nullopt});
        }
    }

    void convert(const DraftId& draft, Span& span) { convert(drafts_, draft.str(), span); }
    void convert(const DraftId& draft, std::optional<Span>& span) {
        if (span) {
            convert(drafts_, draft.str(), *span);
        }
    }
    void convert_submission(const std::string& submission, std::optional<Span>& span) {
        if (span) {
            convert(submissions_, submission, *span);
        }
    }
    void convert(Passage& passage) {
        convert(passage.draft, passage.span);
        convert(passage.origin, passage.origin_span);
        convert_submission(passage.submission, passage.submission_span);
    }

private:
    struct Text {
        std::string_view text;
        std::optional<OffsetCursor> cursor;
    };
    using Texts = std::map<std::string_view, Text>;

    static void convert(Texts& texts, std::string_view name, Span& span) {
        Text& text = texts.at(name);
        if (!text.cursor) {
            text.cursor.emplace(text.text);
        }
        span = text.cursor->to_code_points(span);
    }

    Texts drafts_;
    Texts submissions_;
};

std::shared_ptr<const Trace> trace_from_python(py::handle value, const Where& where) {
    return shared_from_python<Trace>(value, where.member("trace"));
}

DraftId draft_from_python(py::handle value, const Where& where) {
    return value.is_none() ? DraftId() : from_python<DraftId>(value, where);
}

/// A lineage, or the drafts of a record.
std::shared_ptr<const Lineage> lineage_from_python(py::handle value, const Where& where) {
    if (py::isinstance(value, py::module_::import("wgig._core").attr("Record"))) {
        const auto record = shared_from_python<Record>(value, where);
        auto lineage = std::make_shared<Lineage>();
        lineage->drafts = record->definition_drafts;
        return lineage;
    }
    return shared_from_python<Lineage>(value, where);
}

void set_borrowing(py::handle words, py::handle similarity, py::handle information,
                   BorrowOptions& options, const Where& where) {
    options.least_words = from_python<std::size_t>(words, where.member("least_words"));
    options.least_similarity = number_from_python(similarity, where.member("least_similarity"));
    options.least_information = number_from_python(information, where.member("least_information"));
}

std::optional<Language> language_from_python(py::handle value, const Where& where) {
    return from_python<std::optional<Language>>(value, where.member("language"));
}

void bind_index(py::module_& module) {
    const std::string documented =
        docstring("class", "SubmissionIndex", "(submissions: Iterable[Submission]) -> None",
                  documentation("SubmissionIndex"));
    py::class_<SubmissionIndex> cls(module, "SubmissionIndex", py::is_final(), documented.c_str());
    cls.def(py::init([](py::handle submissions) {
                const auto all = from_python<std::vector<Submission>>(
                    submissions, Where("SubmissionIndex").member("submissions"));
                return without_gil([&] { return SubmissionIndex(all); });
            }),
            py::arg("submissions"),
            docstring("method", "SubmissionIndex.__init__",
                      "(self, submissions: Iterable[Submission]) -> None", "")
                .c_str());
    cls.def("__len__", [](const SubmissionIndex& index) { return index.size(); },
            docstring("method", "SubmissionIndex.__len__", "(self) -> int",
                      documentation("SubmissionIndex.size"))
                .c_str());
    cls.def(
        "find",
        [](const SubmissionIndex& index, py::handle text, py::handle language, py::handle words,
           py::handle similarity, py::handle information, py::handle everywhere) {
            const Where where("find");
            const std::string_view value = view_from_python(text, where.member("text"));
            BorrowOptions options;
            set_borrowing(words, similarity, information, options, where);
            const auto of = language_from_python(language, where);
            const bool all = bool_from_python(everywhere, where.member("everywhere"));
            return give(without_gil([&] {
                std::vector<Borrowing> found = index.find(value, of, options, all);
                OffsetCursor cursor(value);
                std::map<std::string_view, std::string_view> texts;
                for (const Submission& submission : index.submissions()) {
                    texts.emplace(submission.id, submission.text);
                }
                for (Borrowing& one : found) {
                    one.span = cursor.to_code_points(one.span);
                    one.submission_span =
                        OffsetIndex(texts.at(one.submission)).to_code_points(one.submission_span);
                }
                return found;
            }));
        },
        py::arg("text"), py::arg("language") = py::none(), py::kw_only(),
        py::arg("least_words") = 5, py::arg("least_similarity") = 0.6,
        py::arg("least_information") = 24.0, py::arg("everywhere") = false,
        docstring("method", "SubmissionIndex.find",
                  "(self, text: str, language: _LanguageLike | None = None, *, least_words: int = 5, "
                  "least_similarity: float = 0.6, least_information: float = 24.0, "
                  "everywhere: bool = False) -> Table[Borrowing]",
                  documentation("SubmissionIndex.find"))
            .c_str());
}

void define_trace(py::module_& module) {
    define(
        module, "draft_order", "(lineage: Lineage | Record) -> tuple[str, ...]",
        [](py::handle lineage) {
            const auto value = lineage_from_python(lineage, Where("draft_order").member("lineage"));
            const auto order = without_gil([&] { return draft_order(*value); });
            py::tuple names(order.size());
            for (std::size_t i = 0; i < order.size(); ++i) {
                names[i] = py::str(value->drafts[order[i]].id.str());
            }
            return names;
        },
        "Gives the names of the drafts.", py::arg("lineage"));
    define(
        module, "trace",
        "(lineage: Lineage | Record, *, least_information: float = 14.0, submissions: bool = True, "
        "borrowed_words: int = 5, borrowed_similarity: float = 0.6, "
        "borrowed_information: float = 24.0) -> Trace",
        [](py::handle lineage, py::handle information, py::handle submissions, py::handle words,
           py::handle similarity, py::handle borrowed) {
            const Where where("trace");
            TraceOptions options;
            options.least_information =
                number_from_python(information, where.member("least_information"));
            options.submissions = bool_from_python(submissions, where.member("submissions"));
            set_borrowing(words, similarity, borrowed, options.borrowing,
                          where.member("borrowing"));
            const auto value = lineage_from_python(lineage, where.member("lineage"));
            return give(without_gil([&] { return trace(*value, options); }));
        },
        "", py::arg("lineage"), py::kw_only(), py::arg("least_information") = 14.0,
        py::arg("submissions") = true, py::arg("borrowed_words") = 5,
        py::arg("borrowed_similarity") = 0.6, py::arg("borrowed_information") = 24.0);
}

void define_provenance(py::module_& module) {
    define(
        module, "last_draft", "(trace: Trace) -> str",
        [](py::handle trace) {
            const auto value = trace_from_python(trace, Where("last_draft"));
            return py::str(last_draft(*value).str());
        },
        "", py::arg("trace"));
    define(
        module, "passages", "(trace: Trace, draft: str | None = None) -> Table[Passage]",
        [](py::handle trace, py::handle draft) {
            const Where where("passages");
            const auto value = trace_from_python(trace, where);
            const DraftId id = draft_from_python(draft, where.member("draft"));
            return give(without_gil([&] {
                auto found = passages(*value, id.empty() ? last_draft(*value) : id);
                TextsOf texts(*value);
                for (Passage& one : found) {
                    texts.convert(one);
                }
                return found;
            }));
        },
        "Without a draft, those of the last.", py::arg("trace"), py::arg("draft") = py::none());
    define(
        module, "removals", "(trace: Trace) -> Table[Removal]",
        [](py::handle trace) {
            const auto value = trace_from_python(trace, Where("removals"));
            return give(without_gil([&] {
                auto found = removals(*value);
                TextsOf texts(*value);
                for (Removal& one : found) {
                    texts.convert(one.parent, one.span);
                }
                return found;
            }));
        },
        "", py::arg("trace"));
    define(
        module, "word_history", "(trace: Trace, draft: str, offset: int) -> WordHistory",
        [](py::handle trace, py::handle draft, py::handle offset) {
            const Where where("word_history");
            const auto value = trace_from_python(trace, where);
            const auto id = from_python<DraftId>(draft, where.member("draft"));
            auto at = from_python<std::size_t>(offset, where.member("offset"));
            return give(without_gil([&] {
                for (const DefinitionDraft& one : value->lineage.drafts) {
                    if (one.id == id) {
                        at = OffsetIndex(one.text).to_byte(at);
                        break;
                    }
                }
                WordHistory found = word_history(*value, id, at);
                TextsOf texts(*value);
                texts.convert(found.origin, found.origin_span);
                texts.convert_submission(found.submission, found.submission_span);
                for (WordEvent& event : found.events) {
                    texts.convert(event.draft, event.span);
                }
                return found;
            }));
        },
        "", py::arg("trace"), py::arg("draft"), py::arg("offset"));
    define(
        module, "shares", "(trace: Trace, of: _ShareOfLike = 'author') -> Table[ContributionShare]",
        [](py::handle trace, py::handle of) {
            const Where where("shares");
            const auto value = trace_from_python(trace, where);
            const auto by = from_python<ShareOf>(of, where.member("of"));
            return give(without_gil([&] { return shares(*value, by); }));
        },
        "", py::arg("trace"), py::arg("of") = "author");
    define(
        module, "survival",
        "(trace: Trace, of: _ShareOfLike = 'author', last: str | None = None) -> Table[Survival]",
        [](py::handle trace, py::handle of, py::handle last) {
            const Where where("survival");
            const auto value = trace_from_python(trace, where);
            const auto by = from_python<ShareOf>(of, where.member("of"));
            const DraftId id = draft_from_python(last, where.member("last"));
            return give(without_gil([&] {
                auto rows = survival(*value, by, id);
                TextsOf texts(*value);
                for (Survival& row : rows) {
                    for (Passage& one : row.passages) {
                        texts.convert(one);
                    }
                }
                return rows;
            }));
        },
        "", py::arg("trace"), py::arg("of") = "author", py::arg("last") = py::none());
    define(
        module, "draw_streams",
        "(trace: Trace, of: _ShareOfLike = 'author', *, title: str = '', "
        "language: _LanguageLike = 'en', most: int = 10, width: int = 960, height: int = 480) "
        "-> str",
        [](py::handle trace, py::handle of, py::handle title, py::handle language, py::handle most,
           py::handle width, py::handle height) {
            const Where where("draw_streams");
            const auto value = trace_from_python(trace, where);
            StreamOptions options;
            options.of = from_python<ShareOf>(of, where.member("of"));
            options.title = string_from_python(title, where.member("title"));
            options.language = from_python<Language>(language, where.member("language"));
            options.most = from_python<std::size_t>(most, where.member("most"));
            options.width = from_python<std::size_t>(width, where.member("width"));
            options.height = from_python<std::size_t>(height, where.member("height"));
            return py::str(without_gil([&] { return draw_streams(*value, options); }));
        },
        "", py::arg("trace"), py::arg("of") = "author", py::kw_only(), py::arg("title") = "",
        py::arg("language") = "en", py::arg("most") = 10, py::arg("width") = 960,
        py::arg("height") = 480);
}

void define_bracketed(py::module_& module) {
    define(
        module, "read_bracketed", "(text: str, *, lenient: bool = False) -> BracketedDraft",
        [](py::handle text, py::handle lenient) {
            const Where where("read_bracketed");
            const std::string_view value = view_from_python(text, where.member("text"));
            const BracketOptions options{bool_from_python(lenient, where.member("lenient"))};
            auto held =
                without_gil([&] { return hold_with_twin(read_bracketed(value, options)); });
            return give(std::move(held));
        },
        "", py::arg("text"), py::kw_only(), py::arg("lenient") = false);
    define(
        module, "reading", "(draft: BracketedDraft, proposer: str = '') -> str",
        [](py::handle draft, py::handle proposer) {
            const Where where("reading");
            const auto value = shared_from_python<BracketedDraft>(draft, where.member("draft"));
            const std::string name = string_from_python(proposer, where.member("proposer"));
            return py::str(without_gil([&] { return reading(*bytes_of(value), name); }));
        },
        "", py::arg("draft"), py::arg("proposer") = "");
    define(
        module, "drafts_of",
        "(draft: BracketedDraft, base: DefinitionDraft) -> Table[DefinitionDraft]",
        [](py::handle draft, py::handle base) {
            const Where where("drafts_of");
            const auto value = shared_from_python<BracketedDraft>(draft, where.member("draft"));
            const auto of = shared_from_python<DefinitionDraft>(base, where.member("base"));
            return give(without_gil([&] { return drafts_of(*bytes_of(value), *of); }));
        },
        "", py::arg("draft"), py::arg("base"));
}

}  // namespace

void register_lineage(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_LINEAGE_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
    bind_index(module);
    define_trace(module);
    define_provenance(module);
    define_bracketed(module);
    define(
        module, "find_borrowed",
        "(text: str, submissions: Iterable[Submission], language: _LanguageLike | None = None, *, "
        "least_words: int = 5, least_similarity: float = 0.6, least_information: float = 24.0) "
        "-> Table[Borrowing]",
        [](py::handle text, py::handle submissions, py::handle language, py::handle words,
           py::handle similarity, py::handle information) {
            const py::object index = py::module_::import("wgig._core").attr("SubmissionIndex")(submissions);
            return index.attr("find")(text, language, py::arg("least_words") = words,
                                      py::arg("least_similarity") = similarity,
                                      py::arg("least_information") = information);
        },
        "", py::arg("text"), py::arg("submissions"), py::arg("language") = py::none(),
        py::kw_only(), py::arg("least_words") = 5, py::arg("least_similarity") = 0.6,
        py::arg("least_information") = 24.0);
}

}  // namespace wgig::python
