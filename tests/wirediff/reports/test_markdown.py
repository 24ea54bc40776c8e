"""The report in Markdown, read by a parser of CommonMark."""

from __future__ import annotations

import doctest
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.wirediff.reports.made import HOSTILE, comparison_by_hand, comparisons, judgements_by_hand
from wirediff import Comparison
from wirediff.reports import markdown
from wirediff.reports.colophon import Colophon
from wirediff.reports.markdown import comparison_markdown, escaped
from wirediff.text.sanitise import one_line, visible

COLOPHON = Colophon(date(2026, 11, 24), "0.1.0")

REPORT = """\
# BBC and guardian.txt

2 shared passages, 1 moved; 60% of the shared words in the same order. Compared by wording only.

| | BBC | guardian.txt |
|---|---|---|
| Title | Storm batters coast |  |
| Source | in/bbc.txt | in/guardian.txt |
| Published | 2 November 2023, 06:10 | 2 November 2023 |
| By | A. Reporter |  |
| Language | English |  |
| Credits | Reuters and AP |  |
| Words | 18 | 15 |
| Shared | 61% (edited 50%, paraphrase 11%) | 87% (edited 47%, paraphrase 40%) |
| Own | 39% | 13% |
| Longest shared passage | 7 words | 7 words |
| Verdict | 61% of its words are also there. | 87% of its words are also there. |

## Shared passages

Word by word, [-…-] is only in BBC, {+…+} only in guardian.txt.

### E1: edited

- **BBC**, paragraph 1: Winds of 160 km/h hit the islands
- **guardian.txt**, paragraph 2: Winds of 150 km/h hit the islands
- Word by word: Winds of [-160-] {+150+} km/h hit the islands
- Differs in number: BBC 160, guardian.txt 150.
- Why, with certainty 93%: 5 of 6 words in a row; rare word: islands.
- Judged: wire copy: see AP

### P2⇅: paraphrase, moved

- **BBC**, paragraph 2: “Stay at home,” … Ann Lee.
- **guardian.txt**, paragraph 1: Stay at home, mayor Anne Lee said.
- In the same words: Stay at home; Lee.
- Why, with certainty 50%: the wording as a whole.

## Only in BBC

39% of its 18 words, 3 passages.

1. Headline
   - Storm batters coast

2. Paragraph 1
   - Schools were closed.

3. Paragraph 2
   - … said the mayor, …

## Only in guardian.txt

13% of its 15 words, 1 passage.

1. Paragraph 1
   - Shares fell.

## Other judgements

- note: only they have it (**guardian.txt**, paragraph 1: Shares fell.)

## About this report

- Made: 24 November 2026, with wirediff 0.1.0
- Compared by: wording only
- Compared parts: body; headline and deck; captions that repeat the body
- Shortest passage: 2 words
- Sensitivity: 0.5 (0: only what is certain, 1: whatever might be)
"""

MARKUP = (
    "# not a heading", "- not a list", "1. nor this", "> no quote", "***", "---", "===", "a | b",
    "[x](https://e.example)", "![x](y)", "<script>alert(1)</script>", "<b>", "&lt;", "`code`",
    "*stars*", "_under_", "snake_case_name", "~~out~~", "\\*", "[x]: https://e.example", "$x$",
    "<https://e.example>", "    indented", "```", "+ plus", "12) item", "Setext\n===",
)  # fmt: skip
"""What Markdown would make something of."""

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline_of(text: str) -> list[Token]:
    """The inline tokens of one paragraph, which the text must be."""
    tokens = PARSER.parse(text)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    return tokens[1].children or []


def test_a_comparison_is_written_in_short() -> None:
    assert comparison_markdown(comparison_by_hand(), COLOPHON, judgements_by_hand()) == REPORT


def test_the_examples_in_the_docstrings_are_so() -> None:
    assert doctest.testmod(markdown).failed == 0


@pytest.mark.parametrize("text", [*MARKUP, *HOSTILE])
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert_plain(text)


@given(st.text(st.characters() | st.sampled_from("\\`*_[]<>&|~!#$-+=.():1\t\n "), min_size=1))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    if one_line(text):
        assert_plain(text)


def assert_plain(text: str) -> None:
    tokens = inline_of(escaped(text))
    assert {token.type for token in tokens} <= {"text", "text_special"}
    assert "".join(token.content for token in tokens) == one_line(text)


@pytest.mark.parametrize("text", MARKUP)
def test_a_cell_of_a_table_stays_one_cell(text: str) -> None:
    tokens = PARSER.parse(f"| a | b |\n|---|---|\n| {escaped(text)} | c |")
    assert [token.type for token in tokens].count("td_open") == 2


@settings(max_examples=60)  # drawing a comparison takes 30 ms
@given(comparisons())
def test_any_comparison_has_only_the_parts_that_the_report_gives_it(
    comparison: Comparison,
) -> None:
    report = comparison_markdown(comparison, COLOPHON)
    assert visible(report) == report
    report.encode("utf-8")
    tokens = PARSER.parse(report)
    inline = [child.type for token in tokens for child in token.children or []]
    assert set(inline) <= {"text", "text_special", "strong_open", "strong_close", "softbreak"}
    assert inline.count("strong_open") == 2 * len(comparison.passages)
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    assert headings.count("h3") == len(comparison.passages)
    assert not {token.type for token in tokens} & {"html_block", "code_block", "fence", "hr"}
