#include <wgig/draft/trace.hpp>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "catch.hpp"
#include "generated_lineage.hpp"

using namespace wgig;

namespace {

using KnownScore = lineage_made::LineageMaker::Score;

KnownScore told_score(Language language, std::size_t edits, std::size_t start) {
    lineage_made::LineageMaker maker(language, start, 7 + static_cast<std::uint64_t>(language));
    for (std::size_t i = 0; i < edits; ++i) {
        maker.edit();
    }
    const auto before = std::chrono::steady_clock::now();
    const Trace found = trace(maker.lineage);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
    const auto score = maker.score(found);
    const auto part = [](std::size_t a, std::size_t b) {
        return static_cast<double>(a) / static_cast<double>(std::max<std::size_t>(b, 1));
    };
    INFO(code(language));
    if (std::getenv("WGIG_TELL") != nullptr) {
        std::cout << code(language) << " drafts " << found.drafts.size() << " tokens "
                  << score.tokens << " right " << part(score.right, score.tokens) << " draft "
                  << part(score.right_draft, score.tokens) << " later "
                  << part(score.later_right, score.later) << " seconds " << took.count() << "\n";
    }
    CHECK(part(score.right, score.tokens) >= 0.98);
    return score;
}

void check_all_languages(std::size_t edits, std::size_t start) {
    KnownScore all;
    for (const Language language : all_languages) {
        const KnownScore one = told_score(language, edits, start);
        all.tokens += one.tokens;
        all.right += one.right;
    }
    CHECK(static_cast<double>(all.right) >= 0.99 * static_cast<double>(all.tokens));
}

}  // namespace

TEST_CASE("Of lineages of known edits in six languages, 99 % of the tokens are traced to the right "
          "word") {
    check_all_languages(60, 300);
}

TEST_CASE("Of a lineage of 1,000 known edits too", "[.large]") { check_all_languages(1000, 400); }
