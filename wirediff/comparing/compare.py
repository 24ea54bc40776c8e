"""The comparison of two articles, from end to end."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from wirediff.alignment.links import links_of
from wirediff.alignment.pair import Pair
from wirediff.alignment.statements import passages_of
from wirediff.alignment.stretches.digests import Ends
from wirediff.alignment.stretches.stretches import stretches_of
from wirediff.alignment.weights.closeness import Closeness
from wirediff.alignment.weights.evidence import SUREST
from wirediff.alignment.weights.overlap import Overlap, overlap_of
from wirediff.alignment.weights.rarity import weigh
from wirediff.alignment.witness import Witness, witness_of
from wirediff.article import Article
from wirediff.comparing.measures import containments, order_kept, side_of
from wirediff.errors import EncoderError
from wirediff.meaning import Encoder, Progress, local_encoder
from wirediff.passages import Comparison, Passage, Stretch
from wirediff.settings import Settings

PAIRS_KEPT: Final = 2
"""Pairs whose words stay at hand: a reader compares by words, then by meaning, then with another
shortest passage, and what the words are does not change."""

ARTICLES_KEPT: Final = 8
"""Articles whose words stay at hand: in a collection each is compared with several."""


def compare(
    left: Article,
    right: Article,
    *,
    semantic: bool | None = None,
    settings: Settings | None = None,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """What two articles share, and what is each one's own.

    The same articles and settings give the same answer on every run, and swapping the sides swaps
    the answer. Without an encoder (no wheel for this platform, or it fails) the answer is that of
    the words alone, and `Comparison.semantic` says so.

    Args:
        left: One witness.
        right: The other.
        semantic: Whether meaning is part of the evidence; by default what `settings` says.
        settings: How to compare; by default `Settings()`.
        encoder: Who tells closeness of meaning; by default the one of this machine.
        progress: Called with texts encoded and texts in all; whatever it raises ends the work.
    """
    settings = settings or Settings()
    wanted = settings.semantic if semantic is None else semantic
    meaning = (encoder or _local_encoder()) if wanted else None
    pair, overlap = _by_words(left, right, settings.headline, settings.caption)
    pair = _with_meaning(pair, meaning, progress)
    links = links_of(pair, overlap, _least_log_odds(settings), settings.shortest)
    return counted(pair, overlap, passages_of(pair, links), settings)


def prepare(article: Article, settings: Settings) -> None:
    """Take an article into its words, while the one it is to be compared with is not there yet.

    Comparing does it where it was not done.
    """
    _witness(article, settings.headline, settings.caption)


def counted(
    pair: Pair,
    overlap: Overlap,
    passages: tuple[Passage, ...],
    settings: Settings,
    *,
    semantic: bool | None = None,
    refused: Sequence[Passage] = (),
) -> Comparison:
    """All that follows from the passages of a pair: measures, verdicts, stretches, order.

    Args:
        pair: Who is compared.
        overlap: The words that their sentences share.
        passages: What they have in common, in order.
        settings: How they were compared.
        semantic: Whether meaning was part of the evidence; by default, whether `pair` has it.
        refused: What looks shared and is not; no stretch begins there.
    """
    left = [(passage.left, passage.kind) for passage in passages]
    right = [(passage.right, passage.kind) for passage in passages]
    seeds = [ends for passage in passages for ends in _line_by_line(pair, passage)]
    not_these = [ends for passage in refused for ends in _line_by_line(pair, passage)]
    of_left, of_right = containments(pair.left, pair.right)
    return Comparison(
        left=side_of(pair.left, pair.right, left, right, containment=of_left),
        right=side_of(pair.right, pair.left, right, left, containment=of_right),
        passages=passages,
        stretches=tuple(
            Stretch(
                (pair.left.span_with_marks(joined.left),),
                (pair.right.span_with_marks(joined.right),),
            )
            for joined in stretches_of(pair, overlap, seeds, not_these)
        ),
        order_kept=order_kept(pair.left, pair.right, passages),
        semantic=pair.closeness is not None if semantic is None else semantic,
        settings=settings,
    )


def _line_by_line(pair: Pair, passage: Passage) -> Iterator[Ends]:
    """The words of a passage; where it lies in several places, those of each run they share."""
    if len(passage.left) == len(passage.right) == 1:
        places = [(passage.left[0], passage.right[0])]
    else:
        places = [(run.left, run.right) for run in passage.words if run.left and run.right]
    for left, right in places:
        ends = pair.left.within(left), pair.right.within(right)
        if all(ends):
            yield ends


def pair_of(
    left: Article,
    right: Article,
    settings: Settings,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> Pair:
    """Two articles made ready for alignment, weighed against each other."""
    pair, _ = _by_words(left, right, settings.headline, settings.caption)
    return _with_meaning(pair, encoder, progress)


def _with_meaning(pair: Pair, encoder: Encoder | None, progress: Progress | None) -> Pair:
    """The pair with its closeness in meaning; without it where no encoder can tell."""
    if encoder is None:
        return pair
    # The reader is told by `Comparison.semantic`; the lexical answer stands.
    with suppress(EncoderError):
        return replace(pair, closeness=Closeness(pair.left, pair.right, encoder, progress))
    return pair


def overlap_in(pair: Pair, settings: Settings) -> Overlap:
    """The words that the sentences of a pair share; `settings` are those it was made with."""
    left, right = pair.left.article, pair.right.article
    return _by_words(left, right, settings.headline, settings.caption)[1]


@lru_cache(maxsize=PAIRS_KEPT)
def _by_words(left: Article, right: Article, headline: bool, caption: bool) -> tuple[Pair, Overlap]:
    one, other = _witness(left, headline, caption), _witness(right, headline, caption)
    across = len({_language(left), _language(right)} - {None}) == 2
    if across:
        one, other = one.beside_another_language(), other.beside_another_language()
    weights = weigh(one, other)
    return Pair(one, other, weights, None, across), overlap_of(one, other, weights)


@lru_cache(maxsize=ARTICLES_KEPT)
def _witness(article: Article, headline: bool, caption: bool) -> Witness:
    return witness_of(article, Settings(headline=headline, caption=caption))


@cache
def _local_encoder() -> Encoder | None:
    """One encoder for the process: it holds a child process and a memory of vectors."""
    return local_encoder()


def _language(article: Article) -> str | None:
    return article.language and article.language.split("-")[0]


def _least_log_odds(settings: Settings) -> float:
    """What the sensitivity asks of a link: even odds at 0.5, `SUREST` at 0.0."""
    score = min(max(1.0 - settings.sensitivity, 1.0 - SUREST), SUREST)
    return math.log(score / (1.0 - score))
