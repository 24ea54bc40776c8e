"""Nothing moves by itself in these tests."""

from __future__ import annotations

import os

# Textual reads this once, when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
