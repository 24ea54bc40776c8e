"""A page by its address: asked for once, redirects followed by ourselves, each step checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email.message import Message
from http import HTTPStatus
from typing import Final

from wirediff.errors import ReadError
from wirediff.fetching.addresses import Resolve, resolved
from wirediff.fetching.deadline import Deadline
from wirediff.fetching.exchange import Answer, Progress, exchange
from wirediff.fetching.failures import FetchError, UnreachableError, answered
from wirediff.fetching.fetched import Fetched
from wirediff.fetching.limits import LIMITS, Limits
from wirediff.fetching.page_cache import PageCache, page_cache
from wirediff.fetching.routes import routes
from wirediff.fetching.urls import Target, redirected, target

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    refresh: bool = False,
    progress: Progress | None = None,
    limits: Limits = LIMITS,
    resolve: Resolve = resolved,
    cache: PageCache | None = None,
) -> Fetched:
    """The page at `url`: from the disk if it was kept there, else by a single request.

    Machines of private networks are not asked, nor is this one: every address of the host is
    judged, at each redirect, and the connection is made to an address that was judged. Where the
    environment names a proxy, the proxy looks the host up again and makes the connection. Then
    only the addresses are judged that the host has here, if it has any. The proxy itself is the
    user's own choice and may be anywhere.

    Nothing is kept by this function, since a page may turn out to hold no article: see `keep`.

    Args:
        url: An address by http or https.
        allow_private: Whether private networks and this machine may be asked.
        refresh: Whether to ask the server even if the page was kept.
        progress: Called before each request and between pieces; what it raises ends the fetch and
            passes through.
        limits: How long it may take and how large it may be.
        resolve: From a host to its addresses.
        cache: Where pages are kept; the user's own place when left out.

    Raises:
        ReadError: There is no page; the reason is one short line.
    """
    start = _started(url)
    kept = None if refresh else (cache or page_cache()).load(start.url)
    if kept is not None and (allow_private or not kept.private):
        return replace(kept, url=url)
    with Deadline(limits.whole) as deadline:
        journey = _Journey(allow_private, deadline, limits, resolve, progress)
        try:
            here, answer = journey.followed(start)
            return _fetched(url, here, answer, journey.private)
        except FetchError as error:
            raise ReadError(url, f"{error}{journey.detour}") from error


def keep(page: Fetched, cache: PageCache | None = None) -> None:
    """Keep a page of which an article has come, so that `fetch` finds it the next time."""
    (cache or page_cache()).keep(_started(page.url).url, page)


def _started(url: str) -> Target:
    try:
        return target(url)
    except FetchError as error:
        raise ReadError(url, str(error)) from error


class _Journey:
    """From an address to the page that its redirects lead to."""

    def __init__(
        self,
        allow_private: bool,
        deadline: Deadline,
        limits: Limits,
        resolve: Resolve,
        progress: Progress | None,
    ) -> None:
        self._allow_private = allow_private
        self._deadline = deadline
        self._limits = limits
        self._resolve = resolve
        self._progress = progress
        self._visited: list[str] = []
        self.private = False
        """Whether a machine of a private network was asked."""

    @property
    def detour(self) -> str:
        """Where redirects have led so far, to be said behind what went wrong there."""
        return f" (redirected to {_short(self._visited[-1])})" if len(self._visited) > 1 else ""

    def followed(self, here: Target) -> tuple[Target, Answer]:
        """Ask, and ask where the answer points, until it points nowhere else."""
        while True:
            answer = self._asked(here)
            location = answer.headers.get("Location")
            if answer.status not in _REDIRECTS or not location:
                return here, answer
            here = redirected(here, location)

    def _asked(self, here: Target) -> Answer:
        if here.url in self._visited:
            raise FetchError("redirects in a circle")
        self._visited.append(here.url)
        if len(self._visited) > 1 + self._limits.redirects:
            raise FetchError(f"redirects more than {self._limits.redirects} times")
        ways, private = routes(
            here, self._allow_private, self._deadline, self._limits, self._resolve
        )
        self.private |= private
        failure = UnreachableError("cannot be reached: its host has no address")
        for way in ways:
            if self._progress is not None:
                self._progress(0, None)
            try:
                return exchange(here, way, self._deadline, self._limits, self._progress)
            except UnreachableError as error:
                failure = error
        raise failure


_LONGEST: Final = 200
"""Characters shown of an address that a server chose."""


def _short(url: str) -> str:
    return url if len(url) <= _LONGEST else f"{url[:_LONGEST]}…"


def _fetched(url: str, here: Target, answer: Answer, private: bool) -> Fetched:
    if answer.status != HTTPStatus.OK:
        raise FetchError(answered(answer.status))
    if not answer.body.strip():
        raise FetchError("the server sends an empty page")
    media_type, charset = _content_type(answer.headers.get("Content-Type", ""))
    now = datetime.now(UTC).replace(microsecond=0)
    return Fetched(url, here.url, media_type, charset, answer.body, now, private)


def _content_type(header: str) -> tuple[str, str | None]:
    """Media type and charset of a `Content-Type` header."""
    message = Message()
    message["Content-Type"] = header
    # Without a header, or with one that makes no sense, the library says `text/plain`.
    named = "/" in header.partition(";")[0]
    return message.get_content_type() if named else "", message.get_content_charset()
