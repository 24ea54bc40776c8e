"""What a line looks like: a sentence, a title, a name. Lines are folded and stripped."""

from __future__ import annotations

import re
from typing import Final

LONGEST_TITLE: Final = 25
"""Words beyond which a line is a paragraph even without a closing full stop."""

LONGEST_TITLE_LETTERS: Final = 200
"""Characters beyond which it is too, for languages that put no blanks between words."""

_CLOSED: Final = re.compile(r"""[.!?…。！？؟।۔።៖|๏][ "')\]»」』）】]*\Z""")
_FULL_STOP: Final = re.compile(r"""[.…。।۔።][ "')\]»」』）】]*\Z""")
_DENSE: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
_NAME_WORD: Final = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞА-ЯЁŁŚŠŽĆČĞİŞ][\w.'-]*|bin|binti|al|de|la|van|von|der|den|di|da|dos|du|el|and|dan|&)"
)

DENSITY: Final = 3
"""Letters of a script without blanks between words that make one word, about, in news text."""


def word_count(line: str) -> int:
    """Words of `line`; estimated in scripts that put no blanks between them."""
    return len(line.split()) + len(_DENSE.findall(line)) // DENSITY


def letters(text: str) -> tuple[int, int]:
    """Letters of `text`: those of scripts with blanks between words, and the others."""
    dense = len(_DENSE.findall(text))
    return sum(map(str.isalpha, text)) - dense, dense


def is_closed(line: str) -> bool:
    """Whether `line` ends as a sentence does."""
    return _CLOSED.search(line[-12:]) is not None


def has_full_stop(line: str) -> bool:
    """Whether `line` ends in a full stop, behind which a quote or bracket may close."""
    return _FULL_STOP.search(line[-12:]) is not None


def is_title(line: str) -> bool:
    """Whether `line` may be a title: short, and not closed by a full stop."""
    return is_short(line) and not has_full_stop(line) and not line.endswith((":", ",", ";"))


def is_short(line: str) -> bool:
    """Whether `line` is short enough for a title."""
    return len(line) <= LONGEST_TITLE_LETTERS and word_count(line) <= LONGEST_TITLE


def is_name(line: str) -> bool:
    """Whether `line` may be the name of a person, or of two."""
    words = line.replace(",", " ").split()
    return 2 <= len(words) <= 6 and all(_NAME_WORD.fullmatch(word) for word in words)


def is_bullet(line: str) -> bool:
    """Whether `line` begins with the mark of a list."""
    return re.match(r"[-*•·▪►>]", line) is not None


def is_item(line: str) -> bool:
    """Whether `line` is an item of a list, marked or numbered."""
    return is_bullet(line) or re.match(r"\(?\d{1,3}[.)] |[a-z][.)] ", line) is not None


def is_quote(line: str) -> bool:
    """Whether `line` begins with a quote."""
    return line.startswith(('"', "'", "「", "『"))
