"""Words of an article: where each lies, and the forms under which words are the same.

Normalisation happens here and nowhere else. Word indices count from 0 within one `Words`; spans
stay in code points of the article's text.
"""

from __future__ import annotations

import operator
import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import Stemmer

from wirediff.article import Span
from wirediff.text.letters import MARKS, OPTIONAL, STACKING, VARIANTS

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana and Han
    "\U00020000-\U0003134f"
)
"""Scripts written without spaces between words: there each character counts as a word."""

_APOSTROPHES: Final = "'\u2019\u02bc\uff07"

_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width spaces and joiners: inside a word they say nothing."""

_LETTERS: Final = rf"[^\W_{_UNSPACED}]"

_SMALL: Final = "a-zß-öø-ÿа-яё"
_BREAK: Final = rf"(?<=[{_SMALL}])[-\u00ad\u2010]\n[ \t]{{0,8}}(?=[{_SMALL}])"
"""The hyphen of a word that is parted at the end of a line."""

_JOINED: Final = re.compile(r"[-\u00ad\u2010]\s+")

_WORD: Final = re.compile(
    rf"[{_UNSPACED}](?:[{MARKS}]|(?<=[{STACKING}])[{_UNSPACED}])*"
    rf"|[0-9]+(?:[.,:/][0-9]+)*[^\W\d_{_UNSPACED}]*"
    rf"|{_LETTERS}+(?:(?:[{MARKS}]+|[{_APOSTROPHES}](?=[^\W_])"
    rf"|[{_UNSEEN}]+(?={_LETTERS})|{_BREAK}){_LETTERS}*)*"
)
"""A word: a character of an unspaced script with its signs, a figure with its separators (`1.500`,
`07:09`), or a run of letters with signs and apostrophes inside. Hyphens part words, so that `Kim
Jong-un` and `Kim Jong Un`, `kebijakan-kebijakan` and `kebijakan` meet; those at the end of a line,
between small letters, do not."""

_FOLDED: Final = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(OPTIONAL + _UNSEEN, "") | VARIANTS
)

_UNSPACED_START: Final = re.compile(rf"[{_UNSPACED}]")

_STEMMER_OF: Final = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian",
    "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip
"""Snowball's algorithm for a language code; a language that is not here keeps its words whole."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some spans of one article, in order; four columns of one length."""

    starts: tuple[int, ...]
    """First character of each word."""
    ends: tuple[int, ...]
    """One past the last character of each word."""
    norms: tuple[str, ...]
    """Case, width, accents' encoding and apostrophes folded: equal norms are the same word."""
    stems: tuple[str, ...]
    """The norm without its endings, by the language's Snowball algorithm. For a character of an
    unspaced script: it and the next one, since a single character says little."""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """From word `first` up to, not including, word `last`; `first < last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def part(self, first: int, last: int) -> Words:
        """Words `first` up to, not including, `last`, as columns of their own."""
        return Words(
            self.starts[first:last],
            self.ends[first:last],
            self.norms[first:last],
            self.stems[first:last],
        )


def is_unspaced(word: str) -> bool:
    """Whether a word is a character of a script that has no spaces between words."""
    return _UNSPACED_START.match(word) is not None


def normalise(word: str) -> str:
    """The form under which two spellings are the same word.

    NFKC; case and apostrophes folded; without the signs that Arabic, Hebrew and Hindi may leave
    out, without soft hyphens and zero-width characters, and without the hyphen of a line's end.
    """
    if "\n" in word:
        word = _JOINED.sub("", word)
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKC", word).casefold().translate(_FOLDED)
    return folded or word  # nothing but signs


def words_of(text: str, spans: Iterable[Span], language: str | None) -> Words:
    """The words inside `spans`, in the order given; no word crosses the end of a span."""
    found: list[str] = []
    starts: list[int] = []
    for span in spans:
        inside = _WORD.findall(text, span.start, span.end)
        found += inside
        starts += _places(text, inside, span.start)
    known = _words_known(language)
    norms = tuple(map(known.norms.__getitem__, found))
    stems = tuple(map(known.stems.__getitem__, norms))
    unspaced = not text.isascii() and any(map(_UNSPACED_START.match, set(norms)))
    return Words(
        tuple(starts),
        tuple(map(operator.add, starts, map(len, found))),
        norms,
        _paired(norms, stems) if unspaced else stems,
    )


def _places(text: str, words: Iterable[str], at: int) -> Iterator[int]:
    """Where each word begins, for all the words from `at` on.

    What lies between two words cannot begin a word, so that each is the next place with its
    letters. Looking for it takes a third of what an object for each match would.
    """
    for word in words:
        at = text.index(word, at)
        yield at
        at += len(word)


def joined(parts: Sequence[Words]) -> Words:
    """The words of several parts of one article, in the order given, as one."""
    if len(parts) == 1:
        return parts[0]
    return Words(
        tuple([start for part in parts for start in part.starts]),
        tuple([end for part in parts for end in part.ends]),
        tuple([norm for part in parts for norm in part.norms]),
        tuple([stem for part in parts for stem in part.stems]),
    )


def _paired(norms: tuple[str, ...], stems: tuple[str, ...]) -> tuple[str, ...]:
    """The stems, each character of an unspaced script with the next one."""
    return tuple(
        norm + follower if _UNSPACED_START.match(norm) else stem
        for (norm, follower), stem in zip(pairwise((*norms, "")), stems, strict=True)
    )


MOST_KNOWN: Final = 50_000
"""Different words of a language that stay at hand, some 10 MB; a long article has 8,000."""

LANGUAGES_KNOWN: Final = 4
"""Languages whose words stay at hand: those of a pair, and of what they quote."""


class _Norms(dict[str, str]):
    """The norm of each word met so far, by how it is written."""

    def __missing__(self, word: str) -> str:
        norm = self[word] = normalise(word)
        return norm


class _Stems(dict[str, str]):
    """The stem of each word met so far, by its norm."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stemmer = _stemmer(language)

    def __missing__(self, norm: str) -> str:
        plain = norm.removesuffix("'s")
        stem = self[norm] = self._stemmer.stemWord(plain) if self._stemmer else plain
        return stem


class _Known:
    """The words of one language met so far, folded and stemmed once."""

    def __init__(self, language: str) -> None:
        self.norms: Final = _Norms()
        self.stems: Final = _Stems(language)


_OF_THREAD: Final = threading.local()
"""The words that each thread knows, by language: two threads may not use one stemmer at once. The
next article of a language has most of its words from those before."""


def _words_known(language: str | None) -> _Known:
    """The words of a language that this thread knows; from none again when they are too many."""
    known: dict[str, _Known] = vars(_OF_THREAD)
    code = (language or "").split("-")[0]
    if code in known and len(known[code].norms) > MOST_KNOWN:
        del known[code]
    if code not in known:
        if len(known) == LANGUAGES_KNOWN:
            del known[next(iter(known))]
        known[code] = _Known(code)
    return known[code]


def _stemmer(language: str) -> Stemmer.Stemmer | None:
    """Snowball's stemmer for a language, or nothing where it has none in this version."""
    name = _STEMMER_OF.get(language)
    # No cache of its own: `_Stems` is one.
    return Stemmer.Stemmer(name, 0) if name and name in Stemmer.algorithms() else None
