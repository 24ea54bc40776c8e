"""The brief: what a colleague needs to know of a story, every sentence made from counted facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wirediff.article import Article
from wirediff.comparing.crediting import MUCH
from wirediff.passages import Kind
from wirediff.statements import Conflict, Member, Story
from wirediff.text.sanitise import one_line
from wirediff.wording.disagreements import ABSENT
from wirediff.wording.phrases import (
    MOVED,
    counted,
    date_in_words,
    listed,
    name_of,
    percent,
    title_of,
)

WORDING: Final = 240
"""Characters of a statement that are shown before it is cut at a word."""

WORD_FOR_WORD: Final = 0.9
"""Share of an article's words that must stand in another, verbatim, for it to be the same text."""


@dataclass(frozen=True, slots=True)
class Section:
    """One question of a newsroom, and its answer."""

    title: str
    lines: tuple[str, ...]
    """Each harmless and on one line; never empty."""


def names_of_all(articles: Sequence[Article]) -> tuple[str, ...]:
    """What to call each article; those of one outlet are numbered: `BBC`, `BBC (2)`."""
    seen: Counter[str] = Counter()
    names = []
    for name in map(name_of, articles):
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def title_of_story(story: Story) -> str:
    """The base article's headline, and how much there is."""
    title = title_of(story.articles[story.base]) if story.articles else "No articles"
    return f"{title} · {size_of_story(story)}"


def size_of_story(story: Story) -> str:
    """`8 articles, 30 shared statements`."""
    articles, statements = len(story.articles), len(story.statements)
    return f"{counted(articles, 'article')}, {counted(statements, 'shared statement')}"


def brief_of(story: Story) -> tuple[Section, ...]:
    """The sections that have something to say, in the order in which a newsroom asks."""
    names = names_of_all(story.articles)
    sections = (
        Section("Outlets", tuple(_outlets(story, names))),
        Section("Word for word", tuple(_word_for_word(story, names))),
        Section("Where they disagree", tuple(_disagreements(story, names))),
        Section("What most share", tuple(_common(story, names))),
        Section("Left out", tuple(_omitted(story, names))),
        Section("Credit", tuple(_credit(story, names))),
        Section("Who may have text from whom", tuple(_edges(story, names))),
        Section("Every shared statement", tuple(_statements(story, names))),
    )
    return tuple(section for section in sections if section.lines)


def _outlets(story: Story, names: Sequence[str]) -> Iterator[str]:
    for number, (article, shares) in enumerate(zip(story.articles, story.shares, strict=True)):
        facts = (
            names[number],
            "base" if number == story.base else "",
            date_in_words(article.published),
            counted(shares.words, "word"),
            f"{percent(shares.own)} only here",
            f"credits {listed(map(one_line, article.credits))}" if article.credits else "",
        )
        yield "; ".join(filter(None, facts))


def _word_for_word(story: Story, names: Sequence[str]) -> Iterator[str]:
    for (left, right), comparison in sorted(story.comparisons.items()):
        for side, one, other in ((comparison.left, left, right), (comparison.right, right, left)):
            share = side.coverage_by_kind.get(Kind.VERBATIM, 0.0)
            if share >= WORD_FOR_WORD:
                yield f"{percent(share)} of {names[one]} also stands in {names[other]}, verbatim"


def _disagreements(story: Story, names: Sequence[str]) -> Iterator[str]:
    conflicts = (conflict for each in story.statements for conflict in each.conflicts)
    for conflict in sorted(conflicts, key=lambda conflict: conflict.severity.rank):
        yield conflict_in_words(conflict, names)


def conflict_in_words(conflict: Conflict, names: Sequence[str]) -> str:
    """`number: nine Reuters and AP | eleven Blaze (contradiction)`."""
    kind = one_line(conflict.detail) or str(conflict.what)
    readings = " | ".join(
        f"{one_line(reading.words) or ABSENT} ({listed(names[n] for n in reading.articles)})"
        for reading in conflict.readings
    )
    judged = ", ".join(filter(None, (str(conflict.severity), one_line(conflict.slip))))
    return f"{kind}: {readings}; {judged}"


def _common(story: Story, names: Sequence[str]) -> Iterator[str]:
    for number in story.common:
        statement = story.statements[number]
        medoid = statement.members[statement.medoid]
        weight = f"{statement.weight} of {len(story.articles)}"
        yield f"{number + 1}. {wording(story, medoid)} ({weight}, as in {names[medoid.article]})"


def _omitted(story: Story, names: Sequence[str]) -> Iterator[str]:
    for name, shares in zip(names, story.shares, strict=True):
        if shares.omitted:
            numbers = listed(str(number + 1) for number in shares.omitted)
            most = counted(len(shares.omitted), "statement")
            yield f"{name} lacks {most} of what most share: {numbers}"


def _credit(story: Story, names: Sequence[str]) -> Iterator[str]:
    for name, shares in zip(names, story.shares, strict=True):
        if shares.wire_gap >= MUCH:
            agencies = listed(map(one_line, shares.uncredited))
            yield (
                f"{percent(shares.wire_gap)} of {name} also stands in articles that credit "
                f"{agencies}; {name} names no agency as its source"
            )


def _edges(story: Story, names: Sequence[str]) -> Iterator[str]:
    for edge in story.edges:
        evidence = "; ".join(edge.evidence)
        yield f"{names[edge.target]} after {names[edge.source]}, {edge.confidence}: {evidence}"


def _statements(story: Story, names: Sequence[str]) -> Iterator[str]:
    for number, statement in enumerate(story.statements, start=1):
        others = (
            f"{names[article]} {'+'.join(_sign(member) for member in statement.of(article))}"
            for article in statement.articles
        )
        shown = wording(story, statement.members[statement.medoid])
        disagree = " ≠" if statement.conflicts else ""
        yield f"{number}.{disagree} {shown} [{', '.join(others)}]"


def _sign(member: Member) -> str:
    """`V`, `E⇅`; a dot for the medoid, whose wording is shown."""
    return f"{member.kind.letter if member.kind else '●'}{MOVED if member.moved else ''}"


def wording(story: Story, member: Member) -> str:
    """What an article says there, in one line, cut at a word where it is long."""
    text = story.articles[member.article].text
    words = " … ".join(one_line(span.of(text)) for span in member.spans)
    if len(words) <= WORDING:
        return words
    return words[:WORDING].rsplit(" ", 1)[0] + " …"
