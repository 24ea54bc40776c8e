"""What can go wrong on the way to a page, in words fit to show behind its address."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPException, IncompleteRead
from typing import Final

from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from wirediff.fetching.deadline import Deadline
from wirediff.fetching.limits import Limits
from wirediff.text.sanitise import one_line


class FetchError(Exception):
    """There is no page; `str()` is the reason, without the address."""


class UnreachableError(FetchError):
    """No connection came about."""


def too_slow(deadline: Deadline) -> str:
    """Said when the time for everything is up."""
    return f"took longer than {deadline.seconds:g} s"


def too_large(limits: Limits) -> str:
    """Said of a page that nobody would read as an article."""
    return f"is larger than {limits.size / 1024**2:g} MB, too large for an article"


_SAVED_CAN_BE_READ: Final = frozenset({401, 402, 403, 406, 429, 451})
"""Answers of sites that let nobody in but browsers, or nobody who has not paid."""


def answered(status: int) -> str:
    """Said of an answer that is no page."""
    try:
        phrase = f" {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    advice = "; save the page in a browser and read that" if status in _SAVED_CAN_BE_READ else ""
    return f"the server answers {status}{phrase}{advice}"


@contextmanager
def explained(deadline: Deadline, limits: Limits) -> Iterator[None]:
    """Say what the libraries raise in our words.

    Raises:
        FetchError: Instead of anything that they raise.
    """
    try:
        yield
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        if deadline.passed:
            raise FetchError(too_slow(deadline)) from error
        raise _told(error, limits) from error


def _told(error: Exception, limits: Limits) -> FetchError:
    cause = _cause(error)
    match cause:
        case NewConnectionError():
            return UnreachableError(f"cannot be reached: {_in_words(cause.__cause__)}")
        case ConnectTimeoutError():
            return UnreachableError(f"cannot be reached within {limits.connecting:g} s")
        case ssl.SSLCertVerificationError():
            return FetchError(f"its certificate is not valid: {cause.verify_message}")
        case ssl.SSLError():
            return FetchError(f"no encrypted connection: {_in_words(cause)}")
        case TimeoutError() | ReadTimeoutError():
            return FetchError(f"sends nothing for {limits.silence:g} s")
        case DecodeError():
            return FetchError("is not compressed as it says")
        case IncompleteRead() | ConnectionError():
            return FetchError("the connection was cut before the page was whole")
        case HTTPException() | HTTPError() | ValueError():
            return FetchError("does not answer as a web server does")
    return FetchError(f"cannot be fetched: {_in_words(cause)}")


_WRAPPERS: Final = (ProtocolError, SSLError)
"""What urllib3 puts around errors that say more."""


def _cause(error: Exception) -> BaseException:
    return error.__cause__ or error if isinstance(error, _WRAPPERS) else error


_LONGEST: Final = 100
"""Characters kept of a reason that others wrote, the proxy for instance."""


def _in_words(error: BaseException | None) -> str:
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    return one_line(str(reason))[:_LONGEST].lower().replace("_", " ")
