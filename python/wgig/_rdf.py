"""RDF: names of vocabularies, and statements as lines of N-Triples."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from wgig._errors import ValidationError
from wgig._formats import INVALID_RECORD

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SKOSXL = "http://www.w3.org/2008/05/skos-xl#"
DCT = "http://purl.org/dc/terms/"
DC = "http://purl.org/dc/elements/1.1/"
XSD = "http://www.w3.org/2001/XMLSchema#"
ISOTHES = "http://purl.org/iso25964/skos-thes#"
#: What codebooks have and SKOS does not.
WGIG = "urn:wgig:terms:"
#: Stands for the place of a file that does not say where it is. Never fetched: no name ends so.
NOWHERE = "http://wgig.invalid/"

PREFIXES = {
    "skos": SKOS,
    "dct": DCT,
    "dc": DC,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "skosxl": SKOSXL,
    "isothes": ISOTHES,
    "owl": "http://www.w3.org/2002/07/owl#",
    "wgig": WGIG,
}


Triple = tuple[Any, Any, Any]


def by_subject(triples: Iterable[Triple]) -> dict[Any, dict[Any, list[Any]]]:
    found: dict[Any, dict[Any, list[Any]]] = {}
    for subject, predicate, object_ in triples:
        objects = found.setdefault(subject, {}).setdefault(predicate, [])
        objects.append(object_)
    return found


@contextmanager
def as_written() -> Iterator[None]:
    """rdflib leaves `"01"^^xsd:integer` as it is, and says nothing of a 31 June."""
    import rdflib

    logger = logging.getLogger("rdflib.term")
    before = rdflib.NORMALIZE_LITERALS, logger.disabled
    rdflib.NORMALIZE_LITERALS, logger.disabled = False, True
    try:
        with warnings.catch_warnings():
            # Of rdflib's own parts, about each other.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        rdflib.NORMALIZE_LITERALS, logger.disabled = before


# Statements as lines of N-Triples: how a taxonomy keeps what it has no field for


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNESCAPES = {"\\": "\\", '"': '"', "n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "'": "'"}
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^<>\s]*)>)?\Z', re.DOTALL)


def quoted(text: str) -> str:
    return '"' + re.sub(r'[\\"\n\r\t]', lambda match: _ESCAPES[match.group()], text) + '"'


def _plain(text: str) -> str:
    return re.sub(
        r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)",
        lambda match: (
            chr(int(match.group(1)[1:], 16))
            if len(match.group(1)) > 1
            else _UNESCAPES[match.group(1)]
        ),
        text,
    )


def term_line(term: Any) -> str:
    """A term as N-Triples writes it."""
    from rdflib import BNode, Literal

    if isinstance(term, BNode):
        return f"_:{term}"
    if isinstance(term, Literal):
        text = quoted(str(term))
        if term.language:
            return f"{text}@{term.language}"
        return f"{text}^^<{term.datatype}>" if term.datatype is not None else text
    return f"<{term}>"


def line(triple: Triple) -> str:
    return " ".join(map(term_line, triple)) + " ."


def triple_of(text: str) -> Triple:
    """The statement of a line that `line` wrote. Raises ValueError for another text."""
    parts = text.split(" ", 2)
    if len(parts) != 3 or not parts[2].endswith(" ."):
        raise ValueError("not a statement of N-Triples")
    return _term(parts[0]), _term(parts[1]), _term(parts[2][:-2])


def _term(text: str) -> Any:
    from rdflib import BNode, Literal, URIRef

    if text.startswith("_:"):
        return BNode(text[2:])
    if text.startswith("<") and text.endswith(">"):
        return URIRef(text[1:-1])
    found = _LITERAL.match(text)
    if not found:
        raise ValueError(f"not a term of N-Triples: {text}")
    datatype = URIRef(found.group(3)) if found.group(3) is not None else None
    return Literal(_plain(found.group(1)), lang=found.group(2), datatype=datatype, normalize=False)


def kept_lines(lines: Any, path: str) -> list[Triple]:
    """The statements that a taxonomy has kept in `extra`."""
    if not isinstance(lines, list):
        raise ValidationError("expected a list of N-Triples lines", path=path, code=INVALID_RECORD)
    found: list[Triple] = []
    try:
        with as_written():
            for text in lines:
                found.append(triple_of(text))
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError) as error:
        raise ValidationError(
            str(error), path=f"{path}[{len(found)}]", code=INVALID_RECORD
        ) from None
    return found
