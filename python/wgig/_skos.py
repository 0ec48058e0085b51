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
from wgig._formats import BAD_VALUE, needed, warn
from wgig._rdf import (
    DC,
    DCT,
    NOWHERE,
    RDF,
    RDFS,
    SKOS,
    SKOSXL,
    WGIG,
    XSD,
    Triple,
    _by_subject,
    kept_lines,
    line,
    parse,
    serialise,
)

#: Members that are one text a language, and their properties.
_TEXTS = {
    "label": SKOS + "prefLabel",
    "definition": SKOS + "definition",
    "scope_note": SKOS + "scopeNote",
    "when_to_use": WGIG + "whenToUse",
    "when_not_to_use": WGIG + "whenNotToUse",
}
#: Members that are several texts a language.
_LISTS = {
    "alternative": SKOS + "altLabel",
    "terms": SKOS + "hiddenLabel",
    "exclude": WGIG + "exclude",
    "examples": SKOS + "example",
}
_WORDS = {"category": WGIG + "category", "key_area": WGIG + "keyArea"}
_FLAGS = {"codable": (WGIG + "codable", True), "cross_cutting": (WGIG + "crossCutting", False)}
#: Where the title of a scheme may stand; the first is written where no file says otherwise.
_TITLES = (DCT + "title", SKOS + "prefLabel", DC + "title", RDFS + "label")
_TITLE_MEMBER = "title_property"
_XL = {"label": "prefLabel", "alternative": "altLabel", "terms": "hiddenLabel"}

_SKOS_TERMS = {
    *("prefLabel", "altLabel", "hiddenLabel", "notation"),
    *("note", "definition", "scopeNote", "example"),
    *("changeNote", "editorialNote", "historyNote"),
    *("semanticRelation", "related", "broader", "broaderTransitive", "narrower"),
    *("narrowerTransitive", "inScheme", "hasTopConcept", "topConceptOf", "member", "memberList"),
    *("mappingRelation", "exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"),
}
_COLLECTIONS = (SKOS + "Collection", SKOS + "OrderedCollection")
_GROUP_TYPES = (*_COLLECTIONS, "http://purl.org/iso25964/skos-thes#ConceptGroup")

Members = dict[str, Any]


# From a taxonomy


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
        title = self.taxonomy.get(_TITLE_MEMBER, _TITLES[0])
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
        for number, entry in enumerate(concepts):
            self.concept(entry, f"concepts[{number}]", narrower.get(entry["id"], []))
        for number, group in enumerate(self.taxonomy.get("groups", [])):
            self.group(group, number)
        if not self.kept:
            return list(dict.fromkeys(self.triples))
        absent: set[Triple] = set()
        for path, part in self.parts():
            rdf = part.get("rdf", {})
            if not isinstance(rdf, dict):
                raise ValidationError("expected an object with kept and absent", path=path)
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
            raise ValidationError(f"not a language tag: {language!r}", path=path) from None

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
        for name, predicate in {**_TEXTS, **_LISTS}.items():
            self.texts(me, predicate, entry.get(name, {}), f"{path}.{name}")
        for notation in entry.get("notations", []):
            self.say(me, SKOS + "notation", Literal(notation))
        for name in ("broader", "related"):
            for number, other in enumerate(entry.get(name, [])):
                if other not in self.nodes:
                    raise ValidationError(
                        f"unknown value {other!r}", path=f"{path}.{name}[{number}]"
                    )
                self.say(me, SKOS + name, self.nodes[other])
        for other in narrower:
            self.say(me, SKOS + "narrower", other)
        for name, predicate in _WORDS.items():
            if entry.get(name):
                self.say(me, predicate, Literal(entry[name]))
        for name, (predicate, usual) in _FLAGS.items():
            if entry.get(name, usual) != usual:
                self.say(me, predicate, Literal(str(not usual).lower(), datatype=XSD + "boolean"))
        self.extra(me, entry, "Concept")

    def group(self, group: Members, number: int) -> None:
        me = node(group.get("uri") or below(str(self.scheme), "group-" + group["id"]))
        ordered = group.get("ordered", False)
        self.say(me, RDF + "type", node(_COLLECTIONS[ordered]))
        self.texts(me, SKOS + "prefLabel", group.get("label", {}), f"groups[{number}].label")
        members = []
        for place, member in enumerate(group.get("members", [])):
            if member not in self.nodes:
                raise ValidationError(
                    f"unknown value {member!r}", path=f"groups[{number}].members[{place}]"
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

        known = {*_fields(kind), "rdf", _TITLE_MEMBER}
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


def write(taxonomy: Members, syntax: str) -> bytes:
    """A taxonomy as SKOS in Turtle, RDF/XML or JSON-LD."""
    needed("rdflib", "skos")
    return serialise(statements(taxonomy), syntax)


# To a taxonomy


def read(data: bytes, syntax: str, file: str, name: str, scheme: str | None = None) -> Members:
    """The members of the taxonomy in a file of RDF; `name` is its id where it has no scheme."""
    return _Reader(_relabelled(parse(data, syntax, file)), file, name, scheme).members()


def _relabelled(triples: list[Triple]) -> list[Triple]:
    """The statements with the nodes that have no IRI numbered: rdflib calls them at random."""
    from rdflib import BNode

    names: dict[Any, Any] = {}

    def named(term: Any) -> Any:
        if isinstance(term, BNode):
            return names.setdefault(term, BNode(f"b{len(names)}"))
        return term

    return [(named(s), named(p), named(o)) for s, p, o in triples]


class _Reader:
    def __init__(self, triples: list[Triple], file: str, name: str, scheme: str | None) -> None:
        self.triples = triples
        self.file = file
        self.name = name
        self.wanted = scheme
        self.about = {
            subject: {str(predicate): objects for predicate, objects in found.items()}
            for subject, found in _by_subject(triples).items()
        }
        self.lists: set[Triple] = set()

    def members(self) -> Members:
        self.complain()
        scheme = self.main_scheme()
        concepts = self.find_concepts(scheme)
        groups = [
            subject
            for subject in self.about
            if any(self.has_type(subject, kind) for kind in _GROUP_TYPES)
        ]
        self.ids = identifiers(concepts)
        self.place = {concept: number for number, concept in enumerate(concepts)}
        uri = "" if scheme is None else _uri(scheme)
        taxonomy: Members = {
            "id": self.name if scheme is None else _scheme_id(uri),
            "uri": uri,
            "label": {},
        }
        if scheme is not None:
            self.title(scheme, taxonomy)
            self.take_extra(scheme, taxonomy)
        taxonomy["concepts"] = [self.concept(concept) for concept in concepts]
        self.link(concepts, taxonomy["concepts"])
        group_ids = identifiers(groups)
        taxonomy["groups"] = [self.group(group, group_ids[group]) for group in groups]
        self.keep(taxonomy, concepts, groups)
        return taxonomy

    def complain(self) -> None:
        unknown = sorted(
            {
                str(predicate)
                for _, predicate, _ in self.triples
                if predicate.startswith(SKOS) and predicate[len(SKOS) :] not in _SKOS_TERMS
            }
        )
        for predicate in unknown:
            warn(f"SKOS has no property skos:{predicate[len(SKOS) :]}; kept", file=self.file)
        if any(str(term).startswith(NOWHERE) for triple in self.triples for term in triple):
            warn(
                f"relative IRIs, and the file does not say to what; read below {NOWHERE}",
                file=self.file,
            )

    def has_type(self, subject: Any, kind: str) -> bool:
        return node(kind) in self.about.get(subject, {}).get(RDF + "type", [])

    def schemes(self) -> dict[Any, int]:
        """The concept schemes, each with the number of statements that put a concept into it."""
        from rdflib import Literal

        found = {s: 0 for s in self.about if self.has_type(s, SKOS + "ConceptScheme")}
        for predicates in self.about.values():
            for name in ("inScheme", "topConceptOf"):
                for scheme in predicates.get(SKOS + name, []):
                    if not isinstance(scheme, Literal):
                        found[scheme] = found.get(scheme, 0) + 1
        return found

    def main_scheme(self) -> Any:
        schemes = self.schemes()
        if self.wanted is not None:
            for scheme in schemes:
                if self.wanted in (_uri(scheme), _scheme_id(_uri(scheme))):
                    return scheme
            names = ", ".join(map(_uri, schemes)) or "none"
            raise ValidationError(
                f"no concept scheme {self.wanted!r}; there are: {names}",
                file=self.file,
                code=BAD_VALUE,
            )
        if not schemes:
            return None
        main = max(schemes, key=lambda scheme: schemes[scheme])
        if len(schemes) > 1:
            warn(
                f"{len(schemes)} concept schemes; the taxonomy is called after {_uri(main)}, "
                "and the others are kept in extra",
                file=self.file,
            )
        return main

    def find_concepts(self, scheme: Any) -> list[Any]:
        def is_concept(subject: Any) -> bool:
            if self.has_type(subject, SKOS + "Concept"):
                return True
            about = self.about[subject]
            others = ("ConceptScheme", "Collection", "OrderedCollection")
            return SKOS + "prefLabel" in about and (
                any(SKOS + name in about for name in ("inScheme", "topConceptOf", "broader"))
                and not any(self.has_type(subject, SKOS + name) for name in others)
            )

        def is_in(subject: Any) -> bool:
            about = self.about[subject]
            return any(scheme in about.get(SKOS + n, []) for n in ("inScheme", "topConceptOf"))

        top = self.about.get(scheme, {}).get(SKOS + "hasTopConcept", [])
        return [
            subject
            for subject in self.about
            if is_concept(subject) and (self.wanted is None or is_in(subject) or subject in top)
        ]

    def literals(self, subject: Any, predicate: str) -> Iterable[tuple[str, str]]:
        """Language and text of the plain literals that are said of something."""
        from rdflib import Literal

        for value in self.about.get(subject, {}).get(predicate, []):
            if isinstance(value, Literal) and str(value.datatype or XSD + "string") == XSD + "string":
                yield value.language or "", str(value)

    def names(self, subject: Any, member: str, predicate: str) -> Iterable[tuple[str, str]]:
        yield from self.literals(subject, predicate)
        if member in _XL:
            for label in self.about.get(subject, {}).get(SKOSXL + _XL[member], []):
                yield from self.literals(label, SKOSXL + "literalForm")

    def title(self, scheme: Any, taxonomy: Members) -> None:
        for predicate in _TITLES:
            label = self.one_each(scheme, "title", predicate)
            if label:
                taxonomy["label"] = label
                if predicate != _TITLES[0]:
                    taxonomy[_TITLE_MEMBER] = predicate
                return

    def one_each(self, subject: Any, member: str, predicate: str) -> dict[str, str]:
        texts: dict[str, str] = {}
        for language, text in self.names(subject, member, predicate):
            if texts.setdefault(language, text) != text and member == "label":
                warn(
                    f"{_uri(subject)}: two preferred labels in {language or 'no language'!r}: "
                    f"{texts[language]!r} is taken, {text!r} is kept in extra",
                    file=self.file,
                )
        return texts

    def concept(self, me: Any) -> Members:
        from rdflib import Literal

        entry: Members = {"id": self.ids[me], "uri": _uri(me)}
        for member, predicate in _TEXTS.items():
            texts = self.one_each(me, member, predicate)
            if texts or member == "label":
                entry[member] = texts
        for member, predicate in _LISTS.items():
            lists: dict[str, list[str]] = {}
            for language, text in self.names(me, member, predicate):
                if text not in lists.setdefault(language, []):
                    lists[language].append(text)
            if lists:
                entry[member] = lists
        about = self.about[me]
        notations = [
            str(value)
            for value in about.get(SKOS + "notation", [])
            if isinstance(value, Literal) and not value.language
        ]
        entry["notations"] = list(dict.fromkeys(notations))
        for member, predicate in _WORDS.items():
            for _, text in self.literals(me, predicate):
                entry.setdefault(member, text)
        for member, (predicate, usual) in _FLAGS.items():
            values = [str(value) for value in about.get(predicate, [])]
            if values == [str(not usual).lower()]:
                entry[member] = not usual
        self.take_extra(me, entry)
        return entry

    def take_extra(self, me: Any, part: Members) -> None:
        for _, text in self.literals(me, WGIG + "extra"):
            try:
                unknown = json.loads(text)
            except (ValueError, RecursionError):
                continue
            if isinstance(unknown, dict):
                for name, value in unknown.items():
                    part.setdefault(name, value)

    def link(self, concepts: list[Any], entries: list[Members]) -> None:
        """Fills broader and related, whichever side a file states them from."""
        broader: list[dict[str, None]] = [{} for _ in concepts]
        related: list[dict[str, None]] = [{} for _ in concepts]
        for inverse in (False, True):
            for me in concepts:
                for other in self.others(me, "narrower" if inverse else "broader"):
                    below_, above = (other, me) if inverse else (me, other)
                    broader[self.place[below_]][self.ids[above]] = None
                for other in self.others(me, "related"):
                    one, two = (other, me) if inverse else (me, other)
                    related[self.place[one]][self.ids[two]] = None
        for number, entry in enumerate(entries):
            entry["broader"] = list(broader[number])
            entry["related"] = list(related[number])

    def others(self, me: Any, relation: str) -> Iterable[Any]:
        for other in self.about[me].get(SKOS + relation, []):
            if other in self.place:
                yield other
            elif relation == "broader":
                warn(
                    f"{_uri(me)}: its broader concept {other} is not in the file; kept in extra",
                    file=self.file,
                )

    def group(self, me: Any, identifier: str) -> Members:
        about = self.about[me]
        group: Members = {
            "id": identifier,
            "uri": _uri(me),
            "label": self.one_each(me, "label", SKOS + "prefLabel"),
        }
        members = about.get(SKOS + "member", [])
        lists = about.get(SKOS + "memberList", [])
        if lists:
            group["ordered"] = True
            members = self.list_at(me, lists)
        elif self.has_type(me, _COLLECTIONS[1]):
            group["ordered"] = True
        group["members"] = [self.ids[member] for member in members if member in self.place]
        self.take_extra(me, group)
        return group

    def list_at(self, me: Any, lists: list[Any]) -> list[Any]:
        """The members of an RDF list, whose statements need not be kept where it is a plain one."""
        from rdflib import BNode

        first, rest, nil = node(RDF + "first"), node(RDF + "rest"), node(RDF + "nil")
        here, members = lists[0], []
        said: set[Triple] = {(me, node(SKOS + "memberList"), here)}
        plain = len(lists) == 1
        seen = set()
        while here != nil and here not in seen:
            seen.add(here)
            about = self.about.get(here, {})
            plain = plain and isinstance(here, BNode) and set(about) == {RDF + "first", RDF + "rest"}
            firsts, rests = about.get(RDF + "first", []), about.get(RDF + "rest", [])
            plain = plain and len(firsts) == len(rests) == 1 and firsts[0] in self.place
            members += firsts[:1]
            if not rests:
                plain = False
                break
            said |= {(here, first, firsts[0]), (here, rest, rests[0])} if plain else set()
            here = rests[0]
        if plain and here == nil:
            self.lists |= said
        return members

    def keep(self, taxonomy: Members, concepts: list[Any], groups: list[Any]) -> None:
        """Puts what the fields do not say beside what it is about."""
        given = statements(taxonomy, lists=False, kept=False)
        parts: dict[Any, Members] = dict(zip(groups, taxonomy["groups"]))
        parts.update(zip(concepts, taxonomy["concepts"]))

        def beside(triple: Triple, name: str) -> None:
            part = parts.get(triple[0], taxonomy)
            part.setdefault("rdf", {}).setdefault(name, []).append(line(triple))

        said, stated = set(given), set(self.triples)
        for triple in self.triples:
            if triple not in said and triple not in self.lists:
                beside(triple, "kept")
        for triple in given:
            if triple not in stated:
                beside(triple, "absent")


def _uri(term: Any) -> str:
    from rdflib import BNode

    return f"_:{term}" if isinstance(term, BNode) else str(term)


def _scheme_id(uri: str) -> str:
    return local_name(uri.rstrip("/#:")) or uri


def identifiers(nodes: list[Any]) -> dict[Any, str]:
    """The local name of each where no other has it, otherwise the whole IRI."""
    count: dict[str, int] = {}
    for term in nodes:
        name = local_name(_uri(term))
        count[name] = count.get(name, 0) + 1
    whole = set(map(_uri, nodes))
    found = {}
    for term in nodes:
        name = local_name(_uri(term))
        clear = name and count[name] == 1 and (name == _uri(term) or name not in whole)
        found[term] = name if clear else _uri(term)
    return found
