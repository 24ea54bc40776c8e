"""Press keys at random in a real terminal, and say what ended the program or spoilt the terminal.

    python -m tests.fuzz.monkey --seconds 3600 --seed 1

One session after the other, each with its own seed: keys singly and in bursts, pastes, any bytes,
the mouse, and sizes from 1 x 1 to 400 x 120. A failure prints the seed of its session, the last
keys and the traceback; `--seed` with that number and `--sessions 1` does it again.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import tempfile
import time
from collections.abc import Iterator
from random import Random
from typing import Final

from tests.tui.program import ANTARA, REPUBLIKA, SEEDS
from tests.tui.pseudo_terminal import KEYS, Terminal

OFTEN: Final = (
    *"nN}{][jkdbgGtszhvxlymwULc'M/?1234056789<>+-_=:;.,*#\"", "tab", "enter", "escape", "escape",
    "up", "down", "left", "right", "home", "end", "page up", "page down", "blank", "backspace",
    "f1", "f7", "ctrl+c", "ctrl+p", "ctrl+r", "ctrl+u", "back tab", "alt", "?", "E", "e", "o", "q",
)  # fmt: skip
"""What a session is made of; a key that goes into a dialog is as frequent as one that leaves it."""

SENT: Final = {
    **KEYS, "up": "\x1b[A", "down": "\x1b[B", "left": "\x1b[D", "right": "\x1b[C",
    "page up": "\x1b[5~", "page down": "\x1b[6~", "blank": " ", "backspace": "\x7f",
    "back tab": "\x1b[Z", "alt": "\x1b[1;3B",
}  # fmt: skip

SIZES: Final = ((1, 1), (2, 2), (400, 120), (80, 24), (60, 15), (100, 30), (3, 40), (200, 1))

PASTES: Final = (
    b"\x1b[200~https://news.example/a and some words of prose\x1b[201~",
    b"The minister said on Monday that nothing ends it.\rNot even this.\r",
    b"\x1b[200~half a paste",
    bytes(range(256)),
    b"\x1b[48;0;0;0;0t\x1b[<0;3;4M",
    b"\xe9\xff\xfe",
)

OPENED: Final = ((), (ANTARA, REPUBLIKA), (str(SEEDS),), (ANTARA,))

_SEQUENCE: Final = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")

LONGEST_SESSION: Final = 20.0
"""Seconds."""

SILENCE: Final = 15.0
"""Seconds in which a program that is told to end has to end."""


def session(seed: int, seconds: float = LONGEST_SESSION) -> str:
    """Use the program once, as the seed says.

    Returns:
        What went wrong; empty when nothing did.
    """
    random = Random(seed)
    meaning = () if random.random() < 0.3 else ("--no-semantic",)
    keys: list[str] = []
    variables = {
        "VISUAL": "/bin/true",
        "BROWSER": "/bin/true",
        "DISPLAY": "",
        "PYTHONFAULTHANDLER": "1",
    }
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "CACHE", "DATA", "STATE"):
            variables[f"XDG_{name}_HOME"] = folder
        before = os.getcwd()
        os.chdir(folder)  # where reports go
        try:
            opened = random.choice(OPENED)
            with Terminal(*meaning, *opened, variables=variables) as terminal:
                return _used(terminal, random, keys, time.monotonic() + seconds)
        finally:
            os.chdir(before)


def _used(terminal: Terminal, random: Random, keys: list[str], end: float) -> str:
    # Before the screen is drawn, ctrl+c and ctrl+\\ end the program as they end any other.
    alive = True
    while alive and "2004" not in terminal.left_on:
        alive = terminal.drain(0.1)
    alive = alive and terminal.drain(random.choice((0.0, 0.3, 2.0)))
    while alive and time.monotonic() < end:
        for sent in _strokes(random, terminal, keys):
            terminal.send(sent)
        alive = terminal.drain(random.choice((0.0, 0.02, 0.1, 0.3)))
    if alive:
        keys.append("ctrl+q")
        terminal.resize(80, 24)
        terminal.send(b"\x11")
        deadline = time.monotonic() + SILENCE
        while terminal.drain(0.2) and time.monotonic() < deadline:
            terminal.send(b"\x11")  # the first may have been a part of a paste
        if time.monotonic() >= deadline:
            terminal.signal(signal.SIGABRT)
            terminal.drain(5.0)
            return f"does not end: {keys[-60:]}\n{terminal.tail}"
    code = terminal.wait_for_end()
    if code or "Traceback" in terminal.tail or terminal.left_on:
        return (
            f"exit code {code}, modes {terminal.left_on}: {keys[-60:]}\n{_readable(terminal.tail)}"
        )
    return ""


def _readable(tail: str) -> str:
    """Of a traceback the places and the error; of all else the end."""
    lines = [line.strip("│ \r") for line in _SEQUENCE.sub("", tail).split("\n")]
    said = [line for line in lines if (" in " in line and ":" in line) or "Error" in line]
    return "\n".join(said or lines)[-1_500:]


def _strokes(random: Random, terminal: Terminal, keys: list[str]) -> Iterator[bytes]:
    """What is done in one go."""
    chance = random.random()
    if chance < 0.08:
        columns, rows = random.choice((*SIZES, (random.randint(1, 400), random.randint(1, 120))))
        keys.append(f"{columns}x{rows}")
        terminal.resize(columns, rows)
    elif chance < 0.12:
        number = random.randrange(len(PASTES))
        keys.append(f"paste {number}")
        yield PASTES[number]
    elif chance < 0.2:
        code = random.choice((0, 2, 32, 35, 64, 65))
        column, row = random.randint(1, 120), random.randint(1, 40)
        keys.append(f"mouse {code} {column} {row}")
        yield f"\x1b[<{code};{column};{row}M\x1b[<{code};{column};{row}m".encode()
    else:
        count = random.choice((1, 1, 1, 1, 3, 20))
        burst = [random.choice(OFTEN) for _ in range(count)]
        if random.random() < 0.3:
            burst = burst[:1] * count
        # Leaving is tried too, but seldom enough that the rest is.
        burst = [key for key in burst if key not in "qe" or random.random() < 0.1]
        keys.extend(burst)
        yield "".join(SENT.get(key, key) for key in burst).encode()


def main() -> None:
    """Use the program again and again; exits with 1 when anything went wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--sessions", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    end, failed, count = time.monotonic() + given.seconds, 0, 0
    while time.monotonic() < end and count < given.sessions:
        problem = session(given.seed + count, min(LONGEST_SESSION, end - time.monotonic()))
        if problem:
            failed += 1
            print(f"seed {given.seed + count}: {problem}", flush=True)
        count += 1
    print(f"{count} sessions, {failed} failures")
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
