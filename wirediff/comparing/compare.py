"""The comparison of two articles: a stair of steps, each of which hands its value to the next.

Article       its text, blocks and sentences: wirediff.sources, wirediff.reading
-> Prepared   words under the forms by which they meet, sentences, clauses
-> Pair       both weighed against each other, by words and then by meaning
-> candidates sentences that words or meaning bring together
-> links      the likely ones, rivals settled
-> links      their ends grown or cut to whole clauses
-> passages   kind, word diff, reasons, facts that do not agree, order
-> Comparison what follows from them: measures, verdicts, overview
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from wirediff.alignment.links import candidates_of, links_among, whole_links
from wirediff.alignment.pair import Pair, pair_of
from wirediff.alignment.statements import passages_of
from wirediff.alignment.stretches.digests import Ends
from wirediff.alignment.stretches.stretches import stretches_of
from wirediff.alignment.weights.closeness import Closeness
from wirediff.alignment.weights.evidence import SUREST
from wirediff.article import Article
from wirediff.comparing.measures import containments, order_kept, side_of
from wirediff.comparing.prepare import Prepared, prepare
from wirediff.errors import EncoderError
from wirediff.meaning import Encoder, Progress, encoder_of_this_machine
from wirediff.passages import Comparison, Passage, Stretch
from wirediff.settings import Settings


def compare(
    left: Article | Prepared,
    right: Article | Prepared,
    *,
    semantic: bool | None = None,
    settings: Settings | None = None,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """What two articles share, and what is each one's own.

    The same articles and settings give the same answer on every run, and exchanging the sides
    exchanges the answer. Without an encoder (no wheel for this platform, or it fails) the answer is
    that of the words alone, and `Comparison.semantic` says so.

    Args:
        left: One article; made ready by `prepare` if it is compared more than once.
        right: The other.
        semantic: Whether meaning is part of the evidence; by default what `settings` says.
        settings: How to compare; by default `Settings()`.
        encoder: Tells closeness of meaning; by default the encoder of this machine.
        progress: Called with texts encoded and texts in all; an exception from it ends the work.
    """
    settings = settings or Settings()
    wanted = settings.semantic if semantic is None else semantic
    one, other = prepare(left, settings), prepare(right, settings)
    pair = pair_of(one.witness, other.witness)
    if wanted:
        pair = with_meaning(pair, encoder or encoder_of_this_machine(), progress)
    candidates = candidates_of(pair)
    likely = links_among(pair, candidates, _least_log_odds(settings))
    links = whole_links(pair, likely, settings.shortest)
    passages = passages_of(pair, links)
    return comparison_of(pair, passages, settings)


def with_meaning(pair: Pair, encoder: Encoder | None, progress: Progress | None = None) -> Pair:
    """The pair with its closeness in meaning; without it where no encoder can tell."""
    if encoder is not None:
        # `Comparison.semantic` says so; the lexical answer stands.
        with suppress(EncoderError):
            return replace(pair, closeness=Closeness(pair.left, pair.right, encoder, progress))
    return pair


def comparison_of(
    pair: Pair,
    passages: tuple[Passage, ...],
    settings: Settings,
    *,
    semantic: bool | None = None,
    refused: Sequence[Passage] = (),
) -> Comparison:
    """All that follows from the passages of a pair: measures, verdicts, stretches, order.

    Args:
        pair: The two articles.
        passages: What they have in common, in order.
        settings: How they were compared.
        semantic: Whether meaning was part of the evidence; by default, whether `pair` has it.
        refused: What looks shared and is not; no stretch begins there.
    """
    left = [(passage.left, passage.kind) for passage in passages]
    right = [(passage.right, passage.kind) for passage in passages]
    of_left, of_right = containments(pair.left, pair.right)
    return Comparison(
        left=side_of(pair.left, pair.right, left, right, containment=of_left),
        right=side_of(pair.right, pair.left, right, left, containment=of_right),
        passages=passages,
        stretches=_overview(pair, passages, refused),
        order_kept=order_kept(pair.left, pair.right, passages),
        semantic=pair.closeness is not None if semantic is None else semantic,
        settings=settings,
    )


def _overview(
    pair: Pair, passages: Iterable[Passage], refused: Iterable[Passage]
) -> tuple[Stretch, ...]:
    """Neighbouring passages joined across small gaps."""
    seeds, barred = (
        [ends for passage in some for ends in _line_by_line(pair, passage)]
        for some in (passages, refused)
    )
    return tuple(
        Stretch(
            (pair.left.span_with_marks(joined.left),),
            (pair.right.span_with_marks(joined.right),),
        )
        for joined in stretches_of(pair, pair.overlap, seeds, barred)
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


def _least_log_odds(settings: Settings) -> float:
    """What the sensitivity asks of a link: even odds at 0.5, `SUREST` at 0.0."""
    score = min(max(1.0 - settings.sensitivity, 1.0 - SUREST), SUREST)
    return math.log(score / (1.0 - score))
