"""Both modes have every definition: each impl/*.ipp is included by one file of src/ (compiled once), and
by a header where WGIG_HEADER_ONLY is defined. One that is forgotten shows only as a linker error in the
program of somebody else."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r"^#\s*include\s*<(wgig/[^>]+\.ipp)>", re.MULTILINE)


def included_by(files: list[Path]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in files:
        for ipp in INCLUDE.findall(file.read_text(encoding="utf-8")):
            found.setdefault(ipp, []).append(str(file.relative_to(ROOT)))
    return found


def main() -> int:
    include = ROOT / "include"
    definitions = sorted(str(path.relative_to(include)) for path in include.rglob("*.ipp"))
    compiled = included_by(sorted((ROOT / "src").glob("*.cpp")))
    inline = included_by(sorted(include.rglob("*.hpp")))
    problems = []
    for ipp in definitions:
        # One .ipp may include another that it is split into.
        nested = included_by([include / other for other in definitions if other != ipp])
        if len(compiled.get(ipp, [])) > 1:
            problems.append(f"{ipp}: compiled twice, in {' and '.join(compiled[ipp])}")
        if ipp not in compiled and ipp not in nested:
            problems.append(f"{ipp}: no src/*.cpp includes it")
        if ipp not in inline and ipp not in nested:
            problems.append(f"{ipp}: no header includes it for WGIG_HEADER_ONLY")
    problems += [
        f"{ipp}: included by {file}, but there is no such file"
        for where in (compiled, inline)
        for ipp, files in where.items()
        for file in files
        if ipp not in definitions
    ]
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(definitions)} .ipp files, {len(problems)} problems")
    return 1 if problems or not definitions else 0


if __name__ == "__main__":
    raise SystemExit(main())
