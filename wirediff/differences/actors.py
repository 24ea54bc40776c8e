"""Who does it to whom, and who says it: the same words with their parts exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from wirediff.article import Span
from wirediff.differences.passage_words import TIGHT, UNCHANGED, Tokens
from wirediff.differences.statement_pair import Statement
from wirediff.passages import Difference, Severity, What
from wirediff.wording.ordinary_words import shares_of_sentences

OBJECT_FIRST: Final[Mapping[str, frozenset[str]]] = {
    "de": frozenset({"den", "dem", "einen", "einem", "ihn", "ihm"}),
    "es": frozenset({"a", "al"}),
}
"""First words by which a statement says that it begins with the one whom it is done to."""

SHORTEST: Final = 3
"""Letters of a word that has a part in what is done."""

FREQUENT: Final = 0.0139
"""Share of ordinary sentences from which a word is no part of what is done: the hundred most
frequent words."""

LONGEST: Final = 24
"""Words of a statement whose parts are looked at; what is exchanged in longer ones is clauses."""


def actor_differences(one: Statement, other: Statement) -> Iterator[Difference]:
    """Parts exchanged around a verb that both have, and other speakers of the same words."""
    yield from _exchanged(one, other)
    yield from _speakers(one, other)


def _exchanged(one: Statement, other: Statement) -> Iterator[Difference]:
    """`A attacked B` against `B attacked A`."""
    ours, theirs = _parts(one), _parts(other)
    if _around(one, ours) != _around(other, theirs):
        return  # one says it in the passive
    stems = [[side.tokens.words.stems[word] for word in words] for side, words in
             ((one, ours), (other, theirs))]  # fmt: skip
    first = next((at for at, pair in enumerate(zip(*stems, strict=False)) if pair[0] != pair[1]), 0)
    while stems[0] and stems[1] and stems[0][-1] == stems[1][-1]:
        stems = [stems[0][:-1], stems[1][:-1]]
    left, right = stems[0][first:], stems[1][first:]
    if not 3 <= len(left) <= LONGEST or sorted(left) != sorted(right):
        return
    if _object_first(one) or _object_first(other) or _lists(one, ours[first : first + len(left)]):
        return
    for at, stem in enumerate(left):
        its = right.index(stem)
        if sorted(left[:at]) != sorted(right[its + 1 :]) or not 0 < at < len(left) - 1:
            continue
        verb, its_verb = ours[first + at], theirs[first + its]
        if _turns(one, verb) and one.tokens.words.norms[verb] == other.tokens.words.norms[its_verb]:
            yield Difference(
                What.CLAIM,
                one.span(ours[first], ours[first + len(left) - 1] + 1),
                other.span(theirs[first], theirs[first + len(right) - 1] + 1),
                Severity.CONTRADICTION,
                "who does it",
            )
            return


def _parts(side: Statement) -> list[int]:
    """The words that have a part in what is done."""
    frequent = shares_of_sentences(side.tokens.end.language)
    return [
        word
        for word, norm in enumerate(side.tokens.words.norms)
        if len(norm) >= SHORTEST
        and norm not in side.lists.articles
        and frequent.get(norm, 0.0) < FREQUENT
    ]


def _around(side: Statement, parts: Sequence[int]) -> list[str]:
    """The other words, but for articles: those by which a passive is told."""
    norms = side.tokens.words.norms
    rest = set(range(len(norms))).difference(parts)
    return sorted(norms[word] for word in rest if norms[word] not in side.lists.articles)


def _lists(side: Statement, parts: Sequence[int]) -> bool:
    """Whether several things are told beside each other, whose order says nothing."""
    norms = side.tokens.words.norms[parts[0] : parts[-1]]
    return any(norm in side.lists.joins or norm.isdecimal() for norm in norms)


def _object_first(side: Statement) -> bool:
    marks = OBJECT_FIRST.get((side.tokens.end.language or "").partition("-")[0], frozenset())
    return bool(side.tokens.words.norms) and side.tokens.words.norms[0] in marks


def _turns(side: Statement, word: int) -> bool:
    """Whether it matters who stands before a word and who behind it."""
    norm = side.tokens.words.norms[word]
    return not (
        norm in side.lists.symmetric or norm in side.lists.conjunctions or side.speaks(word)
    )


def _speakers(one: Statement, other: Statement) -> Iterator[Difference]:
    """Somebody else beside a verb of speech that both sides have."""
    ours, theirs = _runs_outside_quotes(one.tokens), _runs_outside_quotes(other.tokens)
    for run in ours.keys() & theirs.keys():
        words, others = ours[run], theirs[run]
        named = _by_name(one, words) and _by_name(other, others)
        if named or max(len(words), len(others)) > TIGHT:
            continue
        mine, its = _who(one, words), _who(other, others)
        if mine and its and not mine & its and _says(one, words) and _says(other, others):
            yield Difference(
                What.CLAIM,
                one.span(words[0], words[-1] + 1),
                other.span(others[0], others[-1] + 1),
                Severity.DIFFERENCE,
                "speaker",
            )


def _runs_outside_quotes(tokens: Tokens) -> dict[int, list[int]]:
    """The words of each changed run, but for those that have some inside a quote."""
    starts = tokens.words.starts
    runs = {
        run: list(words)
        for run, words in groupby(range(len(tokens.words)), key=tokens.runs.__getitem__)
        if run != UNCHANGED
    }
    inside = Span(starts[0], starts[-1] + 1) if starts else Span(0, 0)
    quotes = [quote for quote in tokens.end.index.quotes if quote.overlaps(inside)]
    return {
        run: words
        for run, words in runs.items()
        if not any(quote.start <= starts[word] < quote.end for quote in quotes for word in words)
    }


def _by_name(side: Statement, words: Sequence[int]) -> bool:
    """Whether names stand there, in a language that writes other nouns small."""
    text, language = side.tokens.end.text, side.tokens.end.language
    capital = any(text[side.tokens.words.starts[word]].isupper() for word in words if word)
    return capital and (language or "") not in ("de", "lb")


def _who(side: Statement, words: Sequence[int]) -> set[str]:
    """The stems that tell who speaks; none when it may be anybody."""
    norms = side.tokens.words.norms
    parts = set(words).intersection(_parts(side))
    telling = {word for word in parts if norms[word] not in side.lists.generic}
    cued = any(at.first <= word < at.last for at in side.cues for word in telling)
    return set() if cued else {side.tokens.words.stems[word] for word in telling}


def _says(side: Statement, words: Sequence[int]) -> bool:
    """Whether some words are next to a verb of speech, as the one who speaks."""
    if _speaks_behind(side, words[-1] + 1):
        return True
    norms, before, by = side.tokens.words.norms, words[0] - 1, False
    while before >= 0 and (norms[before] in side.lists.articles or norms[before] in side.lists.by):
        by = by or norms[before] in side.lists.by
        before -= 1
    if before < 0 or not side.speaks(before):
        return False
    if norms[before] in side.lists.addressed:
        return by
    # What stands behind the verb is what is said, unless the verb itself follows it.
    opening = before
    while opening and (side.speaks(opening - 1) or len(norms[opening - 1]) <= AUXILIARY):
        if _parted(side, opening):
            break
        opening -= 1
    return by or opening == 0 or _parted(side, opening)


def _speaks_behind(side: Statement, word: int) -> bool:
    """Whether a verb of speech follows, at once or behind what tells more of the same person."""
    for at in range(word, min(word + BETWEEN, len(side.tokens.words))):
        if _parted(side, at):
            return False
        if side.speaks(at):
            return True
        if side.is_changed(at) or side.tokens.words.norms[at] in side.lists.generic:
            return False
    return False


BETWEEN: Final = 4
"""Words up to a verb of speech: `a nurse from Ohio said`, `the finance minister said`."""

AUXILIARY: Final = 2
"""Letters of what stands before a verb of speech in its compound tenses: `a dit`."""


def _parted(side: Statement, word: int) -> bool:
    """Whether a mark stands between a word and the one before."""
    words = side.tokens.words
    gap = side.tokens.end.text[words.ends[word - 1] : words.starts[word]]
    return bool(gap.strip(" \u00a0'’"))
