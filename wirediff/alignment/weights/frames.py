"""Wire phrases, which reports of anything have in common: they tie no two statements.

`did not immediately respond to a request for comment`, `said in a statement on Monday that`: word
for word they are long runs of rare words, and say nothing of what happened.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import Final

from wirediff.alignment.witness import Range, Witness
from wirediff.differences.calendars import calendar_of
from wirediff.text import cldr

_DAYS: Final = (
    "yesterday",
    "today",
    "kemarin",
    "gestern",
    "heute",
    "hier",
    "ayer",
    "ontem",
    "ieri",
)

_WORD: Final = r"[^ ]+"


def framed(witness: Witness) -> frozenset[int]:
    """The words of an article that stand in a wire phrase, but for figures.

    None in a language without a list.
    """
    found: set[int] = set()
    for sentence in witness.sentences:
        found.update(framed_in(witness, sentence))
    return frozenset(found)


def framed_in(witness: Witness, sentence: Range) -> list[int]:
    """As `framed`, of one run of words."""
    pattern = _pattern(witness.article.language)
    if pattern is None:
        return []
    norms = witness.words.norms[sentence.first : sentence.last]
    text = " ".join(norms)
    starts: list[int] | None = None
    found: list[int] = []
    for match in pattern.finditer(text):
        starts = starts or list(accumulate((len(norm) + 1 for norm in norms), initial=0))
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        found += (sentence.first + index for index in range(first, last)
                  if not norms[index][0].isdecimal())  # fmt: skip
    return found


@lru_cache(cldr.LANGUAGES)
def _pattern(language: str | None) -> re.Pattern[str] | None:
    phrases = _phrases().get((language or "").partition("-")[0])
    if not phrases:
        return None
    calendar = calendar_of(language)
    days = {*calendar.weekdays, *calendar.months} if calendar else set[str]()
    words = {day.replace("-", " ") for day in {*days, *_DAYS}}
    day = "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"
    joined = "|".join(f"(?:{phrase})" for phrase in phrases)
    joined = re.sub(r"\bFIGURE\b", r"[0-9][^ ]*", joined)
    joined = re.sub(r"\bDAY\b", lambda _: day, joined)
    joined = re.sub(r"\bW\b", lambda _: _WORD, joined)
    return re.compile(f"(?<![^ ])(?:{joined})(?![^ ])")


@cache
def _phrases() -> dict[str, list[str]]:
    path = files("wirediff.alignment").joinpath("tables", "frames.toml")
    phrases: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
    return phrases
