#pragma once

#include <wgig/source/fact.hpp>
#include <wgig/source/impl/facts/record_builder.hpp>

namespace wgig {

WGIG_DECL Record to_record(const Document& document) {
    return detail::facts::RecordBuilder(document).build();
}

}  // namespace wgig
