"""What the tests of the documentation share: where things are, and the built samples."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "docs/samples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-samples",
        action="store_true",
        help="write what the samples print into docs/samples/*.out and into the README; "
        "look at the difference before you keep it",
    )


@pytest.fixture(scope="session")
def update_samples(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-samples"))


def run(command: list[str], **environment: str) -> str:
    """What a command prints; its whole output is the reason when it fails."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}"
    return done.stdout


@pytest.fixture(scope="session")
def build_directory() -> Path:
    """The build of the library to link to: WGIG_BUILD_DIR, or build/release, made where it is not."""
    if "WGIG_BUILD_DIR" in os.environ:
        return Path(os.environ["WGIG_BUILD_DIR"]).resolve()
    run(["cmake", "--preset", "release"])
    run(["cmake", "--build", "--preset", "release", "--target", "wgig"])
    return ROOT / "build/release"


@pytest.fixture(scope="session")
def compiled_samples(build_directory: Path) -> Path:
    """The folder with one program for each C++ sample, built against an installed wgig."""
    work = ROOT / "build/docs"
    prefix, build = work / "prefix", work / "samples"
    environment = {"WGIG_DEPS_PREFIX": str(ROOT / "build/deps")}
    shutil.rmtree(prefix, ignore_errors=True)
    run(["cmake", "--install", str(build_directory), "--prefix", str(prefix)])
    options = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0"]
    if shutil.which("ninja"):
        options += ["-G", "Ninja"]
    if shutil.which("ccache"):
        options += ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"]
    options += [f"-DCMAKE_PREFIX_PATH={prefix}"]
    run(["cmake", "-S", str(SAMPLES), "-B", str(build), *options], **environment)
    run(["cmake", "--build", str(build), "--parallel", str(os.cpu_count() or 1)], **environment)
    return build
