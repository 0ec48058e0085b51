"""A REFI-QDA project as `QdaProject`."""

from __future__ import annotations

from collections.abc import Iterator

from wgig import _core, _positions, _refi, _xml
from wgig._core import Coder, Coding
from wgig._errors import ParseError
from wgig._formats import BAD_VALUE, INVALID_UTF8, slug, warn
from wgig._positions import Positions, Quote, TextMap
from wgig._qda_project import NOBODY, QdaDocument, QdaNote, QdaProject
from wgig._refi import PROJECT, guid_in, guid_of, made_guid
from wgig._xml import Element

KINDS = {
    "TextSource": "text",
    "PictureSource": "picture",
    "PDFSource": "pdf",
    "AudioSource": "audio",
    "VideoSource": "video",
}
#: Elements that have a text, beside sources of text.
PARTS = ("Representation", "TextDescription", "Transcript")
WITH_TEXT = ("TextSource", "Note", *PARTS)


class Reader:
    """Reads one project. Its tree is changed on the way: all positions become ours."""

    def __init__(
        self,
        files: dict[str, bytes],
        file: str,
        positions: Positions | str | None,
        missing: str,
    ) -> None:
        self.files = files
        self.by_name = {name.casefold(): name for name in files}
        self.file = file
        self.wanted = None if positions is None else _positions.checked(positions)
        self.missing = missing
        self.texts: dict[int, str] = {}  # by identity of the element, as they are in the file
        self.taken: set[str] = set()

    def project(self) -> QdaProject:
        root = self.root()
        # A file that NVivo for Mac leaves behind.
        self.taken |= {name for name in self.files if name.split("/")[-1] == ".root"}
        self.positions = self.wanted or _positions.of_origin(root.get("origin"))
        self.read_texts(root)
        if self.wanted is None:
            self.check_quotes(root)
        self.convert(root)
        name = root.get("name")
        members: _refi.Members = {"id": slug(name) or "codes", "label": {"": name} if name else {}}
        codebook = root.child("CodeBook")
        codes = None if codebook is None else codebook.child("Codes")
        members["concepts"] = _refi.read_codes(codes, self.file) if codebook is not None else []
        self.codes = {c["uri"].rpartition(":")[2]: c["id"] for c in members["concepts"]}
        members["groups"] = _refi.read_sets(
            self.sets_of_codes(root), members["concepts"], self.file
        )
        self.scheme = members["id"]
        self.notes = self.read_notes(root)
        documents = tuple(self.documents(root))
        codings = tuple(self.codings(root))
        users = root.child("Users")
        coders = tuple(
            Coder(kind="person", id=guid_of(user, self.file), name=user.get("name") or user.get("id"))
            for user in (users.all("User") if users is not None else [])
        )
        return QdaProject(
            name=name,
            taxonomy=_core.Taxonomy.from_dict(members),
            documents=documents,
            codings=codings,
            coders=coders,
            notes=tuple(self.notes.values()),
            origin=root.get("origin"),
            positions=self.positions,
            xml=_xml.write(root, PROJECT),
            files={n: data for n, data in self.files.items() if n not in self.taken},
        )

    def root(self) -> Element:
        names = [n for n in self.files if n.casefold().endswith(".qde") and "/" not in n]
        if len(names) != 1:
            found = f"{len(names)} projects" if names else "no project (project.qde)"
            raise ParseError(f"the archive has {found}", file=self.file, code=BAD_VALUE)
        self.taken.add(names[0])
        self.place = f"{self.file}/{names[0]}" if self.file else names[0]
        root = _xml.parse(self.files[names[0]], self.place)
        if root.name != "Project" or root.namespace != PROJECT:
            raise ParseError(
                f"not a project: its root is {root.name!r} of {root.namespace!r}, "
                f"not Project of {PROJECT!r}",
                file=self.place,
                line=root.line,
                column=root.column,
                code=BAD_VALUE,
            )
        return root

    # Texts and positions

    def read_texts(self, root: Element) -> None:
        for element in root.walk():
            if element.name not in WITH_TEXT:
                continue
            inline, path = element.child("PlainTextContent"), element.get("plainTextPath")
            if inline is not None and path:
                warn(
                    f"line {element.line}: {element.name} has its text twice; the one in the "
                    "project is read",
                    file=self.place,
                )
            raw = inline.text if inline is not None else self.text_at(path, element)
            if raw is not None:
                self.texts[id(element)] = raw

    def text_at(self, path: str, element: Element) -> str | None:
        if not path:
            return None
        scheme, found, rest = path.partition("://")
        if not found:
            warn(
                f"line {element.line}: the path {path!r} has no scheme; read as internal://",
                file=self.place,
            )
            scheme, rest = "internal", path
        if scheme != "internal":
            warn(
                f"the text of {element.get('name')!r} is outside the archive, at {path!r}; "
                "it is not opened",
                file=self.file,
            )
            return None
        for wanted in (f"sources/{rest}", rest):
            name = self.by_name.get(wanted.casefold())
            if name is not None:
                self.taken.add(name)
                return self.decoded(name)
        message = f"the archive lacks the text sources/{rest} of {element.get('name')!r}"
        if self.missing == "error":
            raise ParseError(message, file=self.file, path=f"sources/{rest}", code=BAD_VALUE)
        warn(message, file=self.file)
        return None

    def decoded(self, name: str) -> str:
        data = self.files[name]
        try:
            if data.startswith((b"\xff\xfe", b"\xfe\xff")):
                warn(f"{name} is UTF-16, where the format asks for UTF-8", file=self.file)
                return data.decode("utf-16")
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ParseError(
                f"not UTF-8 at byte {error.start}", file=self.file, path=name, code=INVALID_UTF8
            ) from None

    def check_quotes(self, root: Element) -> None:
        texts: list[tuple[str, list[Quote]]] = []
        for element in root.walk():
            raw = self.texts.get(id(element))
            if raw is None:
                continue
            quotes = []
            for selection in element.all("PlainTextSelection"):
                start, end = self.numbers(selection)
                if len(selection.get("name").strip()) > 2:
                    quotes.append((start, end, selection.get("name")))
            texts.append((raw, quotes))
        found, fitting, expected = _positions.best(texts, self.positions)
        if found != self.positions:
            warn(
                f"{fitting} selections are where they quote when positions are read as {found}; "
                f"as {self.positions}, which its origin stands for, {expected} are. "
                "The former is taken; give positions to decide",
                file=self.file,
            )
            self.positions = found

    def numbers(self, element: Element, *names: str) -> tuple[int, int]:
        values = []
        for name in names or ("startPosition", "endPosition"):
            text = element.get(name).strip()
            try:
                values.append(int(text[:20]))
            except ValueError:
                raise ParseError(
                    f"{name} is no number: {text!r}",
                    file=self.place,
                    line=element.line,
                    column=element.column,
                    code=BAD_VALUE,
                ) from None
        return values[0], values[-1]

    def convert(self, root: Element) -> None:
        """Makes the texts and positions in the tree ours."""
        wrong = []
        for element in root.walk():
            raw = self.texts.get(id(element))
            if raw is None:
                continue
            text_map = TextMap(raw, self.positions)
            self.texts[id(element)] = text_map.text
            inline = element.child("PlainTextContent")
            if inline is not None:
                inline.text = text_map.text
            for selection in element.all("PlainTextSelection"):
                begin, end, exact = text_map.span(*self.numbers(selection))
                if not exact:
                    wrong.append(selection)
                selection.attributes["startPosition"] = str(begin)
                selection.attributes["endPosition"] = str(end)
            for point in element.all("SyncPoint"):
                if "position" in point.attributes:
                    at = self.numbers(point, "position")[0]
                    begin, _, _ = text_map.span(at, at + (not text_map.inclusive))
                    point.attributes["position"] = str(begin)
        for selection in wrong[:10]:
            warn(
                f"line {selection.line}: the selection {selection.get('guid')} lies outside its "
                "text or inside a character; moved to what is nearest",
                file=self.place,
            )
        if len(wrong) > 10:
            warn(f"{len(wrong) - 10} more selections moved", file=self.place)

    # Parts

    def sets_of_codes(self, root: Element) -> Element | None:
        sets = root.child("Sets")
        if sets is None:
            return None
        of_codes = [one for one in sets.all("Set") if one.child("MemberCode") is not None]
        return Element("Sets", children=of_codes) if of_codes or not sets.children else None

    def read_notes(self, root: Element) -> dict[str, QdaNote]:
        about: dict[str, list[str]] = {}
        for element in root.walk():
            for reference in element.all("NoteRef"):
                target = guid_in(reference.get("targetGUID"))
                about.setdefault(target, []).append(guid_in(element.get("guid")))
        found = {}
        notes = root.child("Notes")
        for note in notes.all("Note") if notes is not None else []:
            guid = guid_of(note, self.place)
            text = self.texts.get(id(note), "")
            subjects = tuple(subject for subject in about.get(guid, []) if subject)
            found[guid] = QdaNote(guid, note.get("name"), text, subjects)
        return found

    def documents(self, root: Element) -> Iterator[QdaDocument]:
        sources = root.child("Sources")
        for element in sources.walk() if sources is not None else []:
            kind = KINDS.get(element.name, "part" if element.name in PARTS else "")
            if kind:
                yield QdaDocument(
                    guid_of(element, self.place),
                    element.get("name"),
                    self.texts.get(id(element)),
                    kind,
                )

    def codings(self, root: Element) -> Iterator[Coding]:
        seen: set[str] = set()
        spans = Spans()
        for owner, selection, element in coded(root):
            guid = guid_of(element, self.place)
            if guid in seen:
                new = made_guid(guid, str(len(seen)))
                warn(
                    f"line {element.line}: the coding {guid} is there twice; the second is "
                    f"called {new}",
                    file=self.place,
                )
                guid = element.attributes["guid"] = new
            seen.add(guid)
            reference = element.child("CodeRef")
            target = "" if reference is None else guid_in(reference.get("targetGUID"))
            if target not in self.codes:
                warn(
                    f"line {element.line}: the coding {guid} is of a code that is not there: "
                    f"{target or 'none'}",
                    file=self.place,
                )
            notes = [self.notes.get(guid_in(r.get("targetGUID"))) for r in element.all("NoteRef")]
            yield Coding(
                id=guid,
                document=guid_in(owner.get("guid")) or NOBODY,
                span=spans.of(owner, selection),
                code=self.codes.get(target, target) or NOBODY,
                scheme=self.scheme,
                coder=guid_in(element.get("creatingUser")) or NOBODY,
                when=element.get("creationDateTime"),
                note="\n\n".join(note.text for note in notes if note is not None),
            )


def coded(root: Element) -> Iterator[tuple[Element, Element, Element]]:
    """Every coding, with the selection (or the whole) it is in and the source that it is of."""
    waiting = [(root, root, root)]
    while waiting:
        element, parent, owner = waiting.pop()
        if element.name == "Coding":
            yield owner, parent, element
        if element.name in KINDS or element.name in WITH_TEXT:
            owner = element
        waiting.extend((child, element, owner) for child in reversed(element.children))


class Spans:
    """The passages of selections. A value that remembers the points of a transcript."""

    def __init__(self) -> None:
        self._points: dict[int, dict[str, str]] = {}

    def of(self, owner: Element, selection: Element) -> _core.Span | None:
        """The passage of a selection in a text; None where it selects something else."""
        if selection.name == "PlainTextSelection":
            begin, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            return _core.Span(max(begin, 0), max(begin, end, 0))
        if selection.name == "TranscriptSelection":
            points = self._points.get(id(owner))
            if points is None:
                points = self._points[id(owner)] = {
                    guid_in(point.get("guid")): point.get("position")
                    for point in owner.all("SyncPoint")
                }
            names = ("fromSyncPoint", "toSyncPoint")
            ends = [points.get(guid_in(selection.get(name)), "") for name in names]
            if all(end.isdecimal() for end in ends) and int(ends[0]) <= int(ends[1]):
                return _core.Span(int(ends[0]), int(ends[1]))
        return None
