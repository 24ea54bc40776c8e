"""How and when a report was made, said at its end so that it can be made again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from wirediff.passages import Comparison
from wirediff.settings import Settings
from wirediff.wording.phrases import counted, date_in_words


@dataclass(frozen=True, slots=True)
class Colophon:
    """What a report says of itself; the same comparison and colophon give the same report."""

    made: date
    """The day of the report, in the local time of its maker."""
    version: str
    """Of wirediff."""

    @classmethod
    def of_today(cls) -> Colophon:
        """What a report made now says of itself."""
        return cls(date.today(), version("wirediff"))


def colophon_lines(colophon: Colophon, comparison: Comparison) -> Iterator[tuple[str, str]]:
    """What there is to say of a report on the comparison, as name and value."""
    settings = comparison.settings
    yield "Made", f"{date_in_words(colophon.made)}, with wirediff {colophon.version}"
    yield "Compared by", "wording and meaning" if comparison.semantic else "wording only"
    yield "Compared parts", "; ".join(_parts(settings))
    yield "Shortest passage", counted(settings.shortest, "word")
    yield "Sensitivity", f"{settings.sensitivity:g} (0: only what is certain, 1: whatever might be)"


def _parts(settings: Settings) -> Iterator[str]:
    yield "body"
    if settings.headline:
        yield "headline and deck"
    if settings.caption:
        yield "captions that repeat the body"
