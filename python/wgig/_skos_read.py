"""SKOS as a taxonomy: the other way of `_skos`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from wgig._errors import ValidationError
from wgig._formats import BAD_VALUE, warn
from wgig._rdf import NOWHERE, RDF, SKOS, SKOSXL, WGIG, XSD, Triple, by_subject, line
from wgig._rdf_read import parse
from wgig._skos import (
    COLLECTIONS,
    FLAGS,
    LISTS,
    TEXTS,
    TITLE_MEMBER,
    TITLES,
    WORDS,
    Members,
    identifiers,
    node,
    scheme_id,
    statements,
    uri_of,
)

_XL = {"label": "prefLabel", "alternative": "altLabel", "terms": "hiddenLabel"}
_SKOS_TERMS = {
    *("prefLabel", "altLabel", "hiddenLabel", "notation"),
    *("note", "definition", "scopeNote", "example"),
    *("changeNote", "editorialNote", "historyNote"),
    *("semanticRelation", "related", "broader", "broaderTransitive", "narrower"),
    *("narrowerTransitive", "inScheme", "hasTopConcept", "topConceptOf", "member", "memberList"),
    *("mappingRelation", "exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"),
}
_GROUP_TYPES = (*COLLECTIONS, "http://purl.org/iso25964/skos-thes#ConceptGroup")


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
            for subject, found in by_subject(triples).items()
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
        self.ids = self.named(concepts)
        self.place = {concept: number for number, concept in enumerate(concepts)}
        uri = "" if scheme is None else uri_of(scheme)
        taxonomy: Members = {
            "id": self.name if scheme is None else self.named_id(scheme) or scheme_id(uri),
            "uri": uri,
            "label": {},
        }
        if scheme is not None:
            self.title(scheme, taxonomy)
            self.take_extra(scheme, taxonomy)
        taxonomy["concepts"] = [self.concept(concept) for concept in concepts]
        self.link(concepts, taxonomy["concepts"])
        group_ids = self.named(groups)
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

    def named_id(self, subject: Any) -> str:
        """The identifier that a file of ours gives, where the IRI would give another one."""
        return next((text for _, text in self.literals(subject, WGIG + "id")), "")

    def named(self, subjects: list[Any]) -> dict[Any, str]:
        found = identifiers(subjects)
        given = {subject: self.named_id(subject) for subject in subjects}
        wanted = {subject: given[subject] or found[subject] for subject in subjects}
        return wanted if len(set(wanted.values())) == len(subjects) else found

    def main_scheme(self) -> Any:
        schemes = self.schemes()
        if self.wanted is not None:
            for scheme in schemes:
                if self.wanted in (uri_of(scheme), scheme_id(uri_of(scheme))):
                    return scheme
            names = ", ".join(map(uri_of, schemes)) or "none"
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
                f"{len(schemes)} concept schemes; the taxonomy is called after {uri_of(main)}, "
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
            if (
                isinstance(value, Literal)
                and str(value.datatype or XSD + "string") == XSD + "string"
            ):
                yield value.language or "", str(value)

    def names(self, subject: Any, member: str, predicate: str) -> Iterable[tuple[str, str]]:
        yield from self.literals(subject, predicate)
        if member in _XL:
            for label in self.about.get(subject, {}).get(SKOSXL + _XL[member], []):
                yield from self.literals(label, SKOSXL + "literalForm")

    def title(self, scheme: Any, taxonomy: Members) -> None:
        for predicate in TITLES:
            label = self.one_each(scheme, "title", predicate)
            if label:
                taxonomy["label"] = label
                if predicate != TITLES[0]:
                    taxonomy[TITLE_MEMBER] = predicate
                return

    def one_each(self, subject: Any, member: str, predicate: str) -> dict[str, str]:
        texts: dict[str, str] = {}
        for language, text in self.names(subject, member, predicate):
            if texts.setdefault(language, text) != text and member == "label":
                warn(
                    f"{uri_of(subject)}: two preferred labels in {language or 'no language'!r}: "
                    f"{texts[language]!r} is taken, {text!r} is kept in extra",
                    file=self.file,
                )
        return texts

    def concept(self, me: Any) -> Members:
        from rdflib import Literal

        entry: Members = {"id": self.ids[me], "uri": uri_of(me)}
        for member, predicate in TEXTS.items():
            texts = self.one_each(me, member, predicate)
            if texts or member == "label":
                entry[member] = texts
        for member, predicate in LISTS.items():
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
        for member, predicate in WORDS.items():
            for _, text in self.literals(me, predicate):
                entry.setdefault(member, text)
        for member, (predicate, usual) in FLAGS.items():
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
                    f"{uri_of(me)}: its broader concept {other} is not in the file; kept in extra",
                    file=self.file,
                )

    def group(self, me: Any, identifier: str) -> Members:
        about = self.about[me]
        group: Members = {
            "id": identifier,
            "uri": uri_of(me),
            "label": self.one_each(me, "label", SKOS + "prefLabel"),
        }
        members = about.get(SKOS + "member", [])
        lists = about.get(SKOS + "memberList", [])
        if lists:
            group["ordered"] = True
            members = self.list_at(me, lists)
        elif self.has_type(me, COLLECTIONS[1]):
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
            plain = (
                plain and isinstance(here, BNode) and set(about) == {RDF + "first", RDF + "rest"}
            )
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
