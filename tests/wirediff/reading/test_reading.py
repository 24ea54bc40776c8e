from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import wirediff
from wirediff.article import Article, Role

LINES = st.sampled_from(
    [
        "Kim tiba di Rusia untuk bertemu Putin",
        "Kim tiba. Dia pergi, penuh.Akan ada.",
        "Jakarta (ANTARA) - Kim tiba di Rusia pada Selasa pagi untuk bertemu Putin.",
        "Baca juga: Kim",
        "Baca juga:",
        "Foto: AFP",
        "FILE - Kim",
        "By Jane Doe",
        "Rabu 13 Sep 2023 07:09 WIB",
        "Copyright © ANTARA 2023",
        "Terpopuler",
        "(Reuters)",
        "Kim tiba. (Baca juga: x) Dia pergi. (mdk/idr)",
        "",
        "- item",
        "Apa itu?",
        "\u200b",
        "***",
        "\ud800\0\x1b[31m\u202e",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14).map("\n".join),
)


def assert_well_formed(article: Article) -> None:
    """Everything that `Block` and `Sentence` promise."""
    text = article.text
    blocks = article.blocks
    edges = [
        0,
        *(edge for block in blocks for edge in (block.span.start, block.span.end)),
        len(text),
    ]
    assert edges == sorted(edges)
    gaps = zip(edges[::2], edges[1::2], strict=True)
    assert all(not text[start:end].strip() for start, end in gaps)
    for block in blocks:
        assert block.span.of(text).strip() == block.span.of(text) != ""
        assert block.sentences
        assert all(sentence.role is block.role for sentence in block.sentences)
        spans = [sentence.span for sentence in block.sentences]
        assert spans[0].start == block.span.start
        assert spans[-1].end == block.span.end
        assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
        assert all(
            one.end <= other.start and not text[one.end : other.start].strip()
            for one, other in pairwise(spans)
        )


@given(TEXTS, st.booleans())
@settings(deadline=None)
@example("", False)
@example(" \n", False)
@example("\ufeff", False)
@example("a\r\nb\rc", False)
@example("Jakarta - ", False)
@example("(Reuters) - \n\n(Reuters)", False)
def test_any_text_is_an_article(text: str, plain: bool) -> None:
    article = wirediff.read_text(text, plain=plain)
    assert article.text is text
    assert_well_formed(article)
    assert bool(article.blocks) == bool(text.strip())


@given(TEXTS)
@settings(deadline=None)
def test_the_same_text_gives_the_same_article(text: str) -> None:
    assert wirediff.read_text(text) == wirediff.read_text(text)


def test_plain_text_is_body_throughout() -> None:
    text = "A Title\n\nJakarta (ANTARA) - One. Two.\n\nSumber: Reuters"
    article = wirediff.read_text(text, plain=True)
    assert {block.role for block in article.blocks} == {Role.BODY}
    assert [block.span.of(text) for block in article.blocks] == text.split("\n\n")
    assert (article.title, article.outlet, article.credits) == (None, None, ())


def test_a_dateline_and_its_sentence_are_blocks_of_one_line() -> None:
    text = "Seoul/Moskow (ANTARA) - Kim sudah tiba di Rusia, kata sebuah sumber. Dia pergi."
    article = wirediff.read_text(text)
    assert [(block.role, block.span.of(text)) for block in article.blocks] == [
        (Role.DATELINE, "Seoul/Moskow (ANTARA) -"),
        (Role.BODY, "Kim sudah tiba di Rusia, kata sebuah sumber. Dia pergi."),
    ]


def test_what_is_set_into_a_paragraph_is_a_block_of_its_own() -> None:
    text = "Kereta bergerak. (Baca juga: Sejarah Kereta) Kim belum tiba. (Reuters)"
    article = wirediff.read_text(text)
    assert [(block.role, block.span.of(text)) for block in article.blocks] == [
        (Role.BODY, "Kereta bergerak."),
        (Role.BOILERPLATE, "(Baca juga: Sejarah Kereta)"),
        (Role.BODY, "Kim belum tiba."),
        (Role.CREDIT, "(Reuters)"),
    ]


def test_a_title_of_several_lines_is_one_line() -> None:
    text = "Kim  Jong Un\u00a0tiba di Rusia\n\nKim tiba di Rusia pada hari Selasa."
    assert wirediff.read_text(text).title == "Kim Jong Un tiba di Rusia"


@pytest.mark.parametrize(
    "text", ["Kim", "Kim tiba di Rusia", "Apa?", "金正恩", "- a\n- b", "***", "\u200b"]
)
def test_a_few_words_are_an_article_too(text: str) -> None:
    article = wirediff.read_text(text)
    assert_well_formed(article)
    assert article.title is None


HOSTILE = {
    "one line": "Kim tiba. " * 100_000,
    "no blank": "a" * 1_000_000,
    "no sentence": "kata " * 40_000,
    "open quotes": "“a. " * 50_000,
    "many lines": "Kim tiba di Rusia\n" * 8_000,
    "many captions": "Foto: AFP\n" * 8_000,
    "dashes": "A - " * 50_000,
    "brackets": "(" * 100_000,
    "nested brackets": "[(" * 50_000 + ")]" * 50_000,
    "dots": "a." * 80_000,
    "capitals": "A B C " * 30_000,
    "numbers": "1 2 " * 40_000,
    "colons": "a: " * 60_000,
    "titles": "Kim Putin Rusia Korea Utara Moskow\n\n" * 3_000,
    "near sentences": "Kim tiba (" * 20_000,
    "agencies": "Reuters AFP KCNA " * 12_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_long_text_of_any_kind_is_read_in_time(name: str) -> None:
    """A square in the cost would take minutes where the bound, ten times the usual, is seconds."""
    wirediff.read_text("Kim tiba di Rusia untuk bertemu Presiden Putin.")
    start = time.perf_counter()
    article = wirediff.read_text(HOSTILE[name])
    assert time.perf_counter() - start < 30
    assert_well_formed(article)


def loaded_by(program: str) -> set[str]:
    """The top-level modules in memory after `program` has run in a process of its own."""
    listing = f"{program}; import sys; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


HEAVY = {"langdetect", "dateparser", "regex", "charset_normalizer", "numpy", "textual", "rich"}


def test_importing_loads_no_heavy_library() -> None:
    assert not loaded_by("import wirediff.reading") & HEAVY


def test_a_text_without_a_date_line_needs_no_date_parser() -> None:
    story = "'Kim tiba di Rusia pada Selasa untuk bertemu Presiden Putin.'"
    assert "dateparser" not in loaded_by(f"import wirediff; wirediff.read_text({story})")
