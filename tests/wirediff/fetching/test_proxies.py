"""A proxy of the environment is asked instead of the site, and what can be judged still is."""

from __future__ import annotations

import socket
from base64 import b64encode

import pytest

from tests.wirediff.fetching.site import PAGE, Site, ok, status
from tests.wirediff.fetching.test_fetch import got, refused
from wirediff.fetching.page_cache import PageCache


def public(host: str, port: int) -> tuple[str, ...]:
    return ("93.184.216.34",)


def unknown(host: str, port: int) -> tuple[str, ...]:
    raise socket.gaierror(socket.EAI_NONAME, "unknown")


@pytest.fixture
def proxy(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, f"http://user:p%40ss@127.0.0.1:{site.port}")
    site.answer("http://news.example/a", ok())
    return site


@pytest.mark.parametrize("resolve", [public, unknown])
def test_the_proxy_is_asked_for_the_whole_address(
    resolve: object, proxy: Site, cache: PageCache
) -> None:
    page = got("http://news.example/a", cache, allow_private=False, resolve=resolve)
    assert page.body == PAGE
    (request,) = proxy.asked
    assert request.startswith("GET http://news.example/a HTTP/1.1\r\nHost: news.example\r\n")
    assert f"Basic {b64encode(b'user:p@ss').decode()}\r\n" in request


def test_for_an_encrypted_page_the_proxy_is_asked_for_a_line(proxy: Site, cache: PageCache) -> None:
    proxy.answer("news.example:443", status(403, "Not \x1b[31mallowed"))
    reason = refused("https://news.example/a", cache, resolve=public)
    assert reason.startswith("cannot be fetched: tunnel connection failed: 403")
    assert "\x1b" not in reason
    (request,) = proxy.asked
    assert request.startswith("CONNECT news.example:443 ")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433"])
def test_private_addresses_are_refused_before_the_proxy_is_asked(
    host: str, proxy: Site, cache: PageCache
) -> None:
    assert "private network" in refused(f"http://{host}/", cache, allow_private=False)
    assert proxy.asked == []


def test_a_host_that_needs_no_proxy_is_asked_itself(
    proxy: Site, cache: PageCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert got(proxy.answer("/b", ok()), cache).body == PAGE
    assert proxy.paths() == ["/b"]


def test_a_proxy_of_another_kind_is_named(
    cache: PageCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:1")
    reason = refused("http://news.example/", cache, resolve=public)
    assert reason == "a proxy by socks5 cannot be used, only one by http"
