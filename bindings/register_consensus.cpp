// The deliberate engine: opinion groups, consensus, Delphi studies and rough consensus.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/file.hpp>
#include <wgig/deliberate/types.hpp>

#include "described.hpp"
#include "paths.hpp"
#include "ratings_from_python.hpp"
#include "register.hpp"
#include "votes_from_python.hpp"

namespace wgig::python {
namespace {

/// Calls `function(text, name)` with the text of a file, or with bytes that are its content.
template <class Function>
py::object on_text(py::handle source, const std::string& name, const Where& where,
                   const Function& function) {
    if (PyBytes_Check(source.ptr()) != 0) {
        const std::string_view text(PyBytes_AS_STRING(source.ptr()),
                                    static_cast<std::size_t>(PyBytes_GET_SIZE(source.ptr())));
        return give(without_gil([&] { return function(text, name); }));
    }
    const std::filesystem::path path = path_from_python(source, where);
    return give(without_gil([&] {
        const std::string text = read_file(path);
        return function(text, name.empty() ? path.string() : name);
    }));
}

VotesOptions votes_options(py::handle sign, const std::string& participant,
                           const std::string& statement, const std::string& vote,
                           const std::string& timestamp, const std::string& weight,
                           const std::string& group, const std::string& delimiter,
                           const Where& where) {
    VotesOptions options;
    options.sign = from_python<VoteSign>(sign, where.member("sign"));
    options.participant = participant;
    options.statement = statement;
    options.vote = vote;
    options.timestamp = timestamp;
    options.weight = weight;
    options.group = group;
    if (delimiter.size() > 1 || delimiter == "\n" || delimiter == "\"") {
        throw_bad_value(where.member("delimiter"), "give one character of ASCII");
    }
    options.delimiter = delimiter.empty() ? '\0' : delimiter[0];
    return options;
}

void register_votes(py::module_& module) {
    define(
        module, "read_votes",
        "(source: str | os.PathLike[str] | bytes, *, name: str = '', "
        "sign: _VoteSignLike = 'agree_is_positive', participant: str = '', statement: str = '', "
        "vote: str = '', timestamp: str = '', weight: str = '', group: str = '', "
        "delimiter: str = '') -> Votes",
        [](py::handle source, const std::string& name, py::handle sign,
           const std::string& participant, const std::string& statement, const std::string& vote,
           const std::string& timestamp, const std::string& weight, const std::string& group,
           const std::string& delimiter) {
            const Where where("read_votes");
            const VotesOptions options = votes_options(sign, participant, statement, vote,
                                                       timestamp, weight, group, delimiter, where);
            return on_text(source, name, where.member("source"),
                           [&](std::string_view text, const std::string& file) {
                               return read_votes(text, file, options);
                           });
        },
        "A str or a path names a file, bytes are the file's content. Folders, archives, JSON and "
        "Parquet are read by `read_polis`.",
        py::arg("source"), py::kw_only(), py::arg("name") = "",
        py::arg("sign") = "agree_is_positive", py::arg("participant") = "",
        py::arg("statement") = "", py::arg("vote") = "", py::arg("timestamp") = "",
        py::arg("weight") = "", py::arg("group") = "", py::arg("delimiter") = "");
    define(
        module, "make_votes",
        "(table: Any, *, participant: str = 'participant', statement: str = 'statement', "
        "vote: str = 'vote', timestamp: str | None = None, "
        "sign: _VoteSignLike = 'agree_is_positive') -> Votes",
        [](py::handle table, py::handle participant, py::handle statement, py::handle vote,
           py::handle timestamp, py::handle sign) {
            const Where where("make_votes");
            const auto positive = from_python<VoteSign>(sign, where.member("sign"));
            return give(votes_from_python(table, {participant, statement, vote, timestamp},
                                          positive, where));
        },
        "The table is a mapping or a data frame (pandas, polars, Arrow) with a row a vote. Columns "
        "of whole numbers are not copied. None and NaN are no votes.",
        py::arg("table"), py::kw_only(), py::arg("participant") = "participant",
        py::arg("statement") = "statement", py::arg("vote") = "vote",
        py::arg("timestamp") = py::none(), py::arg("sign") = "agree_is_positive");
    for (const auto& [name, function] :
         {std::pair("with_statements", &with_statements), std::pair("with_groups", &with_groups)}) {
        define(
            module, name,
            "(votes: Votes, source: str | os.PathLike[str] | bytes, *, name: str = '') -> Votes",
            [name = name, function = function](py::handle votes, py::handle source,
                                               const std::string& file_name) {
                const Where where(name);
                const auto value = shared_from_python<Votes>(votes, where.member("votes"));
                return on_text(source, file_name, where.member("source"),
                               [&](std::string_view text, const std::string& file) {
                                   return function(*value, text, file);
                               });
            },
            "", py::arg("votes"), py::arg("source"), py::kw_only(), py::arg("name") = "");
    }
}

/// What a table of statements says about the sign, as the word of the enumeration.
void register_sign(py::module_& module) {
    define(
        module, "likely_sign", "(votes: Votes, source: bytes, *, name: str = '') -> VoteSign",
        [](py::handle votes, const py::bytes& source, const std::string& name) {
            const auto value =
                shared_from_python<Votes>(votes, Where("likely_sign").member("votes"));
            const std::string_view text(source);
            return to_python(without_gil([&] { return likely_sign(*value, text, name); }), Owner());
        },
        "", py::arg("votes"), py::arg("source"), py::kw_only(), py::arg("name") = "");
}

void register_groups(py::module_& module) {
    define(
        module, "opinion_groups",
        "(votes: Votes, *, method: _GroupMethodLike = 'exact', groups: int = 0, "
        "most_groups: int = 5, components: int = 2, least_votes: int = 7, "
        "least_participants: int = 15, keep: Iterable[str] = (), base_groups: int = 100, "
        "starts: int = 10, resamples: int = 20, seed: int = 0, weighted: bool = True) "
        "-> OpinionGroups",
        [](py::handle votes, py::handle method, py::handle groups, py::handle most_groups,
           py::handle components, py::handle least_votes, py::handle least_participants,
           py::handle keep, py::handle base_groups, py::handle starts, py::handle resamples,
           py::handle seed, py::handle weighted) {
            const Where where("opinion_groups");
            const auto value = shared_from_python<Votes>(votes, where.member("votes"));
            const auto count = [&](py::handle number, const char* name) {
                return from_python<std::size_t>(number, where.member(name));
            };
            OpinionGroupOptions options;
            options.method = from_python<GroupMethod>(method, where.member("method"));
            options.groups = count(groups, "groups");
            options.most_groups = count(most_groups, "most_groups");
            options.components = count(components, "components");
            options.least_votes = count(least_votes, "least_votes");
            options.least_participants = count(least_participants, "least_participants");
            options.keep = from_python<std::vector<std::string>>(keep, where.member("keep"));
            options.base_groups = count(base_groups, "base_groups");
            options.starts = count(starts, "starts");
            options.resamples = count(resamples, "resamples");
            options.seed = from_python<std::uint64_t>(seed, where.member("seed"));
            options.weighted = bool_from_python(weighted, where.member("weighted"));
            return give(without_gil([&] { return opinion_groups(*value, options); }));
        },
        "", py::arg("votes"), py::kw_only(), py::arg("method") = "exact", py::arg("groups") = 0,
        py::arg("most_groups") = 5, py::arg("components") = 2, py::arg("least_votes") = 7,
        py::arg("least_participants") = 15, py::arg("keep") = py::tuple(),
        py::arg("base_groups") = 100, py::arg("starts") = 10, py::arg("resamples") = 20,
        py::arg("seed") = 0, py::arg("weighted") = true);
    define(
        module, "best_group_count", "(groups: OpinionGroups) -> int",
        [](py::handle groups) {
            const Where where("best_group_count");
            return best_group_count(
                *shared_from_python<OpinionGroups>(groups, where.member("groups")));
        },
        "", py::arg("groups"));
    define(
        module, "smoothed_group_count",
        "(history: Iterable[int | OpinionGroups], *, buffer: int = 4, "
        "before: SmoothedGroupCount | None = None) -> SmoothedGroupCount",
        [](py::handle history, py::handle buffer, py::handle before) {
            const Where where("smoothed_group_count");
            const Where list = where.member("history");
            std::vector<std::size_t> numbers;
            const std::vector<py::object> elements = elements_of(history, list);
            for (std::size_t i = 0; i < elements.size(); ++i) {
                numbers.push_back(is_a(elements[i], type_info<OpinionGroups>())
                                      ? best_group_count(*shared_from_python<OpinionGroups>(
                                            elements[i], list.element(i)))
                                      : from_python<std::size_t>(elements[i], list.element(i)));
            }
            const auto start =
                before.is_none() ? SmoothedGroupCount{}
                                 : from_python<SmoothedGroupCount>(before, where.member("before"));
            return give(smoothed_group_count(
                numbers, from_python<std::size_t>(buffer, where.member("buffer")), start));
        },
        "`history` has numbers, or opinion groups, of which `best_group_count` is taken.",
        py::arg("history"), py::kw_only(), py::arg("buffer") = 4, py::arg("before") = py::none());
    define(
        module, "consensus",
        "(votes: Votes, groups: OpinionGroups | None = None, *, most: int = 5, "
        "least_z: float = 1.2816, weighted: bool = True) -> Consensus",
        [](py::handle votes, py::handle groups, py::handle most, py::handle least_z,
           py::handle weighted) {
            const Where where("consensus");
            const auto value = shared_from_python<Votes>(votes, where.member("votes"));
            ConsensusOptions options;
            options.most = from_python<std::size_t>(most, where.member("most"));
            options.least_z = number_from_python(least_z, where.member("least_z"));
            options.weighted = bool_from_python(weighted, where.member("weighted"));
            if (groups.is_none()) {
                return give(without_gil([&] { return consensus(*value, options); }));
            }
            const auto of = shared_from_python<OpinionGroups>(groups, where.member("groups"));
            return give(without_gil([&] { return consensus(*value, *of, options); }));
        },
        "Without `groups`, across the stakeholder groups of the votes.", py::arg("votes"),
        py::arg("groups") = py::none(), py::kw_only(), py::arg("most") = 5,
        py::arg("least_z") = 1.2816, py::arg("weighted") = true);
    define(
        module, "opinion_map_svg",
        "(groups: OpinionGroups, *, language: _LanguageLike = 'en', width: int = 720, "
        "height: int = 540, title: str = '') -> str",
        [](py::handle groups, py::handle language, py::handle width, py::handle height,
           py::handle title) {
            const Where where("opinion_map_svg");
            const auto value = shared_from_python<OpinionGroups>(groups, where.member("groups"));
            OpinionMapOptions options;
            options.language = from_python<Language>(language, where.member("language"));
            options.width = from_python<std::size_t>(width, where.member("width"));
            options.height = from_python<std::size_t>(height, where.member("height"));
            options.title = string_from_python(title, where.member("title"));
            return py::str(without_gil([&] { return opinion_map_svg(*value, options); }));
        },
        "", py::arg("groups"), py::kw_only(), py::arg("language") = "en", py::arg("width") = 720,
        py::arg("height") = 540, py::arg("title") = "");
}

void register_rounds(py::module_& module) {
    define(
        module, "kendall_w", "(ratings: Any) -> Concordance",
        [](py::handle ratings) {
            const Where where("kendall_w");
            const py::none none;
            const py::bool_ no(false);
            const auto value = ratings_from_python(ratings, {none, none, none, no, none}, where);
            return give(without_gil([&] { return kendall_w(*value); }));
        },
        "The ratings are as `agreement` takes them.", py::arg("ratings"));
    define(
        module, "delphi",
        "(rounds: Iterable[Any], *, most_range: float = 1, least_share: float = 0.7, "
        "within: float = 1, most_variation: float = 0.2, most_changed: float = 0.15, "
        "significance: float = 0.05, strong_w: float = 0.7, most_rounds: int = 0) -> Delphi",
        [](py::handle rounds, py::handle most_range, py::handle least_share, py::handle within,
           py::handle most_variation, py::handle most_changed, py::handle significance,
           py::handle strong_w, py::handle most_rounds) {
            const Where where("delphi");
            DelphiOptions options;
            options.most_range = number_from_python(most_range, where.member("most_range"));
            options.least_share = number_from_python(least_share, where.member("least_share"));
            options.within = number_from_python(within, where.member("within"));
            options.most_variation =
                number_from_python(most_variation, where.member("most_variation"));
            options.most_changed = number_from_python(most_changed, where.member("most_changed"));
            options.significance = number_from_python(significance, where.member("significance"));
            options.strong_w = number_from_python(strong_w, where.member("strong_w"));
            options.most_rounds =
                from_python<std::size_t>(most_rounds, where.member("most_rounds"));
            const py::none none;
            const py::bool_ no(false);
            const Where list = where.member("rounds");
            std::vector<Ratings> values;
            const std::vector<py::object> elements = elements_of(rounds, list);
            for (std::size_t i = 0; i < elements.size(); ++i) {
                values.push_back(*ratings_from_python(elements[i], {none, none, none, no, none},
                                                      list.element(i)));
            }
            return give(without_gil([&] { return delphi(values, options); }));
        },
        "Each round is ratings as `agreement` takes them: an expert is a coder, an item a unit.",
        py::arg("rounds"), py::kw_only(), py::arg("most_range") = 1, py::arg("least_share") = 0.7,
        py::arg("within") = 1, py::arg("most_variation") = 0.2, py::arg("most_changed") = 0.15,
        py::arg("significance") = 0.05, py::arg("strong_w") = 0.7, py::arg("most_rounds") = 0);
    define(
        module, "rough_consensus",
        "(proposal: str, supporters: Iterable[str], objections: Iterable[Objection]) "
        "-> RoughConsensus",
        [](py::handle proposal, py::handle supporters, py::handle objections) {
            const Where where("rough_consensus");
            const std::string of = string_from_python(proposal, where.member("proposal"));
            const auto support =
                from_python<std::vector<std::string>>(supporters, where.member("supporters"));
            const auto against =
                from_python<std::vector<Objection>>(objections, where.member("objections"));
            return give(without_gil([&] { return rough_consensus(of, support, against); }));
        },
        "", py::arg("proposal"), py::arg("supporters"), py::arg("objections"));
}

}  // namespace

void register_consensus(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_CONSENSUS_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_CONSENSUS_TYPES(WGIG_BIND)
#undef WGIG_BIND
    register_votes(module);
    register_sign(module);
    register_groups(module);
    register_rounds(module);
}

}  // namespace wgig::python
