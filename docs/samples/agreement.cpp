#include <fmt/format.h>

#include <wgig/deliberate/agreement.hpp>

int main() {
    const std::vector<wgig::RatingRow> rows = {{"ann", "1", "spam"},   {"bob", "1", "spam"},
                                               {"ann", "2", "access"}, {"bob", "2", "access"},
                                               {"ann", "3", "costs"},  {"bob", "3", "access"}};
    const wgig::Agreement result = wgig::agreement(wgig::make_ratings(rows));
    fmt::print("kappa {:.3f}, alpha {:.3f}\n", *result.cohen.value, *result.krippendorff.value);
}
