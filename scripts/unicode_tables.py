#!/usr/bin/env python3
"""Writes include/wgig/text/data/unicode_tables.inc from Python's own Unicode database.

    scripts/unicode_tables.py            writes it: run it with a newer Python to move to a newer Unicode
    scripts/unicode_tables.py --check    only says whether the tables are what this Python's database gives;
                                         where that is of another Unicode, it cannot say
"""

import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parent.parent / "include/wgig/text/data/unicode_tables.inc"
SCRIPT = "scripts/unicode_tables.py"
BLOCK = 128
LONGEST_FOLD = 4
VARIANTS = Path(__file__).parent / "data/simplified_characters.txt"
OTHER, SPACE, LETTER, IDEOGRAPH, DIGIT, MARK, FORMAT = range(7)

# Two letters that one writer tells apart and the next does not; hyphens and quotes of all kinds.
UNITED = {
    "\u0671": "\u0627",  # alef wasla: alef
    "\u0649": "\u064a",  # alef maqsura: ya
    "\u06cc": "\u064a",  # Persian ya: ya
    "\u06a9": "\u0643",  # Persian kaf: kaf
    "\u0629": "\u0647",  # ta marbuta: ha
    "\u0640": "",  # tatweel only stretches the line
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
}
IDEOGRAPHS = [
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3031, 0x3035), (0x3038, 0x303C),
    (0x3041, 0x3096), (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x3105, 0x312F),
    (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D), (0x1B000, 0x1B16F), (0x20000, 0x3FFFD),
]  # fmt: skip


def simplified_characters() -> dict[str, str]:
    """The simplified character by the traditional one; chains followed to their end."""
    lines = VARIANTS.read_text(encoding="utf-8").splitlines()
    pairs = dict(pair for line in lines if not line.startswith("#") for pair in line.split())
    return {old: pairs.get(new, new) for old, new in pairs.items()}


SIMPLIFIED = simplified_characters()


def character_class(c: str) -> int:
    category = unicodedata.category(c)
    if category in ("Zs", "Zl", "Zp") or c in "\t\n\v\f\r\x85":
        return SPACE
    if any(first <= ord(c) <= last for first, last in IDEOGRAPHS):
        return IDEOGRAPH
    if category == "Nd":
        return DIGIT
    if category[0] == "M":
        return MARK
    if category == "Cf":
        return FORMAT
    return LETTER if category[0] == "L" or category == "Nl" else OTHER


def fold(c: str) -> str:
    kind = character_class(c)
    if unicodedata.category(c) in ("Mn", "Me") or kind == FORMAT:
        return ""
    if kind == SPACE:
        return " "
    if kind == DIGIT:
        return str(unicodedata.digit(c))
    if 0xAC00 <= ord(c) <= 0xD7A3:  # Hangul syllables stay whole: the table would double
        return c
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", UNITED.get(c, c)).casefold())
    text = "".join(SIMPLIFIED.get(d, UNITED.get(d, d)) for d in text if unicodedata.category(d) not in ("Mn", "Me"))
    return text if 0 < len(text) <= LONGEST_FOLD else ("" if c == "\u0640" else c)


def two_levels(values: list[int]) -> tuple[list[int], list[int]]:
    """Equal blocks are stored once."""
    index, blocks, known = [], [], {}
    for at in range(0, len(values), BLOCK):
        block = tuple(values[at : at + BLOCK])
        if block not in known:
            known[block] = len(known)
            blocks.extend(block)
        index.append(known[block])
    return index, blocks


def array(kind: str, name: str, values: list[int]) -> str:
    lines, line = [], "   "
    for value in values:
        if len(line) + len(str(value)) + 2 > 100:
            lines.append(line)
            line = "   "
        line += f" {value},"
    lines.append(line)
    body = "\n".join(lines)
    return f"inline constexpr {kind} {name}[] = {{\n{body}\n}};\n"


def main(arguments: list[str]) -> int:
    title = f"// Made by {SCRIPT} from Unicode {unicodedata.unidata_version}. Do not edit.\n"
    current = TARGET.read_text(encoding="ascii") if arguments == ["--check"] else None
    if current is not None and not current.startswith(title):
        print(f"{TARGET.name}: not compared, this Python has {unicodedata.unidata_version}")
        return 0
    classes, folds, pool, known = [], [], [], {}
    for code_point in range(0x110000):
        c = chr(code_point)
        kind = character_class(c) if not 0xD800 <= code_point <= 0xDFFF else OTHER
        folded = fold(c) if not 0xD800 <= code_point <= 0xDFFF else c
        digit = unicodedata.digit(c) if kind == DIGIT else 15
        classes.append(kind | digit << 4)
        if folded == c:
            folds.append(0)
        else:
            if folded not in known:
                known[folded] = len(pool) // (LONGEST_FOLD + 1) + 1
                pool += [len(folded), *map(ord, folded), *[0] * (LONGEST_FOLD - len(folded))]
            folds.append(known[folded])
    class_index, class_blocks = two_levels(classes)
    fold_index, fold_blocks = two_levels(folds)
    text = (
        title
        + array("std::uint16_t", "class_index", class_index)
        + array("std::uint8_t", "class_blocks", class_blocks)
        + array("std::uint16_t", "fold_index", fold_index)
        + array("std::uint16_t", "fold_blocks", fold_blocks)
        + array("std::uint32_t", "fold_pool", pool)
    )
    if current is not None:
        if current != text:
            print(f"{TARGET.name} is not what {SCRIPT} makes", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text, encoding="ascii")
    print(f"{TARGET.name}: {len(known)} folded forms", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
