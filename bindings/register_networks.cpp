// The role engine: discourse networks.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/role/network.hpp>
#include <wgig/role/network_formats.hpp>
#include <wgig/role/network_measures.hpp>
#include <wgig/role/network_types.hpp>
#include <wgig/role/pictures.hpp>

#include "described.hpp"
#include "node_labels.hpp"
#include "numbers.hpp"
#include "register.hpp"

namespace wgig::python {

namespace {

constexpr const char* what_options_are =
    "`mode` says which nodes there are, `aggregation` what agreement makes of a tie, "
    "`normalisation` "
    "what weights are divided by, `duplicates` within what a repeated statement counts once, "
    "`scale` "
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
    options.actors = from_python<std::vector<std::string>>(keywords.actors, where.member("actors"));
    options.issues = from_python<std::vector<std::string>>(keywords.issues, where.member("issues"));
    return options;
}

#define WGIG_NETWORK_KEYWORDS                                                                   \
    "mode: _NetworkModeLike = 'two_mode', aggregation: _QualifierAggregationLike = 'ignore', "  \
    "normalisation: _NetworkNormalisationLike = 'none', "                                       \
    "duplicates: _StatementDuplicatesLike = 'include', scale: _AgreementScaleLike = 'binary', " \
    "isolates: bool = False, "                                                                  \
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
        [](py::handle statements, py::handle mode, py::handle aggregation, py::handle normalisation,
           py::handle duplicates, py::handle scale, py::handle isolates, py::handle dates,
           py::handle actors, py::handle issues) {
            const Where where("discourse_network");
            const NetworkOptions options = options_of({mode, aggregation, normalisation, duplicates,
                                                       scale, isolates, dates, actors, issues},
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
            const NetworkOptions options = options_of({mode, aggregation, normalisation, duplicates,
                                                       scale, isolates, dates, actors, issues},
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
            const NetworkOptions options = options_of({mode, aggregation, normalisation, duplicates,
                                                       scale, isolates, dates, actors, issues},
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
        module, "find_communities", "(network: Network, resolution: float = 1) -> tuple[int, ...]",
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
            const auto groups =
                from_python<std::vector<std::size_t>>(communities, where.member("communities"));
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
        "(network: Network, *, labels: " WGIG_NODE_LABELS " = {}, "
        "language: _LanguageLike = 'en', measures: bool = False) -> str",
        [name, write](py::handle network, py::handle labels, py::handle language,
                      py::handle measures) {
            const Where where(name);
            NetworkFormatOptions options;
            options.labels = node_labels_from_python(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.measures = bool_from_python(measures, where.member("measures"));
            const auto value = network_from_python(network, where);
            return without_gil([&] { return write(*value, options); });
        },
        "", py::arg("network"), py::kw_only(), py::arg("labels") = py::dict(),
        py::arg("language") = "en", py::arg("measures") = false);
}

void define_network_picture(py::module_& module) {
    define(
        module, "network_svg",
        "(network: Network, *, labels: " WGIG_NODE_LABELS " = {}, "
        "language: _LanguageLike = 'en', title: str = '', most_nodes: int = 120) -> str",
        [](py::handle network, py::handle labels, py::handle language, py::handle title,
           py::handle most_nodes) {
            const Where where("network_svg");
            NetworkPictureOptions options;
            options.labels = node_labels_from_python(labels, where.member("labels"));
            options.language = from_python<Language>(language, where.member("language"));
            options.title = string_from_python(title, where.member("title"));
            options.most_nodes = from_python<std::size_t>(most_nodes, where.member("most_nodes"));
            const auto value = network_from_python(network, where);
            return without_gil([&] { return network_svg(*value, options); });
        },
        "", py::arg("network"), py::kw_only(), py::arg("labels") = py::dict(),
        py::arg("language") = "en", py::arg("title") = "", py::arg("most_nodes") = 120);
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
    define_network_picture(module);
}

}  // namespace wgig::python
