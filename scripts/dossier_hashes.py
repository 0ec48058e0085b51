#!/usr/bin/env python3
"""Writes the SHA-256 of the dossier's style and script, which its Content-Security-Policy names.

Run it after a change to either; with --check it only says whether they are right.
"""

import base64
import hashlib
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "include/wgig/report/data"


def main() -> int:
    wrong = []
    for name in ("dossier.css", "dossier.js"):
        text = (DATA / f"{name}.inc").read_text(encoding="utf-8")
        body = text.removeprefix('R"wgig(').rstrip("\n").removesuffix(')wgig"')
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        target = DATA / f"{name}.sha256.inc"
        line = f'"{digest}"\n'
        if not target.exists() or target.read_text(encoding="ascii") != line:
            wrong.append(name)
            if "--check" not in sys.argv:
                target.write_text(line, encoding="ascii")
    if wrong and "--check" in sys.argv:
        print(f"{', '.join(wrong)}: changed; run scripts/dossier_hashes.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
