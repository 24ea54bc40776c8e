"""Paths and addresses as people type them and as terminals paste what is dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.handoff.pasted import is_article, looks_like_sources, sources_in


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("", ()),
        (" \n ", ()),
        ("/a/b.txt", ("/a/b.txt",)),
        ("/a/b.txt /c.txt\n", ("/a/b.txt", "/c.txt")),
        ("/a.txt\r\n/b.txt\r/c.txt", ("/a.txt", "/b.txt", "/c.txt")),
        ("'/a b/c d.txt' '/e.txt'", ("/a b/c d.txt", "/e.txt")),
        (r"/a\ b/c\ d.txt /e.txt", ("/a b/c d.txt", "/e.txt")),
        ('"/a b.txt"', ("/a b.txt",)),
        ("file:///a%20b/c.txt", ("/a b/c.txt",)),
        ("file://localhost/a.txt", ("/a.txt",)),
        ("https://a.example/x?y=z https://b.example/", ("https://a.example/x?y=z", "https://b.example/")),
        ("www.a.example/x", ("https://www.a.example/x",)),
        ("/a.txt /a.txt", ("/a.txt",)),
        ("it's here", ("it's", "here")),
        ("/a.txt 'left open", ("/a.txt", "'left", "open")),
    ],
)  # fmt: skip
def test_sources_are_parted_and_unquoted(text: str, sources: tuple[str, ...]) -> None:
    assert sources_in(text) == sources


def test_a_path_with_blanks_that_exists_needs_no_quotes(tmp_path: Path) -> None:
    path = tmp_path / "it's a story.txt"
    path.touch()
    assert sources_in(f"{path}\n/b.txt") == (str(path), "/b.txt")


def test_the_home_folder_may_be_written_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    assert sources_in("~/a.txt") == ("/home/me/a.txt",)


@pytest.mark.parametrize("text", ["/a.txt", "https://a.example/", "/a.txt https://b/", "~/a.txt"])
def test_paths_and_addresses_look_like_sources(text: str) -> None:
    assert looks_like_sources(text)


@pytest.mark.parametrize("text", ["", "museum", "Winds battered the islands", "see https://a/"])
def test_words_do_not(text: str) -> None:
    assert not looks_like_sources(text)


def test_what_is_long_enough_is_an_article() -> None:
    assert is_article("word " * 41)
    assert not is_article("word " * 40)


@given(st.text())
def test_whatever_is_pasted_is_taken_apart(text: str) -> None:
    assert all(isinstance(source, str) for source in sources_in(text))
    assert len(set(sources_in(text))) == len(sources_in(text))
    looks_like_sources(text)
