"""What the tests share: sample documents, and where the repository is."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import hypothesis
import pytest

import wgig

# The same cases each time: a run that fails, fails again. WGIG_EXPLORE=1 looks for new ones.
hypothesis.settings.register_profile(
    "wgig", deadline=None, derandomize="WGIG_EXPLORE" not in os.environ, database=None
)
hypothesis.settings.load_profile("wgig")

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = tuple(language.value for language in wgig.Language)

#: The described types, by name.
TYPES = {
    name: cls for name, cls in sorted(vars(wgig).items()) if hasattr(cls, "_fields")
}
ENUMERATIONS = {
    name: cls
    for name, cls in sorted(vars(wgig).items())
    if isinstance(cls, type) and issubclass(cls, str)
}

#: Characters outside the basic plane, combining marks, joined emoji, all six languages' scripts.
WILD_TEXT = (
    "\U0001f30d Re\u0301port \U0001f469\u200d\U0001f4bb on spam \U0001f4e7 and domain names\n"
    "\n"
    "1. \U0001d54f The Working Group \U0001f91d met to combat spam on 23-25 November 2004 \U0001f4c5.\n"
    "\n"
    "2. \U0001f310 Governments must fight spam, and the private sector should help them with it "
    "(A/RES/56/183).\n"
    "\n"
    "3. Cafe\u0301 \U0001f469\u200d\U0001f4bb: \u0646\u0650\u0638\u0627\u0645 "
    "\u6839\u670d\u52a1\u5668 \U00020000.\n"
)


def shared(*parts: str) -> Path:
    """A file beside the repository that it does not depend on; skips the test where it is absent."""
    folder = Path(os.environ.get("WGIG_SHARED", ROOT.parent / "shared"))
    path = folder.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{path} is not there")
    return path


@contextmanager
def told() -> Iterator[list[str]]:
    """What is said in warnings; all of them are ours."""
    said: list[str] = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield said
    for warning in caught:
        assert issubclass(warning.category, wgig.FormatWarning), warning
        said.append(str(warning.message))


def with_every_member(codes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Codes as a column has them: with a place for what JSON leaves out."""
    for code in codes:
        for evidence in code["evidence"]:
            evidence.setdefault("weight", None)
    return codes


@pytest.fixture(scope="session")
def wild() -> wgig.Document:
    return wgig.read(WILD_TEXT.encode(), name="wild.txt")


@pytest.fixture(scope="session")
def samples() -> dict[str, wgig.Document]:
    """The sample report in the six languages, read."""
    return {
        language: wgig.read(wgig.sample_report(language).encode(), name=f"sample.{language}.txt")
        for language in LANGUAGES
    }


@pytest.fixture(scope="session")
def sample(samples: dict[str, wgig.Document]) -> wgig.Document:
    return samples["en"]


@pytest.fixture(scope="session")
def record() -> wgig.Record:
    return wgig.wgig_record()


@pytest.fixture(scope="session")
def dossier(sample: wgig.Document) -> wgig.Dossier:
    return wgig.make_dossier(sample)
