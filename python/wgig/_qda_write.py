"""`QdaProject` as a REFI-QDA project.

The project's fields are laid over the tree that it was read from, so that all that no field holds
(variables, cases, pictures, links, graphs) is written again as it was.
"""

from __future__ import annotations

import re

from wgig import _core, _refi, _xml
from wgig._errors import ValidationError
from wgig._formats import DANGLING, INVALID_RECORD, warn
from wgig._positions import Positions, TextMap
from wgig._qda_read import KINDS, WITH_TEXT, Spans, coded
from wgig._refi import PROJECT, guid_in, made_guid
from wgig._xml import Element
from wgig.qda import Coding, QdaDocument, QdaProject

#: The order that the schema asks for.
_PROJECT_ORDER = [
    *("Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs"),
    *("Description", "NoteRef"),
]
_SOURCE_ORDER = [
    *("Description", "PlainTextContent", "TextDescription", "SyncPoint", "PictureSelection"),
    *("PDFSelection", "Representation", "Transcript", "AudioSelection", "VideoSelection"),
    *("TranscriptSelection", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"),
]
_CODE_ORDER = ["Description", "NoteRef", "Code"]
_CODING_ORDER = ["CodeRef", "NoteRef"]
#: Elements that may not be empty: left out then.
_FULL = {*_PROJECT_ORDER[:9], "Codes"}
_REFERENCES = {
    *("CodeRef", "NoteRef", "SourceRef", "SelectionRef"),
    *("MemberCode", "MemberSource", "MemberNote"),
}
_DATE_TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_QUOTE = 100


class Writer:
    """Writes one project."""

    def __init__(self, project: QdaProject) -> None:
        self.project = project
        self.taxonomy = project.taxonomy.to_dict()
        self.root = _xml.parse(project.xml, project.name) if project.xml else Element("Project")
        self.texts: dict[str, bytes] = {}
        self.removed: set[str] = set()
        self.spans = Spans()

    def files(self) -> dict[str, bytes]:
        root = self.root
        root.attributes = {**root.attributes, "name": self.project.name}
        root.attributes["origin"] = _refi.origin()
        self.users()
        self.codebook()
        self.sets()
        self.documents()
        self.notes()
        self.codings()
        self.drop_references()
        self.repair()
        return {
            "project.qde": _xml.write(root, PROJECT),
            **self.texts,
            **{n: data for n, data in self.project.files.items() if n not in self.texts},
        }

    def part(self, name: str) -> Element:
        found = self.root.child(name)
        if found is None:
            found = Element(name)
            place(self.root, found, _PROJECT_ORDER)
        return found

    def by_guid(self, parent: Element, name: str) -> dict[str, Element]:
        return {guid_in(child.get("guid")): child for child in parent.all(name)}

    # Users and codes

    def users(self) -> None:
        users = self.part("Users")
        known = self.by_guid(users, "User")
        self.coders: dict[str, str] = {}
        named = [(coder.id, coder.name) for coder in self.project.coders]
        listed = {coder.id for coder in self.project.coders}
        for coding in self.project.codings:
            if coding.coder and coding.coder not in listed:
                listed.add(coding.coder)
                named.append((coding.coder, "" if guid_in(coding.coder) else coding.coder))
        for identifier, name in named:
            guid = guid_in(identifier) or made_guid("coder", identifier)
            self.coders[identifier] = guid
            user = known.get(guid)
            if user is None:
                if guid_in(identifier) and not name:
                    continue  # a guid that the file itself does not explain
                user = Element("User", {"guid": guid})
                users.children.append(user)
            if name and name not in (user.get("name"), user.get("id")):
                user.attributes["name"] = name

    def codebook(self) -> None:
        self.codes: dict[str, str] = {}
        if not self.taxonomy["concepts"]:
            self.root.children = [c for c in self.root.children if c.name != "CodeBook"]
            return
        codebook = self.part("CodeBook")
        kept = {
            guid_in(code.get("guid")): code.all("NoteRef")
            for code in codebook.walk()
            if code.name == "Code"
        }
        codes = _refi.codes_element(self.taxonomy)
        for code in codes.walk():
            for reference in kept.pop(code.get("guid"), []):
                place(code, reference, _CODE_ORDER)
        self.removed |= set(kept)
        codebook.children = [codes]
        for entry in self.taxonomy["concepts"]:
            self.codes[entry["id"]] = _refi.guid_for(entry, self.taxonomy)
        _refi.complain(self.taxonomy, "")

    def sets(self) -> None:
        sets = self.part("Sets")
        known = self.by_guid(sets, "Set")
        written = set()
        for one, _ in _refi.set_elements(self.taxonomy):
            guid = one.get("guid")
            written.add(guid)
            for member in one.all("MemberCode"):
                member.attributes = {"targetGUID": member.get("guid")}
            old = known.get(guid)
            if old is None:
                sets.children.append(one)
                continue
            old.attributes = one.attributes
            others = old.all("MemberSource", "MemberNote")
            old.children = [
                *(one.all("Description") or old.all("Description")),
                *one.all("MemberCode"),
                *others,
            ]
        for guid, old in known.items():
            if guid not in written and old.child("MemberCode") is not None:
                old.children = [c for c in old.children if c.name != "MemberCode"]
                if not old.all("MemberSource", "MemberNote"):
                    sets.children.remove(old)

    # Documents and notes

    def documents(self) -> None:
        sources = self.part("Sources")
        known = {
            guid_in(element.get("guid")): element
            for element in sources.walk()
            if element.name in KINDS or element.name in WITH_TEXT
        }
        self.sources: dict[str, Element] = {}
        self.maps: dict[str, TextMap] = {}
        for number, document in enumerate(self.project.documents):
            guid = guid_in(document.id) or made_guid("document", document.id)
            element = known.pop(guid, None)
            if element is None:
                if document.kind != "text" or document.text is None:
                    raise ValidationError(
                        "only a document with a text can be added to a project",
                        path=f"documents[{number}]",
                        code=INVALID_RECORD,
                    )
                element = Element("TextSource", {"guid": guid})
                sources.children.append(element)
            if document.name:
                element.attributes["name"] = document.name
            self.sources[document.id] = element
            self.text(element, guid, document)
        self.remove(sources, known)

    def text(self, element: Element, guid: str, document: QdaDocument) -> None:
        if document.text is None:
            return
        text_map = self.maps[document.id] = TextMap(document.text, Positions())
        self.write_text(element, guid, text_map.text)

    def write_text(self, element: Element, guid: str, text: str) -> None:
        inline = element.child("PlainTextContent")
        if inline is not None:
            inline.text = text
            element.attributes.pop("plainTextPath", None)
        else:
            element.attributes["plainTextPath"] = f"internal://{guid}.txt"
            self.texts[f"sources/{guid}.txt"] = text.encode("utf-8")

    def remove(self, sources: Element, gone: dict[str, Element]) -> None:
        """Takes out the sources that the project no longer has, with all that is in them."""
        ids = {id(element) for element in gone.values()}
        for element in gone.values():
            for inner in element.walk():
                self.removed.add(guid_in(inner.get("guid")))
        for element in sources.walk():
            if any(id(child) in ids for child in element.children):
                element.children = [c for c in element.children if id(c) not in ids]

    def notes(self) -> None:
        notes = self.part("Notes")
        known = self.by_guid(notes, "Note")
        by_guid: dict[str, Element] | None = None
        for note in self.project.notes:
            guid = guid_in(note.id) or made_guid("note", note.id)
            element = known.pop(guid, None)
            if element is None:
                element = self.add_note(guid, note.text)
                by_guid = by_guid or {
                    guid_in(e.get("guid")): e
                    for e in self.root.walk()
                    if e.name != "Note" and "guid" in e.attributes
                }
                for subject in note.about:
                    target = by_guid.get(self.guid(subject))
                    if target is not None and target.name != "Coding":
                        self.refer(target, guid)
            elif element.child("PlainTextContent") is not None or element.get("plainTextPath"):
                self.write_text(element, guid, note.text)
            if note.name:
                element.attributes["name"] = note.name
        self.removed |= set(known)
        gone = {id(element) for element in known.values()}
        notes.children = [note for note in notes.children if id(note) not in gone]

    def guid(self, subject: str) -> str:
        """Of a concept or a document that a note is about, by its identifier."""
        source = self.sources.get(subject)
        if source is not None:
            return guid_in(source.get("guid"))
        return self.codes.get(subject, guid_in(subject))

    def add_note(self, guid: str, text: str) -> Element:
        element = Element("Note", {"guid": guid})
        element.children.append(Element("PlainTextContent", text=text))
        self.part("Notes").children.append(element)
        return element

    def refer(self, target: Element, guid: str) -> None:
        order = {"Coding": _CODING_ORDER, "Code": _CODE_ORDER, "Project": _PROJECT_ORDER}
        place(
            target, Element("NoteRef", {"targetGUID": guid}), order.get(target.name, _SOURCE_ORDER)
        )

    # Codings

    def codings(self) -> None:
        wanted: dict[str, tuple[int, Coding]] = {}
        for number, coding in enumerate(self.project.codings):
            guid = guid_in(coding.id) or made_guid("coding", coding.id)
            if guid in wanted:
                raise ValidationError(
                    f"the identifier {coding.id!r} is given twice",
                    path=f"codings[{number}].id",
                    code=INVALID_RECORD,
                )
            wanted[guid] = (number, coding)
        self.lost: set[int] = set()  # selections that lost a coding
        self.note_texts = {
            guid_in(note.get("guid")): (note.child("PlainTextContent") or Element("")).text
            or self.texts.get(f"sources/{guid_in(note.get('guid'))}.txt", b"").decode()
            for note in self.part("Notes").all("Note")
        }
        self.known_codes = set(self.codes.values())
        in_place = set()
        for owner, selection, element in list(coded(self.root)):
            guid = guid_in(element.get("guid"))
            found = wanted.get(guid)
            if found is None or guid in in_place or not self.stays(owner, selection, found):
                self.drop(selection, element)
                continue
            in_place.add(guid)
            self.fill(element, *found)
        for guid, (number, coding) in wanted.items():
            if guid not in in_place:
                self.add(guid, number, coding)
        self.drop_empty_selections()
        if any(coding.confidence is not None for coding in self.project.codings):
            warn("a REFI-QDA project cannot say how sure a coder is; confidence is left out")

    def stays(self, owner: Element, selection: Element, found: tuple[int, Coding]) -> bool:
        """Whether a coding is still where the file had it."""
        number, coding = found
        source = self.sources.get(coding.document)
        if source is None:
            return owner.name == "Note" and guid_in(owner.get("guid")) == guid_in(coding.document)
        if source is not owner:
            return False
        before = self.spans.of(owner, selection)
        if coding.document not in self.maps:
            return before == coding.span  # a picture, or a text that is not there
        return before == (None if coding.span is None else self.span(number, coding))

    def span(self, number: int, coding: Coding) -> _core.Span:
        """The passage in the text as it is written, which has no CR."""
        text_map = self.maps.get(coding.document)
        path = f"codings[{number}].span"
        if text_map is None or coding.span is None:
            raise ValidationError(
                "a passage of a document that has no text", path=path, code=INVALID_RECORD
            )
        begin, end, exact = text_map.span(coding.span.begin, coding.span.end)
        if not exact:
            raise ValidationError(
                f"{coding.span} is outside the text, or ends inside a line end",
                path=path,
                code=INVALID_RECORD,
            )
        return _core.Span(begin, end)

    def drop(self, selection: Element, element: Element) -> None:
        selection.children = [child for child in selection.children if child is not element]
        self.lost.add(id(selection))

    def fill(self, element: Element, number: int, coding: Coding) -> None:
        code = self.codes.get(coding.code)
        reference = element.child("CodeRef")
        if code is None:
            old = "" if reference is None else guid_in(reference.get("targetGUID"))
            if not old or old != coding.code:
                raise ValidationError(
                    f"unknown value {coding.code!r}: the taxonomy has no such concept",
                    path=f"codings[{number}].code",
                    code=DANGLING,
                )
            code = old  # a code that the file itself does not have
        if reference is None:
            reference = Element("CodeRef")
            place(element, reference, _CODING_ORDER)
        if guid_in(reference.get("targetGUID")) != code:
            reference.attributes["targetGUID"] = code
        if coding.coder:
            element.attributes["creatingUser"] = self.coders[coding.coder]
        else:
            element.attributes.pop("creatingUser", None)
        if coding.when:
            if not _DATE_TIME.fullmatch(coding.when):
                raise ValidationError(
                    f"not a date and time of ISO 8601: {coding.when!r}",
                    path=f"codings[{number}].when",
                    code=INVALID_RECORD,
                )
            element.attributes["creationDateTime"] = coding.when
        else:
            element.attributes.pop("creationDateTime", None)
        self.note(element, coding)

    def note(self, element: Element, coding: Coding) -> None:
        guids = [guid_in(r.get("targetGUID")) for r in element.all("NoteRef")]
        said = "\n\n".join(self.note_texts[guid] for guid in guids if guid in self.note_texts)
        if said == coding.note:
            return
        element.children = [child for child in element.children if child.name != "NoteRef"]
        if coding.note:
            guid = made_guid("note of", element.get("guid"), coding.note)
            if guid not in self.note_texts:
                self.add_note(guid, coding.note)
                self.note_texts[guid] = coding.note
            self.refer(element, guid)

    def add(self, guid: str, number: int, coding: Coding) -> None:
        source = self.sources.get(coding.document)
        if source is None:
            raise ValidationError(
                f"unknown value {coding.document!r}: the project has no such document",
                path=f"codings[{number}].document",
                code=DANGLING,
            )
        element = Element("Coding", {"guid": guid})
        self.fill(element, number, coding)
        if coding.span is None:
            place(source, element, _SOURCE_ORDER)
            return
        span = self.span(number, coding)
        text = self.maps[coding.document].text
        selections = self.made_selections(source)
        key = (span.begin, span.end)
        if key not in selections:
            selection = Element(
                "PlainTextSelection",
                {
                    "guid": made_guid("selection", source.get("guid"), *map(str, key)),
                    "name": _quotable(text[span.begin : span.end]),
                    "startPosition": str(span.begin),
                    "endPosition": str(span.end),
                },
            )
            place(source, selection, _SOURCE_ORDER)
            selections[key] = selection
        place(selections[key], element, ["Description", "Coding", "NoteRef"])

    def made_selections(self, source: Element) -> dict[tuple[int, int], Element]:
        """The selections of a source that are ours, by span."""
        if not hasattr(self, "_made"):
            self._made: dict[int, dict[tuple[int, int], Element]] = {}
        if id(source) not in self._made:
            found = self._made[id(source)] = {}
            for selection in source.all("PlainTextSelection"):
                key = (int(selection.get("startPosition")), int(selection.get("endPosition")))
                ours = made_guid("selection", source.get("guid"), *map(str, key))
                if guid_in(selection.get("guid")) == ours:
                    found[key] = selection
        return self._made[id(source)]

    def drop_empty_selections(self) -> None:
        """Takes out selections of which nothing is left, but for those that something points to."""
        pointed = {
            guid_in(element.get(name))
            for element in self.root.walk()
            for name in ("targetGUID", "originGUID", "representedGUID")
            if name in element.attributes
        }
        for element in self.root.walk():
            if not any(id(child) in self.lost for child in element.children):
                continue
            kept = []
            for child in element.children:
                is_empty = child.name.endswith("Selection") and not any(
                    inner.children or inner.text or inner.attributes for inner in child.children
                )
                is_pointed_at = guid_in(child.get("guid")) in pointed
                if id(child) not in self.lost or not is_empty or is_pointed_at:
                    kept.append(child)
            element.children = kept

    # What a schema asks for

    def drop_references(self) -> None:
        """Takes out what points to something that is no longer there."""
        gone = self.removed - {""}
        if not gone:
            return
        for element in list(self.root.walk()):
            element.children = [
                child
                for child in element.children
                if not (
                    (child.name in _REFERENCES and guid_in(child.get("targetGUID")) in gone)
                    or (
                        child.name == "Link"
                        and gone
                        & {guid_in(child.get("originGUID")), guid_in(child.get("targetGUID"))}
                    )
                )
            ]

    def repair(self) -> None:
        """Makes valid what was read with a warning."""
        for element in self.root.walk():
            path = element.get("plainTextPath")
            if path and "://" not in path:
                element.attributes["plainTextPath"] = f"internal://{path}"
            if element.name in _FULL or element is self.root:
                element.children = [
                    c for c in element.children if c.children or c.name not in _FULL
                ]
        # Once more from the top: a CodeBook whose Codes went.
        self.root.children = [c for c in self.root.children if c.children or c.name not in _FULL]


def place(parent: Element, child: Element, order: list[str]) -> None:
    """Puts a child after all that the schema wants before it."""
    rank = order.index(child.name)
    at = len(parent.children)
    while at and _rank(parent.children[at - 1], order) > rank:
        at -= 1
    parent.children.insert(at, child)


def _rank(element: Element, order: list[str]) -> int:
    return order.index(element.name) if element.name in order else -1


def _quotable(text: str) -> str:
    """The beginning of a passage, as a name on one line."""
    return " ".join(text[: 4 * _QUOTE].split())[:_QUOTE]
