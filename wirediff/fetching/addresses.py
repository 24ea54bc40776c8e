"""Which machines may be reached: those of the public internet, unless the user allows others.

A name is resolved once, every address that it has is judged, and the connection is made to one of
these very addresses. So a name that means something else a moment later (DNS rebinding) reaches
nothing new, and it does not matter how an address is written: `127.1`, `0x7f000001`, `2130706433`
and `::ffff:127.0.0.1` all resolve to what they mean.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

Resolve = Callable[[str, int], tuple[str, ...]]
"""From a host's name and a port to its addresses, as numbers; `OSError` when there are none."""

_NAT64: Final = IPv6Network("64:ff9b::/96")
"""Networks with IPv6 alone reach IPv4 addresses through these (RFC 6052)."""

_COMPATIBLE: Final = IPv6Network("::/96")
"""An old way of writing IPv4 addresses (RFC 4291); `::` and `::1` are among them."""


def resolved(host: str, port: int) -> tuple[str, ...]:
    """Every address that the system knows for a host, each once, in the system's order.

    Raises:
        OSError: The name is unknown, or cannot be asked for.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(where[0]) for *_, where in found))


def resolved_within(seconds: float, resolve: Resolve, host: str, port: int) -> tuple[str, ...]:
    """What `resolve` answers; the system's resolver takes no time-out and so is left behind.

    Raises:
        TimeoutError: It has not answered in time.
        OSError: As `resolve`.
    """
    answer: list[tuple[str, ...] | Exception] = []

    def ask() -> None:
        try:
            answer.append(resolve(host, port))
        except Exception as error:
            answer.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(seconds, 0.0))
    if not answer:
        raise TimeoutError
    if isinstance(answer[0], Exception):
        raise answer[0]
    return answer[0]


def is_public(address: str) -> bool:
    """Whether an address, as numbers, belongs to the public internet; false for what is none."""
    try:
        meant = _meant(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if isinstance(meant, IPv6Address) and meant.is_site_local:
        return False
    return meant.is_global and not meant.is_multicast and not meant.is_reserved


def _meant(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address stands for, if it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
