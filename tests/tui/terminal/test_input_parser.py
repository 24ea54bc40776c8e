"""Whatever bytes a terminal sends, only what somebody typed becomes a key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from tests.tui.terminal.test_background import DARK, LAST, LIGHT
from tui.terminal.input_parser import UNREADABLE, InputParser


def keys(*parts: str) -> list[str]:
    """What the parts of an input mean, in order: keys by name, everything else by its class."""
    parser = InputParser()
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


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b]11;rgb:1e1e/1e1e",
        "\x1b[1;5",
        "\x1bP>|xterm(380)\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[>41;380;0c",
        "\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29;42;52c",
        "\x1b]52;c;" + "cXVpdA==" * 20_000 + "\x07",
        "\x1b[99999999999;1u",
        "\x1b[48;0;0;0;0t\x1b[48;99999;99999;1;1t",
    ],
    ids=lambda sent: repr(sent)[:24],
)
def test_a_sequence_that_means_nothing_here_is_dropped_whole_or_half(sent: str) -> None:
    assert keys(sent) == []


def test_a_mouse_on_a_screen_that_claims_no_pixels_is_dropped_and_the_next_key_is_heard() -> None:
    assert keys("\x1b[48;24;80;0;0t", "\x1b[<0;3;4M", "n") == ["Resize", "n"]


PROSE = "The quick minister said on Monday:\rno new taxes, no quitting."


@pytest.mark.parametrize(
    "parts",
    [
        (f"\x1b[200~{PROSE}\x1b[201~",),
        (f"\x1b[200~{PROSE}\x1b[2", "01~"),
        (f"\x1b[200~{PROSE[:9]}", f"{PROSE[9:]}\x1b", "[201~"),
        (f"\x1b[200~\x1b[31m{PROSE}\x1b[201~",),
        (f"\x1b[200~{PROSE}",),
        (PROSE,),
        (PROSE[:40], PROSE[40:]),
        (f"\x1b[31m{PROSE}",),
    ],
)
def test_pasted_prose_is_one_paste_and_no_key_whatever_the_terminal_puts_around_it(
    parts: tuple[str, ...],
) -> None:
    assert keys(*parts) == ["Paste"]


@pytest.mark.parametrize(
    "typed",
    ["n" * 400, "]n" * 60, "n}=tz", "/storm\r", "/the minister\r", "n n n n n n n n n n n n n"],
)
def test_keys_in_bursts_are_keys(typed: str) -> None:
    assert len(keys(typed)) == len(typed)


def test_somebody_who_types_on_after_a_paste_that_lost_its_end_is_heard() -> None:
    parser = InputParser()
    list(parser.feed("\x1b[200~half a paste"))
    parser._heard -= 0.2
    assert [type(each).__name__ for each in parser.feed("q")] == ["Paste", "Key"]


def test_a_paste_of_megabytes_costs_no_more_than_its_length() -> None:
    parts = ["\x1b[200~", *["word " * 800] * 500, "\x1b[201~", "n"]
    assert keys(*parts) == ["Paste", "n"]


@given(st.lists(st.text(max_size=30) | st.sampled_from(["\x1b", "\x1b[", "\x1b[200~", "\x1b]"])))
def test_no_input_makes_the_parser_raise_and_a_key_after_silence_is_heard(parts: list[str]) -> None:
    parser = InputParser()
    for part in filter(None, parts):
        list(parser.feed(part))
    list(parser._after(60.0))
    if parser._timeout_time is not None:  # Textual's own silence is over too
        parser._timeout_time = 0.0
    list(parser.tick())
    assert "q" in [getattr(each, "key", "") for each in parser.feed("q")]


@pytest.mark.parametrize(
    ("sent", "typed"),
    [(b"caf\xe9", "caf\u00e9"), ("café".encode(), "café"), (b"\x80\x81", "\u20ac\ufffd")],
)
def test_bytes_that_are_no_utf_8_are_read_as_a_western_terminal_means_them(
    sent: bytes, typed: str
) -> None:
    assert sent.decode("utf-8", UNREADABLE) == typed


def test_what_begins_like_an_answer_and_is_none_is_heard_with_what_comes_next() -> None:
    assert keys("\x1b[?2026", ";2$y") == ["TerminalSupportsSynchronizedOutput"]
