"""Where passages end: the words that two statements share, grown to the clauses they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from wirediff.alignment.pair import Link, Pair
from wirediff.alignment.rivals import claims
from wirediff.alignment.weights.evidence import Evidence
from wirediff.alignment.weights.rarity import Weighed
from wirediff.alignment.witness import Range, Witness
from wirediff.differences.claim_words import claim_words

GROW: Final = (0.5, 0.3)
"""Share of the sentence's, and of the clause's weight that an end must have to be grown to it."""

CLOSE: Final = 0.85
"""Closeness from which the words around two ends are taken for each outlet's own."""

ALMOST: Final = (0.9, 0.7)
"""As `GROW`, for ends that are close in this sense."""

WHOLE: Final = 0.5
"""Share of the margin of their closest clauses that two whole sentences must have to be one
statement from end to end; 0.4 to 0.6 give the same links on the development articles."""

REMNANT: Final = 6
"""Words of a clause that are not left over by themselves when an end stops short of them."""

CORE: Final = 0.85
"""Share of both ends that one common run of words must make up for the ends to be cut to it."""


def grown(pair: Pair, links: Sequence[Link]) -> Iterator[Link]:
    """Grow every end to its sentence or clause, but never into the words of another link.

    Nor into another sentence, as it is written: one that is short is compared together with its
    neighbour, of which it need not say the same.
    """
    lefts: dict[int, list[Range]] = {}
    rights: dict[int, list[Range]] = {}
    for link in links:
        lefts.setdefault(link.row, []).append(link.left)
        rights.setdefault(link.column, []).append(link.right)
    for link in links:
        need = _need(link.evidence)
        of_left = pair.left.written_around(link.left, pair.left.sentences[link.row])
        of_right = pair.right.written_around(link.right, pair.right.sentences[link.column])
        left_room = _room(link.left, of_left, lefts[link.row])
        right_room = _room(link.right, of_right, rights[link.column])
        left = _grown_end(link.left, left_room, pair.left, pair.weights.left, need)
        right = _grown_end(link.right, right_room, pair.right, pair.weights.right, need)
        left, right = _cut_to_core(pair, left, right, left_room, right_room)
        yield replace(link, left=left, right=right, left_room=left_room, right_room=right_room)


def _need(evidence: Evidence) -> tuple[float, float]:
    """The shares of weight from which the ends of a link are grown to sentence and clause."""
    margins = evidence.margins
    if margins and margins.sentences > 0 and margins.sentences >= WHOLE * margins.clauses:
        return 0.0, 0.0
    return ALMOST if evidence.closeness >= CLOSE else GROW


def _room(end: Range, sentence: Range, claimed: Iterable[Range]) -> Range:
    """As much of a sentence as an end may grow to: up to where another link's words are."""
    others = [one for one in claimed if not claims(one, end)]
    return Range(
        max(
            (min(one.last, end.first) for one in others if one.first < end.first),
            default=sentence.first,
        ),
        min(
            (max(one.first, end.last) for one in others if one.last > end.last),
            default=sentence.last,
        ),
    )


def _grown_end(
    end: Range, room: Range, witness: Witness, side: Weighed, need: tuple[float, float]
) -> Range:
    of_sentence, of_clause = need
    own = side.mass(end)
    if own >= of_sentence * side.mass(room):
        return room
    clause = witness.clause_around(end)
    clause = Range(max(clause.first, room.first), min(clause.last, room.last))
    if own >= of_clause * side.mass(clause):
        return clause
    return Range(
        clause.first if end.first - clause.first <= REMNANT else end.first,
        clause.last if clause.last - end.last <= REMNANT else end.last,
    )


def _cut_to_core(
    pair: Pair, left: Range, right: Range, left_room: Range, right_room: Range
) -> tuple[Range, Range]:
    """The longest run of words common to both ends, where it is nearly all of them.

    What is cut off is whole clauses that lead in or out on one side only: where both sides lead in,
    each in its own words, they may contradict each other there.
    """
    forms = (pair.left.forms[left.first : left.last], pair.right.forms[right.first : right.last])
    # autojunk=False: difflib otherwise drops frequent words, and with them real runs.
    run = SequenceMatcher(None, *forms, autojunk=False).find_longest_match()
    on_left = Range(left.first + run.a, left.first + run.a + run.size)
    on_right = Range(right.first + run.b, right.first + run.b + run.size)
    nearly_all = run.size >= CORE * max(len(left), len(right))
    one_sided = 0 in (run.a, run.b) and (on_left.last == left.last or on_right.last == right.last)
    whole = is_whole(pair.left, on_left, left_room) and is_whole(pair.right, on_right, right_room)
    return (on_left, on_right) if nearly_all and one_sided and whole else (left, right)


def is_whole(witness: Witness, end: Range, room: Range) -> bool:
    """Whether an end is whole clauses, also those that a word such as `and` joins.

    Or a word such as `that`, where another link has what stands beyond it: `denied that` must not
    be cut off what was denied.
    """
    lists = claim_words(witness.article.language_at(witness.words.starts[end.first]))
    joins = lists.joins if lists else frozenset[str]()
    opens = lists.complementizers if lists else frozenset[str]()
    clause, norms = witness.clause_around(end), witness.words.norms
    begins = clause.first == end.first or not joins.isdisjoint(norms[end.first - 1 : end.first + 1])
    ends = clause.last == end.last or norms[end.last] in joins
    return (begins or (end.first - room.first == 1 and norms[room.first] in opens)) and (
        ends or (room.last - end.last == 1 and norms[end.last] in opens)
    )
