"""Fit the weights of the evidence anew: `python -m tests.quality.calibrate`.

Every pair of sentences of every pair of articles is an example; what was annotated as counting
neither way is left out. Prints the coefficients beside those in force, and how well they rank the
articles that they were not fitted to. To go from a fit to a change: CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np

from tests.quality.gold import GoldPair, GoldSide, gold_pairs
from tests.quality.options import gold_files, parser
from tests.quality.regression import Sample, cross_validated, fitted
from wirediff.alignment.links import evidence_for
from wirediff.alignment.pair import pair_of
from wirediff.alignment.weights.evidence import ACROSS, LEXICAL, SEMANTIC, Calibration, features
from wirediff.alignment.witness import Range, Witness
from wirediff.comparing.compare import with_meaning
from wirediff.comparing.prepare import prepare
from wirediff.meaning import Encoder, local_encoder

FEATURES = tuple(field.name for field in fields(Calibration))[1:]
"""The coefficients by name, in the order of `features`."""

SAME = 0.5
"""Share of the shorter that a unit and an annotated sentence have in common to be the same."""


@dataclass(frozen=True, slots=True)
class Task:
    """One regression to fit."""

    name: str
    in_force: Calibration
    columns: tuple[str, ...]
    """The features that it uses; the coefficients of the others are 0."""
    semantic: bool
    across: bool


TASKS = (
    Task("LEXICAL", LEXICAL, FEATURES[:4], semantic=False, across=False),
    Task("SEMANTIC", SEMANTIC, FEATURES, semantic=True, across=False),
    Task(
        "ACROSS", ACROSS, ("shared", "clause_margin", "sentence_margin"), semantic=True, across=True
    ),
)


def sample_of(pairs: Iterable[GoldPair], encoder: Encoder | None) -> Sample:
    """All pairs of sentences with their features and labels."""
    rows: list[tuple[float, ...]] = []
    labels: list[bool] = []
    groups: list[int] = []
    for group, pair in enumerate(pairs):
        for values, label in _examples(pair, encoder):
            rows.append(values)
            labels.append(label)
            groups.append(group)
    return Sample(
        np.array(rows, np.float64).reshape(len(rows), len(FEATURES)),
        np.array(labels, np.bool_),
        np.array(groups, np.int64),
    )


def _examples(gold: GoldPair, encoder: Encoder | None) -> Iterator[tuple[tuple[float, ...], bool]]:
    left, right = (prepare(side.article).witness for side in (gold.left, gold.right))
    pair = with_meaning(pair_of(left, right), encoder)
    linked = {(link.row, link.column) for link in gold.links}
    on_left = [_annotated(gold.left, pair.left, unit) for unit in pair.left.sentences]
    on_right = [_annotated(gold.right, pair.right, unit) for unit in pair.right.sentences]
    for row, lefts in enumerate(on_left):
        for column, rights in enumerate(on_right):
            together = {(left, right) for left in lefts for right in rights}
            label = not together.isdisjoint(linked)
            if label or together.isdisjoint(gold.neutral):
                margins = pair.closeness.margins(row, column) if pair.closeness else None
                yield features(evidence_for(pair, row, column, margins)[0]), label


def _annotated(side: GoldSide, witness: Witness, unit: Range) -> list[int]:
    """The annotated sentences that a unit is."""
    span = witness.span(unit)
    return [
        number
        for number, sentence in enumerate(side.sentences)
        if min(span.end, sentence.end) - max(span.start, sentence.start)
        > SAME * min(len(span), len(sentence))
    ]


def report(task: Task, pairs: Sequence[GoldPair], encoder: Encoder | None) -> str:
    """The regression fitted to the pairs, as lines to read."""
    sample = sample_of(pairs, encoder if task.semantic else None)
    if not sample.labels.any():
        return f"{task.name}: no gold"
    chosen = sample.columns([FEATURES.index(name) for name in task.columns])
    fit = fitted(chosen)
    lines = [f"{task.name}: {len(pairs)} pairs of articles, {sample.labels.sum()} links"]
    lines += [f"  {'':12}{'fitted':>9}{'in force':>10}"]
    rows = [("intercept", fit.intercept), *zip(task.columns, fit.coefficients, strict=True)]
    lines += [
        f"  {name:12}{value:9.3f}{getattr(task.in_force, name):10.3f}" for name, value in rows
    ]
    if len(pairs) > 1:
        held_out = cross_validated(chosen)
        lines += [
            f"  on the pair left out: average precision {held_out.average_precision:.3f}, "
            f"log loss {held_out.log_loss:.2f} / 1000"
        ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit each regression to all the gold there is for it."""
    options = parser(__doc__).parse_args(arguments)
    pairs = [pair for path in gold_files(options.shared) for pair in gold_pairs(path)]
    encoder = None if options.no_semantic else local_encoder()
    for task in TASKS:
        if task.semantic and encoder is None:
            print(f"{task.name}: no encoder")
        else:
            print(report(task, [pair for pair in pairs if pair.across == task.across], encoder))


if __name__ == "__main__":
    main()
