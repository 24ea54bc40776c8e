from __future__ import annotations

import pytest

from tests.widgets.stage import Stage, rows_text
from widgets.bars.detail_strip import Detail, DetailStrip, Emphasis, Wording
from widgets.paint.cells import width_of
from wirediff.passages import Kind

SAME, CHANGED, DISPUTED = Emphasis

DETAIL = Detail(
    heading="edited, most words kept · ¶4 → ¶5 · 90% sure",
    kind=Kind.EDITED,
    wordings=(
        Wording("BBC", (("More than 9,000", CHANGED), (" homes", SAME))),
        Wording("A very long outlet name", (("Some 9,500", CHANGED), (" homes", SAME))),
    ),
    notes=("why: 9,000 homes",),
)


async def rows_at(width: int, height: int, detail: Detail = DETAIL) -> list[str]:
    strip = DetailStrip()
    strip.styles.height = height
    async with Stage(strip).run_test(size=(width, height)):
        strip.show(detail)
        return rows_text(strip)


async def test_both_wordings_stand_under_the_heading() -> None:
    assert [row.strip() for row in await rows_at(80, 5)] == [
        "E  edited, most words kept · ¶4 → ¶5 · 90% sure",
        "BBC           More than 9,000 homes",
        "A very long…  Some 9,500 homes",
        "why: 9,000 homes",
        "",
    ]


async def test_with_little_room_the_wordings_go_first() -> None:
    rows = [row.strip() for row in await rows_at(80, 2)]
    assert rows == ["E  edited, most words kept · ¶4 → ¶5 · 90% sure", "why: 9,000 homes"]


async def test_changed_words_stand_out_and_others_do_not() -> None:
    strip = DetailStrip()
    async with Stage(strip).run_test(size=(80, 6)):
        strip.show(DETAIL)
        bold = [each.text for each in strip.render_line(1) if each.style and each.style.bold]
        assert bold == ["More than 9,000"]


async def test_without_colour_changed_words_are_in_brackets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[More than 9,000] homes" in (await rows_at(80, 5))[1]


DISPUTE = Detail("", None, (Wording("BBC", (("More than ", CHANGED), ("9,000", DISPUTED))),))


async def test_a_disputed_fact_does_not_look_like_mere_rewording() -> None:
    strip = DetailStrip()
    async with Stage(strip).run_test(size=(80, 6)):
        strip.show(DISPUTE)
        styles = {each.text: each.style for each in strip.render_line(1) if each.style}
        assert styles["9,000"].reverse
        assert not styles["More than "].reverse


async def test_without_colour_a_disputed_fact_has_a_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[More than ]≠[9,000]" in (await rows_at(80, 5, DISPUTE))[1]


@pytest.mark.parametrize("width", [12, 30, 60])
async def test_a_long_wording_ends_in_an_ellipsis(width: int) -> None:
    long = Detail("long", Kind.VERBATIM, (Wording("BBC", (("word " * 200, SAME),)),))
    rows = await rows_at(width, 6, long)
    assert rows[-1].endswith("…")
    assert all(width_of(row) <= width for row in rows)


async def test_markup_is_text() -> None:
    hostile = Detail(
        "[/b]", None, (Wording("[red]", (("[@click=app.quit]x", CHANGED),)),), ("[/]",)
    )
    rows = await rows_at(60, 5, hostile)
    assert [row.strip() for row in rows[:3]] == ["[/b]", "[red]         [@click=app.quit]x", "[/]"]
