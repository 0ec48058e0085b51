"""A taxonomy as SKOS, and SKOS as a taxonomy.

`statements` says which graph a taxonomy stands for. Reading fills the fields of the model, asks what
graph they would give, and keeps the difference to the graph that was read in the members `rdf` of
`extra`: `kept` are statements that the fields do not give, `absent` are statements that the fields
give and the file does not make. So writing gives the graph that was read, whatever it held.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, unquote

from wgig._errors import ValidationError
from wgig._formats import DANGLING, INVALID_RECORD, needed
from wgig._rdf import DC, DCT, RDF, RDFS, SKOS, WGIG, XSD, Triple, kept_lines
from wgig._rdf_write import serialise

#: Members that are one text a language, and their properties.
TEXTS = {
    "label": SKOS + "prefLabel",
    "definition": SKOS + "definition",
    "scope_note": SKOS + "scopeNote",
    "when_to_use": WGIG + "whenToUse",
    "when_not_to_use": WGIG + "whenNotToUse",
}
#: Members that are several texts a language.
LISTS = {
    "alternative": SKOS + "altLabel",
    "terms": SKOS + "hiddenLabel",
    "exclude": WGIG + "exclude",
    "examples": SKOS + "example",
}
WORDS = {"category": WGIG + "category", "key_area": WGIG + "keyArea"}
FLAGS = {"codable": (WGIG + "codable", True), "cross_cutting": (WGIG + "crossCutting", False)}
#: Where the title of a scheme may stand; the first is written where no file says otherwise.
TITLES = (DCT + "title", SKOS + "prefLabel", DC + "title", RDFS + "label")
TITLE_MEMBER = "title_property"

COLLECTIONS = (SKOS + "Collection", SKOS + "OrderedCollection")

Members = dict[str, Any]


def statements(taxonomy: Members, *, lists: bool = True, kept: bool = True) -> list[Triple]:
    """The graph that a taxonomy (as `to_dict` gives it) stands for, in its order.

    `lists` is whether the order of ordered groups is stated, `kept` whether what `extra` keeps is
    counted in.
    """
    return _Statements(taxonomy, lists=lists, kept=kept).made()


class _Statements:
    def __init__(self, taxonomy: Members, *, lists: bool, kept: bool) -> None:
        self.taxonomy = taxonomy
        self.lists = lists
        self.kept = kept
        self.triples: list[Triple] = []
        base = taxonomy.get("uri") or f"urn:wgig:{quote(taxonomy['id'] or 'taxonomy')}"
        self.scheme = node(base)
        concepts = taxonomy.get("concepts", [])
        self.nodes = {
            entry["id"]: node(entry.get("uri") or below(base, entry["id"])) for entry in concepts
        }

    def made(self) -> list[Triple]:
        self.identifier(self.scheme, self.taxonomy["id"], scheme_id(uri_of(self.scheme)))
        title = self.taxonomy.get(TITLE_MEMBER, TITLES[0])
        self.say(self.scheme, RDF + "type", node(SKOS + "ConceptScheme"))
        self.texts(self.scheme, title, self.taxonomy.get("label", {}), "label")
        concepts = self.taxonomy.get("concepts", [])
        narrower: dict[str, list[Any]] = {}
        for entry in concepts:
            for above in entry.get("broader", []):
                narrower.setdefault(above, []).append(self.nodes[entry["id"]])
            if not entry.get("broader"):
                self.say(self.scheme, SKOS + "hasTopConcept", self.nodes[entry["id"]])
        self.extra(self.scheme, self.taxonomy, "Taxonomy")
        read_as = identifiers(list(self.nodes.values()))
        for number, entry in enumerate(concepts):
            me = self.nodes[entry["id"]]
            self.identifier(me, entry["id"], read_as[me])
            self.concept(entry, f"concepts[{number}]", narrower.get(entry["id"], []))
        groups = self.taxonomy.get("groups", [])
        group_nodes = [self.group_node(group) for group in groups]
        read_as = identifiers(group_nodes)
        for number, (me, group) in enumerate(zip(group_nodes, groups)):
            self.identifier(me, group["id"], read_as[me])
            self.group(me, group, number)
        if not self.kept:
            return list(dict.fromkeys(self.triples))
        absent: set[Triple] = set()
        for path, part in self.parts():
            rdf = part.get("rdf", {})
            if not isinstance(rdf, dict):
                raise ValidationError(
                    "expected an object with kept and absent", path=path, code=INVALID_RECORD
                )
            absent.update(kept_lines(rdf.get("absent", []), path + ".absent"))
            self.triples += kept_lines(rdf.get("kept", []), path + ".kept")
        return [triple for triple in dict.fromkeys(self.triples) if triple not in absent]

    def parts(self) -> Iterable[tuple[str, Members]]:
        yield "rdf", self.taxonomy
        for name in ("concepts", "groups"):
            for number, part in enumerate(self.taxonomy.get(name, [])):
                yield f"{name}[{number}].rdf", part

    def say(self, subject: Any, predicate: str, value: Any) -> None:
        self.triples.append((subject, node(predicate), value))

    def literal(self, text: str, language: str, path: str) -> Any:
        from rdflib import Literal

        try:
            return Literal(text, lang=language or None)
        except ValueError:
            raise ValidationError(
                f"not a language tag: {language!r}", path=path, code=INVALID_RECORD
            ) from None

    def texts(self, subject: Any, predicate: str, texts: dict[str, Any], path: str) -> None:
        for language, said in texts.items():
            for text in said if isinstance(said, list) else [said]:
                self.say(subject, predicate, self.literal(text, language, path))

    def concept(self, entry: Members, path: str, narrower: list[Any]) -> None:
        from rdflib import Literal

        me = self.nodes[entry["id"]]
        self.say(me, RDF + "type", node(SKOS + "Concept"))
        self.say(me, SKOS + "inScheme", self.scheme)
        if not entry.get("broader"):
            self.say(me, SKOS + "topConceptOf", self.scheme)
        for name, predicate in {**TEXTS, **LISTS}.items():
            self.texts(me, predicate, entry.get(name, {}), f"{path}.{name}")
        for notation in entry.get("notations", []):
            self.say(me, SKOS + "notation", Literal(notation))
        for name in ("broader", "related"):
            for number, other in enumerate(entry.get(name, [])):
                if other not in self.nodes:
                    raise ValidationError(
                        f"unknown value {other!r}",
                        path=f"{path}.{name}[{number}]",
                        code=DANGLING,
                    )
                self.say(me, SKOS + name, self.nodes[other])
        for other in narrower:
            self.say(me, SKOS + "narrower", other)
        for name, predicate in WORDS.items():
            if entry.get(name):
                self.say(me, predicate, Literal(entry[name]))
        for name, (predicate, usual) in FLAGS.items():
            if entry.get(name, usual) != usual:
                self.say(me, predicate, Literal(str(not usual).lower(), datatype=XSD + "boolean"))
        self.extra(me, entry, "Concept")

    def group_node(self, group: Members) -> Any:
        return node(group.get("uri") or below(below(str(self.scheme), "groups"), group["id"]))

    def identifier(self, me: Any, wanted: str, read_as: str) -> None:
        """Says the identifier where the IRI alone would give another one."""
        from rdflib import Literal

        if wanted and wanted != read_as:
            self.say(me, WGIG + "id", Literal(wanted))

    def group(self, me: Any, group: Members, number: int) -> None:
        ordered = group.get("ordered", False)
        self.say(me, RDF + "type", node(COLLECTIONS[ordered]))
        self.texts(me, SKOS + "prefLabel", group.get("label", {}), f"groups[{number}].label")
        members = []
        for place, member in enumerate(group.get("members", [])):
            if member not in self.nodes:
                raise ValidationError(
                    f"unknown value {member!r}",
                    path=f"groups[{number}].members[{place}]",
                    code=DANGLING,
                )
            members.append(self.nodes[member])
        kept_list = any(SKOS + "memberList" in text for text in _rdf_of(group).get("kept", []))
        if ordered and self.lists and not kept_list:
            self.member_list(me, members, number)
        elif not ordered:
            for member in members:
                self.say(me, SKOS + "member", member)
        self.extra(me, group, "ConceptGroup")

    def member_list(self, me: Any, members: list[Any], number: int) -> None:
        from rdflib import BNode

        places = [BNode(f"list{number}x{place}") for place in range(len(members))]
        places.append(node(RDF + "nil"))
        self.say(me, SKOS + "memberList", places[0])
        for place, member in enumerate(members):
            self.say(places[place], RDF + "first", member)
            self.say(places[place], RDF + "rest", places[place + 1])

    def extra(self, me: Any, part: Members, kind: str) -> None:
        """Members of JSON that no field holds, as one text of JSON."""
        from rdflib import Literal

        known = {*_fields(kind), "rdf", TITLE_MEMBER}
        unknown = {name: value for name, value in part.items() if name not in known}
        if unknown:
            self.say(me, WGIG + "extra", Literal(json.dumps(unknown, ensure_ascii=False)))


def _rdf_of(part: Members) -> Members:
    rdf = part.get("rdf", {})
    return rdf if isinstance(rdf, dict) else {}


def _fields(kind: str) -> tuple[str, ...]:
    from wgig import _core

    fields: tuple[str, ...] = getattr(_core, kind)._fields
    return fields


def node(uri: str) -> Any:
    """The term of an IRI, or of a node without one, written `_:b1`."""
    from rdflib import BNode, URIRef

    return BNode(uri[2:]) if uri.startswith("_:") else URIRef(uri)


def below(base: str, identifier: str) -> str:
    """An IRI for what has none."""
    joint = "" if base.endswith(("/", "#", ":")) else ":" if base.startswith("urn:") else "/"
    return base + joint + quote(identifier, safe="-._~")


def local_name(uri: str) -> str:
    """What stands behind the last `#`, `/` or `:`."""
    name = uri[max(map(uri.rfind, "#/:")) + 1 :]
    plain = unquote(name)
    return plain if quote(plain, safe="-._~") == name else name


def uri_of(term: Any) -> str:
    """The other way of `node`."""
    from rdflib import BNode

    return f"_:{term}" if isinstance(term, BNode) else str(term)


def scheme_id(uri: str) -> str:
    return local_name(uri.rstrip("/#:")) or uri


def identifiers(nodes: list[Any]) -> dict[Any, str]:
    """The local name of each where no other has it, otherwise the whole IRI."""
    count: dict[str, int] = {}
    for term in nodes:
        name = local_name(uri_of(term))
        count[name] = count.get(name, 0) + 1
    whole = set(map(uri_of, nodes))
    found = {}
    for term in nodes:
        name = local_name(uri_of(term))
        clear = name and count[name] == 1 and (name == uri_of(term) or name not in whole)
        found[term] = name if clear else uri_of(term)
    return found


def write(taxonomy: Members, syntax: str) -> bytes:
    """A taxonomy as SKOS in Turtle, RDF/XML or JSON-LD."""
    needed("rdflib", "skos")
    return serialise(statements(taxonomy), syntax)
