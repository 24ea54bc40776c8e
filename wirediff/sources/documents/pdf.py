"""PDF documents by pypdf, an extra: the text of their pages, put together again."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from typing import Final

from wirediff.article import Article
from wirediff.errors import ReadError
from wirediff.reading.pieces import Piece, read_pieces
from wirediff.sources.material import LARGEST, Material
from wirediff.sources.page_lines import paragraphs_of

LARGEST_FILE: Final = 8 * LARGEST
"""Bytes of a document; most of a PDF is pictures and fonts."""

MOST_PAGES: Final = 200
"""Pages that are read; the longest reports of news outlets have fewer than 100."""


def recognises(material: Material) -> bool:
    """Whether it begins as a PDF does."""
    return material.head.lstrip().startswith(b"%PDF-")


def records(material: Material) -> Iterator[Article]:
    """The article in the document.

    Raises:
        ReadError: pypdf is not installed; the document is encrypted, damaged, too large or long,
            or holds pictures of text only.
    """
    if find_spec("pypdf") is None:
        raise ReadError(material.name, "is a PDF; to read it: pip install wirediff[pdf]")
    pages = _pages(_content(material), material.name)
    text = "\n\n".join(paragraphs_of(pages))
    if not text.strip():
        raise ReadError(material.name, "is a PDF without text, only pictures")
    yield read_pieces([Piece(text)], source=material.name)


def _content(material: Material) -> bytes:
    with material.open() as stream:
        content = stream.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ReadError(material.name, f"is a PDF larger than {LARGEST_FILE // 1024**2} MB")
    return content


def _pages(content: bytes, name: str) -> list[str]:
    """The text of each page."""
    # Imported here: 75 ms.
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    # What pypdf has to say of broken documents would otherwise go to standard error.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError(name, "is an encrypted PDF")
        if len(reader.pages) > MOST_PAGES:
            raise ReadError(name, f"is a PDF of more than {MOST_PAGES} pages")
        return [page.extract_text() for page in reader.pages]
    except ReadError:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise ReadError(name, "is an encrypted PDF") from error
    except Exception as error:  # a damaged document can fail anywhere in the library
        raise ReadError(name, "is a damaged PDF") from error
