// Identifiers that are distinct types, so that an issue's is never taken for an actor's.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace wgig {

/// The name of one object of the kind `Tag`: kebab-case, unique among its kind in a record.
/// In JSON and in Python it is a plain string.
template <class Tag>
class Identifier {
public:
    /// No name.
    Identifier() = default;
    /// From any kind of string, implicitly: in a program a name is written as a plain string.
    Identifier(std::string value) : value_(std::move(value)) {}  // NOLINT(*-explicit-*)
    Identifier(std::string_view value) : value_(value) {}        // NOLINT(*-explicit-*)
    Identifier(const char* value) : value_(value) {}             // NOLINT(*-explicit-*)

    /// The name itself.
    [[nodiscard]] const std::string& str() const noexcept { return value_; }
    /// Whether there is no name.
    [[nodiscard]] bool empty() const noexcept { return value_.empty(); }

    friend bool operator==(const Identifier&, const Identifier&) = default;
    friend auto operator<=>(const Identifier&, const Identifier&) = default;

private:
    std::string value_;
};

/// Whether a type is an Identifier.
template <class T>
inline constexpr bool is_identifier = false;
template <class Tag>
inline constexpr bool is_identifier<Identifier<Tag>> = true;

}  // namespace wgig

template <class Tag>
struct std::hash<wgig::Identifier<Tag>> {
    std::size_t operator()(const wgig::Identifier<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};
