#pragma once

#include <map>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/collate.hpp>

namespace wgig::detail {

WGIG_DECL void check_collation(const Collation& collation) {
    const std::size_t witnesses = collation.witnesses.size();
    const auto wrong = [](const std::string& message, std::string path) {
        throw_validation_error(ErrorCode::bad_value, message, {.path = std::move(path)});
    };
    std::map<std::string_view, std::size_t> names;
    for (std::size_t i = 0; i < witnesses; ++i) {
        const std::string& id = collation.witnesses[i].id;
        if (id.empty()) {
            wrong("a witness needs a name", fmt::format("witnesses[{}].id", i));
        }
        const auto [at, added] = names.emplace(id, i);
        if (!added) {
            wrong(fmt::format("'{}' is the name of witnesses[{}] already", id, at->second),
                  fmt::format("witnesses[{}].id", i));
        }
    }
    if (witnesses == 0 ? !collation.cells.empty() : collation.cells.size() % witnesses != 0) {
        wrong(fmt::format("{} cells are no columns of {} witnesses", collation.cells.size(),
                          witnesses),
              "cells");
    }
    if (collation.readings.size() != collation.cells.size()) {
        wrong(fmt::format("{} readings for {} cells", collation.readings.size(),
                          collation.cells.size()),
              "readings");
    }
    std::vector<std::size_t> next(witnesses, 0);
    for (std::size_t i = 0; i < collation.cells.size(); ++i) {
        const std::size_t witness = i % witnesses;
        const std::int32_t cell = collation.cells[i];
        const std::int32_t reading = collation.readings[i];
        if (cell < 0) {
            if (cell != -1) {
                wrong(fmt::format("{} is neither a token nor -1", cell),
                      fmt::format("cells[{}]", i));
            }
            if (reading != -1) {
                wrong("a reading without a token", fmt::format("readings[{}]", i));
            }
            continue;
        }
        if (static_cast<std::size_t>(cell) >= collation.witnesses[witness].tokens.size()) {
            wrong(fmt::format("'{}' has {} tokens, so none is number {}",
                              collation.witnesses[witness].id,
                              collation.witnesses[witness].tokens.size(), cell),
                  fmt::format("cells[{}]", i));
        }
        if (static_cast<std::size_t>(cell) != next[witness]) {
            wrong(fmt::format("token {} of '{}' stands where token {} should", cell,
                              collation.witnesses[witness].id, next[witness]),
                  fmt::format("cells[{}]", i));
        }
        ++next[witness];
        if (reading < 0 || static_cast<std::size_t>(reading) >= witnesses) {
            wrong(fmt::format("{} is no reading of {} witnesses", reading, witnesses),
                  fmt::format("readings[{}]", i));
        }
    }
    for (std::size_t i = 0; i < witnesses; ++i) {
        if (next[i] != collation.witnesses[i].tokens.size()) {
            wrong(
                fmt::format("token {} of '{}' is in no column", next[i], collation.witnesses[i].id),
                "cells");
        }
    }
    for (std::size_t i = 0; i < collation.transpositions.size(); ++i) {
        const Transposition& moved = collation.transpositions[i];
        const auto outside = [&](std::size_t witness, std::size_t begin) {
            if (witness >= witnesses) {
                return true;
            }
            const std::size_t size = collation.witnesses[witness].tokens.size();
            return begin > size || moved.size > size - begin;
        };
        if (moved.size == 0 || moved.first == moved.second ||
            outside(moved.first, moved.first_begin) || outside(moved.second, moved.second_begin)) {
            wrong("no tokens of two witnesses", fmt::format("transpositions[{}]", i));
        }
    }
}

}  // namespace wgig::detail
