"""Articles are made ready once, as a value that its holder owns."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest

import wirediff
from tests.wirediff.stories import seeds
from wirediff import Prepared, Settings, compare, prepare
from wirediff.comparing import prepare as preparing

LEFT, RIGHT = seeds()["000"], seeds()["003"]
LEXICAL = Settings(semantic=False)


def test_prepared_articles_are_compared_as_the_articles_are() -> None:
    ready = prepare(LEFT, LEXICAL), prepare(RIGHT, LEXICAL)
    assert compare(*ready, settings=LEXICAL) == compare(LEFT, RIGHT, settings=LEXICAL)
    assert compare(ready[0], RIGHT, settings=LEXICAL) == compare(LEFT, RIGHT, settings=LEXICAL)


def test_what_is_ready_is_not_made_ready_again(monkeypatch: pytest.MonkeyPatch) -> None:
    ready = prepare(LEFT), prepare(RIGHT)
    monkeypatch.setattr(preparing, "_witness", None)
    assert compare(*ready, semantic=False).passages
    assert compare(*ready, settings=Settings(semantic=False, shortest=9)).passages


@pytest.mark.parametrize("settings", [Settings(headline=False), Settings(caption=False)])
def test_other_parts_taking_part_need_another_preparation(settings: Settings) -> None:
    ready = prepare(LEFT), prepare(RIGHT)
    assert not ready[0].suits(settings)
    assert compare(*ready, settings=settings, semantic=False) == compare(
        LEFT, RIGHT, settings=settings, semantic=False
    )


def test_a_prepared_article_goes_to_another_process() -> None:
    ready: Prepared = pickle.loads(pickle.dumps(prepare(LEFT)))
    assert ready == prepare(LEFT)
    assert compare(ready, RIGHT, semantic=False) == compare(LEFT, RIGHT, semantic=False)


def test_comparing_keeps_no_article_behind_the_caller_s_back() -> None:
    """No function of these packages is cached whose arguments are or hold an article."""
    engine = Path(wirediff.__file__).parent
    cached = {
        f"{path.relative_to(engine)}: {function.name}"
        for package in ("comparing", "alignment", "marks", "reports", "wording")
        for path in (engine / package).rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any("cache" in ast.unparse(each) for each in function.decorator_list)
        and function.args.args
        and {ast.unparse(arg.annotation) for arg in function.args.args if arg.annotation}
        - {"str", "str | None", "float", "int"}
    }
    assert cached == set()
