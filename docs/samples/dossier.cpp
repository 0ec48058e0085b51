// From a text to a page.
#include <algorithm>

#include <fmt/format.h>
#include <wgig/core/file.hpp>
#include <wgig/report/dossier.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

int main() {
    const wgig::Document report =
        wgig::read(wgig::sample_report(wgig::Language::ar), "sample.ar.txt");
    const wgig::Dossier dossier = wgig::make_dossier(report);

    // The page is in the language that the reader of the page wants, whatever the report is in.
    wgig::write_file_atomically("dossier.html", wgig::to_html({dossier}, wgig::Language::en));
    wgig::write_file_atomically("dossier.md", wgig::to_markdown({dossier}, wgig::Language::en));

    fmt::print("{} facts, {} paragraphs with issues, {} statements, {} criteria\n",
               dossier.facts.size(),
               std::ranges::count_if(dossier.codes, [](const auto& p) { return !p.codes.empty(); }),
               dossier.statements.size(), dossier.criteria.size());
}
