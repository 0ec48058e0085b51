"""Writes the type stub of the extension, python/wgig/_core.pyi, from what the extension says of itself.

    python bindings/stubs.py             writes it
    python bindings/stubs.py --check     only says whether it is up to date

Needs wgig to be installed as it is now. Every function, class and member is bound with its types
(bindings/docstring.hpp), so nothing is listed here.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

STUB = Path(__file__).resolve().parent.parent / "python" / "wgig" / "_core.pyi"

HEAD = '''\
# Made by bindings/stubs.py; changes are made in bindings/.
from __future__ import annotations

# A member of some classes is itself called `property`.
import builtins
import datetime
import os
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, Sequence, ValuesView
from typing import Any, ClassVar, Generic, Literal, TypeVar, final, overload

import pandas
from typing_extensions import Self, TypeAlias

from wgig._enumeration import Enumeration

D = TypeVar("D")
T = TypeVar("T", covariant=True)
'''

BASES = {"Table": "(Sequence[T], Generic[T])", "Label": "(Mapping[str, str])"}


def docstring(thing: object, indent: str) -> list[str]:
    text = inspect.getdoc(thing)
    if not text:
        return []
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    lines = [indent + line if line else "" for line in text.splitlines()]
    lines[0] = f'{indent}"""{lines[0].lstrip()}'
    if len(lines) == 1:
        return [lines[0] + '"""']
    return [*lines, f'{indent}"""']


def function(name: str, text: str, thing: object, indent: str, *decorators: str) -> list[str]:
    lines = []
    overloads = text.splitlines()
    for signature in overloads:
        if len(overloads) > 1:
            lines.append(f"{indent}@overload")
        lines += [f"{indent}@{decorator}" for decorator in decorators]
        lines.append(f"{indent}def {name}{signature}:")
        said = [] if name.startswith("_") else docstring(thing, indent + "    ")
        lines += said or [f"{indent}    ..."]
        lines.append("")
    return lines


def stub() -> str:
    from wgig import _core

    values: list[str] = []
    enums: list[str] = []
    classes: list[str] = []
    functions: list[str] = []
    # What all described types have: by name, in order.
    common: dict[str, list[str]] = {}
    described: set[str] = set()
    signatures = _core._signatures()
    current = ""
    for kind, qualified, _ in signatures:
        if kind == "class":
            current = qualified
        elif kind.startswith("common"):
            described.add(current)
    for kind, qualified, text in signatures:
        owner, _, name = qualified.rpartition(".")
        indent = "    " if owner else ""
        if kind == "member":
            enums.append(f'    {name} = "{text}"')
            continue
        if kind.startswith("common"):
            if name not in common:
                thing = getattr(getattr(_core, min(described)), name)
                decorators = ["classmethod"] if kind == "common class" else []
                common[name] = function(name, text, thing, indent, *decorators)
            continue
        thing = getattr(getattr(_core, owner), name) if owner else getattr(_core, name)
        if kind == "enum":
            words = ", ".join(f'"{member.value}"' for member in thing)
            enums += [f"class {name}(Enumeration):", *docstring(thing, "    ")]
            values.append(f"_{name}Like: TypeAlias = {name} | Literal[{words}]")
        elif kind == "class":
            base = BASES.get(name, "(_Described)" if name in described else "")
            classes += ["@final", f"class {name}{base}:", *docstring(thing, "    ")]
        elif kind == "property":
            classes += function(name, f"(self) -> {text}", thing, indent, "builtins.property")
        elif kind == "method":
            classes += function(name, text, thing, indent)
        elif kind == "function":
            functions += function(name, text, thing, indent)
        elif kind == "value":
            (classes if owner else values).append(f"{indent}{name}: {text}")
        else:
            raise ValueError(f"unknown kind {kind} of {qualified}")
    base = ["class _Described:", *[line for lines in common.values() for line in lines]]
    exported = ["__all__ = [", *[f'    "{name}",' for name in _core.__all__], "]"]
    parts = [HEAD, *exported, "", *values, "", *enums, "", *base, *classes, *functions]
    return "\n".join(parts).rstrip() + "\n"


def main(arguments: list[str]) -> int:
    text = stub()
    if arguments == ["--check"]:
        if STUB.read_text(encoding="utf-8") != text:
            print(f"{STUB} is out of date; run: python bindings/stubs.py", file=sys.stderr)
            return 1
        return 0
    STUB.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
