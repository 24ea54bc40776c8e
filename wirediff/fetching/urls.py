"""Web addresses: taken apart once, so that what is checked is what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from wirediff.fetching.failures import FetchError

_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """Where to ask, and for what."""

    url: str
    """The whole address, normalised, without the part behind `#`, which servers never see."""
    scheme: str
    """`http` or `https`."""
    host: str
    """In lower case and ASCII; an IPv6 address without brackets."""
    port: int
    path: str
    """Path and query, as the request line has them."""

    @property
    def authority(self) -> str:
        """Host and port as the `Host` header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target(url: str) -> Target:
    """What an address asks for.

    Raises:
        FetchError: It is none that is read.
    """
    try:
        parsed = parse_url(url.strip())
    except LocationParseError as error:
        raise FetchError("is not a valid web address") from error
    if parsed.scheme not in _PORTS:
        raise FetchError("is not a web address: only http:// and https:// are read")
    if not parsed.host:
        raise FetchError("is not a valid web address: it names no host")
    if parsed.auth is not None:
        # It would be stored and shown wherever the article's source is.
        raise FetchError("holds a user name; leave out what stands before the @")
    host = parsed.host.strip("[]")
    port = parsed.port or _PORTS[parsed.scheme]
    bare = Url(parsed.scheme, None, parsed.host, parsed.port, parsed.path, parsed.query)
    return Target(bare.url, parsed.scheme, host, port, parsed.request_uri)


def redirected(current: Target, location: str) -> Target:
    """Where a `Location` header leads.

    Raises:
        FetchError: To no address that is read.
    """
    try:
        joined = urljoin(current.url, _as_utf8(location))
    except ValueError as error:
        raise FetchError("is not a valid web address") from error
    return target(joined)


def _as_utf8(header: str) -> str:
    """Headers come as Latin-1, and servers write UTF-8 into them."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
