"""The codings of a project, laid over those of the tree that it was read from."""

from __future__ import annotations

import re

from wgig import _core
from wgig._core import Coding
from wgig._errors import ValidationError
from wgig._formats import DANGLING, INVALID_RECORD, warn
from wgig._qda_order import CODING_ORDER, SOURCE_ORDER, place
from wgig._qda_project import NOBODY
from wgig._qda_read import coded
from wgig._qda_write import Writer
from wgig._refi import guid_in, made_guid
from wgig._xml import Element

_DATE_TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_QUOTE = 100


class Codings:
    """Writes the codings, once the codes, documents and notes are in their places."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer

    def write(self) -> None:
        """Makes the codings of the tree those of the project."""
        wanted: dict[str, tuple[int, Coding]] = {}
        for number, coding in enumerate(self.writer.project.codings):
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
            or self.writer.texts.get(f"sources/{guid_in(note.get('guid'))}.txt", b"").decode()
            for note in self.writer.part("Notes").all("Note")
        }
        self.known_codes = set(self.writer.codes.values())
        in_place = set()
        for owner, selection, element in list(coded(self.writer.root)):
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
        if any(coding.confidence is not None for coding in self.writer.project.codings):
            warn("a REFI-QDA project cannot say how sure a coder is; confidence is left out")

    def stays(self, owner: Element, selection: Element, found: tuple[int, Coding]) -> bool:
        """Whether a coding is still where the file had it."""
        number, coding = found
        source = self.writer.sources.get(coding.document)
        if source is None:
            return owner.name == "Note" and guid_in(owner.get("guid")) == guid_in(coding.document)
        if source is not owner:
            return False
        before = self.writer.spans.of(owner, selection)
        if coding.document not in self.writer.maps:
            return before == coding.span  # a picture, or a text that is not there
        return before == (None if coding.span is None else self.span(number, coding))

    def span(self, number: int, coding: Coding) -> _core.Span:
        """The passage in the text as it is written, which has no CR."""
        text_map = self.writer.maps.get(coding.document)
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
        code = self.writer.codes.get(coding.code)
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
            place(element, reference, CODING_ORDER)
        if guid_in(reference.get("targetGUID")) != code:
            reference.attributes["targetGUID"] = code
        if coding.coder != NOBODY:
            element.attributes["creatingUser"] = self.writer.coders[coding.coder]
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
                self.writer.add_note(guid, coding.note)
                self.note_texts[guid] = coding.note
            self.writer.refer(element, guid)

    def add(self, guid: str, number: int, coding: Coding) -> None:
        source = self.writer.sources.get(coding.document)
        if source is None:
            raise ValidationError(
                f"unknown value {coding.document!r}: the project has no such document",
                path=f"codings[{number}].document",
                code=DANGLING,
            )
        element = Element("Coding", {"guid": guid})
        self.fill(element, number, coding)
        if coding.span is None:
            place(source, element, SOURCE_ORDER)
            return
        span = self.span(number, coding)
        text = self.writer.maps[coding.document].text
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
            place(source, selection, SOURCE_ORDER)
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
            for element in self.writer.root.walk()
            for name in ("targetGUID", "originGUID", "representedGUID")
            if name in element.attributes
        }
        for element in self.writer.root.walk():
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


def _quotable(text: str) -> str:
    """The beginning of a passage, as a name on one line."""
    return " ".join(text[: 4 * _QUOTE].split())[:_QUOTE]
