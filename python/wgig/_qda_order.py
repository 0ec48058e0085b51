"""The order in which the schema of REFI-QDA projects wants what is in an element."""

from __future__ import annotations

from wgig._xml import Element

PROJECT_ORDER = [
    *("Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs"),
    *("Description", "NoteRef"),
]
SOURCE_ORDER = [
    *("Description", "PlainTextContent", "TextDescription", "SyncPoint", "PictureSelection"),
    *("PDFSelection", "Representation", "Transcript", "AudioSelection", "VideoSelection"),
    *("TranscriptSelection", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"),
]
CODE_ORDER = ["Description", "NoteRef", "Code"]
CODING_ORDER = ["CodeRef", "NoteRef"]


def place(parent: Element, child: Element, order: list[str]) -> None:
    """Puts a child after all that the schema wants before it."""
    rank = order.index(child.name)
    at = len(parent.children)
    while at and _rank(parent.children[at - 1], order) > rank:
        at -= 1
    parent.children.insert(at, child)


def _rank(element: Element, order: list[str]) -> int:
    return order.index(element.name) if element.name in order else -1
