// Build modes and version.
#pragma once

/// Library version, the one place it is written; CMake and the Python package read it from here.
#define WGIG_VERSION_MAJOR 0
#define WGIG_VERSION_MINOR 1
#define WGIG_VERSION_PATCH 0

/// Put before every declaration whose definition lives in an `impl/*.ipp` file. With
/// `WGIG_HEADER_ONLY` the definitions are inline in the header; without it they are compiled once.
#if defined(WGIG_HEADER_ONLY)
#    if !defined(FMT_HEADER_ONLY)
#        define FMT_HEADER_ONLY  // nothing to link, or it would not be header-only
#    endif
#    define WGIG_DECL inline
#else
#    define WGIG_DECL
#endif
