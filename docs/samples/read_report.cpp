// What a report is made of.
#include <fmt/format.h>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

int main() {
    const wgig::Document report =
        wgig::read(wgig::sample_report(wgig::Language::fr), "sample.fr.txt");

    fmt::print("{}\n", report.title);
    for (const wgig::Section& section : report.sections) {
        fmt::print("{:>2} {}\n", section.number, section.title);
        for (const wgig::Section& subsection : section.subsections) {
            fmt::print("   {} {}\n", subsection.number, subsection.title);
        }
    }
    fmt::print("{} paragraphs, {} notes\n\n", report.paragraphs.size(), report.notes.size());

    const wgig::Paragraph& tasks = report.paragraphs[9];
    fmt::print("Paragraph {}, section {} {}:\n", tasks.number, tasks.section, tasks.subsection);
    for (const wgig::Item& item : tasks.items) {
        fmt::print("{} {}\n", item.marker, item.text);
    }

    // A paragraph is joined from lines; its span still leads to the bytes of the file.
    const std::string_view in_the_file = wgig::slice(report.text, tasks.items[0].span);
    fmt::print("\nIn the file: [{}]\n", in_the_file);
}
