from __future__ import annotations

import pytest

import wirediff
from tests.wirediff.reading.annotated import Annotated, role_at, styles

STYLES = list(styles())


def test_many_styles_are_annotated() -> None:
    assert len(STYLES) > 60
    assert sum(len(style.roles) for style in STYLES) > 500


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_every_line_has_its_role(style: Annotated) -> None:
    article = wirediff.read_text(style.text)
    wrong = [
        (span.of(style.text), role, role_at(article, span))
        for span, role in style.roles
        if role_at(article, span) is not role
    ]
    assert not wrong
