// A hash of any described value, from the same reflection as its equality.
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/identifier.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// Equal values have equal hashes; members kept in `extra` count. Not stable between releases.
template <class T>
[[nodiscard]] std::size_t hash_of(const T& value) {
    constexpr auto combine = [](std::size_t seed, std::size_t next) {
        return seed ^ (next + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
    };
    std::size_t seed = 0;
    if constexpr (DescribedEnum<T>) {
        seed = static_cast<std::size_t>(value);
    } else if constexpr (std::same_as<T, Date>) {
        seed = combine(combine(hash_of(value.year), value.month), value.day);
    } else if constexpr (std::same_as<T, DateRange>) {
        seed = combine(hash_of(value.first), hash_of(value.last));
    } else if constexpr (std::same_as<T, Span>) {
        seed = combine(value.begin, value.end);
    } else if constexpr (std::same_as<T, Label>) {
        for (const auto& [tag, text] : value.texts) {
            seed = combine(combine(seed, hash_of(tag)), hash_of(text));
        }
    } else if constexpr (DescribedStruct<T>) {
        for_each_member(value, [&](std::string_view, const auto& member) {
            seed = combine(seed, hash_of(member));
        });
        if constexpr (requires { value.extra; }) {
            for (const auto& [name, raw] : value.extra) {
                seed = combine(combine(seed, hash_of(name)), hash_of(raw.text));
            }
        }
    } else if constexpr (detail::is_optional<T>) {
        seed = value.has_value() ? combine(1, hash_of(*value)) : 0;
    } else if constexpr (detail::is_vector<T>) {
        for (const auto& element : value) {
            seed = combine(seed, hash_of(element));
        }
    } else if constexpr (detail::is_map<T>) {
        for (const auto& [name, element] : value) {
            seed = combine(combine(seed, hash_of(name)), hash_of(element));
        }
    } else if constexpr (is_identifier<T>) {
        seed = hash_of(value.str());
    } else {
        seed = std::hash<T>{}(value);
    }
    return seed;
}

}  // namespace wgig
