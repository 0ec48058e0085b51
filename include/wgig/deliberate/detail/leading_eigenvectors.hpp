// The largest eigenvalues of a symmetric matrix that is known by its products only.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <wgig/core/random.hpp>

namespace wgig::detail {

struct EigenPair {
    double value = 0;
    double residual = 0;  ///< length of (A x vector - value x vector)
    std::vector<double> vector;
};

namespace eigen {

inline double dot(const std::vector<double>& a, const std::vector<double>& b) noexcept {
    // Four sums side by side, in an order that does not depend on the machine.
    double sums[4] = {0, 0, 0, 0};
    std::size_t i = 0;
    for (; i + 4 <= a.size(); i += 4) {
        for (std::size_t j = 0; j < 4; ++j) {
            sums[j] += a[i + j] * b[i + j];
        }
    }
    for (; i < a.size(); ++i) {
        sums[0] += a[i] * b[i];
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

inline void subtract(std::vector<double>& from, double factor, const std::vector<double>& what) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        from[i] -= factor * what[i];
    }
}

inline double normalise(std::vector<double>& vector) {
    const double length = std::sqrt(dot(vector, vector));
    if (length > 0) {
        for (double& x : vector) {
            x /= length;
        }
    }
    return length;
}

/// Takes out of a vector what lies along others; twice, so that rounding leaves nothing.
inline void orthogonalise(std::vector<double>& vector,
                          const std::vector<std::vector<double>>& against,
                          const std::vector<EigenPair>& locked) {
    for (int pass = 0; pass < 2; ++pass) {
        for (const EigenPair& pair : locked) {
            subtract(vector, dot(vector, pair.vector), pair.vector);
        }
        for (const std::vector<double>& one : against) {
            subtract(vector, dot(vector, one), one);
        }
    }
}

/// The largest eigenvalue of a symmetric tridiagonal matrix and its eigenvector: by bisection with
/// Sturm sequences, then inverse iteration (Golub and Van Loan, section 8.4).
inline std::pair<double, std::vector<double>>
largest_of_tridiagonal(const std::vector<double>& diagonal, const std::vector<double>& beside) {
    const std::size_t n = diagonal.size();
    double low = diagonal[0];
    double high = diagonal[0];
    for (std::size_t i = 0; i < n; ++i) {
        const double radius =
            (i > 0 ? std::abs(beside[i - 1]) : 0) + (i + 1 < n ? std::abs(beside[i]) : 0);
        low = std::min(low, diagonal[i] - radius);
        high = std::max(high, diagonal[i] + radius);
    }
    // Of a matrix of zeros too, what is divided by below has a reciprocal.
    const double scale = std::max({std::abs(low), std::abs(high), 1e-100});
    const double tiny = std::numeric_limits<double>::epsilon() * scale;
    // How many eigenvalues are above x: positive pivots of (T - x).
    const auto any_above = [&](double x) {
        double pivot = 1;
        for (std::size_t i = 0; i < n; ++i) {
            const double square = i == 0 ? 0 : beside[i - 1] * beside[i - 1];
            pivot = diagonal[i] - x - (i == 0 ? 0 : square / pivot);
            if (pivot == 0) {
                pivot = -tiny * tiny - std::numeric_limits<double>::min();
            }
            if (pivot > 0) {
                return true;
            }
        }
        return false;
    };
    for (int step = 0; step < 120 && high - low > tiny / 4; ++step) {
        const double middle = low + (high - low) / 2;
        (any_above(middle) ? low : high) = middle;
    }
    const double value = low + (high - low) / 2;
    // (T - shift) is negative definite for a shift just above, so elimination needs no pivoting.
    const double shift = high + tiny;
    std::vector<double> vector(n);
    for (std::size_t i = 0; i < n; ++i) {
        vector[i] = 1.0 + 0.1 * static_cast<double>(i % 7);
    }
    std::vector<double> pivots(n);
    for (int step = 0; step < 5; ++step) {
        for (std::size_t i = 0; i < n; ++i) {
            pivots[i] = diagonal[i] - shift;
            if (i > 0) {
                const double factor = beside[i - 1] / pivots[i - 1];
                pivots[i] -= factor * beside[i - 1];
                vector[i] -= factor * vector[i - 1];
            }
            if (!(std::abs(pivots[i]) > tiny * 1e-3)) {
                pivots[i] = -tiny * 1e-3 - std::numeric_limits<double>::min();
            }
        }
        for (std::size_t i = n; i-- > 0;) {
            if (i + 1 < n) {
                vector[i] -= beside[i] * vector[i + 1];
            }
            vector[i] /= pivots[i];
        }
        double largest = 0;
        for (const double x : vector) {
            largest = std::max(largest, std::abs(x));
        }
        for (double& x : vector) {
            x /= largest;
        }
        normalise(vector);
    }
    return {value, vector};
}

}  // namespace eigen

/// The `count` largest eigenvalues of a positive semidefinite n x n matrix, descending. `multiply(x,
/// y)` sets y to the product of the matrix with x. Lanczos iteration with full orthogonalisation,
/// one eigenvector after the other, so that equal eigenvalues are found too; restarted from its best
/// vector where a basis of 160 does not suffice.
template <class Multiply>
std::vector<EigenPair> leading_eigenvectors(std::size_t n, std::size_t count,
                                            const Multiply& multiply) {
    constexpr std::size_t most_steps = 160;
    constexpr int most_restarts = 30;
    constexpr double precision = 2e-14;
    std::vector<EigenPair> found;
    Random random(20041210);
    const auto draw = [&] { return static_cast<double>(random.next() >> 11U) * 0x1p-52 - 1.0; };
    double norm = 0;
    std::vector<double> next(n);
    while (found.size() < std::min(count, n)) {
        std::vector<double> start(n);
        for (double& x : start) {
            x = draw();
        }
        EigenPair best;
        for (int restart = 0; restart <= most_restarts; ++restart) {
            std::vector<std::vector<double>> basis;
            std::vector<double> diagonal;
            std::vector<double> beside;
            eigen::orthogonalise(start, basis, found);
            eigen::normalise(start);
            basis.push_back(start);
            const std::size_t limit = std::min(most_steps, n - found.size());
            std::pair<double, std::vector<double>> ritz;
            double residual = 0;
            while (true) {
                multiply(basis.back(), next);
                diagonal.push_back(eigen::dot(basis.back(), next));
                eigen::orthogonalise(next, basis, found);
                const double length = eigen::normalise(next);
                const std::size_t size = basis.size();
                norm = std::max({norm, std::abs(diagonal.back()), length});
                const bool ended = size == limit || !(length > precision * norm);
                if (ended || size % 8 == 0) {
                    ritz = eigen::largest_of_tridiagonal(diagonal, beside);
                    norm = std::max(norm, ritz.first);
                    residual = length * std::abs(ritz.second.back());
                    if (ended || residual <= precision * norm) {
                        break;
                    }
                }
                beside.push_back(length);
                basis.push_back(next);
            }
            std::fill(start.begin(), start.end(), 0.0);
            for (std::size_t i = 0; i < basis.size(); ++i) {
                eigen::subtract(start, -ritz.second[i], basis[i]);
            }
            eigen::orthogonalise(start, {}, found);
            eigen::normalise(start);
            best.value = ritz.first;
            if (residual <= precision * norm || n - found.size() <= most_steps) {
                break;
            }
        }
        // What is reported is measured, not taken from the recurrence.
        multiply(start, next);
        best.value = eigen::dot(start, next);
        eigen::subtract(next, best.value, start);
        best.residual = std::sqrt(eigen::dot(next, next));
        best.vector = start;
        found.push_back(std::move(best));
    }
    return found;
}

}  // namespace wgig::detail
