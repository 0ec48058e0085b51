#include <fmt/format.h>
#include <wgig/wgig.hpp>

#include <string_view>

int main() {
    std::string_view const bytes = "A report\n\n1. The first paragraph.\n\n2. The second one.\n";
    wgig::Document const document = wgig::read(bytes, "report.txt");
    fmt::print("{} paragraphs\n", document.paragraphs.size());
    return document.paragraphs.size() == 2 ? 0 : 1;
}
