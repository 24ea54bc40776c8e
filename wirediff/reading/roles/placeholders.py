"""Known names in a text, marked so that rules can speak of them: `<agency>`, `<outlet>`.

The tables hold hundreds of names. Written out in every rule that mentions an agency they would
cost half a second to compile; so each name is found once, and stands in the marked text as one
sign and as many fillers as keep every other character in its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from wirediff.article import Span
from wirediff.reading.tables import agencies, outlets
from wirediff.text.respelling import Respelling

AGENCY: Final = "\U00010000"
"""Begins the name of an agency."""
OUTLET: Final = "\U00010001"
"""Begins the name of an outlet."""
BOTH: Final = "\U00010002"
"""Begins the name of an agency that is an outlet too."""
FILLER: Final = "\U00010003"
"""Stands for every further character of a name."""

# Letters of Linear B: letters to every pattern, and in no article.
_UNMARKED: Final = Respelling(dict.fromkeys(map(ord, (AGENCY, OUTLET, BOTH, FILLER)), "?"))


def marked(folded: str) -> str:
    """`folded` with every name of the tables marked; the answer has its length."""
    signs, text = _signs(), _UNMARKED(folded)
    pieces: list[str] = []
    end = 0
    for span in _names().spans(text):
        pieces += (text[end : span.start], signs[span.of(text)], FILLER * (len(span) - 1))
        end = span.end
    return "".join((*pieces, text[end:]))


@cache
def _signs() -> dict[str, str]:
    """Every spelling of a name, as given and in capitals, and the sign it gets."""
    of_agencies = {
        spelling for agency in agencies() for spelling in _spellings(agency.names + agency.marks)
    }
    of_outlets = {spelling for outlet in outlets() for spelling in _spellings(outlet.names)}
    return {
        **dict.fromkeys(of_outlets, OUTLET),
        **dict.fromkeys(of_agencies, AGENCY),
        **dict.fromkeys(of_agencies & of_outlets, BOTH),
    }


def _spellings(names: tuple[str, ...]) -> set[str]:
    return {spelling for name in names for spelling in (name, name.upper())}


@cache
def _names() -> Names:
    return Names(_signs())


class Names:
    """Finds any of many names in a text, the longest that fits, as a word of its own.

    It is no word of its own inside another, nor as the first part of a site's name (`Tempo.co`);
    in a script without blanks every place is as good as another. A pattern of all names would take
    0.1 s to compile.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names; they may be looked for in any number of texts."""
        starts: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-len(name), name)):
            starts[name[:2]].append(name)
        self._by_start: dict[str, tuple[str, ...]] = {
            start: (*names, *(starts.get(start[0], ()) if len(start) > 1 else ()))
            for start, names in starts.items()
        }
        firsts = {start[0] for start in starts}
        bounded = "".join(re.escape(letter) for letter in sorted(firsts) if not _is_dense(letter))
        free = "".join(re.escape(letter) for letter in sorted(firsts) if _is_dense(letter))
        start = rf"(?<![@0-9A-Za-z_À-ɏА-я.])[{bounded}]"
        self._start: Final = re.compile(f"{start}|[{free}]" if free else start)

    def spans(self, text: str) -> Iterator[Span]:
        """Where names stand, in order; no two overlap."""
        end = 0
        for place in self._start.finditer(text):
            start = place.start()
            if start >= end and (name := self._at(text, start)):
                end = start + len(name)
                yield Span(start, end)

    def _at(self, text: str, start: int) -> str | None:
        known = self._by_start
        names = known.get(text[start : start + 2]) or known.get(text[start], ())
        for name in names:
            if text.startswith(name, start) and (
                _is_dense(name) or not _GOES_ON.match(text, start + len(name))
            ):
                return name
        return None


_GOES_ON: Final = re.compile(r"\w|\.[a-z]{2,4}\b")


def _is_dense(name: str) -> bool:
    return name[0] >= "\u2e80"
