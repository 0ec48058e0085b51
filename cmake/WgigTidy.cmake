# Target `tidy`: clang-tidy over src/ and bindings/, and through them over the headers (.clang-tidy).
#
# The files are in object libraries that nothing links to, with CMake's own clang-tidy hook. That makes the
# check incremental: ninja knows each file's headers, so a file is checked again when it, or a header it
# includes, has changed, and not otherwise. GCC only preprocesses them: it compiles them elsewhere.

find_program(WGIG_CLANG_TIDY clang-tidy REQUIRED)

add_custom_target(tidy)

# wgig_tidy(<target> [<library>...]): checks the sources of a target, which need the libraries. Called
# in the folder that has the target.
function(wgig_tidy like)
    get_target_property(sources ${like} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    add_library(${like}_tidy OBJECT EXCLUDE_FROM_ALL ${sources})
    wgig_own_code(${like}_tidy)
    set_target_properties(${like}_tidy PROPERTIES
        POSITION_INDEPENDENT_CODE ON
        CXX_VISIBILITY_PRESET hidden
        CXX_COMPILER_LAUNCHER "${PROJECT_SOURCE_DIR}/cmake/preprocess_only"
        # GCC's warning flags are checked by GCC.
        CXX_CLANG_TIDY
            "${WGIG_CLANG_TIDY};--quiet;--warnings-as-errors=*;--extra-arg=-Wno-unknown-warning-option;--extra-arg=-Wno-overlength-strings;--extra-arg=-Wno-deprecated-declarations")
    # A newer .clang-tidy is a reason to check again.
    set_source_files_properties(${sources} PROPERTIES
        OBJECT_DEPENDS "${PROJECT_SOURCE_DIR}/.clang-tidy")
    target_link_libraries(${like}_tidy PRIVATE wgig::wgig ${ARGN})
    add_dependencies(tidy ${like}_tidy)
endfunction()
