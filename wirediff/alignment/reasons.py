"""Why a passage is a match, in words that a reader can check against the two texts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.weights.rarity import Weights
from wirediff.alignment.weights.set_phrases import capitals_of
from wirediff.alignment.windows import measured
from wirediff.alignment.witness import Range, Witness
from wirediff.passages import Mark, WordRun, mirrored_runs
from wirediff.text.sanitise import one_line
from wirediff.text.word_spans import is_unspaced
from wirediff.wording.ordinary_words import shares_of_sentences

RUN_NAMED: Final = 4
"""Words, or characters of a script without spaces, from which a common run is named."""

MOST_NAMED: Final = 6
"""Words, names or figures that are named of each sort."""

RARE: Final = 0.6
"""Weight from which a shared word is named as rare: in four sentences of forty at the most."""


CLOSER: Final = ((0.08, "much closer"), (0.04, "clearly closer"), (0.0, "somewhat closer"))
"""Margins of closeness from which each is said. Of the links of the seeds two in three have 0.04
and more, one in four 0.08."""


def reasons_of(pair: Pair, link: Link, runs: Sequence[WordRun]) -> tuple[str, ...]:
    """The evidence for a link, each piece in words.

    In turn: the longest run of words, names, figures and rare words in common, how much of the
    wording is common, whether the two stand out in meaning; what there is none of is left out.
    Words are quoted as one of the articles writes them, fit to show: the one whose end sorts first,
    so that exchanging the sides changes nothing.
    """
    if _quotable(pair.right, link.right, link.column) < _quotable(pair.left, link.left, link.row):
        pair, link, runs = _exchanged(pair), _turned(link), mirrored_runs(runs)
    shared = _shared(pair, link)
    sentence = pair.left.sentences[link.row]
    capital = capitals_of(pair.left, sentence)
    # The first word of a sentence owes its capital to its place; short ones stand joined.
    openings = pair.left.openings
    of_names = [i for i in shared if i not in openings and capital[i - sentence.first]]
    names = _grouped(pair, of_names)
    figures = _grouped(pair, [index for index in shared if pair.left.keys[index].startswith("#")])
    named = {index for one in (*names, *figures) for index in _indices(one)}
    weights = pair.weights.left.weights
    frequent = shares_of_sentences(pair.left.article.language)
    rare = sorted(
        (
            index
            for index in shared
            if index not in named
            and weights[index] >= RARE
            and pair.left.words.norms[index] not in frequent
        ),
        key=lambda index: (-weights[index], index),
    )
    return (
        *_longest_run(pair, runs),
        *_listed("same names", pair, names),
        *_listed("same figures", pair, figures),
        *_listed("rare words in common", pair, _rare(pair, rare)),
        *_measures(pair, link),
    )


def _quotable(witness: Witness, words: Range, sentence: int) -> tuple[str, str]:
    return witness.text(words), witness.text(witness.sentences[sentence])


def _exchanged(pair: Pair) -> Pair:
    weights = Weights(pair.weights.right, pair.weights.left, pair.weights.distinct)
    return replace(pair, left=pair.right, right=pair.left, weights=weights, closeness=None)


def _turned(link: Link) -> Link:
    return replace(link, row=link.column, column=link.row, left=link.right, right=link.left)


def _shared(pair: Pair, link: Link) -> list[int]:
    """The left words that stand on the right too, each once, in order."""
    wanted = set(pair.right.keys[link.right.first : link.right.last])
    first_places = {
        pair.left.keys[index]: index
        for index in range(link.left.last - 1, link.left.first - 1, -1)
        if pair.left.keys[index] in wanted
    }
    return sorted(first_places.values())


def _grouped(pair: Pair, indices: Iterable[int], gaps: Container[int] = (0, 1)) -> list[Range]:
    """Adjacent words as one range, where one of some numbers of characters lies between two."""
    words, groups = pair.left.words, list[Range]()
    for index in indices:
        is_next = bool(groups) and groups[-1].last == index
        if is_next and words.starts[index] - words.ends[index - 1] in gaps:
            groups[-1] = Range(groups[-1].first, index + 1)
        else:
            groups.append(Range(index, index + 1))
    return groups


def _rare(pair: Pair, heaviest: Sequence[int]) -> list[Range]:
    """Rare words, the heaviest first.

    Of a script without spaces between words, characters that stand together: one says nothing.
    """
    place = {index: number for number, index in enumerate(heaviest)}
    norms = pair.left.words.norms
    together = [
        words
        for words in _grouped(pair, sorted(heaviest), gaps=(0,))
        if len(words) > 1 or not is_unspaced(norms[words.first])
    ]
    return sorted(together, key=lambda words: min(map(place.__getitem__, _indices(words))))


def _indices(words: Range) -> range:
    return range(words.first, words.last)


def _longest_run(pair: Pair, runs: Sequence[WordRun]) -> Iterator[str]:
    same = (run.left for run in runs if run.mark is Mark.SAME and run.left)
    longest = max(same, key=len, default=None)
    if longest is not None:
        text = one_line(longest.of(pair.left.article.text))
        unspaced = is_unspaced(text)
        count = len(pair.left.within(longest)) if unspaced else len(text.split())
        if count >= RUN_NAMED:
            yield f"{count} {'characters' if unspaced else 'words'} in a row: “{text}”"


def _listed(what: str, pair: Pair, ranges: Sequence[Range]) -> Iterator[str]:
    if ranges:
        named = [one_line(pair.left.text(words)) for words in ranges[:MOST_NAMED]]
        yield f"{what}: {', '.join(named)}"


def _measures(pair: Pair, link: Link) -> Iterator[str]:
    window = measured(link.left, link.right, pair.weights)
    if window.shared:
        yield f"{window.closeness:.0%} of the wording in common, rare words counting most"
    margins = link.evidence.margins
    if margins and margins.clauses > 0:
        how = next(words for least, words in CLOSER if margins.clauses >= least)
        yield f"{how} in meaning to each other than to the rest of either article"
