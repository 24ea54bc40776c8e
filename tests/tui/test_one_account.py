"""The reader, the picker and every report say the same of one comparison."""

from __future__ import annotations

import json
import re
from datetime import datetime
from functools import cache

import pytest
from rich.style import Style

import wirediff
from tests.tui.screens.reader.test_reader import ReaderApp, press
from tests.widgets.stage import row_text
from tests.wirediff.stories import seeds
from tui.screens.picker.picker_preview import pair_preview
from widgets.bars.side_header import SideHeader
from widgets.page.side_text import readings_of
from widgets.pair.sides import Which
from wirediff import Comparison, Side, Span
from wirediff.collection.entry import entry_of
from wirediff.collection.own_shares import OwnShares
from wirediff.collection.pair import pair_from
from wirediff.reports.colophon import Colophon
from wirediff.reports.html import comparison_html
from wirediff.reports.json import comparison_record
from wirediff.reports.markdown import comparison_markdown
from wirediff.reports.text import comparison_text
from wirediff.wording.own import own_in_words, own_stretches
from wirediff.wording.phrases import names_of, percent

COLOPHON = Colophon(datetime(2026, 11, 24), "0.1.0")

PAIRS = [("000", "001"), ("000", "003"), ("002", "003")]


@cache
def compared(left: str, right: str) -> Comparison:
    return wirediff.compare(seeds()[left], seeds()[right], semantic=False)


def sides(comparison: Comparison) -> tuple[tuple[Side, list[Span]], ...]:
    passages = comparison.passages
    return (
        (comparison.left, [span for passage in passages for span in passage.left]),
        (comparison.right, [span for passage in passages for span in passage.right]),
    )


def said(comparison: Comparison) -> list[tuple[str, str]]:
    """Each side's name, and how much it has alone."""
    names = names_of(comparison.left.article, comparison.right.article)
    return [
        (name, own_in_words(side, own_stretches(side.article, covered)))
        for name, (side, covered) in zip(names, sides(comparison), strict=True)
    ]


@pytest.mark.parametrize("pair", PAIRS)
def test_every_report_counts_and_rounds_own_content_alike(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)
    text, markdown = comparison_text(comparison), comparison_markdown(comparison, COLOPHON)
    page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", comparison_html(comparison, COLOPHON)))
    aloud = comparison_text(comparison, aloud=True)
    for name, own in said(comparison):
        assert f"Only in {name}: {own}." in text
        assert f"Only in {name}: {own}." in aloud
        assert f"## Only in {name}\n\n{own}." in markdown
        assert f"Only in {name} {own}" in page


@pytest.mark.parametrize("pair", PAIRS)
def test_reader_and_json_have_the_same_stretches(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)
    record = comparison_record(comparison)
    for reading, key in zip(readings_of(comparison), ("left", "right"), strict=True):
        assert record[key]["name"] == reading.called
        assert record[key]["own"] == [
            [{"start": span.start, "end": span.end} for span in stretch.spans]
            for stretch in reading.layers.own
        ]


@pytest.mark.parametrize("pair", PAIRS)
async def test_reader_s_headers_say_what_the_reports_say(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)
    app = ReaderApp(comparison)
    async with app.run_test(size=(200, 40)) as pilot:
        heads = [app.reader.query_one(f"#head-{which}", SideHeader) for which in Which]
        for head, (side, _) in zip(heads, sides(comparison), strict=True):
            figures = f"{percent(side.coverage)} shared · {percent(side.own)} own"
            assert figures in " ".join(row_text(head, row) for row in range(3))
        await press(pilot, "v")
        for head, (name, own) in zip(heads, said(comparison), strict=True):
            assert f"{name} alone: {own}" in row_text(head, 1)


@pytest.mark.parametrize("pair", PAIRS)
def test_picker_counts_as_the_comparison_does(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)
    entries = [entry_of(side.article) for side, _ in sides(comparison)]
    listed = pair_from((0, 1), comparison)
    shares = OwnShares(entries)
    shares.add(listed)
    preview = pair_preview(listed, entries, lambda _kind: Style.null()).plain
    for number, (side, _) in enumerate(sides(comparison)):
        assert entries[number].words == side.words
        assert shares.of(number) == pytest.approx(side.own)
        assert f"{percent(side.coverage)} shared, {percent(side.own)} own" in preview


@pytest.mark.parametrize("pair", PAIRS)
def test_shares_are_rounded_in_one_way(pair: tuple[str, str]) -> None:
    comparison = compared(*pair)
    text = comparison_text(comparison)
    record = json.loads(json.dumps(comparison_record(comparison)))
    for (side, _), key in zip(sides(comparison), ("left", "right"), strict=True):
        assert f"  Shared: {percent(side.coverage)}" in text
        assert percent(record[key]["measures"]["coverage"]) in side.verdict.words
        assert record[key]["measures"]["own"] == pytest.approx(1 - side.coverage, abs=1e-6)
