"""Keys, mouse and pastes out of whatever bytes a terminal sends.

Textual's parser knows the sequences of terminals, but turns what it does not know into keys, so
that the end of a late answer opens the editor and pasted prose runs one command a letter. This
parser stands before it and passes on only what somebody meant:

- a whole sequence that nobody knows is dropped, as is half a one after which nothing comes;
- a paste in brackets is one `Paste`, whatever it holds, also where its end gets lost;
- prose that arrives faster than anybody types is a `Paste` too: terminals without brackets send
  pastes as if they were typed.
"""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final

from textual import constants, events
from textual._parser import Parser
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

WAITS_FOR_THE_REST: Final = 0.5
"""Seconds of silence after which half a sequence, or a paste without an end, is over: a slow
link parts them by 0.2."""

BETWEEN_PARTS: Final = 0.1
"""Seconds between two parts of a paste without brackets; nobody types two words in them."""

PROSE: Final = 20
"""Characters that arrive at once in a paste without brackets. A key that is held down sends more
when the program is slow, but always the same; hands that run ahead of it send fewer."""

DIFFERENT: Final = 8
"""How many different characters prose has; twenty letters of news have eleven and more."""

LARGEST_PASTE: Final = 1_000_000
"""Characters of a paste that are looked at: a hundred times an article. The rest is dropped."""

LARGEST_SCREEN: Final = 2_000
"""Columns or rows that a terminal can have; what claims more is no terminal."""

_START, _END = "\x1b[200~", "\x1b[201~"

_NOBODY_KNOWS: Final = re.compile(
    r"\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # strings: answers on colours, names, clipboards
    r"|\x1b\[[0-?]{28,}[ -/]*[@-~]"  # longer than Textual looks at, such as lists of abilities
)
"""Sequences that are dropped before Textual sees a part of them."""

_SIZE: Final = re.compile(r"\x1b\[48;(\d+)(?::\d*)*;(\d+)(?::\d*)*;[\d:]*;[\d:]*t")
"""A terminal that says its size: rows and columns, then the same in pixels."""

_BEGUN: Final = re.compile(r"\x1b(?:[\]PX^_][^\x07\x1b]*\x1b?|\[[0-?]*[ -/]*)?\Z")
"""Half a sequence at the end of what has come in."""

_WHOLE: Final = re.compile(r"\x1b\[(?![\[M]|<?[-\d;]*[mM]\Z|\?\d+;\d\$y)[0-?]*[ -/]*[@-~]")
"""A whole control sequence, but for those that Textual tells from others later: mouse, modes, and
two whose last byte comes after what looks like it."""

_SEQUENCE: Final = re.compile(r"(\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?)", re.DOTALL)

UNREADABLE: Final = "wirediff.unreadable"
"""The error handler for bytes that are no UTF-8: they are read as a Western terminal means them."""


def _as_western(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(UNREADABLE, _as_western)


class InputParser(XTermParser):
    """Makes messages of what comes in from a terminal; no input makes it raise."""

    def __init__(self) -> None:
        super().__init__()
        self._half = ""
        """The beginning of a sequence, or inside a paste of the paste's end."""
        self._paste: list[str] | None = None
        """Parts of a paste in brackets."""
        self._bare: list[str] = []
        """Parts of a paste without brackets."""
        self._heard = 0.0
        """When something came in last."""

    @property
    def is_waiting(self) -> bool:
        """Whether silence would mean something."""
        return bool(self._half or self._bare or self._paste is not None)

    def feed(self, data: str) -> Iterable[Message]:
        """What this part of the input means.

        Args:
            data: The input; empty at its end.
        """
        if not data:
            yield from self._after(math.inf)
            yield from self._known("")
            return
        silence, self._heard = monotonic() - self._heard, monotonic()
        data, self._half = self._half + data, ""
        if self._paste is not None and silence > BETWEEN_PARTS and _is_a_key(data):
            yield from self._end_of_paste()
        while data:
            if self._paste is None:
                typed, start, data = data.partition(_START)
                yield from self._typed(typed, goes_on=not start)
                if start:
                    self._paste = []
            else:
                pasted, end, data = data.partition(_END)
                if end:
                    self._paste.append(pasted)
                    yield from self._end_of_paste()
                else:
                    # The end may come in two parts.
                    cut = pasted.rfind("\x1b", -len(_END) + 1)
                    cut = cut if cut >= 0 else len(pasted)
                    self._half = pasted[cut:]
                    if sum(map(len, self._paste)) < LARGEST_PASTE:
                        self._paste.append(pasted[:cut])

    def tick(self) -> Iterable[Message]:
        """What it means that nothing has come in since."""
        yield from self._after(monotonic() - self._heard)
        yield from super().tick()

    def _after(self, silence: float) -> Iterator[Message]:
        if self._paste is not None:
            if silence > WAITS_FOR_THE_REST:
                self._half = ""
                yield from self._end_of_paste()
        elif self._half and silence > constants.ESCAPE_DELAY:
            yield from self._given_up(silence)
        if self._bare and silence > BETWEEN_PARTS:
            yield from self._end_of_bare()

    def _given_up(self, silence: float) -> Iterator[Message]:
        """Half a sequence: escape, alt and a key, or what lost its end on the way."""
        if self._half == "\x1b":
            self._half = ""
            yield events.Key("escape", "\x1b")
        elif len(self._half) == 2:
            half, self._half = self._half, ""
            yield from self._known(half)
        elif silence > WAITS_FOR_THE_REST:
            self._half = ""

    def _end_of_paste(self) -> Iterator[Message]:
        text, self._paste = "".join(self._paste or ()), None
        yield events.Paste(text[:LARGEST_PASTE].replace("\x00", ""))

    def _end_of_bare(self) -> Iterator[Message]:
        text, self._bare = "".join(self._bare), []
        yield events.Paste(text[:LARGEST_PASTE].replace("\r", "\n"))

    def _typed(self, data: str, *, goes_on: bool) -> Iterator[Message]:
        """What comes in outside brackets."""
        data = _SIZE.sub(_sensible, _NOBODY_KNOWS.sub("", data))
        if begun := _BEGUN.search(data):
            data = data[: begun.start()]
            # What is dropped in the end need not be kept whole.
            self._half = begun[0][:64] + begun[0][64:][-1:] if goes_on else ""
        for number, piece in enumerate(_SEQUENCE.split(data)):
            if number % 2 == 0 and (self._bare or is_prose(piece)):
                if sum(map(len, self._bare)) < LARGEST_PASTE:
                    self._bare.append(piece)
            elif piece:
                yield from self._end_of_bare() if self._bare else ()
                yield from self._known(piece)

    def _known(self, data: str) -> Iterator[Message]:
        """What Textual makes of it; nothing where that fails."""
        try:
            yield from super().feed(data)
        except Exception:  # such as a mouse on a screen of no pixels
            # A parser that has failed is of no use any more.
            Parser.__init__(self)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterator[events.Key]:
        """The keys that a sequence means; one to be ignored for a whole sequence without meaning.

        Textual goes on to look for the end of a sequence that it does not know, and takes it for
        keys when there is none.
        """
        try:
            keys = list(super()._sequence_to_key_events(sequence, alt))
        except (ValueError, OverflowError):  # the number of no character
            keys = []
        if not keys and _WHOLE.fullmatch(sequence):
            keys = [events.Key(Keys.Ignore, sequence)]
        yield from keys


def is_prose(typed: str) -> bool:
    """Whether characters that arrived at once are words that were pasted, not keys."""
    return (
        len(typed) >= PROSE
        and len(set(typed)) >= DIFFERENT
        and len(typed.split()) > 1
        and all(character.isprintable() or character in "\r\n\t" for character in typed)
    )


def _is_a_key(data: str) -> bool:
    """Whether what comes late inside a paste is a key: the end of the paste has got lost."""
    return len(data) < PROSE and _END not in data


def _sensible(size: re.Match[str]) -> str:
    """A size as it was said, unless no terminal has it."""
    return size[0] if all(0 < int(size[n][:9]) <= LARGEST_SCREEN for n in (1, 2)) else ""
