"""Single packed files, collections of web archives, and pages that are packed inside of them."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

import wirediff
from tests.wirediff.sources.inputs import articles, kind, told
from tests.wirediff.sources.made_files import PAGE, SENTENCE, warc_of, webarchive_of, zip_of
from wirediff import Article, ReadError
from wirediff.sources.archives import compressed
from wirediff.sources.archives.compressed import zstandard
from wirediff.sources.material import LARGEST

TEXT = f"Ferry cancelled\n\n{SENTENCE}"
URL = "https://port.example/a"
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "zstandard": lambda content: zstandard().compress(content),
}


@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize("content", [PAGE, TEXT, json.dumps({"title": "F", "text": SENTENCE})])
def test_a_packed_file_is_read_by_its_own_kind_under_its_own_name(
    packer: str, content: str
) -> None:
    packed = PACKERS[packer](content.encode())
    assert kind("a.gz", packed) == "compressed"
    (article,) = articles(packed)
    assert isinstance(article, Article)
    assert article.source == "a"
    assert SENTENCE in article.text


@pytest.mark.parametrize("packer", PACKERS)
def test_a_packed_list_is_streamed_and_its_records_are_numbered(
    packer: str, tmp_path: Path
) -> None:
    lines = "".join(json.dumps({"text": f"{SENTENCE} {n}"}) + "\n" for n in range(3000))
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(PACKERS[packer](lines.encode()))
    assert wirediff.read(f"{path}#2000").text.endswith(" 1999")


def test_markdown_is_known_by_the_name_inside(tmp_path: Path) -> None:
    path = tmp_path / "a.md.gz"
    path.write_bytes(gzip.compress(f"*Ferry*\n\n{SENTENCE}".encode()))
    assert "*" not in wirediff.read(path).text


@pytest.mark.parametrize("packer", PACKERS)
def test_a_damaged_packed_file_is_refused(packer: str) -> None:
    packed = PACKERS[packer](PAGE.encode() * 3)
    for content in (packed[:-20], packed[:10], packed[:30] + b"x" * 40):
        for record in articles(content):
            assert isinstance(record, ReadError)
            assert record.reason == "is a damaged packed file"


@pytest.mark.parametrize("packer", PACKERS)
def test_a_file_that_unpacks_without_end_is_given_up(
    packer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = PACKERS[packer](b"a" * (3 * LARGEST))
    assert told(packed) == [": is larger than 8 MB, too large for an article"]
    monkeypatch.setattr(compressed, "MOST_UNPACKED", LARGEST // 2)
    assert told(packed) == [": unpacks to more than 0 GB"]


def test_without_the_library_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    page = zstandard().compress(PAGE.encode())
    coded = warc_of(
        (URL, "200", "text/html\r\nContent-Encoding: br", brotli.compress(PAGE.encode()))
    )
    found = importlib.util.find_spec

    def missing(name: str) -> object:
        return None if name.startswith(("brotli", "backports", "compression")) else found(name)

    monkeypatch.setattr("wirediff.sources.archives.compressed.find_spec", missing)
    monkeypatch.setattr("wirediff.sources.archives.warc.find_spec", missing)
    assert told(page) == [": is packed with zstandard; to read it: pip install wirediff[archives]"]
    assert told(coded) == ["#1: is packed with brotli; to read it: pip install wirediff[archives]"]


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("br", brotli.compress),
        ("zstd", lambda content: zstandard().compress(content)),
        ("gzip", gzip.compress),
    ],
)
def test_pages_of_a_web_archive_may_be_packed(
    encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    media_type = f"text/html\r\nContent-Encoding: {encoding}"
    archive = warc_of(
        (URL, "200", media_type, pack(PAGE.encode())),
        (URL, "200", media_type, b"no such packing"),
        (URL, "200", media_type, pack(b"a" * (LARGEST + 1))),
        (URL, "200", "text/html", PAGE),
    )
    first, *_, last = told(archive)
    assert (first, last) == (f"#1 {TEXT}", f"#4 {TEXT}")
    assert "#3: is larger than 8 MB, too large for an article" in told(archive)


def test_a_web_archive_packed_by_zstandard_with_a_dictionary() -> None:
    zstd = zstandard()
    record = warc_of((URL, "200", "text/html", PAGE), packed=False)
    dictionary = zstd.train_dict([record[n:] for n in range(60)], 1024)
    stored = zstd.compress(dictionary.dict_content)
    frame = b"\x5d\x2a\x4d\x18" + len(stored).to_bytes(4, "little") + stored
    packed = frame + b"".join(
        zstd.compress(each, zstd_dict=dictionary) for each in (record, record)
    )
    assert told(packed) == [f"#1 {TEXT}", f"#2 {TEXT}"]
    assert told(zstd.compress(record) * 2) == [f"#1 {TEXT}", f"#2 {TEXT}"]


@pytest.mark.parametrize("xml", [False, True])
def test_a_webarchive_is_its_page_at_its_address(xml: bool) -> None:
    content = webarchive_of(PAGE, xml=xml)
    assert kind("a", content) == "webarchive"
    (article,) = articles(content)
    assert isinstance(article, Article)
    assert (article.source, article.url) == ("a", "https://ems.example/news/bridge")
    assert article.text == TEXT


def test_a_webarchive_that_is_none_is_refused() -> None:
    for content in (b"bplist00WebMainResource" + b"\xff" * 40, webarchive_of(PAGE)[:-9]):
        assert told(content) == [": is a damaged webarchive"]


def test_a_collection_holds_the_pages_that_it_lists() -> None:
    other = ("https://ads.example/frame", "200", "text/html", PAGE)
    archive = warc_of((URL, "200", "text/html", PAGE), other)
    pages = '{"format": "json-pages-1.0"}\n' + json.dumps({"url": URL, "title": "F"})
    listed = zip_of(("archive/data.warc.gz", archive), ("pages/pages.jsonl", pages))
    assert told(listed) == [f"#1 {TEXT}"]
    unlisted = zip_of(("archive/data.warc.gz", archive), ("datapackage.json", "{}"))
    assert told(unlisted) == [f"#1 {TEXT}", f"#2 {TEXT}"]
    several = zip_of(
        ("archive/1.warc.gz", archive),
        ("archive/2.warc", warc_of(other, packed=False)),
        ("datapackage.json", "{}"),
    )
    assert told(several) == [f"#1#1 {TEXT}", f"#1#2 {TEXT}", f"#2#1 {TEXT}"]
