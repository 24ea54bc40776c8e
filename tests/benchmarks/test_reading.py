"""How long reading takes, beside telling nothing but the language."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

import langdetect
import pytest

import wirediff
from tests.benchmarks.clock import processor_seconds
from tests.benchmarks.conftest import Say
from tests.wirediff.stories import seeds

ARTICLES = 1_000

LENGTH = 5_000
"""Characters of each, at least: a news story."""

LARGE: Final = 200_000_000
"""Bytes of a file of many articles."""

MOST_MEMORY: Final = 150_000_000
"""Bytes that reading it may take at the most, Python and the libraries included."""

STREAMED = """
import itertools, resource, sys, time
import wirediff
from wirediff.sources.choosing import kind_of
from wirediff.sources.files import file_material
path, read = sys.argv[1], int(sys.argv[2])
start = time.perf_counter()
articles = wirediff.read_all(path)
assert all(isinstance(each, wirediff.Article) for each in itertools.islice(articles, read))
material = file_material(path)
records = sum(1 for _ in kind_of(material).records(material))
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
print(records, peak, time.perf_counter() - start)
"""
"""Reads the first articles of a file, then parts it into records to its end."""

FIRST = 200
"""Articles that are read as such; the others would take the same memory and ten minutes."""


@pytest.mark.skipif(sys.platform == "win32", reason="resource is of POSIX")
@pytest.mark.parametrize("listed", [False, True], ids=["lines", "list"])
def test_a_large_file_takes_little_memory(tmp_path: Path, say: Say, listed: bool) -> None:
    path = tmp_path / "many"
    written = _write_records(path, listed=listed)
    result = subprocess.run(
        [sys.executable, "-c", STREAMED, str(path), str(FIRST)],
        capture_output=True,
        text=True,
        check=True,
    )
    records, peak, seconds = result.stdout.split()
    assert int(records) == written
    say(
        f"{LARGE / 1e6:.0f} MB of JSON{'' if listed else ' Lines'}, {written:,} records: "
        f"{int(peak) / 1e6:.0f} MB of memory at the most, {float(seconds):.0f} s"
    )
    assert int(peak) < MOST_MEMORY


def _write_records(path: Path, *, listed: bool) -> int:
    """Write a file of articles of the seeds; how many."""
    records = [json.dumps({"title": "A", "text": _article(Random(n))}) for n in range(50)]
    count = 0
    with path.open("w") as file:
        file.write("[" if listed else "")
        while file.tell() < LARGE:
            joined = ",\n" if listed else "\n"
            file.write((joined if count else "") + joined.join(records))
            count += len(records)
        file.write("]" if listed else "\n")
    return count


def test_a_thousand_articles_against_langdetect_alone(say: Say) -> None:
    texts = [_article(Random(number)) for number in range(ARTICLES)]
    wirediff.read_text(texts[0])  # loads tables and profiles, once in a process
    langdetect.detect(texts[0])
    reading = processor_seconds(partial(_each, wirediff.read_text, texts), 2)
    alone = processor_seconds(partial(_each, langdetect.detect, texts), 2)
    say(
        f"{ARTICLES:,} articles of {LENGTH / 1000:.0f} kB: read in {reading:.1f} s, "
        f"{reading / alone:.1f} times langdetect alone"
    )
    assert reading < 3 * alone


def _each(work: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        work(text)


def _article(random: Random) -> str:
    """Lines of the seeds in another order: headlines, bylines and captions among the story."""
    lines = [line for article in seeds().values() for line in article.text.split("\n") if line]
    chosen: list[str] = []
    while sum(map(len, chosen)) < LENGTH:
        chosen.append(random.choice(lines))
    return "\n\n".join(chosen)
