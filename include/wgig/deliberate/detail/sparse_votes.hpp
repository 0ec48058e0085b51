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
        if (few_pairs()) {
            set_covariance();
        }
    }

    /// y = covariance x vector.
    void multiply(const std::vector<double>& vector, std::vector<double>& y) const {
        if (!covariance_.empty()) {
            for (std::size_t j = 0; j < statements_; ++j) {
                y[j] = dot(&covariance_[j * statements_], vector.data());
            }
            return;
        }
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
    /// Whether all pairs of votes of the same participant are fewer than what some dozens of products
    /// with the votes cost: then the covariance itself is computed, once.
    [[nodiscard]] bool few_pairs() const noexcept {
        constexpr std::size_t most_statements = 1500;
        constexpr double products = 64;
        if (statements_ > most_statements) {
            return false;
        }
        double pairs = 0;
        for (std::size_t row = 0; row + 1 < starts_.size(); ++row) {
            const auto votes = static_cast<double>(starts_[row + 1] - starts_[row]);
            pairs += votes * votes / 2;
        }
        const double square = static_cast<double>(statements_) * static_cast<double>(statements_);
        return pairs + products * square / 4 < products * 2 * static_cast<double>(codes_.size());
    }

    void set_covariance() {
        covariance_.assign(statements_ * statements_, 0);
        std::vector<double> votes(statements_);
        std::vector<std::uint32_t> columns(statements_);
        for (std::size_t row = 0; row + 1 < starts_.size(); ++row) {
            const std::size_t count = starts_[row + 1] - starts_[row];
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint32_t code = codes_[starts_[row] + i];
                votes[i] = values_[code];
                columns[i] = code / 3;
            }
            for (std::size_t i = 0; i < count; ++i) {
                const double along = weights_[row] * votes[i];
                double* const sums = &covariance_[columns[i] * statements_];
                for (std::size_t j = i; j < count; ++j) {
                    sums[columns[j]] += along * votes[j];
                }
            }
        }
        for (std::size_t i = 0; i < statements_; ++i) {
            for (std::size_t j = i; j < statements_; ++j) {
                const double value = covariance_[i * statements_ + j] / total_;
                covariance_[i * statements_ + j] = value;
                covariance_[j * statements_ + i] = value;
            }
        }
    }

    [[nodiscard]] double dot(const double* a, const double* b) const noexcept {
        double sums[4] = {0, 0, 0, 0};
        std::size_t i = 0;
        for (; i + 4 <= statements_; i += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane) {
                sums[lane] += a[i + lane] * b[i + lane];
            }
        }
        for (; i < statements_; ++i) {
            sums[0] += a[i] * b[i];
        }
        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

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
    std::vector<double> covariance_;  // row after row; empty where products do without it
    double total_ = 0;
};

}  // namespace wgig::detail
