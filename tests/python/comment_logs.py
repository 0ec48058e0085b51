"""A log of comments in the ISO form, for the tests."""

from __future__ import annotations

import wgig


def log_of(*rows: tuple[str, ...]) -> wgig.CommentLog:
    columns = wgig.log_columns("iso")
    return wgig.CommentLog(
        language="en",
        columns=columns,
        comments=wgig.comments_from_rows(columns, rows),
        document="ISO/CD 80000-2",
        date="2005-02-14",
    )


LOG = log_of(
    (
        "DE-002",
        "",
        "5",
        "2-5.7",
        "te",
        "Mention <the> set & more.",
        "Add “∈A”\tthere.",
        "Accepted.",
    ),
    ("FR", "12-14", "4.2", "Table 1", "ed", "Two\nlines.", "", ""),
    ("**", "", "", "", "ge", " Spaces ", "", "Clarification needed."),
)
