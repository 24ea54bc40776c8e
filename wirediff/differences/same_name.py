"""Whether two names mean the same: as they are, in another spelling, or not at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby
from typing import Final

from rapidfuzz.distance import Levenshtein

from wirediff.differences.claim_words import without_elision
from wirediff.differences.places import place_of, renamed

LONG: Final = 7
"""Letters of a name in which also `a` and `e` may stand for each other: `Mohammed`, `Mohammad`."""

ABBREVIATED: Final = 3
"""Letters of a first word that stand for the name: `Fed`, `Federal Reserve`."""

LONGEST_ABBREVIATION: Final = 4
"""Letters of a word of a name that is written short: `Yard St`, `Dan Brown`."""

LONG_IN_NAME: Final = 5
"""Letters of a word of a name in which one vowel makes no other name, if the rest is the same."""

SLIP: Final = 6
"""Letters of a single name with one letter more or less that is the same name."""

_LETTERS: Final = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss"}
)

_SOUNDS: Final = (
    (re.compile("tsch|tch|ch(?=[aeiou])|cz|ć|č"), "c"),
    (re.compile("sch|sh|sz"), "s"),
    (re.compile("kh|ck|q|c(?![ehiy])"), "k"),
    (re.compile("ph"), "f"),
    (re.compile("gh|dj|dzh|zh"), "g"),
    (re.compile("(?<=[bdgklmnprtv])h"), ""),
    (re.compile("w"), "v"),
    (re.compile("ks"), "x"),
    (re.compile("[zs]+"), "s"),
    (re.compile("[jy]+"), "i"),
    (re.compile("ou|oe|oo|ue"), "u"),
    (re.compile("ee|ie|ei|ai"), "e"),
    (re.compile("ae"), "a"),
)
"""How one sound is written in several languages, in turn."""

_VOWELS: Final = str.maketrans("eu", "io")


WORDS_KEPT: Final = 4_096
"""Words of names whose sound stays at hand."""


class Same(Enum):
    """What two names have to do with each other."""

    EQUAL = auto()
    SPELLING = auto()
    """One name, spelt in two ways."""
    OTHER = auto()


def same_name(
    left: Sequence[str], right: Sequence[str], skipped: frozenset[str], language: str | None
) -> Same:
    """Compare two names, each the normalised words of it.

    Args:
        left: The words of one name, initials and titles among them.
        right: Those of the other.
        skipped: Titles and words such as `city`, which do not make another name.
        language: Of both.
    """
    ones, others = _telling(left, skipped), _telling(right, skipped)
    folded = [tuple(map(umlauts_written_out, words)) for words in (ones, others)]
    whole, other_whole = " ".join(ones), " ".join(others)
    if renamed(whole, other_whole):
        return Same.SPELLING
    places = place_of(" ".join(left), language), place_of(" ".join(right), language)
    if not all(places):
        places = place_of(whole, language), place_of(other_whole, language)
    if all(places):
        return Same.EQUAL if places[0] == places[1] else Same.OTHER
    if not ones or not others:
        return Same.EQUAL
    together = ["".join(map(plain, words)) for words in (ones, others)]
    if together[0] == together[1] or together[0] in others or together[1] in ones:
        return Same.EQUAL
    return Same.EQUAL if folded[0] == folded[1] else _by_words(ones, others)


def _by_words(ones: Sequence[str], others: Sequence[str]) -> Same:
    """Names word by word, the shorter held against that part of the longer that fits best."""
    short, long = sorted((ones, others), key=lambda words: (len(words), words))
    shortened = len(short) == 1 < len(long) and long[0].startswith(short[0])
    if set(short) <= set(long) or (shortened and len(short[0]) >= ABBREVIATED):
        return Same.EQUAL
    found = Same.EQUAL
    rest = [word for word in long if word not in short]
    for word in (word for word in short if word not in long):
        same = min((_by_word(word, its, len(short) > 1) for its in rest), key=lambda one: one.value,
                   default=Same.OTHER)  # fmt: skip
        found = max(found, same, key=lambda one: one.value)
    return found


def _by_word(one: str, other: str, in_name: bool) -> Same:
    letters = plain(one), plain(other)
    short, long = sorted(letters, key=len)
    if short == long or umlauts_written_out(one) == umlauts_written_out(other):
        return Same.EQUAL
    if (
        in_name
        and 1 < len(short) <= LONGEST_ABBREVIATION
        and long.startswith(short)
        and (len(long) > len(short) + 1)
    ):
        return Same.EQUAL
    folded = spoken(one), spoken(other)
    if in_name:  # Arabic and Turkic names: Qaddafi, Gaddafi
        folded = folded[0].replace("g", "k"), folded[1].replace("g", "k")
    if folded[0] == folded[1] or _alike(*folded) or _vowel_apart(*folded, in_name):
        return Same.SPELLING
    inserted = Levenshtein.distance(short, long) == len(long) - len(short) == 1
    if inserted and (in_name or len(long) >= SLIP):
        return Same.SPELLING
    return Same.OTHER


@lru_cache(WORDS_KEPT)
def plain(word: str) -> str:
    """A word without accents and signs."""
    decomposed = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(letter for letter in decomposed if letter.isalnum())


@lru_cache(WORDS_KEPT)
def umlauts_written_out(word: str) -> str:
    """A word without accents, its umlauts as German writes them on a plain keyboard."""
    return plain(unicodedata.normalize("NFC", word).translate(_UMLAUTS))


_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@lru_cache(WORDS_KEPT)
def spoken(word: str) -> str:
    """A word by its sound, roughly: what transliterations of one name have in common."""
    folded = plain(word)
    for pattern, sound in _SOUNDS:
        folded = pattern.sub(sound, folded)
    folded = folded.translate(_VOWELS)
    return "".join(letter for letter, _ in groupby(folded))


def _alike(one: str, other: str) -> bool:
    """Whether two long names sound alike but for `a` and `i`, which stands for `e`."""
    swap = one.replace("a", "i") == other.replace("a", "i")
    return swap and min(len(one), len(other)) >= LONG - 1


def _vowel_apart(one: str, other: str, in_name: bool) -> bool:
    """Whether one vowel more, less or other is all that parts two longer words by their sound."""
    if min(len(one), len(other)) < (LONG_IN_NAME if in_name else LONG):
        return False
    bare = (re.sub("[aio]", "", one), re.sub("[aio]", "", other))
    return bare[0] == bare[1] and Levenshtein.distance(one, other) == 1


def _telling(words: Sequence[str], skipped: frozenset[str]) -> tuple[str, ...]:
    """The words of a name without titles and initials, unless there is nothing else."""
    bare = [word.removesuffix("'s").removesuffix("'") for word in words]
    bare = list(map(without_elision, bare))
    while len(bare) > 1 and bare[0] in skipped:
        bare = bare[1:]
    return tuple(word for word in bare if len(word) > 1 or len(bare) < 3)
