"""`wgig classify -o`: runs over more than one wants to see."""

from __future__ import annotations

import os
import sys
from typing import Any

from wgig._console import BAD_INPUT, INTERRUPTED, bytes_progress, complain, write_line


def run(
    files: list[str],
    output: str,
    taxonomy: Any,
    text: str,
    name: str,
    workers: int | None,
    resume: bool,
    json: bool,
) -> None:
    """Classifies the files into the output; ends with status 1 where some could not be read."""
    import wgig

    try:
        with bytes_progress("Classifying") as progress:
            summary = wgig.classify_files(
                files,
                output,
                taxonomy=taxonomy,
                text=text,
                name=name,
                workers=workers or os.cpu_count() or 1,
                resume=resume,
                progress=progress,
            )
    except KeyboardInterrupt:
        complain(f"stopped; the same command with --resume goes on with {output}")
        sys.exit(INTERRUPTED)
    if json:
        from json import dumps

        write_line(dumps({"rows": summary.rows, "failed": summary.failed, "output": output}))
    else:
        write_line(f"{summary.rows} rows in {output}")
    if summary.failed:
        complain(f"{summary.failed} could not be read; their rows in {output} say why")
        sys.stdout.flush()
        sys.exit(BAD_INPUT)
