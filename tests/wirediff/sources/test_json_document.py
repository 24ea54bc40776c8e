from __future__ import annotations

import json

import pytest

from tests.wirediff.sources.inputs import kind, roles, told
from wirediff import Role, read_text
from wirediff.sources.material import LARGEST


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"text": "Kim came."}', [" Kim came."]),
        ('[{"text": "Kim came."}, {"text": "Kim left."}]', ["#1 Kim came.", "#2 Kim left."]),
        ('{"status": "ok", "articles": [{"content": "Kim came."}]}', ["#1 Kim came."]),
        ('{"response": {"results": [{"body": "Kim came."}]}}', ["#1 Kim came."]),
        ('{"title": "Feed", "items": [{"content_html": "<p>Kim came."}]}', ["#1 Kim came."]),
        ('{"@graph": [{"@type": "NewsArticle", "articleBody": "Kim came."}]}', ["#1 Kim came."]),
        ('{"text": "Kim came.", "items": [{"text": "Kim left."}]}', [" Kim came."]),
        ('{"text": "Kim \\ud800came."}', [" Kim \ud800came."]),
        ('[{"text": "Kim \\ud800came."}]', ["#1 Kim ?came."]),
        ('{"text": "Kim \x1bcame."}', [" Kim \x1bcame."]),
        ("[]", []),
    ],
)
def test_one_article_a_list_or_an_object_that_holds_a_list(
    content: str, expected: list[str]
) -> None:
    assert kind("a", content.encode()) == "json_document"
    assert told(content) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_in_any_encoding(encoding: str) -> None:
    assert told('[{"text": "Käse für München."}]'.encode(encoding)) == ["#1 Käse für München."]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"text": "Kim came."', [": is not valid JSON in line 1, character 21"]),
        (
            '[{"text": "Kim came."}, {"title": "Empty"}, 3, {"text": "Kim left."}, {"t',
            [
                "#1 Kim came.",
                "#2: has no field with the text, such as text, body or content",
                "#3: is JSON, but not an object with the fields of an article",
                "#4 Kim left.",
                ": is not valid JSON behind record 4",
            ],
        ),
        ('{"a":' * 100_000, [": is JSON that no program could have written"]),
        ('[{"a":' + "[" * 100_000, [": is not valid JSON behind record 0"]),
        ('{"a": ' + "9" * 5_000 + "}", [": is JSON that no program could have written"]),
        (
            '{"n": ' + "9" * 9_000 + ', "items": []}',
            [": is JSON that no program could have written"],
        ),
        (
            '[{"text": "Kim came."}, {"n": ' + "9" * 100_000 + "}]",
            ["#1 Kim came.", ": is not valid JSON behind record 1"],
        ),
    ],
    ids=["cut", "some records broken", "deep", "deep in a list", *["a long number"] * 3],
)
def test_what_is_broken_is_said_and_loses_nothing_else(content: str, expected: list[str]) -> None:
    assert told(content) == expected


def test_a_record_that_is_too_large() -> None:
    content = '[{"text": "Kim came."}, {"text": "' + "a" * (LARGEST + 1_000_000) + '"}]'
    assert told(content) == ["#1 Kim came.", ": holds a record larger than 8 MB, no article"]


@pytest.mark.parametrize("text", ["[UPDATE] Kim came.", "[1] Kim came.", "{Kim} came.", "[[["])
def test_a_text_that_begins_with_a_bracket_is_a_text(text: str) -> None:
    assert kind("a", text.encode()) == "plain_text"


RECORDS = b'{"text": "Kim came."}\n\n{"text": oops}\noops\n[1]\r\n{"text": "Kim left."}'


def test_json_lines_hold_a_record_a_line_numbered_by_the_line() -> None:
    assert told(b'{"text": "Kim ate."}\n' + RECORDS) == [
        "#1 Kim ate.",
        "#2 Kim came.",
        "#4: is not valid JSON in line 1, character 10",
        "#5: line 5 is no JSON object",
        "#6: line 6 is no JSON object",
        "#7 Kim left.",
    ]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a", b'{"text": "Kim came."}\n{"text": "Kim left."}\n', "json_lines"),
        ("a", b'\xef\xbb\xbf{"text": "Kim came."}\r\n\r\n{"text": "Kim left."}', "json_lines"),
        ("a.jsonl", b'{"text": "Kim came."}\n', "json_lines"),
        ("a", b'{"text": "Kim came."}\n', "json_document"),
        ("a", b'{\n"text": "Kim came."\n}', "json_document"),
        ("a.jsonl", b"Kim came.", "plain_text"),
    ],
)
def test_json_lines_are_told_from_json(name: str, content: bytes, expected: str) -> None:
    assert kind(name, content) == expected


def test_a_line_that_is_too_large_is_passed_over() -> None:
    large = json.dumps({"text": "a" * LARGEST})
    content = f'{{"text": "Kim came."}}\n{large}\n{{"text": "Kim left."}}'
    assert told(content, "a.jsonl") == [
        "#1 Kim came.",
        "#2: is larger than 8 MB, too large for an article",
        "#3 Kim left.",
    ]


def test_a_body_of_html_is_read_by_its_tags() -> None:
    body = "<p>Ferry cancelled</p><p>The ferry was cancelled &amp; stayed.</p><h2>What is next</h2>"
    record = {"headline": "Ferry cancelled", "description": "Winds.", "articleBody": body}
    assert roles(json.dumps(record)) == [
        (Role.HEADLINE, "Ferry cancelled"),
        (Role.DECK, "Winds."),
        (Role.BODY, "The ferry was cancelled & stayed."),
        (Role.SUBHEAD, "What is next"),
    ]


def test_a_plain_body_is_read_as_plain_text() -> None:
    text = "Kim came to Russia, officials said.\n\nRead also: Ferry times\n\nHe left on Monday."
    record = json.dumps({"text": text})
    expected = read_text(text)
    assert roles(record) == [(block.role, block.span.of(text)) for block in expected.blocks]
