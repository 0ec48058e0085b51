"""The Python reference, laid out with the directive ``wgig-python``: what the package exports, in the
groups ``functions``, ``objects``, ``values``, ``enumerations`` and ``exceptions``.

Nothing lists the names. Signatures with types come from the extension, which makes the stub from them too.
"""

from __future__ import annotations

import enum
import inspect
import re
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

try:
    import wgig
    from wgig import _core
except ImportError:
    wgig = None  # type: ignore[assignment]

#: ``read`` and ``Issue.category`` with their types.
SIGNATURES: dict[str, str] = (
    {} if wgig is None else {name: text for _, name, text in _core._signatures()}
)


def group_of(name: str) -> str:
    value = getattr(wgig, name)
    if not isinstance(value, type):
        return "functions" if callable(value) else ""
    if issubclass(value, BaseException):
        return "exceptions"
    if issubclass(value, enum.Enum):
        return "enumerations"
    return "objects" if hasattr(value, "_fields") else "values"


def names_of(group: str) -> list[str]:
    return [name for name in sorted(set(wgig.__all__)) if group_of(name) == group]


def lines_for(group: str) -> list[str]:
    lines: list[str] = []
    for name in names_of(group):
        value = getattr(wgig, name)
        if group == "functions":
            lines += [f".. autofunction:: wgig.{name}", ""]
        elif group == "objects":
            lines += lines_for_object(value)
        elif group == "enumerations":
            lines += lines_for_enumeration(value)
        else:
            lines += [f".. autoclass:: wgig.{name}", "   :members:", ""]
    return lines


def lines_for_object(cls: Any) -> list[str]:
    """A class with its members in the order of their declaration, each with its type."""
    lines = [f".. py:class:: wgig.{cls.__name__}", ""]
    lines += [f"   {line}" for line in documentation(cls)]
    for name in cls._fields:
        result = SIGNATURES.get(f"{cls.__name__}.{name}", "")
        lines += [f"   .. py:property:: {name}", f"      :type: {qualified(result)}", ""]
        lines += [f"      {line}" for line in documentation(getattr(cls, name))]
    return [*lines, ""]


def lines_for_enumeration(cls: Any) -> list[str]:
    """The values, each with what the docstring says of it, as ``name: meaning``."""
    about, *values = documentation(cls)
    meanings = dict(line.replace("`", "").partition(": ")[::2] for line in values)
    lines = [f".. py:class:: wgig.{cls.__name__}", "", f"   {about}", ""]
    for member in cls:
        lines += [f"   .. py:attribute:: {member.name}", f"      :value: {member.value!r}", ""]
        lines += [f"      {meanings.get(member.value, '')}", ""]
    return [*lines, ""]


def documentation(value: Any) -> list[str]:
    """A docstring without the signature that stands above the text for ``inspect``."""
    text = inspect.getdoc(value) or ""
    return [*text.rpartition("\n--\n")[2].strip().splitlines(), ""]


def qualified(annotation: str) -> str:
    """``date`` is Python's own, and also a member of many objects."""
    return re.sub(r"(?<![.\w])date\b", "datetime.date", annotation)


class PythonGroup(SphinxDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        if wgig is None:
            text = (
                "This part is made from the package, which was not there when the page was built."
            )
            return [nodes.paragraph(text, text)]
        lines = lines_for(self.arguments[0])
        if not lines:
            raise self.error(f"nothing in wgig belongs to {self.arguments[0]}")
        node = nodes.section()
        node.document = self.state.document
        self.state.nested_parse(
            StringList(lines, source="wgig"), self.content_offset, node, match_titles=True
        )
        return node.children


def typed_signature(
    app: Sphinx, what: str, name: str, obj: Any, options: Any, signature: str, returns: str
) -> tuple[str, str | None] | None:
    """The signature with types, where the extension knows one: the first overload."""
    if wgig is None or what not in ("function", "method"):
        return None
    found = SIGNATURES.get(name.removeprefix("wgig."))
    if found is None:
        return None
    arguments, arrow, result = qualified(found.splitlines()[0]).rpartition(" -> ")
    return arguments.replace("(self, ", "(").replace("(self)", "()"), result if arrow else None


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_directive("wgig-python", PythonGroup)
    app.connect("autodoc-process-signature", typed_signature)
    return {"version": "1", "parallel_read_safe": True}
