// Bytes in C++, code points in Python: where they differ, and how to get from one to the other.
#include <fmt/format.h>
#include <wgig/core/span.hpp>

int main() {
    const std::string_view text = "Réunion à Genève 🌐 互联网治理";
    const std::size_t begin = text.find("互联网");
    const wgig::Span bytes{begin, begin + std::string_view("互联网").size()};

    const wgig::OffsetIndex index(text);
    const wgig::Span code_points = index.to_code_points(bytes);
    fmt::print("bytes       {} to {}\n", bytes.begin, bytes.end);
    fmt::print("code points {} to {}\n", code_points.begin, code_points.end);
    fmt::print("the text    {}\n", wgig::slice(text, index.to_bytes(code_points)));
}
