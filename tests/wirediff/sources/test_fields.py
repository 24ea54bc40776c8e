"""The names of fields, as exports, APIs and schema.org write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirediff import Article, ReadError
from wirediff.sources.fields import article_of, fields_of
from wirediff.sources.timestamps import moment


def article(**record: object) -> Article:
    return article_of(fields_of({"text": "Kim came to Russia.", **record}), "a")


@pytest.mark.parametrize("name", ["title", "Title", "HEADLINE", "article_title", "articleTitle"])
def test_case_and_marks_of_a_name_do_not_count(name: str) -> None:
    assert article(**{name: "Kim  in\nRussia"}).title == "Kim in Russia"


@pytest.mark.parametrize(
    ("record", "field", "expected"),
    [
        ({"source": "The Port"}, "outlet", "The Port"),
        ({"source": {"id": None, "name": "The Port"}}, "outlet", "The Port"),
        ({"publisher": {"@type": "Organization", "name": "reuters.com"}}, "outlet", "Reuters"),
        ({"authors": ["A. Lee", {"name": "B. Kim"}]}, "byline", "A. Lee, B. Kim"),
        ({"byline": "A. Lee"}, "byline", "A. Lee"),
        ({"language": "en-US"}, "language", "en"),
        ({"lang": "zh"}, "language", "zh-cn"),
        ({"lang": "English"}, "language", "en"),
        ({"url": "https://port.example/a"}, "url", "https://port.example/a"),
        ({"url": "javascript:alert(1)"}, "url", None),
        ({"mainEntityOfPage": {"@id": "https://port.example/a"}}, "url", "https://port.example/a"),
        ({"title": {"rendered": "Kim &amp; co"}}, "title", "Kim & co"),
        ({"date": "2023-09-13", "dateModified": "2023-09-14"}, "published", date(2023, 9, 13)),
        ({"date": "2023-09-13", "dateModified": "2023-09-14"}, "updated", date(2023, 9, 14)),
        ({"date": "none", "published_at": "2023-09-13"}, "published", date(2023, 9, 13)),
    ],
)
def test_what_is_told_beside_the_text(
    record: dict[str, object], field: str, expected: object
) -> None:
    assert getattr(article(**record), field) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-09-13", date(2023, 9, 13)),
        ("20230913", date(2023, 9, 13)),
        ("2023-09-13T07:09:00Z", datetime(2023, 9, 13, 7, 9, tzinfo=UTC)),
        ("Wed, 13 Sep 2023 07:09:00 GMT", datetime(2023, 9, 13, 7, 9, tzinfo=UTC)),
        (1694588940, datetime(2023, 9, 13, 7, 9, tzinfo=UTC)),
        (1694588940000, datetime(2023, 9, 13, 7, 9, tzinfo=UTC)),
        ("1694588940", datetime(2023, 9, 13, 7, 9, tzinfo=UTC)),
        ("13 September 2023", date(2023, 9, 13)),
        ("September 13, 2023 at 7:09 am", datetime(2023, 9, 13, 7, 9)),
        ("2023", None),
        ("soon", None),
        (True, None),
        (float("inf"), None),
        (["2023-09-13"], None),
    ],
)
def test_dates_as_programs_write_them(value: object, expected: object) -> None:
    assert moment(value) == expected


def test_a_deck_that_only_begins_the_story_is_left_out() -> None:
    assert article(description="Kim came …").text == "Kim came to Russia."
    assert article(description="Winds.").text == "Winds.\n\nKim came to Russia."


def test_without_a_body_the_description_is_the_text() -> None:
    assert article(text="", description="Kim came.").text == "Kim came."
    with pytest.raises(ReadError, match="a: has no field with the text"):
        article(text=" ")


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(("title", "text", "description", "date", "author", "source", "lang", "url"))


@given(st.dictionaries(NAMES | st.text(), JSON))
def test_any_record_is_an_article_or_an_error(record: dict[str, object]) -> None:
    try:
        found = article_of(fields_of(record), "a")
    except ReadError:
        return
    assert all(block.span.of(found.text).strip() for block in found.blocks)
