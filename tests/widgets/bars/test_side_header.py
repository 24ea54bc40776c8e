from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.widgets.build import storm
from tests.widgets.stage import Stage, rows_text
from widgets.bars.side_header import SideHeader
from widgets.paint.cells import width_of

SIDE = replace(
    storm().left,
    words=1612,
    coverage=0.61,
    article=replace(
        storm().left.article,
        published=datetime(2023, 11, 2, 6, 10),
        credits=("Reuters", "AFP"),
        byline="by Ann Body",
    ),
)


async def rows_at(width: int, height: int = 3) -> list[str]:
    header = SideHeader(SIDE, "BBC")
    header.styles.height = height
    async with Stage(header).run_test(size=(width, 5)):
        return rows_text(header)


async def test_with_room_everything_is_said() -> None:
    title, facts, shares = await rows_at(100)
    assert title.split("  ") == ["  BBC", "Thousands without power after storm"] or "BBC" in title
    assert facts.strip() == (
        "1,612 words · 2023-11-02 06:10 · from Reuters, AFP · English · by Ann Body"
    )
    assert shares.endswith("61% shared · 39% own")


@pytest.mark.parametrize("width", [8, 20, 30, 40, 50, 84, 120])
async def test_at_any_width_nothing_is_cut_off(width: int) -> None:
    for row in await rows_at(width):
        assert width_of(row) <= width
        assert not row.endswith("·")


async def test_a_credit_that_only_the_other_gives_comes_before_the_date() -> None:
    header = SideHeader(replace(SIDE, uncredited=("Reuters",)), "BBC")
    async with Stage(header).run_test(size=(40, 5)):
        assert rows_text(header)[1].strip() == "1,612 words · Reuters not credited"


async def test_the_least_important_goes_first() -> None:
    _, facts, shares = await rows_at(36)
    assert facts.strip() == "1,612 words · 2023-11-02 06:10"
    assert shares.endswith("61% shared · 39% own")


async def test_a_long_title_ends_in_an_ellipsis() -> None:
    title, *_ = await rows_at(30)
    assert "BBC" in title
    assert title.endswith("…")


async def test_one_row_is_the_title_only() -> None:
    (only,) = await rows_at(40, height=1)
    assert "BBC" in only


async def test_markup_in_a_title_is_text() -> None:
    article = replace(SIDE.article, title="[/b] [@click=app.quit]x[/]", outlet="[red]\x1b[2J")
    header = SideHeader(replace(SIDE, article=article), "[red]␛[2J")
    async with Stage(header).run_test(size=(80, 5)):
        title = rows_text(header)[0]
        assert "[/b] [@click=app.quit]x[/]" in title
        assert "[red]␛[2J" in title
