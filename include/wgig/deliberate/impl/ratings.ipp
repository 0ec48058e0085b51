#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/small_numbers.hpp>
#include <wgig/deliberate/ratings.hpp>

namespace wgig {
namespace detail::ratings {

[[noreturn]] inline void bad(const std::string& path, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, path});
}

/// Whole numbers from 0 to this are categories by table, others by search.
inline constexpr std::size_t small = 4096;

/// A small whole number as it is, everything else as -1.
inline int small_whole(double value) noexcept {
    // Cut to the range, NaN to -1, so that the conversion is defined for every number.
    const double above = value > -1 ? value : -1;
    const int whole = static_cast<int>(above < small ? above : static_cast<double>(small));
    return static_cast<double>(whole) == value && whole < static_cast<int>(small) ? whole : -1;
}

/// The different numbers, ascending. Throws for one that is infinite.
inline std::vector<double> different(std::span<const double> values, bool& all_small) {
    std::vector<char> seen(small + 1, 0);
    all_small = true;
    for (const double value : values) {
        const int whole = small_whole(value);
        if (whole < 0 && !std::isnan(value)) {
            all_small = false;
            break;
        }
        seen[static_cast<std::size_t>(whole) + 1] = 1;
    }
    std::vector<double> numbers;
    if (all_small) {
        for (std::size_t value = 0; value < small; ++value) {
            if (seen[value + 1] != 0) {
                numbers.push_back(static_cast<double>(value));
            }
        }
        return numbers;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isinf(values[i])) {
            bad(fmt::format("values[{}]", i), "a rating cannot be infinite");
        }
        if (!std::isnan(values[i])) {
            numbers.push_back(values[i] + 0.0);  // -0 becomes 0
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// Fills numbers and values where all numbers are below 16: in one pass, numbers as their own
/// positions, put right at the end where some do not occur.
inline bool fill_small(std::span<const double> values, std::size_t units, Ratings& result) {
    const std::size_t coders = result.coders.size();
    const SmallNumbers table(SmallNumbers::most,
                             [](std::size_t number) { return std::uint64_t{number} + 1; });
    std::array<char, SmallNumbers::most + 1> seen{};
    const bool fits = visit_small_numbers(
        table, values.data(), units, coders, 512,
        [&](std::size_t unit, std::size_t coder, std::uint64_t value) {
            seen[value] = 1;
            result.values[unit * coders + coder] = static_cast<std::int32_t>(value) - 1;
        },
        [](std::size_t, std::size_t) {});
    if (!fits) {
        return false;
    }
    std::array<std::int32_t, SmallNumbers::most + 1> place{};
    place[0] = -1;
    bool in_place = true;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        if (seen[i] != 0) {
            place[i] = static_cast<std::int32_t>(result.numbers.size());
            in_place = in_place && place[i] == static_cast<std::int32_t>(i) - 1;
            result.numbers.push_back(static_cast<double>(i - 1));
        }
    }
    if (!in_place) {
        for (std::int32_t& value : result.values) {
            value = place[static_cast<std::size_t>(value) + 1];
        }
    }
    return true;
}

inline void check_count(std::size_t categories) {
    if (categories > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        bad("values", "more than 2147483647 different ratings");
    }
}

inline std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value + 0.0;
}

/// Numbers names in the order in which they first occur.
class Names {
public:
    std::size_t number(const std::string& name) {
        const auto [found, is_new] = numbers_.try_emplace(name, names.size());
        if (is_new) {
            names.push_back(name);
        }
        return found->second;
    }

    std::vector<std::string> names;

private:
    std::unordered_map<std::string_view, std::size_t> numbers_;
};

struct Row {
    std::size_t unit = 0;
    std::size_t coder = 0;
    std::int32_t code = -1;  // -1 for an empty one
    std::size_t index = 0;
};

}  // namespace detail::ratings

WGIG_DECL Ratings make_ratings(std::span<const double> values, std::size_t coders) {
    if (coders == 0 ? !values.empty() : values.size() % coders != 0) {
        detail::ratings::bad("values", fmt::format("{} ratings cannot be divided among {} coders",
                                                   values.size(), coders));
    }
    Ratings result;
    for (std::size_t coder = 1; coder <= coders; ++coder) {
        result.coders.push_back(std::to_string(coder));
    }
    result.values.resize(values.size());
    const std::size_t units = coders == 0 ? 0 : values.size() / coders;
    if (detail::ratings::fill_small(values, units, result)) {
        return result;
    }
    bool all_small = true;
    result.numbers = detail::ratings::different(values, all_small);
    detail::ratings::check_count(result.numbers.size());
    // One more in front: of what is missing.
    std::vector<std::int32_t> positions(detail::ratings::small + 1, -1);
    if (all_small) {
        for (std::size_t i = 0; i < result.numbers.size(); ++i) {
            positions[static_cast<std::size_t>(result.numbers[i]) + 1] =
                static_cast<std::int32_t>(i);
        }
    }
    // From rows of coders to rows of units, block by block, so that both stay in the cache.
    constexpr std::size_t block = 64;
    for (std::size_t begin = 0; begin < units; begin += block) {
        const std::size_t end = std::min(units, begin + block);
        for (std::size_t coder = 0; coder < coders; ++coder) {
            for (std::size_t unit = begin; unit < end; ++unit) {
                const double value = values[coder * units + unit];
                std::int32_t position = -1;
                if (all_small) {
                    const int whole = detail::ratings::small_whole(value);
                    position = positions[static_cast<std::size_t>(whole) + 1];
                } else if (!std::isnan(value)) {
                    position = static_cast<std::int32_t>(
                        std::lower_bound(result.numbers.begin(), result.numbers.end(), value) -
                        result.numbers.begin());
                }
                result.values[unit * coders + coder] = position;
            }
        }
    }
    return result;
}

WGIG_DECL Ratings make_ratings(std::span<const RatingRow> rows, const RatingsOptions& options) {
    using detail::ratings::bad;
    detail::ratings::Names coders;
    detail::ratings::Names units;
    detail::ratings::Names codes;
    std::vector<detail::ratings::Row> found;
    found.reserve(rows.size());
    // Views of the names are keys, so they must not move: the rows stay where they are.
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RatingRow& row = rows[i];
        if (row.coder.empty() || row.unit.empty()) {
            bad(fmt::format("rows[{}]", i), "a rating needs a coder and a unit");
        }
        found.push_back({units.number(row.unit), coders.number(row.coder),
                         row.code.empty() ? -1 : static_cast<std::int32_t>(codes.number(row.code)),
                         i});
    }
    detail::ratings::check_count(codes.names.size());

    Ratings result;
    // Where each code, in the order in which they occur, has its place in the list.
    std::vector<std::int32_t> place(codes.names.size());
    std::vector<double> numbers;
    for (const std::string& name : options.categories.empty() ? codes.names : options.categories) {
        if (const auto number = detail::ratings::parse_number(name)) {
            numbers.push_back(*number);
        }
    }
    const bool are_numbers =
        !options.sets &&
        numbers.size() == (options.categories.empty() ? codes.names : options.categories).size();
    if (are_numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        result.numbers = numbers;
    } else if (!options.categories.empty()) {
        result.categories = options.categories;
    } else {
        result.categories = codes.names;
        std::sort(result.categories.begin(), result.categories.end());
    }
    std::map<std::string_view, std::int32_t> by_name;
    for (std::size_t i = 0; i < result.categories.size(); ++i) {
        if (!by_name.emplace(result.categories[i], static_cast<std::int32_t>(i)).second) {
            bad(fmt::format("categories[{}]", i),
                fmt::format("the category \"{}\" is given twice", result.categories[i]));
        }
    }
    for (std::size_t i = 0; i < codes.names.size(); ++i) {
        if (are_numbers) {
            const auto number = detail::ratings::parse_number(codes.names[i]);
            const auto at =
                number ? std::lower_bound(numbers.begin(), numbers.end(), *number) : numbers.end();
            place[i] = at != numbers.end() && *at == *number
                           ? static_cast<std::int32_t>(at - numbers.begin())
                           : -1;
        } else {
            const auto at = by_name.find(codes.names[i]);
            place[i] = at == by_name.end() ? -1 : at->second;
        }
    }
    for (detail::ratings::Row& row : found) {
        if (row.code >= 0) {
            row.code = place[static_cast<std::size_t>(row.code)];
            if (row.code < 0) {
                bad(fmt::format("rows[{}].code", row.index),
                    fmt::format("\"{}\" is none of the categories", rows[row.index].code));
            }
        }
    }

    result.coders = std::move(coders.names);
    result.units = std::move(units.names);
    result.values.assign(result.coders.size() * result.units.size(), -1);
    const auto cell = [&](const detail::ratings::Row& row) -> std::int32_t& {
        return result.values[row.unit * result.coders.size() + row.coder];
    };
    if (!options.sets) {
        for (const detail::ratings::Row& row : found) {
            if (row.code < 0) {
                continue;
            }
            if (cell(row) >= 0) {
                bad(fmt::format("rows[{}]", row.index),
                    fmt::format(
                        "\"{}\" has rated \"{}\" already; of several codes for a unit, sets are "
                        "made on request",
                        rows[row.index].coder, rows[row.index].unit));
            }
            cell(row) = row.code;
        }
        return result;
    }

    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.unit, a.coder) < std::pair(b.unit, b.coder);
    });
    std::vector<std::pair<detail::ratings::Row, std::vector<std::int32_t>>> given;
    for (const detail::ratings::Row& row : found) {
        if (given.empty() || given.back().first.unit != row.unit ||
            given.back().first.coder != row.coder) {
            given.push_back({row, {}});
        }
        if (row.code >= 0) {
            given.back().second.push_back(row.code);
        }
    }
    std::map<std::vector<std::int32_t>, std::int32_t> sets;
    for (auto& [row, set] : given) {
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
        sets.emplace(set, 0);
    }
    for (auto& [set, number] : sets) {
        number = static_cast<std::int32_t>(result.sets.size());
        result.sets.push_back(set);
    }
    for (const auto& [row, set] : given) {
        cell(row) = sets.find(set)->second;
    }
    return result;
}

WGIG_DECL std::string category_name(const Ratings& ratings, std::size_t category) {
    if (!ratings.sets.empty()) {
        std::string text = "{";
        for (const std::int32_t member : ratings.sets[category]) {
            text += (text.size() > 1 ? ", " : "") +
                    ratings.categories[static_cast<std::size_t>(member)];
        }
        return text + "}";
    }
    return ratings.numbers.empty() ? ratings.categories[category]
                                   : fmt::format("{}", ratings.numbers[category]);
}

namespace detail {

WGIG_DECL void check_ratings(const Ratings& value) {
    using ratings::bad;
    const std::size_t coders = value.coders.size();
    if (coders == 0 ? !value.values.empty() : value.values.size() % coders != 0) {
        bad("values", fmt::format("{} ratings cannot be divided among {} coders",
                                  value.values.size(), coders));
    }
    const std::size_t units = value.unit_count();
    if (!value.units.empty() && value.units.size() != units) {
        bad("units", fmt::format("{} names for {} units", value.units.size(), units));
    }
    if (!value.sizes.empty() && value.sizes.size() != units) {
        bad("sizes", fmt::format("{} sizes for {} units", value.sizes.size(), units));
    }
    for (std::size_t i = 0; i < value.sizes.size(); ++i) {
        if (!(value.sizes[i] > 0) || std::isinf(value.sizes[i])) {
            bad(fmt::format("sizes[{}]", i), "a size is a number above 0");
        }
    }
    if (!value.numbers.empty() && !(value.categories.empty() && value.sets.empty())) {
        bad("numbers", "ratings are numbers or names, not both");
    }
    for (std::size_t i = 0; i < value.numbers.size(); ++i) {
        if (!std::isfinite(value.numbers[i]) ||
            (i > 0 && !(value.numbers[i - 1] < value.numbers[i]))) {
            bad(fmt::format("numbers[{}]", i), "the numbers must be finite and ascend");
        }
    }
    for (std::size_t i = 0; i < value.sets.size(); ++i) {
        const std::vector<std::int32_t>& set = value.sets[i];
        for (std::size_t j = 0; j < set.size(); ++j) {
            if (set[j] < 0 || static_cast<std::size_t>(set[j]) >= value.categories.size() ||
                (j > 0 && set[j - 1] >= set[j])) {
                bad(fmt::format("sets[{}][{}]", i, j),
                    "the members of a set are positions in categories, and ascend");
            }
        }
    }
    const std::size_t categories = value.category_count();
    // One more than each, as a number without a sign: nothing is 0, and what is below that is huge.
    std::uint32_t largest = 0;
    for (const std::int32_t one : value.values) {
        largest = std::max(largest, static_cast<std::uint32_t>(one) + 1);
    }
    if (largest <= categories) {
        return;
    }
    for (std::size_t i = 0; i < value.values.size(); ++i) {
        if (value.values[i] < -1 ||
            (value.values[i] >= 0 && static_cast<std::size_t>(value.values[i]) >= categories)) {
            bad(fmt::format("values[{}]", i),
                fmt::format("{} is no position in a list of {}", value.values[i], categories));
        }
    }
}

}  // namespace detail
}  // namespace wgig
