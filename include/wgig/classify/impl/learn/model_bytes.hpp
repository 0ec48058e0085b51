// How the numbers of a model's file are written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wgig::detail::model_file {

// "WGIGMODL", version, length of the JSON part, number of features; then the JSON part; then of all
// features the hashes (6 bytes each), importances and scales (float, 4 bytes each) and rows (one signed
// byte a label); last a checksum of all that. All numbers little-endian.
inline constexpr std::string_view magic = "WGIGMODL";
inline constexpr std::uint64_t version = 1;
inline constexpr std::size_t head_size = 8 + 3 * 8;
inline constexpr std::size_t hash_size = 6;
inline constexpr std::size_t checksum_size = 8;

inline void put(std::string& out, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

[[nodiscard]] inline std::uint64_t get(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    }
    return value;
}

/// FNV-1a over words of 8 bytes: finds accidents, not forgers, whom the checks of each number stop.
[[nodiscard]] inline std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = 0xCBF29CE484222325U;
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        sum = (sum ^ get(bytes, at, std::min<std::size_t>(8, bytes.size() - at))) * 0x100000001B3U;
        sum ^= sum >> 29U;
    }
    return sum;
}

}  // namespace wgig::detail::model_file
