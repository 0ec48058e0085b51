// The centred matrix of votes, as products: a missing vote is the mean, so it is zero when centred.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <wgig/deliberate/votes.hpp>

namespace wgig::detail {

/// Votes minus the mean of their statement. A vote has one of three values, so what is the same for
/// all of them is computed once for each statement and value: a product costs one look-up a vote.
class CentredVotes {
public:
    CentredVotes(const Votes& votes, bool weighted, const std::vector<char>& left_out)
        : starts_(votes.starts), statements_(votes.statements.size()) {
        const std::size_t participants = votes.participants.size();
        weights_.assign(participants, 1.0);
        if (weighted && !votes.weights.empty()) {
            weights_ = votes.weights;
        }
        codes_.resize(votes.columns.size());
        std::vector<double> counts(3 * statements_, 0);
        for (std::size_t row = 0; row < participants; ++row) {
            total_ += weights_[row];
            for (std::size_t i = starts_[row]; i < starts_[row + 1]; ++i) {
                const auto column = static_cast<std::size_t>(votes.columns[i]);
                const std::size_t code = 3 * column + static_cast<std::size_t>(votes.values[i] + 1);
                codes_[i] = static_cast<std::uint32_t>(code);
                counts[code] += weights_[row];
            }
        }
        centres.assign(statements_, 0);
        values_.assign(3 * statements_, 0);
        for (std::size_t j = 0; j < statements_; ++j) {
            const double seen = counts[3 * j] + counts[3 * j + 1] + counts[3 * j + 2];
            if (seen == 0 || left_out[j] != 0) {
                continue;
            }
            centres[j] = (counts[3 * j + 2] - counts[3 * j]) / seen;
            for (std::size_t x = 0; x < 3; ++x) {
                values_[3 * j + x] = static_cast<double>(x) - 1 - centres[j];
                variance += counts[3 * j + x] * values_[3 * j + x] * values_[3 * j + x];
            }
        }
        variance /= total_;
    }

    /// y = covariance x vector.
    void multiply(const std::vector<double>& vector, std::vector<double>& y) const {
        const std::vector<double> parts = spread(vector);
        std::vector<double> sums(parts.size(), 0);
        for (std::size_t row = 0; row + 1 < starts_.size(); ++row) {
            const double along = weights_[row] * sum(parts, row);
            for (std::size_t i = starts_[row]; i < starts_[row + 1]; ++i) {
                sums[codes_[i]] += along;
            }
        }
        for (std::size_t j = 0; j < statements_; ++j) {
            y[j] = (sums[3 * j] * values_[3 * j] + sums[3 * j + 1] * values_[3 * j + 1] +
                    sums[3 * j + 2] * values_[3 * j + 2]) /
                   total_;
        }
    }

    /// Each participant along a vector.
    [[nodiscard]] std::vector<double> project(const std::vector<double>& vector) const {
        const std::vector<double> parts = spread(vector);
        std::vector<double> along(starts_.size() - 1);
        for (std::size_t row = 0; row < along.size(); ++row) {
            along[row] = sum(parts, row);
        }
        return along;
    }

    std::vector<double> centres;  ///< mean vote on each statement
    double variance = 0;          ///< trace of the covariance

    [[nodiscard]] const std::vector<double>& weights() const noexcept { return weights_; }

private:
    [[nodiscard]] std::vector<double> spread(const std::vector<double>& vector) const {
        std::vector<double> parts(values_.size());
        for (std::size_t code = 0; code < parts.size(); ++code) {
            parts[code] = values_[code] * vector[code / 3];
        }
        return parts;
    }

    [[nodiscard]] double sum(const std::vector<double>& parts, std::size_t row) const noexcept {
        // Four sums, so that one addition need not wait for the other.
        double sums[4] = {0, 0, 0, 0};
        std::size_t i = starts_[row];
        const std::size_t end = starts_[row + 1];
        for (; i + 4 <= end; i += 4) {
            sums[0] += parts[codes_[i]];
            sums[1] += parts[codes_[i + 1]];
            sums[2] += parts[codes_[i + 2]];
            sums[3] += parts[codes_[i + 3]];
        }
        for (; i < end; ++i) {
            sums[0] += parts[codes_[i]];
        }
        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

    const std::vector<std::size_t>& starts_;
    std::size_t statements_;
    std::vector<std::uint32_t> codes_;  // 3 x statement + vote + 1
    std::vector<double> values_;        // of each code, the centred vote
    std::vector<double> weights_;
    double total_ = 0;
};

}  // namespace wgig::detail
