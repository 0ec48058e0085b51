# What only wgig's own build uses: warnings, ccache, sanitizers.

if(WGIG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(WGIG_CCACHE_PROGRAM ccache)
    if(WGIG_CCACHE_PROGRAM)
        # Paths are hashed relative to the source folder, so a second clone finds what the first one
        # compiled. The sloppiness is what ccache asks for to work with precompiled headers.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            "${CMAKE_COMMAND}" -E env
            "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}"
            CCACHE_NOHASHDIR=true
            CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
            "${WGIG_CCACHE_PROGRAM}")
    endif()
endif()

set(WGIG_SANITIZERS "" CACHE STRING "Sanitizers for all that is built here, as in `address,undefined`")
if(WGIG_SANITIZERS)
    add_compile_options(
        -fsanitize=${WGIG_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${WGIG_SANITIZERS})
    # GCC warns of variables in <regex> that the sanitizers' own code hides from it (its bug 105562).
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# Marks a target as wgig's own code: C++20 without extensions, and the warnings that we keep clean.
function(wgig_own_code target)
    set_target_properties(${target} PROPERTIES CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
    target_compile_features(${target} PRIVATE cxx_std_20)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        return()
    endif()
    if(WGIG_DEVELOPER OR WGIG_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE
            -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
            # Leaving members out is what designated initialisers of plain aggregates are for.
            -Wno-missing-field-initializers)
    endif()
    if(WGIG_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()
