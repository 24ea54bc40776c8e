from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirediff.reading.paragraphs import blank_lines, paragraphs

PROSE = (
    "Kim Jong Un rolled into Russia on an armored train Tuesday to see President Vladimir Putin, "
    "who is starved for munitions and eager for friends in a war that has lasted far longer than "
    "he had planned. Analysts say the two have much to offer each other, and little to lose."
)


def parts(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    assert parts("One.\nTwo.\n\n  Three. \n") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_ends_a_line(mark: str) -> None:
    assert parts(f"One.{mark}Two.") == ["One.", "Two."]


@pytest.mark.parametrize("width", [60, 72, 79])
@pytest.mark.parametrize("mark", ["\n", "\r\n"])
def test_lines_broken_to_a_width_are_joined(width: int, mark: str) -> None:
    lines = textwrap.wrap(PROSE, width)
    text = mark.join([*lines, "", *lines])
    assert parts(text) == [mark.join(lines), mark.join(lines)]


def test_broken_paragraphs_without_blank_lines_end_at_a_short_line() -> None:
    lines = textwrap.wrap(PROSE + " So be it.", 72)
    assert len(lines[-1]) < 50
    assert parts("\n".join([*lines, *lines])) == ["\n".join(lines)] * 2


def test_a_title_above_broken_lines_stays_apart() -> None:
    lines = textwrap.wrap(PROSE, 72)
    assert parts("\n".join(["A TITLE", *lines]))[0] == "A TITLE"


UNBROKEN = [
    ("verse", "The train rolled on\nacross the river\nand nobody slept\nuntil the morning"),
    (
        "list",
        "- Menteri Sosial: Tri Rismaharini\n- Menteri Agama: Yaqut\n- Menteri Luar Negeri: Retno",
    ),
    (
        "sentences",
        "\n".join(f"This is sentence number {n}, about as long as the others." for n in range(9)),
    ),
    ("long paragraphs", "\n".join([PROSE] * 5)),
    (
        "Chinese",
        "\n".join(
            [
                "金正恩抵达俄罗斯，将与普京总统会谈，俄罗斯媒体报道了这一消息，会谈将在符拉迪沃斯托克举行，两国关系更加密切。"
            ]
            * 6
        ),
    ),
]


@pytest.mark.parametrize(("name", "text"), UNBROKEN, ids=[case[0] for case in UNBROKEN])
def test_other_lines_are_not_joined(name: str, text: str) -> None:
    assert parts(text) == text.split("\n")


@given(st.text(alphabet=st.sampled_from("ab .,\n\r\t\u2028\x85\u200b\ud800"), max_size=300))
def test_paragraphs_hold_everything_but_white_space(text: str) -> None:
    spans = paragraphs(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))


def test_blank_lines_are_counted_whatever_ends_a_line() -> None:
    assert [blank_lines(text, 0, len(text)) for text in ("\n", "\n\n", "\r\n\r\n", "\r\r", "")] == [
        0,
        1,
        1,
        1,
        0,
    ]
