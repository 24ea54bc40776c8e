"""What a sentence encoder is, and the form its vectors have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (texts, dimensions); every row has length 1, so that a dot product is the cosine."""

Progress = Callable[[int, int], None]
"""Called with texts done and texts in all, between batches; an exception from it ends the work."""


class Encoder(Protocol):
    """Turns texts into vectors that lie close when the texts mean the same."""

    @property
    def model(self) -> str:
        """What the vectors depend on besides the text: model, version, way of asking."""

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """One vector for each text, in order; no text gives shape (0, 0).

        The same text gives the same vector beside any other texts and on every run.

        Raises:
            EncoderError: the encoder cannot answer; nothing else is wrong.
        """


def unit_length(vectors: NDArray[np.float32]) -> Vectors:
    """The rows brought to length 1; a row of zeros stays as it is."""
    squares = np.einsum("ij,ij->i", vectors, vectors, dtype=np.float64)
    lengths = np.sqrt(np.where(squares > 0, squares, 1.0))
    scaled: Vectors = (vectors / lengths[:, None]).astype(np.float32)
    return scaled


def no_vectors() -> Vectors:
    """The answer to no texts."""
    return np.zeros((0, 0), np.float32)
