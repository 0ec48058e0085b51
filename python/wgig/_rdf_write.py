"""RDF out: statements to bytes that are always the same.

rdflib's own writers order by hash, and so differ from run to run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from wgig._errors import ValidationError
from wgig._formats import INVALID_RECORD
from wgig._rdf import PREFIXES, RDF, Triple, by_subject, quoted, term_line


def serialise(triples: list[Triple], syntax: str) -> bytes:
    """The statements in the order given, those of one subject together."""
    from rdflib import URIRef

    grouped = by_subject(dict.fromkeys(triples))
    for predicates in grouped.values():
        for terms in predicates.items():
            for term in (terms[0], *terms[1]):
                if isinstance(term, URIRef) and not _is_iri(term):
                    raise ValidationError(f"not an IRI: {str(term)!r}", code=INVALID_RECORD)
    for subject in grouped:
        if isinstance(subject, URIRef) and not _is_iri(subject):
            raise ValidationError(f"not an IRI: {str(subject)!r}", code=INVALID_RECORD)
    iris = {
        str(term)
        for triple in triples
        for term in (triple[1], triple[2], getattr(triple[2], "datatype", None))
        if isinstance(term, URIRef)
    }
    used = {
        prefix: namespace
        for prefix, namespace in PREFIXES.items()
        if any(iri.startswith(namespace) for iri in iris)
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
            return f"{quoted(str(term))}^^{short(term.datatype)}"
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
                raise ValidationError(
                    f"RDF/XML cannot write the property <{predicate}>", code=INVALID_RECORD
                )
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
                        f"XML cannot write the control characters in {str(value)!r}",
                        code=INVALID_RECORD,
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
