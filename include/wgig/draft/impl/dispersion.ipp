#pragma once

#include <map>
#include <utility>

#include <wgig/core/random.hpp>
#include <wgig/draft/detail/converging.hpp>

namespace wgig::detail::converging {

/// A mean, as it is summed up.
struct Mean {
    double sum = 0;
    std::size_t count = 0;
    void add(double value) {
        sum += value;
        ++count;
    }
    [[nodiscard]] std::optional<double> value() const {
        return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
    }
};

/// The part of the squared distances that is within groups (Anderson 2001, equation 2).
inline double sum_within(const std::vector<std::size_t>& labels,
                         const std::vector<std::size_t>& sizes, std::span<const double> squares) {
    double sum = 0;
    const std::size_t n = labels.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = i + 1; k < n; ++k) {
            if (labels[i] == labels[k]) {
                sum += squares[i * n + k] / static_cast<double>(sizes[labels[i]]);
            }
        }
    }
    return sum;
}

WGIG_DECL Dispersion disperse(std::span<const std::string> groups,
                              std::span<const double> distances, std::size_t permutations,
                              std::uint64_t seed) {
    Dispersion result;
    std::map<std::string_view, std::size_t> numbers;
    std::vector<std::size_t> rows;  // the drafts whose group is known
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!groups[i].empty()) {
            numbers.try_emplace(groups[i], 0);
            rows.push_back(i);
        }
    }
    std::size_t number = 0;
    for (auto& [name, at] : numbers) {
        at = number++;
        result.groups.push_back({std::string(name), 0, {}, {}});
    }
    if (numbers.empty()) {
        return result;
    }
    const std::size_t n = rows.size();
    std::vector<std::size_t> labels;
    std::vector<std::size_t> sizes(numbers.size());
    for (const std::size_t row : rows) {
        labels.push_back(numbers.find(groups[row])->second);
        ++sizes[labels.back()];
    }
    std::vector<double> squares(n * n);
    std::vector<Mean> within(numbers.size());
    std::vector<Mean> between(numbers.size());
    Mean all_within;
    Mean all_between;
    double total = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = i + 1; k < n; ++k) {
            const double distance = distances[rows[i] * groups.size() + rows[k]];
            squares[i * n + k] = distance * distance;
            total += squares[i * n + k] / static_cast<double>(n);
            if (labels[i] == labels[k]) {
                within[labels[i]].add(distance);
                all_within.add(distance);
            } else {
                between[labels[i]].add(distance);
                between[labels[k]].add(distance);
                all_between.add(distance);
            }
        }
    }
    for (std::size_t g = 0; g < sizes.size(); ++g) {
        result.groups[g].drafts = sizes[g];
        result.groups[g].within = within[g].value();
        result.groups[g].between = between[g].value();
    }
    result.within = all_within.value();
    result.between = all_between.value();

    const std::size_t count = sizes.size();
    if (count < 2 || n <= count || total <= 0) {
        return result;
    }
    const double inside = sum_within(labels, sizes, squares);
    result.r_squared = 1 - inside / total;
    if (inside > 0) {
        result.f = ((total - inside) / static_cast<double>(count - 1)) /
                   (inside / static_cast<double>(n - count));
    }
    if (permutations > 0) {
        // F falls as the part within groups grows, so that part alone is compared.
        Random random(seed);
        const double limit = inside + 1e-12 * total;
        std::size_t as_good = 1;
        for (std::size_t i = 0; i < permutations; ++i) {
            for (std::size_t k = n; k > 1; --k) {
                std::swap(labels[k - 1], labels[random.below(k)]);
            }
            as_good += sum_within(labels, sizes, squares) <= limit ? 1U : 0U;
        }
        result.p = static_cast<double>(as_good) / static_cast<double>(permutations + 1);
    }
    return result;
}

}  // namespace wgig::detail::converging
