"""The XML inside documents, read without loading or expanding anything that it declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from wirediff.errors import ReadError
from wirediff.sources.archives.zip_members import unpacked

if TYPE_CHECKING:
    # Types only: importing them costs 10 ms, and few inputs are archives.
    from zipfile import ZipFile

_HALVES: Final = re.compile(
    rb"\xed[\xa0-\xbf][\x80-\xbf]|&#(?:x0*d[89a-f][0-9a-f]{2}|0*5(?:529[6-9]|5[3-9]\d\d|[67]\d{3}));",
    re.IGNORECASE,
)
"""Halves of characters, by their bytes or numbers, which the parser takes and nobody can read."""

_UNDECLARED: Final = "ERR_UNDECLARED_ENTITY"

LARGEST_PART: Final = 32 * 1024 * 1024
"""Bytes of the XML that holds the text: ten times what its text has, since every run of letters is
told its style."""


def xml_of(archive: ZipFile, member: str, name: str) -> Any:
    """The root of a member of `archive`; `name` is the one to give in an error.

    Raises:
        ReadError: It is missing, damaged, too large, or declares a document type.
    """
    return tree_of(bytes_of(archive, member, name), name)


def bytes_of(archive: ZipFile, member: str, name: str, largest: int = LARGEST_PART) -> bytes:
    """What a member of `archive` holds.

    Raises:
        ReadError: As `xml_of`.
    """
    info = archive.NameToInfo.get(member)
    content = unpacked(archive, info, largest) if info else "is damaged"
    if isinstance(content, str):
        raise ReadError(name, f"is a document whose text {content}")
    return content


def tree_of(content: bytes, name: str, *, doctype: bool = False) -> Any:
    """The root of an XML document; entities are neither expanded nor loaded.

    Raises:
        ReadError: It is damaged, or declares a document type and `doctype` does not allow it.
    """
    # Imported here: 20 ms that only XML needs.
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_HALVES.sub(b"\xef\xbf\xbd", content), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(name, "holds damaged XML") from error
    if root is None:
        raise ReadError(name, "holds damaged XML")
    if not doctype and root.getroottree().docinfo.doctype:
        raise ReadError(name, "declares a document type, which no such document does")
    # Recovered, but for names such as &nbsp;, means that text may be missing.
    broken = any(e.level_name == "FATAL" and e.type_name != _UNDECLARED for e in parser.error_log)
    if broken:
        raise ReadError(name, "holds damaged XML")
    return root


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for what is none, such as an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
