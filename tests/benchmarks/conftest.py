"""Lines that a benchmark has to say, printed after the tables of pytest-benchmark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_LINES = pytest.StashKey[list[str]]()

Say = Callable[[str], None]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_LINES] = []


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Say:
    """Print a line when all benchmarks are done."""
    return request.config.stash[_LINES].append


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    terminalreporter.section("ratios")
    for line in config.stash[_LINES]:
        terminalreporter.write_line(line)
