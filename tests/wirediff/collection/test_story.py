"""What a story says of its articles, and what of it must hold whatever they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wirediff
from tests.wirediff.retellings import SENTENCES
from tests.wirediff.stories import UNRELATED, seeds
from tests.wirediff.stories import story as told
from wirediff import Article
from wirediff.passages import Kind
from wirediff.statements import Confidence, Member, Statement, Story

STORM = "Winds of more than 160 kilometres an hour battered the Channel Islands overnight."
HOMES = "Some 9,000 homes were left without electricity, the grid operator said on Tuesday."
FERRY = "Ferries between the islands were cancelled until further notice, the harbour master said."
SCHOOL = "Schools on all islands stayed closed and parents were told to keep their children inside."
OPERA = "The opera house postponed its premiere because the orchestra could not reach the stage."


def compared(*articles: Article) -> Story:
    return wirediff.story(articles, semantic=False)


def said(story: Story) -> set[frozenset[tuple[str, str]]]:
    """Every statement as the texts of its members, each with its article's text."""
    return {
        frozenset(
            (story.articles[member.article].text, wording(story, member))
            for member in statement.members
        )
        for statement in story.statements
    }


def wording(story: Story, member: Member) -> str:
    return " ".join(span.of(story.articles[member.article].text) for span in member.spans)


def words_of(story: Story, statement: Statement) -> str:
    return wording(story, statement.members[statement.medoid])


def test_a_statement_has_every_article_that_makes_it_and_no_other() -> None:
    story = compared(
        told(STORM, HOMES, FERRY), told(HOMES, OPERA), told(FERRY, STORM, HOMES), told(SCHOOL)
    )
    weights = {words_of(story, each): each.articles for each in story.statements}
    assert weights == {STORM: (0, 2), HOMES: (0, 1, 2), FERRY: (0, 2)}


def test_statements_follow_the_base_article_and_then_the_others() -> None:
    articles = told(STORM, HOMES, FERRY), told(FERRY, HOMES, STORM, SCHOOL), told(SCHOOL, STORM)
    story = wirediff.story(articles, semantic=False, base=0)
    assert [words_of(story, each) for each in story.statements] == [STORM, HOMES, FERRY, SCHOOL]
    story = wirediff.story(articles, semantic=False, base=2)
    assert [words_of(story, each) for each in story.statements[:2]] == [SCHOOL, STORM]


def test_what_an_article_says_again_is_one_statement() -> None:
    story = compared(told(HOMES, OPERA, HOMES), told(HOMES, FERRY))
    (statement,) = story.statements
    assert [(member.article, member.again) for member in statement.members] == [
        (0, False), (0, True), (1, False),
    ]  # fmt: skip
    assert statement.weight == 2


def test_of_two_articles_the_statements_are_the_passages() -> None:
    left, right = seeds()["000"], seeds()["001"]
    story = compared(left, right)
    (comparison,) = story.comparisons.values()
    ends = {(member.article, member.spans) for each in story.statements for member in each.members}
    singles = [p for p in comparison.passages if len(p.left) == len(p.right) == 1]
    assert len(singles) > 10
    assert {(0, p.left) for p in singles} | {(1, p.right) for p in singles} <= ends | {
        (0, p.left) for p in comparison.passages
    } | {(1, p.right) for p in comparison.passages}
    assert len(story.statements) >= len(comparison.passages)


def test_a_stranger_is_all_its_own() -> None:
    story = compared(told(STORM, HOMES), told(STORM, HOMES), told(UNRELATED[0]))
    assert story.shares[2].own == 1.0
    assert {each.articles for each in story.statements} == {(0, 1)}


def test_of_the_same_article_twice_nothing_is_own() -> None:
    article = told(STORM, HOMES, FERRY)
    story = compared(article, article)
    assert [each.weight for each in story.statements] == [2, 2, 2]
    assert [shares.own for shares in story.shares] == [0.0, 0.0]


def test_a_word_that_no_other_article_has_is_own() -> None:
    story = compared(told(STORM, OPERA), told(STORM, SCHOOL), told(STORM))
    assert [round(shares.own, 2) for shares in story.shares] == [
        round(len(OPERA.split()) / (len(OPERA.split()) + len(STORM.split())), 2),
        round(len(SCHOOL.split()) / (len(SCHOOL.split()) + len(STORM.split())), 2),
        0.0,
    ]


def test_own_against_all_never_exceeds_own_against_one() -> None:
    story = compared(*list(seeds().values())[:4])
    for (left, right), comparison in story.comparisons.items():
        for number, spans in ((left, "left"), (right, "right")):
            alone = wirediff.story(
                (comparison.left.article, comparison.right.article), semantic=False
            ).shares[0 if spans == "left" else 1]
            assert story.shares[number].own <= alone.own + 1e-9


def test_an_article_lacks_what_most_others_say() -> None:
    story = compared(told(STORM, HOMES), told(STORM, HOMES, FERRY), told(STORM, FERRY), told(OPERA))
    lacking = [
        [words_of(story, story.statements[n]) for n in each.omitted] for each in story.shares
    ]
    assert lacking == [[FERRY], [], [HOMES], [STORM, HOMES, FERRY]]
    assert story.shares[1].pyramid == 1.0


@pytest.mark.parametrize(
    ("wordings", "readings"),
    [
        (
            ("Nine", "Nine", "Eleven"),
            [("Nine", (0, 1)), ("Eleven", (2,))],
        ),
        (("Nine", "Eleven", "Twelve"), [("Eleven", (1,)), ("Nine", (0,)), ("Twelve", (2,))]),
    ],
    ids=["one against two", "all differ"],
)
def test_a_conflict_names_every_reading_and_who_has_it(
    wordings: tuple[str, ...], readings: list[tuple[str, tuple[int, ...]]]
) -> None:
    articles = [
        told(f"The mayor said on Monday that {each.lower()} people died when the old dam broke.")
        for each in wordings
    ]
    (statement,) = compared(*articles).statements
    (conflict,) = statement.conflicts
    found = [
        (reading.words.split()[0].capitalize(), reading.articles) for reading in conflict.readings
    ]
    assert found == readings
    assert (conflict.majority is None) == (len(readings) == 3)


def test_the_later_of_two_cut_from_one_another_is_likely_the_second() -> None:
    first = replace(
        told(STORM, HOMES, FERRY, SCHOOL, OPERA),
        published=datetime(2026, 3, 5, 16, 12, tzinfo=UTC),
        outlet="Reuters",
    )
    second = replace(told(STORM, HOMES, FERRY), published=datetime(2026, 3, 5, 17, 40, tzinfo=UTC))
    (edge,) = compared(first, second).edges
    assert (edge.source, edge.target, edge.confidence) == (0, 1, Confidence.LIKELY)
    assert edge.evidence[0] == "published 1 h 28 min later"
    (edge,) = compared(first, replace(second, published=datetime(2026, 3, 5, 9, tzinfo=UTC))).edges
    assert edge.confidence is Confidence.UNDECIDED


def test_nothing_says_who_came_first_where_nothing_has_a_direction() -> None:
    assert compared(told(STORM, HOMES), told(HOMES, STORM)).edges == ()


TELLINGS = st.lists(
    st.lists(st.sampled_from(SENTENCES[:8]), min_size=1, max_size=4, unique=True).map(
        lambda sentences: told(*sentences, language="id")
    ),
    min_size=2,
    max_size=4,
)


@settings(max_examples=25, deadline=None)  # comparing takes some ms
@given(TELLINGS, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(articles: list[Article], random: Random) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert said(compared(*articles)) == said(compared(*shuffled))


@settings(max_examples=25, deadline=None)
@given(TELLINGS)
def test_members_lie_in_their_articles_and_belong_to_one_statement(articles: list[Article]) -> None:
    story = compared(*articles)
    members = [member for each in story.statements for member in each.members]
    assert len({(member.article, member.spans) for member in members}) == len(members)
    for statement in story.statements:
        assert statement.weight >= 2
        assert statement.members[statement.medoid].kind is None
        assert [m.kind for m in statement.members].count(None) == 1
    for member in members:
        text = articles[member.article].text
        assert all(0 <= span.start < span.end <= len(text) for span in member.spans)
        assert member.kind is None or isinstance(member.kind, Kind)
