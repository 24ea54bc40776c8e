"""An encrypted connection is made to a judged address and still proves whose it is."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.wirediff.fetching.site import PAGE, Site, ok, serving
from tests.wirediff.fetching.test_fetch import got, refused
from wirediff.fetching.page_cache import PageCache

CERTIFICATES: Final = Path(__file__).parents[2] / "data" / "fetching"


def here(host: str, port: int) -> tuple[str, ...]:
    return ("127.0.0.1",)


@contextmanager
def encrypted(certificate: str, names: list[str] | None = None) -> Iterator[Site]:
    """A site with this certificate; `names` collects what was asked for before encryption."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / certificate, CERTIFICATES / "key.pem")
    if names is not None:
        context.sni_callback = lambda _socket, name, _context: names.append(name or "")
    with serving(context) as site:
        site.answer("/", ok())
        yield site


@pytest.fixture(autouse=True)
def _authority(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "ca.pem"))


def test_the_name_is_told_and_proven_though_the_address_is_a_number(cache: PageCache) -> None:
    names: list[str] = []
    with encrypted("valid.pem", names) as site:
        page = got(f"https://news.example:{site.port}/", cache, resolve=here)
        assert page.body == PAGE
        assert f"Host: news.example:{site.port}\r\n" in site.asked[0]
    assert names == ["news.example"]


@pytest.mark.parametrize(
    ("certificate", "host", "reason"),
    [
        ("valid.pem", "other.example", "Hostname mismatch"),
        ("valid.pem", "127.0.0.1", "IP address mismatch"),
        ("expired.pem", "news.example", "certificate has expired"),
    ],
)
def test_a_certificate_that_proves_nothing_is_refused(
    certificate: str, host: str, reason: str, cache: PageCache
) -> None:
    with encrypted(certificate) as site:
        told = refused(f"https://{host}:{site.port}/", cache, resolve=here)
        assert told.startswith("its certificate is not valid: ")
        assert reason in told
        assert site.asked == []


def test_an_authority_that_nobody_knows_is_refused(
    cache: PageCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "expired.pem"))
    with encrypted("valid.pem") as site:
        told = refused(f"https://news.example:{site.port}/", cache, resolve=here)
        assert told.startswith("its certificate is not valid: ")


def test_a_server_that_cannot_encrypt_is_named(cache: PageCache) -> None:
    with serving(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)) as site:
        told = refused(f"https://127.0.0.1:{site.port}/", cache)
        assert told.startswith("no encrypted connection: ")
        assert "failure" in told
