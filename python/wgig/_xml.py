"""XML as a tree, read without following anything and written as it was read.

Only what the formats of coding need: elements, attributes, text. Comments and processing instructions
are dropped. No entity is declared and nothing is fetched: a document type is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from wgig._errors import ParseError, ValidationError
from wgig._formats import BAD_VALUE, INVALID_RECORD, TOO_DEEP, UNSUPPORTED

MAX_DEPTH = 256
MAX_ELEMENTS = 20_000_000
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Element:
    """An element. Its name is local: each of these formats has one namespace."""

    __slots__ = ("attributes", "children", "column", "line", "name", "namespace", "text")

    def __init__(
        self,
        name: str,
        attributes: dict[str, str] | None = None,
        text: str = "",
        children: list[Element] | None = None,
    ) -> None:
        self.name = name
        self.namespace = ""
        self.attributes = {} if attributes is None else attributes
        self.text = text
        self.children: list[Element] = [] if children is None else children
        self.line = 0
        self.column = 0

    def get(self, name: str, usual: str = "") -> str:
        return self.attributes.get(name, usual)

    def child(self, name: str) -> Element | None:
        return next((child for child in self.children if child.name == name), None)

    def all(self, *names: str) -> list[Element]:
        return [child for child in self.children if child.name in names]

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in order."""
        waiting = [self]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(here.children))


def parse(
    data: bytes, file: str, *, max_depth: int = MAX_DEPTH, qualified: bool = False
) -> Element:
    """The root of a document. ParseError with line and column for all that is no safe XML.

    Attributes of a namespace are dropped, or, with `qualified`, kept by their local names.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    open_elements: list[Element] = []
    texts: list[list[str]] = []
    root: list[Element] = []
    count = 0

    def refuse(message: str, code: int) -> None:
        raise ParseError(
            message,
            file=file,
            line=parser.CurrentLineNumber,
            column=parser.CurrentColumnNumber + 1,
            code=code,
        )

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(open_elements) >= max_depth:
            refuse(f"elements nested more than {max_depth} deep", TOO_DEEP)
        if count > MAX_ELEMENTS:
            refuse(f"more than {MAX_ELEMENTS} elements", TOO_DEEP)
        namespace, _, local = name.rpartition(" ")
        # Attributes of other namespaces say where a schema is; what is written has its own.
        if qualified:
            attributes = {n.rpartition(" ")[2]: v for n, v in attributes.items()}
        element = Element(local, {n: v for n, v in attributes.items() if " " not in n})
        element.namespace = namespace
        element.line, element.column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        (open_elements[-1].children if open_elements else root).append(element)
        open_elements.append(element)
        texts.append([])

    def end(name: str) -> None:
        element = open_elements.pop()
        text = "".join(texts.pop())
        element.text = text if text.strip() or not element.children else ""

    def characters(text: str) -> None:
        if texts:
            texts[-1].append(text)

    def doctype(*ignored: object) -> None:
        refuse("a document type, which could declare entities; it is not read", UNSUPPORTED)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    run(parser, data, file)
    return root[0]


def run(parser: expat.XMLParserType, data: bytes, file: str) -> None:
    """Parses all of the data; what is no XML is a ParseError with its place."""
    try:
        parser.Parse(data, True)
    except ParseError:  # a handler's, with its place: it is a ValueError too
        raise
    except expat.ExpatError as error:
        raise ParseError(
            f"not XML: {expat.errors.messages[error.code]}",
            file=file,
            line=error.lineno,
            column=error.offset + 1,
            code=BAD_VALUE,
        ) from None
    except (LookupError, ValueError) as error:
        raise ParseError(f"not XML: {error}", file=file, code=BAD_VALUE) from None


_TEXT = re.compile("[&<>\r]")
_ATTRIBUTE = re.compile('[&<>"\r\n\t]')


def _escaped(match: re.Match[str]) -> str:
    known = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    return known.get(match.group(), f"&#{ord(match.group())};")


def _legal(text: str, where: Element) -> str:
    found = _NOT_XML.search(text)
    if found:
        raise ValidationError(
            f"XML cannot write the character U+{ord(found.group()):04X} in {where.name} "
            f"{where.get('name') or where.get('guid')!r}",
            code=INVALID_RECORD,
        )
    return text


def write(root: Element, namespace: str) -> bytes:
    """The document, indented, in UTF-8, always the same for the same tree."""
    return "".join(_pieces(root, namespace)).encode("utf-8")


def _pieces(root: Element, namespace: str) -> Iterable[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    # Each entry: an element to begin, or the text that ends one. No recursion: codes nest.
    waiting: list[tuple[Element | None, str, int]] = [(root, "", 0)]
    while waiting:
        element, ending, depth = waiting.pop()
        if element is None:
            yield ending
            continue
        indent = "  " * depth
        yield f"{indent}<{element.name}"
        if element is root:
            yield f' xmlns="{namespace}"'
        for name, value in element.attributes.items():
            yield f' {name}="{_ATTRIBUTE.sub(_escaped, _legal(value, element))}"'
        if not element.children and not element.text:
            yield "/>\n"
            continue
        yield ">"
        yield _TEXT.sub(_escaped, _legal(element.text, element))
        if not element.children:
            yield f"</{element.name}>\n"
            continue
        yield "\n"
        waiting.append((None, f"{indent}</{element.name}>\n", 0))
        waiting.extend((child, "", depth + 1) for child in reversed(element.children))
