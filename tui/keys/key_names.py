"""What Textual calls the keys that write a character."""

from __future__ import annotations

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS


def key_name(key: str) -> str:
    """A key by its name: `]` is `right_square_bracket`; what is a name already stays."""
    if len(key) != 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)
