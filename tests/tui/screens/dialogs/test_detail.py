from __future__ import annotations

from dataclasses import replace

import pytest
from textual.app import App
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tests.widgets.build import article_of, comparison_of, passage_of, span_of, storm
from tests.wirediff.stories import UNRELATED
from tui.screens.dialogs.detail import DetailScreen
from tui.screens.dialogs.detail_words import also_in, labelled_once, parts
from widgets.page.side_text import readings_of
from wirediff.comparing.recurrences import Recurrences
from wirediff.passages import Comparison, Difference, Passage, What

LEFT, RIGHT = readings_of(storm())


class DetailApp(App[None]):
    """Opens the detail of a passage and keeps where it was left."""

    def __init__(self, comparison: Comparison, number: int) -> None:
        super().__init__()
        order = range(len(comparison.passages))
        self.detail = DetailScreen(*readings_of(comparison), number, order)
        self.left_at: Passage | None = None

    def on_mount(self) -> None:
        self.push_screen(self.detail, self._keep)

    def _keep(self, passage: Passage | None) -> None:
        self.left_at = passage

    @property
    def text(self) -> str:
        """Everything that the detail says."""
        return "\n".join(str(each.content) for each in self.detail.query(Static))


def test_every_part_has_its_label() -> None:
    base = storm()
    left, right = base.left.article, base.right.article
    difference = Difference(What.NUMBER, span_of(left, "9,000"), span_of(right, "9,500"))
    passage = replace(base.passages[1], differences=(difference,))
    comparison = replace(base, passages=(base.passages[0], passage, *base.passages[2:]))
    said = [
        (label, text.plain) for label, text in parts(*readings_of(comparison), 1, Recurrences())
    ]
    assert [label for label, _ in said] == [
        *("BBC", "Reuters", "one text", "not the same", "why a match")
    ]
    assert said[2][1] == (
        "[-More than 9,000-] {+Some 9,500+} homes [-were left without electricity,-] "
        "{+lost power,+} the operator said."
    )
    assert said[3][1] == "≠ D number: 9,000 | 9,500"
    assert said[4][1] == "9,000 homes"


def test_a_label_is_not_repeated() -> None:
    rows = [("why", Content("a")), ("why", Content("b")), ("also", Content("c"))]
    assert [label for label, _ in labelled_once(rows)] == ["why", "", "also"]


def test_words_that_are_also_elsewhere_are_named_with_their_place() -> None:
    left = article_of("Kim met Putin.")
    right = article_of("Putin met Kim in Russia.", "Something else.", "They met, Kim and Putin.")
    comparison = comparison_of(
        left,
        right,
        passage_of(left, right, "Kim met Putin.", "Putin met Kim"),
        passage_of(left, right, "Kim met Putin.", "Kim and Putin."),
    )
    first, second = readings_of(comparison)
    assert list(also_in(second, first, 0, Recurrences())) == [
        "ANTARA (right), ¶3 (edited): Kim and Putin."
    ]
    assert list(also_in(first, second, 0, Recurrences())) == []


def test_passages_that_only_meet_are_not_said_to_tell_the_same() -> None:
    left = article_of("Kim met Putin on Monday.", "They signed nothing at all, officials said.")
    right = article_of("Kim met Putin, officials said, and they signed nothing.")
    comparison = comparison_of(
        left,
        right,
        passage_of(left, right, "Kim met Putin on Monday.", "Kim met Putin, officials"),
        passage_of(left, right, "signed nothing at all", "officials said, and they signed nothing"),
    )
    first, second = readings_of(comparison)
    assert list(also_in(first, second, 0, Recurrences())) == []
    assert list(also_in(first, second, 1, Recurrences())) == []


def test_a_statement_that_comes_again_is_named_on_either_side() -> None:
    quote = "We will rebuild every house on the northern coast before winter, the minister said."
    again = "They will rebuild every house on the northern coast before winter, he promised again."
    left = article_of(quote, *UNRELATED, again, outlet="BBC")
    right = article_of(*UNRELATED, quote, again.upper(), outlet="Reuters")
    comparison = comparison_of(left, right, passage_of(left, right, quote, quote))
    first, second = readings_of(comparison)
    assert list(also_in(first, second, 0, Recurrences())) == [
        f"BBC, ¶{len(UNRELATED) + 2}: {again[:70].strip()}…"
    ]
    assert list(also_in(second, first, 0, Recurrences())) == [
        f"Reuters, ¶{len(UNRELATED) + 2}: {again[:70].strip().upper()}…"
    ]
    labels = [label for label, _ in labelled_once(parts(first, second, 0, Recurrences()))]
    assert labels[-2:] == ["also in", ""]


async def test_n_steps_within_the_detail_and_escape_says_where_it_was_left() -> None:
    app = DetailApp(storm(), 0)
    async with app.run_test(size=(100, 30)) as pilot:
        box = app.detail.query_one("#box")
        assert str(box.border_title) == "passage 1 of 4"
        await pilot.press("n")
        assert "{+Some 9,500+}" in app.text
        assert "90% sure" in app.text
        await pilot.press("n", "n", "n")
        assert str(box.border_title) == "passage 4 of 4"
        await pilot.press("N", "escape")
    assert app.left_at == storm().passages[2]


async def test_a_long_passage_scrolls() -> None:
    words = "One sentence follows another. " * 80
    left, right = article_of(words.strip()), article_of(words.strip())
    app = DetailApp(
        comparison_of(left, right, passage_of(left, right, words.strip(), words.strip())), 0
    )
    async with app.run_test(size=(80, 24)) as pilot:
        box = app.detail.query_one("#passage", VerticalScroll)
        await pilot.press("j", "j", "down")
        assert box.scroll_offset.y == 3
        await pilot.press("k")
        assert box.scroll_offset.y == 2


async def test_markup_and_escapes_are_text() -> None:
    text = "[/b]\x1b[2J [@click=app.quit]x."
    left, right = article_of(text, outlet="[red]"), article_of(text, outlet="[/]")
    passage = passage_of(left, right, text, text, evidence=("[/x]\x1b]0;",))
    app = DetailApp(comparison_of(left, right, passage), 0)
    async with app.run_test(size=(80, 24)):
        assert "[@click=app.quit]x." in app.text
        assert "[/x]␛]0;" in app.text
        assert "\x1b" not in app.text


@pytest.mark.parametrize("width", [40, 60, 80, 160])
@pytest.mark.parametrize(
    "name", ["BBC", "The Sunday Express and Echo of the Northern Coast", "早" * 40]
)
async def test_every_word_is_there_at_any_width_and_length_of_name(width: int, name: str) -> None:
    left, right = article_of("Kim met Putin.", outlet=name), article_of("Kim saw Putin.")
    passage = passage_of(left, right, "Kim met Putin.", "Kim saw Putin.")
    app = DetailApp(comparison_of(left, right, passage), 0)
    async with app.run_test(size=(width, 30)) as pilot:
        await pilot.pause()
        for label in app.detail.query(".label"):
            assert isinstance(label, Static)
            assert label.size.width <= width // 3
        text = app.detail.query(".text").first()
        assert text.size.width >= width // 3
        name_label = app.detail.query(".label").first()
        lines = name_label.render_lines(name_label.size.region)
        shown = "".join(line.text for line in lines)
        assert "".join(name.split()) in "".join(shown.split())
