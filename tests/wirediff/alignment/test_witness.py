"""What of an article takes part, and the sentences and clauses that it is cut into."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.alignment.build import of, place, texts, witness
from tests.wirediff.properties import steady
from tests.wirediff.stories import parts, seeds, story
from wirediff import Role, Settings
from wirediff.alignment.units import LONGEST_UNIT
from wirediff.alignment.witness import Range, Witness

ARTICLE = parts(
    (Role.HEADLINE, "Kim in Russia. He came by train"),
    (Role.DECK, "A meeting with Putin is expected this week."),
    (Role.BYLINE, "By A. Reporter"),
    (Role.DATELINE, "SEOUL (Reuters) -"),
    (Role.BODY, ("Kim Jong Un arrived on Tuesday.", "He will meet Putin at a spaceport.")),
    (Role.SUBHEAD, "A rare journey"),
    (Role.CAPTION, "Kim waves from his train in Khasan."),
    (Role.BOILERPLATE, "Read also: more about trains"),
    (Role.CAPTION, "Kim waves from his train in Khasan."),
    (Role.CREDIT, "Source: Reuters"),
)

HEADLINE = ["Kim in Russia. He came by train", "A meeting with Putin is expected this week"]
BODY = ["Kim Jong Un arrived on Tuesday", "He will meet Putin at a spaceport"]
CAPTION = ["Kim waves from his train in Khasan"]


@pytest.mark.parametrize(
    ("settings", "compared"),
    [
        (Settings(), HEADLINE + BODY + CAPTION),
        (Settings(headline=False), BODY + CAPTION),
        (Settings(caption=False), HEADLINE + BODY),
    ],
    ids=["by default", "without headline", "without captions"],
)
def test_headline_deck_body_and_each_caption_once_take_part(
    settings: Settings, compared: list[str]
) -> None:
    one = of(ARTICLE, settings)
    assert texts(one, one.sentences) == compared


def test_a_headline_is_one_unit_whatever_stands_in_it() -> None:
    one = of(parts((Role.HEADLINE, "Storm: 'It was loud', says mayor. More to come")))
    assert len(one.sentences) == 1
    assert one.clauses_of(one.sentences[0]) == one.sentences


def test_very_short_sentences_join_their_neighbours_within_a_paragraph() -> None:
    one = witness(
        ("We don't like him.", "We don't want him.", "His visit is not welcome to us at all."),
        "Not now.",
    )
    assert [text.split()[0] for text in texts(one, one.sentences)][-1] == "Not"
    assert texts(one, one.sentences)[0].startswith("We don't like him. We don't want him")


def test_a_text_without_full_stops_is_cut_at_clauses() -> None:
    rows = ", ".join(f"row {number} of the table with a name" for number in range(100))
    one = witness(rows)
    assert len(one.sentences) > 3
    assert all(one.text(unit).startswith("row ") for unit in one.sentences)


words_and_marks = st.lists(
    st.sampled_from(["kim", "Putin", "1.500", "said", ",", ".", "\n", "–", "“"]), max_size=400
)


@steady(100)
@given(st.lists(words_and_marks.map(" ".join).filter(str.strip), max_size=4))
def test_every_word_is_in_one_unit_and_no_unit_is_too_long(paragraphs: list[str]) -> None:
    one = witness(*paragraphs)
    inside = [index for unit in one.sentences for index in range(unit.first, unit.last)]
    assert inside == list(range(len(one.words)))
    assert all(0 < len(unit) <= 2 * LONGEST_UNIT for unit in one.sentences)
    assert {unit.first for unit in one.sentences} >= set(one.clause_starts[:1])


@steady(60)
@given(words_and_marks.map(" ".join).filter(str.strip))
def test_clauses_are_all_of_their_sentence_in_order(paragraph: str) -> None:
    one = witness(paragraph)
    for unit in one.sentences:
        clauses = one.clauses_of(unit)
        assert clauses[0].first == unit.first
        assert clauses[-1].last == unit.last
        assert all(a.last == b.first for a, b in pairwise(clauses))


SENTENCE = "The storm, the worst in years, cut power to 9,000 homes on Jersey: schools stay shut."


def test_clauses_end_at_punctuation_and_short_ones_join_their_neighbours() -> None:
    one = witness(SENTENCE)
    assert texts(one, one.clauses_of(one.sentences[0])) == [
        "The storm, the worst in years",
        "cut power to 9,000 homes on Jersey: schools stay shut",
    ]


AROUND = [
    ("power to", "cut power to 9,000 homes on Jersey"),
    ("9,000", "cut power to 9,000 homes on Jersey"),
    ("worst", "the worst in years"),
    ("years, cut", "the worst in years, cut power to 9,000 homes on Jersey"),
    ("schools stay shut", "schools stay shut"),
]


@pytest.mark.parametrize(("words", "clauses"), AROUND)
def test_the_clauses_around_some_words(words: str, clauses: str) -> None:
    one = witness(SENTENCE, "Ferries stay in port.")
    assert one.text(one.clause_around(place(one, words))) == clauses


JOINED = (
    "No power.",
    "The storm cut power to homes on Jersey.",
    "Schools stay shut today.",
    "It passed.",
)
"""Sentences of one paragraph that are compared as one."""


@pytest.mark.parametrize(
    ("words", "touched"),
    [
        ("storm cut", "The storm cut power to homes on Jersey"),
        ("Schools", "Schools stay shut today"),
        ("Jersey. Schools", "The storm cut power to homes on Jersey. Schools stay shut today"),
    ],
)
def test_the_written_sentences_around_some_words(words: str, touched: str) -> None:
    one = witness(JOINED)
    assert len(one.sentences) == 1
    assert one.text(one.written_around(place(one, words), one.sentences[0])) == touched


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (" ".join(JOINED)[:-1], "The storm cut power to homes on Jersey. Schools stay shut today"),
        ("today. It passed", "today. It passed"),
        ("shut today. It passed", "shut today. It passed"),
        ("Schools stay shut today. It passed", "Schools stay shut today"),
    ],
)
def test_sentences_too_short_to_mean_much_are_left_out_at_the_ends(words: str, part: str) -> None:
    one = witness(JOINED)
    assert one.text(one.meaningful_part(place(one, words))) == part


NO_CLAUSE_END = ["Kim Jong-un", "Korea's", "1.500 km/h", "R&D", "info@bbc.co.uk", "and/or", "$5-7"]


@pytest.mark.parametrize("words", NO_CLAUSE_END)
def test_signs_inside_words_and_figures_end_no_clause(words: str) -> None:
    assert len(witness(f"They saw {words} yesterday.").clause_starts) == 1


def test_the_sentence_that_a_word_stands_in() -> None:
    one = of(ARTICLE)
    for number, unit in enumerate(one.sentences):
        assert {one.sentence_at(word) for word in range(unit.first, unit.last)} == {number}


def test_a_span_goes_from_the_first_character_to_the_last_and_with_marks_to_the_full_stop() -> None:
    one = witness(("He said “no”.", "“I thought the roof would go,” she said later."))
    unit = one.sentences[-1]
    assert one.text(unit).endswith("she said later")
    assert one.span_with_marks(unit).of(one.article.text).endswith("she said later.")


SAME_FORM = [
    ("en", "twelve", "12"),
    ("en", "1,500", "1500"),
    ("id", "1.500", "1500"),
    ("id", "dua", "2"),
    ("id", "1,5", "1,50"),
]


def forms(text: str, language: str | None) -> tuple[str, ...]:
    return witness(text, language=language).forms


@pytest.mark.parametrize(("language", "one", "other"), SAME_FORM)
def test_a_figure_is_the_same_word_however_written(language: str, one: str, other: str) -> None:
    assert forms(one, language) == forms(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "1.500", "1500"), ("en", "12", "13"), ("id", "1,5", "15"), (None, "two", "2")],
)
def test_other_figures_are_other_words(language: str | None, one: str, other: str) -> None:
    assert forms(one, language) != forms(other, language)


def test_words_are_found_again_by_stem_within_a_language_and_whole_across() -> None:
    article = story("Ferries cancelled")
    assert of(article).keys == ("ferri", "cancel")
    assert of(article).beside_another_language().keys == ("ferries", "cancelled")


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_the_units_of_the_seeds_are_their_sentences(name: str) -> None:
    article = seeds()[name]
    one: Witness = of(article)
    starts = {sentence.span.start for sentence in article.sentences}
    assert all(one.span_with_marks(unit).start in starts for unit in one.sentences)
    assert max(map(len, one.sentences)) <= LONGEST_UNIT


def test_how_many_words_two_ranges_have_in_common() -> None:
    assert Range(2, 7).common(Range(5, 9)) == 2
    assert Range(2, 5).common(Range(5, 9)) == 0
    assert Range(8, 9).common(Range(0, 3)) == 0
