"""Two statements word by word: where each word is on the other side, and what changes a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.article import Span
from wirediff.differences.article_words import opens
from wirediff.differences.claim_words import ClaimWords, Cue, CueAt, claim_words
from wirediff.differences.passage_words import UNCHANGED, Tokens

GOVERNS: Final = 4
"""Words behind or before a negation or a hedge among which the one is that it bears upon."""

NEAR: Final = 5
"""Words around the counterpart of such a word in which the other side would say the same."""

SHORTEST: Final = 3
"""Letters of a word that a negation or a hedge may bear upon."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a pair of statements, beside the other."""

    tokens: Tokens
    partner: Mapping[int, int]
    """For each word that stands on the other side too, where; by its number on this side."""
    cues: tuple[CueAt, ...]
    """All words of the language's lists, in order."""
    own: tuple[CueAt, ...]
    """Those of which the other side has not the same in the same place."""
    lists: ClaimWords

    def changed(self, cue: Cue) -> Iterator[CueAt]:
        """Where a statement does this and the other does not do so in the same place."""
        return (at for at in self.own if at.reads(cue))

    def is_changed(self, word: int) -> bool:
        """Whether a word is not the same on the other side."""
        return self.tokens.runs[word] != UNCHANGED

    def fills(self, at: CueAt, run: int) -> bool:
        """Whether a changed run has no other words than some."""
        return self.tokens.sizes[run] == sum(self.tokens.runs[word] == run for word in at.words)

    def runs_of(self, at: CueAt) -> frozenset[int]:
        """The changed runs that some words stand in."""
        return frozenset(self.tokens.runs[word] for word in at.words) - {UNCHANGED}

    def governed(self, at: CueAt) -> int | None:
        """The word that a cue bears upon, if the other side has it too."""
        behind = range(at.last, min(at.last + GOVERNS, len(self.tokens.words)))
        before = range(at.first - 1, max(at.first - 1 - GOVERNS, -1), -1)
        return next((word for word in (*behind, *before) if self._bears(word)), None)

    def _bears(self, word: int) -> bool:
        norm = self.tokens.words.norms[word]
        return (
            word in self.partner
            and len(norm) >= SHORTEST
            and norm not in self.lists.articles
            and norm not in self.lists.conjunctions
        )

    def near(self, word: int, cue: Cue) -> list[CueAt]:
        """Changed words that do this around a word."""
        return [at for at in self.changed(cue) if at.first - NEAR <= word <= at.last - 1 + NEAR]

    def speaks(self, word: int) -> bool:
        """Whether a word is a verb of speech."""
        return any(at.first <= word < at.last and at.speaks for at in self.cues)

    def span(self, first: int, last: int) -> Span:
        """The characters of some words."""
        return self.tokens.words.span(first, last)


def statement_pair(left: Tokens, right: Tokens) -> tuple[Statement, Statement] | None:
    """Both sides, or nothing in a language without lists."""
    language = left.end.language or right.end.language
    lists = claim_words(language)
    if lists is None:
        return None
    partner = _partners(left, right)
    back = {other: one for one, other in partner.items()}
    cues = tuple(_cues(left, lists)), tuple(_cues(right, lists))
    return (
        Statement(left, partner, cues[0], tuple(_own(left, partner, *cues)), lists),
        Statement(right, back, cues[1], tuple(_own(right, back, *reversed(cues))), lists),
    )


def _cues(tokens: Tokens, lists: ClaimWords) -> Iterator[CueAt]:
    """What is found of the lists, but for names: `May 2024`, `Mr Will`."""
    words, text = tokens.words, tokens.end.text
    for at in lists.cues(words, text):
        start = words.starts[at.first]
        figure = at.last < len(words) and words.norms[at.last].isdecimal()
        named = text[start].isupper() and (figure or not opens(text, start))
        if not named or len(at.words) > 1 or tokens.end.language in NOUNS_CAPITALISED:
            yield at


NOUNS_CAPITALISED: Final = frozenset({"de", "lb"})
"""Languages that capitalise every noun."""


def _own(
    tokens: Tokens, partner: Mapping[int, int], ours: Sequence[CueAt], theirs: Sequence[CueAt]
) -> Iterator[CueAt]:
    cue_of = {word: at for at in theirs for word in at.words}
    for at in ours:
        shared = (cue_of.get(partner.get(word, -1)) for word in at.words)
        if any(tokens.runs[word] != UNCHANGED for word in at.words) and not any(
            its and its.readings & at.readings for its in shared
        ):
            yield at


def _partners(left: Tokens, right: Tokens) -> dict[int, int]:
    """Unchanged words in their order, and changed ones whose stem comes once on each side."""
    same = [
        [word for word, run in enumerate(side.runs) if run == UNCHANGED] for side in (left, right)
    ]
    partners = dict(zip(*same, strict=False))
    ones, others = _single_stems(left), _single_stems(right)
    partners.update((word, others[stem]) for stem, word in ones.items() if stem in others)
    return partners


def _single_stems(tokens: Tokens) -> dict[str, int]:
    """The changed words whose stem no other changed word has, by that stem."""
    found: dict[str, list[int]] = {}
    for word, run in enumerate(tokens.runs):
        if run != UNCHANGED:
            found.setdefault(tokens.words.stems[word], []).append(word)
    return {stem: words[0] for stem, words in found.items() if len(words) == 1}
