#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include <wgig/deliberate/detail/difference.hpp>

namespace wgig::detail {

WGIG_DECL Difference Difference::undefined(std::string reason) {
    Difference result;
    result.reason_ = std::move(reason);
    return result;
}

WGIG_DECL Difference Difference::nominal() { return {}; }

WGIG_DECL Difference Difference::distance(std::vector<double> positions, double linear,
                                          double quadratic) {
    Difference result;
    result.kind_ = Kind::distance;
    result.positions_ = std::move(positions);
    result.linear_ = linear;
    result.quadratic_ = quadratic;
    return result;
}

WGIG_DECL Difference Difference::ratio(std::vector<double> numbers) {
    Difference result;
    result.kind_ = Kind::ratio;
    result.positions_ = std::move(numbers);
    return result;
}

WGIG_DECL Difference Difference::table(std::vector<double> differences, std::size_t categories) {
    Difference result;
    result.kind_ = Kind::table;
    result.table_ = std::move(differences);
    result.categories_ = categories;
    return result;
}

WGIG_DECL Difference Difference::of_sets(Kind kind, const Ratings& ratings) {
    Difference result;
    result.kind_ = kind;
    result.words_ = ratings.categories.size() / 64 + 1;
    result.members_.resize(result.words_ * ratings.sets.size());
    for (std::size_t set = 0; set < ratings.sets.size(); ++set) {
        for (const std::int32_t member : ratings.sets[set]) {
            const auto bit = static_cast<std::size_t>(member);
            result.members_[set * result.words_ + bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }
    return result;
}

WGIG_DECL double Difference::set_difference(std::int32_t a, std::int32_t b) const {
    const std::uint64_t* first = &members_[static_cast<std::size_t>(a) * words_];
    const std::uint64_t* second = &members_[static_cast<std::size_t>(b) * words_];
    int shared = 0;
    int only_first = 0;
    int only_second = 0;
    for (std::size_t word = 0; word < words_; ++word) {
        shared += std::popcount(first[word] & second[word]);
        only_first += std::popcount(first[word] & ~second[word]);
        only_second += std::popcount(second[word] & ~first[word]);
    }
    const int all = shared + only_first + only_second;
    if (all == 0) {
        return 0;
    }
    const double jaccard = static_cast<double>(shared) / all;
    if (kind_ == Kind::jaccard) {
        return 1 - jaccard;
    }
    // Passonneau's monotonicity: 1 of equal sets, 2/3 where one contains the other, 1/3 where they
    // share something, 0 where they do not.
    double monotonicity = 0;
    if (only_first == 0 && only_second == 0) {
        monotonicity = 1;
    } else if (shared > 0) {
        monotonicity = only_first == 0 || only_second == 0 ? 2.0 / 3 : 1.0 / 3;
    }
    return 1 - jaccard * monotonicity;
}

WGIG_DECL double Difference::between(std::int32_t a, std::int32_t b) const {
    if (a == b) {
        return 0;
    }
    const auto first = static_cast<std::size_t>(a);
    const auto second = static_cast<std::size_t>(b);
    switch (kind_) {
    case Kind::distance: {
        const double apart = std::abs(positions_[first] - positions_[second]);
        return linear_ * apart + quadratic_ * apart * apart;
    }
    case Kind::ratio: {
        // Halves, so that no sum of two numbers is infinite.
        const double x = positions_[first] / 2;
        const double y = positions_[second] / 2;
        const double relative = x + y > 0 ? (x - y) / (x + y) : 1.0;
        return relative * relative;
    }
    case Kind::jaccard:
    case Kind::masi: return set_difference(a, b);
    case Kind::table: return table_[first * categories_ + second];
    case Kind::nominal: break;
    }
    return 1;
}

WGIG_DECL double Difference::sum(Tally tally) const {
    double total = 0;
    switch (kind_) {
    case Kind::nominal: {
        double all = 0;
        for (const Occurrence& one : tally) {
            all += one.count;
        }
        for (const Occurrence& one : tally) {
            total += one.count * (all - one.count);
        }
        return total;
    }
    case Kind::distance: return sum_of_distances(tally);
    case Kind::ratio: return sum_of_ratios(positions_, tally);
    default: break;
    }
    for (std::size_t i = 0; i < tally.size(); ++i) {
        double row = 0;
        for (std::size_t j = i + 1; j < tally.size(); ++j) {
            row += tally[j].count * between(tally[i].category, tally[j].category);
        }
        total += tally[i].count * row;
    }
    return 2 * total;
}

WGIG_DECL double Difference::sum_of_distances(Tally tally) const {
    const auto position = [&](const Occurrence& one) {
        return positions_[static_cast<std::size_t>(one.category)];
    };
    double all = 0;
    double weighted = 0;
    for (const Occurrence& one : tally) {
        all += one.count;
        weighted += one.count * position(one);
    }
    if (all == 0) {
        return 0;
    }
    double total = 0;
    if (quadratic_ != 0) {
        // About the mean: no digits are lost where all positions are large and near each other.
        const double mean = weighted / all;
        double squares = 0;
        for (const Occurrence& one : tally) {
            const double apart = position(one) - mean;
            squares += one.count * apart * apart;
        }
        total += quadratic_ * 2 * all * squares;
        if (tally.size() == 1) {
            total = 0;  // the mean may be rounded
        }
    }
    if (linear_ != 0) {
        // Each gap between neighbours is crossed by each pair with one on either side.
        double before = 0;
        double crossed = 0;
        for (std::size_t i = 0; i + 1 < tally.size(); ++i) {
            before += tally[i].count;
            crossed += before * (all - before) * (position(tally[i + 1]) - position(tally[i]));
        }
        total += linear_ * 2 * crossed;
    }
    return total;
}

WGIG_DECL double Difference::sum(Tally a, Tally b) const {
    if (kind_ == Kind::distance) {
        return sum_of_distances(a, b);
    }
    double total = 0;
    if (kind_ == Kind::nominal) {
        double all = 0;
        for (const Occurrence& one : b) {
            all += one.count;
        }
        auto other = b.begin();
        for (const Occurrence& one : a) {
            while (other != b.end() && other->category < one.category) {
                ++other;
            }
            const bool same = other != b.end() && other->category == one.category;
            total += one.count * (all - (same ? other->count : 0));
        }
        return total;
    }
    for (const Occurrence& one : a) {
        double row = 0;
        for (const Occurrence& other : b) {
            row += other.count * between(one.category, other.category);
        }
        total += one.count * row;
    }
    return total;
}

WGIG_DECL double Difference::sum_of_distances(Tally a, Tally b) const {
    // Both together, minus each alone, leaves the pairs across, twice.
    std::vector<Occurrence> both;
    both.reserve(a.size() + b.size());
    auto other = b.begin();
    for (const Occurrence& one : a) {
        while (other != b.end() && other->category < one.category) {
            both.push_back(*other++);
        }
        both.push_back(one);
        if (other != b.end() && other->category == one.category) {
            both.back().count += (other++)->count;
        }
    }
    both.insert(both.end(), other, b.end());
    return (sum_of_distances(Tally(both)) - sum_of_distances(a) - sum_of_distances(b)) / 2;
}

WGIG_DECL Difference difference_of(const Ratings& ratings, AlphaMetric metric, Tally all) {
    const bool of_sets = metric == AlphaMetric::jaccard || metric == AlphaMetric::masi;
    if (of_sets != !ratings.sets.empty() && metric != AlphaMetric::nominal) {
        return Difference::undefined(of_sets ? "the ratings are no sets"
                                             : "the ratings are sets, which have no order");
    }
    switch (metric) {
    case AlphaMetric::nominal: break;
    case AlphaMetric::ordinal: {
        // The ratings between two categories, half of each included, lie between their middle ranks.
        std::vector<double> middles(ratings.category_count());
        double before = 0;
        std::size_t next = 0;
        for (const Occurrence& one : all) {
            while (next < static_cast<std::size_t>(one.category)) {
                middles[next++] = before;
            }
            middles[next++] = before + one.count / 2;
            before += one.count;
        }
        std::fill(middles.begin() + static_cast<std::ptrdiff_t>(next), middles.end(), before);
        return Difference::distance(std::move(middles), 0, 1);
    }
    case AlphaMetric::interval:
    case AlphaMetric::ratio:
        if (ratings.numbers.empty() && !ratings.categories.empty()) {
            return Difference::undefined("the categories are names, not numbers");
        }
        if (metric == AlphaMetric::interval) {
            return Difference::distance(ratings.numbers, 0, 1);
        }
        if (!ratings.numbers.empty() && ratings.numbers.front() < 0) {
            return Difference::undefined("a ratio scale has no numbers below 0");
        }
        return Difference::ratio(ratings.numbers);
    case AlphaMetric::jaccard: return Difference::of_sets(Difference::Kind::jaccard, ratings);
    case AlphaMetric::masi: return Difference::of_sets(Difference::Kind::masi, ratings);
    }
    return Difference::nominal();
}

WGIG_DECL Difference difference_of(const Ratings& ratings, const AgreementOptions& options) {
    const bool of_sets =
        options.weights == AgreementWeights::jaccard || options.weights == AgreementWeights::masi;
    const bool any = options.weights == AgreementWeights::identity ||
                     options.weights == AgreementWeights::custom;
    if (!any && of_sets != !ratings.sets.empty()) {
        return Difference::undefined(of_sets ? "the ratings are no sets"
                                             : "the ratings are sets, which have no order");
    }
    const std::size_t q = ratings.category_count();
    std::vector<double> positions = ratings.numbers;
    if (positions.empty() || options.weights == AgreementWeights::ordinal) {
        positions.resize(q);
        std::iota(positions.begin(), positions.end(), 0.0);
    }
    if (q >= 2 && options.weights != AgreementWeights::ordinal) {
        const double smallest = positions.front();
        const double range = positions.back() - smallest;
        for (double& position : positions) {
            position = (position - smallest) / range;
        }
    }
    switch (options.weights) {
    case AgreementWeights::identity: break;
    case AgreementWeights::linear: return Difference::distance(std::move(positions), 1, 0);
    case AgreementWeights::quadratic: return Difference::distance(std::move(positions), 0, 1);
    case AgreementWeights::ordinal: {
        const double pairs = q < 2 ? 1 : static_cast<double>(q) * static_cast<double>(q - 1);
        return Difference::distance(std::move(positions), 1 / pairs, 1 / pairs);
    }
    case AgreementWeights::jaccard: return Difference::of_sets(Difference::Kind::jaccard, ratings);
    case AgreementWeights::masi: return Difference::of_sets(Difference::Kind::masi, ratings);
    case AgreementWeights::custom: {
        std::vector<double> differences;
        differences.reserve(q * q);
        for (const std::vector<double>& row : options.custom_weights) {
            for (const double weight : row) {
                differences.push_back(1 - weight);
            }
        }
        return Difference::table(std::move(differences), q);
    }
    }
    return Difference::nominal();
}

}  // namespace wgig::detail
