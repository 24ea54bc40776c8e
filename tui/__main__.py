"""Where the program starts, by `wirediff` and by `python -m tui`.

Signals are seen to before anything is loaded, so that none of them ends in a traceback.
"""

from __future__ import annotations

from typing import NoReturn

from tui.terminal.signals import end_on_signals, let_end


def main() -> NoReturn:
    """Run the program and exit with its code."""
    end_on_signals()
    try:
        from tui.cli.main import main as run  # takes 0.1 s to load

        run()
    finally:
        let_end()


if __name__ == "__main__":
    main()
