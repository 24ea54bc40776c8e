"""Where reports go: names that say what is in them, and nothing written over unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.wirediff.reports.made import comparison_by_hand
from tui.handoff.report_files import free_path, name_for, readable, with_suffix
from wirediff import Comparison

DAY = date(2026, 11, 24)


def named(left: str, right: str) -> Comparison:
    made = comparison_by_hand()
    articles = (
        replace(side.article, outlet=name)
        for side, name in ((made.left, left), (made.right, right))
    )
    one, other = articles
    return replace(
        made, left=replace(made.left, article=one), right=replace(made.right, article=other)
    )


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ("ANTARA", "Republika", "ANTARA-Republika-2026-11-24.html"),
        ("The New York Times", "BBC", "The-New-York-Times-BBC-2026-11-24.html"),
        ("../../etc/passwd", "CON:", "etc-passwd-CON-2026-11-24.html"),
        ("\x1b[31m…", "\u202e/", "31m-2026-11-24.html"),
        ("…", "/", "report-2026-11-24.html"),
        ("読売新聞", "الجزيرة", "読売新聞-الجزيرة-2026-11-24.html"),
        ("A" * 300, "B", f"{'A' * 40}-B-2026-11-24.html"),
    ],
)
def test_a_name_says_outlets_and_day_and_nothing_that_a_path_could_mean(
    left: str, right: str, name: str
) -> None:
    assert name_for(named(left, right), DAY, ".html") == name


def test_a_name_that_is_taken_is_counted_up(tmp_path: Path) -> None:
    for name in ("a.html", "a-2.html"):
        assert free_path("a.html", [tmp_path]) == tmp_path / name
        (tmp_path / name).touch()
    assert free_path("a.html", [tmp_path]) == tmp_path / "a-3.html"


def test_a_link_that_leads_nowhere_is_no_free_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").symlink_to(tmp_path / "elsewhere")
    assert free_path("a.html", [tmp_path]) == tmp_path / "a-2.html"


def test_the_first_folder_that_is_there_is_taken(tmp_path: Path) -> None:
    absent = tmp_path / "absent"
    assert free_path("a.html", [absent, tmp_path]) == tmp_path / "a.html"
    assert free_path("a.html", [absent]) == absent / "a.html"


@pytest.mark.parametrize(
    ("path", "changed"),
    [("a.html", "a.md"), ("a", "a.md"), ("v1.5", "v1.5.md"), ("x.y/a.html", "x.y/a.md")],
)
def test_only_a_suffix_of_ours_is_exchanged(path: str, changed: str) -> None:
    assert with_suffix(path, ".md", [".html", ".md"]) == changed


def test_a_path_at_home_is_told_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert readable(tmp_path / "Downloads" / "a.html") == "~/Downloads/a.html"
    assert readable(Path("/elsewhere/a.html")) == str(Path("/elsewhere/a.html"))
