"""Long work in a thread that somebody may no longer want."""

from __future__ import annotations

from collections.abc import Callable

from textual.worker import Worker


class NoLongerWanted(Exception):
    """The worker was cancelled: what it was working out has no reader any more."""


def stops_with(worker: Worker[None]) -> Callable[..., None]:
    """A progress function that ends the work it is given to once the worker is cancelled.

    Threads cannot be stopped from outside; this is the place at which they look.
    """

    def check(*_figures: object) -> None:
        if worker.is_cancelled:
            raise NoLongerWanted

    return check
