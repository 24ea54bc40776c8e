"""What is left to say when the program has ended: its screen is gone, standard error is seen."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from typing import Final

_COMING: Final[list[Future[str]]] = []


def say_at_the_end(words: Future[str]) -> None:
    """Say this when the program has ended, unless it turns out to be nothing."""
    _COMING.append(words)


def parting_words() -> Iterator[str]:
    """Everything that is left to say, each once; waits for what is still being found out."""
    while _COMING:
        if words := _COMING.pop(0).result():
            yield words
