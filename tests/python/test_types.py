"""The types that checkers see are those that there are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

import wgig

pytest.importorskip("mypy")

CASES = Path(__file__).parent / "typed_cases.py"
ALLOWED = Path(__file__).parent / "stubtest_allowlist.txt"


def mypy(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        timeout=300,
    )


def test_mypy_accepts_and_rejects_what_it_should(tmp_path: Path) -> None:
    config = tmp_path / "mypy.ini"
    config.write_text("[mypy]\nstrict = True\n[mypy-pandas.*]\nignore_missing_imports = True\n")
    done = mypy(tmp_path, "mypy", "--config-file", str(config), "--no-pretty", str(CASES))
    found = {
        int(line): code
        for line, code in re.findall(r"typed_cases\.py:(\d+): error: .*\[([a-z-]+)\]", done.stdout)
    }
    expected = {
        number: wanted[1]
        for number, line in enumerate(CASES.read_text().splitlines(), 1)
        if (wanted := re.search(r"# E: ([a-z-]+)$", line))
    }
    assert found == expected, done.stdout + done.stderr


def test_the_stub_says_what_the_extension_has(tmp_path: Path) -> None:
    config = tmp_path / "mypy.ini"
    # A str is an iterable of str: overloads for one text and for many overlap.
    config.write_text(
        "[mypy]\ndisable_error_code = overload-overlap\n"
        "[mypy-pandas.*]\nignore_missing_imports = True\n"
    )
    options = ["--mypy-config-file", str(config), "--allowlist", str(ALLOWED)]
    done = mypy(tmp_path, "mypy.stubtest", "wgig._core", *options)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_stub_is_up_to_date() -> None:
    script = ROOT / "bindings" / "stubs.py"
    if not script.exists():
        pytest.skip("not in the source tree")
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_package_says_that_it_is_typed() -> None:
    folder = Path(wgig.__file__).parent
    assert (folder / "py.typed").exists()
    assert (folder / "_core.pyi").exists()
    assert set(wgig.__all__) <= set(dir(wgig))
    assert {"Issue", "read", "Deontic", "Table", "ParseError"} <= set(wgig.__all__)
