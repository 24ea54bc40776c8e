"""Text of every script, mixed with what is hostile: widths right, no grapheme cut."""

from __future__ import annotations

import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from widgets.page.typesetting import shown_text, typeset
from widgets.page.wrapping import LONGEST_LINE, wrap
from widgets.paint.cells import clip, fit, width_of
from wirediff import read_text

PIECES = [
    "Storm", "naïve", "e\u0301", "a\u0301\u0323", "東京都知事選", "、", "「京」", "북한은",
    "\u1112\u1161\u11ab",
    "ก็ได้", "น้ำ", "กำลัง", "العاصفة", "مُحَمَّد", "שלום", "שָׁלוֹם", "हिन्दी", "क्षि",
    "👨‍👩‍👧", "👍🏽", "🇫🇷🇩🇪", "❤️",
    "1️⃣", "\t", "\u00ad", "\u200b", "\u202e", "\u200f", "\x1b[31m", "\x9b",
    "x" * 40, " ", "  ", "-", "…",
]  # fmt: skip

TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(TEXTS, st.integers(4, 30))
def test_no_line_begins_inside_a_grapheme(text: str, width: int) -> None:
    shown = shown_text(text)
    whole = {match.start() for match in regex.finditer(r"\X", shown)} | {len(shown)}
    lines = list(wrap(shown, 0, len(shown), width))
    # A mark that stands on nothing but a blank may begin a line: the blank belongs to none.
    cut = [start for start, _ in lines if start not in whole and shown[start - 1] != " "]
    assert cut == []
    assert all(width_of(shown[start:end]) <= width for start, end in lines)
    assert all(end - start <= width * LONGEST_LINE for start, end in lines)


@given(TEXTS, st.integers(1, 30))
@example("क्षिStorm", 2)
def test_what_is_cut_short_is_as_wide_as_asked_and_keeps_graphemes_whole(
    text: str, width: int
) -> None:
    shown = shown_text(text)
    assert width_of(fit(shown, width)) == width
    kept = clip(shown, width)
    if kept != shown:
        head = kept.removesuffix("…").rstrip()
        whole = {match.start() for match in regex.finditer(r"\X", shown)} | {len(shown)}
        assert shown.startswith(head)
        assert len(head) in whole


@settings(deadline=None)  # the first article loads what reading needs
@given(TEXTS, st.integers(4, 30))
def test_a_position_leads_to_its_row_and_back(text: str, width: int) -> None:
    article = read_text(f"Storm hits the coast\n\n{text}\n")
    page = typeset(article, shown_text(article.text), width)
    for index, row in enumerate(page.rows):
        if row.start < row.end:
            assert [page.row_at(each) for each in range(row.start, row.end)] == [index] * (
                row.end - row.start
            )
            assert page.position_at(index) == row.start
