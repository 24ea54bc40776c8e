"""Which themes there are: Textual's and ours."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from tui.settings.settings_file import ConfigurationError, Theme


def theme_names() -> frozenset[str]:
    """The names of all themes."""
    from textual.theme import BUILTIN_THEMES  # Textual takes 0.4 s to load

    from widgets.paint.high_contrast import HIGH_CONTRAST

    return frozenset([*BUILTIN_THEMES, *(theme.name for theme in HIGH_CONTRAST)])


def check_theme(theme: Theme | None) -> None:
    """Make sure that there is the theme, if one is asked for.

    Raises:
        ConfigurationError: There is none of this name.
    """
    if theme and theme.name not in (known := theme_names()):
        raise _no_such_theme(theme, known)


def _no_such_theme(theme: Theme, known: Iterable[str]) -> ConfigurationError:
    names = sorted(known)
    near = difflib.get_close_matches(theme.name, names, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
    called = theme.name or "without a name"
    return ConfigurationError(f"{theme.asked_by}: there is no theme {called}; {hint}")
