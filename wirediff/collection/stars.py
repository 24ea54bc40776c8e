"""Which places of a story make one statement: stars round a centre, never chains.

What A shares with B and B with C need not be shared by A and C: half of all such wedges in news are
open, and chains pull a dozen sentences into one. So every member is linked to the centre itself.

Source: Aslam, Pelekhov and Rus, The star clustering algorithm, 2004. Their reassignment of members
to other centres changed nothing on the development stories, and is left out.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

from wirediff.collection.places import Link, Place

Neighbours = Mapping[int, Mapping[int, Link]]
"""The strongest link from each place to each other place, by their numbers."""


def neighbours_of(links: Sequence[Link]) -> Neighbours:
    """What each place is linked to; of two links between two places the stronger one."""
    found: dict[int, dict[int, Link]] = defaultdict(dict)
    for link in sorted(links, key=lambda link: link.strength):
        found[link.left][link.right] = found[link.right][link.left] = link
    return found


def stars(places: Sequence[Place], neighbours: Neighbours) -> list[list[int]]:
    """The places of each statement, its centre first; a place belongs to one statement at most.

    The place that reaches most articles (then by the strength of its links) becomes a centre and
    takes its strongest free neighbour in each article, then the next of what is left. A place that
    is left over and linked to a centre says again what the centre says.
    """
    centre_of: dict[int, int] = {}
    free = set(neighbours)
    # What a place reaches only shrinks, so a stale rank is too high and is found when it comes up.
    queue = [_ranked(place, free, places, neighbours) for place in neighbours]
    heapq.heapify(queue)
    while queue:
        rank = heapq.heappop(queue)
        centre = rank[-1]
        if centre not in free:
            continue
        now = _ranked(centre, free, places, neighbours)
        if now > rank:
            heapq.heappush(queue, now)
            continue
        members = _best_by_article(centre, free, places, neighbours).values()
        if members:
            centre_of.update(dict.fromkeys((centre, *members), centre))
            free -= centre_of.keys()
    for place in sorted(neighbours.keys() - centre_of.keys()):
        centres = [other for other in neighbours[place] if centre_of.get(other) == other]
        if centres:
            centre_of[place] = max(centres, key=lambda c: (neighbours[place][c].strength, -c))
    groups: dict[int, list[int]] = {}
    for place, centre in sorted(centre_of.items(), key=lambda pair: (pair[0] != pair[1], pair)):
        groups.setdefault(centre, []).append(place)
    return list(groups.values())


def _ranked(
    place: int, free: set[int], places: Sequence[Place], neighbours: Neighbours
) -> tuple[int, float, int]:
    """How soon a place becomes a centre, smallest first."""
    best = _best_by_article(place, free, places, neighbours).values()
    return -len(best), -sum(neighbours[place][other].strength for other in best), place


def _best_by_article(
    place: int, free: set[int], places: Sequence[Place], neighbours: Neighbours
) -> dict[int, int]:
    """The free place of each article that a place is linked to most strongly."""
    near = neighbours[place]
    linked = sorted(
        (other for other in near if other in free), key=lambda o: (near[o].strength, -o)
    )
    return {places[other].article: other for other in linked}
