// Visits every span inside a value, however deep.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <wgig/core/reflect.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// Calls `visit(Span&)` for each span of a described value, of its members and their elements.
template <class T, class Visit>
void visit_spans(T& value, Visit&& visit) {
    if constexpr (std::same_as<T, Span>) {
        visit(value);
    } else if constexpr (DescribedStruct<T>) {
        for_each_member(value, [&](std::string_view, auto& member) { visit_spans(member, visit); });
    } else if constexpr (detail::is_optional<T>) {
        if (value.has_value()) {
            visit_spans(*value, visit);
        }
    } else if constexpr (detail::is_vector<T>) {
        for (auto& element : value) {
            visit_spans(element, visit);
        }
    }
}

}  // namespace wgig
