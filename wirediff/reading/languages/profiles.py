"""The profiles of `langdetect`: how often each language has which letters in a row.

The library turns all 184,000 counts into a table of 88,000 rows and 55 columns before the first
answer, for half a second; a text looks at a few hundred rows. Here a row is worked out when it is
asked for, and weighed in one step for all languages. Counts, chances and the detector's way are the
library's own, so the answers are too.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

import numpy as np
from langdetect import DetectorFactory
from langdetect.detector import Detector
from langdetect.utils.ngram import NGram
from numpy.typing import NDArray

Row = NDArray[np.float64]
"""A number for each language, in the order of the profiles."""


_BLANKS: Final = re.compile(" {2,}")

WORDS_KNOWN: Final = 20_000
"""Words whose letters stay at hand, some 10 MB: most of an article's occurred in others before."""


class Chances(dict[str, Row]):
    """For one to three letters in a row: how likely they are in each language, in the given order.

    Contains what any language has; holds the rows that were asked for.
    """

    def __init__(self, profiles: Sequence[dict[str, Any]]) -> None:
        """Take the profiles as the library's files hold them: `freq` and `n_words` of each."""
        super().__init__()
        self.counts = [(profile["freq"], profile["n_words"]) for profile in profiles]
        """Of each language, how often it has which letters, and one, two and three in all."""
        self.rows_of: Final = lru_cache(WORDS_KNOWN)(self._rows_of)

    def __contains__(self, letters: object) -> bool:
        return any(letters in counts for counts, _ in self.counts)

    def __missing__(self, letters: str) -> Row:
        if letters not in self:
            raise KeyError(letters)
        size = len(letters) - 1
        row = np.array([counts.get(letters, 0) / totals[size] for counts, totals in self.counts])
        return self.setdefault(letters, row)

    def _rows_of(self, word: str) -> tuple[str, ...]:
        """What any language has of the letters of a word, one, two and three in a row.

        In the library's order. Those that end inside a run of capitals are left out: they are
        abbreviations.
        """
        rows: list[str] = []
        row, shouted = " ", False
        for letter in word:
            before = row[-1]
            row = (row if before == " " or len(row) < NGram.N_GRAM else row[1:]) + letter
            shouted = letter.isupper() and (shouted or before.isupper())
            if not shouted:
                rows += [row[-size:] for size in range(1, len(row) + 1)]
        return tuple(one for one in rows if one != " " and one in self)


class _Detector(Detector):  # type: ignore[misc]
    """The library's detector, which goes through the languages one by one, with rows of them."""

    def append(self, text: str) -> None:
        """Take a text, as the library does; it goes through it letter by letter."""
        plain = self.MAIL_RE.sub(" ", self.URL_RE.sub(" ", text))
        self.text += _BLANKS.sub(" ", NGram.normalize_vi(plain)[: self.max_text_length])

    def cleaning_text(self) -> None:
        """Drop the Latin letters of a text in another script, as the library does."""
        if not self.text.isascii():
            super().cleaning_text()

    def _extract_ngrams(self) -> list[str]:
        """All that the profiles know of one to three letters in a row, in order."""
        rows_of = self.word_lang_prob_map.rows_of
        rows: list[str] = []
        *words, last = self.text.translate(_SPELLING).split(" ")
        for word in words:
            if word:
                rows += rows_of(word + " ")
        return [*rows, *rows_of(last)]

    def _init_probability(self) -> Row:
        return np.full(len(self.langlist), 1.0 / len(self.langlist))

    def _update_lang_prob(self, prob: Row, word: str, alpha: float) -> bool:
        prob *= alpha / self.BASE_FREQ + self.word_lang_prob_map[word]
        return True

    def _normalize_prob(self, prob: Row) -> float:
        prob /= prob.sum()
        return float(prob.max())


class _Detectors(DetectorFactory):  # type: ignore[misc]
    """Makes detectors of this kind."""

    def _create_detector(self) -> _Detector:
        return _Detector(self)


@cache
def detectors() -> DetectorFactory:
    """Makes detectors that know every language of the library and answer the same on every run."""
    profiles = [
        json.loads(file.read_text(encoding="utf-8"))
        # By name: the library takes them as the folder lists them, which no two systems do alike.
        for file in sorted(files("langdetect").joinpath("profiles").iterdir(), key=str)
        if file.is_file() and not file.name.startswith(".")
    ]
    factory = _Detectors()
    factory.langlist = [profile["name"] for profile in profiles]
    factory.word_lang_prob_map = Chances(profiles)
    factory.seed = 0  # it draws samples at random: the same ones for every reader
    return factory


@cache
def usual_letters(language: str) -> Mapping[str, float]:
    """The logarithm of the chance of each letter, and of each three in a row, in a language.

    Only those that the language has; empty for one that the library does not know.
    """
    factory = detectors()
    if language not in factory.langlist:
        return {}
    counts, totals = factory.word_lang_prob_map.counts[factory.langlist.index(language)]
    return {
        letters: math.log(count / totals[len(letters) - 1])
        for letters, count in counts.items()
        if len(letters) in (1, 3)
    }


@cache
def scripts_of(language: str) -> Mapping[str, float]:
    """Which share of the letters of a language each script has; of an unknown language, none."""
    shares: defaultdict[str, float] = defaultdict(float)
    for letter, logarithm in usual_letters(language).items():
        if len(letter) == 1:
            shares[script_of(letter)] += math.exp(logarithm)
    return shares


def script_of(letter: str) -> str:
    """The script of a letter, as Unicode names it first: `LATIN`, `CJK`."""
    return unicodedata.name(letter, "").partition(" ")[0]


class _Spelling(dict[int, str]):
    """How the profiles spell a character, by its code: no digits, one kana for all."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, NGram.normalize(chr(code)))


_SPELLING: Final = _Spelling()


def spelled(text: str) -> str:
    """`text` as the profiles spell it, with one blank around each word."""
    return f" {' '.join(text.translate(_SPELLING).split())} "
