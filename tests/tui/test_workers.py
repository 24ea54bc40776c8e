"""Work beside the screen: its answer, its errors, and that nobody waits for it in vain."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading

import pytest

from tui.workers import beside


async def test_the_answer_comes_from_another_thread() -> None:
    assert await beside(threading.get_ident) != threading.get_ident()


async def test_what_the_work_raises_is_raised_where_it_is_waited_for() -> None:
    def fail() -> None:
        raise LookupError("nothing there")

    with pytest.raises(LookupError, match="nothing there"):
        await beside(fail)


async def test_who_no_longer_waits_is_not_disturbed_by_a_late_answer() -> None:
    may_end, ended = threading.Event(), threading.Event()

    def slow() -> None:
        may_end.wait()
        ended.set()

    waiting = asyncio.ensure_future(beside(slow))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    may_end.set()
    await asyncio.to_thread(ended.wait)


def test_the_program_ends_although_work_is_left() -> None:
    code = (
        "import asyncio, threading\n"
        "from tui.workers import beside\n"
        "async def main():\n"
        "    asyncio.ensure_future(beside(threading.Event().wait))\n"
        "    await asyncio.sleep(0)\n"
        "asyncio.run(main())\n"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
