"""How much memory the program takes while it is used for long, in a real terminal.

    python -m tests.fuzz.endurance --keys 10000 --sizes 200 --pairs 50

Prints megabytes after each tenth of the way; the figures must level off.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.tui.program import ANTARA, REPUBLIKA, SEEDS
from tests.tui.pseudo_terminal import KEYS, Terminal

ROUND: Final = (
    *"nnnN}{jkd b", "tab", *"sstvvzzxx=", "/", "k", "enter", "n", "escape", "?", "escape",
    "enter", "escape", *"10><",
)  # fmt: skip
"""Keys that come back to where they began, through every part of the reader."""


def megabytes(pid: int) -> int:
    """What a process holds in memory."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024


def by_keys(count: int) -> Iterator[int]:
    """Memory before the first key and after each tenth of them."""
    with Terminal("--no-semantic", ANTARA, REPUBLIKA) as terminal:
        terminal.wait_for("1/", "scroll lock")
        terminal.drain(2.0)
        yield megabytes(terminal.pid)
        for number in range(1, count + 1):
            key = ROUND[number % len(ROUND)]
            terminal.send(KEYS.get(key, key).encode())
            terminal.drain(0.12 if key == "escape" else 0.02)
            if number % max(1, count // 10) == 0:
                terminal.drain(1.0)
                yield megabytes(terminal.pid)


def by_sizes(count: int) -> Iterator[int]:
    """Memory before the first size and after each tenth of them."""
    with Terminal("--no-semantic", ANTARA, REPUBLIKA) as terminal:
        terminal.wait_for("1/", "scroll lock")
        terminal.drain(2.0)
        yield megabytes(terminal.pid)
        for number in range(1, count + 1):
            terminal.resize(60 + number * 7 % 120, 15 + number * 5 % 40)
            terminal.drain(0.08)
            if number % max(1, count // 10) == 0:
                terminal.drain(1.0)
                yield megabytes(terminal.pid)


def by_pairs(count: int) -> Iterator[int]:
    """Memory before the first pair and after each tenth of those opened and left."""
    with Terminal("--no-semantic", str(SEEDS)) as terminal:
        terminal.wait_for("10 pairs")
        terminal.drain(2.0)
        yield megabytes(terminal.pid)
        for number in range(1, count + 1):
            terminal.press("enter")
            terminal.drain(2.0)
            terminal.press("q")
            terminal.drain(0.3)
            terminal.press("j")
            if number % max(1, count // 10) == 0:
                terminal.drain(1.0)
                yield megabytes(terminal.pid)


def main() -> None:
    """Print the figures of each way."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keys", type=int, default=10_000)
    options.add_argument("--sizes", type=int, default=200)
    options.add_argument("--pairs", type=int, default=50)
    given = options.parse_args()
    for name, figures in (
        ("keys", by_keys(given.keys)),
        ("sizes", by_sizes(given.sizes)),
        ("pairs", by_pairs(given.pairs)),
    ):
        print(f"{getattr(given, name):,} {name}: {', '.join(map(str, figures))} MB", flush=True)


if __name__ == "__main__":
    main()
