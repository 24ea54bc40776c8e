r"""Where the sentences of a paragraph lie: `sentencex`, with its faults on news mended.

The library does the work, for some two hundred languages. It is shown a view of the paragraph
without quotes, since it takes a quote for one sentence however many it has; then its boundaries are
mended, each mend a small rule below:

- `_is_forgotten_blank` keeps a boundary without white space only where a blank was forgotten:
  `penuh.Akan ada`, not `REPUBLIKA.CO.ID`, `v1.2` or `1.500`;
- `_continues` removes one inside a sentence that quotes: `"Ya!" ujarnya`;
- `_is_abbreviated` removes one behind an abbreviation that the library does not know: `Hj. Siti`;
- `_ended_ends` adds one that the library misses behind an abbreviation: `Acme Inc. The firm`;
- `_is_enumerator` removes one behind a number that opens the sentence: `1. Kim tiba`;
- `_is_ordinal` removes one behind a number with its word before it: `der 1. FC Köln`;
- `_thai_ends` adds some in scripts that have no full stop, `_khmer_ends` those of another one;
- `_cut` puts quotes and brackets on their side: `itu. “` + `Ini` becomes `itu.` + `“Ini`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from typing import Final

import sentencex  # type: ignore[import-untyped]  # a compiled module without stubs

from wirediff.article import Span
from wirediff.reading.metadata.date_patterns import is_date_word
from wirediff.reading.paragraphs import stripped
from wirediff.reading.roles.rules import DOMAIN
from wirediff.reading.tables import table
from wirediff.text.letters import MARKS
from wirediff.text.respelling import Respelling

FALLBACK: Final = "en"
"""The language whose rules are used for a text that is too short to tell."""

CHUNK: Final = 2_048
"""Characters that the library sees at once. Its cost grows with the square of a paragraph's length
where brackets stay open: 20 s for 100,000 characters of `「a。`, 2 s for a million in chunks."""

FEW_WORDS: Final = 3
"""Blanks in a sentence up to which an abbreviation that may end one is taken to go on; `W 2020 r.`
has two."""

FEW_CHARACTERS: Final = 40
"""Characters that these words have at the most."""

THAI_SENTENCE: Final = 80
"""Letters after which a blank ends a sentence in Thai, Lao and Khmer, which have no full stop and
set a blank between sentences, but between clauses too."""

_NO_QUOTES: Final = Respelling(
    {
        **dict.fromkeys(map(ord, '"“”„‟«»‹›‘'), " "),
        **dict.fromkeys(map(ord, "\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " "),
        **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
    }
)
"""What the library is not shown: quotes, line breaks, and surrogates, which it cannot take."""

# In these the character that is searched for comes first, and what must stand before it behind: a
# search runs to the next one three times as fast as it looks behind every character.
_BRACKETED: Final = re.compile(r"\((?:(?<=[.!?] \()|(?<=[.!?]  \()|(?<=\A\())([^()]*[.!?])\)")
_SINGLE_QUOTE: Final = re.compile(r"[’'](?<=[.!?][’'])(?=\s)")
_WITHOUT_FULL_STOP: Final = re.compile(
    r" (?<=[\u0e00-\u0eff\u1780-\u17ff] ) *(?=[\u0e00-\u0eff\u1780-\u17ff])"
)
_KHMER_STOP: Final = re.compile("[\u17d4\u17d5](?= )")

_BETWEEN: Final = re.compile(r"""[\s"“”„‟«»‹›‘’'(\[)\]】」』]*""")
_BEFORE: Final = re.compile(r"""[\s"“”„‟«»‹›‘’'(\[)\]】」』]*\Z""")
_QUOTES: Final = re.compile(r'["“”„«»]')
_CLOSERS: Final = frozenset('"”’»›)]“')
_OPENERS: Final = frozenset("“„‟«‹‘([")
_LATE_CLOSER: Final = re.compile(r"\s+[”’»›)\]】」』]+(?=\s)")
_ENUMERATOR: Final = re.compile(r"[\W_]{0,4}(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s*")
_DOMAIN: Final = re.compile(DOMAIN, re.IGNORECASE)
_ADDRESS: Final = re.compile(rf"https?:|www\.|@|{DOMAIN}/", re.IGNORECASE)
_CLOSED: Final = re.compile(r"""(?:[a-zß-öø-ÿа-яё]{2}|\d{2}|[\])"”’])[.?!]\Z|[.?!]["”’)]\Z""")
_SOLID: Final = re.compile(r"""[\d)\]"”’][.?!]["”’)]?(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё])""")
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яёA-Z]")
_LETTER: Final = rf"[\w{MARKS}]"
_LAST_WORD: Final = re.compile(rf"(?<![\w.{MARKS}])([^\W\d_][\w.{MARKS}]{{0,11}})\.\Z")
_NEXT_WORD: Final = re.compile(rf"[\w.{MARKS}]{{1,12}}")
_WITHOUT_VOWEL: Final = re.compile(r"[bcdfghjklmnpqrstvwxzłśżźćńçşğбвгджзклмнпрстфхцчшщ]{2,5}")
_SYLLABIC: Final = frozenset(("cs", "sk", "hr", "sl", "sr", "bs", "mk", "bg"))
"""Languages with words that have no vowel: Czech `krk`, Croatian `trg`."""
_ORDINAL: Final = re.compile(r"(?<!\w)(\w+) \d{1,3}\.\Z")
_STOP_AND_CAPITAL: Final = re.compile(r"\.[\"”’)]? +(?=([A-ZÀ-ÖØ-Þ]\w*))")


def sentences(text: str, paragraph: Span, language: str | None) -> tuple[Span, ...]:
    """The sentences of `paragraph`, in order; they cover all of it but white space.

    `paragraph` neither begins nor ends with white space. Cost is linear in its length.
    """
    part = paragraph.of(text)
    starts = (0, *_starts(part, (language or FALLBACK).partition("-")[0]), len(part))
    spans = (stripped(part, start, end) for start, end in pairwise(starts))
    return tuple(span.shift(paragraph.start) for span in spans if len(span))


def _starts(part: str, language: str) -> Iterator[int]:
    """Where each sentence of `part` begins but the first, in order."""
    start = seen = 0
    quoted = False
    found = (
        _ends(part, language),
        _ended_ends(part, language),
        _solid_ends(part),
        _thai_ends(part),
        _khmer_ends(part),
    )
    for end in sorted(chain.from_iterable(found)):
        between = _between(part, end)
        if between.end >= len(part) or between.start < seen:
            continue
        quoted = _is_quoted(part, seen, between.start, quoted)
        seen = between.start
        if not _is_boundary(part, start, between, language):
            continue
        cut = _cut(part, between, quoted=quoted)
        # A mark by itself is no sentence.
        if _has_letters(part, start, cut) and _has_letters(part, cut, len(part)):
            yield cut
            start = cut


def _has_letters(part: str, start: int, end: int) -> bool:
    return any(part[i].isalnum() for i in range(start, end))


def _is_quoted(part: str, start: int, end: int, quoted: bool) -> bool:
    """Whether a quote is open at `end`, when `quoted` says whether one was at `start`."""
    for mark in _QUOTES.findall(part, start, end):
        quoted = mark in "“„«" or (mark == '"' and not quoted)
    return quoted


def _ends(part: str, language: str) -> Iterator[int]:
    """Where the library ends a sentence."""
    view = _view(part)
    start = 0
    while start < len(view):
        chunk = view[start : start + CHUNK]
        ends = [each["end_index"] for each in sentencex.get_sentence_boundaries(language, chunk)]
        if start + len(chunk) < len(view):
            ends.pop()  # the last sentence of a chunk may go on in the next one
        yield from (start + end for end in ends)
        start += ends[-1] if ends and ends[-1] else len(chunk)


def _view(part: str) -> str:
    """What the library is shown of `part`, character for character."""
    view = _SINGLE_QUOTE.sub(" ", _NO_QUOTES(part))
    return _BRACKETED.sub(r" \1 ", view)


def _solid_ends(part: str) -> Iterator[int]:
    """Where a blank may have been forgotten; the library sees none behind a bracket or digit."""
    return (match.end() for match in _SOLID.finditer(part))


def _ended_ends(part: str, language: str) -> Iterator[int]:
    """Where a word that only begins sentences stands behind a full stop."""
    first_words = _abbreviations(language, "first-words")
    if first_words:
        for stop in _STOP_AND_CAPITAL.finditer(part):
            if stop[1].casefold() in first_words:
                yield stop.end()


def _thai_ends(part: str) -> Iterator[int]:
    """Where a blank ends a sentence in a script without a full stop."""
    start = 0
    for blank in _WITHOUT_FULL_STOP.finditer(part):
        if blank.start() - start >= THAI_SENTENCE:
            yield blank.end()
            start = blank.end()


def _khmer_ends(part: str) -> Iterator[int]:
    """Where the full stop of Khmer ends a sentence."""
    return (stop.end() for stop in _KHMER_STOP.finditer(part))


def _between(part: str, end: int) -> Span:
    """The white space, quotes and brackets between two sentences, around `end`."""
    before = _BEFORE.search(part, max(0, end - 16), end)
    after = _BETWEEN.match(part, end)
    assert before is not None  # both patterns fit nothing too
    assert after is not None
    return Span(before.start(), after.end())


def _is_boundary(part: str, start: int, between: Span, language: str) -> bool:
    """Whether the sentence from `start` really ends at `between`."""
    if _is_solid(between.of(part)) and not _is_dense(part[between.end]):
        return _is_forgotten_blank(part, between)
    return not (
        _continues(part, between)
        or _is_abbreviated(part, start, between, language)
        or _is_enumerator(part, start, between)
        or _is_ordinal(part, between, language)
    )


def _is_solid(gap: str) -> bool:
    return not any(character.isspace() for character in gap)


def _is_dense(character: str) -> bool:
    """Whether it belongs to a script without blanks between sentences: Chinese, Japanese."""
    return character >= "\u2e80"


def _is_forgotten_blank(part: str, between: Span) -> bool:
    """Whether a blank was forgotten between two sentences: `penuh.Akan ada`."""
    if not (
        _CLOSED.search(part, max(0, between.start - 3), between.end)
        and _CAPITAL.match(part, between.end)
    ):
        return False
    word = _word_around(part, between.start)
    return not (_ADDRESS.search(word) or _DOMAIN.fullmatch(word.strip(".,;:!?\"'()“”")))


def _word_around(part: str, position: int) -> str:
    """The run without white space around `position`, as far as a site's name may reach."""
    before = part[max(0, position - 60) : position].split(" ")[-1]
    return before + part[position : position + 60].split(" ")[0]


def _continues(part: str, between: Span) -> bool:
    """Whether the sentence goes on behind a quote, a question or a shout."""
    following, gap = part[between.end], between.of(part)
    if gap[:1] in {"」", "』"}:
        return "\u3040" <= following <= "\u309f"  # 「元気です。」と言った
    if not following.islower():
        return False
    return part[between.start - 1 : between.start] != "." or gap[:1] in _CLOSERS  # “It is.” said he


def _is_abbreviated(part: str, start: int, between: Span, language: str) -> bool:
    """Whether the full stop only closes an abbreviation, in the sentence from `start`."""
    found = _LAST_WORD.search(part, max(0, between.start - 14), between.start)
    following = _NEXT_WORD.match(part, between.end)
    if found is None or following is None:
        return False
    word, next_word = found[1], following[0]
    if word.casefold() in {"a.m", "p.m"}:
        return is_date_word(next_word)  # 5 p.m. Tuesday
    may_end = _is_known(word, language, "may-end")
    if next_word[0].isdigit():
        return _is_known(word, language, "before-number") or "." in word
    if next_word[0].islower():
        known = may_end or _is_known(word, language, "before-name") or _looks_abbreviated(word)
        return known and not any(map(str.isupper, next_word))  # iPhone
    if may_end and _is_known(next_word, language, "first-words"):
        return False
    if may_end and part[found.start() - 2 : found.start() - 1].isdigit():
        return _has_few_words(part, start, between.start)
    if _is_known(word, language, "before-name"):
        return True
    if may_end:
        return _has_few_words(part, start, between.start)
    if _is_known(next_word, language, "first-words"):
        return False
    return _is_initial(word) or (word.istitle() and _is_without_vowel(word, language))


def _has_few_words(part: str, start: int, end: int) -> bool:
    return end - start <= FEW_CHARACTERS and part.count(" ", start, end) < FEW_WORDS


def _looks_abbreviated(word: str) -> bool:
    """Whether a word before a small letter is one: no vowel, a full stop inside, two letters."""
    return "." in word or len(word) <= 2 or _WITHOUT_VOWEL.fullmatch(word.casefold()) is not None


def _is_without_vowel(word: str, language: str) -> bool:
    """Whether `word` is a title such as `Cllr`; some languages have whole words like it."""
    return language not in _SYLLABIC and _WITHOUT_VOWEL.fullmatch(word.casefold()) is not None


def _is_initial(word: str) -> bool:
    """Whether `word` is one letter, of a name or in a script without capitals: `د. خالد`."""
    letter = word.rpartition(".")[2]
    if len(letter) != 1 or _is_dense(letter) or letter.islower():
        return False
    return len(word) == 1 or not letter.isupper()


def _is_ordinal(part: str, between: Span, language: str) -> bool:
    """Whether a number has its full stop because it is an ordinal."""
    if not part[between.start - 2 : between.start - 1].isdigit():
        return False
    found = _ORDINAL.search(part, max(0, between.start - 24), between.start)
    return found is not None and _is_known(found[1], language, "before-ordinal")


def _is_enumerator(part: str, start: int, between: Span) -> bool:
    """Whether the sentence is only a number so far: `1. Kim tiba`."""
    if between.start - start > 12:
        return False
    return _ENUMERATOR.fullmatch(part[start : between.start].lstrip()) is not None


def _is_known(word: str, language: str, kind: str) -> bool:
    known = _abbreviations(language, kind)
    return word.casefold() in known or word in known


@cache
def _abbreviations(language: str, kind: str) -> frozenset[str]:
    known = table("abbreviations")[kind]
    return frozenset(word for key in ("any", language) for word in known.get(key, ()))


def _cut(part: str, between: Span, *, quoted: bool) -> int:
    """Where the next sentence begins: closing marks stay behind, opening ones go along.

    `quoted` tells whether a quote is open before them; a straight one looks alike on both sides.
    """
    gap = between.of(part)
    blank = next((i for i, character in enumerate(gap) if character.isspace()), None)
    if blank is None:
        kept = next((i for i, character in enumerate(gap) if character in _OPENERS), len(gap))
        return between.start + kept
    late = _LATE_CLOSER.match(gap, blank)  # « Oui. »
    if late is not None:
        return between.start + late.end()
    closing = gap.find('"', blank)
    if closing >= 0 and _is_quoted(gap, 0, blank, quoted):
        return between.start + closing + 1
    return between.start + blank
