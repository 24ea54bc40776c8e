"""Names, shares, dates and places in words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.reports.made import LEFT, RIGHT, Parts, article_of, found
from wirediff import Kind, Role
from wirediff.wording.languages import language_name
from wirediff.wording.phrases import (
    Places,
    counted,
    date_in_words,
    listed,
    name_of,
    names_of,
    percent,
    percent_in_short,
    shares_by_kind,
    title_of,
)

BODY = ((Role.BODY, ("Text.",)),)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "0%"),
        (0.0001, "under 1%"),
        (0.0099, "under 1%"),
        (0.01, "1%"),
        (0.614, "61%"),
        (0.99, "99%"),
        (0.9999, "over 99%"),
        (1.0, "100%"),
    ],
)
def test_a_share_in_whole_per_cent(share: float, words: str) -> None:
    assert percent(share) == words


@given(st.floats(0.0, 1.0, exclude_min=True, exclude_max=True))
def test_only_nothing_is_0_and_only_everything_is_100_per_cent(share: float) -> None:
    assert percent(share) not in ("0%", "100%")


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0, "0%"), (0.005, "<1%"), (0.614, "61%"), (0.999, ">99%"), (1.0, "100%")],
)
def test_a_share_for_a_table(share: float, words: str) -> None:
    assert percent_in_short(share) == words


@given(st.floats(0.0, 1.0))
def test_a_share_for_a_table_fits_in_four_cells(share: float) -> None:
    assert len(percent_in_short(share)) <= 4


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (1200, "1,200 words")]
)
def test_a_number_of_things(number: int, words: str) -> None:
    assert counted(number, "word") == words


@pytest.mark.parametrize(
    ("parts", "words"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), ("abc", "a, b and c")]
)
def test_a_list_in_words(parts: tuple[str, ...], words: str) -> None:
    assert listed(parts) == words


JAKARTA = datetime(2023, 12, 31, 7, 9, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (None, ""),
        (date(2023, 9, 3), "3 September 2023"),
        (datetime(2023, 12, 31, 7, 9), "31 December 2023, 07:09"),
        (JAKARTA, "31 December 2023, 07:09 WIB"),
        (JAKARTA.replace(tzinfo=ZoneInfo("Asia/Singapore")), "31 December 2023, 07:09 UTC+08"),
        (JAKARTA.replace(tzinfo=UTC), "31 December 2023, 07:09 UTC"),
    ],
)
def test_a_date_in_words(published: date | None, words: str) -> None:
    assert date_in_words(published) == words


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ({"outlet": "BBC", "source": "a.txt"}, "BBC"),
        ({"source": "in/a.txt", "title": "Storm"}, "a.txt"),
        ({"source": "1-harbour-gazette.txt"}, "harbour gazette"),
        ({"source": "in/2024-01-11_storm_2.html.gz"}, "storm 2"),
        ({"source": "port_4f0e2b7791aa.txt"}, "port"),
        ({"source": "004_d8d8cf21b649c1bd.txt"}, "004_d8d8cf21b649c1bd.txt"),
        ({"source": "12.txt"}, "12.txt"),
        ({"source": ".txt"}, ".txt"),
        ({"source": "Report v1.2"}, "Report v1.2"),
        ({"source": "a-facade.txt"}, "a facade"),
        ({"source": "https://example.org/"}, "example.org"),
        ({"source": "https://example.org/news/storm", "title": "Storm"}, "storm"),
        ({"source": "-"}, "standard input"),
        ({"source": "-", "outlet": "BBC"}, "BBC"),
        ({"source": "", "title": "Storm"}, "Storm"),
        ({"source": "a\nb.txt"}, "a b.txt"),
        ({"source": ""}, "article"),
    ],
)
def test_an_article_goes_by_outlet_then_file_then_title(about: dict[str, str], name: str) -> None:
    assert name_of(article_of(BODY, **about)) == name


@pytest.mark.parametrize(
    ("parts", "title", "shown"),
    [
        (BODY, "Storm\nhits", "Storm hits"),
        (((Role.DATELINE, ("SEOUL (Reuters) -",)), *BODY), None, "Text."),
        (((Role.BOILERPLATE, ("Advertisement",)),), None, "Advertisement"),
        ((), None, ""),
        (((Role.BODY, ("long " * 100,)),), None, ("long " * 40).strip()),
    ],
)
def test_without_a_headline_the_story_s_first_words_stand_for_it(
    parts: Parts, title: str | None, shown: str
) -> None:
    assert title_of(article_of(parts, title=title)) == shown


def test_two_articles_of_one_outlet_are_told_apart_by_their_side() -> None:
    assert names_of(LEFT, LEFT) == ("BBC (left)", "BBC (right)")
    assert names_of(LEFT, RIGHT) == ("BBC", "guardian.txt")


def test_only_the_kinds_that_occur_are_named() -> None:
    shares = {Kind.VERBATIM: 0.38, Kind.EDITED: 0.0, Kind.PARAPHRASE: 0.1}
    assert shares_by_kind(shares.items()) == "verbatim 38%, paraphrase 10%"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("Storm batters",), "headline"),
        (("Schools",), "paragraph 1"),
        (("Schools", "Ann Lee"), "paragraphs 1 and 2"),
        (("coast", "Schools"), "headline and paragraph 1"),
        (("closed.\n\n“Stay",), "paragraphs 1 and 2"),
        (("Read also",), "boilerplate"),
        (("\n\n",), "text"),
    ],
)
def test_paragraphs_go_by_number_and_other_parts_by_role(
    words: tuple[str, ...], place: str
) -> None:
    assert Places(LEFT).of(*(found(LEFT, word) for word in words)) == place


@pytest.mark.parametrize(
    ("code", "name"),
    [("id", "Indonesian"), ("zh-cn", "Chinese, simplified"), ("xx", "xx"), (None, "")],
)
def test_a_language_by_its_english_name(code: str | None, name: str) -> None:
    assert language_name(code) == name
