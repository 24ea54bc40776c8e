from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.stories import seeds
from wirediff import read_text
from wirediff.reports.article_text import article_text
from wirediff.text.disguises import oddities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kim c\u0430me, said P\u0430ypal and \u0440ress.",
            "3 words mix Latin with",
        ),
        ("\u03bfil", "1 word mixes Latin with lookalike Greek letters: \u03bfil"),
        ("\x1b[31mred\x9b2J", "2 control characters, shown as signs"),
        ("\u202etxt.exe", "1 control character, shown as signs"),
        ("sc\u200bam and o\U000e0041k", "2 words with invisible characters inside"),
    ],
)
def test_what_a_text_may_hide_is_said(text: str, expected: str) -> None:
    (said,) = oddities(text)
    assert said.startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Naïve café, İstanbul, Łódź, ﬁne.",
        "Путин прибыл в Ростов.",
        "Ростов and Moscow.",
        "iPhone в Москве",
        "5 µm, 10 Ω, α-particle",
        "日本のNHK放送",
        "می‌خواهم",
        "👨‍👩‍👧 family",
        "",
        *(article.text for article in seeds().values()),
    ],
    ids=lambda text: text[:12],
)
def test_of_ordinary_text_nothing_is_said(text: str) -> None:
    assert oddities(text) == ()


@given(st.text(alphabet="abc а́бвγ \u200b\x1b1\u202e"))
def test_nothing_that_acts_gets_into_what_is_printed(text: str) -> None:
    printed = article_text(read_text(text))
    assert ("Careful: " in printed) == bool(oddities(text))
    assert "\x1b" not in printed
    assert "\u202e" not in printed


def test_a_megabyte_of_mixed_letters_takes_no_long_time() -> None:
    assert oddities("aа" * 500_000)
