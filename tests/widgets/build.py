"""Small articles and comparisons built by hand, so that each test says what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from widgets.pair.sides import Which
from wirediff.article import Article, Block, Role, Sentence, Span
from wirediff.passages import (
    Comparison,
    Derived,
    Difference,
    Kind,
    Mark,
    Passage,
    Side,
    Verdict,
    WordRun,
)

Part = str | tuple[Role, str]
"""A paragraph of body text, or of another role."""


def article_of(
    *parts: Part,
    outlet: str | None = "ANTARA",
    source: str = "a.txt",
    title: str | None = None,
    published: date | None = None,
    credits: tuple[str, ...] = (),
) -> Article:
    """An article of paragraphs, with a blank line between each two."""
    text, blocks = "", []
    for part in parts:
        role, words = (Role.BODY, part) if isinstance(part, str) else part
        text += "\n\n" if text else ""
        blocks.append(_block(role, words, len(text)))
        text += words
    return Article(
        text=text,
        source=source,
        blocks=tuple(blocks),
        title=title,
        outlet=outlet,
        published=published,
        language="en",
        credits=credits,
    )


def _block(role: Role, words: str, start: int) -> Block:
    sentences = tuple(
        Sentence(Span(start + found.start(), start + found.end()), role)
        for found in re.finditer(r"\S[^.!?]*[.!?]*", words)
    )
    return Block(Span(start, start + len(words)), role, sentences)


def span_of(article: Article, words: str, *, nth: int = 0) -> Span:
    """Where some words stand in an article."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))


def passage_of(
    left: Article,
    right: Article,
    left_words: str | Sequence[str],
    right_words: str | Sequence[str],
    kind: Kind = Kind.EDITED,
    *,
    moved: bool = False,
    score: float = 0.9,
    evidence: tuple[str, ...] = (),
    differences: tuple[Difference, ...] = (),
    words: tuple[WordRun, ...] = (),
) -> Passage:
    """A passage from its words on both sides."""
    return Passage(
        left=tuple(span_of(left, each) for each in _several(left_words)),
        right=tuple(span_of(right, each) for each in _several(right_words)),
        kind=kind,
        moved=moved,
        score=score,
        evidence=evidence,
        differences=differences,
        words=words,
    )


def _several(words: str | Sequence[str]) -> Sequence[str]:
    return [words] if isinstance(words, str) else words


def runs_of(
    left: Article, right: Article, *runs: tuple[Mark, str | None, str | None]
) -> tuple[WordRun, ...]:
    """Word runs from the words on each side."""
    return tuple(
        WordRun(
            mark,
            None if left_words is None else span_of(left, left_words),
            None if right_words is None else span_of(right, right_words),
        )
        for mark, left_words, right_words in runs
    )


def side_of_article(article: Article, passages: Sequence[Passage], which: Which) -> Side:
    """Plausible measures: words inside the passages over all words."""
    words = max(1, len(article.text.split()))
    shares = dict.fromkeys(Kind, 0.0)
    for passage in passages:
        spans = passage.left if which is Which.LEFT else passage.right
        inside = sum(len(span.of(article.text).split()) for span in spans)
        shares[passage.kind] += inside / words
    return Side(
        article=article,
        words=words,
        coverage=min(1.0, sum(shares.values())),
        coverage_by_kind=shares,
        containment=0.0,
        longest=0,
        verdict=Verdict(Derived.PARTLY, "Partly derived."),
    )


def comparison_of(left: Article, right: Article, *passages: Passage) -> Comparison:
    """A comparison of two articles that share some passages."""
    ordered = tuple(sorted(passages, key=lambda each: (each.left, each.right)))
    return Comparison(
        left=side_of_article(left, ordered, Which.LEFT),
        right=side_of_article(right, ordered, Which.RIGHT),
        passages=ordered,
        stretches=(),
        order_kept=1.0,
        semantic=True,
    )


OPENING = "The storm hit the coast at dawn on Monday."
POWER = "More than 9,000 homes were left without electricity, the operator said."
SOME = "Some 9,500 homes lost power, the grid operator said."
OWN = "Marie Le Gros of St Helier saw the roof of her house fly away."
SCHOOLS = "Schools were closed on Wednesday."
FERRIES = "Ferries were cancelled until further notice."
SHARES = "Shares in the ferry operator fell three percent in early trading."


def storm() -> Comparison:
    """Two reports of one storm: a verbatim, an edited, a paraphrased and moved passage."""
    left = article_of(
        (Role.HEADLINE, "Thousands without power after storm"),
        OPENING,
        OWN,
        POWER,
        f"{SCHOOLS} {FERRIES}",
        (Role.BOILERPLATE, "Read also: all about storms"),
        outlet="BBC",
        source="https://example.org/storm",
        title="Thousands without power after storm",
        published=date(2023, 11, 2),
    )
    right = article_of(
        (Role.HEADLINE, "Storm batters Channel coast"),
        "Ships stay in port until the ferry company says otherwise.",
        OPENING,
        SHARES,
        SOME,
        SCHOOLS,
        outlet="Reuters",
        source="r.txt",
        title="Storm batters Channel coast",
        credits=("Reuters",),
    )
    words = runs_of(
        left,
        right,
        (Mark.LEFT, "More than 9,000", None),
        (Mark.RIGHT, None, "Some 9,500"),
        (Mark.SAME, "homes", "homes"),
        (Mark.LEFT, "were left without electricity,", None),
        (Mark.RIGHT, None, "lost power,"),
        (Mark.SAME, "the operator said.", "operator said."),
    )
    return comparison_of(
        left,
        right,
        passage_of(left, right, OPENING, OPENING, Kind.VERBATIM, score=1.0),
        passage_of(left, right, POWER, SOME, Kind.EDITED, words=words, evidence=("9,000 homes",)),
        passage_of(left, right, SCHOOLS, SCHOOLS, Kind.VERBATIM, score=1.0),
        passage_of(
            left, right, FERRIES, "Ships stay in port", Kind.PARAPHRASE, moved=True, score=0.6
        ),
    )


def long_pair(paragraphs: int = 60) -> Comparison:
    """Two articles of many paragraphs; every third is shared, in the same order."""
    parts = [
        f"Paragraph {number} tells of the storm in so many words." for number in range(paragraphs)
    ]
    left = article_of(*parts, outlet="Left")
    right = article_of(
        *(
            part if n % 3 == 0 else f"Quite another story, number {n}."
            for n, part in enumerate(parts)
        ),
        outlet="Right",
    )
    shared = [parts[number] for number in range(0, paragraphs, 3)]
    passages = [passage_of(left, right, each, each, Kind.VERBATIM) for each in shared]
    return comparison_of(left, right, *passages)
