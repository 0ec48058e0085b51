"""Every sample of the README and of docs/ is compiled or run, and prints what the page says it prints.

docs/samples has one file a sample and, with the same name and ``.out``, what it prints. The pages include
both. The README has copies, each after a comment that names the file: ``<!-- sample: readme.cpp -->``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "docs/samples"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("**/*.md"))]

all_samples = sorted(
    path for path in SAMPLES.iterdir() if path.suffix in (".cpp", ".py", ".sh") and path.is_file()
)


def command_of(sample: Path, compiled: Path | None) -> list[str]:
    if sample.suffix == ".cpp":
        assert compiled is not None
        return [str(compiled / sample.stem)]
    if sample.suffix == ".py":
        return [sys.executable, "-W", "error", str(sample)]
    return ["bash", str(sample)]


def printed_by(sample: Path, compiled: Path | None, folder: Path) -> str:
    """What a sample prints, errors included, when it runs in an empty folder."""
    environment = {
        **os.environ,
        # The `wgig` that was installed with the Python that runs the tests.
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }
    done = subprocess.run(
        command_of(sample, compiled),
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, f"{sample.name} ended with {done.returncode}:\n{done.stdout}"
    return done.stdout


@pytest.mark.parametrize("sample", all_samples, ids=lambda sample: sample.name)
def test_sample_prints_what_is_stored(
    sample: Path, request: pytest.FixtureRequest, tmp_path: Path, update_samples: bool
) -> None:
    compiled = request.getfixturevalue("compiled_samples") if sample.suffix == ".cpp" else None
    output = printed_by(sample, compiled, tmp_path)
    stored = sample.with_suffix(sample.suffix + ".out")
    if update_samples:
        stored.write_text(output, encoding="utf-8")
    assert stored.exists(), f"no {stored.name}; make it with --update-samples"
    assert output == stored.read_text(encoding="utf-8")


def test_every_stored_output_has_its_sample() -> None:
    assert [path.name for path in SAMPLES.glob("*.out") if not path.with_suffix("").exists()] == []


def test_every_sample_is_shown_on_a_page() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [
        name
        for sample in all_samples
        for name in (sample.name, sample.name + ".out")
        if f"samples/{name}" not in text and f"sample: {name} -->" not in text
    ] == []


# In the README and in CONTRIBUTING, which are read where nothing can be included.
COPY = re.compile(
    r"<!-- sample: (?P<name>\S+) -->\n+```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=lambda p: p.name
)
def test_copies_of_samples_are_exact(page: Path, update_samples: bool) -> None:
    text = page.read_text(encoding="utf-8")
    if update_samples:
        text = COPY.sub(
            lambda found: (
                f"<!-- sample: {found['name']} -->\n```{found['language']}\n"
                f"{(SAMPLES / found['name']).read_text(encoding='utf-8')}```"
            ),
            text,
        )
        page.write_text(text, encoding="utf-8")
    for found in COPY.finditer(text):
        stored = (SAMPLES / found["name"]).read_text(encoding="utf-8")
        assert found["text"] == stored, f"{page.name} and docs/samples/{found['name']} differ"


# Code on a page that no sample is: what a person types into a shell, pieces of CMake, of the headers.
FREE_LANGUAGES = {"", "text", "sh", "cmake", "toml", "json"}
CODE = re.compile(r"^ *(?:```|~~~)\{?(?P<language>[\w+-]*)\}?", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_has_code_that_nothing_runs(page: Path) -> None:
    text = COPY.sub("", page.read_text(encoding="utf-8"))
    # Fences come in pairs; the first of each names the language.
    opening = [found["language"] for found in CODE.finditer(text)][::2]
    directives = {"literalinclude", "toctree", "wgig-headers", "wgig-python", "wgig-schema"}
    assert set(opening) - FREE_LANGUAGES - directives == set()
