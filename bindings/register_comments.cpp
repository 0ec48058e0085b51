// The draft engine: where comments stand, what a rule makes of them, the logs that hold them.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/draft/carry.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/draft/comments.hpp>
#include <wgig/draft/types.hpp>

#include "described.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

constexpr const char* any_text = "str | DefinitionDraft | WorkingPaper | Document";

std::string with_text(std::string signature) {
    for (std::size_t at = signature.find("TEXT"); at != std::string::npos;
         at = signature.find("TEXT")) {
        signature.replace(at, 4, any_text);
    }
    return signature;
}

/// The text of a string, a draft, a paper or a document.
std::string text_from(py::handle value, const Where& where) {
    if (is_a(value, type_info<DefinitionDraft>())) {
        return shared_from_python<DefinitionDraft>(value, where)->text;
    }
    if (is_a(value, type_info<WorkingPaper>())) {
        return shared_from_python<WorkingPaper>(value, where)->text;
    }
    if (is_a(value, type_info<Document>())) {
        return shared_from_python<Document>(value, where)->text;
    }
    if (PyUnicode_Check(value.ptr()) == 0) {
        throw_wrong_type(where, "a text: str, DefinitionDraft, WorkingPaper or Document", value);
    }
    return string_from_python(value, where);
}

/// An anchor in bytes. Said of it in an error is what Python counts.
void anchor_to_bytes(Comment& comment, const OffsetIndex& index, const std::string& path) {
    if (!comment.anchor) {
        return;
    }
    const Span span = *comment.anchor;
    if (span.begin > span.end || span.end > index.size()) {
        wgig::detail::throw_validation_error(
            ErrorCode::bad_offset,
            fmt::format("[{}, {}] lies outside the text, which has a length of {}", span.begin,
                        span.end, index.size()),
            {{}, 0, 0, path + "anchor"});
    }
    comment.anchor = index.to_bytes(span);
}

void anchors_to_bytes(std::vector<Comment>& comments, std::string_view text) {
    const OffsetIndex index(text);
    for (std::size_t i = 0; i < comments.size(); ++i) {
        anchor_to_bytes(comments[i], index, "comments[" + std::to_string(i) + "].");
    }
}

void anchors_to_code_points(std::vector<Comment>& comments, std::string_view text) {
    const OffsetIndex index(text);
    for (Comment& comment : comments) {
        if (comment.anchor) {
            comment.anchor = index.to_code_points(*comment.anchor);
        }
    }
}

/// What was carried, counted in code points of the text in which each place is.
void to_code_points(CarriedComment& place, const OffsetIndex* from, const OffsetIndex& to) {
    if (place.origin && from != nullptr) {
        place.origin = from->to_code_points(*place.origin);
    }
    for (Span& span : place.to) {
        span = to.to_code_points(span);
    }
    for (std::optional<Span>* span : {&place.previous, &place.next}) {
        if (*span) {
            *span = to.to_code_points(**span);
        }
    }
}

std::vector<Comment> comments_from(py::handle comments, const Where& where) {
    return from_python<std::vector<Comment>>(comments, where.member("comments"));
}

CarryOptions options_from(py::handle least, const Where& where) {
    CarryOptions options;
    options.least_similarity = number_from_python(least, where.member("least_similarity"));
    return options;
}

py::object carry_one(py::handle comment, py::handle to, py::handle source, py::handle least) {
    const Where where("carry");
    auto value = from_python<Comment>(comment, where.member("comment"));
    const std::string target = text_from(to, where.member("to"));
    const CarryOptions options = options_from(least, where);
    const OffsetIndex target_index(target);
    if (source.is_none()) {
        CarriedComment place = without_gil([&] { return carry(value, target, options); });
        to_code_points(place, nullptr, target_index);
        return give(std::move(place));
    }
    const std::string text = text_from(source, where.member("source"));
    const OffsetIndex index(text);
    anchor_to_bytes(value, index, "");
    CarriedComment place = without_gil([&] { return carry(value, text, target, options); });
    to_code_points(place, &index, target_index);
    return give(std::move(place));
}

/// In a record, where each place is, is looked up: comments on several drafts are carried at once.
py::object carry_record(py::handle record, py::handle to, py::handle least, const Where& where) {
    const auto value = shared_from_python<Record>(record, where.member("comments"));
    const auto draft = from_python<DraftId>(to, where.member("to"));
    const CarryOptions options = options_from(least, where);
    return give(without_gil([&] {
        const auto bytes = bytes_of(value);
        std::vector<CarriedComment> places = carry_all(*bytes, draft, options);
        std::map<DraftId, OffsetIndex> indexes;
        for (const DefinitionDraft& each : bytes->definition_drafts) {
            indexes.emplace(each.id, OffsetIndex(each.text));
        }
        for (CarriedComment& place : places) {
            // Its place in the draft before is one in that draft's text, which is not told apart here.
            place.origin.reset();
            to_code_points(place, nullptr, indexes.at(draft));
        }
        return places;
    }));
}

py::object carry_many(py::handle comments, py::handle to, py::handle source, py::handle least) {
    const Where where("carry_all");
    if (is_a(comments, type_info<Record>())) {
        return carry_record(comments, to, least, where);
    }
    std::vector<Comment> values = comments_from(comments, where);
    const std::string target = text_from(to, where.member("to"));
    const std::string text = text_from(source, where.member("source"));
    const CarryOptions options = options_from(least, where);
    return give(without_gil([&] {
        anchors_to_bytes(values, text);
        std::vector<CarriedComment> places = carry_all(values, text, target, options);
        const OffsetIndex from(text);
        const OffsetIndex now(target);
        for (CarriedComment& place : places) {
            to_code_points(place, &from, now);
        }
        return places;
    }));
}

py::object carry_chain(py::handle comment, py::handle texts, py::handle least) {
    const Where where("carry_through");
    auto value = from_python<Comment>(comment, where.member("comment"));
    std::vector<std::string> all;
    const Where at = where.member("texts");
    const std::vector<py::object> elements = elements_of(texts, at);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        all.push_back(text_from(elements[i], at.element(i)));
    }
    const CarryOptions options = options_from(least, where);
    return give(without_gil([&] {
        std::vector<std::string_view> views(all.begin(), all.end());
        if (!views.empty()) {
            anchor_to_bytes(value, OffsetIndex(views.front()), "");
        }
        std::vector<CarriedComment> steps = carry_through(value, views, options);
        std::size_t from = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const OffsetIndex before(views[from]);
            to_code_points(steps[i], &before, OffsetIndex(views[i + 1]));
            if (steps[i].fate != AnchorFate::gone && steps[i].fate != AnchorFate::whole) {
                from = i + 1;
            }
        }
        return steps;
    }));
}

void bind_carrying(py::module_& module) {
    const std::string one = with_text("(comment: Comment, to: TEXT, source: TEXT | None = None, *, "
                                      "least_similarity: float = 0.25) -> CarriedComment");
    define(
        module, "carry", one.c_str(), &carry_one,
        "`source` is the text commented on, `to` the one it is carried to. Without a source, the "
        "comment is carried by its quote, prefix and suffix.",
        py::arg("comment"), py::arg("to"), py::arg("source") = py::none(), py::kw_only(),
        py::arg("least_similarity") = 0.25);
    const std::string all = with_text(
        "(comments: Record, to: str, *, least_similarity: float = 0.25) -> Table[CarriedComment]\n"
        "(comments: Iterable[Comment], to: TEXT, source: TEXT, *, "
        "least_similarity: float = 0.25) -> Table[CarriedComment]");
    define(module, "carry_all", all.c_str(), &carry_many,
           "Of a record, all comments on a draft and its ancestors are carried to that draft.",
           py::arg("comments"), py::arg("to"), py::arg("source") = py::none(), py::kw_only(),
           py::arg("least_similarity") = 0.25);
    const std::string chain =
        with_text("(comment: Comment, texts: Iterable[TEXT], *, least_similarity: float = 0.25) -> "
                  "Table[CarriedComment]");
    define(module, "carry_through", chain.c_str(), &carry_chain, "", py::arg("comment"),
           py::arg("texts"), py::kw_only(), py::arg("least_similarity") = 0.25);
    const std::string quote =
        with_text("(comment: Comment, text: TEXT, context: int = 32) -> Comment");
    define(
        module, "with_quote", quote.c_str(),
        [](py::handle comment, py::handle text, py::handle context) {
            const Where where("with_quote");
            auto value = from_python<Comment>(comment, where.member("comment"));
            const std::string source = text_from(text, where.member("text"));
            const auto anchor = value.anchor;
            anchor_to_bytes(value, OffsetIndex(source), "");
            value = with_quote(std::move(value), source,
                               from_python<std::size_t>(context, where.member("context")));
            value.anchor = anchor;
            return give(std::move(value));
        },
        "", py::arg("comment"), py::arg("text"), py::arg("context") = 32);
    const std::string moved =
        with_text("(comment: Comment, place: CarriedComment, to: TEXT, draft: str) -> Comment");
    define(
        module, "carried", moved.c_str(),
        [](py::handle comment, py::handle place, py::handle to, py::handle draft) {
            const Where where("carried");
            auto found = from_python<CarriedComment>(place, where.member("place"));
            const std::string text = text_from(to, where.member("to"));
            const OffsetIndex index(text);
            for (Span& span : found.to) {
                span = index.to_bytes(span);
            }
            std::vector<Comment> result = {
                carried(from_python<Comment>(comment, where.member("comment")), found, text,
                        from_python<DraftId>(draft, where.member("draft")))};
            anchors_to_code_points(result, text);
            return give(std::move(result.front()));
        },
        "", py::arg("comment"), py::arg("place"), py::arg("to"), py::arg("draft"));
}

void bind_dealing(py::module_& module) {
    define(
        module, "is_open", "(comment: Comment) -> bool",
        [](py::handle comment) {
            return is_open(
                *shared_from_python<Comment>(comment, Where("is_open").member("comment")));
        },
        "", py::arg("comment"));
    define(
        module, "tally_comments",
        "(comments: Iterable[Comment], document: Document | None = None, "
        "actors: Iterable[Actor] = ()) -> Table[CommentTally]",
        [](py::handle comments, py::handle document, py::handle actors) {
            const Where where("tally_comments");
            const std::vector<Comment> values = comments_from(comments, where);
            const auto people = from_python<std::vector<Actor>>(actors, where.member("actors"));
            // Anchors and paragraphs both count code points here; no text is cut.
            const auto source =
                document.is_none()
                    ? nullptr
                    : shared_from_python<Document>(document, where.member("document"));
            return give(without_gil([&] { return tally_comments(values, source.get(), people); }));
        },
        "", py::arg("comments"), py::arg("document") = py::none(), py::arg("actors") = py::tuple());
    define(
        module, "anchor_comments",
        "(comments: Iterable[Comment], document: Document) -> Table[Comment]",
        [](py::handle comments, py::handle document) {
            const Where where("anchor_comments");
            std::vector<Comment> values = comments_from(comments, where);
            const auto source = shared_from_python<Document>(document, where.member("document"));
            return give(without_gil([&] {
                const auto bytes = bytes_of(source);
                anchors_to_bytes(values, bytes->text);
                values = anchor_comments(values, *bytes);
                anchors_to_code_points(values, bytes->text);
                return values;
            }));
        },
        "", py::arg("comments"), py::arg("document"));
    define(
        module, "wgig_comment_policy", "() -> CommentPolicy",
        [] { return give(CommentPolicy(wgig_comment_policy())); }, "");
    define(
        module, "apply_policy",
        "(comments: Iterable[Comment], policy: CommentPolicy | None = None, "
        "language: _LanguageLike = 'en') -> Table[PolicyOutcome]",
        [](py::handle comments, py::handle policy, py::handle language) {
            const Where where("apply_policy");
            const std::vector<Comment> values = comments_from(comments, where);
            const auto chosen =
                policy.is_none()
                    ? std::make_shared<const CommentPolicy>(wgig_comment_policy())
                    : shared_from_python<CommentPolicy>(policy, where.member("policy"));
            const auto tongue = from_python<Language>(language, where.member("language"));
            return give(without_gil([&] { return apply_policy(values, *chosen, tongue); }));
        },
        "Without a policy, that of the Working Group on Internet Governance.", py::arg("comments"),
        py::arg("policy") = py::none(), py::arg("language") = "en");
    define(
        module, "with_dispositions",
        "(comments: Iterable[Comment], outcomes: Iterable[PolicyOutcome]) -> Table[Comment]",
        [](py::handle comments, py::handle outcomes) {
            const Where where("with_dispositions");
            return give(with_dispositions(
                comments_from(comments, where),
                from_python<std::vector<PolicyOutcome>>(outcomes, where.member("outcomes"))));
        },
        "", py::arg("comments"), py::arg("outcomes"));
}

std::optional<Language> language_from(py::handle language, const Where& where) {
    return from_python<std::optional<Language>>(language, where.member("language"));
}

/// A log before its cells are comments.
struct LogRows {
    std::vector<LogColumn> columns;
    std::vector<std::vector<std::string>> rows;
    std::optional<Language> language;

    LogRows(py::handle its_columns, py::handle its_rows, py::handle its_language,
            const Where& where)
        : columns(from_python<std::vector<LogColumn>>(its_columns, where.member("columns"))),
          rows(from_python<std::vector<std::vector<std::string>>>(its_rows, where.member("rows"))),
          language(language_from(its_language, where)) {}
};

void bind_logs(py::module_& module) {
    define(
        module, "find_columns", "(headings: Iterable[str]) -> Table[LogColumn]",
        [](py::handle headings) {
            return give(find_columns(from_python<std::vector<std::string>>(
                headings, Where("find_columns").member("headings"))));
        },
        "", py::arg("headings"));
    define(
        module, "heading_language", "(headings: Iterable[str]) -> Language | None",
        [](py::handle headings) {
            return to_python(heading_language(from_python<std::vector<std::string>>(
                                 headings, Where("heading_language").member("headings"))),
                             {});
        },
        "", py::arg("headings"));
    define(
        module, "log_columns",
        "(form: _LogFormLike = 'iso', language: _LanguageLike = 'en') -> Table[LogColumn]",
        [](py::handle form, py::handle language) {
            const Where where("log_columns");
            return give(log_columns(from_python<LogForm>(form, where.member("form")),
                                    from_python<Language>(language, where.member("language"))));
        },
        "", py::arg("form") = "iso", py::arg("language") = "en");
    define(
        module, "form_word", "(word: str, language: _LanguageLike = 'en') -> str",
        [](py::handle word, py::handle language) {
            const Where where("form_word");
            return std::string(
                form_word(string_from_python(word, where.member("word")),
                          from_python<Language>(language, where.member("language"))));
        },
        "", py::arg("word"), py::arg("language") = "en");
    define(
        module, "comments_from_rows",
        "(columns: Iterable[LogColumn], rows: Iterable[Iterable[str]], "
        "language: _LanguageLike | None = None) -> Table[Comment]",
        [](py::handle columns, py::handle rows, py::handle language) {
            const LogRows log(columns, rows, language, Where("comments_from_rows"));
            return give(without_gil(
                [&] { return comments_from_rows(log.columns, log.rows, log.language); }));
        },
        "", py::arg("columns"), py::arg("rows"), py::arg("language") = py::none());
    define(
        module, "comments_and_problems",
        "(columns: Iterable[LogColumn], rows: Iterable[Iterable[str]], "
        "language: _LanguageLike | None = None) -> tuple[Table[Comment], Table[Problem]]",
        [](py::handle columns, py::handle rows, py::handle language) {
            const LogRows log(columns, rows, language, Where("comments_and_problems"));
            auto [comments, problems] = without_gil(
                [&] { return comments_and_problems(log.columns, log.rows, log.language); });
            return py::make_tuple(give(std::move(comments)), give(std::move(problems)));
        },
        "", py::arg("columns"), py::arg("rows"), py::arg("language") = py::none());
    define(
        module, "rows_of", "(log: CommentLog) -> tuple[tuple[str, ...], ...]",
        [](py::handle log) {
            const auto value = shared_from_python<CommentLog>(log, Where("rows_of").member("log"));
            return to_python(rows_of(*value), {});
        },
        "", py::arg("log"));
    define(
        module, "disposition_from_text",
        "(text: str, language: _LanguageLike = 'en') -> Disposition | None",
        [](py::handle text, py::handle language) -> py::object {
            const Where where("disposition_from_text");
            auto found =
                disposition_from_text(string_from_python(text, where.member("text")),
                                      from_python<Language>(language, where.member("language")));
            return found ? give(std::move(*found)) : py::none();
        },
        "", py::arg("text"), py::arg("language") = "en");
    define(
        module, "disposition_text",
        "(disposition: Disposition, language: _LanguageLike = 'en') -> str",
        [](py::handle disposition, py::handle language) {
            const Where where("disposition_text");
            return disposition_text(
                from_python<Disposition>(disposition, where.member("disposition")),
                from_python<Language>(language, where.member("language")));
        },
        "", py::arg("disposition"), py::arg("language") = "en");
}

}  // namespace

void register_comments(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_COMMENT_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_COMMENT_TYPES(WGIG_BIND)
#undef WGIG_BIND

    bind_carrying(module);
    bind_dealing(module);
    bind_logs(module);
}

}  // namespace wgig::python
