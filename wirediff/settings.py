"""What a user may choose about a comparison: one frozen value, handed over and never global."""

from __future__ import annotations

from dataclasses import dataclass

from wirediff.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """How two articles are compared."""

    semantic: bool = True
    """Whether meaning (a local sentence encoder) is part of the evidence, where it is installed."""
    shortest: int = 2
    """Words a passage must have on its longer side, at least 1."""
    sensitivity: float = 0.5
    """From 0.0 (only what is certain) to 1.0 (whatever might be shared)."""
    headline: bool = True
    """Whether headline and deck take part."""
    caption: bool = True
    """Whether captions take part: at most once each, and only where they repeat the body."""

    def __post_init__(self) -> None:
        if self.shortest < 1:
            raise SettingsError("shortest", f"must be at least 1, not {self.shortest}")
        if not 0.0 <= self.sensitivity <= 1.0:
            raise SettingsError("sensitivity", f"must lie in 0 to 1, not {self.sensitivity}")
