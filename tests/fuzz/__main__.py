"""Damage inputs of every kind at random, and say what was neither read nor refused, or took long.

    python -m tests.fuzz --seconds 300 --seed 1

Each failure is written to a file that reads as an input: make a test of what it shows.
"""

from __future__ import annotations

import argparse
import time
import traceback
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from typing import Final

from tests.wirediff.sources.test_hostile import BEGINNINGS, HOSTILITIES, KINDS
from wirediff.errors import ReadError
from wirediff.reports.article_text import article_text
from wirediff.sources.choosing import CANNOT, articles_of
from wirediff.sources.material import of_bytes
from wirediff.text.sanitise import visible

LONGEST: Final = 3.0
"""Seconds that an input of some kB may take on a busy machine."""

NAMES: Final = ("a", "a.md", "a.html", "a.jsonl")


def main() -> None:
    """Fuzz for some time; exits with 1 when anything failed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=120)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    given = options.parse_args()
    random, end, tried, failed = Random(given.seed), time.monotonic() + given.seconds, 0, 0
    corpus = _corpus()
    while time.monotonic() < end:
        name, content = random.choice(NAMES), _damaged(random, corpus)
        tried += 1
        if problem := _problem(name, content):
            failed += 1
            given.keep.mkdir(exist_ok=True)
            (given.keep / f"{given.seed}-{tried}-{name}").write_bytes(content)
            print(f"{given.seed}-{tried}-{name}: {problem}", flush=True)
    print(f"{tried:,} inputs, {failed} failures")
    raise SystemExit(failed > 0)


def _corpus() -> list[bytes]:
    """Inputs of every kind, sound and hostile, none of them long."""
    texts = ["Kim came.", *(text[:2_000] for text in HOSTILITIES.values())]
    return [make(text) for make in KINDS.values() for text in texts] + list(BEGINNINGS)


def _damaged(random: Random, corpus: list[bytes]) -> bytes:
    content = bytearray(random.choice(corpus))
    for _ in range(random.randint(1, 8)):
        start = random.randint(0, len(content))
        stop = min(len(content), start + int(random.paretovariate(1)))
        other = random.choice(corpus)
        place = random.randint(0, len(other))
        piece = other[place : place + random.randint(1, 40)]
        content[start:stop] = random.choice(
            (b"", bytes(random.randbytes(stop - start)), piece, bytes(content[start:stop]) * 3)
        )
    return bytes(content)


def _problem(name: str, content: bytes) -> str:
    """What is wrong with how the input is read; empty when nothing is."""
    start = time.process_time()
    said = StringIO()
    try:
        with redirect_stderr(said), redirect_stdout(said):
            for record in articles_of(of_bytes(name, content)):
                if isinstance(record, ReadError) and record.__cause__ and CANNOT in str(record):
                    raise record.__cause__
                shown = str(record) if isinstance(record, ReadError) else article_text(record)
                if visible(shown) != shown:
                    return "what is shown of it acts on a terminal"
    except Exception:
        return traceback.format_exc(limit=-4)
    if said.getvalue():
        return f"a library says: {said.getvalue()!r}"
    seconds = time.process_time() - start
    return f"took {seconds:.1f} s" if seconds > LONGEST else ""


if __name__ == "__main__":
    main()
