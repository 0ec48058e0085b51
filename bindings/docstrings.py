"""Turns the documentation comments of the headers into the docstrings of the Python package.

    docstrings.py OUTPUT HEADER...

Writes one line an entry, `{"Issue.category", "the category it was first sorted into"},`, sorted by
name, so that what a type, a member or a function means is written once: beside its declaration.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TYPE = re.compile(r"^(?:struct|class|enum class)\s+(\w+)(?:\s*:\s*[\w:]+)?\s*\{")
FUNCTION = re.compile(r"(\w+)\(")
# A member, or an enumerator, with what is said after it.
TRAILING = re.compile(r"(\w+)\s*(?:=[^;,]*|\{[^}]*\})?\s*[;,]?\s*///<\s?(.*)$")
MEMBER = re.compile(r"(\w+)\s*(?:=[^;]*|\{[^}]*\})?;\s*$")
ATTRIBUTES = re.compile(r"\[\[nodiscard\]\]|WGIG_DECL|constexpr|inline|static|friend|explicit")


def python_name(name: str) -> str:
    """The name in Python: without the underscore that keeps it apart from a C++ keyword."""
    return name.rstrip("_")


class Reader:
    """Reads headers line by line. Knows as much C++ as wgig's own headers use."""

    def __init__(self) -> None:
        self.docs: dict[str, str] = {}

    def add(self, name: str, lines: list[str]) -> None:
        text = "\n".join(lines).strip()
        if not text:
            return
        known = self.docs.get(name)
        if known is None:
            self.docs[name] = text
        elif text not in known:
            # Overloads are one function in Python: it tells of both.
            self.docs[name] = f"{known}\n\n{text}"

    def read(self, text: str) -> None:
        pending: list[str] = []
        owner = ""
        last = ""
        for raw in text.splitlines():
            line = raw.strip()
            if line.startswith("///<"):
                if last:
                    self.docs[last] += " " + line[4:].strip()
                continue
            if line.startswith("///"):
                pending.append(line[3:].removeprefix(" ") if line[3:] else "")
                continue
            last = ""
            if raw.startswith("}"):
                owner, pending = "", []
                continue
            if not line or line.startswith(("//", "#", "template", "requires")):
                if not line:
                    pending = []
                continue
            declared = TYPE.match(line)
            if declared and not owner:
                self.add(declared[1], pending)
                owner = "" if line.endswith("};") else declared[1]
                pending = []
                continue
            prefix = f"{owner}." if owner else ""
            trailing = TRAILING.search(line)
            if trailing and owner:
                last = prefix + python_name(trailing[1])
                self.add(last, [trailing[2]])
            elif pending:
                bare = ATTRIBUTES.sub("", line)
                found = MEMBER.search(bare) if owner and "(" not in bare else FUNCTION.search(bare)
                if found:
                    self.add(prefix + python_name(found[1]), pending)
                elif not line.endswith((";", "{", "}")):
                    continue  # the name stands on the next line
            pending = []


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main(arguments: list[str]) -> int:
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    output, *headers = arguments
    reader = Reader()
    for header in sorted(headers):
        if "/detail/" not in header and "/impl/" not in header:
            reader.read(Path(header).read_text(encoding="utf-8"))
    entries = sorted(reader.docs.items(), key=lambda entry: entry[0].encode())
    text = "".join(f"{{{quoted(name)}, {quoted(doc)}}},\n" for name, doc in entries)
    path = Path(output)
    # Left alone when nothing changed, so that nothing is compiled again.
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
