// Throughput of read(): the sample report in each language, many times over in one text; then texts
// of other shapes. Megabytes of source a second of processor time, median of several runs.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

namespace {

constexpr std::size_t bytes_wanted = 8'000'000;
constexpr int runs = 7;

std::string repeated(std::string_view part) {
    std::string text;
    text.reserve(bytes_wanted + part.size());
    while (text.size() < bytes_wanted) {
        text += part;
        text += '\n';
    }
    return text;
}

/// The same with every paragraph numbered on from the one before, as in one long report.
std::string numbered() {
    const std::string_view line =
        "The Working Group took note of the comments that had been made.\n";
    std::string text = "Report of the Working Group\n\nI.  Introduction\n\n";
    for (int number = 1; text.size() < bytes_wanted; ++number) {
        text += std::to_string(number % 9999) + ".  ";
        for (int i = 0; i < 9; ++i) {
            text += line;
        }
        text += '\n';
    }
    return text;
}

void measure(const char* name, const std::string& text, wgig::SourceFormat format) {
    std::vector<double> seconds;
    std::size_t paragraphs = 0;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        const wgig::Document document = wgig::read(text, "bench.txt", format);
        const std::clock_t spent = std::clock() - start;
        seconds.push_back(static_cast<double>(spent) / CLOCKS_PER_SEC);
        paragraphs = document.paragraphs.size();
    }
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[seconds.size() / 2];
    std::printf("%-22s %8.1f MB/s  (%zu paragraphs)\n", name,
                static_cast<double>(text.size()) / 1e6 / median, paragraphs);
}

}  // namespace

int main() {
    for (const wgig::Language language : wgig::all_languages) {
        const std::string name = "sample " + std::string(wgig::code(language));
        measure(name.c_str(), repeated(wgig::sample_report(language)), wgig::SourceFormat::plain);
    }
    measure("numbered paragraphs", numbered(), wgig::SourceFormat::plain);
    measure("one line", std::string(bytes_wanted, 'x'), wgig::SourceFormat::plain);
    measure("sample en as Markdown", repeated(wgig::sample_report(wgig::Language::en)),
            wgig::SourceFormat::markdown);
#if defined(WGIG_HAS_GUMBO)
    std::string html = "<!doctype html><html><body>";
    while (html.size() < bytes_wanted) {
        html +=
            "<p>The <b>Working Group</b> took note of the comments &amp; of the papers that had "
            "been sent to it<sup>1</sup> before its second meeting.</p>\n";
    }
    measure("HTML", html, wgig::SourceFormat::html);
#endif
    return 0;
}
