"""How likely a match is in this pair before any evidence: read off the pair itself.

Two versions of one agency report match in every second sentence, two reports of the same day in
one of ten. Evidence weighed on the former is too generous to the latter. What tells them apart is
how many of the links that look like a match are beyond doubt: nearly all of them where text was
taken over, few where two reporters met the same facts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from wirediff.alignment.pair import Link

BEYOND_DOUBT: Final = 4.0
"""Log odds of a link that no expectation can make doubtful: 98 in 100."""

USUAL: Final = 0.65
"""Share of links beyond doubt in the pairs on which the evidence was weighed: 0.6 to 0.8."""

LONE: Final = -2.5
"""Added to the log odds of the only links of two articles, unless one is beyond doubt: two reports
of one event share more than that, and of two events of one kind some sentence looks alike.
On 200 pairs of strangers it takes 14 of 16 false links; on the development articles, compared by
their words alone, it costs one true link, the only one of its pair."""

WORD_FOR_WORD: Final = 0.85
"""Share of the weight of both ends, and of the lighter sentence, from which the only link stays."""

FEW: Final = 3
"""Sentences up to which an article may well share a single one; for two links, twice as many."""

MOST_LONE: Final = 1
"""Links that may all be by chance. With two, 3 more of 40 pairs that report two events of one kind
have no passage, but two of the sample articles that share two statements have none either."""

UNSEEN: Final = 2.0
"""Links of either sort counted besides those found, so that two or three decide little (after the
rule of succession; Laplace, 1774)."""


def expectation(links: Sequence[Link]) -> float:
    """What to add to the log odds of every link of a pair, at most 0.0.

    `links` are those with even odds and more; 0.0 where matches are as usual among them, less where
    they are rare. What has no counterpart on the other side is no link and changes nothing.
    """
    beyond = sum(link.log_odds >= BEYOND_DOUBT for link in links)
    share = (beyond + UNSEEN) / (len(links) + 2 * UNSEEN)
    return min(_log_odds(share) - _log_odds(USUAL), 0.0)


def lone(links: Sequence[Link], sentences: int) -> bool:
    """Whether a doubtful link or two are all of two articles; the shorter has `sentences`.

    A sentence that both have nearly word for word is not doubtful.
    """
    return (
        0 < len(links) <= MOST_LONE
        and sentences > FEW * len(links)
        and all(link.log_odds < BEYOND_DOUBT for link in links)
        and all(
            min(link.evidence.closeness, link.evidence.of_sentence) < WORD_FOR_WORD
            for link in links
        )
    )


def _log_odds(share: float) -> float:
    return math.log(share / (1.0 - share))
