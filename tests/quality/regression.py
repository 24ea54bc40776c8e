"""Logistic regression, and how well it ranks what it has not seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

RIDGE: Final = 1e-4
"""Weight of the squared coefficients against the mean log loss: enough for a fit where all matches
could be told apart, too little to show otherwise. 1e-5 to 1e-3 rank alike."""

TURNS: Final = 60
"""Newton steps; it settles after ten."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Pairs of sentences from several pairs of articles, a row each."""

    features: Matrix
    labels: NDArray[np.bool_]
    """Which of them make the same statement."""
    groups: NDArray[np.int64]
    """Which pair of articles each is from."""

    def columns(self, chosen: list[int]) -> Sample:
        """The same rows with some of their features."""
        return Sample(self.features[:, chosen], self.labels, self.groups)

    def part(self, rows: NDArray[np.bool_]) -> Sample:
        """Some of the rows."""
        return Sample(self.features[rows], self.labels[rows], self.groups[rows])


@dataclass(frozen=True, slots=True)
class Fit:
    """A regression: the log odds are `intercept` plus each feature times its coefficient."""

    intercept: float
    coefficients: Matrix

    def log_odds(self, features: Matrix) -> Matrix:
        odds: Matrix = self.intercept + features @ self.coefficients
        return odds


@dataclass(frozen=True, slots=True)
class Validation:
    """How a regression does on pairs of articles that it was not fitted to."""

    average_precision: float
    """Mean over the pairs of articles that have a match."""
    log_loss: float
    """Mean over all pairs of sentences, in thousandths."""


def fitted(sample: Sample) -> Fit:
    """The coefficients of least log loss, by Newton's method on features of like scale."""
    mean, scale = sample.features.mean(axis=0), sample.features.std(axis=0) + 1e-9
    design = np.column_stack([np.ones(len(sample.labels)), (sample.features - mean) / scale])
    ridge = np.diag([0.0, *[RIDGE * len(design)] * (design.shape[1] - 1)])
    weights = np.zeros(design.shape[1])
    for _ in range(TURNS):
        chances = _chances(design @ weights)
        gradient = design.T @ (chances - sample.labels) + ridge @ weights
        curvature = (design * (chances * (1 - chances))[:, None]).T @ design + ridge
        weights -= np.linalg.solve(curvature + 1e-9 * np.eye(len(weights)), gradient)
    coefficients = weights[1:] / scale
    return Fit(float(weights[0] - coefficients @ mean), coefficients)


def cross_validated(sample: Sample) -> Validation:
    """Fit to all pairs of articles but one, rank that one, and do so for each."""
    odds = np.zeros(len(sample.labels))
    precisions = []
    for group in np.unique(sample.groups):
        held_out = sample.groups == group
        odds[held_out] = fitted(sample.part(~held_out)).log_odds(sample.features[held_out])
        if sample.labels[held_out].any():
            precisions.append(average_precision(odds[held_out], sample.labels[held_out]))
    chances = np.clip(_chances(odds), 1e-9, 1 - 1e-9)
    losses = -np.log(np.where(sample.labels, chances, 1 - chances))
    return Validation(float(np.mean(precisions)), float(1000 * losses.mean()))


def average_precision(odds: Matrix, labels: NDArray[np.bool_]) -> float:
    """Mean precision at the place of each match, when the likeliest come first."""
    ranked = labels[np.argsort(-odds, kind="stable")]
    precision_at = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precision_at[ranked].mean())


def _chances(log_odds: Matrix) -> Matrix:
    chances: Matrix = 1.0 / (1.0 + np.exp(-np.clip(log_odds, -500.0, 500.0)))
    return chances
