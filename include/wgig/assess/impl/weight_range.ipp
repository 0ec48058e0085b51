#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include <fmt/format.h>

#include <wgig/assess/adequacy.hpp>
#include <wgig/assess/impl/conclusion.hpp>
#include <wgig/assess/impl/judgements.ipp>

namespace wgig {

WGIG_DECL std::string weight_range_text(const WeightRange& range, std::size_t digits) {
    using namespace detail::assess;
    constexpr std::size_t most_digits = 15;
    if (digits < 1 || digits > most_digits) {
        bad("digits", fmt::format("{} digits; 1 to {} are possible", digits, most_digits));
    }
    if (!(range.low >= 0) || !(range.high <= 1) || !(range.low <= range.high)) {
        bad("range", fmt::format("{} to {} is no range of shares", range.low, range.high));
    }
    for (;; ++digits) {
        const double scale = std::pow(10.0, static_cast<double>(digits));
        // What differs from a short number by rounding only is that number.
        const double slack = std::min(rounding * scale, 0.01);
        // Adding 0 makes 0 of -0.
        const double low = std::ceil(range.low * scale - slack) / scale + 0.0;
        const double high = std::floor(range.high * scale + slack) / scale;
        if (low > high && digits < most_digits) {
            continue;
        }
        const bool from = low > range.low + rounding || range.low_included;
        const bool to = high < range.high - rounding || range.high_included;
        if (low == high && !(from && to) && digits < most_digits) {
            continue;  // nothing would be in it
        }
        const auto text = [&](double end) {
            std::string number = fmt::format("{:.{}f}", end, digits);
            number.erase(number.find_last_not_of('0') + 1);
            if (number.back() == '.') {
                number.pop_back();
            }
            return number;
        };
        return fmt::format("{}{}, {}{}", from ? "[" : "(", text(low), text(high), to ? "]" : ")");
    }
}

}  // namespace wgig
