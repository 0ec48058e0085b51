"""Reading and writing taxonomies: JSON, CSV, SKOS and REFI-QDA codebooks."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Literal

from wgig import _core
from wgig._errors import ParseError, ValidationError
from wgig._formats import (
    INVALID_RECORD,
    MAX_BYTES,
    UNSUPPORTED,
    FormatWarning,
    Source,
    decoded,
    name_of,
    read_bytes,
    warn,
    write_bytes,
)

__all__ = ["FormatWarning", "TaxonomyFormat", "read_taxonomy", "write_taxonomy"]

TaxonomyFormat = Literal["json", "csv", "turtle", "rdfxml", "jsonld", "qdc"]

FORMATS: tuple[TaxonomyFormat, ...] = ("json", "csv", "turtle", "rdfxml", "jsonld", "qdc")

_SUFFIXES: dict[str, TaxonomyFormat] = {
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".ttl": "turtle",
    ".turtle": "turtle",
    ".nt": "turtle",
    ".rdf": "rdfxml",
    ".owl": "rdfxml",
    ".xml": "rdfxml",
    ".jsonld": "jsonld",
    ".qdc": "qdc",
}
_TOLD = 20


def read_taxonomy(
    source: Source,
    *,
    format: TaxonomyFormat | None = None,
    scheme: str | None = None,
    name: str | None = None,
    strict: bool = False,
    max_bytes: int = MAX_BYTES,
) -> _core.Taxonomy:
    """Reads a taxonomy from a file or from bytes.

    `format` is told from the content, and by the ending of the name where both fit, unless given:
    `json`, `csv`, `turtle`, `rdfxml`, `jsonld` or `qdc`. `scheme` picks one of several SKOS concept
    schemes, by IRI or short name; the concepts of the others are kept in `extra`. `name` becomes the
    id of a taxonomy that has none.

    What the fields cannot hold is kept in `extra`, and written again. What the format does not allow,
    and all that `validate` finds, is told as `FormatWarning`; with `strict`, the latter raises
    ValidationError. A file that cannot be read raises ParseError with the place, one that is missing
    IoError. Nothing is ever fetched.
    """
    file = name_of(source)
    data = read_bytes(source, limit=max_bytes)
    chosen = _checked(format) if format is not None else _recognised(data, file)
    short = name if name is not None else _stem(file)
    if chosen == "json":
        taxonomy = _core.Taxonomy.from_json(data, file=file)
    else:
        if chosen == "csv":
            from wgig import _taxonomy_csv

            members = _taxonomy_csv.read(data, file, short)
        elif chosen == "qdc":
            from wgig import _refi

            members = _refi.read_codebook(data, file, short)
        else:
            from wgig import _skos_read

            members = _skos_read.read(data, chosen, file, short, scheme)
        taxonomy = _core.Taxonomy.from_dict(members)
    problems = _core.validate(taxonomy)
    if strict and problems:
        raise ValidationError(
            problems[0].message, file=file, path=problems[0].path, code=INVALID_RECORD
        )
    for problem in problems[:_TOLD]:
        warn(f"{problem.path}: {problem.message}", file=file)
    if len(problems) > _TOLD:
        warn(f"{len(problems) - _TOLD} more problems; see wgig.validate", file=file)
    named = (concept.label or concept.alternative or concept.terms for concept in taxonomy.concepts)
    if taxonomy.concepts and not any(named):
        warn("no concept has a name, so that no text will match", file=file)
    return taxonomy


def write_taxonomy(
    taxonomy: _core.Taxonomy,
    path: str | os.PathLike[str],
    *,
    format: TaxonomyFormat | None = None,
    language: str = "",
) -> None:
    """Writes a taxonomy to a file, in the format that its name ends in unless one is given.

    The file holds all of it or what it held before. `language` is the one that a `.qdc` is written
    in, as it has no languages. Concepts without an IRI get one below the taxonomy's in SKOS. What a
    `.qdc` cannot say is told as `FormatWarning`. Raises ValidationError for what no such file may
    say, such as a link to a concept that is not there.
    """
    write_bytes(
        path, taxonomy_bytes(taxonomy, _by_name(os.fspath(path), format), language=language)
    )


def taxonomy_bytes(
    taxonomy: _core.Taxonomy, format: TaxonomyFormat, *, language: str = ""
) -> bytes:
    """What `write_taxonomy` writes."""
    chosen = _checked(format)
    if chosen == "json":
        return (taxonomy.to_json(indent=True) + "\n").encode("utf-8")
    members = taxonomy.to_dict()
    if chosen == "csv":
        from wgig import _taxonomy_csv

        return _taxonomy_csv.write(members)
    if chosen == "qdc":
        from wgig import _refi

        return _refi.write_codebook(members, language)
    from wgig import _skos

    return _skos.write(members, chosen)


def _checked(name: str) -> TaxonomyFormat:
    if name not in FORMATS:
        raise ParseError(
            f"unknown format {name!r}; there are {', '.join(FORMATS)}", code=UNSUPPORTED
        )
    return name


def _by_name(path: str, wanted: str | None) -> TaxonomyFormat:
    if wanted is not None:
        return _checked(wanted)
    found = _SUFFIXES.get(Path(path).suffix.lower())
    if found is None:
        raise ParseError(
            f"cannot tell the format from the name; it ends in one of {', '.join(_SUFFIXES)}, "
            "or a format is given",
            file=path,
            code=UNSUPPORTED,
        )
    return found


def _stem(file: str) -> str:
    return Path(file).stem or "taxonomy"


def _recognised(data: bytes, file: str) -> TaxonomyFormat:
    """The format of a file: by its content, and by its name where the content may be several."""
    by_name = _SUFFIXES.get(Path(file).suffix.lower())
    if data.startswith(b"PK\x03\x04"):
        raise ParseError(
            "a ZIP archive; read_qda_project reads the projects (.qdpx) that are one",
            file=file,
            code=UNSUPPORTED,
        )
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")) and by_name in (None, "json", "jsonld"):
        names = re.search(rb'"@(?:context|graph|id|type)"\s*:', data)
        is_linked = names is not None and not re.search(rb'"concepts"\s*:', data)
        return "jsonld" if by_name == "jsonld" or is_linked else "json"
    if start.startswith(b"<") and b"urn:QDA-XML:codebook" in start:
        return "qdc"
    if re.match(rb"<\?xml|<!DOCTYPE|<!--|<[\w:]*RDF[\s>]", start) and by_name != "qdc":
        return "rdfxml"
    if by_name is not None:
        return by_name
    if re.search(rb"(?mi)^\s*@?(prefix|base)\s", start) or re.match(rb"<[^>]*>\s+(<|a\s)", start):
        return "turtle"
    head = decoded(data, file).split("\n", 1)[0]
    if re.search(r"(^|[,;\t])\"?(id|label)(@[\w-]+)?\"?\s*([,;\t]|$)", head):
        return "csv"
    raise ParseError(
        f"cannot tell the format of the taxonomy; give one of {', '.join(FORMATS)}",
        file=file,
        code=UNSUPPORTED,
    )
