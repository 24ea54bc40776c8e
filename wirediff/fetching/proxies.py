"""Proxies as the environment asks for them: `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`."""

from __future__ import annotations

from urllib.parse import unquote
from urllib.request import getproxies, proxy_bypass

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, make_headers, parse_url

from wirediff.fetching.failures import FetchError
from wirediff.fetching.urls import Target


def proxy_of(target: Target) -> Url | None:
    """The proxy to ask, by the environment or the system's settings; `None` to ask directly.

    Raises:
        FetchError: It is of a kind that cannot be used.
    """
    if proxy_bypass(target.authority):
        return None
    proxies = getproxies()
    given = proxies.get(target.scheme) or proxies.get("all")
    if not given:
        return None
    try:
        proxy = parse_url(given if "://" in given else f"http://{given}")
    except LocationParseError as error:
        raise FetchError("the proxy of the environment is not a valid address") from error
    if proxy.scheme != "http" or not proxy.host:
        raise FetchError(f"a proxy by {proxy.scheme} cannot be used, only one by http")
    return proxy


def authorization(proxy: Url) -> dict[str, str]:
    """The header that the proxy's user name and password make, if it has any."""
    if proxy.auth is None:
        return {}
    return make_headers(proxy_basic_auth=unquote(proxy.auth))
