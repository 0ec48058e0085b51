#!/usr/bin/env bash
# Uses wgig as others do: installed and found, as a subfolder, and by include path alone. Each consumer
# is a project of its own, built and run.
#
#     tests/consumer/run.sh [BUILD_DIR]   BUILD_DIR: a build of wgig to install from; default build/release
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$(cd "${1:-$root/build/release}" && pwd)
work="$root/build/consumer"
private="$root/build/deps/usr/include"
passed=0

# With wgig moved away from where it was built, a path of the build left in an installed file shows. The
# private Boost is no part of wgig's installation: consumers are told where it is, as a person would.
export WGIG_DEPS_PREFIX="$root/build/deps"

check() {
    local name=$1 output
    shift
    output=$("$@") || { echo "consumer $name: failed: $output" >&2; exit 1; }
    [[ $output == *"2 paragraphs"* ]] ||
        { echo "consumer $name: printed '$output', not '2 paragraphs'" >&2; exit 1; }
    echo "consumer $name: $output"
    passed=$((passed + 1))
}

generator=()
if command -v ninja >/dev/null; then
    generator=(-G Ninja)
fi
launcher=()
if command -v ccache >/dev/null; then
    launcher=(ccache)
fi

# 1. cmake --install, then find_package: the compiled library and the header-only target.
rm -rf "$work/prefix"
cmake --install "$build" --prefix "$work/prefix" >/dev/null
if grep -rlF "$root" "$work/prefix/lib"*/cmake; then
    echo "consumer: the files above, as installed, name the folder they were built in" >&2
    exit 1
fi
cmake "${generator[@]}" -S "$here/find_package" -B "$work/find_package" \
    -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_COMPILER_LAUNCHER="${launcher[*]}" >/dev/null
cmake --build "$work/find_package"
check find_package "$work/find_package/consumer"
check find_package/header_only "$work/find_package/consumer_header_only"

# 2. add_subdirectory. With the options, the depth and the settings of ccache that the preset `release` has: what
# was compiled for it serves here.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=true
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
subfolder="$root/build/add_subdirectory"
cmake "${generator[@]}" -S "$here/add_subdirectory" -B "$subfolder" -DWGIG_SOURCE_DIR="$root" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG" -DWGIG_FMT_HEADER_ONLY=ON \
    -DWGIG_WARNINGS_AS_ERRORS=ON -DCMAKE_CXX_COMPILER_LAUNCHER="${launcher[*]}" >/dev/null
cmake --build "$subfolder" --target consumer
check add_subdirectory "$subfolder/consumer"

# 3. Header-only by include path: no build system, no library, no definitions.
include=(-I "$work/prefix/include")
if [[ -d $private ]]; then
    include+=(-isystem "$private")
fi
mkdir -p "$work/header_only"
"${launcher[@]}" "${CXX:-g++}" -std=c++20 "${include[@]}" \
    -c "$here/header_only/main.cpp" -o "$work/header_only/main.o"
"${CXX:-g++}" "$work/header_only/main.o" -o "$work/header_only/consumer"
check header_only "$work/header_only/consumer"

echo "$passed consumers passed"
