"""What the classes of a page's elements call a line: a deck, a caption."""

from __future__ import annotations

import re
from typing import Any, Final

from wirediff.sources.pages.text_runs import CAPTIONS

_DECK: Final = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|deck?|lead|lede|leads?"
    r"|intro(?:duction)?|strap-?line|abstract|summary|excerpt|chap[eo]au?|chapo|sottotitolo|occhiello|sommario"
    r"|entradilla|bajada|copete|volanta|subt[ií]tulo|vorspann|anrei(?:ss|ß)er|teaser-?text|linha-?fina|inleiding"
    r"|description|dek|ingress|zajawka|lid|spot|sapo|perex|manchette)(?:$|[\s_-]|(?=[A-Z]))",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(
    r"caption|image-?credit|photo-?credit|img-?credit|media-?credit|credits?-?wrap|picture-?credit"
    r"|bildunterschrift|bildtext|legend[ae]?(?:$|[\s_-])|didascalia|pie-?de-?foto|pie-?foto|l[ée]gende|bijschrift"
    r"|keterangan-?(?:foto|gambar)",
    re.IGNORECASE,
)

LEVELS: Final = 3
"""Elements whose classes count: the line's own, and those around it."""


def is_called_deck(element: Any) -> bool:
    """Whether the line's block, or what is next around it, is called a deck or a lead."""
    return any(_DECK.search(_called(one)) for one in _around(element)[:2])


def is_called_caption(element: Any) -> bool:
    """Whether a line lies in a caption, by tag or by class."""
    around = _around(element)
    return any(one.tag in CAPTIONS for one in around) or any(
        _CAPTION.search(_called(one)) for one in around
    )


def _around(element: Any) -> list[Any]:
    found = [element]
    while len(found) < LEVELS and (parent := found[-1].getparent()) is not None:
        found.append(parent)
    return found


def _called(element: Any) -> str:
    return " ".join(element.get(name, "") for name in ("class", "id", "itemprop", "data-testid"))
