"""Where an article quotes, by every quotation mark and dash of the languages of news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wirediff.article import Span

_CLOSED_BY: Final = {
    '"': '"”“„',
    "“": '”"',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    "＂": "＂",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "》",
    "〝": "〞〟",
    "'": "'’",
    "‘": "’'",
    "’": "’",
    "‚": "‘’'",
    "‛": "’'",
    "`": "'’`",
}
"""What closes each opening mark; typographic and straight ones may close each other, as outlets mix
them. In German `„` and `‚` are closed by what opens a quote in English, in Danish and in German
books `»` opens, in Swedish and Finnish `”` does both."""

_SINGLE: Final = frozenset("'‘’‚‛`")
"""Marks that are apostrophes too: they open before a word and close behind one."""

_DASH: Final = re.compile(r"[ \t]*[—–―][ \u00a0]?(?=[^\W\d_]|[¿¡«“\"])")
"""How direct speech begins without marks in Spanish, French, Italian, Portuguese, Russian."""

_ASIDE: Final = re.compile(r"[ \u00a0]*[—–―][ \u00a0]?")


def quotes_of(text: str) -> tuple[Span, ...]:
    """The words between quotation marks, without the marks, in order; of nested ones the outer.

    A quote ends with its line: a mark that is missing must not turn the rest of the article inside
    out.
    """
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        found.extend(quote.shift(start) for quote in _quotes_of_line(line))
        start += len(line)
    return tuple(found)


def _quotes_of_line(line: str) -> Iterator[Span]:
    speech = _DASH.match(line)
    yield from _after_dash(line, speech.end()) if speech else _between_marks(line)


def _after_dash(line: str, start: int) -> Iterator[Span]:
    """Direct speech up to a dash, and again from the dash that ends what stands between."""
    parts = [start, *(at for match in _ASIDE.finditer(line, start) for at in match.span())]
    parts.append(len(line.rstrip()))
    for first, last in zip(parts[::4], parts[1::4], strict=False):
        if last > first:
            yield Span(first, last)


_MARK: Final = re.compile(f"[{re.escape(''.join({*''.join(_CLOSED_BY.values()), *_CLOSED_BY}))}]")


def _between_marks(line: str) -> Iterator[Span]:
    # Two single marks stand for a double one; the line keeps its length.
    line = line.replace("''", ' "').replace("``", ' "')
    marks = [match.start() for match in _MARK.finditer(line)]
    at = 0
    while at < len(marks):
        opened = marks[at]
        sign = line[opened]
        at += 1
        if sign not in _CLOSED_BY or not _opens(line, opened):
            continue
        closing = _closing(line, marks[at:], sign)
        if closing is None and sign in _SINGLE:
            continue
        end = len(line.rstrip()) if closing is None else closing
        if end > opened + 1:
            yield Span(opened + 1, end)
        at = len(marks) if closing is None else marks.index(closing) + 1


def _opens(line: str, at: int) -> bool:
    """Whether a mark stands where one opens: not behind a word, and before something."""
    before, behind = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    if line[at] in _SINGLE:
        return not before.isalnum() and behind.isalpha() and before not in ("’", "'")
    if line[at] == '"':  # behind a letter or a figure it closes, or stands for inches
        return not (before.isascii() and before.isalnum())
    return line[at] != "”" or not (before.isalnum() or before in (*".,!?…",))


def _closing(line: str, marks: list[int], sign: str) -> int | None:
    """The mark that closes a quote, or `None`."""
    candidates = [at for at in marks if line[at] in _CLOSED_BY[sign]]
    if sign not in _SINGLE:
        return candidates[0] if candidates else None
    ends = [at for at in candidates if not line[at + 1 : at + 2].isalnum()]
    if (
        len(ends) > 1
        and line[ends[0] - 1] in "sxz"
        and not any(ends[0] < at < ends[1] and _opens(line, at) for at in marks)
    ):
        return ends[1]  # an apostrophe of a plural: the workers' rights
    return ends[0] if ends else None
