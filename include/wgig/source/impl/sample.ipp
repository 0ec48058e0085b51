#pragma once

#include <array>
#include <cstddef>

#include <wgig/source/sample.hpp>

namespace wgig {

WGIG_DECL std::string_view sample_report(Language language) noexcept {
    // In the order of the enumeration. Each file is one raw string.
    static constexpr std::array<std::string_view, 6> reports = {
#include <wgig/source/data/sample.ar.txt.inc>
        ,
#include <wgig/source/data/sample.zh.txt.inc>
        ,
#include <wgig/source/data/sample.en.txt.inc>
        ,
#include <wgig/source/data/sample.fr.txt.inc>
        ,
#include <wgig/source/data/sample.es.txt.inc>
        ,
#include <wgig/source/data/sample.ru.txt.inc>
    };
    return reports[static_cast<std::size_t>(language)];
}

}  // namespace wgig
