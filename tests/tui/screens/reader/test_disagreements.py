"""Where the two articles disagree: counted, stepped through, listed, spelt out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import OptionList

from tests.tui.screens.reader.test_reader import LEFT, RIGHT, WIDE, ReaderApp, press
from tests.widgets.build import (
    article_of,
    comparison_of,
    long_pair,
    passage_of,
    span_of,
    storm,
)
from tests.widgets.stage import row_text, rows_text
from tui.screens.dialogs.disagreements_screen import DisagreementsScreen
from widgets.bars.counter import Counter
from widgets.bars.detail_strip import DetailStrip
from widgets.bars.side_header import SideHeader
from wirediff.passages import Comparison, Difference, Kind, Severity, What

FACTS = (
    ("The storm cut power to 9,000 homes.", "Power went out in 9,500 homes.", "9,000", "9,500"),
    ("The mayor is called Anna Berg.", "Anna Burg is the name of the mayor.", "Berg", "Burg"),
    ("It began on Monday at dawn.", "At dawn on Tuesday it began.", "Monday", "Tuesday"),
    ("Schools stay closed all week.", "All week schools stay closed.", "", ""),
)
GRAVE = (Severity.DIFFERENCE, Severity.SPELLING, Severity.CONTRADICTION)
WHATS = (What.NUMBER, What.NAME, What.DATE)


def disputed() -> Comparison:
    """Four passages: a difference, another spelling, a contradiction, and all the same."""
    left = article_of(*(fact[0] for fact in FACTS), outlet="Left")
    # The right side tells them in another order.
    right = article_of(*(FACTS[n][1] for n in (2, 0, 1, 3)), outlet="Right")
    passages = []
    for index, (mine, theirs, one, other) in enumerate(FACTS):
        passage = passage_of(left, right, mine, theirs, Kind.PARAPHRASE)
        if one:
            spans = span_of(left, one), span_of(right, other)
            difference = Difference(WHATS[index], *spans, GRAVE[index])
            passage = replace(passage, differences=(difference,), score=0.995)
        passages.append(passage)
    return comparison_of(left, right, *passages)


def current_facts(app: ReaderApp) -> str:
    passage = app.view.state.passage
    assert passage is not None
    return str(passage.left[0].of(app.reader.comparison.left.article.text))[:9]


async def test_both_headers_and_the_counter_say_how_often_they_disagree() -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE):
        for which in (LEFT, RIGHT):
            header = app.reader.query_one(f"#head-{which}", SideHeader)
            assert row_text(header, 2).endswith("≠ 2")
        assert row_text(app.reader.query_one(Counter), 2).strip() == "≠ 2"


async def test_nothing_is_said_where_nothing_is_disputed() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        assert "≠" not in "".join(rows_text(app.reader.query_one(Counter)))
        await press(pilot, "f")
        assert app.notices == ["There is no disagreement."]


@pytest.mark.parametrize(("forth", "back"), [("f", "F"), ("f8", "shift+f8")])
async def test_a_key_steps_through_disagreements_and_spellings_are_none(
    forth: str, back: str
) -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        assert current_facts(app) == "The storm"
        await press(pilot, forth)
        assert current_facts(app) == "It began "
        await press(pilot, forth)
        assert app.notices == ["This is the last disagreement."]
        await press(pilot, back)
        assert current_facts(app) == "The storm"


async def test_stepping_follows_the_order_of_the_side_being_read() -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "tab", "F")
        assert current_facts(app) == "It began "
        await press(pilot, "f")
        assert current_facts(app) == "The storm"


async def test_stepping_leaves_what_each_has_alone() -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "v", "f")
        assert not app.view.state.own_only
        assert app.view.state.current in app.view.state.disputed


async def test_the_list_has_contradictions_first_and_leads_to_the_passage() -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "D")
        assert isinstance(app.screen, DisagreementsScreen)
        listed = app.screen.query_one(OptionList)
        rows = [str(option.prompt) for option in listed.options]
        assert rows == [
            "≠ C date: Monday | Tuesday (contradiction)  ¶3 → ¶1",
            "≠ D number: 9,000 | 9,500  ¶1 → ¶2",
        ]
        await press(pilot, "enter")
        assert app.reader.is_current
        assert current_facts(app) == "It began "


async def test_the_list_leads_to_a_passage_that_a_filter_hides() -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "3", "D", "j", "enter")
        assert current_facts(app) == "The storm"


async def test_an_empty_list_says_so() -> None:
    app = ReaderApp(long_pair())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "D", "enter")
        assert "disagree on nothing" in str(app.screen.query_one(OptionList).options[0].prompt)
        await press(pilot, "escape")
        assert app.reader.is_current


async def test_the_strip_names_kind_readings_and_severity() -> None:
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        strip = app.reader.query_one(DetailStrip)
        assert "≠ D number: 9,000 | 9,500" in "".join(rows_text(strip))
        await press(pilot, "f")
        assert "≠ C date: Monday | Tuesday (contradiction)" in "".join(rows_text(strip))
        await press(pilot, "N")
        assert "≈ S name: Berg | Burg (spelling)" in "".join(rows_text(strip))


async def test_beside_a_contradiction_it_says_what_contradicts_before_how_sure_the_match_is() -> (
    None
):
    app = ReaderApp(disputed())
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "f")
        heading = row_text(app.reader.query_one(DetailStrip), 0)
        contradiction = heading.index("≠ 1 contradiction: Monday | Tuesday")
        assert contradiction < heading.index("sure of the match")


async def test_the_strip_marks_disputed_words_and_not_those_beside_them() -> None:
    comparison = storm()
    left, right = comparison.left.article, comparison.right.article
    spans = span_of(left, "9,000"), span_of(right, "9,500")
    passages = list(comparison.passages)
    passages[1] = replace(passages[1], differences=(Difference(What.NUMBER, *spans),))
    app = ReaderApp(replace(comparison, passages=tuple(passages)))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "n")
        strip = app.reader.query_one(DetailStrip)
        pieces = [piece for y in range(strip.size.height) for piece in strip.render_line(y)]
        reverse = [piece.text for piece in pieces if piece.style and piece.style.reverse]
        assert {"9,000", "9,500"} <= set(reverse)
        assert not any("More than" in text for text in reverse)
