"""Web archives and zip archives: every page in them by its own kind."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import wirediff
from tests.wirediff.sources.inputs import kind, told
from tests.wirediff.sources.made_files import PAGE, SENTENCE, warc_of, zip_of
from wirediff import Article
from wirediff.sources.archives import warc
from wirediff.sources.choosing import articles_of
from wirediff.sources.material import LARGEST, of_bytes

TEXT = f"Ferry cancelled\n\n{SENTENCE}"

ANSWERS = (
    ("https://port.example/a", "200", "text/html; charset=utf-8", PAGE),
    ("https://port.example/a.png", "200", "image/png", b"\x89PNG"),
    ("https://port.example/b", "404", "text/html", PAGE),
    ("https://port.example/c", "200", "text/html", PAGE.replace("Tuesday", "Friday")),
)


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_holds_the_pages_that_were_answered(packed: bool) -> None:
    archive = warc_of(*ANSWERS, packed=packed)
    assert kind("a", archive) == "warc"
    assert told(archive) == [f"#1 {TEXT}", f"#2 {TEXT.replace('Tuesday', 'Friday')}"]


def test_a_page_of_a_web_archive_knows_its_address() -> None:
    articles = articles_of(of_bytes("a", warc_of(*ANSWERS)))
    addresses = [article.url for article in articles if isinstance(article, Article)]
    assert addresses == ["https://port.example/a", "https://port.example/c"]


def test_a_damaged_web_archive_loses_only_what_is_damaged() -> None:
    first, second = warc_of(*ANSWERS[:1]), bytearray(warc_of(*ANSWERS[3:]))
    second[len(second) // 2] ^= 0xFF
    assert told(first + second)[0] == f"#1 {TEXT}"
    assert told(first + b"WARC/1.0\r\nnonsense")[0] == f"#1 {TEXT}"
    unnamed = warc_of(*ANSWERS[:1], packed=False).replace(b"WARC-Target-URI", b"X")
    assert told(first + unnamed) == [f"#1 {TEXT}", ": is a damaged web archive, behind page 1"]


def test_a_page_that_unpacks_to_too_much_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    large = ("https://port.example/l", "200", "text/html", b"a" * (LARGEST + 1))
    assert told(warc_of(large, ANSWERS[0])) == [
        "#1: is larger than 8 MB, too large for an article",
        f"#2 {TEXT}",
    ]
    monkeypatch.setattr(warc, "MOST_SKIPPED", LARGEST // 2)
    picture = ("https://port.example/l", "200", "image/png", b"a" * LARGEST)
    assert told(warc_of(ANSWERS[0], picture, ANSWERS[0])) == [
        f"#1 {TEXT}",
        ": holds a record that is far too large for a page",
    ]


def test_a_zip_archive_holds_pages_texts_feeds_and_web_archives() -> None:
    archive = zip_of(
        ("saved/", ""),
        ("saved/a.html", PAGE),
        ("saved/a_files/style.css", "p {}"),
        ("__MACOSX/saved/._a.html", "x"),
        ("b.jsonl", '{"text": "Kim came."}\n{"text": "Kim left."}'),
        ("c.warc.gz", warc_of(*ANSWERS[:1])),
    )
    assert kind("a", archive) == "zip_archive"
    assert told(archive) == [f"#2 {TEXT}", "#5#1 Kim came.", "#5#2 Kim left.", f"#6#1 {TEXT}"]


def test_names_of_members_do_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(
        zip_of(("../../up.txt", "Up."), ("/etc/passwd", "Root."), ("a\n\x1b[31m\0b", "Red."))
    )
    monkeypatch.chdir(tmp_path)
    texts = [one.text for one in wirediff.read_all("a.zip") if isinstance(one, Article)]
    assert texts == ["Up.", "Root.", "Red."]
    assert list(tmp_path.iterdir()) == [archive]


@pytest.mark.parametrize(
    ("archive", "expected"),
    [
        (
            zip_of(("a.zip", zip_of(("b", "Kim."))), ("c", "Kim came.")),
            ["#1: is an archive in an archive; unpack it first", "#2 Kim came."],
        ),
        (
            zip_of(("a", b"a" * (LARGEST + 1)), ("b", "Kim came.")),
            ["#1: unpacks to more than 100 times its size, as no article does", "#2 Kim came."],
        ),
        (
            zip_of(("[Content_Types].xml", "<x/>")),
            [": is an office document without text, or a program"],
        ),
        (zip_of(("a", "Kim came."))[:-9], [": is a damaged zip archive"]),
        (zip_of(("a", "Kim came."))[:40], [": is a damaged zip archive"]),
        (zip_of(), []),
    ],
    ids=["nested", "a bomb", "office", "cut", "cut sooner", "empty"],
)
def test_zip_archives_that_cannot_be_read_whole(archive: bytes, expected: list[str]) -> None:
    assert told(archive) == expected


def test_an_encrypted_member_is_said_to_be_and_loses_no_other() -> None:
    archive = bytearray(zip_of(("a", "Kim came."), ("b", "Kim left.")))
    archive[archive.index(b"PK\x01\x02") + 8] |= 1
    assert told(bytes(archive)) == ["#1: is encrypted", "#2 Kim left."]


def test_a_member_whose_content_is_damaged_loses_no_other() -> None:
    archive = zip_of(("a", "Kim came."), ("b", "Kim left."))
    place = archive.index(b"a", 30) + 2
    damaged = archive[:place] + bytes([archive[place] ^ 0xFF]) + archive[place + 1 :]
    assert told(damaged) == ["#1: is damaged", "#2 Kim left."]


def test_a_list_of_members_that_would_fill_the_memory_is_not_read() -> None:
    archive = bytearray(zip_of(("a", "Kim came.")))
    place = archive.index(b"PK\x05\x06") + 12
    archive[place : place + 4] = b"\xff\xff\xff\xff"
    assert told(bytes(archive)) == [": is a zip archive with too many members"]


def test_a_member_without_a_name_loses_no_other() -> None:
    archive = zip_of(("x", "Kim came."), ("y", "Kim left."))
    unnamed = archive.replace(b"x", b"\0", 2)
    assert told(unnamed)[-1] == "#2 Kim left."


def test_nothing_of_a_broken_web_archive_gets_to_the_terminal() -> None:
    archive = warc_of(*ANSWERS, packed=False).replace(b"port.example/a", b"port.example/ \x1b[31m")
    length = re.search(rb"msgtype=response\r\nContent-Length: (\d+)", archive)
    assert length is not None
    short = b"%d" % (int(length[1]) - 30)
    broken = archive[: length.start(1)] + short + archive[length.end(1) :]
    program = "import wirediff; print(len([*wirediff.read_all('-')]))"
    # In a process of its own: pytest takes away what the library logs.
    done = subprocess.run(
        [sys.executable, "-c", program], input=broken, capture_output=True, check=True
    )
    assert int(done.stdout) >= 1
    assert done.stderr == b""
