"""REFI-QDA codebooks: codes of a tree, as NVivo, ATLAS.ti, MAXQDA and QualCoder exchange them."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from typing import Any

from wgig import _xml
from wgig._errors import ParseError, ValidationError
from wgig._formats import BAD_VALUE, DANGLING, INVALID_RECORD, Identifiers, warn
from wgig._xml import Element

Members = dict[str, Any]

CODEBOOK = "urn:QDA-XML:codebook:1.0"
PROJECT = "urn:QDA-XML:project:1.0"

_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")
_URN = "urn:uuid:"
#: The headings under which a description holds a codebook's rules, in their order.
_HEADINGS = {
    "scope_note": "Scope:",
    "when_to_use": "When to use:",
    "when_not_to_use": "When not to use:",
    "examples": "Example:",
}
_UNSAYABLE = ("alternative", "terms", "exclude", "notations", "related", "category", "key_area")


def guid_in(text: str) -> str:
    """The identifier without braces, in small letters; empty for what is none."""
    found = _GUID.fullmatch(text.strip())
    return found.group(1).lower() if found else ""


def guid_of(element: Element, file: str, attribute: str = "guid") -> str:
    guid = guid_in(element.get(attribute))
    if not guid:
        raise ParseError(
            f"{element.name} without a valid {attribute}: {element.get(attribute)!r}",
            file=file,
            line=element.line,
            column=element.column,
            code=BAD_VALUE,
        )
    return guid


def made_guid(*names: str) -> str:
    """An identifier that is always the same for the same names."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "\x1f".join(("urn:wgig", *names))))


def guid_for(part: Members, taxonomy: Members) -> str:
    """The identifier of a code or a set: its own, or one made from its IRI or its place."""
    uri = part.get("uri") or ""
    if uri.startswith(_URN) and guid_in(uri[len(_URN) :]):
        return guid_in(uri[len(_URN) :])
    return made_guid(uri) if uri else made_guid(taxonomy["id"], part["id"])


# Reading


def read_codebook(data: bytes, file: str, name: str) -> Members:
    """The members of the taxonomy in a `.qdc`; `name` becomes its id."""
    root = _xml.parse(data, file)
    if root.name != "CodeBook" or root.namespace != CODEBOOK:
        raise ParseError(
            f"not a codebook: its root is {root.name!r} of {root.namespace!r}, "
            f"not CodeBook of {CODEBOOK!r}",
            file=file,
            line=root.line,
            column=root.column,
            code=BAD_VALUE,
        )
    taxonomy: Members = {"id": name, "label": {}}
    if root.get("origin"):
        taxonomy["origin"] = root.get("origin")
    taxonomy["concepts"] = read_codes(root.child("Codes"), file)
    taxonomy["groups"] = read_sets(root.child("Sets"), taxonomy["concepts"], file)
    return taxonomy


def read_codes(codes: Element | None, file: str) -> list[Members]:
    """The codes of a tree, a parent before its children."""
    found: list[Members] = []
    if codes is None or not codes.all("Code"):
        warn("a codebook without codes, which the format does not allow", file=file)
        return found
    ids = Identifiers()
    guids: set[str] = set()
    waiting: list[tuple[Element, str]] = [(code, "") for code in reversed(codes.all("Code"))]
    while waiting:
        code, above = waiting.pop()
        guid = guid_of(code, file)
        name = code.get("name")
        if guid in guids:
            raise ParseError(
                f"the code {name!r} has the guid of another one: {guid}",
                file=file,
                line=code.line,
                column=code.column,
                code=BAD_VALUE,
            )
        guids.add(guid)
        if "name" not in code.attributes:
            warn(f"line {code.line}: a code without a name", file=file)
        identifier = ids.make(name)
        entry: Members = {"id": identifier, "uri": _URN + guid, "label": {"": name}}
        description = code.child("Description")
        if description is not None and description.text:
            entry.update(_rules(description.text))
        if code.get("isCodable") in ("false", "0"):
            entry["codable"] = False
        if above:
            entry["broader"] = [above]
        if code.get("color"):
            entry["color"] = code.get("color")
        found.append(entry)
        waiting.extend((below, identifier) for below in reversed(code.all("Code")))
    return found


def read_sets(sets: Element | None, concepts: list[Members], file: str) -> list[Members]:
    """The sets of codes, as groups."""
    groups: list[Members] = []
    if sets is None:
        return groups
    if not sets.children:
        warn("an empty Sets, which the format does not allow", file=file)
    by_guid = {entry["uri"][len(_URN) :]: entry["id"] for entry in concepts}
    ids = Identifiers()
    for one in sets.all("Set"):
        name = one.get("name")
        group: Members = {
            "id": ids.make(name),
            "uri": _URN + guid_of(one, file),
            "label": {"": name},
            "members": [],
        }
        description = one.child("Description")
        if description is not None and description.text:
            group["description"] = description.text
        for member in one.all("MemberCode"):
            # The schema of projects calls it targetGUID, that of codebooks guid.
            attribute = "guid" if "guid" in member.attributes else "targetGUID"
            guid = guid_of(member, file, attribute)
            if guid in by_guid:
                group["members"].append(by_guid[guid])
            else:
                warn(f"the set {name!r} has a code that is not there: {guid}", file=file)
                group.setdefault("unknown_members", []).append(guid)
        groups.append(group)
    return groups


def _rules(description: str) -> Members:
    """A description as the rules of a codebook, where `_description` could have written it."""
    pattern = "|".join(map(re.escape, _HEADINGS.values()))
    parts = re.split(rf"(?:^|\n\n)({pattern}) ", description)
    members: Members = {"definition": {"": parts[0]}} if parts[0] else {}
    names = {heading: name for name, heading in _HEADINGS.items()}
    for heading, text in zip(parts[1::2], parts[2::2]):
        name = names[heading]
        if name == "examples":
            members.setdefault(name, {"": []})[""].append(text)
        elif name in members:
            return {"definition": {"": description}}
        else:
            members[name] = {"": text}
    same = _description(members, lambda texts: texts.get("", "")) == description
    return members if same else {"definition": {"": description}}


# Writing


def write_codebook(taxonomy: Members, language: str = "") -> bytes:
    """A taxonomy as a `.qdc` that the schema finds valid. Warns of all that it cannot say."""
    root = Element("CodeBook", {"origin": origin()})
    root.children.append(codes_element(taxonomy, language))
    sets = Element("Sets")
    for one, group in set_elements(taxonomy, language):
        guids = (guid for guid in group.get("unknown_members", []) if guid_in(str(guid)))
        one.children += [Element("MemberCode", {"guid": guid}) for guid in guids]
        sets.children.append(one)
    if sets.children:
        root.children.append(sets)
    complain(taxonomy, language)
    return _xml.write(root, CODEBOOK)


def origin() -> str:
    from wgig import _core

    return f"wgig {_core.__version__}"


def chooser(taxonomy: Members, language: str) -> Any:
    """Picks the text of the wanted language out of a label; of another one where it has none."""
    order = [language] if language else ["", "en"]

    def choose(texts: dict[str, Any]) -> Any:
        for tag in order:
            if tag in texts:
                return texts[tag]
        return next(iter(texts.values()), "")

    return choose


def _description(entry: Members, choose: Any) -> str:
    parts = []
    if choose(entry.get("definition", {})):
        parts.append(choose(entry["definition"]))
    for name, heading in _HEADINGS.items():
        said = choose(entry.get(name, {}))
        for text in said if isinstance(said, list) else [said]:
            if text:
                parts.append(f"{heading} {text}")
    return "\n\n".join(parts)


def codes_element(taxonomy: Members, language: str = "") -> Element:
    """The tree of the codes, each below the first of its broader concepts."""
    concepts = taxonomy.get("concepts", [])
    if not concepts:
        raise ValidationError(
            "a codebook needs at least one code", path="concepts", code=INVALID_RECORD
        )
    choose = chooser(taxonomy, language)
    codes = Element("Codes")
    elements: dict[str, Element] = {}
    guids: dict[str, str] = {}
    for number, entry in enumerate(concepts):
        guid = guid_for(entry, taxonomy)
        if entry["id"] in elements or guid in guids:
            raise ValidationError(
                f"the identifier {entry['id']!r} is given twice",
                path=f"concepts[{number}]",
                code=INVALID_RECORD,
            )
        guids[guid] = entry["id"]
        attributes = {
            "guid": guid,
            "name": choose(entry.get("label", {})) or entry["id"],
            "isCodable": "true" if entry.get("codable", True) else "false",
        }
        color = str(entry.get("color", ""))
        if re.fullmatch("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})", color):
            attributes["color"] = color
        element = elements[entry["id"]] = Element("Code", attributes)
        text = _description(entry, choose)
        if text:
            element.children.append(Element("Description", text=text))
    for number, entry in enumerate(concepts):
        above = entry.get("broader", [])
        if above and above[0] not in elements:
            raise ValidationError(
                f"unknown value {above[0]!r}",
                path=f"concepts[{number}].broader[0]",
                code=DANGLING,
            )
        parent = elements[above[0]] if above else codes
        parent.children.append(elements[entry["id"]])
    placed = sum(element.name == "Code" for element in codes.walk())
    if placed != len(concepts):
        raise ValidationError(
            f"{len(concepts) - placed} concepts are above themselves; a codebook is a tree",
            path="concepts",
            code=INVALID_RECORD,
        )
    return codes


def set_elements(taxonomy: Members, language: str = "") -> Iterable[tuple[Element, Members]]:
    """The sets of a codebook, one for each group."""
    choose = chooser(taxonomy, language)
    guids = {entry["id"]: guid_for(entry, taxonomy) for entry in taxonomy.get("concepts", [])}
    for number, group in enumerate(taxonomy.get("groups", [])):
        name = choose(group.get("label", {})) or group["id"]
        one = Element("Set", {"guid": guid_for(group, taxonomy), "name": name})
        if group.get("description"):
            one.children.append(Element("Description", text=str(group["description"])))
        for place, member in enumerate(group.get("members", [])):
            if member not in guids:
                raise ValidationError(
                    f"unknown value {member!r}",
                    path=f"groups[{number}].members[{place}]",
                    code=DANGLING,
                )
            one.children.append(Element("MemberCode", {"guid": guids[member]}))
        yield one, group


def complain(taxonomy: Members, language: str) -> None:
    """Warns of what a codebook cannot say: languages, other names, several parents."""
    concepts = taxonomy.get("concepts", [])
    lost = [name for name in _UNSAYABLE if any(entry.get(name) for entry in concepts)]
    texts = ("label", "definition", *_HEADINGS)
    if any(len(entry.get(name, {})) > 1 for entry in concepts for name in texts):
        lost.append("all languages but one")
    if any(len(entry.get("broader", [])) > 1 for entry in concepts):
        lost.append("all broader concepts but the first")
    if any(entry.get("cross_cutting") for entry in concepts):
        lost.append("cross_cutting")
    if any("rdf" in part for part in (taxonomy, *concepts, *taxonomy.get("groups", []))):
        lost.append("statements kept from RDF")
    if lost:
        warn(f"a codebook cannot say, and so does not have: {', '.join(lost)}")
