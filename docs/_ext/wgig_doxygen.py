"""The C++ reference: runs Doxygen over the headers, demands a comment for whatever is public, and lays
out a layer's headers with the directive ``wgig-headers``.

Nothing lists the headers or what is in them: a new one appears in the reference by itself.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

ROOT = Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include"
XML = ROOT / "build/docs/doxygen/xml"

logger = logging.getLogger(__name__)

# Doxygen's own slips about specialisations in namespaces that are not ours.
HARMLESS = re.compile(r"Internal inconsistency: scope for class (fmt|std)::")
CONCEPT = re.compile(r"^concept (\w+)", re.MULTILINE)


def run_doxygen() -> None:
    """Writes the XML that Breathe reads. What Doxygen complains of is a warning of the build."""
    XML.parent.mkdir(parents=True, exist_ok=True)
    config = "\n".join(
        [
            (ROOT / "docs/Doxyfile").read_text(encoding="utf-8"),
            f'INPUT = "{HEADERS}/wgig"',
            f'STRIP_FROM_PATH = "{HEADERS}"',
            f'OUTPUT_DIRECTORY = "{XML.parent}"',
        ]
    )
    try:
        run = subprocess.run(
            ["doxygen", "-"], input=config, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        message = "doxygen is not installed (Debian, Ubuntu: apt-get install doxygen)"
        raise ExtensionError(message) from error
    for line in run.stderr.splitlines():
        if line.strip() and not HARMLESS.search(line):
            logger.warning("doxygen: %s", line)
    if run.returncode != 0:
        raise ExtensionError(f"doxygen failed with status {run.returncode}")
    write_paths_into_index()
    for path in XML.glob("*.xml"):
        remove_private(path)


def write_paths_into_index() -> None:
    """Doxygen's index calls files by their last name, and Breathe looks them up there; ``types.hpp`` is
    seven files."""
    index = ElementTree.parse(XML / "index.xml")
    for compound in index.getroot().iter("compound"):
        name = compound.find("name")
        if compound.get("kind") == "file" and name is not None:
            file = ElementTree.parse(XML / f"{compound.get('refid')}.xml")
            location = file.getroot().find("compounddef/location")
            if location is not None:
                name.text = location.get("file")
    index.write(XML / "index.xml", encoding="utf-8", xml_declaration=True)


def remove_private(path: Path) -> None:
    tree = ElementTree.parse(path)
    removed = False
    for compound in tree.getroot().iter("compounddef"):
        for part in list(compound):
            private = part.tag == "sectiondef" and part.get("kind", "").startswith("private")
            if private or (part.tag == "innerclass" and part.get("prot") == "private"):
                compound.remove(part)
                removed = True
    if removed:
        tree.write(path, encoding="utf-8", xml_declaration=True)


def has_comment(element: ElementTree.Element) -> bool:
    return any(
        "".join(part.itertext()).strip()
        for name in ("briefdescription", "detaileddescription")
        if (part := element.find(name)) is not None
    )


def uncommented(xml: Path) -> list[str]:
    """What is public and says nothing of itself, as ``file:line: name``.

    One comment does for all overloads of a function; macros and aliases tell by their names.
    """
    said: dict[str, bool] = {}
    places: dict[str, str] = {}

    def note(element: ElementTree.Element, name: str) -> None:
        location = element.find("location")
        where = "" if location is None else f"{location.get('file')}:{location.get('line')}: "
        said[name] = said.get(name, False) or has_comment(element)
        places.setdefault(name, f"{where}{name} has no comment")

    for path in sorted(xml.glob("*.xml")):
        for compound in ElementTree.parse(path).getroot().iter("compounddef"):
            kind = compound.get("kind")
            name = compound.findtext("compoundname", "")
            if kind in ("struct", "class") and compound.get("prot") == "public":
                note(compound, name)
            elif kind != "namespace":
                continue
            for member in compound.iter("memberdef"):
                nested_in_private = compound.get("prot", "public") != "public"
                if member.get("kind") in ("function", "variable", "enum") and not nested_in_private:
                    # A specialisation is explained by its template.
                    own_name = member.findtext("name", "").split("<")[0].strip()
                    note(member, f"{name}::{own_name}")
    return sorted(places[name] for name, commented in said.items() if not commented)


def purpose(header: Path) -> str:
    """What the first lines of a header say it is for."""
    lines = []
    for line in header.read_text(encoding="utf-8").splitlines():
        if not line.startswith("//"):
            break
        lines.append(line[2:].strip())
    return " ".join(lines)


class Headers(SphinxDirective):
    """``wgig-headers:: core``: the headers of a folder of include/wgig, each with all that it declares."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        folder = HEADERS / "wgig" / self.arguments[0]
        headers = sorted(folder.glob("*.hpp"))
        if not headers:
            raise self.error(f"there is no header in {folder}")
        lines: list[str] = []
        for header in headers:
            self.env.note_dependency(str(header))
            name = header.relative_to(HEADERS).as_posix()
            if name == "wgig/core/arrow_abi.hpp":
                continue
            lines += [f"``{name}``", "-" * (len(name) + 4), "", purpose(header), ""]
            lines += [f".. doxygenfile:: {name}", ""]
            # Breathe leaves concepts out of files.
            for found in CONCEPT.findall(
                header.read_text(encoding="utf-8").split("namespace detail")[0]
            ):
                lines += [f".. doxygenconcept:: wgig::{found}", ""]
        node = nodes.section()
        node.document = self.state.document
        self.state.nested_parse(
            StringList(lines, source=str(folder)), self.content_offset, node, match_titles=True
        )
        for namespace in list(node.findall(is_namespace)):
            # All is in namespace wgig: the page says so once, and shows what is in it.
            content = [part for part in namespace if isinstance(part, addnodes.desc_content)]
            namespace.parent.replace(namespace, content[0].children)
        return node.children


def is_namespace(node: nodes.Node) -> bool:
    return isinstance(node, addnodes.desc) and node.astext().startswith("namespace ")


def setup(app: Sphinx) -> dict[str, Any]:
    run_doxygen()
    for line in uncommented(XML):
        logger.warning("%s", line)
    app.add_directive("wgig-headers", Headers)
    return {"version": "1", "parallel_read_safe": True}
