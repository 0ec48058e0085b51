"""The pages: they build without a warning, and what they list is complete."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("**/*.md")),
]


def test_the_documentation_builds_without_a_warning() -> None:
    pytest.importorskip("sphinx")
    # Builds it where something of it has changed; a warning is an error.
    done = subprocess.run([ROOT / "scripts/docs"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    output = ROOT / "build/docs/html"
    # Something of each page that no file of docs/ has: it comes from elsewhere.
    for page, words in (
        ("index", "Ten lines of Python"),
        ("errors", "did you mean"),
        ("reference/core", "Span to_code_points(Span bytes) const"),
        ("reference/record", "the text at that place"),
        ("reference/python", "The text at that place."),
    ):
        text = re.sub(r"<[^>]+>", "", (output / f"{page}.html").read_text(encoding="utf-8"))
        assert words in text, f"{words!r} is not on page {page}"


def test_every_error_code_is_explained_with_its_message() -> None:
    header = (ROOT / "include/wgig/core/error.hpp").read_text(encoding="utf-8")
    codes = re.findall(r"^ {4}(\w+) = (\d{3}),", header, re.MULTILINE)
    assert len(codes) > 10
    page = (ROOT / "docs/errors.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### (\d{3}) `(\w+)`$", page, re.MULTILINE)
    assert headings == [(number, name) for name, number in codes]
    shown = re.findall(r'^:start-at: "(\d{3}) "$', page, re.MULTILINE)
    output = (ROOT / "docs/samples/errors.cpp.out").read_text(encoding="utf-8")
    assert shown == re.findall(r"^(\d{3}) ", output, re.MULTILINE)


LINK = re.compile(r"(?<!`)\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


def test_files_that_contributing_names_are_there() -> None:
    """The map leads to files that exist; `*` stands for any name."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.split("## What you want to change")[1].split("\n\n## ")[0]
    named = re.findall(
        r"`((?:include|bindings|python|scripts|cmake|docs|tests|src)/[\w./*-]+)`", table
    )
    assert len(named) > 15
    assert [name for name in named if not list(ROOT.glob(name.rstrip("/")))] == []


def test_pieces_of_cmake_are_those_of_the_consumers() -> None:
    """What the README tells a CMake project to write is what the tested consumers write."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    tested = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "tests/consumer").glob("*/CMakeLists.txt")
    ).replace('"${WGIG_SOURCE_DIR}" wgig', "wgig")
    blocks = re.findall(r"^```cmake\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    assert lines
    assert [line for line in lines if line and line not in tested] == []
