#pragma once

#include <iterator>
#include <string_view>

#include <wgig/classify/taxonomy.hpp>
#include <wgig/core/json_value.hpp>

namespace wgig {
namespace detail {

// An array: measuring a string this long costs more steps than compilers take for a constant.
inline constexpr char embedded_taxonomy[] =
#include <wgig/classify/data/taxonomy.json.inc>
    ;

}  // namespace detail

WGIG_DECL const Taxonomy& wgig_taxonomy() {
    static const Taxonomy taxonomy =
        from_json<Taxonomy>(std::string_view(std::data(detail::embedded_taxonomy),
                                             std::size(detail::embedded_taxonomy) - 1),
                            "embedded taxonomy");
    return taxonomy;
}

}  // namespace wgig
