"""RDF in: bytes to statements, safely.

Parsing is rdflib's, behind checks that no file can make it fetch anything, nest without end or blow up
entities.
"""

from __future__ import annotations

import json
import re
from typing import Any
from xml.parsers import expat
from xml.sax import SAXParseException

from wgig import _xml
from wgig._errors import Error, ParseError
from wgig._formats import BAD_VALUE, TOO_DEEP, UNSUPPORTED, decoded, needed, place_of, warn
from wgig._rdf import NOWHERE, Triple, as_written

_MAX_DEPTH = 100
_MAX_ENTITIES = 200
_MAX_ENTITY = 256


def parse(data: bytes, syntax: str, file: str) -> list[Triple]:
    """The statements in the bytes, in their order. `syntax` is `turtle`, `rdfxml` or `jsonld`."""
    rdflib = needed("rdflib", "skos")
    store = _in_order()
    graph = rdflib.Graph(store=store, bind_namespaces="none")
    text = data
    if syntax == "rdfxml":
        _check_xml(data, file)
    else:
        text = decoded(data, file).encode()
        if syntax == "jsonld":
            _check_jsonld(text, file)
        else:
            _check_brackets(text, file)
    name = {"turtle": "turtle", "rdfxml": "xml", "jsonld": "json-ld"}[syntax]
    try:
        with as_written():
            graph.parse(data=text, format=name, publicID=NOWHERE)
    except Error:
        raise
    except SAXParseException as error:
        raise ParseError(
            f"not RDF/XML: {error.getMessage()}",
            file=file,
            line=error.getLineNumber() or 0,
            column=(error.getColumnNumber() or 0) + 1,
            code=BAD_VALUE,
        ) from None
    except RecursionError:
        raise ParseError("nested too deeply", file=file, code=TOO_DEEP) from None
    except Exception as error:  # rdflib raises many kinds, some of them plain
        raise _syntax_error(error, syntax, text, file) from None
    if any(context is not None and context != graph.identifier for context in store.contexts_met):
        warn("named graphs; what they state is read as if it stood outside them", file=file)
    return list(store.statements)


def _in_order() -> Any:
    """A store that only lists the statements, in the order of the file; rdflib's own go by hash."""
    from rdflib.plugins.stores.memory import Memory

    class InOrder(Memory):  # type: ignore[misc, unused-ignore]
        def __init__(self) -> None:
            super().__init__()
            self.statements: dict[Triple, None] = {}
            self.contexts_met: set[Any] = set()

        def add(self, triple: Triple, context: Any, quoted: bool = False) -> None:
            self.statements[triple] = None
            self.contexts_met.add(getattr(context, "identifier", context))

    return InOrder()


def _syntax_error(error: Exception, syntax: str, data: bytes, file: str) -> ParseError:
    name = {"turtle": "Turtle", "rdfxml": "RDF/XML", "jsonld": "JSON-LD"}[syntax]
    line = getattr(error, "lines", None)
    if isinstance(line, int):
        said = str(getattr(error, "_why", "") or error).split("\n")[0]
        position = getattr(error, "_i", None)
        column = 1
        if isinstance(position, int):
            begin = data.decode("utf-8", "replace").rfind("\n", 0, position) + 1
            column = len(data.decode("utf-8", "replace")[begin:position].encode()) + 1
        return ParseError(
            f"not {name}: {said}", file=file, line=line + 1, column=column, code=BAD_VALUE
        )
    if isinstance(error, IndexError) and syntax == "turtle":
        end = place_of(data, len(data.rstrip()))
        return ParseError(
            f"not {name}: the file breaks off",
            file=file,
            line=end[0],
            column=end[1],
            code=BAD_VALUE,
        )
    said = str(error).split("\n")[0] or type(error).__name__
    return ParseError(f"not {name}: {said}", file=file, code=BAD_VALUE)


_MARK = re.compile(rb'"""|\'\'\'|["\'<#\[\]()]')
#: What ends a text, an IRI and a comment. Each is looked for from where it begins, and never twice.
_ENDS = {
    b'"""': re.compile(rb'(?:[^"\\]|\\.|"(?!""))*"""', re.DOTALL),
    b"'''": re.compile(rb"(?:[^'\\]|\\.|'(?!''))*'''", re.DOTALL),
    b'"': re.compile(rb'(?:[^"\\\n]|\\.)*"', re.DOTALL),
    b"'": re.compile(rb"(?:[^'\\\n]|\\.)*'", re.DOTALL),
    b"<": re.compile(rb'[^<>"{}|^`\x00-\x20]*>'),
    b"#": re.compile(rb"[^\n]*"),
}


def _check_brackets(data: bytes, file: str) -> None:
    """Refuses Turtle whose brackets nest deeper than any thesaurus needs: its parser recurses."""
    depth = 0
    at = 0
    while True:
        mark = _MARK.search(data, at)
        if mark is None:
            return
        at = mark.end()
        if mark.group() in _ENDS:
            end = _ENDS[mark.group()].match(data, at)
            if end is not None:
                at = end.end()
            elif mark.group() != b"<":
                return  # a text that does not end: the parser says where
        elif mark.group() in (b"[", b"("):
            depth += 1
            if depth > _MAX_DEPTH:
                line, column = place_of(data, mark.start())
                raise ParseError(
                    f"brackets nested more than {_MAX_DEPTH} deep",
                    file=file,
                    line=line,
                    column=column,
                    code=TOO_DEEP,
                )
        else:
            depth -= 1


def _check_jsonld(data: bytes, file: str) -> None:
    """Refuses what is not JSON, nests too deeply, or names a context that would be fetched."""
    try:
        value = json.loads(data)
    except RecursionError:
        raise ParseError("nested too deeply", file=file, code=TOO_DEEP) from None
    except json.JSONDecodeError as error:
        raise ParseError(
            f"not JSON: {error.msg}",
            file=file,
            line=error.lineno,
            column=error.colno,
            code=BAD_VALUE,
        ) from None
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        here, depth = waiting.pop()
        if depth > _MAX_DEPTH:
            raise ParseError(f"nested more than {_MAX_DEPTH} deep", file=file, code=TOO_DEEP)
        if isinstance(here, list):
            waiting.extend((part, depth + 1) for part in here)
        elif isinstance(here, dict):
            for key, part in here.items():
                contexts = part if isinstance(part, list) else [part]
                for context in contexts if key in ("@context", "@import") else ():
                    if isinstance(context, str):
                        raise ParseError(
                            f"its {key} is at {context!r}, and nothing is fetched; "
                            "put the context into the file",
                            file=file,
                            path=key,
                            code=UNSUPPORTED,
                        )
                waiting.append((part, depth + 1))


def _check_xml(data: bytes, file: str) -> None:
    """Refuses external entities, entities in entities, and elements nested too deeply."""
    parser = expat.ParserCreate()
    depth = 0
    entities = 0

    def refuse(message: str, code: int = UNSUPPORTED) -> None:
        raise ParseError(
            message,
            file=file,
            line=parser.CurrentLineNumber,
            column=parser.CurrentColumnNumber + 1,
            code=code,
        )

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            refuse(f"elements nested more than {_MAX_DEPTH} deep", TOO_DEEP)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(name: str, system: str | None, public: str | None, internal: bool) -> None:
        if system or public:
            refuse("its document type is in another file, and nothing is fetched")

    def entity(
        name: str,
        parameter: bool,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        nonlocal entities
        entities += 1
        if parameter or value is None:
            refuse(f"the entity {name!r} is in another file or a parameter; neither is read")
        elif "&" in value or "%" in value or len(value) > _MAX_ENTITY:
            refuse(f"the entity {name!r} is longer than the name of a vocabulary, or holds others")
        elif entities > _MAX_ENTITIES:
            refuse(f"more than {_MAX_ENTITIES} entities")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = entity
    _xml.run(parser, data, file)
