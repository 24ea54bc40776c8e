"""Private networks and this machine are out of reach, however their addresses are written."""

from __future__ import annotations

import socket
import threading
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wirediff.fetching.site import Site, ok, redirect
from tests.wirediff.fetching.test_fetch import QUICK, got, refused
from wirediff.fetching.addresses import is_metadata, is_public, resolved
from wirediff.fetching.failures import FetchError
from wirediff.fetching.page_cache import PageCache
from wirediff.fetching.urls import target

PRIVATE = "is on a private network; --allow-private reads it"


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "2002:5db8:d822::1"],
)
def test_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1",
        "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::7f00:1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:c0a8:101::1",
        "192.88.99.1", "192.0.0.9", "3fff::1", "3fff:fff::1", "5f00::1", "64:ff9b:1::7f00:1",
        "100::1", "100:0:0:1::1", "2001::1", "2001:2::1", "2001:20::1", "4000::1",
        "::ffff:0:7f00:1", "168.63.129.16.", "nonsense", "", "127.1",
    ],
)  # fmt: skip
def test_everything_else_is_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254", "169.254.170.2", "169.254.0.23", "100.100.100.200", "168.63.129.16",
        "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254", "fe80::a9fe:a9fe%eth0",
        "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a9fe:a9fe",
    ],
)  # fmt: skip
def test_what_tells_a_machine_its_passwords_is_never_asked(address: str, cache: PageCache) -> None:
    assert is_metadata(address)
    refusal = "is the metadata service of a cloud, which is never read"
    url = "http://news.example/"
    assert refused(url, cache, allow_private=True, resolve=lambda *_: (address,)) == refusal
    assert not is_metadata("127.0.0.1")


def test_a_proxy_is_not_asked_for_metadata_either(
    cache: PageCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    def unknown(host: str, port: int) -> tuple[str, ...]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    url = "http://Metadata.Google.Internal/computeMetadata/v1/"
    assert "metadata service" in refused(url, cache, allow_private=True, resolve=unknown)


@given(st.ip_addresses(v=4))
def test_an_address_within_another_is_judged_like_itself(address: IPv4Address) -> None:
    mapped = IPv6Address(f"::ffff:{address}"), IPv6Address(f"64:ff9b::{address}")
    assert {is_public(str(each)) for each in mapped} == {is_public(str(address))}


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "LOCALHOST.", "127.1", "0177.0.0.1", "0x7f.0.0.1",
        "2130706433", "0x7f000001", "0", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254",
        "10.0.0.8", "①②⑦.0.0.1", "127。0。0。1",
    ],
)  # fmt: skip
def test_no_way_to_write_it_gets_through(host: str, cache: PageCache) -> None:
    reason = refused(f"http://{host}/", cache, allow_private=False)
    assert reason in {PRIVATE, "there is no such host", "is not a valid web address"}


def test_the_line_that_is_shown_names_the_address_and_the_way_out(
    site: Site, cache: PageCache
) -> None:
    url = site.answer("/", ok())
    assert refused(url, cache, allow_private=False) == PRIVATE
    assert site.asked == []


def test_a_name_with_one_private_address_among_others_is_refused(
    site: Site, cache: PageCache
) -> None:
    both = ("93.184.216.34", "127.0.0.1")
    url = f"http://news.example:{site.port}/"
    assert refused(url, cache, allow_private=False, resolve=lambda *_: both) == PRIVATE


def test_a_redirect_into_a_private_network_is_refused(
    site: Site, cache: PageCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host counts as public here; the second is this machine by its number."""
    monkeypatch.setattr("wirediff.fetching.routes.is_public", lambda address: address != "::1")
    inner = f"http://[::1]:{site.port}/secret"
    url = site.answer("/", redirect(inner))
    reason = refused(url, cache, allow_private=False)
    assert reason == f"{PRIVATE} (redirected to {inner})"
    assert site.paths() == ["/"]


def test_the_connection_is_made_to_the_address_that_was_judged(
    site: Site, cache: PageCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is asked for once, so that it cannot mean something else the second time."""
    asked: list[str] = []

    def resolve(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return ("127.0.0.1",)

    site.answer("/", ok())
    page = got(f"http://news.example:{site.port}/", cache, resolve=resolve)
    assert page.final_url == f"http://news.example:{site.port}/"
    assert asked == ["news.example"]
    assert f"Host: news.example:{site.port}\r\n" in site.asked[0]


def test_when_an_address_does_not_answer_the_next_one_is_tried(
    site: Site, cache: PageCache
) -> None:
    site.answer("/", ok())
    there = ("127.0.0.2", "127.0.0.1")
    got(f"http://news.example:{site.port}/", cache, resolve=lambda *_: there)
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "there is no such host"),
        (
            socket.gaierror(socket.EAI_AGAIN, "later"),
            "its host cannot be looked up; is there a network?",
        ),
    ],
)
def test_a_name_that_nobody_knows_is_said(error: OSError, reason: str, cache: PageCache) -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        raise error

    assert refused("http://news.example/", cache, resolve=resolve) == reason


def test_a_resolver_that_never_answers_does_not_hold_us(cache: PageCache) -> None:
    never = threading.Event()

    def resolve(host: str, port: int) -> tuple[str, ...]:
        never.wait()
        return ()

    reason = refused("http://news.example/", cache, resolve=resolve, limits=QUICK)
    never.set()
    assert reason == "its host cannot be looked up in time"


def test_the_system_resolves_this_machine() -> None:
    assert set(resolved("localhost", 80)) & {"127.0.0.1", "::1"}


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_an_address_holds_is_one_or_is_refused(host: str, path: str) -> None:
    try:
        found = target(f"http://{host}/{path}")
    except FetchError:
        return
    assert found.url.isascii()
    assert found.path.startswith("/")
    assert not set(found.path + found.host) & set(" \t\r\n\0")
    assert target(found.url) == found
