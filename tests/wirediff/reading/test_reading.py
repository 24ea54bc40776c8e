from __future__ import annotations

from pathlib import Path

import pytest

import wirediff
from wirediff.article import Role

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_seed_is_read_whole(path: Path) -> None:
    article = wirediff.read(path)
    assert article.text == path.read_text(encoding="utf-8")
    assert article.language == "id"
    covered = "".join(block.span.of(article.text) for block in article.blocks)
    assert "".join(covered.split()) == "".join(article.text.split())


def test_plain_text_is_body_throughout() -> None:
    article = wirediff.read_text("One. Two.\n\nThree.", plain=True)
    assert {block.role for block in article.blocks} == {Role.BODY}
    assert len(article.sentences) == 3


def test_blank_text_has_no_blocks() -> None:
    assert wirediff.read_text(" \n\t\n").blocks == ()
