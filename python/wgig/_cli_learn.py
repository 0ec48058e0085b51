"""`wgig train` and `wgig evaluate`: supervised coding."""

import json as json_module
from typing import Annotated, Any, Optional

import typer

from wgig._console import command, told_warnings, warn, write_line

Coded = Annotated[
    str,
    typer.Argument(
        metavar="CODED", help="Coded texts: CSV, TSV, JSON Lines (.jsonl) or Parquet; - is CSV."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")]
Separator = Annotated[
    Optional[str],
    typer.Option(
        metavar="SEP", help="What stands between the labels of one cell, as in spam;access."
    ),
]


@command
def train(
    coded: Coded,
    text: Annotated[str, typer.Option(metavar="COL", help="The column of the texts.")],
    label: Annotated[str, typer.Option(metavar="COL", help="The column of the labels.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="MODEL", help="The file to write.")
    ],
    separator: Separator = None,
    taxonomy: Annotated[
        Optional[str],
        typer.Option(
            metavar="FILE", help="A taxonomy whose names are evidence too, in any of the formats."
        ),
    ] = None,
    loss: Annotated[
        str, typer.Option(metavar="LOSS", help="squared, squared_hinge or logistic.")
    ] = "squared",
    cost: Annotated[
        float,
        typer.Option(metavar="C", help="Weight of the loss against the length of the weights."),
    ] = 2.5,
    balance: Annotated[
        float,
        typer.Option(metavar="B", help="0: each text counts the same; 1: each label does."),
    ] = 0.0,
    seed: Annotated[int, typer.Option(metavar="N", help="Of the order of the texts.")] = 0,
    memory: Annotated[
        Optional[int],
        typer.Option(
            metavar="MB",
            min=0,
            help="Megabytes of features to keep in memory; the rest goes to temporary files.",
        ),
    ] = None,
    scratch: Annotated[
        Optional[str], typer.Option(metavar="DIR", help="The folder of those temporary files.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Learn to code texts from coded ones."""
    import wgig
    from wgig._cli_taxonomy import load
    from wgig._coded import read_coded

    try:
        chosen = wgig.Loss(loss)
    except wgig.ParseError as error:
        raise typer.BadParameter(str(error), param_hint="--loss") from None
    lexicon = None
    if taxonomy is not None:
        with told_warnings():
            lexicon = load(taxonomy)
    try:
        trainer = wgig.Trainer(
            lexicon,
            memory=None if memory is None else memory * 1_000_000,
            directory=scratch,
            multi_label=separator is not None,
            loss=chosen,
            cost=cost,
            class_balance=balance,
            seed=seed,
            text_column=text,
            label_column=label,
            separator=separator or "",
        )
    except wgig.ValidationError as error:
        raise typer.BadParameter(str(error)) from None
    for line, words, labels in read_coded(coded, text, label, separator):
        try:
            trainer.add(words, labels)
        except wgig.Error as error:
            raise wgig.ParseError(error.message, file=coded, line=line, column=1) from None
    if len(trainer) == 0 and lexicon is None:
        raise wgig.ParseError("there are no coded texts", file=coded)
    model = trainer.finish()
    model.save(output)
    if len(model.labels) == 1 and model.labels[0].texts == model.texts:
        warn(
            f'{coded}: every text has the one label "{model.labels[0].name}"; no other can be told'
        )
    summary = {
        "texts": model.texts,
        "labels": len(model.labels),
        "features": model.features,
        "lexicon_weight": model.lexicon_weight,
        "model": output,
    }
    if json:
        write_line(json_module.dumps(summary, ensure_ascii=False))
        return
    write_line(
        f"Learnt {len(model.labels)} {'label' if len(model.labels) == 1 else 'labels'} from {model.texts} "
        f"texts: written to {output}"
    )


@command
def evaluate(
    model: Annotated[str, typer.Argument(metavar="MODEL", help="A file that `wgig train` wrote.")],
    coded: Coded,
    text: Annotated[
        Optional[str],
        typer.Option(
            metavar="COL", help="The column of the texts; that of the training if not given."
        ),
    ] = None,
    label: Annotated[
        Optional[str],
        typer.Option(metavar="COL", help="The column of the labels; that of the training."),
    ] = None,
    separator: Separator = None,
    bootstrap: Annotated[
        int, typer.Option(metavar="N", min=0, help="Resamples for the intervals of the figures.")
    ] = 0,
    json: AsJson = False,
) -> None:
    """Compare a model's labels with those of coded texts that it has not seen."""
    import wgig
    from wgig._coded import read_coded

    trained = wgig.load_model(model)
    options = trained.options
    rows = list(
        read_coded(
            coded,
            text or options.text_column or "text",
            label or options.label_column or "label",
            separator or options.separator or (";" if options.multi_label else None),
        )
    )
    if not rows:
        raise wgig.ParseError("there are no coded texts", file=coded)
    figures = _figures(
        trained, [words for _, words, _ in rows], [labels for _, _, labels in rows], bootstrap
    )
    if json:
        write_line(json_module.dumps(figures, ensure_ascii=False))
        return
    from wgig import _views

    _views.show_evaluation(figures)


def _figures(
    model: Any, texts: list[str], truth: list[list[str]], bootstrap: int
) -> dict[str, Any]:
    """What `wgig.evaluate` finds, and how often no person is needed."""
    import wgig

    predictions = model.predict(texts)
    given = [[each.label for each in prediction.labels] for prediction in predictions]
    known = [label.name for label in model.labels]
    # Probabilities can be judged only where the model knows all labels of the texts.
    has_all = set(known).issuperset(name for labels in truth for name in labels)
    found = wgig.evaluate(
        truth,
        given,
        scores=model.probabilities(texts) if has_all else None,
        labels=known if has_all else None,
        bootstrap=bootstrap,
    )
    sure = [k for k, prediction in enumerate(predictions) if not prediction.needs_person]
    right = [set(a) == set(b) for a, b in zip(truth, given)]
    return {
        "texts": found.items,
        "accuracy": found.subset_accuracy,
        "macro_f1": found.macro.f1,
        "micro_f1": found.micro.f1,
        "calibration_error": found.calibration.ece if found.calibration else None,
        "without_person": len(sure) / len(right),
        "accuracy_without_person": sum(right[k] for k in sure) / len(sure) if sure else None,
        "intervals": {each.metric: [each.low, each.high] for each in found.intervals},
        "labels": {
            each.label: {
                "texts": each.support,
                "precision": each.precision,
                "recall": each.recall,
                "f1": each.f1,
            }
            for each in found.per_label
        },
    }


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command()(train)
    app.command()(evaluate)
