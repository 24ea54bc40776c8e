"""What the user calls an outlet is kept for good, until it is cleared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.program import STORM
from tui.settings.outlet_names import OutletNames, key_of, named
from wirediff import read_text
from wirediff.errors import StoreError

ARTICLE = read_text(STORM, source="/in/storm.txt")
ANTARA = replace(ARTICLE, outlet="ANTARA")


def test_a_name_is_kept_and_cleared(tmp_path: Path) -> None:
    OutletNames(tmp_path / "new" / "names").keep("outlet ANTARA", "Antara News")
    names = OutletNames(tmp_path / "new" / "names")
    assert names.all() == {"outlet ANTARA": "Antara News"}
    names.keep("outlet ANTARA", "")
    assert names.all() == {}


def test_without_a_file_there_are_no_names_and_none_is_made(tmp_path: Path) -> None:
    assert OutletNames(tmp_path / "new" / "names").all() == {}
    assert not (tmp_path / "new").exists()


def test_a_spoilt_file_is_left_as_it_is_and_said(tmp_path: Path) -> None:
    (tmp_path / "names").write_bytes(b"no database, but long enough for one" * 40)
    assert OutletNames(tmp_path / "names").all() == {}
    with pytest.raises(StoreError):
        OutletNames(tmp_path / "names").keep("outlet ANTARA", "Antara News")


@pytest.mark.parametrize(
    ("source", "outlet", "key"),
    [
        ("/in/a.txt", "ANTARA", "outlet ANTARA"),
        ("https://a.example/x", None, "site a.example"),
        ("/in/a.txt", None, "file /in/a.txt"),
        ("/in/\udcff.txt", None, "file /in/\\udcff.txt"),
        ("-", None, ""),
        ("", None, ""),
        ("pasted text", None, ""),
    ],
)
def test_a_name_is_kept_for_the_outlet_or_else_for_where_it_was(
    source: str, outlet: str | None, key: str
) -> None:
    assert key_of(replace(ARTICLE, source=source, outlet=outlet)) == key


def test_every_article_of_the_outlet_has_the_name() -> None:
    names = {"outlet ANTARA": "Antara News"}
    assert named(ANTARA, names).outlet == "Antara News"
    assert named(ARTICLE, names) == ARTICLE
    assert named(ANTARA, {}) == ANTARA
