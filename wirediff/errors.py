"""What can go wrong, in words fit to show.

WirediffError
├── ReadError            an input could not become an article; carries `source`
├── EncoderError         the sentence encoder cannot answer; the lexical answer stands
├── StoreError           a file that the program keeps cannot be used; carries `path`
└── SettingsError        a setting has no such value; carries `name`
"""

from __future__ import annotations

from wirediff.text.sanitise import one_line


class WirediffError(Exception):
    """The base of every error that this package raises on purpose; `str()` is fit to show.

    It can be pickled, and so raised in another process than the one that met it.
    """

    def __str__(self) -> str:
        # A name may hold line breaks and escapes; a message goes to a terminal as one line.
        return one_line(": ".join(map(str, self.args)))


class ReadError(WirediffError):
    """An input could not become an article: missing, not readable, not text, too large."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        """The path, URL or `-` as the user gave it."""
        self.reason = reason
        """What is wrong with it, without the name."""


class EncoderError(WirediffError):
    """The sentence encoder cannot answer: it crashed, hung, or is not what it should be."""


class StoreError(WirediffError):
    """A file that the program keeps for the user cannot be read or written now."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        """The file."""
        self.reason = reason
        """What is wrong with it, without the name."""


class SettingsError(WirediffError):
    """A setting was given a value that it cannot take."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        """The setting's name."""
