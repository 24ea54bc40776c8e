"""Long work beside the screen, which somebody may no longer want."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from textual.worker import Worker

_Answer = TypeVar("_Answer")


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


async def beside(work: Callable[[], _Answer]) -> _Answer:
    """Do the work in a thread that the program does not wait for when it ends.

    The threads of an executor would be waited for: leaving the program would take as long as the
    work that nobody wants any more. Whatever `work` raises is raised here.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[_Answer] = loop.create_future()

    def run() -> None:
        try:
            settle = partial(answer.set_result, work())
        except Exception as error:
            settle = partial(answer.set_exception, error)
        # The loop is closed when the program has ended in the meantime.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: answer.done() or settle())

    threading.Thread(target=run, daemon=True).start()
    return await answer
