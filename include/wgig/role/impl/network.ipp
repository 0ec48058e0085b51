#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/role/detail/network_statements.hpp>

namespace wgig {
namespace detail::networks {

/// How often a value of the agreement was given.
struct Level {
    int agreement = 0;
    double count = 0;
};

/// What one node says of one other: an actor of an issue, or the other way round.
struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::vector<Level> levels;  ///< ascending
    double count = 0;           ///< of all levels
};

/// The cells of the table of counts that are not empty, by row, then column.
inline std::vector<Cell> cells_of(std::span<const Entry> entries, bool by_issue) {
    std::map<std::pair<std::size_t, std::size_t>, std::map<int, double>> counts;
    for (const Entry& entry : entries) {
        const auto key =
            by_issue ? std::pair(entry.issue, entry.actor) : std::pair(entry.actor, entry.issue);
        counts[key][entry.agreement] += 1;
    }
    std::vector<Cell> cells;
    cells.reserve(counts.size());
    for (const auto& [key, levels] : counts) {
        Cell& cell = cells.emplace_back(Cell{key.first, key.second, {}, 0});
        for (const auto& [agreement, count] : levels) {
            cell.levels.push_back({agreement, count});
            cell.count += count;
        }
    }
    return cells;
}

/// What two cells of one column have to do with each other.
struct Shared {
    double pairs = 0;     ///< pairs of statements, one of each
    double distance = 0;  ///< sum of the distances of the pairs
    double equal = 0;     ///< pairs of equal agreement
    double first = 0;     ///< statements of the first whose agreement the second has too
    double second = 0;    ///< the other way round

    void add(const Cell& a, const Cell& b) {
        pairs += a.count * b.count;
        // The sum over all pairs of |k - l|: between two neighbouring values lie those below on one
        // side and those above on the other.
        double below_a = 0;
        double below_b = 0;
        std::size_t i = 0;
        std::size_t j = 0;
        int last = 0;
        for (bool begun = false; i < a.levels.size() || j < b.levels.size(); begun = true) {
            const bool from_a =
                j == b.levels.size() ||
                (i < a.levels.size() && a.levels[i].agreement <= b.levels[j].agreement);
            const bool from_b =
                i == a.levels.size() ||
                (j < b.levels.size() && b.levels[j].agreement <= a.levels[i].agreement);
            const int here = from_a ? a.levels[i].agreement : b.levels[j].agreement;
            if (begun) {
                const double width = static_cast<double>(here) - static_cast<double>(last);
                distance += width * (below_a * (b.count - below_b) + below_b * (a.count - below_a));
            }
            last = here;
            if (from_a && from_b) {
                equal += a.levels[i].count * b.levels[j].count;
                first += a.levels[i].count;
                second += b.levels[j].count;
            }
            if (from_a) {
                below_a += a.levels[i++].count;
            }
            if (from_b) {
                below_b += b.levels[j++].count;
            }
        }
    }
};

/// Statements of a node, and the squared length of its counts.
struct Activity {
    double count = 0;
    double squares = 0;
};

inline double one_mode_weight(const Shared& shared, const Activity& a, const Activity& b,
                              double range, const NetworkOptions& options) {
    const double apart = range > 0 ? shared.distance / range : 0;
    double weight = 0;
    switch (options.aggregation) {
    case QualifierAggregation::combine:
    case QualifierAggregation::ignore: weight = shared.pairs; break;
    case QualifierAggregation::congruence: weight = shared.pairs - apart; break;
    case QualifierAggregation::conflict: weight = apart; break;
    case QualifierAggregation::subtract: weight = shared.pairs - 2 * apart; break;
    }
    double norm = 1;
    switch (options.normalisation) {
    case NetworkNormalisation::none:
    case NetworkNormalisation::activity:
    case NetworkNormalisation::prominence: break;
    case NetworkNormalisation::average: norm = (a.count + b.count) / 2; break;
    case NetworkNormalisation::jaccard:
        norm = (a.count - shared.first) + (b.count - shared.second) + shared.equal;
        break;
    case NetworkNormalisation::cosine: norm = a.count * b.count; break;
    case NetworkNormalisation::salton: norm = std::sqrt(a.squares * b.squares); break;
    }
    return norm > 0 ? weight / norm : 0;
}

/// Ties through shared columns, row by row: memory for one row at a time.
inline std::vector<NetworkEdge> one_mode_edges(const std::vector<Cell>& cells, std::size_t rows,
                                               std::size_t columns, double range,
                                               const NetworkOptions& options) {
    std::vector<Activity> activity(rows);
    std::vector<std::vector<const Cell*>> by_column(columns);
    for (const Cell& cell : cells) {
        activity[cell.row].count += cell.count;
        for (const Level& level : cell.levels) {
            activity[cell.row].squares += level.count * level.count;
        }
        by_column[cell.column].push_back(&cell);
    }
    std::vector<NetworkEdge> edges;
    std::vector<Shared> shared(rows);
    std::vector<std::size_t> touched;
    // How many cells of a column belong to rows that are done: rows ascend in both lists.
    std::vector<std::size_t> done(columns);
    for (std::size_t at = 0; at < cells.size();) {
        const std::size_t row = cells[at].row;
        touched.clear();
        for (; at < cells.size() && cells[at].row == row; ++at) {
            const std::vector<const Cell*>& others = by_column[cells[at].column];
            for (std::size_t i = ++done[cells[at].column]; i < others.size(); ++i) {
                Shared& with = shared[others[i]->row];
                if (with.pairs == 0) {
                    touched.push_back(others[i]->row);
                }
                with.add(cells[at], *others[i]);
            }
        }
        std::ranges::sort(touched);
        for (const std::size_t other : touched) {
            const double weight =
                one_mode_weight(shared[other], activity[row], activity[other], range, options);
            if (weight != 0) {
                edges.push_back({row, other, weight});
            }
            shared[other] = {};
        }
    }
    return edges;
}

inline double two_mode_weight(const Cell& cell, const Prepared& prepared,
                              const NetworkOptions& options) {
    double weight = 0;
    for (const Level& level : cell.levels) {
        switch (options.aggregation) {
        case QualifierAggregation::subtract:
            weight += level.count * (options.scale == AgreementScale::integer
                                         ? static_cast<double>(level.agreement)
                                         : (level.agreement == 0 ? -1.0 : 1.0));
            break;
        case QualifierAggregation::combine: {
            // Each value that can occur is a binary digit, the lowest value the leading one.
            const auto place =
                static_cast<int>(prepared.levels.end() -
                                 std::ranges::lower_bound(prepared.levels, level.agreement) - 1);
            weight += std::ldexp(1.0, place);
            break;
        }
        case QualifierAggregation::ignore:
        case QualifierAggregation::congruence:
        case QualifierAggregation::conflict: weight += level.count; break;
        }
    }
    return weight;
}

inline std::vector<NetworkEdge> two_mode_edges(const std::vector<Cell>& cells,
                                               const Prepared& prepared,
                                               const NetworkOptions& options) {
    constexpr std::size_t most_digits = 53;  // of a double
    if (options.aggregation == QualifierAggregation::combine &&
        prepared.levels.size() > most_digits) {
        throw_validation_error(
            ErrorCode::bad_value,
            fmt::format("combinations of {} different values cannot be numbered; 53 can",
                        prepared.levels.size()),
            {{}, 0, 0, "aggregation"});
    }
    std::vector<double> of_actor(prepared.actors.size());
    std::vector<double> of_issue(prepared.issues.size());
    for (const Cell& cell : cells) {
        of_actor[cell.row] += cell.count;
        of_issue[cell.column] += cell.count;
    }
    std::vector<NetworkEdge> edges;
    for (const Cell& cell : cells) {
        double weight = two_mode_weight(cell, prepared, options);
        if (options.normalisation == NetworkNormalisation::activity) {
            weight /= of_actor[cell.row];
        } else if (options.normalisation == NetworkNormalisation::prominence) {
            weight /= of_issue[cell.column];
        }
        if (weight != 0) {
            edges.push_back({cell.row, prepared.actors.size() + cell.column, weight});
        }
    }
    return edges;
}

WGIG_DECL Network network_of(const Prepared& prepared, std::span<const Entry> entries,
                             const NetworkOptions& options) {
    Network network;
    network.mode = options.mode;
    network.statements = entries.size();
    const bool with_actors = options.mode != NetworkMode::issues;
    const bool with_issues = options.mode != NetworkMode::actors;
    const std::size_t first_issue = with_actors ? prepared.actors.size() : 0;
    std::vector<std::size_t> statements(first_issue + (with_issues ? prepared.issues.size() : 0));
    std::optional<std::chrono::sys_days> first;
    std::optional<std::chrono::sys_days> last;
    for (const Entry& entry : entries) {
        if (with_actors) {
            ++statements[entry.actor];
        }
        if (with_issues) {
            ++statements[first_issue + entry.issue];
        }
        if (entry.day) {
            first = first ? std::min(*first, *entry.day) : *entry.day;
            last = last ? std::max(*last, *entry.day) : *entry.day;
        }
    }
    std::vector<std::size_t> place(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        place[i] = network.nodes.size();
        if (statements[i] == 0 && !options.isolates) {
            continue;
        }
        if (i < first_issue) {
            network.nodes.push_back({prepared.actors[i], false, prepared.groups[i], statements[i]});
        } else {
            network.nodes.push_back({prepared.issues[i - first_issue], true, {}, statements[i]});
        }
    }
    if (first && last) {
        const auto date = [](std::chrono::sys_days day) {
            const std::chrono::year_month_day ymd(day);
            return Date{static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                        static_cast<unsigned>(ymd.day())};
        };
        network.dates = DateRange{date(*first), date(*last)};
    }
    const bool by_issue = options.mode == NetworkMode::issues;
    const std::vector<Cell> cells = cells_of(entries, by_issue);
    if (options.mode == NetworkMode::two_mode) {
        network.edges = two_mode_edges(cells, prepared, options);
    } else {
        network.edges = one_mode_edges(
            cells, by_issue ? prepared.issues.size() : prepared.actors.size(),
            by_issue ? prepared.actors.size() : prepared.issues.size(), prepared.range, options);
    }
    for (NetworkEdge& edge : network.edges) {
        edge.source = place[edge.source];
        edge.target = place[edge.target];
    }
    return network;
}

}  // namespace detail::networks

WGIG_DECL Network discourse_network(std::span<const DiscourseStatement> statements,
                                    const NetworkOptions& options) {
    const auto prepared = detail::networks::prepare(statements, options, false);
    return detail::networks::network_of(prepared, prepared.entries, options);
}

WGIG_DECL std::vector<std::size_t> statements_of_tie(std::span<const DiscourseStatement> statements,
                                                     std::string_view source,
                                                     std::string_view target,
                                                     const NetworkOptions& options) {
    const auto prepared = detail::networks::prepare(statements, options, false);
    std::vector<std::size_t> rows;
    if (options.mode == NetworkMode::two_mode) {
        for (const auto& entry : prepared.entries) {
            const std::string& actor = prepared.actors[entry.actor];
            const std::string& issue = prepared.issues[entry.issue];
            if ((actor == source && issue == target) || (actor == target && issue == source)) {
                rows.push_back(entry.row);
            }
        }
    } else {
        const bool actors = options.mode == NetworkMode::actors;
        std::set<std::size_t> of_source;
        std::set<std::size_t> of_target;
        const auto name = [&](const auto& entry) -> const std::string& {
            return actors ? prepared.actors[entry.actor] : prepared.issues[entry.issue];
        };
        const auto through = [&](const auto& entry) { return actors ? entry.issue : entry.actor; };
        for (const auto& entry : prepared.entries) {
            if (name(entry) == source) {
                of_source.insert(through(entry));
            }
            if (name(entry) == target) {
                of_target.insert(through(entry));
            }
        }
        for (const auto& entry : prepared.entries) {
            if ((name(entry) == source || name(entry) == target) &&
                of_source.contains(through(entry)) && of_target.contains(through(entry))) {
                rows.push_back(entry.row);
            }
        }
    }
    std::ranges::sort(rows);
    return rows;
}

namespace detail {

WGIG_DECL void check_network(const Network& network) {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
        const NetworkEdge& edge = network.edges[i];
        const auto refuse = [&](ErrorCode code, const char* member, const std::string& message) {
            throw_validation_error(code, message,
                                   {{}, 0, 0, fmt::format("edges[{}]{}", i, member)});
        };
        const std::size_t nodes = network.nodes.size();
        if (edge.source >= nodes) {
            refuse(ErrorCode::dangling_reference, ".source",
                   fmt::format("there is no node {}; there are {}", edge.source, nodes));
        }
        if (edge.target >= nodes) {
            refuse(ErrorCode::dangling_reference, ".target",
                   fmt::format("there is no node {}; there are {}", edge.target, nodes));
        }
        if (edge.source == edge.target) {
            refuse(ErrorCode::bad_value, "", "ties a node to itself");
        }
        if (!std::isfinite(edge.weight)) {
            refuse(ErrorCode::bad_value, ".weight", "is no number");
        }
        if (!seen.insert(std::minmax(edge.source, edge.target)).second) {
            refuse(ErrorCode::bad_value, "", "ties two nodes that are tied already");
        }
    }
}

}  // namespace detail
}  // namespace wgig
