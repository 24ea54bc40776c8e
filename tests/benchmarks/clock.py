"""Times that can be compared on a machine with other things to do."""

from __future__ import annotations

import time
from collections.abc import Callable


def processor_seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least processor time that the work takes in a few rounds."""
    return min(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def percentile_95(times: list[float]) -> float:
    """The time that 95 of 100 do not exceed."""
    return sorted(times)[max(round(0.95 * len(times)) - 1, 0)]
