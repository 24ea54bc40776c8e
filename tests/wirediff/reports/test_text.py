"""The linear report of a comparison and of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.wirediff.reports.made import (
    HOSTILE,
    article_of,
    articles,
    comparison_by_hand,
    comparisons,
    judgements_by_hand,
)
from wirediff import Article, Comparison, Role, read_text
from wirediff.reading.roles.reasons import explained
from wirediff.reports.article_text import article_text
from wirediff.reports.text import comparison_text
from wirediff.text.disguises import oddities
from wirediff.text.sanitise import visible

REPORT = """\
BBC and guardian.txt
2 shared passages, 1 moved; 60% of the shared words in the same order. Compared by wording only.
Word by word, [-…-] is only in BBC, {+…+} only in guardian.txt.

BBC
  Title: Storm batters coast
  Source: in/bbc.txt
  Published: 2 November 2023, 06:10
  By: A. Reporter
  Language: English
  Credits: Reuters and AP
  Words: 18
  Shared: 61% (edited 50%, paraphrase 11%)
  Own: 39%
  Longest shared passage: 7 words
  Verdict: 61% of its words are also there.

guardian.txt
  Source: in/guardian.txt
  Published: 2 November 2023
  Words: 15
  Shared: 87% (edited 47%, paraphrase 40%)
  Own: 13%
  Longest shared passage: 7 words
  Verdict: 87% of its words are also there.

Shared passage 1 of 2, edited.
BBC, paragraph 1: Winds of 160 km/h hit the islands
guardian.txt, paragraph 2: Winds of 150 km/h hit the islands
Word by word: Winds of [-160-] {+150+} km/h hit the islands
Why, with certainty 93%: 5 of 6 words in a row; rare word: islands.
Differs in number: BBC 160, guardian.txt 150.

Shared passage 2 of 2, paraphrase, moved.
BBC, paragraph 2: “Stay at home,” … Ann Lee.
guardian.txt, paragraph 1: Stay at home, mayor Anne Lee said.
In the same words: Stay at home; Lee.
Why, with certainty 50%: the wording as a whole.

Only in BBC: 39% of its 18 words, 3 passages.
1. Headline: Storm batters coast
2. Paragraph 1: Schools were closed.
3. Paragraph 2: … said the mayor, …

Only in guardian.txt: 13% of its 15 words, 1 passage.
1. Paragraph 1: Shares fell.
"""


def test_a_comparison_reads_from_the_verdict_through_the_passages_to_each_outlet_s_own() -> None:
    assert comparison_text(comparison_by_hand()) == REPORT


def test_nothing_shared_is_said_in_one_sentence() -> None:
    bare = replace(comparison_by_hand(), passages=(), stretches=(), semantic=True)
    report = comparison_text(bare)
    assert "\nNothing is shared. Compared by wording and meaning.\n" in report
    assert "Shared passage" not in report


def test_an_article_without_own_content_says_so() -> None:
    comparison = comparison_by_hand()
    whole = replace(comparison.passages[0], left=(comparison.left.article.blocks[0].span,))
    article = article_of(((Role.HEADLINE, ("Storm batters coast",)),), outlet="BBC")
    left = replace(comparison.left, article=article, coverage=1.0)
    report = comparison_text(
        replace(comparison, left=left, passages=(replace(whole, words=(), differences=()),))
    )
    assert "\nOnly in BBC: 0% of its 18 words, 0 passages.\n" in report


def test_an_article_is_shown_part_by_part_a_sentence_a_line() -> None:
    assert article_text(comparison_by_hand().left.article) == (
        "BBC\n  Title: Storm batters coast\n  Source: in/bbc.txt\n"
        "  Published: 2 November 2023, 06:10\n  By: A. Reporter\n  Language: English\n"
        "  Credits: Reuters and AP\n"
        "\nheadline\n  Storm batters coast\n"
        "\nparagraph 1\n  Winds of 160 km/h hit the islands.\n  Schools were closed.\n"
        "\nparagraph 2\n  “Stay at home,” said the mayor, Ann Lee.\n"
        "\nboilerplate\n  Read also: ferry times\n"
    )


def test_credits_are_shown_with_where_they_stand() -> None:
    text = (
        "LONDON (Reuters) - Forty trees fell, the mayor told AFP. The wind, he told Reuters, rose."
    )
    report = article_text(read_text(text))
    assert "\n  Credits: Reuters (dateline, text) and AFP (text)\n" in report


def test_reasons_are_shown_on_a_line_of_their_own() -> None:
    article = read_text("LONDON (Reuters) - Forty trees fell on the road to Saint Helier.\nShare\n")
    report = article_text(article, explained(article))
    assert "\n  Credits: Reuters (dateline)\n    from: Reuters in the dateline, " in report
    assert "\n\nboilerplate: the line says “Share” (rule share)\n  Share\n" in report


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_explained_harmlessly(text: str) -> None:
    article = read_text(text)
    report = article_text(article, explained(article))
    assert visible(report) == report


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_harmlessly_on_one_line(text: str) -> None:
    article = article_of(((Role.BODY, (text,)),), title=text, outlet=text, credits=(text,))
    report = article_text(article)
    assert visible(report) == report
    lines = ("name", "title", "credits", *oddities(text), "", "label", "sentence")
    assert report.count("\n") == len(lines)


@given(articles())
def test_no_article_reaches_a_terminal_with_anything_that_acts_on_it(article: Article) -> None:
    report = article_text(article)
    assert visible(report) == report
    report.encode("utf-8")


@settings(max_examples=60)  # drawing a comparison takes 30 ms
@given(comparisons())
def test_any_comparison_is_shown_harmlessly_and_every_passage_announced(
    comparison: Comparison,
) -> None:
    report = comparison_text(comparison)
    assert visible(report) == report
    report.encode("utf-8")
    total = len(comparison.passages)
    assert [line for line in report.splitlines() if line.startswith("Shared passage ")] == [
        f"Shared passage {number} of {total}, {passage.kind}{', moved' if passage.moved else ''}."
        for number, passage in enumerate(comparison.passages, start=1)
    ]


def test_aloud_it_says_in_words_what_differs_and_where_each_part_ends() -> None:
    spoken = comparison_text(comparison_by_hand(), aloud=True)
    lines = spoken.splitlines()
    first = lines.index("Shared passage 1 of 2, edited.")
    assert lines[first + 3 : first + 5] == ["Only BBC has: 160.", "Only guardian.txt has: 150."]
    ends = [line for line in lines if line.startswith("End of")]
    assert ends == [
        "End of shared passage 1.",
        "End of shared passage 2.",
        "End of what is only in BBC.",
        "End of what is only in guardian.txt.",
        "End of the comparison.",
    ]
    assert not set("[]{}") & set(spoken)


def test_aloud_nothing_else_is_left_out() -> None:
    comparison, judgements = comparison_by_hand(), judgements_by_hand()
    printed = comparison_text(comparison, judgements).splitlines()
    spoken = comparison_text(comparison, judgements, aloud=True).splitlines()
    said = ("Only BBC has", "Only guardian.txt has", "End of")
    assert [line for line in printed if not line.startswith("Word by word")] == [
        line for line in spoken if not line.startswith(said)
    ]
