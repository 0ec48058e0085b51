// Reads any bytes as a subject indexer. What is refused is refused with a ParseError; what is read can be
// asked anything, and is written back as bytes that are read as the same. The checksum is set right first,
// so that mutations get past it.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/classify/detail/subject_bytes.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/core/error.hpp>

#include "require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::size_t checksum_size = 8;
    if (size > checksum_size) {
        bytes.resize(size - checksum_size);
        const std::uint64_t sum = wgig::detail::subjects::checksum(bytes);
        for (std::size_t i = 0; i < checksum_size; ++i) {
            bytes += static_cast<char>((sum >> (8 * i)) & 0xFFU);
        }
    }
    try {
        const auto indexer = wgig::SubjectIndexer::from_bytes(bytes, "fuzz");
        const std::string_view text =
            "Higher education, policy (forests); 教育 التعليم образование 12";
        for (const wgig::Code& code : indexer.suggest(text, 20)) {
            require(code.score >= 0 && code.score <= 1);
            for (const wgig::Evidence& piece : code.evidence) {
                require(piece.span.end <= text.size());
            }
        }
        const std::string once = indexer.to_bytes();
        require(wgig::SubjectIndexer::from_bytes(once).to_bytes() == once);
    } catch (const wgig::ParseError&) {  // NOLINT(bugprone-empty-catch): refused, as it should be
    }
    return 0;
}
