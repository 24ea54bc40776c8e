"""Known names in a text, marked so that rules can speak of them: `<agency>`, `<outlet>`.

The tables hold hundreds of names. Written out in every rule that mentions an agency they would
cost half a second to compile; so each name is found once, and stands in the marked text as one
sign and as many fillers as keep every other character in its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final

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
    signs = _signs()

    def mark(match: re.Match[str]) -> str:
        return signs[match[0]] + FILLER * (len(match[0]) - 1)

    return _names().sub(mark, _UNMARKED(folded))


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
def _names() -> re.Pattern[str]:
    """Any name, the longest that fits."""
    return names_pattern(_signs())


def names_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Any of `names`, the longest that fits, as a word of its own.

    It is no word of its own inside another, nor as the first part of a site's name (`Tempo.co`);
    in a script without blanks every place is as good as another.
    """
    bounded = [name for name in names if not _is_dense(name)]
    free = [name for name in names if _is_dense(name)]
    words = rf"(?<![@0-9A-Za-z_À-ɏА-я.]){_any_of(bounded)}(?!\w|\.[a-z]{{2,4}}\b)"
    return re.compile(f"{words}|{_any_of(free)}" if free else words)


def _any_of(names: Iterable[str]) -> str:
    """Any of `names`, grouped by first letter.

    An alternation is tried branch by branch, at every place: so what no name begins with is
    passed over first.
    """
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        by_letter[name[0]].append(re.escape(name[1:]))
    first = "".join(re.escape(letter) for letter in by_letter)
    branches = (f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return f"(?=[{first}])(?:{'|'.join(branches)})"


def _is_dense(name: str) -> bool:
    return name[0] >= "\u2e80"
