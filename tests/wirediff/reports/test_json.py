"""What `comparison_json` and `article_json` write, and that the schemas describe all of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from hypothesis import assume, given, settings
from jsonschema import Draft202012Validator

from tests.wirediff.reports.made import (
    HOSTILE,
    article_of,
    articles,
    comparison_by_hand,
    comparisons,
)
from wirediff import Article, Comparison, Kind, Role, read
from wirediff.reading.roles.reasons import explained
from wirediff.reports.json import article_json, comparison_json, schema
from wirediff.text.sanitise import visible

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))

SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two characters that JSON cannot tell from the one that they encode."""


def closed(node: Any) -> Any:
    """The schema with every object closed, so that a field which it does not describe fails."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    strict = {key: closed(value) for key, value in node.items()}
    return {**strict, "additionalProperties": False} if "required" in node else strict


VALIDATORS = {of: Draft202012Validator(closed(schema(of))) for of in ("compare", "read")}


def parsed(document: str, of: Literal["compare", "read"]) -> Any:
    """The document's value, once it has been written as UTF-8, read and found valid."""
    value = json.loads(document.encode("utf-8"))
    VALIDATORS[of].validate(value)
    return value


@pytest.mark.parametrize("of", ["compare", "read"])
def test_the_schemas_are_schemas(of: Literal["compare", "read"]) -> None:
    Draft202012Validator.check_schema(schema(of))


def test_the_seeds_are_there() -> None:
    assert len(SEEDS) == 5


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_seed_is_written_as_the_schema_says(path: Path) -> None:
    article = read(str(path))
    value = parsed(article_json(article), "read")
    assert value["text"] == article.text
    assert [block["role"] for block in value["blocks"]] == [block.role for block in article.blocks]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_reason_is_written_for_each_part(path: Path) -> None:
    article = read(str(path))
    explanation = explained(article)
    value = parsed(article_json(article, explanation), "read")
    told = [(block["rule"], block["why"]) for block in value["blocks"]]
    assert told == [(reason.rule, reason.words) for reason in explanation.blocks]
    assert value["explained"] == explanation.facts


def test_a_comparison_is_written_field_by_field() -> None:
    comparison = comparison_by_hand()
    value = parsed(comparison_json(comparison), "compare")
    assert value["version"] == 1
    assert value["left"]["outlet"] == "BBC"
    assert value["left"]["published"] == "2023-11-02T06:10:00"
    assert value["left"]["credits"] == ["Reuters", "AP"]
    assert value["left"]["measures"]["coverage_by_kind"] == {
        "verbatim": 0.0,
        "edited": 0.5,
        "paraphrase": 0.11,
    }
    assert value["right"]["outlet"] is None
    assert value["right"]["published"] == "2023-11-02"
    winds, mayor = value["passages"]
    assert (winds["kind"], winds["moved"], winds["score"]) == ("edited", False, 0.93)
    assert (mayor["kind"], mayor["moved"], len(mayor["left"])) == ("paraphrase", True, 2)
    assert [run["mark"] for run in winds["words"]] == ["same", "left", "right", "same"]
    assert winds["differences"][0]["what"] == "number"
    start, end = winds["differences"][0]["left"].values()
    assert value["left"]["text"][start:end] == "160"


def test_a_kind_without_coverage_is_written_as_nought() -> None:
    comparison = comparison_by_hand()
    bare = Comparison(
        left=comparison.left,
        right=comparison.right,
        passages=(),
        stretches=(),
        order_kept=1.0,
        semantic=True,
    )
    kinds = parsed(comparison_json(bare), "compare")["left"]["measures"]["coverage_by_kind"]
    assert list(kinds) == list(Kind)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_data_and_comes_back_unaltered(text: str) -> None:
    article = article_of(((Role.BODY, (text,)),), title=text, source=text)
    value = parsed(article_json(article), "read")
    assert (value["text"], value["title"], value["source"]) == (text, text, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_document_does_nothing_to_a_terminal(text: str) -> None:
    document = article_json(article_of(((Role.BODY, (text,)),), title=text, source=text))
    assert visible(document) == document
    document.encode("utf-8")


def test_letters_of_all_scripts_stand_there_as_they_are() -> None:
    text = "Peña, Łódź, 東京, שלום, हिंदी"
    assert text in article_json(article_of(((Role.BODY, (text,)),)))


def test_the_roles_of_the_schema_are_the_roles_of_the_program() -> None:
    assert schema("read")["$defs"]["block"]["properties"]["role"]["enum"] == list(Role)
    assert schema("compare")["$defs"]["block"]["properties"]["role"]["enum"] == list(Role)


def test_there_is_a_schema_for_each_shape_and_no_other() -> None:
    folder = Path(__file__).parents[3] / "wirediff" / "reports" / "schema"
    names = get_args(schema.__annotations__["of"]) or ("compare", "read", "story")
    assert sorted(path.stem for path in folder.iterdir()) == sorted(names)


@given(articles())
def test_any_article_is_valid_and_round_trips_code_point_for_code_point(article: Article) -> None:
    assume(not SURROGATE_PAIR.search(article.text))
    value = parsed(article_json(article), "read")
    assert value["text"] == article.text
    assert [(b["start"], b["end"]) for b in value["blocks"]] == [
        (block.span.start, block.span.end) for block in article.blocks
    ]


@settings(max_examples=60)  # drawing a comparison takes 30 ms
@given(comparisons())
def test_any_comparison_is_valid_and_every_offset_finds_its_text(comparison: Comparison) -> None:
    texts = comparison.left.article.text, comparison.right.article.text
    assume(not any(map(SURROGATE_PAIR.search, texts)))
    value = parsed(comparison_json(comparison), "compare")
    assert (value["left"]["text"], value["right"]["text"]) == texts
    for written, passage in zip(value["passages"], comparison.passages, strict=True):
        ends = [value["left"]["text"][s["start"] : s["end"]] for s in written["left"]]
        assert ends == [span.of(texts[0]) for span in passage.left]
