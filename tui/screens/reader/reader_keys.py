"""The keys of the reader besides those of its view, and what the key bar shows of both."""

from __future__ import annotations

from typing import Final

from tui.keys.key_groups import HELP_AND_LEAVING
from widgets.bars.key_bar import Hint
from widgets.pair.view_keys import PASSAGES, key_group

READER_KEYS: Final = (
    *key_group(
        PASSAGES,
        ("match.detail", "enter", "detail", "All about this passage"),
        ("difference.list", "D", "differences", "List all disagreements"),
        ("search.find", "/", "find", "Find words in both articles"),
    ),
    *key_group(
        "What is shown",
        ("compare.shorter", "<", "compare_again(-1)", "Allow shorter passages"),
        ("compare.longer", ">", "compare_again(1)", "Only longer passages"),
    ),
    *key_group(
        "Copy and export",
        ("copy.passage", "y", "do('copying', 'copy_passage')", "Copy this side with its source"),
        ("copy.both", "Y", "do('copying', 'copy_both')", "Copy both sides with their sources"),
        (
            "copy.selection",
            "ctrl+c,super+c",
            "do('copying', 'copy_selection')",
            "Copy what is selected",
        ),
        ("source.open", "o", "do('copying', 'open_source')", "Open this side's page in a browser"),
        (
            "source.edit",
            "e",
            "do('editing', 'edit')",
            "Open this side in your editor, at this line",
        ),
        ("report.write", "E", "report", "Export a report or a picture"),
    ),
    *key_group(
        "Your judgement",
        (
            "mark.judge",
            "m",
            "do('judging', 'ask')",
            "Judge this passage, or note something on own words",
        ),
        ("mark.reject", "w", "do('judging', 'reject')", "Reject this passage as a wrong match"),
        ("mark.link", "L", "do('linking', 'begin')", "Link two places by hand, or two selections"),
        ("mark.list", "'", "do('judging', 'list_marks')", "List what you judged"),
        ("mark.undo", "U", "do('judging', 'undo')", "Take the last judgement back"),
        ("mark.redo", "R", "do('judging', 'redo')", "Judge again what was taken back"),
    ),
    *key_group(
        HELP_AND_LEAVING.description,
        ("screen.back", "escape", "back", "Back one level"),
        ("screen.leave", "q", "leave", "Leave the reader"),
    ),
)
"""In the order in which help and palette list them."""

READER_HINTS: Final = (
    Hint("go through finds", ("submit",), needed=True),
    Hint("pattern", ("search.pattern",), needed=True),
    Hint("end search", ("search.end",), needed=True),
    Hint("shared", ("match.next", "match.previous"), needed=True),
    Hint("own", ("own.next", "own.previous")),
    Hint("disagree", ("difference.next", "difference.previous")),
    Hint("side", ("side.other",), needed=True),
    Hint("find", ("search.find",), needed=True),
    Hint("detail", ("match.detail",)),
    Hint("help", ("help.toggle",), needed=True),
    Hint("back", ("screen.leave",), needed=True),
    Hint("commands", ("command_palette",)),
    Hint("copy", ("copy.passage",)),
    Hint("fold", ("view.fold",)),
)
"""What the key bar shows; where there is no room for all, the last are left out first."""
