"""Coded projects: texts, codes and codings, to and from the tools that exchange REFI-QDA (`.qdpx`)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from wgig import _core
from wgig._core import Coder, Coding
from wgig._formats import MAX_BYTES, Source, name_of, read_bytes, write_bytes
from wgig._positions import Positions

__all__ = [
    "NOBODY",
    "Positions",
    "QdaDocument",
    "QdaNote",
    "QdaProject",
    "read_qda_project",
    "write_qda_project",
]


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


def read_qda_project(
    source: Source,
    *,
    positions: Positions | str | None = None,
    missing: Literal["error", "warn"] = "error",
    max_bytes: int = MAX_BYTES,
) -> QdaProject:
    """Reads a REFI-QDA project (`.qdpx`) from a file or from bytes.

    All positions become code points of texts whose lines end with LF and that have no byte order
    mark. How the file counts them is told by its `origin` (NVivo counts UTF-16 units) and checked
    against the passages that selections quote; where another way fits these better, it is taken, with
    a warning. `positions` overrides both: a `Positions`, or the name of a tool (`standard`, `nvivo`,
    `atlas.ti`, `qualcoder`).

    Raises ParseError, with the name of the member, for an archive that is no project, is not safe to
    unpack, unpacks to more than `max_bytes`, or lacks a text that it names; with `missing="warn"` a
    text that is not there is None. What the format does not allow is told as `FormatWarning`.
    Nothing outside the archive is opened.
    """
    from wgig import _qda_read
    from wgig._archive import read_archive

    file = name_of(source)
    data = read_bytes(source, limit=max_bytes)
    files = read_archive(data, file, max_bytes=max_bytes)
    return _qda_read.Reader(files, file, positions, missing).project()


def write_qda_project(project: QdaProject, path: str | os.PathLike[str]) -> None:
    """Writes a REFI-QDA project: code points, LF, no byte order mark, ends exclusive.

    What was read with the project and has no field is written again. The file holds all of it or what
    it held before. Raises ValidationError for a coding whose code, document or span is not there.
    What the format cannot say is told as `FormatWarning`.
    """
    write_bytes(path, qda_project_bytes(project))


def qda_project_bytes(project: QdaProject) -> bytes:
    """What `write_qda_project` writes; the same project gives the same bytes."""
    from wgig import _qda_write
    from wgig._archive import archive_bytes

    return archive_bytes(_qda_write.Writer(project).files())
