"""Only likely rules are tried on a line; the answer is that of trying them all."""

from __future__ import annotations

import json
import random
import re
import string
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.reading.annotated import DATA
from tests.wirediff.reading.roles import hint_derivation
from tests.wirediff.reading.roles.test_rules import EXAMPLES, STORIES, seen
from wirediff.reading.roles.hints import plain
from wirediff.reading.roles.patterns import Patterns
from wirediff.reading.roles.rules import Extent, Rule, Where, written_rules

GROUPS = sorted({(rule.extent, rule.where) for rule in written_rules()})


def rules_of(extent: Extent, where: Where) -> list[Rule]:
    return [rule for rule in written_rules() if (rule.extent, rule.where) == (extent, where)]


@cache
def patterns_of(extent: Extent, where: Where, ending: str) -> Patterns:
    return Patterns([(rule.name, rule.pattern) for rule in rules_of(extent, where)], ending)


@cache
def all_in_one(extent: Extent, where: Where, ending: str) -> re.Pattern[str]:
    joined = "|".join(f"({rule.pattern})" for rule in rules_of(extent, where))
    return re.compile(f"(?:{joined}){ending}", re.IGNORECASE)


def number(match: re.Match[str] | None) -> int | None:
    return match.lastindex - 1 if match and match.lastindex else None


def assert_same(line: str) -> None:
    spelled = plain(line)
    for extent, where in GROUPS:
        ending = r"\Z" if extent is Extent.END else ""
        likely, every = patterns_of(extent, where, ending), all_in_one(extent, where, ending)
        if extent is Extent.LINE:
            assert likely.fullmatch(line, spelled) == number(every.fullmatch(line))
        elif extent is Extent.START:
            assert likely.match(line, spelled) == number(every.match(line))
        elif extent is Extent.END:
            start = max(0, len(line) - 160)
            assert likely.search(line, spelled, start) == number(every.search(line, start))
        else:
            for start in range(min(len(line), 200)):
                found = likely.match_at(line, spelled, start)
                match = every.match(line, start)
                assert (found and (found[0], found[1].span())) == (
                    match and (number(match), match.span())
                )


def lines_of_data() -> Iterator[str]:
    yield from STORIES
    yield from (example for examples in EXAMPLES.values() for example in examples)
    for file in sorted(DATA.rglob("*.txt")):
        yield from file.read_text(encoding="utf-8").splitlines()


LINES = sorted({line for line in map(seen, lines_of_data()) if line})


def test_the_likely_rules_find_on_every_line_what_all_rules_find() -> None:
    for line in LINES:
        assert_same(line[:600])


def test_they_find_the_same_on_broken_lines() -> None:
    chance = random.Random(18)
    for line in chance.sample(LINES, 300):
        other = chance.choice(LINES)
        place = chance.randrange(len(line))
        assert_same((line[place:] + " " + other)[:300].strip())
        assert_same((line[:place] + other)[:300].strip())
        assert_same(line.upper()[:300])
        assert_same(re.sub("[iI]", chance.choice("ıİ"), re.sub("[sS]", "ſ", line))[:300])


WORDS = sorted(
    {word for examples in EXAMPLES.values() for each in examples for word in each.split()}
)


@given(
    st.lists(st.sampled_from(WORDS) | st.sampled_from(string.punctuation + "©：İıſK"), max_size=9)
)
def test_they_find_the_same_on_lines_of_any_words(words: list[str]) -> None:
    assert_same(seen(" ".join(words)))


def test_the_hints_are_those_of_the_patterns() -> None:
    written = json.loads(hint_derivation.TABLE.read_text(encoding="utf-8"))
    assert written == hint_derivation.table(), (
        "roles.toml has changed: run python -m tests.wirediff.reading.roles.hint_derivation"
    )


def test_a_pattern_without_hints_of_its_own_is_tried_on_every_line() -> None:
    changed = Patterns([("by", "quite another pattern"), ("of-no-table", "no[bt]ody")])
    assert changed.fullmatch("quite another pattern", "quite another pattern") == 0
    assert changed.match("nobody came", "nobody came") == 1
    assert changed.match("somebody came", "somebody came") is None


@pytest.mark.parametrize("text", ["İSTANBUL", "ıſK", "STRASSE", "ΣΊΣΥΦΟΣ", ""])
def test_hints_are_spelled_character_for_character(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(text) == "".join(map(plain, text))
