# shellcheck shell=bash
# What scripts/demo and scripts/test share: finding what the machine lacks, installing that and nothing
# else, and the Python environment. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv="$root/.venv"
logs="$root/build/log"
private="$root/build/deps"
boost_minimum=1.81
# One name of the compiler for CMake and for pip (which asks Python for one), so that what ccache has of one
# serves the other.
export CXX=${CXX:-g++}
mkdir -p "$logs"

step() { printf -- '-- %s\n' "$*"; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# logged NAME COMMAND...: runs the command with its output in build/log/NAME.log. When it fails, says
# why: the first errors in that log (a compiler's, often far up), and its end.
logged() {
    local name=$1 status=0
    shift
    "$@" >"$logs/$name.log" 2>&1 || status=$?
    if [[ $status -ne 0 ]]; then
        {
            grep -m 5 -E '(error|Error|ERROR):' "$logs/$name.log" | cut -c 1-300 || true
            echo ...
            tail -n 20 "$logs/$name.log" | cut -c 1-300
        } >&2
        die "$name failed (status $status); all of its output is in build/log/$name.log"
    fi
}

has() { command -v "$1" >/dev/null 2>&1; }

# Runs as root, or not at all.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

can_be_root() { [[ $EUID -eq 0 ]] || has sudo; }

# Our C++ files, each ended by a NUL.
cpp_files() {
    (cd "$root" && find include src bindings tests docs \
        \( -name '*.cpp' -o -name '*.hpp' -o -name '*.ipp' \) -type f -print0)
}

# ---- what is there -------------------------------------------------------------------------------
# Asked of the compiler and the tools themselves, not of dpkg: what a person installed by other means
# counts too.

cxx() { "$CXX" -std=c++20 -x c++ "$@"; }

has_compiler() {
    has "$CXX" && cxx -fsyntax-only - >/dev/null 2>&1 <<'CODE'
#include <version>
#if !defined(__cpp_lib_ranges) || !defined(__cpp_lib_span) || __cpp_concepts < 201907L
#error "not C++20"
#endif
CODE
}

# has_header HEADER PACKAGE: can it be included? Without a compiler, is the package installed?
has_header() {
    if has_compiler; then
        printf '#include <%s>\n' "$1" | cxx -E - >/dev/null 2>&1
    else
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null) == installed ]]
    fi
}

has_catch2() { has_header catch2/catch.hpp catch2 || has_header catch2/catch_all.hpp catch2; }

# at_least MINIMUM VERSION
at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]; }

has_cmake() { has cmake && at_least 3.25 "$(cmake --version | sed -n '1s/[^0-9]*//p')"; }

# A Python that can make environments and be compiled against, or nothing.
find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3 /usr/bin/python3; do
        if [[ -n $candidate ]] && has "$candidate" && "$candidate" - >/dev/null 2>&1 <<'CODE'; then
import ensurepip, os, sys, sysconfig, venv
assert sys.version_info >= (3, 9)
assert os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h"))
CODE
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

has_boost() {
    local include=()
    if [[ -d $private/usr/include ]]; then
        include=(-isystem "$private/usr/include")
    fi
    if [[ -n ${WGIG_DEPS_PREFIX:-} ]]; then
        include=(-isystem "$WGIG_DEPS_PREFIX/include" -isystem "$WGIG_DEPS_PREFIX/usr/include")
    fi
    cxx "${include[@]}" -E - >/dev/null 2>&1 <<'CODE'
#include <boost/version.hpp>
#if BOOST_VERSION < 108100
#error "too old"
#endif
#include <boost/describe.hpp>
CODE
}

# missing GROUP...: the Debian packages that the groups need and the machine lacks, one a line.
missing() {
    local group
    for group in "$@"; do
        case $group in
        build)
            has_compiler || echo g++
            has_cmake || echo cmake
            has ninja || echo ninja-build
            # It only saves time: nobody is asked to install it by hand.
            has ccache || ! has apt-get || echo ccache
            has_header fmt/format.h libfmt-dev || echo libfmt-dev
            has_header nlohmann/json.hpp nlohmann-json3-dev || echo nlohmann-json3-dev
            has_catch2 || echo catch2
            has_header gumbo.h libgumbo-dev || echo libgumbo-dev
            find_python >/dev/null || printf 'python3-venv\npython3-dev\n'
            ;;
        browser)
            has chromium || echo chromium
            has chromedriver || echo chromium-driver
            ;;
        docs) has doxygen || echo doxygen ;;
        *) die "missing: no such group: $group" ;;
        esac
    done
}

# ---- installing what is not ----------------------------------------------------------------------

apt_ready=""
apt_update() {
    [[ -z $apt_ready ]] || return 0
    step "Reading the lists of packages (apt-get update)"
    logged apt-update as_root apt-get update
    apt_ready=yes
}

# --no-remove: apt stops before it would remove anything. --no-upgrade: what is there stays as it is.
apt_install() {
    logged apt-install as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-remove --no-upgrade --no-install-recommends "$@"
}

# Stops with what to install, where this script cannot.
tell_what_to_install() {
    {
        echo "error: this is needed and was not found: $*"
        if has apt-get; then
            echo "Neither root nor sudo is at hand. As root:  apt-get install $*"
        else
            echo "scripts/ installs by itself on Debian and Ubuntu only. Elsewhere, install with your"
            echo "package manager, in these versions or newer, and run this again:"
            echo "  a C++20 compiler (GCC 12, Clang 16), CMake 3.25, Ninja, Boost headers $boost_minimum,"
            echo "  fmt 9, nlohmann/json 3.11, Catch2 2.13, Gumbo 0.10, Python 3.9 with venv and headers"
            echo "  (for scripts/test also doxygen, chromium and chromedriver; ccache saves time)"
        fi
    } >&2
    exit 1
}

# install_missing GROUP...
install_missing() {
    local packages still
    mapfile -t packages < <(missing "$@")
    if [[ ${#packages[@]} -gt 0 ]]; then
        has apt-get && can_be_root || tell_what_to_install "${packages[@]}"
        apt_update
        step "Installing ${packages[*]}"
        apt_install "${packages[@]}"
        hash -r
        mapfile -t still < <(missing "$@")
        [[ ${#still[@]} -eq 0 ]] ||
            die "apt-get installed ${packages[*]}, yet what is on this machine is missing or too old for wgig: ${still[*]}"
    fi
    install_boost
}

# The first package here that has Boost's headers in a version that is new enough.
boost_package() {
    local package version
    for package in libboost-dev libboost1.83-dev libboost1.81-dev; do
        version=$(LC_ALL=C apt-cache policy "$package" 2>/dev/null | sed -n 's/^ *Candidate: *//p')
        if [[ -n $version && $version != "(none)" ]] &&
            dpkg --compare-versions "$version" ge "$boost_minimum"; then
            echo "$package"
            return 0
        fi
    done
    return 1
}

# Debian 12's Boost is 1.74, without Describe, and its package of 1.81 conflicts with it. So: installed
# where nothing has to go for it; otherwise unpacked into the build's private prefix, where CMake looks
# first. That needs no root either.
install_boost() {
    local package real
    if has_boost; then
        return 0
    fi
    has apt-get || tell_what_to_install "Boost's headers, $boost_minimum or newer"
    if can_be_root; then
        apt_update
    fi
    package=$(boost_package) ||
        die "no package here has Boost's headers in version $boost_minimum or newer: unpack Boost anywhere and set WGIG_DEPS_PREFIX to the folder that has include/boost in it"
    if can_be_root && apt-get -s install --no-remove --no-upgrade --no-install-recommends "$package" \
        >"$logs/apt-boost.log" 2>&1 && ! grep -q '^Remv ' "$logs/apt-boost.log"; then
        step "Installing $package"
        apt_install "$package"
    else
        # libboost-dev itself is empty: it depends on the package with the headers.
        real=$(LC_ALL=C apt-cache depends "$package" |
            sed -n 's/^ *Depends: *\(libboost1\.[0-9]*-dev\)$/\1/p' | head -n 1)
        package=${real:-$package}
        step "Unpacking $package into build/deps: it cannot be installed beside the Boost that is here"
        rm -rf "$private.new"
        mkdir -p "$private.new"
        (
            cd "$private.new"
            logged apt-download apt-get download "$package"
            logged dpkg-unpack dpkg -x "$package"_*.deb .
            rm -- "$package"_*.deb
        )
        # In one move, so that a run which was cut off leaves no half of it.
        rm -rf "$private"
        mv "$private.new" "$private"
    fi
    has_boost || die "$package was installed, but the compiler does not find its boost/describe.hpp"
}

# ---- Python --------------------------------------------------------------------------------------

# Of all that ends up in the installed package.
fingerprint() {
    (
        cd "$root"
        {
            echo "$root"
            "$venv/bin/python" -VV
            find include src bindings python cmake CMakeLists.txt pyproject.toml LICENSE README.md "$@" \
                -type f ! -path '*/__pycache__/*' -print0 2>/dev/null | sort -z | xargs -0 sha256sum
        } | sha256sum | cut -d ' ' -f 1
    )
}

# The requirements of the build, out of pyproject.toml, without a TOML reader (Python 3.11 has one, 3.9
# does not).
build_requirements() {
    "$venv/bin/python" - "$root/pyproject.toml" <<'CODE'
import ast, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
print(*ast.literal_eval(re.search(r"^requires = (\[.*?\])", text, re.M | re.S).group(1)), sep="\n")
CODE
}

# install_python [EXTRA...]: .venv with wgig in it, not editable. Does nothing when nothing changed.
# pip_settings: more arguments for pip, set by the caller. python_tools_only: what the sources changed
# since does not matter to the caller, who only needs the tools.
pip_settings=()
python_tools_only=""
install_python() {
    local python extras have want sources requirements
    # A folder that was copied or moved has scripts that point to the old one.
    if [[ -e $venv ]] && [[ $("$venv/bin/python" -m pip --version 2>/dev/null) != *"$venv/"* ||
        $(cat "$venv/wgig-home" 2>/dev/null) != "$venv" ]]; then
        step "Removing .venv: it was made elsewhere, or is not whole"
        rm -rf "$venv"
    fi
    if [[ ! -e $venv ]]; then
        python=$(find_python)
        step "Making .venv with $("$python" --version)"
        logged venv "$python" -m venv "$venv"
        echo "$venv" >"$venv/wgig-home"
    fi
    export PIP_DISABLE_PIP_VERSION_CHECK=1

    # What was asked for before is kept, so that scripts/demo does not undo scripts/test.
    extras=$(printf '%s\n' "$@" $(cat "$venv/wgig-extras" 2>/dev/null) | sort -u | sed '/^$/d' | paste -sd,)
    want="$(sha256sum <"$root/pyproject.toml" | cut -d ' ' -f 1) $extras"
    have=$(cat "$venv/wgig-requirements" 2>/dev/null || true)
    if [[ $have == "$want" && -n $python_tools_only ]]; then
        return 0
    fi
    sources=$(fingerprint)
    if [[ $have == "$want" && $(cat "$venv/wgig-sources" 2>/dev/null) == "$sources" ]]; then
        return 0
    fi
    rm -f "$venv/wgig-sources"
    # Without isolation the build always sees the same pybind11 in the same place, so a second build
    # compiles only what changed.
    if [[ $have != "$want" ]]; then
        step "Installing wgig with what it needs from PyPI (pip install .${extras:+[$extras]})"
        mapfile -t requirements < <(build_requirements)
        # Without isolation, what has no wheel is built in here too, and from Python 3.12 on an environment
        # has no setuptools of its own.
        logged pip-build "$venv/bin/python" -m pip install "${requirements[@]}" setuptools
        logged pip "$venv/bin/python" -m pip install --no-build-isolation "${pip_settings[@]}" "$root${extras:+[$extras]}"
        tr ',' '\n' <<<"$extras" >"$venv/wgig-extras"
        echo "$want" >"$venv/wgig-requirements"
    else
        step "Installing wgig again: its sources changed (pip install .)"
        logged pip "$venv/bin/python" -m pip install --no-build-isolation --no-deps --force-reinstall \
            "${pip_settings[@]}" "$root"
    fi
    echo "$sources" >"$venv/wgig-sources"
}
