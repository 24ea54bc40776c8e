"""Addresses of pages that another site shows: archives, caches, translators, library proxies."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit, urlunsplit

_INSIDE: Final = re.compile(
    r"^https?://(?:web\.archive\.org/(?:web/)?\d{4,14}[a-z_]*"
    r"|(?:www\.)?(?:webcitation\.org|wayback\.archive-it\.org/\d+)/\d{4,14}[a-z_]*"
    r"|archive\.(?:today|ph|is|li|md|vn|fo)/(?:o/\w+|\d{8,14}|newest)"
    r"|webcache\.googleusercontent\.com/search\?q=cache(?::[\w-]{6,20})?:?"
    r"|r\.jina\.ai|12ft\.io(?:/proxy\?q=)?|outline\.com|(?:www\.)?removepaywall\.com"
    r"|[\w.-]+/login\?(?:qurl|url)=)[/:]?(https?(?::|%3a)(?:/|%2f){1,2}.+)$",
    re.IGNORECASE,
)
"""An archive's or a proxy's own address, and in it the whole address of the page."""

_AMP: Final = re.compile(
    r"^https?://[\w-]+\.cdn\.ampproject\.org/[cvr]/(s/)?(.+)$|^https?://(?:www\.)?google\.\w+/amp/(s/)?(.+)$",
    re.IGNORECASE,
)
_PROXY: Final = re.compile(
    r"^(.+?)\.(?:[\w-]*(?:ezproxy|libproxy|proxy|remotexs|idm\.oclc|eaccess|vpn)[\w-]*\..+|translate\.goog)$",
    re.IGNORECASE,
)
"""A site in front of the name of a proxy: `www-paper-com.ezproxy.library.edu`."""

_CARRIERS: Final = re.compile(
    r"(?:^|[.-])(?:proxy|ezproxy|libproxy|archive\.(?:org|today|ph|is|li|md|vn|fo)|googleusercontent\.com"
    r"|ampproject\.org|translate\.goog|r\.jina\.ai|12ft\.io|webcitation\.org|localhost)(?:$|[.:])",
    re.IGNORECASE,
)


def original(address: str | None) -> str | None:
    """The address of the page itself; `None` where only that of who carries it is known."""
    if not address:
        return None
    if inside := _INSIDE.match(address):
        found = unquote(inside[1]) if "%3a" in inside[1].lower() else inside[1]
        return original(re.sub(r"^(https?):/+", r"\1://", found, count=1, flags=re.IGNORECASE))
    if amp := _AMP.match(address):
        secure, rest = (amp[1], amp[2]) if amp[2] else (amp[3], amp[4])
        return f"http{'s' if secure else ''}://{rest}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    if proxied := _PROXY.match(host):
        site = proxied[1]
        if "." not in site:
            site = re.sub(r"(?<!-)-(?!-)", ".", site).replace("--", "-")
        return (
            urlunsplit((parts.scheme, site, parts.path, parts.query, "")) if "." in site else None
        )
    return None if is_carrier(host) else address


def is_carrier(host: str) -> bool:
    """Whether a site's name is that of an archive, a cache or a proxy, and no outlet's."""
    return _CARRIERS.search(host) is not None
