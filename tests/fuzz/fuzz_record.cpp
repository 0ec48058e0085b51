// Reads any bytes as a record. What can be read can be written, and reads back as the same record; what
// cannot is refused with one of wgig's own errors.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/record/record.hpp>
#include <wgig/record/timeline.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const auto record = wgig::from_json<wgig::Record>(text);
        if (wgig::from_json<wgig::Record>(wgig::to_json(record)) != record) {
            std::abort();
        }
        if (wgig::validate(record).empty()) {
            static_cast<void>(wgig::timeline(record));
        }
    } catch (const wgig::Error& error) {
        if (std::string_view(error.what()).empty()) {
            std::abort();
        }
    }
    return 0;
}
