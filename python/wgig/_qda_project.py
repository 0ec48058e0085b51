"""What a coded project holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wgig import _core
from wgig._core import Coder, Coding
from wgig._positions import Positions

#: The coder of a coding that names none, and the code of one whose code is not there.
NOBODY = "unknown"


@dataclass(frozen=True)
class QdaDocument:
    """A source of a project."""

    id: str
    name: str = ""
    #: The text, its lines ended by LF; None for what has no text, and for a text that is not there.
    text: str | None = None
    #: `text`, `pdf`, `picture`, `audio`, `video`; `part` for the text that belongs to one of those.
    kind: str = "text"


@dataclass(frozen=True)
class QdaNote:
    """A memo."""

    id: str
    name: str = ""
    text: str = ""
    #: What it is about: identifiers of codings, documents, codes' GUIDs and so on.
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class QdaProject:
    """A coded project. Whatever else its file held is kept in `xml` and `files`, and written again."""

    name: str = "project"
    taxonomy: _core.Taxonomy = field(default_factory=lambda: _core.Taxonomy(id="codes", label={}))
    documents: tuple[QdaDocument, ...] = ()
    codings: tuple[Coding, ...] = ()
    coders: tuple[Coder, ...] = ()
    notes: tuple[QdaNote, ...] = ()
    #: The tool that wrote the file; empty for a project that comes from none.
    origin: str = ""
    #: How that tool counts positions. Those of the project are in code points, whatever it says.
    positions: Positions = field(default_factory=Positions)
    #: The project as it was read, its positions made ours.
    xml: bytes = field(default=b"", repr=False)
    #: The other files of the archive, by name.
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def coding_set(self) -> _core.CodingSet:
        """The codings and their coders, for `compare`, `adjudicate` and `agreement`."""
        listed = {coder.id for coder in self.coders}
        others = {coding.coder: None for coding in self.codings if coding.coder not in listed}
        return _core.CodingSet(
            coders=[*self.coders, *(Coder(id=name, kind="person") for name in others)], codings=self.codings
        )
