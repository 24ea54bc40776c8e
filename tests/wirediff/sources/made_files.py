"""Archives and documents as other programs write them, and as nobody should."""

from __future__ import annotations

import plistlib
from base64 import encodebytes
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from gzip import compress
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

SENTENCE = "The ferry to Jersey was cancelled on Tuesday because of winds, the operator said."

PAGE = (
    "<!DOCTYPE html><html><head><title>Ferry cancelled</title></head><body><article>"
    f"<h1>Ferry cancelled</h1><p>{SENTENCE}</p></article></body></html>"
)


def zip_of(*members: tuple[str, str | bytes]) -> bytes:
    """A zip archive of these names and contents."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return written.getvalue()


def warc_of(*answers: tuple[str, str, str, str | bytes], packed: bool = True) -> bytes:
    """A web archive of these addresses, status codes, media types and bodies."""
    records = (_record(*answer) for answer in answers)
    return b"".join(compress(record) if packed else record for record in records)


def _record(address: str, status: str, media_type: str, body: str | bytes) -> bytes:
    # By hand: the library's writer leaves temporary files open.
    content = body.encode() if isinstance(body, str) else body
    answer = f"HTTP/1.1 {status} Answer\r\nContent-Type: {media_type}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        "WARC-Date: 2023-09-13T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def pdf_of(*pages: Sequence[str]) -> bytes:
    """A PDF document of pages of lines."""
    count = len(pages)
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
    ]
    font = "<< /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >>"
    for number, lines in enumerate(pages):
        drawn = " T* ".join(f"({_escaped(line)}) Tj" for line in lines)
        stream = f"BT /F 10 Tf 12 TL 50 750 Td {drawn} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font {font} >> /Contents {4 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _document(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _document(objects: Iterable[str]) -> bytes:
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(places) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return f"{body}{end}startxref\n{len(body)}\n%%EOF\n".encode("latin-1")


def docx_of(*paragraphs: str, extra: str = "") -> bytes:
    """A Word document; `Heading1|Words` gives a paragraph its style, `<w:…` is XML as it is."""
    body = "".join(map(_word_paragraph, paragraphs))
    root = f'<w:document xmlns:w="urn:w"><w:body>{body}</w:body></w:document>'
    text = f'<?xml version="1.0"?>{extra}{root}'
    return zip_of(("[Content_Types].xml", "<Types/>"), ("word/document.xml", text))


def _word_paragraph(paragraph: str) -> str:
    if paragraph.startswith("<"):
        return paragraph
    style, bar, words = paragraph.rpartition("|")
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if bar else ""
    return f"<w:p>{told}<w:r><w:t>{escape(words)}</w:t></w:r></w:p>"


def odf_of(body: str, kind: str = "text", extra: str = "", styles: str = "") -> bytes:
    """An OpenDocument text or table whose body is this XML."""
    content = (
        f'<?xml version="1.0"?>{extra}<office:document-content xmlns:office="urn:o"'
        ' xmlns:text="urn:t" xmlns:table="urn:b" xmlns:style="urn:s">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>"
    )
    return zip_of(
        ("mimetype", f"application/vnd.oasis.opendocument.{kind}"), ("content.xml", content)
    )


def odt_of(*paragraphs: str) -> bytes:
    """An OpenDocument text of these paragraphs."""
    return odf_of("".join(f"<text:p>{escape(each)}</text:p>" for each in paragraphs))


def rtf_of(*paragraphs: str) -> bytes:
    """A rich text document of these paragraphs."""
    lines = "\\par\n".join(map(_rich, paragraphs))
    return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}" + lines + "}").encode("ascii")


def _rich(text: str) -> str:
    units = text.encode("utf-16-le", errors="surrogatepass")
    codes = (int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2))
    return "".join(
        chr(code) if 0x20 <= code < 0x7F and chr(code) not in "\\{}" else f"\\u{code}?"
        for code in codes
    )


def epub_of(*chapters: str) -> bytes:
    """A book of these pages."""
    items = "".join(
        f'<item id="c{n}" href="c%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return zip_of(
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>',
        ),
        ("O/b.opf", f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"),
        *((f"O/c {n}.xhtml", chapter) for n, chapter in enumerate(chapters)),
    )


def mail_of(
    subject: str, plain: str | None = None, page: str | None = None, **headers: str
) -> bytes:
    """A message of these texts."""
    message = EmailMessage()
    told = {"From": "The Ems Post <news@ems.example>", "Date": "Mon, 4 Mar 2024 08:30:00 +0100"}
    for name, value in {"Subject": subject, **told, **headers}.items():
        message[name.replace("_", "-")] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None:
        (message.add_alternative if plain is not None else message.set_content)(
            page, subtype="html"
        )
    return message.as_bytes()


def mbox_of(*messages: bytes) -> bytes:
    """A mailbox of these messages."""
    line = b"From MAILER-DAEMON Mon Mar  4 08:30:00 2024\n"
    return b"\n".join(line + message for message in messages)


def mhtml_of(page: str, url: str = "https://ems.example/news/bridge") -> bytes:
    """A page as a browser saves it as mail, with a picture."""
    encoded = encodebytes(page.encode("utf-8", "surrogatepass")).decode()
    return (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {url}\r\nSubject: =?utf-8?Q?A_page?=\r\n"
        "Date: Mon, 4 Mar 2024 08:30:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        "----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: {url}\r\n\r\n{encoded}\r\n"
        "----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "iVBORw0KGgo=\r\n"
        "----b--\r\n"
    ).encode()


def webarchive_of(page: bytes | str, xml: bool = False) -> bytes:
    """A page as Safari saves it."""
    content = page.encode("utf-8", "surrogatepass") if isinstance(page, str) else page
    main = {
        "WebResourceData": content,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://ems.example/news/bridge",
    }
    kind = plistlib.FMT_XML if xml else plistlib.FMT_BINARY
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=kind)


def xlsx_of(*rows: Sequence[object]) -> bytes:
    """A workbook of these rows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(list(row))
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def ods_of(*rows: Sequence[str]) -> bytes:
    """An OpenDocument table of these rows."""
    cells = (
        "".join(
            f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row
        )
        for row in rows
    )
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return odf_of(f"<table:table>{table}</table:table>", "spreadsheet")
