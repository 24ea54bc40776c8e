"""Two themes of high contrast: text at 7 to 1 or more, also on the colours of passages."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK_NAME: Final = "high-contrast-dark"
LIGHT_NAME: Final = "high-contrast-light"

HIGH_CONTRAST: Final = (
    Theme(
        name=DARK_NAME,
        dark=True,
        primary="#99ccff",
        secondary="#99ccff",
        accent="#ffdd55",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        boost="#000000",
        warning="#ffdd55",
        error="#ff9999",
        success="#66ff99",
        variables={
            "text-muted": "#e6e6e6",
            "text-disabled": "#cccccc",
            "text-accent": "#ffdd55",
            "text-warning": "#ffdd55",
            "footer-key-foreground": "#ffdd55",
            "border": "#ffffff",
            "border-blurred": "#cccccc",
            "block-cursor-foreground": "#000000",
            "block-cursor-background": "#ffffff",
        },
    ),
    Theme(
        name=LIGHT_NAME,
        dark=False,
        primary="#003b6f",
        secondary="#003b6f",
        accent="#660066",
        foreground="#000000",
        background="#ffffff",
        surface="#ffffff",
        panel="#ffffff",
        boost="#ffffff",
        warning="#5c3a00",
        error="#8a0000",
        success="#004d1a",
        variables={
            "text-muted": "#1f1f1f",
            "text-disabled": "#404040",
            "text-accent": "#660066",
            "text-warning": "#5c3a00",
            "footer-key-foreground": "#660066",
            "border": "#000000",
            "border-blurred": "#404040",
            "block-cursor-foreground": "#ffffff",
            "block-cursor-background": "#000000",
        },
    ),
)
