"""The mark that opens a story: place, agency, outlet, date, and the dash behind them.

`Seoul/Moskow (ANTARA) -`, `TEMPO.CO, Jakarta -`, `LONDON, Sept 12 (Reuters) -`, `(CNN) --`,
`MOSCOW, September 12. /TASS/.`, `Liputan6.com, Jakarta`.

Lines are folded and marked (see `folding` and `marking`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from wirediff.reading.metadata.agency_datelines import agency_dateline_end
from wirediff.reading.metadata.date_patterns import is_date_word, one_of
from wirediff.reading.roles.placeholders import AGENCY, BOTH, FILLER, OUTLET
from wirediff.reading.roles.rules import DOMAIN
from wirediff.reading.roles.shapes import is_closed, word_count
from wirediff.reading.tables import table

LONGEST: Final = 120
"""Characters that a dateline may have; the longest seen has 71."""

SHORTEST_STORY: Final = 16
"""Words that must follow a dateline where no sentence is closed: `Tokyo - Rain, 21 degrees` is an
item of a list, `VIVA - Kim Jong Un Meets Putin` a title."""

_SEPARATOR: Final = re.compile(
    r" *\.?-{1,3} *(?=[A-Z0-9À-ÞА-Я\"'(\[]|$|\W)| *-{2} *| - *|: +(?=\S)"
    r"|\)[:,.]? *(?=[A-Z\"'À-Þ])|/\. +(?=[A-ZА-Я\"'])| *\| +(?=[A-Z\"'])"
)
_NEXT: Final = re.compile(r"[A-Z0-9À-ÖØ-ÞА-ЯЁ\"'(\[$#@]|[^\W\d_a-zß-öø-ÿа-яё]")
_CAPITALISED: Final = re.compile(
    rf"(?:[A-ZÀ-ÖØ-ÞА-ЯЁŁŚŠŽĆČĞİŞ{AGENCY}{OUTLET}{BOTH}][\w.'-]*"
    r"|de|del|do|da|di|du|of|the|al|el|la|le|les|el|and|dan|y|upon|sur|am|an|der|den|bin|DC)"
)
_SITE: Final = re.compile(DOMAIN, re.IGNORECASE)
_KNOWN: Final = re.compile(rf"[{AGENCY}{OUTLET}{BOTH}]{FILLER}*(?:[ -][\w.-]+){{0,2}}")
_ACRONYM: Final = re.compile(r"\((?:[A-Z][\w.]{1,12})(?:[/ -][A-Z][\w.-]{0,12}){0,3}\) ?\Z")
_CAPITALS: Final = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ]{4}")
_PARTS: Final = re.compile(r"[,/|;()\[\]]+|\. | -{1,2} |: ")
_PLACE_STOP: Final = re.compile(
    r"[A-Z]{4,}(?: [A-Z]{2,}){0,2}(?:, \d{1,2} [A-Z][A-Za-z]{2,8})?(?:\. ?|,? -{1,2} ?)(?=[A-Z\"'])"
)


def dateline_end(line: str, *, opening: bool) -> int:
    """Where the dateline at the start of `line` ends, past its dash; 0 when it has none.

    With `opening`, no paragraph of the story has come before: then a place and a dash are enough
    (`Jakarta - Presiden …`). Otherwise an agency, an outlet, a date or capitals must be there too.
    """
    end = _known_site(line) or _separated(line, opening=opening)
    end = max(end, agency_dateline_end(line, opening=opening))
    if end and (place := _PLACE_STOP.match(line, end)):
        end = place.end()
    return end


def _separated(line: str, *, opening: bool) -> int:
    head = line[:LONGEST]
    for separator in _SEPARATOR.finditer(head):
        if separator.start() == 0:
            continue
        kept = separator.start() + separator[0].startswith((")", "/"))
        if _opens(line[:kept], separator[0], line[separator.end() :], opening=opening):
            return separator.end()
    return 0


def _opens(head: str, separator: str, rest: str, *, opening: bool) -> bool:
    """Whether `head` is a dateline before `separator` and the sentence `rest`."""
    words = _place_words(head)
    if words is None or head.count("(") != head.count(")"):
        return False
    marked = _is_marked(head)
    if not rest:
        return marked and "-" in separator
    if not _NEXT.match(rest) or not _is_story(rest):
        return False
    if separator == "-":
        return marked and (head.endswith((")", ".")) or _SITE.search(head) is not None)
    if "-" in separator:
        return marked or _in_capitals(words) or _is_dated(head) or (opening and _is_plain(words))
    if separator.startswith((")", "/")):
        return _KNOWN.search(head) is not None and (opening or separator.strip() != ")")
    if "|" in separator:
        return marked or _in_capitals(words)
    return opening and (_in_capitals(words) or head in table("places")["with-colon"])


def _is_story(rest: str) -> bool:
    return is_closed(rest) or rest.endswith(":") or word_count(rest) >= SHORTEST_STORY


def _in_capitals(words: list[str]) -> bool:
    """Whether a place stands there in capitals: `JAKARTA`, `NEW DELHI`."""
    return bool(words) and words[0].isupper() and _CAPITALS.match("".join(words)) is not None


def _is_plain(words: list[str]) -> bool:
    return bool(words) and (words[0] != "The" or words[1:2] == ["Hague"])


def _place_words(head: str) -> list[str] | None:
    """The words of `head` that may name a place; `None` when one can belong to no dateline."""
    places = []
    for part in _PARTS.split(head):
        part = part.strip(" .-")
        if not part or _SITE.fullmatch(part) or _KNOWN.fullmatch(part):
            continue
        words = part.split()
        if len(words) > MOST_WORDS:
            return None
        for word in words:
            if is_date_word(word):
                continue
            if not (_CAPITALISED.fullmatch(word) or _SITE.fullmatch(word)):
                return None
            places.append(word)
    return places


def _is_marked(head: str) -> bool:
    """Whether `head` names an agency or an outlet, or has its sign in brackets: `Aceh (SL)`."""
    return bool(_KNOWN.search(head) or _SITE.search(head) or _ACRONYM.search(head))


def _is_dated(head: str) -> bool:
    words = re.split(r"[\s,/.]+", head)
    return len(words) > 1 and is_date_word(words[-1] or words[-2]) and not is_date_word(words[0])


@cache
def _site_and_place() -> re.Pattern[str]:
    """A site and a place with no dash behind them."""
    first = one_of(table("places")["first-words"])
    # A place that no first word announces is one word long.
    place = rf"(?:(?:{first}) [A-Z][\w'-]+|[A-Z][\w'-]+)(?:, [A-Z][\w'-]+(?=,))?"
    return re.compile(rf"(?:(?:www\.)?{DOMAIN}), ?{place},? (?=[A-Z\"'(])")


def _known_site(line: str) -> int:
    found = _site_and_place().match(line)
    if found is None or not _is_story(line[found.end() :]):
        return 0
    # A dash further on belongs to the dateline: `Liputan6.com, Jakarta Selatan - Presiden`.
    dash = re.compile(r"(?:[A-Z][\w'-]+ ){0,3}-{1,2} ").match(line, found.end())
    return dash.end() if dash else found.end()


MOST_WORDS: Final = 7
"""Words between two commas of a dateline: `ABOARD AIR FORCE ONE`, `Washington Sept 12`."""
