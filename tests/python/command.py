"""The `wgig` command, as a test runs it: what it printed, and how it ended.

Each run is a process of its own, forked from one that has imported wgig already: so a run costs what the
command itself costs, not a fifth of a second of imports besides. Runs that depend on how Python starts
(the locale, signals, what is imported) start it anew, by themselves.
"""

from __future__ import annotations

import atexit
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from contextlib import redirect_stdout, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable, NoReturn

#: A terminal that is none: no colours, and lines of one length everywhere.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("PYTHONIO")},
    "NO_COLOR": "1",
    "COLUMNS": "120",
    "TERM": "dumb",
}


def run_wgig(
    *arguments: str | os.PathLike[str],
    given: str | bytes | None = None,
    columns: int | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command to its end; ``given`` is its standard input."""
    words = [os.fspath(argument) for argument in arguments]
    typed = given.encode() if isinstance(given, str) else given or b""
    if not hasattr(os, "fork"):
        environment = ENVIRONMENT | ({"COLUMNS": str(columns)} if columns else {})
        return subprocess.run(
            [sys.executable, "-m", "wgig", *words],
            input=typed,
            capture_output=True, timeout=120, check=False, env=environment, cwd=cwd,
        )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, name) for name in ("stdin", "stdout", "stderr")]
        Path(files[0]).write_bytes(typed)
        status = _server()(
            {"arguments": words, "files": files, "columns": columns, "cwd": str(cwd or os.getcwd())}
        )
        out, error = (Path(file).read_bytes() for file in files[1:])
    return subprocess.CompletedProcess(["wgig", *words], status, out, error)


def run_text(*arguments: str | os.PathLike[str], **more: Any) -> subprocess.CompletedProcess[str]:
    """As `run_wgig`, with the output as text."""
    done = run_wgig(*arguments, **more)
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def printed(*arguments: str | os.PathLike[str], status: int = 0, **more: Any) -> str:
    """What a run prints: to standard output, or to standard error where it is to fail with ``status``."""
    done = run_wgig(*arguments, **more)
    assert done.returncode == status, done.stderr.decode("utf-8", "replace")
    return (done.stderr if status else done.stdout).decode("utf-8")


@lru_cache(maxsize=1)
def _server() -> Any:
    """The process that the runs are forked from, begun with the first of them."""
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=ENVIRONMENT,
    )

    def ended() -> None:
        process.stdin.close()  # type: ignore[union-attr]
        process.wait()
        process.stdout.close()  # type: ignore[union-attr]

    atexit.register(ended)

    def ask(request: dict[str, Any]) -> int:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        assert answer, "the process that the command is forked from ended"
        return int(answer)

    return ask


def _serve() -> None:
    """Forks a run for each line of standard input, and answers with its status, or minus its signal."""
    import wgig._views
    import wgig.cli

    # A run before the first one brings what is imported only when a command is run.
    with redirect_stdout(io.StringIO()), suppress(SystemExit):
        wgig.cli.app(["record", "--help"])

    for line in sys.stdin.buffer:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(wgig.cli.main, request)
        _, state = os.waitpid(child, 0)
        answer = os.WEXITSTATUS(state) if os.WIFEXITED(state) else -os.WTERMSIG(state)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _run(main: Callable[[], None], request: dict[str, Any]) -> NoReturn:
    """What `python -m wgig` does, in a process that begins here and ends here."""
    # A run that hangs is ended by its alarm, and the test sees the signal.
    signal.alarm(120)
    for number, file in enumerate(request["files"]):
        opened = os.open(file, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.argv = ["wgig", *request["arguments"]]
    os.chdir(request["cwd"])
    if request["columns"]:
        os.environ["COLUMNS"] = str(request["columns"])
    status = 0
    try:
        main()
    except SystemExit as error:
        if isinstance(error.code, str):
            print(error.code, file=sys.stderr)
        status = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 1
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(status)


if __name__ == "__main__":
    _serve()
