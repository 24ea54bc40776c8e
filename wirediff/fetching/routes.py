"""By which machines a page may be reached."""

from __future__ import annotations

import socket
from typing import Final

from wirediff.fetching.addresses import Resolve, is_metadata, is_public, resolved_within
from wirediff.fetching.deadline import Deadline
from wirediff.fetching.exchange import Route
from wirediff.fetching.failures import FetchError
from wirediff.fetching.limits import Limits
from wirediff.fetching.proxies import proxy_of
from wirediff.fetching.urls import Target

_METADATA: Final = frozenset({"metadata", "metadata.google.internal", "metadata.goog"})
"""Names of metadata services, which a proxy may know where this machine does not."""


def routes(
    here: Target, allow_private: bool, deadline: Deadline, limits: Limits, resolve: Resolve
) -> tuple[tuple[Route, ...], bool]:
    """The addresses to try, in order, and whether one of them is on a private network.

    Raises:
        FetchError: The host is unknown, or may not be asked.
    """
    proxy = proxy_of(here)
    try:
        seconds = min(limits.connecting, deadline.left)
        addresses = resolved_within(seconds, resolve, here.host, here.port)
    except (OSError, UnicodeError) as error:
        if proxy is None:
            raise FetchError(_unknown(error)) from error
        # Behind a proxy, the names of the world are often known to nobody else.
        addresses = ()
    private = not all(map(is_public, addresses))
    if private and not allow_private:
        raise FetchError("is on a private network; --allow-private reads it")
    if here.host in _METADATA or any(map(is_metadata, addresses)):
        raise FetchError("is the metadata service of a cloud, which is never read")
    if proxy is not None:
        return (Route(proxy.host or "", proxy),), private
    return tuple(map(Route, addresses)), private


def _unknown(error: Exception) -> str:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return "its host cannot be looked up; is there a network?"
    if isinstance(error, TimeoutError):
        return "its host cannot be looked up in time"
    return "there is no such host"
