// Which criteria of the working definition each paragraph speaks to.
#include <fmt/format.h>
#include <wgig/draft/criteria.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

int main() {
    const wgig::Document report =
        wgig::read(wgig::sample_report(wgig::Language::es), "sample.es.txt");
    for (const wgig::CriterionMatch& match : wgig::match_criteria(report)) {
        if (match.paragraph == "31" || match.paragraph == "32") {
            fmt::print("{} {}:", match.paragraph, match.criterion.str());
            for (const wgig::Evidence& evidence : match.evidence) {
                fmt::print(" [{}]", evidence.text);
            }
            fmt::print("\n");
        }
    }
}
