"""A page is asked for once ever; what keeps it is bounded, shared, and never a reason to fail."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.wirediff.fetching.site import Site, ok
from tests.wirediff.fetching.test_fetch import got, refused
from wirediff.fetching import Fetched, keep
from wirediff.fetching.page_cache import PageCache

WHEN = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PAGE = Fetched("https://a.example/", "https://a.example/b", "text/html", "utf-8", b"Winds", WHEN)
KEPT = replace(PAGE, from_cache=True)


def key(number: int) -> str:
    return f"https://a.example/{number}"


def noise(number: int) -> Fetched:
    """A page of 1,000 bytes that cannot be compressed."""
    return replace(PAGE, body=random.Random(number).randbytes(1000))


def test_what_was_fetched_is_not_kept_by_itself(site: Site, cache: PageCache) -> None:
    url = site.answer("/", ok())
    got(url, cache)
    got(url, cache)
    assert len(site.asked) == 2


def test_a_kept_page_asks_no_server(site: Site, cache: PageCache) -> None:
    url = site.answer("/", ok())
    page = got(url, cache)
    keep(page, cache)
    again = got(f"{url}#part", cache)
    assert len(site.asked) == 1
    assert again == replace(page, url=f"{url}#part", from_cache=True)


def test_refresh_asks_again_and_keeps_what_came(site: Site, cache: PageCache) -> None:
    url = site.answer("/", ok(b"old"))
    keep(got(url, cache), cache)
    site.answer("/", ok(b"new"))
    keep(got(url, cache, refresh=True), cache)
    assert got(url, cache).body == b"new"
    assert len(site.asked) == 2


def test_a_page_of_a_private_network_is_given_only_to_who_may_ask_there(
    site: Site, cache: PageCache
) -> None:
    url = site.answer("/", ok())
    keep(got(url, cache), cache)
    assert "private network" in refused(url, cache, allow_private=False)
    assert got(url, cache).from_cache


def test_a_page_comes_back_as_it_was(tmp_path: Path) -> None:
    PageCache(tmp_path / "new folder" / "p").keep(PAGE.url, PAGE)
    again = PageCache(tmp_path / "new folder" / "p")
    assert again.load(PAGE.url) == KEPT
    assert again.load("https://b.example/") is None


def test_what_came_from_the_disk_is_not_written_again(tmp_path: Path) -> None:
    cache = PageCache(tmp_path / "p")
    cache.keep(PAGE.url, KEPT)
    assert cache.load(PAGE.url) is None


def test_the_least_recently_used_go_when_the_file_is_full(tmp_path: Path) -> None:
    cache = PageCache(tmp_path / "p", most=10_500)
    for number in range(10):
        cache.keep(key(number), noise(number))
    cache.load(key(0))
    cache.keep(key(10), noise(10))
    kept = [number for number in range(11) if cache.load(key(number))]
    assert {0, 10} <= set(kept)
    assert 1 not in kept
    assert len(kept) >= 8


def test_the_file_stays_bounded(tmp_path: Path) -> None:
    cache = PageCache(tmp_path / "p", most=5_000)
    for number in range(40):
        cache.keep(key(number), noise(number))
    assert (tmp_path / "p").stat().st_size < 60_000


@pytest.mark.parametrize(
    "content",
    [b"not a database, but long enough for one" * 40, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["text", "a broken header"],
)
def test_a_file_that_is_no_database_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "p").write_bytes(content)
    cache = PageCache(tmp_path / "p")
    assert cache.load(PAGE.url) is None
    cache.keep(PAGE.url, PAGE)
    assert cache.load(PAGE.url) == KEPT


@pytest.mark.parametrize(
    ("column", "value"),
    [("body", b"\1\2\3"), ("body", "text"), ("fetched_at", "yesterday"), ("fetched_at", b"\0")],
)
def test_what_was_damaged_on_disk_is_not_found(tmp_path: Path, column: str, value: object) -> None:
    cache = PageCache(tmp_path / "p")
    cache.keep(PAGE.url, PAGE)
    with closing(sqlite3.connect(tmp_path / "p")) as database, database:
        database.execute(f"UPDATE pages SET {column} = ?", (value,))
    assert cache.load(PAGE.url) is None


def test_a_file_that_cannot_be_made_is_done_without(tmp_path: Path, site: Site) -> None:
    (tmp_path / "file").touch()
    cache = PageCache(tmp_path / "file" / "p")
    page = got(site.answer("/", ok()), cache)
    keep(page, cache)
    assert cache.load(page.url) is None


_WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.wirediff.fetching.test_page_cache import PAGE
from wirediff.fetching.page_cache import PageCache
cache = PageCache(Path(sys.argv[1]), busy_seconds=30)
for number in range(30):
    cache.keep(f"{sys.argv[2]} {number}", replace(PAGE, body=sys.argv[2].encode() * 100))
    cache.load(f"{sys.argv[2]} {number}")
"""


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    PageCache(tmp_path / "p").keep(PAGE.url, PAGE)
    command = [sys.executable, "-c", _WRITER, str(tmp_path / "p")]
    writers = [subprocess.Popen([*command, name]) for name in ("left", "right")]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    cache = PageCache(tmp_path / "p")
    for name in ("left", "right"):
        for number in range(30):
            page = cache.load(f"{name} {number}")
            assert page is not None
            assert page.body == name.encode() * 100
