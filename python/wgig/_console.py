"""What every `wgig` command needs: reading sources, writing results, telling errors."""

from __future__ import annotations

import functools
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, TypeVar

if TYPE_CHECKING:
    import wgig

Function = TypeVar("Function", bound=Callable[..., Any])

#: Standard input or output, in place of a file's name.
DASH = "-"
_LARGE = 4_000_000

BAD_INPUT = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def complain(message: object) -> None:
    """One error on standard error."""
    print(f"wgig: error: {printable(str(message))}", file=sys.stderr)


def printable(text: str) -> str:
    """The text without what would steer a terminal: a report may hold escape sequences."""
    return "".join(
        c if c in "\n\t" or not (ord(c) < 32 or 127 <= ord(c) < 160) else "\N{REPLACEMENT CHARACTER}"
        for c in text
    ).encode("utf-8", "replace").decode("utf-8")


def command(function: Function) -> Function:
    """A command that ends with a status and a message, whatever happens; never with a traceback."""

    @functools.wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        import wgig

        try:
            result = function(*args, **kwargs)
            sys.stdout.flush()
            return result
        except BrokenPipeError:
            # Whoever read the output has read enough. What Python would still flush goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except wgig.Error as error:
            complain(error)
        except OSError as error:
            complain(f"{error.filename}: {error.strerror}" if error.filename else error)
        except MemoryError:
            complain("there is not enough memory")
        sys.exit(BAD_INPUT)

    return wrapped  # type: ignore[return-value]


def warn(message: object) -> None:
    """One warning on standard error."""
    print(f"wgig: warning: {printable(str(message))}", file=sys.stderr)


@contextmanager
def told_warnings() -> Iterator[None]:
    """What is wrong with a file that can be read all the same is told, each thing once."""
    import warnings

    import wgig

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", wgig.FormatWarning)
        yield
    for message in dict.fromkeys(
        str(warning.message)
        for warning in caught
        if issubclass(warning.category, wgig.FormatWarning)
    ):
        warn(message)


def write_line(text: str) -> None:
    """A line of a result, in UTF-8 wherever the output goes."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape") + b"\n")


def write_file(name: str, text: str) -> None:
    """Writes a result so that the file holds all of it or what it held before."""
    if name == DASH:
        write_line(text.rstrip("\n"))
        return
    path = Path(name).resolve()
    handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(unfinished, path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~mask)
        os.replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(unfinished)
        raise


def read_document(name: str, layout: str = "automatic") -> wgig.Document:
    """The document in a file, or on standard input."""
    import wgig

    if name == DASH:
        document = wgig.read(sys.stdin.buffer.read(), name="standard input", format=layout)  # type: ignore[arg-type]
    else:
        document = wgig.read(name, format=layout)  # type: ignore[arg-type]
    if not document.text.strip():
        raise wgig.ParseError("the file is empty", file="standard input" if name == DASH else name)
    return document


class Failures:
    """Errors told one by one, so that one bad file of many does not keep the rest from being read."""

    def __init__(self) -> None:
        self.any = False

    @contextmanager
    def caught(self) -> Iterator[None]:
        import wgig

        try:
            yield
        except wgig.Error as error:
            self.any = True
            complain(error)

    def exit(self) -> None:
        if self.any:
            sys.exit(BAD_INPUT)


def _is_large(name: str) -> bool:
    try:
        return os.path.getsize(name) > _LARGE
    except OSError:
        return False


@contextmanager
def bytes_progress(doing: str) -> Iterator[Any]:
    """A progress bar on standard error, where that is a terminal; gives what is to be told."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich import progress as bars
    from rich.console import Console

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.TaskProgressColumn(),
        bars.TimeRemainingColumn(),
        bars.TextColumn("{task.fields[rows]} rows"),
    )
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None, rows=0)

        def tell(state: Any) -> None:
            bar.update(task, completed=state.done, total=state.total, rows=state.rows)

        yield tell


def progress(names: list[str], doing: str) -> Iterable[str]:
    """The names one by one, with a progress bar on standard error where the work is long."""
    if not sys.stderr.isatty() or not (len(names) > 1 or any(map(_is_large, names))):
        return names
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(names, description=doing, console=console, transient=True)
