// The role engine: role matrices. The types are bound with those of networks.
#include <optional>
#include <string>
#include <vector>

#include <wgig/classify/classify.hpp>
#include <wgig/report/statement_issues.hpp>
#include <wgig/role/network_types.hpp>
#include <wgig/role/pictures.hpp>

#include "described.hpp"
#include "node_labels.hpp"
#include "numbers.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

std::vector<StatementIssue> statement_issues(py::handle issues, const Where& where) {
    return from_python<std::vector<StatementIssue>>(issues, where.member("issues"));
}

void define_entries(py::module_& module) {
    define(
        module, "role_kinds",
        "(statement: Statement, *, language: _LanguageLike | None = None) -> Table[RoleReading]",
        [](py::handle statement, py::handle language) {
            const Where where("role_kinds");
            const auto in =
                from_python<std::optional<Language>>(language, where.member("language"));
            const auto value = shared_from_python<Statement>(statement, where.member("statement"));
            return give(without_gil([&] { return role_kinds(*value, in); }));
        },
        "", py::arg("statement"), py::kw_only(), py::arg("language") = py::none());
    define(
        module, "raci_letter", "(kind: _RoleKindLike) -> RaciLetter",
        [](py::handle kind) {
            return to_python(
                raci_letter(from_python<RoleKind>(kind, Where("raci_letter").member("kind"))),
                nullptr);
        },
        "", py::arg("kind"));
    // Spans pass through unchanged, so they stay what they are: code points.
    define(
        module, "role_entries",
        "(statements: Iterable[Statement], issues: Iterable[StatementIssue], *, "
        "by: _RolePartyLike = 'group', language: _LanguageLike | None = None, view: str = '', "
        "least_confidence: float = 0) -> RoleReadings",
        [](py::handle statements, py::handle issues, py::handle by, py::handle language,
           py::handle view, py::handle least_confidence) {
            const Where where("role_entries");
            RoleEntryOptions options;
            options.by = from_python<RoleParty>(by, where.member("by"));
            options.language =
                from_python<std::optional<Language>>(language, where.member("language"));
            options.view = string_from_python(view, where.member("view"));
            options.least_confidence =
                number_from_python(least_confidence, where.member("least_confidence"));
            const auto of = statement_issues(issues, where);
            const auto list =
                from_python<std::vector<Statement>>(statements, where.member("statements"));
            return give(without_gil([&] { return role_entries(list, of, options); }));
        },
        "", py::arg("statements"), py::arg("issues"), py::kw_only(), py::arg("by") = "group",
        py::arg("language") = py::none(), py::arg("view") = "", py::arg("least_confidence") = 0);
    define(
        module, "role_entries_of_record",
        "(roles: Record | Iterable[Role], *, view: str = '') -> RoleReadings",
        [](py::handle roles, py::handle view) {
            const Where where("role_entries_of_record");
            const std::string whose = string_from_python(view, where.member("view"));
            const bool record = py::hasattr(roles, "roles");
            const py::object of = record ? py::object(roles.attr("roles"))
                                         : py::reinterpret_borrow<py::object>(roles);
            const auto list = from_python<std::vector<Role>>(of, where.member("roles"));
            return give(without_gil([&] { return role_entries(list, whose); }));
        },
        "The entries of a record, or of its roles, as `role_entries` of these in C++. Of a role "
        "that "
        "names no issue there can be none; its number is in `without_issue`.",
        py::arg("roles"), py::kw_only(), py::arg("view") = "");
    define(
        module, "role_entries_of_codings",
        "(codings: CodingSet, *, party_scheme: str = 'party', issue_scheme: str = 'issue', "
        "kind_scheme: str = 'role', deontic_scheme: str = 'deontic') -> Table[RoleEntry]",
        [](py::handle codings, py::handle party_scheme, py::handle issue_scheme,
           py::handle kind_scheme, py::handle deontic_scheme) {
            const Where where("role_entries_of_codings");
            RoleCodingOptions options;
            options.party_scheme = string_from_python(party_scheme, where.member("party_scheme"));
            options.issue_scheme = string_from_python(issue_scheme, where.member("issue_scheme"));
            options.kind_scheme = string_from_python(kind_scheme, where.member("kind_scheme"));
            options.deontic_scheme =
                string_from_python(deontic_scheme, where.member("deontic_scheme"));
            const auto set = shared_from_python<CodingSet>(codings, where.member("codings"));
            return give(without_gil([&] { return role_entries(*set, options); }));
        },
        "The entries that codings give: `role_entries` of these in C++.", py::arg("codings"),
        py::kw_only(), py::arg("party_scheme") = "party", py::arg("issue_scheme") = "issue",
        py::arg("kind_scheme") = "role", py::arg("deontic_scheme") = "deontic");
    define(
        module, "discourse_statements",
        "(entries: Iterable[RoleEntry]) -> Table[DiscourseStatement]\n"
        "(entries: Iterable[Statement], issues: Iterable[StatementIssue], "
        "by: _RolePartyLike = 'group') -> Table[DiscourseStatement]",
        [](py::handle entries, py::handle issues, py::handle by) {
            const Where where("discourse_statements");
            if (issues.is_none()) {
                const auto list =
                    from_python<std::vector<RoleEntry>>(entries, where.member("entries"));
                return give(without_gil([&] { return discourse_statements(list); }));
            }
            const auto rows = from_python<RoleParty>(by, where.member("by"));
            const auto of = statement_issues(issues, where);
            const auto list = from_python<std::vector<Statement>>(entries, where.member("entries"));
            return give(without_gil([&] { return discourse_statements(list, of, rows); }));
        },
        "", py::arg("entries"), py::arg("issues") = py::none(), py::arg("by") = "group");
}

void define_glue(py::module_& module) {
    define(
        module, "statement_issues",
        "(statements: Iterable[Statement], codes: Iterable[ParagraphCodes]) -> "
        "Table[StatementIssue]",
        [](py::handle statements, py::handle codes) {
            const Where where("statement_issues");
            const auto list =
                from_python<std::vector<Statement>>(statements, where.member("statements"));
            const auto of = from_python<std::vector<ParagraphCodes>>(codes, where.member("codes"));
            return give(without_gil([&] { return statement_issues(list, of); }));
        },
        "", py::arg("statements"), py::arg("codes"));
}

void define_matrices(py::module_& module) {
    define(
        module, "make_role_matrix",
        "(entries: Iterable[RoleEntry], *, parties: Iterable[str] = (), "
        "issues: Iterable[str] = ()) -> RoleMatrix",
        [](py::handle entries, py::handle parties, py::handle issues) {
            const Where where("make_role_matrix");
            RoleMatrixOptions options;
            options.parties =
                from_python<std::vector<std::string>>(parties, where.member("parties"));
            options.issues = from_python<std::vector<std::string>>(issues, where.member("issues"));
            const auto list = from_python<std::vector<RoleEntry>>(entries, where.member("entries"));
            return give(without_gil([&] { return make_role_matrix(list, options); }));
        },
        "", py::arg("entries"), py::kw_only(), py::arg("parties") = py::tuple(),
        py::arg("issues") = py::tuple());
    define(
        module, "view_of", "(matrix: RoleMatrix, view: str) -> RoleMatrix",
        [](py::handle matrix, py::handle view) {
            const Where where("view_of");
            const std::string whose = string_from_python(view, where.member("view"));
            const auto value = shared_from_python<RoleMatrix>(matrix, where.member("matrix"));
            return give(without_gil([&] { return view_of(*value, whose); }));
        },
        "", py::arg("matrix"), py::arg("view"));
    define(
        module, "find_role_problems",
        "(matrix: RoleMatrix, *, needed: Iterable[_RoleKindLike] = (), "
        "sole: Iterable[_RoleKindLike] = ('decides',)) -> Table[RoleFinding]",
        [](py::handle matrix, py::handle needed, py::handle sole) {
            const Where where("find_role_problems");
            RoleFindingOptions options;
            options.needed = from_python<std::vector<RoleKind>>(needed, where.member("needed"));
            options.sole = from_python<std::vector<RoleKind>>(sole, where.member("sole"));
            const auto value = shared_from_python<RoleMatrix>(matrix, where.member("matrix"));
            return give(without_gil([&] { return find_role_problems(*value, options); }));
        },
        "", py::arg("matrix"), py::kw_only(), py::arg("needed") = py::tuple(),
        py::arg("sole") = py::make_tuple("decides"));
    define(
        module, "compare_roles", "(before: RoleMatrix, after: RoleMatrix) -> Table[RoleDifference]",
        [](py::handle before, py::handle after) {
            const Where where("compare_roles");
            const auto first = shared_from_python<RoleMatrix>(before, where.member("before"));
            const auto second = shared_from_python<RoleMatrix>(after, where.member("after"));
            return give(without_gil([&] { return compare_roles(*first, *second); }));
        },
        "", py::arg("before"), py::arg("after"));
}

void define_matrix_picture(py::module_& module) {
    define(
        module, "role_matrix_svg",
        "(matrix: RoleMatrix, *, labels: " WGIG_NODE_LABELS " = {}, "
        "language: _LanguageLike = 'en', raci: bool = False, title: str = '', "
        "needed: Iterable[_RoleKindLike] = (), sole: Iterable[_RoleKindLike] = ('decides',)) -> "
        "str",
        [](py::handle matrix, py::handle labels, py::handle language, py::handle raci,
           py::handle title, py::handle needed, py::handle sole) {
            const Where where("role_matrix_svg");
            RoleMatrixPictureOptions options;
            options.labels = node_labels_from_python(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.raci = bool_from_python(raci, where.member("raci"));
            options.title = string_from_python(title, where.member("title"));
            options.findings.needed =
                from_python<std::vector<RoleKind>>(needed, where.member("needed"));
            options.findings.sole = from_python<std::vector<RoleKind>>(sole, where.member("sole"));
            const auto value = shared_from_python<RoleMatrix>(matrix, where.member("matrix"));
            return without_gil([&] { return role_matrix_svg(*value, options); });
        },
        "", py::arg("matrix"), py::kw_only(), py::arg("labels") = py::dict(),
        py::arg("language") = "en", py::arg("raci") = false, py::arg("title") = "",
        py::arg("needed") = py::tuple(), py::arg("sole") = py::make_tuple("decides"));
}

}  // namespace

void register_role_matrix(py::module_& module) {
    define_entries(module);
    define_glue(module);
    define_matrices(module);
    define_matrix_picture(module);
}

}  // namespace wgig::python
