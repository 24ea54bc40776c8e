"""How long reading takes, beside telling nothing but the language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from random import Random

import langdetect

import wirediff
from tests.benchmarks.clock import processor_seconds
from tests.benchmarks.conftest import Say
from tests.wirediff.stories import seeds

ARTICLES = 1_000

LENGTH = 5_000
"""Characters of each, at least: a news story."""


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
