// What a described type tells about itself. JSON, formatting, hashing, the Python class, the Arrow
// and the JSON schema are all derived from here; nothing else lists the fields of a type.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

namespace wgig {

/// An enumeration declared with BOOST_DESCRIBE_ENUM.
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

/// A struct declared with BOOST_DESCRIBE_STRUCT.
template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

namespace detail {

// The templates that members are made of, told apart in one place for every derived use.
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
/// A map from names, such as language tags, to values of one type: an object in JSON.
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T, std::less<>>> = true;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
constexpr std::string_view raw_type_name() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
    constexpr std::string_view text = __FUNCSIG__;
    constexpr std::string_view head = "raw_type_name<";
    constexpr auto end = text.rfind(">(void)");
#else
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr std::string_view head = "T = ";
    constexpr auto end = text.find_first_of(";]", text.find(head));
#endif
    constexpr auto begin = text.find(head) + head.size();
    return text.substr(begin, end - begin);
}

}  // namespace detail

/// The name of a type without its namespaces: `Issue`.
template <class T>
[[nodiscard]] constexpr std::string_view type_name() noexcept {
    constexpr std::string_view full = detail::raw_type_name<T>();
    constexpr auto colon = full.rfind(':');
    return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

/// The name of a member without the underscore that keeps it apart from a C++ keyword: `concept_`
/// is `concept` in JSON and Python.
[[nodiscard]] constexpr std::string_view member_name(std::string_view name) noexcept {
    return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

/// Calls `visit(name, member)` for each described member of `value`, in declaration order.
template <class T, class Visit>
    requires DescribedStruct<std::remove_const_t<T>>
constexpr void for_each_member(T& value, Visit&& visit) {
    boost::mp11::mp_for_each<detail::Members<std::remove_const_t<T>>>(
        [&](auto descriptor) { visit(member_name(descriptor.name), value.*descriptor.pointer); });
}

/// The names of all enumerators, in declaration order.
template <DescribedEnum E>
[[nodiscard]] constexpr auto enum_names() noexcept {
    using Enumerators = boost::describe::describe_enumerators<E>;
    std::array<std::string_view, boost::mp11::mp_size<Enumerators>::value> names{};
    std::size_t at = 0;
    boost::mp11::mp_for_each<Enumerators>([&](auto descriptor) { names[at++] = descriptor.name; });
    return names;
}

/// The name of an enumerator; empty for a value that has none.
template <DescribedEnum E>
[[nodiscard]] constexpr std::string_view enum_name(E value) noexcept {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto descriptor) {
        if (descriptor.value == value) {
            name = descriptor.name;
        }
    });
    return name;
}

/// Sets `value` to the enumerator of that name; false where there is none.
template <DescribedEnum E>
[[nodiscard]] constexpr bool parse_enum(std::string_view name, E& value) noexcept {
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto descriptor) {
        if (name == descriptor.name) {
            value = descriptor.value;
            found = true;
        }
    });
    return found;
}

}  // namespace wgig
