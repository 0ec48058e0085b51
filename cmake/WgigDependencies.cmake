# What wgig needs to be compiled, found in one place: included by the build, and installed beside
# wgigConfig.cmake for those who link to it.
#
# wgig_find_dependencies(<problem>
#     FMT_HEADER_ONLY <bool>   fmt is used from its headers
#     HTML <bool>              Gumbo, the HTML parser, is needed
#     GUMBO_STATIC <bool>)     prefer libgumbo.a
# sets <problem> to a text that says what is missing and what to do about it, or to nothing.
#
# Targets: wgig::boost (headers), wgig::gumbo, fmt::fmt, fmt::fmt-header-only,
# nlohmann_json::nlohmann_json.

set(WGIG_BOOST_MINIMUM 1.81)

# A private prefix is searched before the system's: Debian 12's own Boost is 1.74, its 1.81 package
# cannot be installed beside it, and scripts/demo then unpacks the newer one into build/deps.
set(WGIG_DEPS_PREFIX "" CACHE PATH "A folder with include/boost or usr/include/boost in it, searched first")

function(_wgig_private_prefixes result)
    set(prefixes "")
    foreach(prefix IN ITEMS "${WGIG_DEPS_PREFIX}" "$ENV{WGIG_DEPS_PREFIX}"
                            "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../build/deps")
        if(prefix AND IS_DIRECTORY "${prefix}")
            get_filename_component(prefix "${prefix}" ABSOLUTE)
            list(APPEND prefixes "${prefix}" "${prefix}/usr")
        endif()
    endforeach()
    set(${result} "${prefixes}" PARENT_SCOPE)
endfunction()

# By headers alone, not by BoostConfig.cmake: only headers are used, and a prefix unpacked from a
# package, or a plain release archive, has no usable package configuration.
function(_wgig_find_boost problem)
    set(${problem} "" PARENT_SCOPE)
    if(TARGET wgig::boost)
        return()
    endif()
    add_library(wgig::boost INTERFACE IMPORTED GLOBAL)
    if(TARGET Boost::headers)
        target_link_libraries(wgig::boost INTERFACE Boost::headers)
        return()
    endif()

    _wgig_private_prefixes(prefixes)
    if(WGIG_BOOST_INCLUDE_DIR AND NOT EXISTS "${WGIG_BOOST_INCLUDE_DIR}/boost/version.hpp")
        unset(WGIG_BOOST_INCLUDE_DIR CACHE)
    endif()
    find_path(WGIG_BOOST_INCLUDE_DIR boost/describe.hpp
        HINTS ${prefixes} ${BOOST_ROOT} $ENV{BOOST_ROOT}
        PATH_SUFFIXES include
        DOC "The folder that has Boost's headers, ${WGIG_BOOST_MINIMUM} or newer")

    set(found "none was found")
    if(WGIG_BOOST_INCLUDE_DIR)
        _wgig_boost_version("${WGIG_BOOST_INCLUDE_DIR}" version)
        if(version VERSION_GREATER_EQUAL WGIG_BOOST_MINIMUM)
            target_include_directories(wgig::boost SYSTEM INTERFACE "${WGIG_BOOST_INCLUDE_DIR}")
            if(NOT wgig_FIND_QUIETLY)
                message(STATUS "wgig: Boost ${version} headers in ${WGIG_BOOST_INCLUDE_DIR}")
            endif()
            return()
        endif()
        set(found "${version} in ${WGIG_BOOST_INCLUDE_DIR} is too old")
        unset(WGIG_BOOST_INCLUDE_DIR CACHE)
    else()
        # Before 1.77 there is no boost/describe.hpp: look again, to say what is there.
        find_path(old_boost boost/version.hpp HINTS ${prefixes} PATH_SUFFIXES include NO_CACHE)
        if(old_boost)
            _wgig_boost_version("${old_boost}" version)
            set(found "${version} in ${old_boost} is too old")
        endif()
    endif()
    set(${problem}
        "wgig needs Boost's headers, version ${WGIG_BOOST_MINIMUM} or newer (Boost.Describe): ${found}.\n"
        "  Debian 13:  apt-get install libboost-dev\n"
        "  Debian 12:  apt-get install libboost1.81-dev\n"
        "              or, to keep an older Boost as it is: scripts/demo in wgig's source folder, which\n"
        "              unpacks the newer headers into build/deps, where the build finds them\n"
        "  elsewhere:  unpack Boost anywhere and name that folder (the one with include/boost in it):\n"
        "              cmake -DWGIG_DEPS_PREFIX=FOLDER, or WGIG_DEPS_PREFIX=FOLDER in the environment\n"
        "              of cmake or of `pip install .`")
    string(CONCAT ${problem} ${${problem}})
    set(${problem} "${${problem}}" PARENT_SCOPE)
endfunction()

function(_wgig_boost_version include_dir result)
    file(STRINGS "${include_dir}/boost/version.hpp" line REGEX "^#define BOOST_LIB_VERSION")
    string(REGEX REPLACE ".*\"([0-9_]+)\".*" "\\1" version "${line}")
    string(REPLACE "_" "." version "${version}")
    set(${result} "${version}" PARENT_SCOPE)
endfunction()

# By header and library: Gumbo 0.10 has no CMake package, and one less tool (pkg-config) is needed.
function(_wgig_find_gumbo problem prefer_static)
    set(${problem} "" PARENT_SCOPE)
    if(TARGET wgig::gumbo)
        return()
    endif()
    set(names gumbo)
    if(prefer_static)
        set(names ${CMAKE_STATIC_LIBRARY_PREFIX}gumbo${CMAKE_STATIC_LIBRARY_SUFFIX} gumbo)
    endif()
    _wgig_private_prefixes(prefixes)
    find_path(WGIG_GUMBO_INCLUDE_DIR gumbo.h HINTS ${prefixes} PATH_SUFFIXES include)
    find_library(WGIG_GUMBO_LIBRARY NAMES ${names} HINTS ${prefixes})
    if(NOT WGIG_GUMBO_INCLUDE_DIR OR NOT WGIG_GUMBO_LIBRARY)
        string(CONCAT message
            "wgig reads HTML with the Gumbo parser, which was not found.\n"
            "  Debian, Ubuntu:  apt-get install libgumbo-dev\n"
            "  without HTML:    cmake -DWGIG_WITH_HTML=OFF,\n"
            "                   or pip install . --config-settings=cmake.define.WGIG_WITH_HTML=OFF")
        set(${problem} "${message}" PARENT_SCOPE)
        return()
    endif()
    add_library(wgig::gumbo UNKNOWN IMPORTED GLOBAL)
    set_target_properties(wgig::gumbo PROPERTIES
        IMPORTED_LOCATION "${WGIG_GUMBO_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${WGIG_GUMBO_INCLUDE_DIR}")
    if(WGIG_GUMBO_LIBRARY MATCHES "\\.a$" AND NOT APPLE)
        # A static libgumbo is not compiled to be part of a shared object. Hidden, its symbols need
        # no indirection; and another Gumbo in the same process (html5-parser's) stays apart.
        get_filename_component(archive "${WGIG_GUMBO_LIBRARY}" NAME)
        set_property(TARGET wgig::gumbo APPEND PROPERTY
            INTERFACE_LINK_OPTIONS "LINKER:--exclude-libs,${archive}")
    endif()
endfunction()

macro(_wgig_find_package problem name minimum package)
    if(NOT ${problem})
        find_package(${name} CONFIG QUIET)
        if(NOT ${name}_FOUND)
            set(${problem} "wgig needs ${name} ${minimum} or newer, which was not found.\n"
                           "  Debian, Ubuntu:  apt-get install ${package}")
            string(CONCAT ${problem} ${${problem}})
        elseif(${name}_VERSION VERSION_LESS ${minimum})
            set(${problem}
                "wgig needs ${name} ${minimum} or newer: ${${name}_VERSION} in ${${name}_DIR} is too old.")
        endif()
    endif()
endmacro()

macro(wgig_find_dependencies problem)
    cmake_parse_arguments(_wgig_need "" "FMT_HEADER_ONLY;HTML;GUMBO_STATIC" "" ${ARGN})
    _wgig_find_boost(${problem})
    # A macro: packages found here are seen by the caller.
    _wgig_find_package(${problem} fmt 9.0 libfmt-dev)
    _wgig_find_package(${problem} nlohmann_json 3.11 nlohmann-json3-dev)
    if(NOT ${problem} AND _wgig_need_HTML)
        _wgig_find_gumbo(${problem} ${_wgig_need_GUMBO_STATIC})
    endif()
endmacro()
