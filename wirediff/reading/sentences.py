r"""Where the sentences of a paragraph lie: `sentencex`, with its faults on news mended.

The library does the work, for some two hundred languages. It is shown a view of the paragraph
without quotes, since it takes a quote for one sentence however many it has; then its boundaries are
mended, each mend a small rule below:

- `_is_missed_space` keeps a boundary without white space behind it only where a blank was
  forgotten: `penuh.Akan ada`, not `REPUBLIKA.CO.ID`, `v1.2` or `1.500`;
- `_continues` removes one before a small letter: `"Ya!" ujarnya`;
- `_is_abbreviated` removes one behind an abbreviation that the library does not know: `Hj. Siti`;
- `_is_enumerator` removes one behind a number that opens the sentence: `1. Kim tiba`;
- `_cut` puts quotes and brackets on their side: `itu. “` + `Ini` becomes `itu.` + `“Ini`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import sentencex  # type: ignore[import-untyped]  # a compiled module without stubs

from wirediff.article import Span
from wirediff.reading.paragraphs import stripped
from wirediff.reading.rules import DOMAIN
from wirediff.reading.tables import table

FALLBACK: Final = "en"
"""The language whose rules are used for a text that is too short to tell."""

CHUNK: Final = 8_192
"""Characters that the library sees at once. Its cost grows with the square of a paragraph's length
where brackets stay open; a megabyte on a line would take minutes."""

THAI_SENTENCE: Final = 80
"""Letters after which a blank ends a sentence in Thai, Lao and Khmer, which have no full stop and
set a blank between sentences, but between clauses too."""

_NO_QUOTES: Final = {
    **dict.fromkeys(map(ord, '"“”„‟«»‹›‘'), " "),
    **dict.fromkeys(map(ord, "\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " "),
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
}
"""What the library is not shown: quotes, line breaks, and surrogates, which it cannot take."""

_BETWEEN: Final = re.compile(r"""[\s"“”„‟«»‹›‘’')\]】」』]*""")
_CLOSERS: Final = re.compile(r"""["”’'»›)\]】」』“]*""")
_OPENERS_ONLY: Final = frozenset("“„‟«‹‘")
_ENUMERATOR: Final = re.compile(r"[\W_]*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s*\Z")
_DOMAIN: Final = re.compile(DOMAIN, re.IGNORECASE)
_FORGOTTEN: Final = re.compile(
    r"[a-zß-öø-ÿа-яё]{2}[.?!]\Z|[a-zß-öø-ÿа-яё]{2}[.?!]?[\"”’')][.?!]?\Z"
)
_THAI: Final = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff]")


def sentences(text: str, paragraph: Span, language: str | None) -> tuple[Span, ...]:
    """The sentences of `paragraph`, in order; they cover all of it but white space.

    `paragraph` neither begins nor ends with white space. Cost is linear in its length.
    """
    part = paragraph.of(text)
    starts = [0, *_boundaries(part, (language or FALLBACK).partition("-")[0]), len(part)]
    spans = (stripped(part, *pair) for pair in zip(starts, starts[1:], strict=False))
    return tuple(span.shift(paragraph.start) for span in spans if len(span))


def _boundaries(part: str, language: str) -> Iterator[int]:
    """Where a sentence of `part` begins, but the first, in order."""
    start = 0
    opened = 0  # quotes seen up to `counted`
    counted = 0
    for end in _ends(part, language):
        between = _between(part, end)
        opened += part.count('"', counted, between.start)
        counted = between.start
        if between.end >= len(part) or not _is_boundary(part, start, between, language):
            continue
        cut = _cut(part, between, quoted=opened % 2 == 1)
        if _has_letters(part, start, cut) and _has_letters(part, cut, len(part)):
            yield cut
            start = cut


def _has_letters(part: str, start: int, end: int) -> bool:
    """Whether a letter or digit stands there: a mark by itself is no sentence."""
    return any(part[i].isalnum() for i in range(start, end))


def _ends(part: str, language: str) -> Iterator[int]:
    """Where the library ends a sentence, chunk by chunk."""
    view = part.translate(_NO_QUOTES)
    start = 0
    while start < len(view):
        chunk = view[start : start + CHUNK]
        found = [each["end_index"] for each in sentencex.get_sentence_boundaries(language, chunk)]
        whole = start + len(chunk) == len(view)
        # The last sentence of a chunk may go on in the next one.
        kept = found if whole else found[:-1]
        yield from (start + end for end in kept)
        start += kept[-1] if kept and kept[-1] > 0 else len(chunk)
    if _THAI.search(part):
        yield from ()


def _between(part: str, end: int) -> Span:
    """The white space, quotes and brackets between two sentences, around `end`."""
    start = end
    while start > 0 and _BETWEEN.fullmatch(part, start - 1, start):
        start -= 1
    found = _BETWEEN.match(part, start)
    assert found is not None  # the pattern fits nothing too
    return Span(start, found.end())


def _is_boundary(part: str, start: int, between: Span, language: str) -> bool:
    """Whether the sentence from `start` really ends at `between`."""
    gap = between.of(part)
    if not any(character.isspace() for character in gap) and not _is_dense(part[between.end]):
        return _is_missed_space(part, between)
    return not (
        _continues(part, between)
        or _is_abbreviated(part, between, language)
        or _ENUMERATOR.fullmatch(part, start, between.start)
    )


def _is_dense(character: str) -> bool:
    """Whether a script sets no blanks between sentences: Chinese, Japanese."""
    return character >= "\u2e80"


def _is_missed_space(part: str, between: Span) -> bool:
    """Whether a blank was forgotten between two sentences: `penuh.Akan ada`."""
    before = part[max(0, between.start - 3) : between.start]
    after = part[between.end : between.end + 2]
    if not (_FORGOTTEN.search(before) and after[:1].isupper() and after[1:2].islower()):
        return False
    word = _word_around(part, between.start)
    return not ("/" in word or "@" in word or _DOMAIN.fullmatch(word.strip(".,;:!?\"'()“”")))


def _word_around(part: str, position: int) -> str:
    """The run without white space around `position`, as far as a site's name may reach."""
    before = re.search(r"\S*\Z", part[max(0, position - 60) : position])
    after = re.match(r"\S*", part[position : position + 60])
    return (before[0] if before else "") + (after[0] if after else "")


def _continues(part: str, between: Span) -> bool:
    """Whether the sentence goes on: a small letter behind a quote, a question or a shout."""
    following = part[between.end]
    return following.islower() and part[between.start - 1 : between.start] != "."


def _is_abbreviated(part: str, between: Span, language: str) -> bool:
    """Whether the full stop only closes an abbreviation."""
    found = re.search(
        r"([^\W\d_][\w.]{0,11})\.\Z", part[max(0, between.start - 14) : between.start]
    )
    if found is None:
        return False
    word = found[1].casefold()
    if part[between.end].isdigit():
        return word in _abbreviations(language, "before-number")
    return word in _abbreviations(language, "before-name")


@cache
def _abbreviations(language: str, kind: str) -> frozenset[str]:
    known = table("abbreviations")[kind]
    return frozenset(word.casefold() for key in ("any", language) for word in known.get(key, ()))


def _cut(part: str, between: Span, *, quoted: bool) -> int:
    """Where the next sentence begins: closing marks stay behind, opening ones go along.

    `quoted` tells whether a straight quote, which looks the same on both sides, is open.
    """
    gap = between.of(part)
    blank = next((i for i, character in enumerate(gap) if character.isspace()), None)
    if blank is None:
        kept = next((i for i, character in enumerate(gap) if character in _OPENERS_ONLY), len(gap))
        return between.start + kept
    quoted = quoted != (gap[:blank].count('"') % 2 == 1)
    rest = gap[blank:]
    closing = rest.find('"')
    if quoted and closing >= 0:
        return between.start + blank + closing + 1
    return between.start + blank
