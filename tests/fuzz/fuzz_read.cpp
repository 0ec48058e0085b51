// Whatever the bytes are, read() gives a document whose spans lie in the text, whose texts are made
// of their segments and whose parts leave nothing out; or it throws a ParseError that says where.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/source/read.hpp>

#include "../cpp/source/reader_checks.hpp"

namespace {

void fail(const std::string& problem) {
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}

/// Plain text: what no part covers is the title, but for note marks and hyphens at line ends in it.
void check_nothing_lost(const wgig::Document& document) {
    const std::string rest = reader_checks::uncovered(document);
    const std::string title = reader_checks::without_space(document.title);
    std::size_t found = 0;
    for (const char byte : rest) {
        found += found < title.size() && title[found] == byte ? 1U : 0U;
    }
    if (found != title.size() || rest.size() - title.size() > 64) {
        fail("in no part: " + rest + "; title: " + title);
    }
}

void check(std::string_view bytes, std::string_view name, wgig::SourceFormat format) {
    try {
        const wgig::Document document = wgig::read(bytes, name, format);
        const bool plain = format == wgig::SourceFormat::plain;
        if (const auto bad = reader_checks::problem(document, bytes, !plain); !bad.empty()) {
            fail(std::string(name) + ": " + bad);
        }
        if (plain) {
            check_nothing_lost(document);
        }
    } catch (const wgig::ParseError& error) {
        if (error.place().file != name || error.message().empty()) {
            fail(std::string("an error without a place: ") + error.what());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(bytes, "input.txt", wgig::SourceFormat::plain);
    check(bytes, "input.md", wgig::SourceFormat::markdown);
#if defined(WGIG_HAS_GUMBO)
    check(bytes, "input.html", wgig::SourceFormat::html);
#endif
    static_cast<void>(wgig::read(bytes.substr(0, 0), "empty", wgig::SourceFormat::automatic));
    return 0;
}
