// JSON members that a type does not know, kept so that a round trip loses nothing.
#pragma once

#include <functional>
#include <map>
#include <string>

namespace wgig {

/// One JSON value as text, exactly as it is written out again.
struct RawJson {
    std::string text;  ///< the value, as compact JSON

    bool operator==(const RawJson&) const = default;
};

/// The members of a JSON object that its type does not know. A struct that has a member
/// `Extra extra` keeps them; it is no described member, as it is no field of the type.
using Extra = std::map<std::string, RawJson, std::less<>>;

}  // namespace wgig
