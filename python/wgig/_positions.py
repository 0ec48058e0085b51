"""Positions in the texts of coding tools, and what they are in ours: code points, LF, no mark.

The standard counts code points. NVivo counts UTF-16 units and the two characters of a Windows line
end; others count a line end as one. Which one a file follows is told by its `origin`, and checked by
the passages that selections quote in their names.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wgig._errors import ParseError
from wgig._formats import UNSUPPORTED


@dataclass(frozen=True)
class Positions:
    """How a tool counts the positions in a text."""

    #: What is counted: characters as Unicode has them, or the units of UTF-16.
    unit: Literal["code_point", "utf16"] = "code_point"
    #: What a Windows line end, CR LF, counts as.
    crlf: Literal[1, 2] = 2
    #: Whether a byte order mark counts as a character.
    bom: bool = False
    #: Whether the end is the first position after the passage, or the last one in it.
    end: Literal["exclusive", "inclusive"] = "exclusive"

    def __str__(self) -> str:
        mark = ", byte order mark counted" if self.bom else ""
        return f"{self.unit}, CR LF as {self.crlf}, end {self.end}{mark}"


#: By tool: how it counts.
KNOWN = {
    "standard": Positions(),
    "nvivo": Positions(unit="utf16"),
    "atlas.ti": Positions(crlf=1),
    "qualcoder": Positions(),
    "wgig": Positions(),
}

_UNITS: tuple[Literal["code_point", "utf16"], ...] = ("code_point", "utf16")
_LINE_ENDS: tuple[Literal[2, 1], ...] = (2, 1)
_ENDS: tuple[Literal["exclusive", "inclusive"], ...] = ("exclusive", "inclusive")
ALL = tuple(
    Positions(unit, crlf, bom, end)
    for end in _ENDS
    for bom in (False, True)
    for crlf in _LINE_ENDS
    for unit in _UNITS
)


def of_origin(origin: str) -> Positions:
    """How the tool counts that says of itself what `Project@origin` holds."""
    name = origin.casefold()
    return next((known for tool, known in KNOWN.items() if tool in name), KNOWN["standard"])


def checked(wanted: Positions | str) -> Positions:
    if isinstance(wanted, Positions):
        return wanted
    if wanted not in KNOWN:
        raise ParseError(
            f"unknown positions {wanted!r}; there are {', '.join(KNOWN)}, or a Positions",
            code=UNSUPPORTED,
        )
    return KNOWN[wanted]


_BOM = "\ufeff"


def normalised(raw: str) -> str:
    """The text without a byte order mark, its lines ended by line feeds."""
    return re.sub("\r\n?", "\n", raw.removeprefix(_BOM))


class TextMap:
    """From the positions of a tool in a text as it is in the file to ours."""

    def __init__(self, raw: str, positions: Positions) -> None:
        self.inclusive = positions.end == "inclusive"
        self.shift = int(positions.bom and raw.startswith(_BOM))
        raw = raw.removeprefix(_BOM)
        self.text = normalised(raw)
        self.offsets: array[int] | None = None
        wide = positions.unit == "utf16" and not raw.isascii() and max(raw) > "\uffff"
        if wide or "\r\n" in raw:
            self.offsets = self._offsets(raw, positions)

    @staticmethod
    def _offsets(raw: str, positions: Positions) -> array[int]:
        """Where each character of the normalised text begins, in the tool's units, and the end."""
        offsets = array("q")
        at = 0
        before = ""
        for character in raw:
            if character == "\n" and before == "\r":
                at += positions.crlf - 1
            else:
                offsets.append(at)
                at += 2 if character > "\uffff" and positions.unit == "utf16" else 1
            before = character
        offsets.append(at)
        return offsets

    def span(self, start: int, end: int) -> tuple[int, int, bool]:
        """Our begin and end, and whether they say exactly what the tool's positions say.

        A position inside a character takes all of it; one outside the text is moved to its edge.
        """
        end += self.inclusive
        start, end = start - self.shift, end - self.shift
        if self.offsets is None:
            length = len(self.text)
            begin, finish = min(max(start, 0), length), min(max(end, 0), length)
            exact = (begin, finish) == (start, end)
        else:
            last = len(self.offsets) - 1
            begin = max(bisect_right(self.offsets, start) - 1, 0)
            finish = min(bisect_left(self.offsets, end), last)
            exact = self.offsets[begin] == start and self.offsets[finish] == end
        if finish < begin:
            return begin, begin, False
        return begin, finish, exact


Quote = tuple[int, int, str]


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def is_quoted(text: str, begin: int, end: int, quote: str) -> bool:
    """Whether a selection's name is what the selection holds, or its beginning."""
    said = _squeezed(quote.rstrip(".\u2026") if len(quote) > 60 else quote)
    # No more than it takes to tell: selections may be as long as the text.
    held = _squeezed(text[begin : min(end, begin + 4 * len(quote) + 100)])
    return bool(said) and (held == said or (len(said) >= 60 and held.startswith(said)))


def matches(raw: str, positions: Positions, quotes: Iterable[Quote]) -> int:
    """How many of the quotes are where the positions say."""
    text_map = TextMap(raw, positions)
    count = 0
    for start, end, quote in quotes:
        begin, finish, _ = text_map.span(start, end)
        count += is_quoted(text_map.text, begin, finish, quote)
    return count


def best(texts: list[tuple[str, list[Quote]]], expected: Positions) -> tuple[Positions, int, int]:
    """The way of counting that fits the quotes best, the expected one where none fits better.

    Gives it with the number of quotes that it fits, and the number that the expected one fits.
    """
    texts = [(raw, quotes) for raw, quotes in texts if quotes]
    as_expected = sum(matches(raw, expected, quotes) for raw, quotes in texts)
    if as_expected == sum(len(quotes) for _, quotes in texts):
        return expected, as_expected, as_expected
    found, most = expected, as_expected
    for positions in ALL:
        count = sum(matches(raw, positions, quotes) for raw, quotes in texts)
        if count > most:
            found, most = positions, count
    return found, most, as_expected
