"""Classifying more than fits into a notebook: many files, long tables, several processes.

The results come in the order of the sources, the same to the byte for any number of workers. Only what
is being worked on is in memory. A run that is stopped, by Ctrl-C or by a power cut, goes on where it
was.
"""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, NamedTuple, Union

from wgig import _core
from wgig._batch_output import JsonLines, Manifest, Parquet, codes_type
from wgig._batch_sources import Columns, Item, check_columns, items, listed
from wgig._errors import Error, ParseError
from wgig._formats import BAD_VALUE, UNSUPPORTED, needed

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["Progress", "Summary", "classify_batch", "classify_files"]

#: What texts are classified with; None for the embedded taxonomy.
Vocabulary = Union[_core.Classifier, _core.Model, _core.Taxonomy, None]
AnyClassifier = Union[_core.Classifier, _core.Model]

_ITEMS = 64
_CHARACTERS = 1 << 19
#: Seconds between two states of a run that another one could go on from.
_SAVED_EVERY = 2.0
_PART_ROWS = 1 << 12


class Progress(NamedTuple):
    """How far a run is."""

    #: Bytes of the sources that are done, and all of them.
    done: int
    total: int
    rows: int
    failed: int


@dataclass(frozen=True)
class Summary:
    """What a run did, in all, with the runs that it resumed."""

    #: Results written: paragraphs of reports, and rows of tables.
    rows: int
    #: Reports and rows that could not be read; their lines say why.
    failed: int
    sources: int


class _Chunk(NamedTuple):
    items: list[Item]
    #: How far the sources are done once this is: number of the source, and items of it.
    source: int
    row: int
    #: The same in bytes, for who is waiting.
    at: int


def classify_files(
    sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    taxonomy: Vocabulary = None,
    text: str = "text",
    name: str = "",
    workers: int = 1,
    resume: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Classifies the texts of files into an output of JSON Lines (`.jsonl`) or Parquet (`.parquet`).

    Sources are reports, folders of them, and tables of texts (CSV, JSON Lines, Parquet), whose column
    `text` is classified and whose column `name`, where one is given, names the rows. The output has a
    row for each paragraph of a report and for each row of a table: `source`, `document` and
    `paragraph` (of a table: the row's name or the file's, and the number of the row), `codes` as
    `classify` gives them; and `error` in place of codes where something could not be read.

    `workers` is the number of processes that classify; the output is the same for any. A script that
    asks for several guards its main part by `if __name__ == "__main__"`, as all that use processes do.
    Beside the output is a manifest, from which a run with `resume` goes on. Ctrl-C ends a run after
    the texts in hand, and raises KeyboardInterrupt with the state saved; pressed twice, at once.

    Memory does not grow with the sources. Raises ParseError for a table without the column, IoError
    for what is not there, ValidationError where the run to resume was of other sources.
    """
    if isinstance(sources, (str, os.PathLike)):
        sources = [sources]
    target = Path(os.fspath(output))
    if target.suffix.lower() not in (".jsonl", ".ndjson", ".parquet"):
        raise ParseError(
            "the output ends in .jsonl or .parquet", file=str(target), code=UNSUPPORTED
        )
    if workers < 1:
        raise ParseError(f"workers are at least 1, not {workers}", code=UNSUPPORTED)
    run = _Run(target, _classifier(taxonomy), Columns(text, name), workers, progress)
    return run.run(list(sources), resume)


def _classifier(taxonomy: Vocabulary) -> AnyClassifier:
    if isinstance(taxonomy, (_core.Classifier, _core.Model)):
        return taxonomy
    return _core.Classifier(_core.wgig_taxonomy() if taxonomy is None else taxonomy)


class _Run:
    def __init__(
        self,
        target: Path,
        classifier: AnyClassifier,
        columns: Columns,
        workers: int,
        progress: Callable[[Progress], None] | None,
    ) -> None:
        self.target = target
        self.classifier = classifier
        self.columns = columns
        self.workers = workers
        self.progress = progress
        self.stopping = False

    def run(self, sources: list[str | os.PathLike[str]], resume: bool) -> Summary:
        import hashlib

        own = [self.target, self.target.with_name(self.target.name + ".manifest.json")]
        self.files = listed(sources, {str(path.resolve()) for path in own})
        for source in self.files:
            check_columns(source, self.columns)
        manifest = Manifest(
            self.target,
            {
                "wgig": _core.__version__,
                "taxonomy": hashlib.sha256(
                    self.classifier.to_bytes()
                    if isinstance(self.classifier, _core.Model)
                    else self.classifier.taxonomy.to_json().encode("utf-8")
                ).hexdigest(),
                "columns": list(self.columns),
                "sources": [source.state() for source in self.files],
            },
        )
        if resume:
            manifest.load()
        state = self.state = manifest.state
        if not state["finished"]:
            writer = Parquet if self.target.suffix.lower() == ".parquet" else JsonLines
            out = writer(self.target, state["size"])
            try:
                manifest.save()
                self.work(manifest, out)
            finally:
                out.close()
        return Summary(state["rows"], state["failed"], len(self.files))

    def work(self, manifest: Manifest, out: JsonLines | Parquet) -> None:
        state = manifest.state
        saved = time.monotonic()
        unsaved = 0
        with self.interruptible():
            for chunk, (lines, rows, failed) in self.results():
                out.write(lines)
                state["rows"] += rows
                state["failed"] += failed
                state["done"] = {"source": chunk.source, "row": chunk.row}
                unsaved += rows
                due = time.monotonic() - saved > _SAVED_EVERY
                if unsaved >= _PART_ROWS or (due and isinstance(out, JsonLines)):
                    state["size"] = out.settle()
                    manifest.save()
                    saved, unsaved = time.monotonic(), 0
                if self.progress is not None:
                    total = sum(source.size for source in self.files)
                    self.progress(Progress(chunk.at, total, state["rows"], state["failed"]))
        if self.stopping:
            state["size"] = out.settle()
            manifest.save()
            raise KeyboardInterrupt
        state["size"] = out.finish()
        state["finished"] = True
        manifest.save()

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """The first Ctrl-C lets the work in hand end; the second one is as always."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def stop(number: int, frame: Any) -> None:
            self.stopping = True
            signal.signal(signal.SIGINT, before)

        before = signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def chunks(self) -> Iterator[_Chunk]:
        """What is left to do, in pieces that are worth sending to a worker."""
        first, row = self.state["done"]["source"], self.state["done"]["row"]
        before = sum(source.size for source in self.files[:first])
        held: list[Item] = []
        characters = 0
        done = row
        for number, source in enumerate(self.files[first:], first):
            done = row if number == first else 0
            for item in items(source, self.columns, done):
                held.append(item)
                done += 1
                characters += len(item.text) if item.row else source.size
                if len(held) >= _ITEMS or characters >= _CHARACTERS:
                    yield _Chunk(held, number, done, before + item.at)
                    held, characters = [], 0
                if self.stopping:
                    return
            before += source.size
        if held:
            yield _Chunk(held, len(self.files) - 1, done, before)

    def results(self) -> Iterator[tuple[_Chunk, tuple[bytes, int, int]]]:
        """The chunks with their results, in order; no more of them in hand than keep all busy."""
        if self.workers == 1:
            for chunk in self.chunks():
                yield chunk, _classified(self.classifier, chunk.items)
            return
        # Not above: they would take a fifth of the time that importing wgig takes.
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        waiting: deque[tuple[_Chunk, Future[tuple[bytes, int, int]]]] = deque()
        pool = ProcessPoolExecutor(
            self.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(self.classifier,),
        )
        try:
            for chunk in self.chunks():
                with _deaf():
                    waiting.append((chunk, pool.submit(_in_worker, chunk.items)))
                while len(waiting) > 3 * self.workers:
                    done, future = waiting.popleft()
                    yield done, future.result()
            while waiting:
                done, future = waiting.popleft()
                yield done, future.result()
        except BrokenProcessPool:
            raise Error(
                "a worker process ended early; the run can be resumed", code=BAD_VALUE
            ) from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that are begun here do not hear Ctrl-C: the run ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_of_worker: list[AnyClassifier] = []


def _begin(classifier: AnyClassifier) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _of_worker[:] = [classifier]


def _in_worker(work: list[Item]) -> tuple[bytes, int, int]:
    return _classified(_of_worker[0], work)


def _classified(classifier: AnyClassifier, work: list[Item]) -> tuple[bytes, int, int]:
    """The lines of some items, the number of results, and the number of items that failed."""
    lines: list[str] = []
    failed = 0
    for item in work:
        source = f'{{"source":{_quoted(item.source)},'
        place = (
            f'"document":{_quoted(item.name or Path(item.source).stem)},"paragraph":"{item.row}",'
            if item.row
            else ""
        )
        error = item.error
        if not error:
            try:
                if item.row:
                    codes = ",".join(code.to_json() for code in classifier.classify(item.text))
                    lines.append(f'{source}{place}"codes":[{codes}]}}\n')
                else:
                    document = _core.read(item.source)
                    if not document.text.strip():
                        raise ParseError("the file is empty", file=item.source, code=BAD_VALUE)
                    lines.extend(
                        source + paragraph.to_json()[1:] + "\n"
                        for paragraph in classifier.classify(document)
                    )
            except (Error, OSError, ValueError) as reason:
                error = str(reason)
        if error:
            failed += 1
            lines.append(f'{source}{place}"error":{_quoted(error)}}}\n')
    return "".join(lines).encode("utf-8", "surrogateescape"), len(lines), failed


def _quoted(text: str) -> str:
    clean = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return json.dumps(clean, ensure_ascii=False)


def classify_batch(batch: Any, classifier: AnyClassifier, *, text: str = "text") -> Any:
    """An Arrow record batch, or table, with one more column, `codes`.

    The codes of a row are what `classifier.classify` gives for its text: a list of structs of
    `concept`, `scheme`, `score` and `evidence`. Where the text is null the codes are.
    """
    arrow = needed("pyarrow", "notebook")
    if text not in batch.schema.names:
        raise ParseError(
            f"no column {text!r}; there are: {', '.join(batch.schema.names)}", code=BAD_VALUE
        )
    codes = arrow.array(
        [
            None if row is None else codes_of(classifier, row)
            for row in batch.column(text).to_pylist()
        ],
        codes_type(),
    )
    return batch.append_column("codes", codes)


def codes_of(classifier: AnyClassifier, text: str) -> list[dict[str, Any]]:
    """The codes of a text as dicts."""
    found: list[dict[str, Any]] = classifier.classify(text).to_dicts()
    return found
