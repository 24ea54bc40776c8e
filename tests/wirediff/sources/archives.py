"""Archives and documents as other programs write them, and as nobody should."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from gzip import compress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

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
