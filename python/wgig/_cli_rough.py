"""`wgig rough-consensus`: was every objection dealt with?"""

import json as json_module
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from wgig._console import DASH, command, write_file, write_line
from wgig._tables import csv_text, named_rows, read_text, shown, told_by_line

if TYPE_CHECKING:
    import wgig

_COLUMNS = ("proposal", "by", "state", "reason", "answer")
_SUPPORT = "support"
_OUTPUT = ("proposal", "outcome", "support", "objections", "open", "upheld", "answered", "reasons")


class _Voices:
    """Who is for a proposal, and who objects."""

    def __init__(self) -> None:
        self.support: list[str] = []
        self.objections: list[wgig.Objection] = []
        self.lines: list[int] = []


def _read(name: str) -> dict[str, _Voices]:
    """The voices on each proposal."""
    import wgig

    rows, lines = named_rows(read_text(name), name, _COLUMNS, ("by", "state"))
    states = [state.value for state in wgig.ObjectionState]
    proposals: dict[str, _Voices] = {}
    for row, line in zip(rows, lines):

        def bad(message: str, line: int = line) -> Exception:
            return wgig.ParseError(message, file=shown(name), line=line, column=1)

        proposal = row.get("proposal", "")
        state = row["state"].lower()
        voices = proposals.setdefault(proposal, _Voices())
        if state == _SUPPORT:
            if not row["by"]:
                raise bad("support needs somebody who gives it")
            if row.get("answer"):
                raise bad("support has no answer; an answer is to an objection")
            voices.support.append(row["by"])
        elif state in states:
            voices.objections.append(
                wgig.Objection(
                    by=row["by"],
                    proposal=proposal,
                    reason=row.get("reason", ""),
                    state=state,  # type: ignore[arg-type]
                    answer=row.get("answer", ""),
                )
            )
            voices.lines.append(line)
        else:
            raise bad(f'"{row["state"]}" is none of: {", ".join((_SUPPORT, *states))}')
    if not rows:
        raise wgig.ParseError("there is nobody's word in it", file=shown(name))
    return proposals


def _csv(found: list["wgig.RoughConsensus"]) -> str:
    rows = (
        (
            one.proposal,
            one.outcome,
            one.support,
            one.objections,
            len(one.open),
            len(one.upheld),
            len(one.answered),
            " ".join(one.reasons),
        )
        for one in found
    )
    return csv_text(_OUTPUT, rows)


def _show(found: list["wgig.RoughConsensus"]) -> None:
    from wgig import _views

    table = _views._table(
        "Rough consensus", "proposal", "outcome", "support", "objections", "open", "upheld",
        "in the rough", "why",
    )  # fmt: skip
    rows = (
        (
            one.proposal or "—",
            one.outcome.replace("_", " "),
            one.support,
            one.objections,
            len(one.open),
            len(one.upheld),
            len(one.answered),
            "\n".join(one.reasons),
        )
        for one in found
    )
    _views._console().print(_views._rows(table, rows))


@command
def rough_consensus(
    source: Annotated[
        str,
        typer.Argument(
            metavar="VOICES",
            help="A table (CSV), a voice a row, with the columns by and state, and maybe proposal, "
            "reason and answer. The state is support, or what became of an objection: open, "
            "answered, accommodated, withdrawn, upheld; - is standard input.",
        ),
    ],
    output: Annotated[
        Optional[str],
        typer.Option("--output", "-o", metavar="OUT.csv", help="Write a row for each proposal."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")] = False,
) -> None:
    """Find whether there is rough consensus (RFC 7282): is every objection dealt with?"""
    import wgig

    if json and output == DASH:
        raise typer.BadParameter("--json and -o - would both write to standard output")
    proposals = _read(source)
    found = []
    for proposal, voices in proposals.items():
        with told_by_line("objections", source, voices.lines):
            found.append(wgig.rough_consensus(proposal, voices.support, voices.objections))
    if output is not None:
        write_file(output, _csv(found))
        if output == DASH:
            return
    if json:
        for one, voices in zip(found, proposals.values()):
            result: dict[str, Any] = {
                "consensus": one.to_dict(),
                "support": voices.support,
                "objections": [each.to_dict() for each in voices.objections],
            }
            write_line(json_module.dumps(result, ensure_ascii=False))
    else:
        _show(found)


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("rough-consensus")(rough_consensus)


__all__ = ["add_to"]
