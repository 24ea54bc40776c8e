"""Answers of a terminal that nobody waits for any more are no keys, whatever parts they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from tests.tui.terminal.test_background import DARK, LAST, LIGHT
from tui.terminal.late_answers import AnswersDropped


def keys(*parts: str) -> list[str]:
    """What the parts of an input mean, in order: keys by name, everything else by its class."""
    parser = AnswersDropped()
    heard: list[Message] = []
    for part in (*filter(None, parts), ""):
        heard.extend(parser.feed(part))
    return [each.key if isinstance(each, events.Key) else type(each).__name__ for each in heard]


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (DARK, []),
        (LAST, []),
        (f"n{LIGHT}j{LAST}]", ["n", "j", "right_square_bracket"]),
        (f"\x1b[A{DARK}\x1b[B", ["up", "down"]),
        ("\x1b[?2026;2$y", ["TerminalSupportsSynchronizedOutput"]),
        ("\x1b[<0;3;4M", ["MouseDown"]),
        ("\x1b", ["escape"]),
        ("?]1;c", ["question_mark", "right_square_bracket", "1", "semicolon", "c"]),
    ],
)
def test_answers_are_dropped_and_all_else_is_heard(heard: str, expected: list[str]) -> None:
    assert keys(heard) == expected


@given(
    st.text("abn?]1;/\r", max_size=4),
    st.sampled_from([(DARK, len("\x1b]11;")), (LIGHT, len("\x1b]11;")), (LAST, len("\x1b[?"))]),
    st.text("abn?]1;/\r", max_size=4),
    st.data(),
)
def test_an_answer_may_come_in_parts(
    before: str, answer: tuple[str, int], after: str, data: st.DataObject
) -> None:
    said, unmistakable = answer
    cut = data.draw(st.integers(unmistakable, len(said)))
    assert keys(before + said[:cut], said[cut:] + after) == keys(before + after)


def test_what_begins_like_an_answer_and_is_none_is_heard_with_what_comes_next() -> None:
    assert keys("\x1b[?2026", ";2$y") == ["TerminalSupportsSynchronizedOutput"]
