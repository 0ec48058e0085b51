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
    if(WGIG_SANITIZERS MATCHES "undefined")
        # A check at every pointer that is followed: half of the code, and a third of the time to
        # compile it. A null pointer is caught by the address sanitizer as well.
        add_compile_options(-fno-sanitize=null,alignment)
    endif()
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
            -Wno-missing-field-initializers
            # GCC sees ghosts in <regex> (its bug 105562) and in nlohmann/json, once they are inlined.
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    endif()
    if(WGIG_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()

# Headers that are compiled once for all files of a target: large ones, and never wgig's own, for a file
# must fail to compile where it forgets one of those. In angle brackets, so that CMake writes no absolute
# path in, with which ccache would find the result in no other folder.
function(wgig_precompile target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Without it ccache cannot work with a precompiled header.
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
