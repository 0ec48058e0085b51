#pragma once

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include <wgig/classify/labelling.hpp>
#include <wgig/core/error.hpp>

namespace wgig {

WGIG_DECL Labelling make_labelling(std::span<const std::vector<std::string>> items,
                                   std::span<const std::string> labels) {
    Labelling result;
    result.labels.assign(labels.begin(), labels.end());
    std::unordered_map<std::string_view, std::int32_t> numbers;
    if (labels.empty()) {
        for (const std::vector<std::string>& item : items) {
            for (const std::string& label : item) {
                if (numbers.try_emplace(label, 0).second) {
                    result.labels.push_back(label);
                }
            }
        }
        std::sort(result.labels.begin(), result.labels.end());
        numbers.clear();
    }
    if (result.labels.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        detail::throw_validation_error(ErrorCode::bad_value, "more than 2147483647 labels",
                                       {{}, 0, 0, "labels"});
    }
    for (std::size_t i = 0; i < result.labels.size(); ++i) {
        if (!numbers.try_emplace(result.labels[i], static_cast<std::int32_t>(i)).second) {
            detail::throw_validation_error(
                ErrorCode::bad_value,
                fmt::format("the label \"{}\" is given twice", result.labels[i]),
                {{}, 0, 0, fmt::format("labels[{}]", i)});
        }
    }
    result.ends.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto begin = static_cast<std::ptrdiff_t>(result.members.size());
        for (const std::string& label : items[i]) {
            const auto found = numbers.find(label);
            if (found == numbers.end()) {
                detail::throw_validation_error(ErrorCode::unknown_value,
                                               fmt::format("\"{}\" is none of the labels", label),
                                               {{}, 0, 0, fmt::format("items[{}]", i)});
            }
            result.members.push_back(found->second);
        }
        std::sort(result.members.begin() + begin, result.members.end());
        result.members.erase(std::unique(result.members.begin() + begin, result.members.end()),
                             result.members.end());
        result.ends.push_back(result.members.size());
    }
    return result;
}

namespace detail {

WGIG_DECL void check_labelling(const Labelling& labelling, const char* name) {
    const auto bad = [&](const std::string& path, const std::string& message) {
        throw_validation_error(ErrorCode::bad_value, message,
                               {{}, 0, 0, fmt::format("{}.{}", name, path)});
    };
    std::size_t begin = 0;
    for (std::size_t item = 0; item < labelling.size(); ++item) {
        const std::size_t end = labelling.ends[item];
        if (end < begin || end > labelling.members.size()) {
            bad(fmt::format("ends[{}]", item), "the ends must ascend within members");
        }
        for (std::size_t i = begin; i < end; ++i) {
            const std::int32_t label = labelling.members[i];
            if (label < 0 || static_cast<std::size_t>(label) >= labelling.labels.size() ||
                (i > begin && labelling.members[i - 1] >= label)) {
                bad(fmt::format("members[{}]", i),
                    "an item's labels are positions in labels, and ascend");
            }
        }
        begin = end;
    }
    if (begin != labelling.members.size()) {
        bad("ends",
            fmt::format("{} of {} members belong to an item", begin, labelling.members.size()));
    }
}

}  // namespace detail
}  // namespace wgig
