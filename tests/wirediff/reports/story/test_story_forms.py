"""A story written down: what each form says, and that nothing of it acts on who opens it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

import wirediff
from tests.wirediff.stories import seeds
from tests.wirediff.stories import story as told
from wirediff import Article, Story
from wirediff.reports.json import schema
from wirediff.reports.story.brief import brief_of, names_of_all
from wirediff.reports.story.story_forms import STORY_FORMS, story_csv, story_json, story_rows

DAM = "The mayor said on Monday that {} people died when the old dam above the town broke."
ROAD = "The road along the river was closed on Monday and will stay closed for two weeks."
HOSTILE = "=1+1 \x1b[2J <script>alert(1)</script> [/x] \u202e people died when the old dam broke."


def outlets(*articles: Article) -> list[Article]:
    return [replace(each, outlet=name) for each, name in zip(articles, "ABCDEF", strict=False)]


@cache
def dam() -> Story:
    articles = outlets(
        told(DAM.format("nine"), ROAD),
        told(ROAD, DAM.format("nine")),
        told(DAM.format("eleven"), "The opera opened its season with a new work."),
    )
    return wirediff.story(articles, base=0, semantic=False)


@cache
def seeds_story() -> Story:
    return wirediff.story(tuple(seeds().values()), semantic=False)


def sections(story: Story) -> dict[str, tuple[str, ...]]:
    return {section.title: section.lines for section in brief_of(story)}


def test_the_brief_says_who_disagrees_and_who_left_out_what() -> None:
    said = sections(dam())
    (line,) = said["Where they disagree"]
    assert line.startswith("number: nine")
    assert "(A and B) | " in line
    assert "(C)" in line
    assert said["Left out"] == ("C lacks 1 statement of what most share: 2",)
    assert said["Word for word"] == (
        "100% of A also stands in B, verbatim",
        "100% of B also stands in A, verbatim",
    )
    assert [line.split(";")[0] for line in said["Outlets"]] == ["A", "B", "C"]
    assert said["Outlets"][0].split("; ")[1] == "base"


def test_outlets_of_one_name_are_told_apart() -> None:
    articles = [replace(told(ROAD), outlet="BBC") for _ in range(3)]
    assert names_of_all(articles) == ("BBC", "BBC (2)", "BBC (3)")


@pytest.mark.parametrize("form", STORY_FORMS)
def test_nothing_of_a_hostile_article_acts(form: str) -> None:
    story = wirediff.story(outlets(told(HOSTILE), told(HOSTILE)), semantic=False)
    written = STORY_FORMS[form](story)
    assert story.statements
    assert "\x1b" not in written
    assert "\u202e" not in written
    if form == "markdown":
        assert "<script>" not in MarkdownIt("commonmark").render(written)
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(written)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


@pytest.mark.parametrize("story", [dam, seeds_story], ids=["dam", "seeds"])
def test_the_json_is_as_the_schema_says_and_its_places_hold_the_words(
    story: Callable[[], Story],
) -> None:
    made = story()
    document = json.loads(story_json(made))
    Draft202012Validator(schema("story")).validate(document)
    assert [a["text"] for a in document["articles"]] == [a.text for a in made.articles]
    for statement in document["statements"]:
        for member in statement["members"]:
            text = document["articles"][member["article"]]["text"]
            assert all(text[s["start"] : s["end"]].strip() for s in member["spans"])


def test_the_table_has_a_row_for_each_place_of_each_statement() -> None:
    story = seeds_story()
    rows = list(csv.DictReader(io.StringIO(story_csv(story))))
    assert len(rows) == sum(len(statement.members) for statement in story.statements)
    assert list(rows[0]) == list(story_rows(story)[0])
    assert {row["outlet"] for row in rows} <= set(names_of_all(story.articles))


def test_a_story_of_nothing_in_common_can_be_written() -> None:
    story = wirediff.story(outlets(told(ROAD), told("The opera opened.")), semantic=False)
    for write in STORY_FORMS.values():
        assert write(story).endswith("\n")


def test_every_link_of_the_page_leads_to_a_place_on_it() -> None:
    page = STORY_FORMS["html"](seeds_story())
    addresses = re.findall(r' id="([^"]+)"', page)
    assert len(set(addresses)) == len(addresses)
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert len(links) > 100
    assert links <= set(addresses)
    assert "<script" not in page
