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
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

Resolve = Callable[[str, int], tuple[str, ...]]
"""From a host's name and a port to its addresses, as numbers; `OSError` when there are none."""

_HOLDS_VERSION_FOUR: Final = tuple(
    map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/96", "::/96", "::ffff:0:0:0/96"))
)
"""What stands before an address of version four: networks that have version six alone (RFC 6052,
8215), an old way of writing (RFC 4291), to which `::` and `::1` belong too, and RFC 2765."""

_UNICAST: Final = IPv6Network("2000::/3")
"""All that IANA gives to networks; public addresses of version six lie nowhere else."""

_SPECIAL: Final = tuple(
    map(
        ip_network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
            *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
            *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),
            *("2001::/23", "2001:db8::/32", "3fff::/20"),
        ),
    )
)
"""What no site on the public internet has.

Source: IANA's registries of special-purpose addresses, 2025. Python's own tables lack some of them,
others in each version. The few services among them that are public, such as AS112, serve no pages.
"""

_METADATA: Final = tuple(
    map(
        ip_network,
        (
            "169.254.0.0/16",  # nearly every cloud, and its containers
            "100.100.100.200/32",  # Alibaba
            "168.63.129.16/32",  # Azure
            "192.0.0.192/32",  # Oracle
            "fd00:ec2::/32",  # Amazon
            "fd20:ce::254/128",  # Google
            "fe80::a9fe:a9fe/128",  # OpenStack
        ),
    )
)
"""Where machines in a cloud are told their passwords. No article is there."""


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
    meant = _meant(address)
    if meant is None or (isinstance(meant, IPv6Address) and meant not in _UNICAST):
        return False
    return not any(meant in network for network in _SPECIAL)


def is_metadata(address: str) -> bool:
    """Whether an address, as numbers, is that of a cloud's metadata, which is never asked."""
    meant = _meant(address)
    return meant is not None and any(meant in network for network in _METADATA)


def _meant(written: str) -> IPv4Address | IPv6Address | None:
    """The address, or the one of version four that it stands for; `None` for what is none."""
    try:
        address = ip_address(written.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv4Address):
        return address
    if int(address) > 1 and any(address in network for network in _HOLDS_VERSION_FOUR):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
