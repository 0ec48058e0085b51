"""Words that commands say in the terminal, in the six languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: A text in the six languages, in the order of LANGUAGES.
Six = tuple[str, str, str, str, str, str]

LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")
_BETWEEN: Six = ("، ", "、", ", ", ", ", ", ", ", ")


def listed(names: Iterable[str], language: str) -> str:
    """The names with what stands between them in a list of the language."""
    return _BETWEEN[LANGUAGES.index(language)].join(names)


class Words:
    """The words of one language: ``words("round")``, ``words("note", text)``."""

    def __init__(self, table: Mapping[str, Six], language: str) -> None:
        self.language = language
        self._table = table
        self._number = LANGUAGES.index(language)

    def __call__(self, name: str, *values: object) -> str:
        text = self._table[name][self._number]
        return text.format(*values) if values else text

    def listed(self, names: Iterable[str]) -> str:
        """The names as a list in this language."""
        return listed(names, self.language)
