// Any table of ratings: what is refused is refused with a ValidationError; of the rest every coefficient is
// finite or missing with a reason, no larger than 1, and does not depend on the order of the rows.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/agreement.hpp>

#include "require.hpp"

namespace {

/// Three words a row; a line a row.
std::vector<wgig::RatingRow> rows_of(std::string_view text) {
    std::vector<wgig::RatingRow> rows;
    wgig::RatingRow row;
    std::size_t cell = 0;
    const auto finish = [&] {
        if (cell > 0) {
            rows.push_back(row);
        }
        row = {};
        cell = 0;
    };
    for (const char c : text) {
        if (c == '\n') {
            finish();
        } else if (c == ',') {
            ++cell;
        } else {
            (cell == 0 ? row.coder : cell == 1 ? row.unit : row.code) += c;
        }
    }
    finish();
    return rows;
}

void look_at(const wgig::Coefficient& found) {
    require(found.value.has_value() == found.reason.empty());
    if (found.value) {
        require(std::isfinite(*found.value) && *found.value <= 1 + 1e-9);
    }
}

bool alike(const wgig::Coefficient& a, const wgig::Coefficient& b) {
    return a.value.has_value() == b.value.has_value() &&
           (!a.value || std::abs(*a.value - *b.value) <= 1e-9 * (1 + std::abs(*a.value)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<wgig::RatingRow> rows = rows_of(text);
    for (const bool sets : {false, true}) {
        try {
            wgig::RatingsOptions reading;
            reading.sets = sets;
            wgig::AgreementOptions options;
            options.metric = sets ? wgig::AlphaMetric::masi : wgig::AlphaMetric::nominal;
            options.weights =
                sets ? wgig::AgreementWeights::jaccard : wgig::AgreementWeights::identity;
            const wgig::Agreement found = agreement(wgig::make_ratings(rows, reading), options);
            for (const wgig::Coefficient* each :
                 {&found.percent, &found.cohen, &found.scott, &found.conger, &found.fleiss,
                  &found.gwet, &found.brennan_prediger, &found.krippendorff}) {
                look_at(*each);
            }
            std::reverse(rows.begin(), rows.end());
            const wgig::Agreement again = agreement(wgig::make_ratings(rows, reading), options);
            require(alike(found.krippendorff, again.krippendorff));
            require(alike(found.fleiss, again.fleiss));
        } catch (const wgig::ValidationError&) {  // NOLINT(bugprone-empty-catch): refused
        }
    }
    return 0;
}
