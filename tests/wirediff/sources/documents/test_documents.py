"""Documents of word processors and books: their paragraphs in order, and nothing beside them."""

from __future__ import annotations

import pytest

from tests.wirediff.sources.inputs import articles, kind, roles
from tests.wirediff.sources.made_files import (
    SENTENCE,
    docx_of,
    epub_of,
    odf_of,
    odt_of,
    rtf_of,
    zip_of,
)
from wirediff import Article, ReadError, Role

SECOND = "Two bridges over the Leda were closed on Monday after a barge struck a pillar."
STORY = [(Role.HEADLINE, "Ferry cancelled"), (Role.BODY, SENTENCE), (Role.BODY, SECOND)]


@pytest.mark.parametrize("heading", ["Heading1", "Title", "berschrift1", "Titre1"])
def test_a_word_document_with_a_heading(heading: str) -> None:
    content = docx_of(f"{heading}|Ferry cancelled", SENTENCE, SECOND)
    assert kind("a.docx", content) == "zip_archive"
    assert roles(content) == STORY


def test_a_word_document_without_styles_is_read_as_text() -> None:
    assert roles(docx_of("Ferry cancelled", "", SENTENCE, "", SECOND)) == STORY


def test_tracked_changes_are_taken_as_made_and_codes_are_left_out() -> None:
    paragraph = (
        "<w:p><w:r><w:t>The ferry to Jersey was </w:t></w:r>"
        "<w:del><w:r><w:delText>delayed</w:delText></w:r></w:del>"
        '<w:ins><w:r><w:t xml:space="preserve">cancelled </w:t></w:r></w:ins>'
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        "<w:hyperlink><w:r><w:t>on Tuesday</w:t></w:r></w:hyperlink>"
        "<w:r><w:noBreakHyphen/><w:t>because of winds.</w:t></w:r></w:p>"
    )
    (article,) = articles(docx_of(paragraph))
    assert isinstance(article, Article)
    assert article.text == "The ferry to Jersey was cancelled on Tuesday-because of winds."


def test_text_in_a_frame_of_a_paragraph_is_read_once() -> None:
    frame = (
        '<w:p><w:r><w:AlternateContent xmlns:w="urn:w"><w:Choice><w:p><w:r><w:t>In a frame.</w:t>'
        "</w:r></w:p></w:Choice><w:Fallback><w:p><w:r><w:t>In a frame.</w:t></w:r></w:p>"
        f"</w:Fallback></w:AlternateContent></w:r><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
    )
    (article,) = articles(docx_of(frame))
    assert isinstance(article, Article)
    assert article.text.count("In a frame.") == 1
    assert SENTENCE in article.text


def test_an_opendocument_text() -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:p text:style-name="P1">Ferry<text:s/>cancelled</text:p>'
        f"<text:p>{SENTENCE}<office:annotation><text:p>remark</text:p></office:annotation></text:p>"
        f"<text:p>{SECOND[:10]}<text:span>{SECOND[10:]}</text:span><text:note>1</text:note></text:p>"
    )
    style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    content = odf_of(body, styles=style)
    assert roles(content) == STORY
    assert roles(odt_of("Ferry cancelled", SENTENCE, SECOND)) == STORY


def test_a_rich_text_document() -> None:
    content = rtf_of("Ferry cancelled", SENTENCE, f"{SECOND} «Ärger» 🚢 {{x}}")
    assert kind("a.rtf", content) == "rich_text"
    assert roles(content) == [*STORY[:2], (Role.BODY, f"{SECOND} «Ärger» 🚢 {{x}}")]


def test_pictures_of_a_rich_text_document_are_left_out() -> None:
    picture = b"{\\pict\\pngblip " + b"89504e470d0a1a0a" * 100_000 + b"}"
    binary = b"{\\pict\\bin5 }}}}}}"
    content = rtf_of(SENTENCE).replace(b"{\\fonttbl", picture + binary + b"{\\fonttbl")
    assert roles(content) == [(Role.BODY, SENTENCE)]


def page(title: str, *paragraphs: str) -> str:
    inner = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>'
        f"<body><h1>{title}</h1>{inner}</body></html>"
    )


def test_a_book_is_its_chapters_and_a_cover_is_none() -> None:
    cover = page("The Ems Post")
    book = epub_of(cover, page("Ferry cancelled", SENTENCE, SECOND), page("More", SECOND, SENTENCE))
    read = articles(book)
    assert [(one.source, one.title) for one in read if isinstance(one, Article)] == [
        ("a#2", "Ferry cancelled"),
        ("a#3", "More"),
    ]
    assert len(read) == 2


def test_a_book_of_one_chapter_is_no_list() -> None:
    (article,) = articles(epub_of(page("Ferry cancelled", SENTENCE, SECOND)))
    assert isinstance(article, Article)
    assert article.source == "a"


def test_documents_in_an_archive_are_read_and_cost_no_other() -> None:
    archive = zip_of(
        ("a.docx", docx_of("Ferry cancelled", SENTENCE)),
        ("b.odt", odt_of()),
        ("c.rtf", rtf_of(SECOND)),
    )
    first, broken, last = articles(archive)
    assert isinstance(first, Article)
    assert isinstance(broken, ReadError)
    assert broken.reason == "holds no text, only pictures or nothing at all"
    assert isinstance(last, Article)
    assert last.text == SECOND


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{10 * f"&{before};"}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("extra", [BOMB, OUTSIDE, '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">'])
def test_a_document_that_declares_entities_is_refused(extra: str) -> None:
    word = docx_of("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", extra=extra)
    text = odf_of("<text:p>&j;</text:p>", extra=extra)
    for content in (word, text):
        (error,) = articles(content)
        assert isinstance(error, ReadError)
        assert error.reason == "declares a document type, which no such document does"


def test_a_document_that_unpacks_to_far_too_much_is_refused() -> None:
    (error,) = articles(docx_of("a" * (4 * 1024 * 1024)))
    assert isinstance(error, ReadError)
    assert "unpacks to more than 100 times its size" in error.reason


def test_damaged_xml_is_refused_since_text_may_be_missing() -> None:
    half = f"<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p><w:p>"
    (error,) = articles(zip_of(("word/document.xml", half)))
    assert isinstance(error, ReadError)
    assert error.reason == "holds damaged XML"
