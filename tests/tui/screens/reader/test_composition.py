"""The reader is one screen of composed parts: it inherits little, its parts are plain objects."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, Final

import pytest
from textual.dom import DOMNode

import tui.screens.reader
import widgets.pair
from tui.screens.reader.reader import ReaderScreen
from widgets.pair.comparison_view import ComparisonView

MOST_LINES: Final = 460
"""Of a screen or view with all that it inherits of ours: more cannot be read in one sitting."""


def classes() -> Iterator[type[Any]]:
    for package in (tui.screens.reader, widgets.pair):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for _, found in inspect.getmembers(import_module(module.name), inspect.isclass):
                if found.__module__ == module.name:
                    yield found


def is_ours(owner: type[Any]) -> bool:
    return owner.__module__.split(".")[0] in ("tui", "widgets")


@pytest.mark.parametrize("owner", classes(), ids=lambda owner: str(owner.__name__))
def test_no_class_inherits_from_more_than_one_of_ours(owner: type[Any]) -> None:
    assert len([base for base in owner.__bases__ if is_ours(base)]) <= 1


@pytest.mark.parametrize("owner", [ReaderScreen, ComparisonView])
def test_with_inherited_lines_a_screen_can_be_read_at_once(owner: type[Any]) -> None:
    lines = (len(inspect.getsource(each).splitlines()) for each in owner.__mro__ if is_ours(each))
    assert sum(lines) <= MOST_LINES


def test_the_screens_parts_are_no_widgets() -> None:
    parts = [owner for owner in classes() if owner.__module__.startswith("tui.screens.reader")]
    nodes = [owner for owner in parts if issubclass(owner, DOMNode)]
    assert nodes == [ReaderScreen]
