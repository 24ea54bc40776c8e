"""What no passage covers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.reports.made import LEFT, article_of, articles, found, side_of, spans_in
from wirediff import Article, Kind, Role, Span
from wirediff.wording.own import OwnStretch, own_in_words, own_stretches

MAYOR = "“Stay at home,” said the mayor, Ann Lee."


def body(*sentences: str) -> Article:
    """An article with a paragraph for each sentence."""
    return article_of(tuple((Role.BODY, (sentence,)) for sentence in sentences))


def stretches(article: Article, *covered: str) -> tuple[OwnStretch, ...]:
    return own_stretches(article, (found(article, words) for words in covered))


def pieces(article: Article, *covered: str) -> list[tuple[str, bool, bool]]:
    return [
        (piece.span.of(article.text), piece.opens, piece.closes)
        for stretch in stretches(article, *covered)
        for piece in stretch.pieces
    ]


def test_without_a_passage_headline_and_body_are_own_and_boilerplate_is_not() -> None:
    assert [text for text, _, _ in pieces(LEFT)] == [
        "Storm batters coast",
        "Winds of 160 km/h hit the islands.\u0020Schools were closed.",
        MAYOR,
    ]


@pytest.mark.parametrize(
    ("covered", "piece"),
    [
        ((MAYOR,), None),
        (("Stay at home,” said the mayor, Ann Lee",), None),
        (("said the mayor, Ann Lee.",), ("“Stay at home,”", True, False)),
        (("Stay at home",), ("said the mayor, Ann Lee.", False, True)),
        (("Stay at home", "Ann Lee."), ("said the mayor,", False, False)),
        (("Ann Lee.", "Stay at home", "home,” said"), ("the mayor,", False, False)),
    ],
)
def test_own_content_is_what_is_left_of_a_paragraph(
    covered: tuple[str, ...], piece: tuple[str, bool, bool] | None
) -> None:
    left = [own for own in pieces(LEFT, *covered) if own[0] in MAYOR]
    assert left == ([piece] if piece else [])


def test_a_piece_that_starts_at_a_sentence_opens_it() -> None:
    assert ("Schools were closed.", True, True) in pieces(
        LEFT, "Winds of 160 km/h hit the islands."
    )


def test_an_article_without_blocks_has_no_own_content() -> None:
    assert own_stretches(article_of(()), ()) == ()


def test_a_stretch_runs_over_paragraphs_until_something_shared_interrupts_it() -> None:
    article = body("It blew very hard.", "Then it went.", "All was shared.", "Nobody came.")
    assert [len(stretch.pieces) for stretch in stretches(article, "All was shared.")] == [2, 1]


@pytest.mark.parametrize("role", [Role.CAPTION, Role.BOILERPLATE, Role.CREDIT, Role.BYLINE])
def test_what_does_not_tell_the_story_neither_belongs_to_a_stretch_nor_ends_it(role: Role) -> None:
    article = article_of(
        ((Role.BODY, ("It blew.",)), (role, ("Ten more stories.",)), (Role.BODY, ("It went.",)))
    )
    (stretch,) = stretches(article)
    assert [span.of(article.text) for span in stretch.spans] == ["It blew.", "It went."]


def test_a_shared_caption_ends_a_stretch() -> None:
    article = article_of(
        ((Role.BODY, ("It blew.",)), (Role.CAPTION, ("A wave.",)), (Role.BODY, ("It went.",)))
    )
    assert len(stretches(article, "A wave.")) == 2


@pytest.mark.parametrize(
    ("sentence", "covered", "own"),
    [
        ("Nine people were killed.", "people were killed.", "Nine …"),
        ("He will not resign.", "He will", "… not resign."),
        ("It blew, he said, and rained.", "It blew", "… he said, and rained."),
    ],
)
def test_no_word_is_too_little_to_be_own(sentence: str, covered: str, own: str) -> None:
    (stretch,) = stretches(body(sentence), covered)
    (piece,) = stretch.pieces
    assert piece.of(sentence) == own


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one", 1),
        ("9,000 homes", 2),
        ("“Kim’s” — two", 2),
        ("हिन्दी में लिखी खबर", 4),
        ("தமிழ் செய்தி", 2),
    ],
)
def test_words_of_a_stretch_are_those_that_are_compared(text: str, count: int) -> None:
    (stretch,) = stretches(body(text))
    assert stretch.words_in(text) == count


def test_a_side_says_how_much_is_its_own_and_in_how_many_passages() -> None:
    side = side_of(LEFT, {Kind.VERBATIM: 0.25}, words=1612, longest=3)
    assert own_in_words(side, stretches(LEFT, "Schools were closed.")) == (
        "75% of its 1,612 words, 2 passages"
    )


def test_a_paragraph_of_many_sentences_is_cut_in_time() -> None:
    """Looking through all sentences for each of 20,000 gaps would take minutes."""
    article = article_of(((Role.BODY, ("One two.",) * 20_000),))
    covered = [Span(each.span.start, each.span.start + 3) for each in article.sentences]
    assert len(own_stretches(article, covered)) == 20_000


@given(st.data())
def test_own_content_and_passages_never_overlap_and_together_hold_every_word(
    data: st.DataObject,
) -> None:
    article = data.draw(articles())
    covered = data.draw(st.lists(spans_in(article), max_size=4))
    own = [span for stretch in own_stretches(article, covered) for span in stretch.spans]
    assert not any(piece.overlaps(span) for piece in own for span in covered)
    taken = {at for span in (*own, *covered) for at in range(span.start, span.end)}
    story = article.spans_of(Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY)
    assert own == sorted(own)
    for span in story:
        for match in re.finditer(r"\w", span.of(article.text)):
            assert span.start + match.start() in taken
