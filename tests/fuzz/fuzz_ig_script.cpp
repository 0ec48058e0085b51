// Reads any bytes as IG Script. What can be read is written, and reads back coded the same; it makes a
// table, or is refused for its size. What is found in the same bytes as prose becomes IG Script.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/role/coding.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/ig_table.hpp>
#include <wgig/source/read.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        for (const auto& statement : wgig::parse_ig_script(text)) {
            const auto again = wgig::parse_ig_script(wgig::to_ig_script(statement));
            if (again.size() != 1 || !wgig::same_coding(again.front(), statement)) {
                std::abort();
            }
            static_cast<void>(wgig::kind_of(statement));
            static_cast<void>(wgig::ig_table({statement}));
        }
    } catch (const wgig::Error& error) {
        if (std::string_view(error.what()).empty()) {
            std::abort();
        }
    }
    try {
        const wgig::Document document = wgig::read(text, "input");
        const auto coded = wgig::to_institutional(wgig::find_statements(document));
        static_cast<void>(wgig::ig_table(coded));
        static_cast<void>(wgig::to_ig_script(coded));
        for (const auto& statement : wgig::find_constitutive_statements(document)) {
            static_cast<void>(wgig::to_ig_script(wgig::to_institutional(statement)));
        }
    } catch (const wgig::ParseError&) {
    }
    return 0;
}
