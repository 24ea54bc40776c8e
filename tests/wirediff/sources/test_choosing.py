"""One interface for every kind of source: how an input is told, opened, and taken apart."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import wirediff
from wirediff import Article, ReadError, read_text
from wirediff.sources import choosing
from wirediff.sources import plain_text as text
from wirediff.sources.choosing import articles_of, kind_of
from wirediff.sources.files import file_material
from wirediff.sources.material import HEAD, LARGEST, MOST_NESTED, Material, of_bytes

PAGE = b"<!DOCTYPE html><html><body><p>Kim arrived in Russia on Tuesday.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "media_type", "kind"),
    [
        ("a.txt", b"Kim arrived in Russia.", None, "plain_text"),
        ("a.txt", PAGE, None, "web_page"),
        ("a", b"\xef\xbb\xbf \n<html lang=en>", None, "web_page"),
        ("a", PAGE.decode().encode("utf-16"), None, "web_page"),
        ("a", b"<?xml version='1.0'?>\n<!-- saved -->\n<html xmlns='x'>", None, "web_page"),
        ("a", b"<?xml version='1.0'?><rss version='2.0'></rss>", None, "feed"),
        ("a.html", b"Kim arrived. The tag <p> opens a paragraph.", None, "plain_text"),
        (
            "a.html",
            b"\n<font><center>Kim arrived.</center></font><p>He left.</p>",
            None,
            "web_page",
        ),
        ("a", b"Kim <b>arrived</b>. <p>He left.</p>", "text/html", "web_page"),
        ("a.html", b"", None, "plain_text"),
    ],
)
def test_an_input_is_told_by_what_it_holds(
    name: str, content: bytes, media_type: str | None, kind: str
) -> None:
    found = kind_of(of_bytes(name, content, media_type=media_type))
    assert getattr(found, "__name__", "") == f"wirediff.sources.{kind}"


class Broken:
    """A kind whose library fails in a way that nobody thought of, behind one record."""

    def recognises(self, material: Material) -> bool:
        return material.head.startswith(b"broken:")

    def records(self, material: Material) -> Iterator[Article | Material | ReadError]:
        yield material.part(1, b"Kim came.")
        raise AssertionError("a table of offsets")


def test_whatever_a_library_raises_is_one_line_and_costs_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(choosing, "KINDS", (Broken(), *choosing.KINDS))
    first, error = articles_of(of_bytes("a.bin", b"broken:"))
    assert isinstance(first, Article)
    assert isinstance(error, ReadError)
    assert str(error).startswith("a.bin: is damaged")
    assert isinstance(error.__cause__, AssertionError)


class Lines:
    """A kind that holds one text a line, and others of its own kind behind `>`."""

    def recognises(self, material: Material) -> bool:
        return material.head.startswith(b"lines:")

    def records(self, material: Material) -> Iterator[Article | Material | ReadError]:
        with material.open() as stream:
            for number, line in enumerate(stream.read()[6:].splitlines(), start=1):
                if line == b"bad":
                    yield ReadError(material.numbered(number), "is bad")
                elif line.startswith(b">"):
                    yield material.part(number, b"lines:" + line[1:].replace(b"|", b"\n"))
                elif line == b"end":
                    raise ReadError(material.name, "breaks off")
                else:
                    yield read_text(line.decode(), source=material.numbered(number))


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(choosing, "KINDS", (Lines(), *choosing.KINDS))
    return tmp_path / "a.lines"


def told(source: Path) -> list[str]:
    return [
        str(one).removeprefix(f"{source}")
        if isinstance(one, ReadError)
        else f"{one.source.removeprefix(str(source))} {one.text}"
        for one in wirediff.read_all(source)
    ]


def test_one_bad_record_loses_none_of_the_others(lines: Path) -> None:
    lines.write_text("lines:Kim came.\nbad\nKim left.\nend\nnever")
    assert told(lines) == ["#1 Kim came.", "#2: is bad", "#3 Kim left.", ": breaks off"]


def test_inputs_may_lie_in_inputs(lines: Path) -> None:
    lines.write_text("lines:Kim came.\n>He left.|He ate.")
    assert told(lines) == ["#1 Kim came.", "#2#1 He left.", "#2#2 He ate."]
    assert wirediff.read(f"{lines}#2#2").text == "He ate."


def test_only_so_deep(lines: Path) -> None:
    lines.write_text("lines:" + ">" * (MOST_NESTED + 1) + "Kim came.")
    assert told(lines) == ["#1" * (MOST_NESTED + 1) + ": is packed into too many archives"]


def test_a_source_with_several_articles_asks_for_one(lines: Path) -> None:
    lines.write_text("lines:Kim came.\nKim left.")
    with pytest.raises(ReadError, match=r"holds several articles; name one, as .*a\.lines#1, or"):
        wirediff.read(lines)
    assert wirediff.read(f"{lines}#2").text == "Kim left."
    assert told(Path(f"{lines}#2")) == [" Kim left."]
    with pytest.raises(ReadError, match=r"a\.lines#3: has no article of that number"):
        wirediff.read(f"{lines}#3")


def test_a_file_of_that_very_name_comes_first(lines: Path) -> None:
    lines.write_text("lines:Kim came.\nKim left.")
    Path(f"{lines}#2").write_text("Kim stayed.")
    assert wirediff.read(f"{lines}#2").text == "Kim stayed."


def test_a_number_behind_a_name_that_is_no_file_is_part_of_it(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="none#2: no such file"):
        wirediff.read(tmp_path / "none#2")


def test_what_cannot_be_read_is_told_in_its_place(tmp_path: Path) -> None:
    assert told(tmp_path / "none.txt") == [": no such file"]


def test_a_source_that_holds_nothing(lines: Path) -> None:
    lines.write_text("lines:")
    with pytest.raises(ReadError, match="holds no articles"):
        wirediff.read(lines)


def test_an_input_of_many_articles_may_be_larger_than_one(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(LARGEST * 2)
    material = file_material(str(path))
    assert len(material.head) == HEAD
    with material.open() as stream:
        assert sum(len(piece) for piece in iter(lambda: stream.read(1 << 20), b"")) == LARGEST * 2
    (error,) = articles_of(material)
    assert isinstance(error, ReadError)
    assert error.reason == "is larger than 8 MB, too large for an article"


def test_telling_a_kind_takes_no_longer_for_many_comments() -> None:
    """A pattern that goes back and forth would never end here."""
    content = b"<!-- -->" * (HEAD // 8)
    assert kind_of(of_bytes("a.txt", content)) is text


def test_reading_text_loads_no_library_of_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kim arrived in Russia on Tuesday.")
    code = "import sys, wirediff; wirediff.read(sys.argv[1]); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "a.txt"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not set(done.stdout.split()) & {"lxml", "trafilatura", "justext", "htmldate"}
