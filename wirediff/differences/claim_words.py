"""The words by which each language denies, hedges, counts, turns and attributes a statement.

They are small closed lists, one file a language in `tables/`; a language without a file has none,
and nothing is then said of its claims.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import Any, Final

from wirediff.article import Span
from wirediff.text import cldr
from wirediff.text.words import Words, normalise, words_of


class Cue(StrEnum):
    """What a word does to the statement that it stands in."""

    NEGATION = "negation"
    HEDGE = "hedge"
    MODAL = "modal"
    """May answer a hedge of the other side and is none by itself: `can`, `plans to`."""
    CERTAIN = "certain"
    QUANTITY = "quantity"
    STATUS = "status"
    OPPOSITE = "opposite"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a word or phrase of a table does."""

    cue: Cue
    group: str = ""
    """Of a quantity or a status which one; of an opposite its pair."""
    side: int = 0
    """Of an opposite which of its two sides, -1 or 1."""
    close: bool = False
    """Whether an opposite says something only where it stands for the other: `with`, `before`."""


@dataclass(frozen=True, slots=True)
class CueAt:
    """Words `first` up to, not including, `last` that do something to a statement."""

    first: int
    last: int
    readings: frozenset[Reading]
    particle: int | None = None
    """The second part of a verb that stands apart from the first: `frei` of `sprach … frei`."""

    @property
    def words(self) -> tuple[int, ...]:
        """All its words, in order."""
        apart = () if self.particle is None else (self.particle,)
        return (*range(self.first, self.last), *apart)

    @property
    def end(self) -> int:
        """One past its last word."""
        return self.words[-1] + 1

    @property
    def speaks(self) -> bool:
        """Whether the words say that something is said."""
        return self.reads(Cue.SPEECH)

    def reads(self, cue: Cue) -> bool:
        """Whether the words do this, among other things."""
        return any(reading.cue is cue for reading in self.readings)


APART: Final = 8
"""Words at most between the two parts of a verb: about what a clause of news puts there."""

GAP: Final = "…"
"""What stands in a list where other words may stand: `sprach … frei`."""

_CLAUSE_ENDS: Final = re.compile(r"(?<!\d)\.|[,;:!?()\n\"“”„«»–—]")

_ELIDED: Final = re.compile("(?:l|d|qu|dell|all|nell|sull|dall|un)'(?=..)")


def without_elision(norm: str) -> str:
    """A word without an article or a preposition that is joined to it: `l'ancien`."""
    elided = _ELIDED.match(norm) if "'" in norm else None
    return norm[elided.end() :] if elided else norm


_Phrases = Mapping[tuple[str, ...], frozenset[Reading]]


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """The lists of one language."""

    by_norm: _Phrases
    by_stem: _Phrases
    parted: Mapping[str, Mapping[str, frozenset[Reading]]]
    """Verbs of two parts: by the stem of the first what they do with each second one."""
    longest: Mapping[str, int]
    """By the norm or stem of a first word, how many words the longest phrase has."""
    prefixes: tuple[str, ...]
    """What makes a word its opposite: `invalid`."""
    addressed: frozenset[str]
    """Verbs of speech behind which the person stands who is spoken to."""
    by: frozenset[str]
    """Words before the one who does what is done: `attacked by rebels`."""
    articles: frozenset[str]
    generic: frozenset[str]
    """Speakers who may be the same under another word: `officials`, `the ministry`."""
    symmetric: frozenset[str]
    """Words whose two sides may be exchanged: `met`, `and`."""
    titles: frozenset[str]
    sorts: frozenset[str]
    """What a place is called besides its name: `the city of Lima`."""
    conjunctions: frozenset[str]
    joins: frozenset[str]
    """Those between two statements of which each is made: `and`, but not `that` nor `if`."""
    complementizers: frozenset[str]
    """Those that open a statement and say nothing of it: `that`, but not `if` nor `whether`."""
    openers: frozenset[str]
    """Frequent words that a name may begin with: `United`, `New`."""
    behind_verbs: frozenset[str]
    """Words that show that the one before them is part of a verb: `called it off in May`."""
    prepositions: frozenset[str]
    """Where every noun has a capital, the words before a name that no article stands behind."""

    def cues(self, words: Words, text: str = "") -> Iterator[CueAt]:
        """What is found of the lists in some words, the longest phrase at each place.

        Verbs whose parts stand apart are found with the text of the words, whose signs tell where a
        clause ends.
        """
        norms = tuple(map(without_elision, words.norms))
        at, particles = 0, set[int]()
        while at < len(norms):
            parted = self._parted_at(words, at, text)
            found = self._cue_at(norms, words.stems, at)
            if parted and parted.particle is not None and (not found or found.last == at + 1):
                found = parted
                particles.add(parted.particle)
            if found is not None and found.readings and at not in particles:
                yield found
            at = found.last if found else at + 1

    def _parted_at(self, words: Words, at: int, text: str) -> CueAt | None:
        """A verb whose second part stands behind it in the same clause."""
        seconds = self.parted.get(words.stems[at])
        if seconds is None or not text:
            return None
        for second in range(at + 1, min(at + APART + 2, len(words))):
            before, norm = words.ends[second - 1], words.norms[second]
            if norm in self.conjunctions or _CLAUSE_ENDS.search(text, before, words.starts[second]):
                return None
            if norm in seconds and self._is_last(words, second, text):
                return CueAt(at, at + 1, seconds[norm], second)
        return None

    def _is_last(self, words: Words, word: int, text: str) -> bool:
        """Whether a word ends what belongs to its verb, so that it is no preposition."""
        if word + 1 == len(words):
            return True
        follower = words.norms[word + 1]
        return (
            follower in self.conjunctions
            or follower in self.behind_verbs
            or bool(_CLAUSE_ENDS.search(text, words.ends[word], words.starts[word + 1]))
        )

    def has(self, norm: str, stem: str) -> bool:
        """Whether a word does something by itself."""
        found = self._cue_at((without_elision(norm),), (stem,), 0)
        return found is not None and bool(found.readings)

    def _cue_at(self, norms: tuple[str, ...], stems: tuple[str, ...], at: int) -> CueAt | None:
        norm, stem = norms[at], stems[at]
        if norm in self.longest or stem in self.longest:
            most = max(self.longest.get(norm, 0), self.longest.get(stem, 0))
            for size in range(min(most, len(norms) - at), 0, -1):
                by_norm = self.by_norm.get(norms[at : at + size])
                by_stem = self.by_stem.get(stems[at : at + size], frozenset())
                if by_norm is not None or by_stem:
                    return CueAt(at, at + size, (by_norm or frozenset()) | by_stem)
        if "'" in norm and (norm.endswith("n't") or norm.startswith("n'")):
            return CueAt(at, at + 1, frozenset({Reading(Cue.NEGATION)}))
        return None


@lru_cache(cldr.LANGUAGES)
def claim_words(language: str | None) -> ClaimWords | None:
    """The lists of a language as articles name it, or `None` where there are none."""
    code = (language or "").partition("-")[0]
    path = files(__package__).joinpath("tables", f"{code}.toml")
    return _made(tomllib.loads(path.read_text("utf-8")), code) if code and path.is_file() else None


SHORTEST_STEM: Final = 3
"""Letters up to which a word of the lists is found only as it is written."""

INFLECTED: Final = frozenset({Cue.OPPOSITE, Cue.SPEECH})
"""What is found under its stem too: `no` and `all` have no inflections, and a `suspect` is not
`suspected`."""


def _made(table: Mapping[str, Any], language: str) -> ClaimWords:
    by_norm: dict[tuple[str, ...], frozenset[Reading]] = {}
    by_stem: dict[tuple[str, ...], frozenset[Reading]] = {}
    parted: dict[str, dict[str, frozenset[Reading]]] = {}
    longest: dict[str, int] = {}
    for phrase, reading in _entries(table):
        if reading and GAP in phrase:
            both = words_of(phrase, [Span(0, len(phrase))], language)
            seconds = parted.setdefault(both.stems[0], {})
            seconds[both.norms[1]] = seconds.get(both.norms[1], frozenset()) | {reading}
            continue
        words = words_of(phrase, [Span(0, len(phrase))], language)
        readings = frozenset({reading}) if reading else frozenset[Reading]()
        by_norm[words.norms] = by_norm.get(words.norms, frozenset()) | readings
        firsts = [words.norms[0]]
        if reading and reading.cue in INFLECTED and len(phrase) > SHORTEST_STEM:
            by_stem[words.stems] = by_stem.get(words.stems, frozenset()) | readings
            firsts.append(words.stems[0])
        for first in firsts:
            longest[first] = max(longest.get(first, 0), len(words))
    said, names = table["attribution"], table["names"]
    return ClaimWords(
        MappingProxyType(by_norm),
        MappingProxyType(by_stem),
        MappingProxyType(parted),
        MappingProxyType(longest),
        tuple(table["negative_prefixes"]),
        addressed=_set(said["addressed"]),
        by=_set(said["by"]),
        articles=_set(said["articles"]),
        generic=_set(said["generic"]),
        symmetric=_set(said["symmetric"]),
        titles=_set(names["titles"]),
        sorts=_set(names["sorts"]),
        conjunctions=_set(names["conjunctions"]),
        joins=_set(names["joins"]),
        complementizers=_set(names["complementizers"]),
        openers=_set(names["openers"]),
        behind_verbs=_set(table.get("behind_verbs", ())),
        prepositions=_set(names.get("prepositions", ())),
    )


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[str, Reading | None]]:
    """Every phrase with what it does; those that look like a negation and are none with nothing."""
    for name, cue in (
        ("negators", Cue.NEGATION),
        ("hedges", Cue.HEDGE),
        ("modals", Cue.MODAL),
        ("certain", Cue.CERTAIN),
    ):
        yield from ((phrase, Reading(cue)) for phrase in table[name])
    yield from ((phrase, None) for phrase in table["not_negators"])
    for name, cue in (("quantifiers", Cue.QUANTITY), ("status", Cue.STATUS)):
        for group, phrases in table[name].items():
            yield from ((phrase, Reading(cue, group)) for phrase in phrases)
    for number, pair in enumerate(table["opposites"]):
        for side, phrases in ((-1, pair["one"]), (1, pair["other"])):
            reading = Reading(Cue.OPPOSITE, str(number), side, pair.get("close", False))
            yield from ((form, reading) for phrase in phrases for form in _forms(phrase))
    yield from ((phrase, Reading(Cue.SPEECH)) for phrase in table["attribution"]["speech"])


def _forms(phrase: str) -> Iterator[str]:
    """What `wies|weist … zurück` stands for."""
    return map(" ".join, product(*(word.split("|") for word in phrase.split())))


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(normalise, words))
