"""An encoder of letters for tests of what stands around an encoder, and children that misbehave."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from wirediff.meaning import Progress, Vectors
from wirediff.meaning.encoder import no_vectors, unit_length

DIMENSIONS = 16


class LetterEncoder:
    """Counts letters by their code: a real encoder, if a poor one; keeps what it was asked."""

    def __init__(self, model: str = "letters") -> None:
        self._model = model
        self.asked: list[str] = []

    @property
    def model(self) -> str:
        return self._model

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        self.asked.extend(texts)
        if not texts:
            return no_vectors()
        rows = np.ones((len(texts), DIMENSIONS), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text:
                row[ord(letter) % DIMENSIONS] += 1
        return unit_length(rows)


_OPENING = """
import os, sys, time
from pathlib import Path
import numpy as np
from wirediff.meaning import framing
starts = Path(sys.argv[1])
with starts.open("a") as log:
    log.write(f"{os.getpid()}\\n")
started = len(starts.read_text().splitlines())
out = sys.stdout.buffer
def requests():
    while (message := framing.read(sys.stdin.buffer)) is not None:
        yield message[0]["texts"]
def answer(rows):
    rows = np.asarray(rows, "<f4")
    framing.write(out, {"rows": rows.shape[0], "dimensions": rows.shape[1]}, rows.tobytes())
def vectors(texts):
    return [[len(text) + 1.0, text.count("a"), text.count("e")] for text in texts]
"""

_READY = 'framing.write(out, {"ready": True})\n'

_SERVING = "for texts in requests():\n    answer(vectors(texts))\n"


def child(folder: Path, body: str, *, ready: bool = True) -> tuple[str, ...]:
    """The command of a child that says it is ready and then runs `body`."""
    script = folder / "child.py"
    script.write_text(_OPENING + (_READY if ready else "") + body)
    return (sys.executable, str(script), str(folder / "starts"))


def serving(folder: Path) -> tuple[str, ...]:
    """The command of a child that behaves."""
    return child(folder, _SERVING)


def serving_from_the_second_start(folder: Path, first: str) -> tuple[str, ...]:
    """The command of a child that runs `first` at its first start and behaves ever after."""
    return child(
        folder, f"if started == 1:\n    for texts in requests():\n        {first}\n{_SERVING}"
    )


def starts(folder: Path) -> list[int]:
    """The process numbers of the children started so far."""
    log = folder / "starts"
    return [int(line) for line in log.read_text().splitlines()] if log.exists() else []
