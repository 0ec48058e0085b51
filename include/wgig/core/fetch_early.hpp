// A hint to the processor.
#pragma once

namespace wgig::detail {

/// Asks for memory that will be read soon: tables are larger than caches, and no processor foresees
/// where a hash or a list leads.
inline void fetch_early(const void* address) {
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    static_cast<void>(address);
#endif
}

}  // namespace wgig::detail
