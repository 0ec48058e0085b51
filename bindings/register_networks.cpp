// The role engine: role matrices and discourse networks.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <wgig/classify/classify.hpp>
#include <wgig/report/statement_issues.hpp>
#include <wgig/role/network.hpp>
#include <wgig/role/network_formats.hpp>
#include <wgig/role/network_measures.hpp>
#include <wgig/role/network_types.hpp>
#include <wgig/role/pictures.hpp>
#include <wgig/role/role_findings.hpp>
#include <wgig/role/role_kind.hpp>
#include <wgig/role/role_matrix.hpp>
#include <wgig/role/types.hpp>

#include "described.hpp"
#include "numbers.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

constexpr const char* what_options_are =
    "`mode` says which nodes there are, `aggregation` what agreement makes of a tie, `normalisation` "
    "what weights are divided by, `duplicates` within what a repeated statement counts once, `scale` "
    "what numbers the agreement has. `isolates` keeps nodes that say nothing; `dates` leaves out "
    "statements of other days; `actors` and `issues` list all that there can be.";

/// The keywords that all functions over discourse statements share.
struct NetworkKeywords {
    py::handle mode;
    py::handle aggregation;
    py::handle normalisation;
    py::handle duplicates;
    py::handle scale;
    py::handle isolates;
    py::handle dates;
    py::handle actors;
    py::handle issues;
};

NetworkOptions options_of(const NetworkKeywords& keywords, const Where& where) {
    NetworkOptions options;
    options.mode = from_python<NetworkMode>(keywords.mode, where.member("mode"));
    options.aggregation =
        from_python<QualifierAggregation>(keywords.aggregation, where.member("aggregation"));
    options.normalisation =
        from_python<NetworkNormalisation>(keywords.normalisation, where.member("normalisation"));
    options.duplicates =
        from_python<StatementDuplicates>(keywords.duplicates, where.member("duplicates"));
    options.scale = from_python<AgreementScale>(keywords.scale, where.member("scale"));
    options.isolates = bool_from_python(keywords.isolates, where.member("isolates"));
    options.dates = from_python<std::optional<DateRange>>(keywords.dates, where.member("dates"));
    options.actors =
        from_python<std::vector<std::string>>(keywords.actors, where.member("actors"));
    options.issues =
        from_python<std::vector<std::string>>(keywords.issues, where.member("issues"));
    return options;
}

#define WGIG_NETWORK_KEYWORDS                                                                    \
    "mode: _NetworkModeLike = 'two_mode', aggregation: _QualifierAggregationLike = 'ignore', "   \
    "normalisation: _NetworkNormalisationLike = 'none', "                                        \
    "duplicates: _StatementDuplicatesLike = 'include', scale: _AgreementScaleLike = 'binary', "  \
    "isolates: bool = False, "                                                                   \
    "dates: DateRange | Date | datetime.date | str | None = None, actors: Iterable[str] = (), " \
    "issues: Iterable[str] = ()"

/// Adds a function with these keywords behind its own arguments.
template <class Function, class... Arguments>
void define_on_statements(py::module_& module, const char* name, const char* signature,
                          Function&& function, const Arguments&... arguments) {
    define(module, name, signature, std::forward<Function>(function), what_options_are,
           arguments..., py::kw_only(), py::arg("mode") = "two_mode",
           py::arg("aggregation") = "ignore", py::arg("normalisation") = "none",
           py::arg("duplicates") = "include", py::arg("scale") = "binary",
           py::arg("isolates") = false, py::arg("dates") = py::none(),
           py::arg("actors") = py::tuple(), py::arg("issues") = py::tuple());
}

void define_networks(py::module_& module) {
    define_on_statements(
        module, "discourse_network",
        "(statements: Iterable[DiscourseStatement], *, " WGIG_NETWORK_KEYWORDS ") -> Network",
        [](py::handle statements, py::handle mode, py::handle aggregation,
           py::handle normalisation, py::handle duplicates, py::handle scale, py::handle isolates,
           py::handle dates, py::handle actors, py::handle issues) {
            const Where where("discourse_network");
            const NetworkOptions options =
                options_of({mode, aggregation, normalisation, duplicates, scale, isolates, dates,
                            actors, issues},
                           where);
            const auto list = from_python<std::vector<DiscourseStatement>>(
                statements, where.member("statements"));
            return give(without_gil([&] { return discourse_network(list, options); }));
        },
        py::arg("statements"));
    define_on_statements(
        module, "discourse_networks",
        "(statements: Iterable[DiscourseStatement], unit: _WindowUnitLike, size: int, "
        "*, " WGIG_NETWORK_KEYWORDS ") -> Table[Network]",
        [](py::handle statements, py::handle unit, py::handle size, py::handle mode,
           py::handle aggregation, py::handle normalisation, py::handle duplicates,
           py::handle scale, py::handle isolates, py::handle dates, py::handle actors,
           py::handle issues) {
            const Where where("discourse_networks");
            const NetworkOptions options =
                options_of({mode, aggregation, normalisation, duplicates, scale, isolates, dates,
                            actors, issues},
                           where);
            const auto of = from_python<WindowUnit>(unit, where.member("unit"));
            const auto width = from_python<std::size_t>(size, where.member("size"));
            const auto list = from_python<std::vector<DiscourseStatement>>(
                statements, where.member("statements"));
            return give(without_gil([&] { return discourse_networks(list, of, width, options); }));
        },
        py::arg("statements"), py::arg("unit"), py::arg("size"));
    define_on_statements(
        module, "statements_of_tie",
        "(statements: Iterable[DiscourseStatement], source: str, target: str, "
        "*, " WGIG_NETWORK_KEYWORDS ") -> tuple[int, ...]",
        [](py::handle statements, py::handle source, py::handle target, py::handle mode,
           py::handle aggregation, py::handle normalisation, py::handle duplicates,
           py::handle scale, py::handle isolates, py::handle dates, py::handle actors,
           py::handle issues) {
            const Where where("statements_of_tie");
            const NetworkOptions options =
                options_of({mode, aggregation, normalisation, duplicates, scale, isolates, dates,
                            actors, issues},
                           where);
            const std::string first = string_from_python(source, where.member("source"));
            const std::string second = string_from_python(target, where.member("target"));
            const auto list = from_python<std::vector<DiscourseStatement>>(
                statements, where.member("statements"));
            return to_python(
                without_gil([&] { return statements_of_tie(list, first, second, options); }),
                nullptr);
        },
        py::arg("statements"), py::arg("source"), py::arg("target"));
}

std::shared_ptr<const Network> network_from_python(py::handle network, const Where& where) {
    return shared_from_python<Network>(network, where.member("network"));
}

void define_measures(py::module_& module) {
    define(
        module, "network_measures",
        "(network: Network, *, weighted_paths: bool = False, resolution: float = 1, "
        "damping: float = 0.85) -> NetworkMeasures",
        [](py::handle network, py::handle weighted_paths, py::handle resolution,
           py::handle damping) {
            const Where where("network_measures");
            MeasureOptions options;
            options.weighted_paths =
                bool_from_python(weighted_paths, where.member("weighted_paths"));
            options.resolution = number_from_python(resolution, where.member("resolution"));
            options.damping = number_from_python(damping, where.member("damping"));
            const auto value = network_from_python(network, where);
            return give(without_gil([&] { return network_measures(*value, options); }));
        },
        "", py::arg("network"), py::kw_only(), py::arg("weighted_paths") = false,
        py::arg("resolution") = 1, py::arg("damping") = 0.85);
    define(
        module, "find_communities",
        "(network: Network, resolution: float = 1) -> tuple[int, ...]",
        [](py::handle network, py::handle resolution) {
            const Where where("find_communities");
            const double at = number_from_python(resolution, where.member("resolution"));
            const auto value = network_from_python(network, where);
            return to_python(without_gil([&] { return find_communities(*value, at); }), nullptr);
        },
        "", py::arg("network"), py::arg("resolution") = 1);
    define(
        module, "modularity",
        "(network: Network, communities: Iterable[int], resolution: float = 1) -> float | None",
        [](py::handle network, py::handle communities, py::handle resolution) {
            const Where where("modularity");
            const double at = number_from_python(resolution, where.member("resolution"));
            const auto groups = from_python<std::vector<std::size_t>>(
                communities, where.member("communities"));
            const auto value = network_from_python(network, where);
            return to_python(without_gil([&] { return modularity(*value, groups, at); }), nullptr);
        },
        "", py::arg("network"), py::arg("communities"), py::arg("resolution") = 1);
    define(
        module, "brokerage", "(network: Network) -> Table[NodeBrokerage]",
        [](py::handle network) {
            const auto value = network_from_python(network, Where("brokerage"));
            return give(without_gil([&] { return brokerage(*value); }));
        },
        "", py::arg("network"));
}

using WriteNetwork = std::string (*)(const Network&, const NetworkFormatOptions&);

void define_format(py::module_& module, const char* name, WriteNetwork write) {
    define(
        module, name,
        "(network: Network, *, labels: Mapping[str, Label | Mapping[str, str]] = {}, "
        "language: _LanguageLike = 'en', measures: bool = False) -> str",
        [name, write](py::handle network, py::handle labels, py::handle language,
                      py::handle measures) {
            const Where where(name);
            NetworkFormatOptions options;
            options.labels = from_python<NodeLabels>(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.measures = bool_from_python(measures, where.member("measures"));
            const auto value = network_from_python(network, where);
            return without_gil([&] { return write(*value, options); });
        },
        "", py::arg("network"), py::kw_only(), py::arg("labels") = py::dict(),
        py::arg("language") = "en", py::arg("measures") = false);
}

void define_pictures(py::module_& module) {
    define(
        module, "network_svg",
        "(network: Network, *, labels: Mapping[str, Label | Mapping[str, str]] = {}, "
        "language: _LanguageLike = 'en', title: str = '', most_nodes: int = 120) -> str",
        [](py::handle network, py::handle labels, py::handle language, py::handle title,
           py::handle most_nodes) {
            const Where where("network_svg");
            NetworkPictureOptions options;
            options.labels = from_python<NodeLabels>(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.title = string_from_python(title, where.member("title"));
            options.most_nodes = from_python<std::size_t>(most_nodes, where.member("most_nodes"));
            const auto value = network_from_python(network, where);
            return without_gil([&] { return network_svg(*value, options); });
        },
        "", py::arg("network"), py::kw_only(), py::arg("labels") = py::dict(),
        py::arg("language") = "en", py::arg("title") = "", py::arg("most_nodes") = 120);
    define(
        module, "role_matrix_svg",
        "(matrix: RoleMatrix, *, labels: Mapping[str, Label | Mapping[str, str]] = {}, "
        "language: _LanguageLike = 'en', raci: bool = False, title: str = '', "
        "needed: Iterable[_RoleKindLike] = (), sole: Iterable[_RoleKindLike] = ('decides',)) -> str",
        [](py::handle matrix, py::handle labels, py::handle language, py::handle raci,
           py::handle title, py::handle needed, py::handle sole) {
            const Where where("role_matrix_svg");
            RoleMatrixPictureOptions options;
            options.labels = from_python<NodeLabels>(labels, where.member("labels"));
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

std::vector<StatementIssue> statement_issues(py::handle issues, const Where& where) {
    return from_python<std::vector<StatementIssue>>(issues, where.member("issues"));
}

void define_entries(py::module_& module) {
    define(
        module, "role_kinds",
        "(statement: Statement, *, language: _LanguageLike | None = None) -> Table[RoleReading]",
        [](py::handle statement, py::handle language) {
            const Where where("role_kinds");
            const auto in = from_python<std::optional<Language>>(language, where.member("language"));
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
        "(roles: Iterable[Role], *, view: str = '') -> Table[RoleEntry]",
        [](py::handle roles, py::handle view) {
            const Where where("role_entries_of_record");
            const std::string whose = string_from_python(view, where.member("view"));
            const auto list = from_python<std::vector<Role>>(roles, where.member("roles"));
            return give(without_gil([&] { return role_entries(list, whose); }));
        },
        "The entries of the roles of a record: `role_entries` of these in C++.", py::arg("roles"),
        py::kw_only(), py::arg("view") = "");
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
        module, "compare_roles",
        "(before: RoleMatrix, after: RoleMatrix) -> Table[RoleDifference]",
        [](py::handle before, py::handle after) {
            const Where where("compare_roles");
            const auto first = shared_from_python<RoleMatrix>(before, where.member("before"));
            const auto second = shared_from_python<RoleMatrix>(after, where.member("after"));
            return give(without_gil([&] { return compare_roles(*first, *second); }));
        },
        "", py::arg("before"), py::arg("after"));
}

}  // namespace

void register_networks(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_NETWORK_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_NETWORK_TYPES(WGIG_BIND)
#undef WGIG_BIND
    define_networks(module);
    define_measures(module);
    define_format(module, "to_graphml", to_graphml);
    define_format(module, "to_gexf", to_gexf);
    define_format(module, "to_dot", to_dot);
    define_entries(module);
    define_glue(module);
    define_matrices(module);
    define_pictures(module);
}

}  // namespace wgig::python
