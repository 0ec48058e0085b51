"""What a large run writes: its results, and beside them how far it has come."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from wgig._errors import ParseError, ValidationError
from wgig._formats import BAD_VALUE, CANNOT_WRITE, INVALID_RECORD, _io_error, needed, write_bytes

_SAME = ("wgig", "taxonomy", "columns", "sources")


class Manifest:
    """The state of a run, in a file beside its output; what a later run goes on from."""

    def __init__(self, output: Path, identity: dict[str, Any]) -> None:
        self.path = output.with_name(output.name + ".manifest.json")
        self.state: dict[str, Any] = {
            **identity,
            "done": {"source": 0, "row": 0},
            "rows": 0,
            "failed": 0,
            "size": 0,
            "finished": False,
        }

    def load(self) -> None:
        """Takes up the state of the run before. ValidationError where that was another one."""
        try:
            state = json.loads(self.path.read_bytes())
            for name in self.state:
                state[name]
        except FileNotFoundError:
            return
        except (ValueError, KeyError, TypeError, RecursionError):
            raise ParseError(
                "not the manifest of a run", file=str(self.path), code=BAD_VALUE
            ) from None
        for name in _SAME:
            if state[name] != self.state[name]:
                raise ValidationError(
                    f"the run that is to be resumed had other {name}; start anew without resuming",
                    file=str(self.path),
                    path=name,
                    code=BAD_VALUE,
                )
        self.state = state

    def save(self) -> None:
        text = json.dumps(self.state, ensure_ascii=False, indent=1)
        write_bytes(self.path, (text + "\n").encode("utf-8", "surrogateescape"))


class JsonLines:
    """Results as lines of JSON, written to the output itself."""

    def __init__(self, output: Path, size: int) -> None:
        try:
            self.file = open(output, "r+b" if size else "wb")  # noqa: SIM115
            if size and os.fstat(self.file.fileno()).st_size < size:
                raise ValidationError(
                    "shorter than its manifest says; start anew without resuming",
                    file=str(output),
                    code=INVALID_RECORD,
                )
            # Behind this is what was written after the last time the state was saved.
            self.file.truncate(size)
            self.file.seek(size)
        except OSError as error:
            raise _io_error(f"cannot write: {error.strerror}", str(output), CANNOT_WRITE) from None

    def write(self, lines: bytes) -> None:
        self.file.write(lines)

    def settle(self) -> int:
        """Makes all that was written safe; gives what the manifest is to remember."""
        self.file.flush()
        os.fsync(self.file.fileno())
        return self.file.tell()

    def finish(self) -> int:
        return self.settle()

    def close(self) -> None:
        self.file.close()


class Parquet:
    """Results as Parquet: parts beside the output, put together at the end."""

    def __init__(self, output: Path, parts: int) -> None:
        self.output = output
        self.folder = output.with_name(output.name + ".parts")
        self.parts = parts
        self.lines: list[bytes] = []
        self.arrow = needed("pyarrow", "notebook")
        self.parquet = needed("pyarrow.parquet", "notebook")
        self.reader = needed("pyarrow.json", "notebook")
        try:
            self.folder.mkdir(exist_ok=True)
            for path in self.folder.glob("*.parquet*"):
                if not path.stem.isdigit() or int(path.stem) >= parts:
                    path.unlink()
        except OSError as error:
            raise _io_error(
                f"cannot write: {error.strerror}", str(self.folder), CANNOT_WRITE
            ) from None

    def part(self, number: int) -> Path:
        return self.folder / f"{number:06}.parquet"

    def write(self, lines: bytes) -> None:
        self.lines.append(lines)

    def settle(self) -> int:
        data = b"".join(self.lines)
        if data:
            self.lines = []
            schema = result_schema()
            options = self.reader.ParseOptions(explicit_schema=schema)
            reading = self.reader.ReadOptions(block_size=max(len(data), 1))
            table = self.reader.read_json(
                self.arrow.BufferReader(data), read_options=reading, parse_options=options
            )
            path = self.part(self.parts)
            unfinished = path.with_suffix(".parquet.new")
            self.parquet.write_table(table.select(schema.names), unfinished)
            os.replace(unfinished, path)
            self.parts += 1
        return self.parts

    def finish(self) -> int:
        """Puts the parts together; the folder of parts goes."""
        parts = self.settle()
        unfinished = self.output.with_name(self.output.name + ".new")
        with self.parquet.ParquetWriter(unfinished, result_schema()) as writer:
            for number in range(parts):
                with self.parquet.ParquetFile(self.part(number)) as file:
                    for batch in file.iter_batches(batch_size=4096):
                        writer.write_batch(batch)
        os.replace(unfinished, self.output)
        for number in range(parts):
            self.part(number).unlink()
        self.folder.rmdir()
        return parts

    def close(self) -> None:
        pass


def codes_type() -> Any:
    """The Arrow type of the codes of one text."""
    arrow = needed("pyarrow", "notebook")
    evidence = arrow.struct(
        [
            ("span", arrow.list_(arrow.int64())),
            ("text", arrow.string()),
            ("term", arrow.string()),
            ("weight", arrow.float64()),
        ]
    )
    code = arrow.struct(
        [
            ("concept", arrow.string()),
            ("scheme", arrow.string()),
            ("score", arrow.float64()),
            ("evidence", arrow.list_(evidence)),
        ]
    )
    return arrow.list_(code)


def result_schema() -> Any:
    """The columns of results in Parquet."""
    arrow = needed("pyarrow", "notebook")
    return arrow.schema(
        [
            ("source", arrow.string()),
            ("document", arrow.string()),
            ("paragraph", arrow.string()),
            ("codes", codes_type()),
            ("error", arrow.string()),
        ]
    )
