"""What one include costs: the time to compile a file that has nothing but `#include <wgig/wgig.hpp>`,
in both modes, beside one with `#include <nlohmann/json.hpp>`.

    python tests/bench/include_time.py [--repeat N] [--header wgig/core/json.hpp ...]

Medians of N runs without optimisation; the cases take turns, so that a busy moment of the machine falls
on all of them. The ratio is time / time of nlohmann/json.hpp: below 1 is quicker than it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def compile_seconds(source: Path, flags: list[str]) -> float:
    command = [os.environ.get("CXX", "g++"), "-std=c++20", "-O0", *flags]
    command += ["-c", str(source), "-o", os.devnull]
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=5, help="runs of each case (default 5)")
    parser.add_argument("--header", action="append", default=[], help="one more header of wgig")
    arguments = parser.parse_args()

    include = ["-I", str(ROOT / "include")]
    private = ROOT / "build/deps/usr/include"
    if private.is_dir():
        include += ["-isystem", str(private)]
    baseline = "nlohmann/json.hpp"
    cases = {
        baseline: (baseline, []),
        "wgig/wgig.hpp": ("wgig/wgig.hpp", include),
        "wgig/wgig.hpp, header-only": (
            "wgig/wgig.hpp",
            [*include, "-DWGIG_HEADER_ONLY=1", "-DFMT_HEADER_ONLY=1"],
        ),
    }
    for header in arguments.header:
        cases[header] = (header, include)

    seconds: dict[str, list[float]] = {name: [] for name in cases}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(arguments.repeat + 1):
            for number, (name, (header, flags)) in enumerate(cases.items()):
                source = Path(folder) / f"case{number}.cpp"
                source.write_text(f"#include <{header}>\nint main() {{}}\n")
                spent = compile_seconds(source, flags)
                # The first turn fills the file cache and does not count.
                if turn > 0:
                    seconds[name].append(spent)

    reference = statistics.median(seconds[baseline])
    for name, values in seconds.items():
        median = statistics.median(values)
        print(f"{name:<32} {median:6.2f} s   ratio {median / reference:5.2f}")


if __name__ == "__main__":
    main()
