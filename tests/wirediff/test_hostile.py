"""Texts that nobody would write and somebody will open: each works, and takes no time."""

from __future__ import annotations

import time
from itertools import combinations

import pytest

import wirediff
from tests.wirediff.stories import UNRELATED, seeds
from wirediff import Comparison, Kind, compare

PATIENCE = 20.0
"""Seconds that no comparison here may take, on a machine that is busy with other things."""


def compared(left: str, right: str) -> Comparison:
    """The two texts read and compared, by their words, in time."""
    start = time.monotonic()
    articles = wirediff.read_text(left, plain=True), wirediff.read_text(right, plain=True)
    result = compare(*articles, semantic=False)
    assert time.monotonic() - start < PATIENCE
    assert (result.left.article.text, result.right.article.text) == (left, right)
    for one in result.passages:
        for text, spans in ((left, one.left), (right, one.right)):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
    return result


STATEMENT = "Insurers expect claims of 80 million pounds after the storm on Jersey."

IN_ANY_SCRIPT = [
    ("Chinese", "朝鲜领导人金正恩星期二乘坐专列抵达俄罗斯海参崴，将与普京总统会谈。"),
    ("Japanese", "北朝鮮の金正恩総書記は火曜日、専用列車でロシアのウラジオストクに到着した。"),
    ("Korean", "김정은 국무위원장이 화요일 전용 열차를 타고 러시아 블라디보스토크에 도착했다."),
    ("Thai", "ผู้นำเกาหลีเหนือเดินทางถึงรัสเซียด้วยรถไฟหุ้มเกราะเมื่อวันอังคารที่ผ่านมา"),
    ("Arabic", "وصل زعيم كوريا الشمالية إلى روسيا يوم الثلاثاء على متن قطاره المدرع الخاص."),
    ("Hebrew", "מנהיג צפון קוריאה הגיע לרוסיה ביום שלישי ברכבת המשוריינת שלו לפגישה עם פוטין."),
    ("Hindi", "उत्तर कोरिया के नेता मंगलवार को अपनी बख़्तरबंद ट्रेन से रूस पहुँचे।"),
    ("Russian", "Лидер КНДР прибыл в Россию во вторник на бронированном поезде для переговоров."),
    (
        "Greek",
        "Ο ηγέτης της Βόρειας Κορέας έφθασε στη Ρωσία την Τρίτη με το θωρακισμένο τρένο του.",
    ),
    ("emoji", f"🔥🔥 {STATEMENT} 👩\u200d🚒🇬🇧"),
    ("controls", STATEMENT.replace(" ", " \x1b[31m\0\x9b ", 3)),
    ("lone surrogates", f"\ud800{STATEMENT}\udfff"),
    ("changes of direction", f"\u202e{STATEMENT}\u2066"),
    ("markup", f"[/foo] [@click=app.quit] {STATEMENT} [b]"),
    ("no full stop", STATEMENT.replace(".", "")),
    ("all capitals", STATEMENT.upper()),
]


@pytest.mark.parametrize(
    "statement", [case[1] for case in IN_ANY_SCRIPT], ids=[case[0] for case in IN_ANY_SCRIPT]
)
def test_a_statement_is_found_again_in_other_surroundings(statement: str) -> None:
    left = f"{UNRELATED[0]}\n\n{statement}\n\n{UNRELATED[4]}"
    right = f"{UNRELATED[1]}\n\n{UNRELATED[5]}\n\n{statement}"
    passages = compared(left, right).passages
    assert [one.kind for one in passages] == [Kind.VERBATIM]
    assert sum(map(len, passages[0].left)) > 0.7 * len(statement)


def one_line(size: int) -> str:
    """Sentences of the seeds and numbers, all on one line."""
    body = " ".join(seeds()["000"].text.split())
    pieces = (f"{body} {number}" for number in range(size // len(body) + 1))
    return " ".join(pieces)[:size]


LONG = [
    ("a line of a megabyte without a blank", "x" * 1_000_000),
    ("a megabyte of one letter and blanks", "x " * 500_000),
    ("a megabyte of brackets", "[" * 1_000_000),
    ("a megabyte of white space", " \n" * 500_000),
    ("a megabyte of full stops", ". " * 500_000),
    ("a megabyte of NULs", "\0" * 1_000_000),
    ("a megabyte of figures", "1,234 " * 166_000),
    ("two hundred thousand Han", "金正恩抵达俄罗斯" * 25_000),
]


@pytest.mark.parametrize("text", [case[1] for case in LONG], ids=[case[0] for case in LONG])
def test_a_megabyte_of_next_to_nothing_is_compared_with_a_story(text: str) -> None:
    for left, right in ((text, STATEMENT), (STATEMENT, text)):
        assert compared(left, right).passages == ()


def test_a_statement_is_found_in_a_line_of_a_megabyte() -> None:
    line = one_line(1_000_000)
    passages = compared(f"{line[:500_000]}. {STATEMENT} {line[500_000:]}", STATEMENT).passages
    assert [one.kind for one in passages] == [Kind.VERBATIM]


def test_a_hundred_repeated_lines_are_a_hundred_passages_at_the_most() -> None:
    text = f"{STATEMENT}\n\n" * 100
    result = compared(text, text)
    assert len(result.passages) <= 100
    assert result.left.coverage == result.right.coverage == 1.0


SHORT = ["", " ", "\n", "\0", "\ud800", ".", "a", "1", "金", "🔥", "\u0301", "'", "\ufeff"]


@pytest.mark.parametrize(("left", "right"), list(combinations(SHORT, 2)))
def test_next_to_nothing_shares_nothing(left: str, right: str) -> None:
    assert compared(left, right).passages == ()


@pytest.mark.parametrize("text", SHORT)
def test_next_to_nothing_against_itself_works(text: str) -> None:
    assert len(compared(text, text).passages) <= 1
