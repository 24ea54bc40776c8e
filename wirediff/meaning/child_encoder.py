"""An encoder in a child process: lazily started, watched, started again once, never in the way."""

from __future__ import annotations

import subprocess
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final

import numpy as np

from wirediff import processes as child_process
from wirediff.errors import EncoderError
from wirediff.meaning import framing
from wirediff.meaning.encoder import Progress, Vectors, no_vectors, unit_length

BATCH: Final = 8
"""Texts for one request: about 0.3 s on two cores, so that progress and cancelling are prompt."""

START_SECONDS: Final = 30.0
"""How long the child may take to load its model; 0.4 s on a warm disk."""

BATCH_SECONDS: Final = 60.0
"""How long one batch may take: some 20 s with the longest texts on a busy machine."""

LONGEST_TEXT: Final = 1200
"""Characters of a text that the model sees, about its 512 tokens at most; the longest sentences of
news have 600. Longer ones would cost minutes and say no more."""

_FAILURES = (OSError, ValueError, KeyError, TypeError, framing.FrameError)
"""What a child that crashes, hangs until it is killed or talks nonsense shows itself as."""


class ChildEncoder:
    """Asks a child process for vectors; safe to share between threads, which take turns.

    The child has no terminal and a process group of its own, so that ctrl+c in the reader does not
    reach it, and it ends with this process, however that ends.
    """

    def __init__(
        self,
        command: Sequence[str],
        model: str,
        *,
        start_seconds: float = START_SECONDS,
        batch_seconds: float = BATCH_SECONDS,
    ) -> None:
        self._command = tuple(command)
        self._model = model
        self._start_seconds = start_seconds
        self._batch_seconds = batch_seconds
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def model(self) -> str:
        """The model's name, its version and how it is asked."""
        return self._model

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """One vector for each text, in order; no text gives shape (0, 0).

        Only the first `LONGEST_TEXT` characters of a text count. What `progress` raises passes
        through and leaves the child ready for the next call.

        Raises:
            EncoderError: the child failed, was started again, and failed again.
        """
        with self._turn:
            found: list[Vectors] = []
            for start in range(0, len(texts), BATCH):
                found.append(self._batch([_fed(text) for text in texts[start : start + BATCH]]))
                if progress is not None:
                    progress(min(start + BATCH, len(texts)), len(texts))
        return np.concatenate(found) if found else no_vectors()

    def close(self) -> None:
        """End the child; the next call starts another."""
        with self._turn:
            self._end()

    def _batch(self, texts: list[str]) -> Vectors:
        with suppress(*_FAILURES):
            return self._answer(texts)
        try:
            return self._answer(texts)
        except _FAILURES as error:
            raise EncoderError("the sentence encoder does not answer") from error

    def _answer(self, texts: list[str]) -> Vectors:
        try:
            process = self._started()
            with _deadline(process, self._batch_seconds):
                head, body = _asked(process, {"texts": texts})
            return _vectors(head, body, len(texts))
        except BaseException:  # also an interrupt: half an answer would spoil the next one
            self._end()
            raise

    def _started(self) -> subprocess.Popen[bytes]:
        """The running child; a new one when there is none, with its model loaded."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        process = child_process.start(self._command)
        self._process = process
        self._finalizer = weakref.finalize(self, child_process.end, process)
        with _deadline(process, self._start_seconds):
            head, _ = _asked(process, None)
        if head.get("ready") is not True:
            raise framing.FrameError("the child did not say that it is ready")
        return process

    def _end(self) -> None:
        if self._process is not None:
            self._process = None
            self._finalizer()


@contextmanager
def _deadline(process: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
    """Kill a process that is still at it after some seconds, which ends every wait for it."""
    timer = threading.Timer(seconds, child_process.kill, (process,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _asked(
    process: subprocess.Popen[bytes], request: dict[str, object] | None
) -> tuple[dict[str, Any], bytes]:
    """Send a request, if there is one, and wait for what the child says."""
    assert process.stdin is not None  # both are pipes
    assert process.stdout is not None
    if request is not None:
        framing.write(process.stdin, request)
    message = framing.read(process.stdout)
    if message is None:
        raise framing.FrameError("the child has ended")
    return message


def _vectors(head: dict[str, Any], body: bytes, rows: int) -> Vectors:
    """The vectors of an answer.

    Raises:
        ValueError: they are not as many as were asked for, or not numbers.
    """
    if head["rows"] != rows or head["dimensions"] < 1:
        raise ValueError("not the vectors that were asked for")
    vectors = np.frombuffer(body, "<f4").reshape(rows, head["dimensions"]).astype(np.float32)
    if not np.isfinite(vectors).all():
        raise ValueError("a vector has values that are no numbers")
    return unit_length(vectors)


def _fed(text: str) -> str:
    """What the model is given: no NUL, which ends a string in C, and no lone surrogate."""
    return text[:LONGEST_TEXT].replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
