"""Running the installed program, and articles to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
ANTARA = str(SEEDS / "000_75519852ed44f989.txt")
REPUBLIKA = str(SEEDS / "001_fc9175edbb7cee1d.txt")

STORM = (
    "Winds of more than 100 mph battered the Channel Islands overnight. "
    "More than 9,000 homes were left without electricity, the operator said.\n\n"
    "Schools were closed on Wednesday and ferries were cancelled until further notice.\n"
)
STORM_REWRITTEN = (
    "Schools were closed on Wednesday and ferries were cancelled until further notice.\n\n"
    "Winds of more than 100 mph battered the Channel Islands overnight.\n\n"
    "Shares in the ferry operator fell by three per cent in early trading in London.\n"
)
UNRELATED = "The museum opened a new wing with forty paintings by local artists this spring.\n"


def run(
    *arguments: str, stdin: bytes = b"", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `wirediff` without a terminal, to its end."""
    return subprocess.run(
        [sys.executable, "-m", "wirediff", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
        timeout=120,
    )
