"""Which news agencies an article names as a source, and how.

An agency is *named as a source* when the article puts its mark on the text (dateline, byline,
credit line), credits it for a picture, or reports what it said or was told: "kata sebuah sumber
kepada Reuters", "kata kantor berita KCNA", "Kyodo melaporkan". An agency that only occurs is not:
"AP Photo" in a link, a sentence about Reuters as a company. Boilerplate never counts, and an agency
that publishes the article itself is its outlet, not its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final

from wirediff.article import Credit, How, Role, Span
from wirediff.reading.folding import folded
from wirediff.reading.parts import Part
from wirediff.reading.roles.placeholders import Names
from wirediff.reading.roles.rules import Sign
from wirediff.reading.tables import agencies, table

_BY_ROLE: Final = {
    Role.DATELINE: How.DATELINE,
    Role.BYLINE: How.BYLINE,
    Role.CREDIT: How.CREDIT,
    Role.CAPTION: How.PHOTO,
}


def credits(text: str, parts: Sequence[Part], outlet: str | None) -> tuple[Credit, ...]:
    """Every place that names an agency as a source, in the order of the text.

    `text` is folded (see `folding`), here and below.
    """
    found = (credit for part in parts for credit in _in_part(text, part))
    return tuple(credit for credit in found if credit.agency != outlet)


def names(found: Iterable[Credit], beside: Iterable[str] = ()) -> tuple[str, ...]:
    """The agencies, each once, in the order of the text; behind them those named beside it."""
    return tuple(dict.fromkeys((*(credit.agency for credit in found), *beside)))


def agencies_named(lines: Iterable[str], outlet: str | None) -> Iterator[str]:
    """The agencies in fields that a source has for writers and owners of the text."""
    for line in lines:
        view = folded(line)
        for span in _spellings(marks=True).spans(view):
            if (agency := _usual()[span.of(view)]) != outlet:
                yield agency


def _in_part(text: str, part: Part) -> Iterator[Credit]:
    role = part.sign.role if part.sign else Role.BODY
    line = part.span.of(text)
    if part.sign is Sign.PHOTO:
        how = How.PHOTO
    elif role in _BY_ROLE:
        how = _BY_ROLE[role]
    elif role in (Role.BODY, Role.DECK):
        yield from (
            Credit(_usual()[line[span.start : span.end]], span.shift(part.span.start), How.PHRASE)
            for span in _in_phrases(line)
        )
        return
    else:
        return
    if role is Role.DATELINE:
        for match in _SHORT_IN_JAPAN.finditer(line):
            yield Credit(_SHORT[match[0]], Span(*match.span()).shift(part.span.start), How.DATELINE)
    for span in _spellings(marks=True).spans(line):
        if not _is_surname(line, span):
            yield Credit(_usual()[span.of(line)], span.shift(part.span.start), how)


def _is_surname(line: str, span: Span) -> bool:
    """Whether a mark is the first part of a name: `KOMPAS.com/ISNA RIFKA`."""
    behind_bar = line.startswith("/", max(0, span.start - 1))
    return behind_bar and _NAME_GOES_ON.match(line, span.end) is not None


_NAME_GOES_ON: Final = re.compile(r" [A-Z]{3}")


def _in_phrases(line: str) -> Iterator[Span]:
    """Where agencies stand in `line` with a phrase that makes them the source."""
    for span in islice(_spellings(marks=False).spans(line), MOST_NAMES):
        before, after = _phrases()
        reach = max(0, span.start - _REACH)
        if after.match(line, span.end) or before.search(line, reach, span.start):
            yield span


MOST_NAMES: Final = 1_000
"""Names of agencies in one paragraph that are looked at; each takes 0.1 ms."""

_SHORT: Final = {"共同": "Kyodo", "時事": "Jiji Press"}
_SHORT_IN_JAPAN: Final = re.compile(r"(?:共同|時事)(?=[】］\]）=＝])(?<![（])")
"""Short names that are words of Japanese too, so that only a dateline has them."""

_REACH: Final = 80
"""Characters before an agency's name in which the phrase that makes it a source may begin."""


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes the agency behind it a source, and what makes the one before it."""
    known = table("sources")
    gap = known["phrases"]["gap"]
    before = "|".join(pattern.replace("<gap>", gap) for pattern in known["before"].values())
    after = "|".join(known["after"].values())
    listed = r"(?:[\w.-]+(?:, | and | dan | & ))?"  # told AFP and Reuters
    return (
        re.compile(rf"(?<!\w)(?:{before}){listed}[\"'(]?\Z", re.IGNORECASE),
        re.compile(rf"(?:{after})", re.IGNORECASE),
    )


@cache
def _spellings(*, marks: bool) -> Names:
    """Any spelling of an agency as a word of its own."""
    return Names(
        spelling
        for agency in agencies()
        for name in (*agency.names, *(agency.marks if marks else ()))
        for spelling in {name, name.upper()}
    )


@cache
def _usual() -> dict[str, str]:
    """The usual name for every spelling."""
    pairs = [
        (spelling, agency.name) for agency in agencies() for spelling in agency.names + agency.marks
    ]
    return {**{spelling.upper(): name for spelling, name in pairs}, **dict(pairs)}
