"""Pages that stand at the root of the repository, where people look for them first, are pages here too.

docs/index.md, contributing.md and changelog.md hold a line that names the file. What such a file links to
is found from docs/ then.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[2]
TAKEN = re.compile(r"^% the whole of \.\./(\S+)$", re.MULTILINE)
LINK = re.compile(r"(\]\()(?!https?:|#)([^)\s]+)\)")
OTHER_PAGES = {
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "LICENSE": "licence.md",
}


def rewritten(link: str) -> str:
    """A link of a file at the root, as a page of docs/ has it."""
    path, mark, anchor = link.partition("#")
    path = OTHER_PAGES.get(path, path)
    path = path.removeprefix("docs/") if path.startswith("docs/") else path
    return path + mark + anchor


def take_file(app: Sphinx, docname: str, content: list[str]) -> None:
    def text_of(found: re.Match[str]) -> str:
        file = ROOT / found[1]
        app.env.note_dependency(str(file))
        text = file.read_text(encoding="utf-8")
        return LINK.sub(lambda link: f"{link[1]}{rewritten(link[2])})", text)

    content[0] = TAKEN.sub(text_of, content[0])


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("source-read", take_file)
    return {"version": "1", "parallel_read_safe": True}
