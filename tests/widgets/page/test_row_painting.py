from __future__ import annotations

import pytest
from rich.style import Style

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
from widgets.page.layers import Hit, Look
from widgets.page.row_painting import RowPainter, RowState, brackets, classes_of
from widgets.page.side_text import Overlay, Reading, readings_of
from widgets.page.typesetting import Row, RowKind
from widgets.paint.text_rows import text_of
from wirediff.article import Role
from wirediff.passages import Kind

LEFT, RIGHT = readings_of(storm())


def no_style(*_: str) -> Style:
    return Style.null()


PLAIN = RowPainter(no_style, bracketed=False, lettered=False)
LETTERED = RowPainter(no_style, bracketed=False, lettered=True)
MONO = RowPainter(no_style, bracketed=True, lettered=False)


def row_of(words: str, reading: Reading = LEFT) -> Row:
    span = span_of(reading.article, words)
    return Row(RowKind.TEXT, span.start, span.end, Role.BODY)


def painted(words: str, painter: RowPainter = PLAIN, overlay: Overlay | None = None) -> str:
    return text_of(painter.paint(RowState(row_of(words), LEFT, None, overlay or Overlay())))


def test_shared_text_has_no_bar_and_own_text_has_one() -> None:
    assert painted(OPENING) == f"  {OPENING} "
    assert painted("Marie Le Gros of St Helier") == "▏ Marie Le Gros of St Helier "


def test_boilerplate_is_nobodys_own() -> None:
    row = row_of("Read also: all about storms")._replace(role=Role.BOILERPLATE)
    assert text_of(PLAIN.paint(RowState(row, LEFT))).startswith("  Read")


def test_the_current_passage_has_a_heavy_bar() -> None:
    assert painted(OPENING, overlay=Overlay(current=0)).startswith("▌ The storm")
    assert painted(POWER, overlay=Overlay(current=0)).startswith("  More")


def test_the_current_own_stretch_has_a_heavy_bar() -> None:
    number = LEFT.layers.own_runs.at(span_of(LEFT.article, "Marie").start)
    assert painted("Marie Le Gros", overlay=Overlay(current_own=number)).startswith("▌ Marie")


@pytest.mark.parametrize(
    ("words", "margin"),
    [(OPENING, " V   "), (POWER, " E   "), (FERRIES, " P⇅  "), ("homes were", "     ")],
)
def test_without_a_gutter_the_letter_stands_where_a_passage_begins(words: str, margin: str) -> None:
    assert painted(words, LETTERED) == f"{margin}{words} "


def test_without_colour_brackets_take_the_place_of_blanks() -> None:
    row = row_of(f"{SCHOOLS} {FERRIES}")
    assert text_of(MONO.paint(RowState(row, LEFT))) == f" [{SCHOOLS}|{FERRIES}]"


def test_a_passage_that_goes_on_is_not_closed() -> None:
    start, end = span_of(LEFT.article, "More than 9,000 homes"), span_of(LEFT.article, "said.")
    first = Row(RowKind.TEXT, start.start, start.end, Role.BODY)
    last = Row(RowKind.TEXT, start.end + 1, end.end, Role.BODY)
    assert brackets(LEFT.text, first, LEFT.layers)[::2] == ("[", " ")
    assert brackets(LEFT.text, last, LEFT.layers)[::2] == (" ", "]")


def test_no_character_moves_for_a_bracket() -> None:
    left, right = article_of("“Go” now, he said."), article_of("Go now.")
    reading, _ = readings_of(comparison_of(left, right, passage_of(left, right, "Go", "Go")))
    row = Row(RowKind.TEXT, 0, len(left.text), Role.BODY)
    _, text, _ = brackets(reading.text, row, reading.layers)
    assert text == left.text


def test_a_fold_says_how_much_it_hides() -> None:
    found = PLAIN.paint(RowState(Row(RowKind.FOLD, 0, 9, Role.BODY, 0, 3), LEFT))
    assert "3 sentences folded" in text_of(found)
    found = PLAIN.paint(RowState(Row(RowKind.FOLD, 0, 9, Role.BODY, 0, 1), LEFT))
    assert "1 sentence folded" in text_of(found)


def test_partner_text_stands_under_its_label() -> None:
    span = span_of(RIGHT.article, OPENING)
    row = Row(RowKind.PARTNER, span.start, span.end, Role.BODY, 7, 0, first=True)
    found = PLAIN.paint(RowState(row, LEFT, RIGHT))
    assert text_of(found) == f"  └ V ¶2 {OPENING}"
    assert text_of(PLAIN.paint(RowState(row._replace(first=False), LEFT, RIGHT))) == (
        f"         {OPENING}"
    )


def test_text_carries_the_offsets_by_which_it_is_selected() -> None:
    found = PLAIN.paint(RowState(row_of(POWER), LEFT), 7)
    metas = [
        segment.style.meta["offset"] for segment in found if segment.style and segment.style.meta
    ]
    assert metas[0] == (0, 7)
    assert {y for _, y in metas} == {7}


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        (Look(Role.BODY), ()),
        (Look(Role.HEADLINE), ("headline",)),
        (Look(Role.BODY, Kind.EDITED), ("edited",)),
        (Look(Role.BODY, Kind.EDITED, changed=True), ("edited", "changed")),
        (Look(Role.BODY, Kind.VERBATIM, True), ("verbatim", "verbatim-current", "strong")),
        (
            Look(Role.CAPTION, Kind.PARAPHRASE, True, True, Hit.FOUND, True),
            (
                "quiet",
                "paraphrase",
                "paraphrase-current",
                "strong",
                "changed",
                "hit",
                "hit-on-current",
                "selected",
            ),
        ),
        (Look(Role.BODY, hit=Hit.CURRENT), ("current-hit",)),
    ],
)
def test_a_look_is_laid_in_layers(look: Look, expected: tuple[str, ...]) -> None:
    assert classes_of(look) == expected
