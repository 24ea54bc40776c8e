from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.build import (
    FERRIES,
    OPENING,
    POWER,
    SCHOOLS,
    article_of,
    comparison_of,
    passage_of,
    span_of,
    storm,
)
from widgets.page.layers import Hit, Layers, Look, pieces
from widgets.page.side_text import readings_of
from wirediff.article import Role, Span
from wirediff.passages import Kind
from wirediff.text.intervals import Runs

STORM = storm()
LEFT, RIGHT = readings_of(STORM)


def look_at(words: str, layers: Layers = LEFT.layers, current: int | None = None) -> Look:
    span = span_of(LEFT.article, words)
    (piece,) = pieces(layers, span.start, span.end, Role.BODY, current=current)
    return piece.look


def test_a_passage_shows_its_kind() -> None:
    assert look_at("hit the coast").kind is Kind.VERBATIM
    assert look_at("Ferries were").kind is Kind.PARAPHRASE
    assert look_at("Marie Le Gros").kind is None


def test_only_the_current_passage_is_current() -> None:
    number = next(n for n, each in enumerate(STORM.passages) if each.kind is Kind.EDITED)
    assert look_at("homes", current=number).current
    assert not look_at("hit the coast", current=number).current


def test_words_that_the_other_side_has_not_are_marked() -> None:
    assert look_at("More than").changed
    assert not look_at("homes").changed


def test_roles_show_through() -> None:
    assert look_at("Thousands without").role is Role.HEADLINE
    assert look_at("Read also").role is Role.BOILERPLATE


def test_hidden_passages_are_not_marked_but_are_not_own_either() -> None:
    shown = [n for n, each in enumerate(STORM.passages) if each.kind is not Kind.VERBATIM]
    layers = LEFT.filtered(shown).layers
    assert look_at("hit the coast", layers).kind is None
    assert layers.own == LEFT.layers.own
    opening = span_of(LEFT.article, OPENING)
    assert not any(stretch.span.overlaps(opening) for stretch in layers.own)


def test_own_stretches_are_what_no_passage_covers() -> None:
    assert [stretch.span.of(LEFT.article.text) for stretch in LEFT.layers.own] == [
        "Thousands without power after storm",
        "Marie Le Gros of St Helier saw the roof of her house fly away.",
    ]


def test_where_passages_overlap_the_closest_kind_shows() -> None:
    assert LEFT.layers.kind_of([0, 3]) is min(
        (STORM.passages[n].kind for n in (0, 3)), key=[*Kind].index
    )


def test_what_a_search_found_and_what_is_selected_lie_over_it() -> None:
    span = span_of(LEFT.article, "homes")
    hits = Runs([(span.start, span.end, Hit.CURRENT)])
    (piece,) = pieces(LEFT.layers, span.start, span.end, Role.BODY, hits=hits, selected=span)
    assert piece.look.hit is Hit.CURRENT
    assert piece.look.selected


@given(st.integers(0, 300), st.integers(0, 120), st.integers(0, 300), st.integers(0, 120))
def test_pieces_cover_their_range_without_gaps(start: int, size: int, mark: int, wide: int) -> None:
    end = start + size
    selected = Span(mark, mark + wide)
    cut = list(pieces(LEFT.layers, start, end, Role.BODY, current=1, selected=selected))
    assert "".join(LEFT.text[each.start : each.end] for each in cut) == LEFT.text[start:end]
    assert all(one.end == two.start for one, two in itertools.pairwise(cut))
    for each in cut:
        assert each.look.selected == (each.start in selected)


def test_both_sides_have_the_same_passages() -> None:
    assert {n for run in LEFT.layers.shared for n in run.value} == {0, 1, 2, 3}
    assert {n for run in RIGHT.layers.shared for n in run.value} == {0, 1, 2, 3}


def test_passages_of_a_row_come_in_the_order_of_the_text() -> None:
    first = span_of(LEFT.article, SCHOOLS).start
    last = span_of(LEFT.article, FERRIES).end
    kinds = [STORM.passages[n].kind for n in LEFT.passages_in(first, last)]
    assert kinds == [Kind.VERBATIM, Kind.PARAPHRASE]
    assert LEFT.passages_in(*_edges(POWER)) == (1,)


def _edges(words: str) -> tuple[int, int]:
    span = span_of(LEFT.article, words)
    return span.start, span.end


def test_where_the_current_passage_overlaps_another_its_own_kind_shows() -> None:
    left, right = article_of("Kim met Putin."), article_of("Kim met Putin. Putin saw Kim.")
    comparison = comparison_of(
        left,
        right,
        passage_of(left, right, "Kim met Putin.", "Kim met Putin.", Kind.VERBATIM),
        passage_of(left, right, "Kim met Putin.", "Putin saw Kim.", Kind.PARAPHRASE),
    )
    layers = readings_of(comparison)[0].layers
    (plain,) = pieces(layers, 0, 14, Role.BODY)
    (current,) = pieces(layers, 0, 14, Role.BODY, current=1)
    assert plain.look.kind is Kind.VERBATIM
    assert current.look.kind is Kind.PARAPHRASE
    assert current.look.current
