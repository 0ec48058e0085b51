// Throughput of find_facts() and of read() with find_facts(): the sample reports, where every few
// words are a fact; running text, where hardly any is; and texts made to be slow. Megabytes a second of
// processor time, median of several runs. Before the clock starts, the facts are compared with those of
// one copy.

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/source/fact.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

namespace {

constexpr std::size_t bytes_wanted = 8'000'000;
constexpr int runs = 7;

template <class Work>
double megabytes_a_second(std::size_t bytes, const Work& work) {
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        work();
        seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(seconds.begin(), seconds.end());
    return static_cast<double>(bytes) / 1e6 / seconds[seconds.size() / 2];
}

/// The paragraphs and notes of a document, some times over. `only_without_facts` leaves the text that
/// any report mostly is.
wgig::Document repeated(const wgig::Document& one, bool only_without_facts) {
    wgig::Document many;
    many.id = one.id;
    many.title = one.title;
    const std::vector<wgig::Fact> facts = find_facts(one);
    const auto wanted = [&](const wgig::Paragraph& paragraph) {
        return !only_without_facts ||
               std::none_of(facts.begin(), facts.end(), [&](const wgig::Fact& fact) {
                   return fact.citation.paragraph == paragraph.number;
               });
    };
    while (many.text.size() < bytes_wanted) {
        const auto append = [&](const std::string& text) {
            const wgig::Span span{many.text.size(), many.text.size() + text.size()};
            many.text += text;
            many.text += '\n';
            return span;
        };
        for (const wgig::Paragraph& from : one.paragraphs) {
            if (wanted(from)) {
                wgig::Paragraph& paragraph = many.paragraphs.emplace_back();
                paragraph.number = from.number;
                paragraph.text = from.text;
                paragraph.span = append(from.text);
                paragraph.segments = {{0, paragraph.span}};
            }
        }
        for (const wgig::Note& from : one.notes) {
            if (!only_without_facts) {
                many.notes.push_back({from.number, from.text, append(from.text), {}, {}});
            }
        }
    }
    return many;
}

void measure(const char* name, const wgig::Document& document) {
    std::size_t found = 0;
    const double speed =
        megabytes_a_second(document.text.size(), [&] { found = find_facts(document).size(); });
    std::printf("%-28s %8.1f MB/s  (%zu facts, one in %zu bytes)\n", name, speed, found,
                found == 0 ? 0 : document.text.size() / found);
}

wgig::Document one_paragraph(std::string_view part) {
    wgig::Document document;
    while (document.text.size() < bytes_wanted) {
        document.text += part;
    }
    wgig::Paragraph& paragraph = document.paragraphs.emplace_back();
    paragraph.text = document.text;
    paragraph.span = {0, document.text.size()};
    paragraph.segments = {{0, paragraph.span}};
    return document;
}

}  // namespace

int main() {
    for (const wgig::Language language : wgig::all_languages) {
        const std::string code(wgig::code(language));
        const wgig::Document one = wgig::read(wgig::sample_report(language), "sample");
        const wgig::Document dense = repeated(one, false);
        const std::size_t in_one = find_facts(one).size();
        const std::size_t in_many = find_facts(dense).size();
        if (in_one == 0 || in_many % in_one != 0) {
            std::printf("%s: %zu facts in one copy, %zu in many\n", code.c_str(), in_one, in_many);
            return EXIT_FAILURE;
        }
        measure(("facts, sample " + code).c_str(), dense);
        measure(("facts, running text " + code).c_str(), repeated(one, true));

        std::string source;
        while (source.size() < bytes_wanted) {
            // Without the notes: after them a second report would be their continuation.
            source += wgig::sample_report(language).substr(0, one.paragraphs.back().span.end);
            source += "\n\n";
        }
        std::size_t found = 0;
        const double both = megabytes_a_second(source.size(), [&] {
            found += find_facts(wgig::read(source, "bench.txt", wgig::SourceFormat::plain)).size();
        });
        std::printf("%-28s %8.1f MB/s  (%zu facts)\n", ("read and facts, sample " + code).c_str(),
                    both, found / runs);
    }
    for (const std::string_view part :
         {"x", "1 ", "1/2/", "a/B/1/", "a@b.", "第1", "May ", "forty ", "2004年1月和", "1,",
          "paragraph 1 (a) ", "http://", "meeting "}) {
        measure(("hostile: " + std::string(part)).c_str(), one_paragraph(part));
    }
}
