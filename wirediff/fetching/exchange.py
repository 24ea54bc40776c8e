"""One request and its answer, whatever the server does.

Nothing is asked twice. What goes wrong is a `FetchError` with a reason fit to show.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from importlib.metadata import version
from typing import Final

from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import Url

from wirediff.fetching.deadline import Deadline
from wirediff.fetching.failures import FetchError, explained, too_large, too_slow
from wirediff.fetching.limits import Limits
from wirediff.fetching.proxies import authorization
from wirediff.fetching.urls import Target

Progress = Callable[[int, int | None], None]
"""Called with the bytes received and, where the server tells, those to come in all. What it raises
ends the fetch."""

CHUNK: Final = 64 * 1024
"""Bytes taken at once, unpacked: more than one packet, little enough to show progress."""

_UNPACKED: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""Compressions that every Python can undo; no other is asked for."""


@dataclass(frozen=True, slots=True)
class Route:
    """By which machine a target is reached."""

    address: str
    """As numbers, or the proxy's name."""
    proxy: Url | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    """Unpacked; left out unless the status is 200."""


def exchange(
    target: Target,
    route: Route,
    deadline: Deadline,
    limits: Limits,
    progress: Progress | None = None,
) -> Answer:
    """Ask for the target once.

    Raises:
        UnreachableError: No connection came about; the host's next address may do.
        FetchError: The server sends nothing that can be used.
    """
    connection = _connection(target, route, min(limits.connecting, deadline.left))
    with (
        explained(deadline, limits),
        closing(connection),
        _connected(connection, deadline, limits),
    ):
        _ask(connection, target, route)
        with closing(connection.getresponse()) as response:
            wanted = response.status == HTTPStatus.OK
            body = _body(response, limits, progress) if wanted else b""
            if deadline.passed:
                # Cut where the server told no length, so that the page looks whole.
                raise FetchError(too_slow(deadline))
            return Answer(response.status, response.headers, body)


def _connection(target: Target, route: Route, seconds: float) -> HTTPConnection:
    port = target.port if route.proxy is None else route.proxy.port or 80
    if target.scheme == "http":
        return HTTPConnection(route.address, port, timeout=seconds)
    # Whichever address it is made to, the certificate must be the host's.
    connection = HTTPSConnection(
        route.address, port, timeout=seconds, ssl_context=_context(), server_hostname=target.host
    )
    if route.proxy is not None:
        connection.set_tunnel(target.host, target.port, authorization(route.proxy))
    return connection


def _context() -> ssl.SSLContext:
    """Python's own defaults: the system's certificates, each checked with its host's name."""
    return ssl.create_default_context()


@contextmanager
def _connected(connection: HTTPConnection, deadline: Deadline, limits: Limits) -> Iterator[None]:
    """Connect, and let the deadline cut what is read; nothing stays open behind it."""
    deadline.watch(lambda: connection.sock)
    connection.connect()
    # `connection.sock` gets lost while an answer is read that ends with the connection.
    line = connection.sock
    if line is None:
        raise FetchError("cannot be reached")
    deadline.watch(lambda: line)
    try:
        if deadline.passed:
            raise FetchError(too_slow(deadline))
        connection.timeout = limits.silence
        line.settimeout(limits.silence)
        yield
    finally:
        # Also where the library gave the answer up half made, and with it what would close it.
        if line.fileno() >= 0:
            socket.close(line.detach())


def _ask(connection: HTTPConnection, target: Target, route: Route) -> None:
    headers = {"Host": target.authority, **_own_headers()}
    path = target.path
    if route.proxy is not None and target.scheme == "http":
        # A proxy is asked for the whole address, a server for what stands behind the host.
        headers |= authorization(route.proxy)
        path = target.url
    connection.request("GET", path, headers=headers, preload_content=False)


@cache
def _own_headers() -> Mapping[str, str]:
    return {
        # Honest: a site can tell us from a browser.
        "User-Agent": f"wirediff/{version('wirediff')} (reads single articles for a person)",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _body(response: HTTPResponse, limits: Limits, progress: Progress | None) -> bytes:
    """The page, unpacked piece by piece: neither what comes nor what it holds may be too large."""
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in _UNPACKED:
        raise FetchError("is compressed in a way that was not asked for and cannot be undone")
    if (response.length_remaining or 0) > limits.size:
        raise FetchError(too_large(limits))
    body = bytearray()
    for piece in _pieces(response):
        body += piece
        if len(body) > limits.size or response.tell() > limits.size:
            raise FetchError(too_large(limits))
        if progress is not None:
            progress(response.tell(), _total(response))
    return bytes(body)


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    """Whatever has arrived, without waiting for more."""
    while piece := response.read1(CHUNK, decode_content=True):
        yield piece


def _total(response: HTTPResponse) -> int | None:
    left = response.length_remaining
    return None if left is None else response.tell() + left
