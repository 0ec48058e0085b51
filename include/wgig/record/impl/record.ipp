#pragma once

#include <string>

#include <wgig/core/json_value.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

WGIG_DECL void JsonHooks<Record>::before(const JsonView& view) {
    const auto found = view.json.find("format");
    if (found == view.json.end()) {
        detail::throw_at(ErrorCode::missing_member, view.path, "the member \"format\" is missing");
    }
    const JsonPath path = view.path.member("format");
    const auto format = from_value<unsigned>(*found, path);
    if (format > record_format) {
        detail::throw_at(ErrorCode::newer_format, path,
                         "format " + std::to_string(format) +
                             " is newer than this wgig, which reads up to format " +
                             std::to_string(record_format) + "; please update wgig");
    }
    if (format == 0) {
        detail::throw_at(ErrorCode::bad_value, path, "there is no format 0");
    }
}

WGIG_DECL void JsonHooks<Record>::after(Record& record) {
    std::string message;
    for (const Problem& problem : validate_references(record)) {
        message += (message.empty() ? "" : "\n") + problem.path + ": " + problem.message;
    }
    if (!message.empty()) {
        detail::throw_validation_error(ErrorCode::dangling_reference, message);
    }
}

}  // namespace wgig
