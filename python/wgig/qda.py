"""Coded projects: texts, codes and codings, to and from the tools that exchange REFI-QDA (`.qdpx`)."""

from __future__ import annotations

import os
from typing import Literal

from wgig import _qda_codings, _qda_read, _qda_write
from wgig._archive import archive_bytes, read_archive
from wgig._formats import MAX_BYTES, Source, name_of, read_bytes, write_bytes
from wgig._positions import Positions
from wgig._qda_project import NOBODY, QdaDocument, QdaNote, QdaProject

__all__ = [
    "NOBODY",
    "Positions",
    "QdaDocument",
    "QdaNote",
    "QdaProject",
    "read_qda_project",
    "write_qda_project",
]


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
    writer = _qda_write.Writer(project)
    writer.write_parts()
    _qda_codings.Codings(writer).write()
    return archive_bytes(writer.files())
