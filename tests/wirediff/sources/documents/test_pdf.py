from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfWriter

from tests.wirediff.sources.inputs import kind, roles, told
from tests.wirediff.sources.made_files import pdf_of
from wirediff import Role
from wirediff.sources.documents import pdf
from wirediff.sources.page_lines import paragraphs_of

PAGES = [
    [
        "The Port, 13 September 2023, page 1",
        "Ferry cancelled",
        "The ferry to Jersey was cancelled on Tuesday because of the winds, the opera-",
        "tor said. Nobody at the harbour could say when the next ferry would leave the",
        "port again.",
        "Winds reached 160 kilometres an hour in the night, and the islands were cut off",
    ],
    [
        "The Port, 13 September 2023, page 2",
        "from the mainland. Schools stayed closed on all of them.",
        "The mayor asked everybody to stay at home until the storm had passed, and to help",
    ],
    ["The Port, 13 September 2023, page 3", "the neighbours."],
]

PARAGRAPHS = [
    "Ferry cancelled",
    "The ferry to Jersey was cancelled on Tuesday because of the winds, the operator said. "
    "Nobody at the harbour could say when the next ferry would leave the port again.",
    "Winds reached 160 kilometres an hour in the night, and the islands were cut off "
    "from the mainland. Schools stayed closed on all of them.",
    "The mayor asked everybody to stay at home until the storm had passed, and to help "
    "the neighbours.",
]


def test_pages_become_paragraphs() -> None:
    assert list(paragraphs_of(["\n".join(page) for page in PAGES])) == PARAGRAPHS


def test_the_article_of_a_document() -> None:
    document = pdf_of(*PAGES)
    assert kind("a", document) == "pdf"
    assert roles(document) == [
        (Role.HEADLINE, PARAGRAPHS[0]),
        *((Role.BODY, paragraph) for paragraph in PARAGRAPHS[1:]),
    ]


def encrypted(user: str) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf_of(["Kim came."])))
    writer.encrypt(user, owner_password="owner", algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def test_a_document_that_asks_for_no_password_is_read() -> None:
    assert told(encrypted("")) == [" Kim came."]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (encrypted("secret"), "is an encrypted PDF"),
        (pdf_of(["Kim came."])[:100], "is a damaged PDF"),
        (b"%PDF-1.7" + b"<<" * 10_000, "is a damaged PDF"),
        (pdf_of([]), "is a PDF without text, only pictures"),
    ],
    ids=["encrypted", "cut", "deep", "empty"],
)
def test_what_cannot_be_read(document: bytes, reason: str) -> None:
    assert told(document) == [f": {reason}"]


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    assert told(pdf_of(["Kim came."])) == [": is a PDF; to read it: pip install wirediff[pdf]"]


def test_a_document_of_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    assert told(pdf_of(*PAGES)) == [": is a PDF of more than 2 pages"]
