"""Annif's side of bench_subjects.py, for the interpreter that has Annif installed.

    python subjects_annif.py FOLDER BACKEND LIMIT

FOLDER holds vocabulary.ttl, train.tsv and test.tsv. Prints one JSON object: the suggestions for
each test document, best first, and the processor seconds of loading, training and suggesting (32
texts at a time, as Annif's own commands do), all in this process.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PROJECTS = """
[mllm]
name=mllm
language=en
backend=mllm
vocab=bench
analyzer=snowball(english)
limit={limit}

[tfidf]
name=tfidf
language=en
backend=tfidf
vocab=bench
analyzer=snowball(english)
limit={limit}
"""


def main() -> int:
    folder, backend, limit = Path(sys.argv[1]).resolve(), sys.argv[2], int(sys.argv[3])
    work = tempfile.TemporaryDirectory()
    os.chdir(work.name)
    Path("projects.cfg").write_text(PROJECTS.format(limit=limit), encoding="utf-8")
    import annif
    import annif.registry
    from annif.corpus import Document, DocumentFileTSV
    from annif.vocab import VocabFileSKOS

    seconds: dict[str, float] = {}
    started = time.process_time()

    def lap(name: str) -> None:
        nonlocal started
        now = time.process_time()
        seconds[name] = now - started
        started = now

    application: Any = annif.create_flask_app()
    with application.app_context():
        annif.registry.initialize_projects(application)
        project = annif.registry.get_project(backend)
        project.vocab.load_vocabulary(VocabFileSKOS(str(folder / "vocabulary.ttl")))
        lap("load")
        train = DocumentFileTSV(str(folder / "train.tsv"), project.subjects)
        project.train(train, jobs=1)
        lap("train")
        texts = [
            line.split("\t")[0]
            for line in (folder / "test.tsv").read_text(encoding="utf-8").splitlines()
        ]
        project.suggest([Document(text=texts[0])])
        lap("first suggestion")
        found = []
        for begin in range(0, len(texts), 32):
            batch = [Document(text=text) for text in texts[begin : begin + 32]]
            for result in project.suggest(batch):
                found.append([project.subjects[each.subject_id].uri for each in result])
        lap("suggest")
        model = Path("data/projects") / backend
        size = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())
    json.dump({"found": found, "seconds": seconds, "bytes": size}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
