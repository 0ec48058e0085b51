"""The record of a multi-stakeholder policy process, as typed objects.

Read a report, ask what issues it raises, who is to do what and where its working definition stands,
and get every answer with the place in the text that it rests on::

    import wgig

    document = wgig.read("report.txt")
    for paragraph in wgig.classify(document):
        for code in paragraph.codes:
            print(paragraph.paragraph, code.concept, code.evidence[0].text)

All objects are values that never change: ``replace`` makes a changed copy. Spans count code points,
as Python's strings do.
"""

from wgig import _core
from wgig._core import *  # noqa: F403
from wgig._core import __version__
from wgig._errors import Error, IoError, ParseError, ValidationError
from wgig._tei_read import read_tei
from wgig.batch import classify_files
from wgig.comments import (
    comment_log,
    comments_csv,
    comments_docx,
    read_comments,
    write_comments,
)
from wgig.lineages import read_lineage
from wgig.polis import read_polis
from wgig.qda import Positions, QdaProject, read_qda_project, write_qda_project
from wgig.taxonomies import FormatWarning, read_taxonomy, write_taxonomy

__all__ = [
    "Error",
    "FormatWarning",
    "IoError",
    "ParseError",
    "Positions",
    "QdaProject",
    "ValidationError",
    "__version__",
    "classify_files",
    "comment_log",
    "comments_csv",
    "comments_docx",
    "read_comments",
    "read_lineage",
    "read_polis",
    "read_qda_project",
    "read_taxonomy",
    "read_tei",
    "write_comments",
    "write_qda_project",
    "write_taxonomy",
]
__all__ += _core.__all__
