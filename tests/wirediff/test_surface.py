"""What `import wirediff` offers."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

import wirediff
from wirediff import compare, read, read_text


def test_all_names_every_public_name_in_order() -> None:
    modules = {name for name, value in vars(wirediff).items() if isinstance(value, ModuleType)}
    ours = {
        name
        for name, value in vars(wirediff).items()
        if getattr(value, "__module__", "").startswith("wirediff")
    }
    public = {name for name in ours - modules if not name.startswith("_")}
    lazy = set(vars(wirediff)["_LAZY"])
    assert public.isdisjoint(lazy)
    assert public | lazy == set(wirediff.__all__)
    assert wirediff.__all__ == sorted(wirediff.__all__)


@pytest.mark.parametrize("name", wirediff.__all__)
def test_every_public_name_can_be_imported_and_says_what_it_is(name: str) -> None:
    assert getattr(wirediff, name).__doc__


def test_an_article_is_read_and_compared_as_the_package_says() -> None:
    left = read_text("Forty trees fell on the road to Saint Helier.", plain=True)
    right = read_text("On Tuesday forty trees fell on the road to Saint Helier.", plain=True)
    assert len(compare(left, right, semantic=False).passages) == 1
    assert read is wirediff.read


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="'wirediff' has no attribute 'contrast'"):
        _ = wirediff.contrast


def test_the_package_alone_loads_neither_numpy_nor_a_language_profile() -> None:
    code = "import sys, wirediff; print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not set(result.stdout.split()) & {"numpy", "langdetect", "Stemmer", "sentencex"}
