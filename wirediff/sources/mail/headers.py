"""What the headers of a message say of the article in it."""

from __future__ import annotations

import re
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from typing import Final

from wirediff.reading.told import Told
from wirediff.sources.timestamps import moment

LONGEST: Final = 2000
"""Characters of a header that are read."""

_PREFIX: Final = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|rv|i|r|sv|vs|vb|fs|doorst|enc|res|pd|ynt|ilt|回复|转发|回覆|轉寄)"
    r"(?:\[\d+\])? ?[::]|\[[^\]]{1,40}\])\s*",
    re.IGNORECASE,
)
"""What programs and lists put before a subject: `Fwd:`, `AW:`, `[press-review]`."""

_LINE: Final = r"\*?[^\W\d_][\w -]{1,20}:\*?[^\n]{0,300}\n(?:[ \t][^\n]{1,300}\n){0,5}"
_FORWARDED: Final = re.compile(
    rf"^[-_ >]{{3,}}[^\n]{{0,60}}\n\s{{0,4}}(?P<headers>(?:{_LINE}){{3,9}})\s*\n", re.MULTILINE
)
"""A line of dashes, and the headers of a message behind it."""

_NAMES: Final = {
    name: header
    for header, names in {
        "From": "from|von|de|da|van|od|от",
        "Date": "date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden",
        "Subject": "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|тема",
    }.items()
    for name in names.split("|")
}
"""The headers that programs write into a forwarded message, in their languages."""

_OF: Final = re.compile(r".{2,60}? (?:from|at|via|of|von|de|da|del|bei) (?=\S)", re.IGNORECASE)
"""A writer before the outlet in the name of a sender: `Anna Berg from The Courier`."""


def told_by(message: Message) -> Told:
    """Headline, outlet or writer, and day, as the headers tell them."""
    name, address = parseaddr(header(message, "From"))
    is_person = _is_person(name, address)
    sender = " ".join(name.split()) or None
    return Told(
        title=_subject(message) or None,
        outlet=None if is_person or not sender else _OF.sub("", sender, count=1),
        byline=sender if is_person else None,
        published=moment(header(message, "Date")),
        url=header(message, "Snapshot-Content-Location") or None,
    )


def forwarded_in(text: str) -> tuple[Told, str] | None:
    """What the headers of a forwarded message tell, and its text; `None` when none is forwarded."""
    found = _FORWARDED.search(text)
    if found is None:
        return None
    inner = Message()
    for line in found["headers"].splitlines():
        name, _, value = line.replace("*", "").partition(":")
        known = _NAMES.get(name.strip().casefold())
        if known is not None and known not in inner:
            inner[known] = value.strip().replace(" at ", " ")
    told = told_by(inner)
    rest = text[found.end() :].strip()
    return (told, rest) if told.title and rest else None


def header(message: Message, name: str) -> str:
    """A header in letters, on one line; empty when there is none, or none that can be read."""
    value = message.get(name)
    if value is None:
        return ""
    raw = str(value)[:LONGEST]
    try:
        text = str(make_header(decode_header(raw)))
    except (ValueError, LookupError, UnicodeError):
        text = raw
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _subject(message: Message) -> str:
    subject = header(message, "Subject")
    while found := _PREFIX.match(subject):
        subject = subject[found.end() :]
    return subject


def _is_person(name: str, address: str) -> bool:
    """Whether the address is named after the person: `anna.berg@`, `aberg@`, not `news@`."""
    mailbox, _, host = address.casefold().partition("@")
    words = [word for word in re.findall(r"[^\W\d_]{3,}", name.casefold()) if word not in host]
    return any(word in mailbox for word in words)
