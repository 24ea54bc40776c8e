from __future__ import annotations

import re
import tomllib

import pytest

from tests.wirediff.reading.annotated import DATA
from wirediff.article import Role
from wirediff.reading.folding import folded
from wirediff.reading.roles.placeholders import marked
from wirediff.reading.roles.rules import (
    Extent,
    Rule,
    Sign,
    Where,
    cuts,
    line_finding,
    written_rules,
)

EXAMPLES = tomllib.loads((DATA / "examples.toml").read_text(encoding="utf-8"))
STORIES = (DATA / "sentences-of-stories.txt").read_text(encoding="utf-8").splitlines()
RULES = list(written_rules())


def seen(line: str) -> str:
    return marked(folded(line)).strip()


def found(line: str, extent: Extent, where: Where) -> set[str]:
    """The names of the rules that hold for a line."""
    if extent is Extent.CUT:
        return {finding.rule for _, finding in cuts(seen(line))}
    finding = line_finding(seen(line), where)
    return {finding.rule} if finding else set()


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert {rule.name for rule in RULES} == set(EXAMPLES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_examples(rule: Rule) -> None:
    for example in EXAMPLES[rule.name]:
        assert rule.name in found(example, rule.extent, rule.where), example


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_pattern_has_no_capturing_group(rule: Rule) -> None:
    assert re.compile(rule.pattern).groups == 0


@pytest.mark.parametrize("line", STORIES)
@pytest.mark.parametrize("where", Where)
def test_no_rule_takes_a_sentence_of_a_story(line: str, where: Where) -> None:
    assert line_finding(seen(line), where) is None
    assert list(cuts(seen(line))) == []


def test_every_sign_comes_to_a_role() -> None:
    assert {sign.role for sign in Sign} == set(Role)
