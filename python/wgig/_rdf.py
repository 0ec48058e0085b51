"""RDF in and out: bytes to an rdflib graph, safely, and a graph to bytes that are always the same.

Reading is rdflib's, behind checks that no file can make it fetch anything, nest without end or blow
up entities. Writing is done here: rdflib's own writers order by hash, and so differ from run to run.
"""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from xml.parsers import expat
from xml.sax import SAXParseException
from xml.sax.saxutils import escape, quoteattr

from wgig._errors import Error, ParseError, ValidationError
from wgig._formats import TOO_DEEP, UNSUPPORTED, decoded, needed, place_of, warn

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

_MAX_DEPTH = 100
_MAX_ENTITIES = 200
_MAX_ENTITY = 256

Triple = tuple[Any, Any, Any]


# Reading


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
        with _as_written():
            graph.parse(data=text, format=name, publicID=NOWHERE)
    except Error:
        raise
    except SAXParseException as error:
        raise ParseError(
            f"not RDF/XML: {error.getMessage()}",
            file=file,
            line=error.getLineNumber() or 0,
            column=(error.getColumnNumber() or 0) + 1,
        ) from None
    except RecursionError:
        raise ParseError("nested too deeply", file=file, code=TOO_DEEP) from None
    except Exception as error:  # rdflib raises many kinds, some of them plain
        raise _syntax_error(error, syntax, text, file) from None
    if any(context is not None and context != graph.identifier for context in store.contexts_met):
        warn("named graphs; what they state is read as if it stood outside them", file=file)
    return list(store.statements)


def _in_order() -> Any:
    """A store that tells the statements in the order of the file; rdflib's own go by hash."""
    from rdflib.plugins.stores.memory import Memory

    class InOrder(Memory):  # type: ignore[misc, unused-ignore]
        def __init__(self) -> None:
            super().__init__()
            self.statements: dict[Triple, None] = {}
            self.contexts_met: set[Any] = set()

        def add(self, triple: Triple, context: Any, quoted: bool = False) -> None:
            super().add(triple, context, quoted)
            self.statements[triple] = None
            self.contexts_met.add(getattr(context, "identifier", context))

    return InOrder()


@contextmanager
def _as_written() -> Iterator[None]:
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
        return ParseError(f"not {name}: {said}", file=file, line=line + 1, column=column)
    if isinstance(error, IndexError) and syntax == "turtle":
        end = place_of(data, len(data.rstrip()))
        return ParseError(f"not {name}: the file breaks off", file=file, line=end[0], column=end[1])
    said = str(error).split("\n")[0] or type(error).__name__
    return ParseError(f"not {name}: {said}", file=file)


def _check_brackets(data: bytes, file: str) -> None:
    """Refuses Turtle whose brackets nest deeper than any thesaurus needs: its parser recurses."""
    tokens = re.compile(
        rb'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
        rb'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>"{}|^`\x00-\x20]*>|#[^\n]*|[\[(]|[\])]',
        re.DOTALL,
    )
    depth = 0
    for match in tokens.finditer(data):
        mark = match.group()
        if mark in (b"[", b"("):
            depth += 1
            if depth > _MAX_DEPTH:
                line = data.count(b"\n", 0, match.start()) + 1
                raise ParseError(
                    f"brackets nested more than {_MAX_DEPTH} deep",
                    file=file,
                    line=line,
                    column=match.start() - data.rfind(b"\n", 0, match.start()),
                    code=TOO_DEEP,
                )
        elif mark in (b"]", b")"):
            depth -= 1


def _check_jsonld(data: bytes, file: str) -> None:
    """Refuses what is not JSON, nests too deeply, or names a context that would be fetched."""
    try:
        value = json.loads(data)
    except RecursionError:
        raise ParseError("nested too deeply", file=file, code=TOO_DEEP) from None
    except json.JSONDecodeError as error:
        raise ParseError(
            f"not JSON: {error.msg}", file=file, line=error.lineno, column=error.colno
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
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ParseError(
            f"not XML: {expat.errors.messages[error.code]}",
            file=file,
            line=error.lineno,
            column=error.offset + 1,
        ) from None


# Statements as lines of N-Triples: how a taxonomy keeps what it has no field for


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNESCAPES = {"\\": "\\", '"': '"', "n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "'": "'"}
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^<>\s]*)>)?\Z', re.DOTALL)


def _quoted(text: str) -> str:
    return '"' + re.sub(r'[\\"\n\r\t]', lambda match: _ESCAPES[match.group()], text) + '"'


def _unquoted(text: str) -> str:
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
        text = _quoted(str(term))
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
    return Literal(
        _unquoted(found.group(1)), lang=found.group(2), datatype=datatype, normalize=False
    )


def kept_lines(lines: Any, path: str) -> list[Triple]:
    """The statements that a taxonomy has kept in `extra`."""
    if not isinstance(lines, list):
        raise ValidationError("expected a list of N-Triples lines", path=path)
    found = []
    for number, text in enumerate(lines):
        try:
            with _as_written():
                found.append(triple_of(text))
        except (ValueError, TypeError, AttributeError, KeyError, OverflowError) as error:
            raise ValidationError(str(error), path=f"{path}[{number}]") from None
    return found


# Writing


def _by_subject(triples: Iterable[Triple]) -> dict[Any, dict[Any, list[Any]]]:
    found: dict[Any, dict[Any, list[Any]]] = {}
    for subject, predicate, object_ in triples:
        objects = found.setdefault(subject, {}).setdefault(predicate, [])
        objects.append(object_)
    return found


def serialise(triples: list[Triple], syntax: str) -> bytes:
    """The statements in the order given, those of one subject together."""
    from rdflib import URIRef

    grouped = _by_subject(dict.fromkeys(triples))
    for predicates in grouped.values():
        for terms in predicates.items():
            for term in (terms[0], *terms[1]):
                if isinstance(term, URIRef) and not _is_iri(term):
                    raise ValidationError(f"not an IRI: {str(term)!r}")
    for subject in grouped:
        if isinstance(subject, URIRef) and not _is_iri(subject):
            raise ValidationError(f"not an IRI: {str(subject)!r}")
    used = {
        prefix: namespace
        for prefix, namespace in PREFIXES.items()
        if any(
            isinstance(term, URIRef) and term.startswith(namespace)
            for triple in triples
            for term in (triple[1], triple[2], getattr(triple[2], "datatype", None))
        )
    }
    writers = {"turtle": _turtle, "rdfxml": _rdfxml, "jsonld": _jsonld}
    return "".join(writers[syntax](grouped, used)).encode("utf-8")


def _is_iri(text: str) -> bool:
    return not re.search(r'[\x00-\x20<>"{}|^`\\]', text)


def _turtle(grouped: dict[Any, Any], prefixes: dict[str, str]) -> Iterator[str]:
    from rdflib import Literal, URIRef

    def short(term: Any) -> str:
        if isinstance(term, URIRef):
            for prefix, namespace in prefixes.items():
                rest = term[len(namespace) :]
                if term.startswith(namespace) and re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", rest):
                    return f"{prefix}:{rest}"
        if isinstance(term, Literal) and term.datatype is not None:
            return f"{_quoted(str(term))}^^{short(term.datatype)}"
        return term_line(term)

    for prefix, namespace in prefixes.items():
        yield f"@prefix {prefix}: <{namespace}> .\n"
    for subject, predicates in grouped.items():
        rows = []
        for predicate, objects in predicates.items():
            name = "a" if str(predicate) == RDF + "type" else short(predicate)
            rows.append(f"{name} {', '.join(map(short, objects))}")
        yield "\n" + short(subject) + " " + " ;\n    ".join(rows) + " .\n"


_NAME = re.compile(r"[A-Za-z_\u00c0-\u02ff\u0370-\u1fff\u3001-\ud7ff][\w.\-\u00b7]*\Z")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _rdfxml(grouped: dict[Any, Any], prefixes: dict[str, str]) -> Iterator[str]:
    from rdflib import BNode, Literal

    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    for prefix, namespace in {**prefixes, "rdf": RDF}.items():
        yield f"\n    xmlns:{prefix}={quoteattr(namespace)}"
    yield ">\n"
    names = {namespace: prefix for prefix, namespace in {**prefixes, "rdf": RDF}.items()}

    def node(term: Any, iri: str) -> str:
        if isinstance(term, BNode):
            return f"rdf:nodeID={quoteattr(str(term))}"
        return f"rdf:{iri}={quoteattr(str(term))}"

    def element(predicate: str) -> tuple[str, str]:
        # The longest end that is a name; XML has no other way to say a property.
        for begin in range(len(predicate)):
            if predicate[begin - 1 : begin] in ("#", "/", ":", "") and _NAME.match(
                predicate, begin
            ):
                break
        else:
            for begin in range(1, len(predicate)):
                if _NAME.match(predicate, begin):
                    break
            else:
                raise ValidationError(f"RDF/XML cannot write the property <{predicate}>")
        namespace, local = predicate[:begin], predicate[begin:]
        if namespace in names:
            return f"{names[namespace]}:{local}", ""
        return f"p:{local}", f" xmlns:p={quoteattr(namespace)}"

    for subject, predicates in grouped.items():
        yield f"  <rdf:Description {node(subject, 'about')}>\n"
        for predicate, objects in predicates.items():
            name, declared = element(str(predicate))
            for value in objects:
                if not isinstance(value, Literal):
                    yield f"    <{name}{declared} {node(value, 'resource')}/>\n"
                    continue
                if _NOT_XML.search(value):
                    raise ValidationError(
                        f"XML cannot write the control characters in {str(value)!r}"
                    )
                more = ""
                if value.language:
                    more = f' xml:lang="{value.language}"'
                elif value.datatype is not None:
                    more = f" rdf:datatype={quoteattr(str(value.datatype))}"
                text = escape(value, {"\r": "&#13;"})
                yield f"    <{name}{declared}{more}>{text}</{name}>\n"
        yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _jsonld(grouped: dict[Any, Any], prefixes: dict[str, str]) -> Iterator[str]:
    from rdflib import BNode, Literal

    def reference(term: Any) -> str:
        return f"_:{term}" if isinstance(term, BNode) else str(term)

    def short(predicate: str) -> str:
        for prefix, namespace in prefixes.items():
            if predicate.startswith(namespace) and predicate[len(namespace) :].isalnum():
                return f"{prefix}:{predicate[len(namespace) :]}"
        return predicate

    def value(term: Any) -> dict[str, str]:
        if not isinstance(term, Literal):
            return {"@id": reference(term)}
        if term.language:
            return {"@value": str(term), "@language": term.language}
        if term.datatype is not None:
            return {"@value": str(term), "@type": str(term.datatype)}
        return {"@value": str(term)}

    nodes = []
    for subject, predicates in grouped.items():
        entry: dict[str, Any] = {"@id": reference(subject)}
        for predicate, objects in predicates.items():
            is_type = str(predicate) == RDF + "type"
            if is_type and not any(isinstance(term, Literal) for term in objects):
                entry["@type"] = [reference(term) for term in objects]
            else:
                entry[short(str(predicate))] = [value(term) for term in objects]
        nodes.append(entry)
    whole = {"@context": prefixes, "@graph": nodes}
    yield json.dumps(whole, ensure_ascii=False, indent=1)
    yield "\n"
