// Reads any bytes as a model. What is refused is refused with a ParseError; what is read can be asked
// anything, and is written back as the same bytes. The checksum is set right first, so that mutations
// get past it.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <wgig/classify/impl/learn/model_bytes.hpp>
#include <wgig/classify/model.hpp>
#include <wgig/core/error.hpp>

#include "require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (size > wgig::detail::model_file::checksum_size) {
        bytes.resize(size - wgig::detail::model_file::checksum_size);
        wgig::detail::model_file::put(bytes, wgig::detail::model_file::checksum(bytes),
                                      wgig::detail::model_file::checksum_size);
    }
    try {
        const wgig::Model model = wgig::model_from_bytes(bytes, "fuzz");
        const std::string_view text = "Spam, privacy; спам 隐私 إدارة 12";
        for (const double probability : model.probabilities(std::span(&text, 1))) {
            require(probability >= 0 && probability <= 1);
        }
        for (const wgig::Code& code : model.classify(text)) {
            for (const wgig::Evidence& piece : code.evidence) {
                require(wgig::slice(text, piece.span) == piece.text);
            }
        }
        // JSON may have been written in other ways; once written by wgig it stays.
        const std::string once = wgig::to_bytes(model);
        require(wgig::to_bytes(wgig::model_from_bytes(once)) == once);
    } catch (const wgig::ParseError&) {  // NOLINT(bugprone-empty-catch): refused, as it should be
    }
    return 0;
}
