"""The Python reference, laid out with the directive ``wgig-python``: what the package exports, in the
groups ``functions``, ``objects``, ``values``, ``enumerations`` and ``exceptions``.

Nothing lists the names. Signatures with types come from the extension, which makes the stub from them too.
"""

from __future__ import annotations

import enum
import inspect
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

EVERY_OBJECT_HAS = [
    "replace",
    "to_dict",
    "from_dict",
    "to_json",
    "from_json",
    "json_schema",
    "extra",
]


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
            lines += [f".. autoclass:: wgig.{name}()", f"   :members: {', '.join(value._fields)}"]
            lines += ["   :member-order: bysource", ""]
        elif group == "enumerations":
            lines += [f".. py:class:: wgig.{name}", "", f"   {inspect.getdoc(value) or ''}", ""]
            for member in value:
                lines += [
                    f"   .. py:attribute:: {member.name}",
                    f"      :value: {member.value!r}",
                    "",
                ]
        else:
            lines += [f".. autoclass:: wgig.{name}", "   :members:", ""]
    return lines


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
    found = app.wgig_signatures.get(name.removeprefix("wgig."))  # type: ignore[attr-defined]
    if found is None:
        return None
    arguments, arrow, result = found.splitlines()[0].rpartition(" -> ")
    return arguments.replace("(self, ", "(").replace("(self)", "()"), result if arrow else None


def setup(app: Sphinx) -> dict[str, Any]:
    signatures: dict[str, str] = {}
    if wgig is not None:
        signatures = {name: text for _, name, text in _core._signatures()}
    app.wgig_signatures = signatures  # type: ignore[attr-defined]
    app.add_directive("wgig-python", PythonGroup)
    app.connect("autodoc-process-signature", typed_signature)
    return {"version": "1", "parallel_read_safe": True}
