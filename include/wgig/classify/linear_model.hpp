// Linear models of many labels at once, trained by dual coordinate descent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/classify/impl/learn/lane_block.hpp>
#include <wgig/classify/training_options.hpp>
#include <wgig/core/config.hpp>

namespace wgig::detail::linear {

/// Texts as rows of numbers. Row i is `features` and `values` from `begins[i]` to `begins[i + 1]`.
///
/// Features that no other row has need no place among the weights while these are learnt: each weight
/// is the row's dual variable times the value. `own_squares`, if not empty, holds for each row the sum
/// of the squares of such values.
struct Rows {
    std::span<const std::uint64_t> begins;
    std::span<const std::uint32_t> features;
    std::span<const float> values;
    std::span<const float> own_squares = {};

    [[nodiscard]] float own_square(std::size_t row) const noexcept {
        return own_squares.empty() ? 0.0F : own_squares[row];
    }

    [[nodiscard]] std::size_t size() const noexcept {
        return begins.empty() ? 0 : begins.size() - 1;
    }
};

/// How to train.
struct Settings {
    Loss loss = Loss::squared;
    double cost = 1;
    std::size_t max_epochs = 30;
    double tolerance = 0.1;
    std::uint64_t seed = 0;
};

/// One-against-rest models of all labels, each the exact minimiser of
///     |w|^2 / 2 + sum over i of C_i loss(y_i (w x_i + b)) + b^2 / 2
/// by coordinate descent on its dual (Hsieh, Chang, Lin, Keerthi, Sundararajan: "A dual coordinate
/// descent method for large-scale linear SVM", 2008; for logistic regression Yu, Huang, Lin 2011).
/// All labels take their steps together, in one order: a permutation drawn anew for each pass.
class Solver {
public:
    /// A model that knows nothing: all weights 0.
    WGIG_DECL Solver(std::size_t features, std::size_t rows, std::size_t labels,
                     const Settings& settings);

    /// Passes over the rows named in `chosen` until no dual variable would gain more than the
    /// tolerance, or the largest number of passes is reached. `signs` has `lanes()` numbers a row: 1
    /// where the label applies, -1 where it does not; `costs` has C_i / C for the two cases by lane.
    /// Returns the number of passes. Complexity: O(passes x numbers in the rows x labels).
    WGIG_DECL std::size_t train(const Rows& rows, std::span<const std::uint32_t> chosen,
                                std::span<const std::int8_t> signs, std::span<const float> costs);
    /// Starts from the dual variables of another solver, for the rows named in `chosen` only; the
    /// values of the rows may be others now. Training from there ends at the same optimum, sooner.
    WGIG_DECL void start_from(const Solver& other, const Rows& rows,
                              std::span<const std::uint32_t> chosen,
                              std::span<const std::int8_t> signs);
    /// w x + b for each lane.
    WGIG_DECL void scores(std::span<const std::uint32_t> features, std::span<const float> values,
                          std::span<float> out) const;

    [[nodiscard]] std::size_t lanes() const noexcept { return lanes_; }
    /// Feature-major: the weight of feature f for label k is at f x lanes() + k.
    [[nodiscard]] std::span<const float> weights() const noexcept { return weights_; }
    [[nodiscard]] const std::vector<float>& biases() const noexcept { return biases_; }

    /// Of each row one for each lane.
    [[nodiscard]] const std::vector<float>& duals() const noexcept { return duals_; }

private:
    WGIG_DECL void add_to_biases(std::span<const float> changes);

    Settings settings_;
    std::size_t lanes_ = 0;
    std::vector<float, CacheAligned<float>> weights_;
    std::vector<float> biases_;
    std::vector<float> duals_;  // row-major: of each row, one for each lane
};

}  // namespace wgig::detail::linear

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/linear_model.ipp>
#endif
