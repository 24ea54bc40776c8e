"""Which keys the user wants for which action, as the settings file says it; not checked yet.

Whether there is such an action or such a key, only the screens know: see `keymap`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

PRESET: Final = "preset"

DEFAULT: Final = "default"

PRESETS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        DEFAULT: {},
        "vim": {
            "scroll.down": "j,down,ctrl+e",
            "scroll.up": "k,up,ctrl+y",
            "scroll.half_down": "ctrl+d",
            "scroll.half_up": "ctrl+u",
            "side.other": "ctrl+w,tab,shift+tab",
            "match.detail": "K,enter",
        },
        "less": {
            "scroll.down": "j,down,ctrl+n",
            "scroll.page_down": "space,f,pagedown,ctrl+f,ctrl+v",
            "scroll.top": "g,less_than_sign,home",
            "scroll.bottom": "G,greater_than_sign,end",
            "compare.shorter": "comma",
            "compare.longer": "full_stop",
            "help.toggle": "h,question_mark,f1",
            "view.boilerplate": "H",
        },
    }
)
"""Sets of keys that people bring along from elsewhere: only what differs from the default."""


@dataclass(frozen=True, slots=True)
class KeyChoices:
    """What the table `[keys]` of a settings file says."""

    preset: str = DEFAULT
    """One of `PRESETS`."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """The keys of an action, parted by commas, by the name of its binding; before the preset."""
    places: Mapping[str, str] = field(default_factory=dict)
    """The file and the line that each of these names stands on."""

    @property
    def wanted(self) -> dict[str, str]:
        """The keys of every action for which the preset or the user wants others."""
        return {**PRESETS[self.preset], **self.keys}
