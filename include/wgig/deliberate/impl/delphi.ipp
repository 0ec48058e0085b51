#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/delphi.hpp>
#include <wgig/deliberate/detail/rank_tests.hpp>
#include <wgig/deliberate/impl/kendall_w.ipp>

namespace wgig {
namespace detail::delphi_study {

[[noreturn]] inline void bad(std::string path, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, std::move(path)});
}

inline void check(const DelphiOptions& options) {
    const auto in = [](const char* name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            bad(name, fmt::format("{} is not between {} and {}", value, low, high));
        }
    };
    in("most_range", options.most_range, 0, 1e300);
    in("least_share", options.least_share, 0, 1);
    in("within", options.within, 0, 1e300);
    in("most_variation", options.most_variation, 0, 1e300);
    in("most_changed", options.most_changed, 0, 1);
    in("significance", options.significance, 0, 1);
    in("strong_w", options.strong_w, 0, 1);
}

/// The ratings of an item, by expert.
using ItemRatings = std::map<std::string, double>;

struct Round {
    std::vector<std::string> order;            ///< of the items
    std::map<std::string, ItemRatings> items;  ///< those that somebody rated
    std::size_t experts = 0;
};

inline Round read_round(const Ratings& ratings, std::size_t number) {
    const std::string path = fmt::format("rounds[{}]", number);
    check_ratings(ratings);
    if (!ratings.categories.empty() || !ratings.sets.empty()) {
        bad(path + ".categories", "the ratings of a Delphi study are numbers");
    }
    for (std::size_t i = 0; i < ratings.numbers.size(); ++i) {
        if (std::abs(ratings.numbers[i]) > 1e150) {
            bad(fmt::format("{}.numbers[{}]", path, i),
                fmt::format("{} is no rating; it is beyond 1e150", ratings.numbers[i]));
        }
    }
    Round round;
    const std::size_t experts = ratings.coders.size();
    std::map<std::string_view, std::size_t> names;
    for (std::size_t i = 0; i < experts; ++i) {
        if (!names.emplace(ratings.coders[i], i).second) {
            bad(fmt::format("{}.coders[{}]", path, i),
                fmt::format("the expert \"{}\" is there twice", ratings.coders[i]));
        }
    }
    std::vector<char> seen(experts, 0);
    for (std::size_t unit = 0; unit < ratings.unit_count(); ++unit) {
        const std::string name =
            ratings.units.empty() ? std::to_string(unit + 1) : ratings.units[unit];
        if (round.items.contains(name)) {
            bad(fmt::format("{}.units[{}]", path, unit),
                fmt::format("the item \"{}\" is there twice", name));
        }
        ItemRatings item;
        for (std::size_t i = 0; i < experts; ++i) {
            const std::int32_t value = ratings.values[unit * experts + i];
            if (value >= 0) {
                item.emplace(ratings.coders[i], ratings.numbers[static_cast<std::size_t>(value)]);
                seen[i] = 1;
            }
        }
        if (!item.empty()) {
            round.order.push_back(name);
            round.items.emplace(name, std::move(item));
        }
    }
    round.experts = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), 1));
    return round;
}

/// Between the ranks of sorted values (Hyndman and Fan 1996, definition 7).
inline double quantile(const std::vector<double>& sorted, double q) {
    const double rank = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = rank - static_cast<double>(below);
    return sorted[below] * (1 - part) + sorted[above] * part;
}

/// The mean and, from two ratings on, the deviation of a sample. Squares of enormous ratings leave the
/// range of numbers; then there is no deviation.
struct Spread {
    double mean = 0;
    std::optional<double> deviation;
    std::optional<double> variation;
};

inline Spread spread_of(const std::vector<double>& values) {
    Spread spread;
    const auto n = static_cast<double>(values.size());
    for (const double value : values) {
        spread.mean += value / n;
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - spread.mean) * (value - spread.mean);
    }
    if (values.size() > 1 && std::isfinite(squares)) {
        spread.deviation = std::sqrt(squares / (n - 1));
        if (spread.mean > 0) {
            spread.variation = *spread.deviation / spread.mean;
        }
    }
    return spread;
}

inline DelphiItem describe(const std::string& name, std::size_t round, const ItemRatings& ratings,
                           const DelphiOptions& options) {
    DelphiItem item;
    item.item = name;
    item.round = round;
    std::vector<double> values;
    for (const auto& [expert, value] : ratings) {
        values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    item.ratings = values.size();
    item.median = quantile(values, 0.5);
    item.lower_quartile = quantile(values, 0.25);
    item.upper_quartile = quantile(values, 0.75);
    item.range = *item.upper_quartile - *item.lower_quartile;
    const Spread spread = spread_of(values);
    item.mean = spread.mean;
    item.deviation = spread.deviation;
    item.variation = spread.variation;
    double within = 0;
    for (const double value : values) {
        within += std::abs(value - *item.median) <= options.within ? 1 : 0;
    }
    item.share = within / static_cast<double>(values.size());
    // One rating agrees with itself: that is no consensus.
    item.consensus = values.size() > 1 && *item.range <= options.most_range &&
                     *item.share >= options.least_share;
    return item;
}

/// Half the sum of the absolute differences of two histograms of as many ratings, which are sorted:
/// how many have no partner of the same value in the other.
inline double net_changes(const std::vector<double>& before, const std::vector<double>& after) {
    std::vector<double> left;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(left));
    return static_cast<double>(left.size());
}

/// By those who rated the item in both rounds: who came or went has not changed an opinion.
inline DelphiChange compare(const DelphiItem& after, const ItemRatings& first,
                            const ItemRatings& second, const DelphiOptions& options) {
    DelphiChange change;
    change.item = after.item;
    change.round = after.round;
    std::vector<double> earlier;
    std::vector<double> later;
    std::vector<double> differences;
    double changed = 0;
    for (const auto& [expert, value] : second) {
        const auto found = first.find(expert);
        if (found != first.end()) {
            earlier.push_back(found->second);
            later.push_back(value);
            differences.push_back(value - found->second);
            changed += value != found->second ? 1 : 0;
        }
    }
    change.experts = differences.size();
    if (differences.empty()) {
        return change;
    }
    std::sort(earlier.begin(), earlier.end());
    std::sort(later.begin(), later.end());
    const auto n = static_cast<double>(differences.size());
    change.changed = changed / n;
    change.net_changed = net_changes(earlier, later) / n;
    change.median_change = quantile(later, 0.5) - quantile(earlier, 0.5);
    const Spread before = spread_of(earlier);
    const Spread now = spread_of(later);
    if (before.variation && now.variation) {
        change.variation_change = *now.variation - *before.variation;
    }
    if (const auto test = signed_ranks(differences)) {
        change.wilcoxon = test->smaller;
        change.p = test->p;
    } else {
        change.p = 1;
    }
    change.stable =
        *change.net_changed <= options.most_changed && *change.p >= options.significance &&
        (!change.variation_change || std::abs(*change.variation_change) <= options.most_variation);
    return change;
}

inline void decide(DelphiRound& round, const DelphiOptions& options) {
    if (round.items == 0) {
        round.why = "Nobody rated anything.";
        return;
    }
    if (round.consensus == round.items) {
        round.stop = true;
        round.why = fmt::format("All {} items have consensus.", round.items);
    } else if (round.round > 1 && round.stable == round.items) {
        round.stop = true;
        round.why = fmt::format(
            "All {} items are stable; {} of them have consensus, and more rounds would not change "
            "that.",
            round.items, round.consensus);
    } else if (options.most_rounds != 0 && round.round >= options.most_rounds) {
        round.stop = true;
        round.why = fmt::format("This is round {} of at most {}; {} of {} items have consensus.",
                                round.round, options.most_rounds, round.consensus, round.items);
    } else {
        round.why = fmt::format("{} of {} items have consensus", round.consensus, round.items);
        round.why += round.round > 1 ? fmt::format(", {} are stable.", round.stable)
                                     : ", and stability shows in the second round at the earliest.";
    }
    if (round.w && *round.w >= options.strong_w) {
        round.why += fmt::format(" The order of the items is agreed on: W is {:.2f}.", *round.w);
    }
}

}  // namespace detail::delphi_study

WGIG_DECL Delphi delphi(std::span<const Ratings> rounds, const DelphiOptions& options) {
    using namespace detail::delphi_study;
    check(options);
    Delphi result;
    Round before;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        Round now = read_round(rounds[i], i);
        DelphiRound round;
        round.round = i + 1;
        round.experts = now.experts;
        round.items = now.order.size();
        const Concordance concordance = kendall_w(rounds[i]);
        round.complete = concordance.coders;
        round.w = concordance.w;
        round.chi_squared = concordance.chi_squared;
        round.p = concordance.p;
        round.reason = concordance.reason;
        for (const std::string& name : now.order) {
            DelphiItem item = describe(name, round.round, now.items.at(name), options);
            round.consensus += item.consensus ? 1U : 0U;
            if (before.items.contains(name)) {
                result.changes.push_back(
                    compare(item, before.items.at(name), now.items.at(name), options));
                round.stable += result.changes.back().stable ? 1U : 0U;
            }
            result.items.push_back(std::move(item));
        }
        decide(round, options);
        result.rounds.push_back(std::move(round));
        before = std::move(now);
    }
    return result;
}

}  // namespace wgig
