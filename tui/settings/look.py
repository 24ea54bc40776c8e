"""What the user wants of the screen, not of the comparison: colours and keys."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.keys.key_choices import KeyChoices
from tui.settings.settings_file import Configuration, Theme


@dataclass(frozen=True, slots=True)
class Look:
    """How the program is drawn and used."""

    theme: Theme | None = None
    """The colours asked for; the program's own choice when left out."""
    keys: KeyChoices = field(default_factory=KeyChoices)
    ascii: bool | None = None
    """Whether to draw the frame in ASCII; as the terminal can when left out."""


def look_from(configured: Configuration, theme: str | None, ascii: bool | None = None) -> Look:
    """What the command line asks for; what it leaves out is as the settings file says."""
    return Look(
        Theme(theme, "--theme") if theme else configured.theme,
        configured.keys,
        configured.ascii if ascii is None else ascii,
    )
