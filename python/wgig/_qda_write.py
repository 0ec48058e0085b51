"""`QdaProject` as a REFI-QDA project.

The project's fields are laid over the tree that it was read from, so that all that no field holds
(variables, cases, pictures, links, graphs) is written again as it was.
"""

from __future__ import annotations

from wgig import _refi, _xml
from wgig._errors import ValidationError
from wgig._formats import INVALID_RECORD
from wgig._positions import Positions, TextMap
from wgig._qda_order import CODE_ORDER, CODING_ORDER, PROJECT_ORDER, SOURCE_ORDER, place
from wgig._qda_project import NOBODY, QdaDocument, QdaProject
from wgig._qda_read import KINDS, WITH_TEXT, Spans
from wgig._refi import PROJECT, guid_in, made_guid
from wgig._xml import Element

#: Elements that may not be empty: left out then.
_FULL = {*PROJECT_ORDER[:9], "Codes"}
_REFERENCES = {
    *("CodeRef", "NoteRef", "SourceRef", "SelectionRef"),
    *("MemberCode", "MemberSource", "MemberNote"),
}


class Writer:
    """Writes one project."""

    def __init__(self, project: QdaProject) -> None:
        self.project = project
        self.taxonomy = project.taxonomy.to_dict()
        self.root = _xml.parse(project.xml, project.name) if project.xml else Element("Project")
        self.texts: dict[str, bytes] = {}
        self.removed: set[str] = set()
        self.spans = Spans()

    def write_parts(self) -> None:
        """All but the codings, which stand in them."""
        root = self.root
        root.attributes = {**root.attributes, "name": self.project.name}
        root.attributes["origin"] = _refi.origin()
        self.users()
        self.codebook()
        self.sets()
        self.documents()
        self.notes()

    def files(self) -> dict[str, bytes]:
        """What is written, by the names of the files."""
        self.drop_references()
        self.repair()
        return {
            "project.qde": _xml.write(self.root, PROJECT),
            **self.texts,
            **{n: data for n, data in self.project.files.items() if n not in self.texts},
        }

    def part(self, name: str) -> Element:
        found = self.root.child(name)
        if found is None:
            found = Element(name)
            place(self.root, found, PROJECT_ORDER)
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
            if coding.coder != NOBODY and coding.coder not in listed:
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
                place(code, reference, CODE_ORDER)
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
        order = {"Coding": CODING_ORDER, "Code": CODE_ORDER, "Project": PROJECT_ORDER}
        place(
            target, Element("NoteRef", {"targetGUID": guid}), order.get(target.name, SOURCE_ORDER)
        )

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
