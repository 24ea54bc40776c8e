"""The reader's keys: every action with its name for remapping, its keys and what it does.

Letters, digits, function keys, blank, enter, arrows, shift and ctrl arrive everywhere; alt may
not, and so is never the only key of an action.
"""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from tui.keys.key_groups import HELP_AND_LEAVING
from widgets.bars.key_bar import Hint


def _group(title: str, *keys: tuple[str, str, str, str]) -> tuple[Binding, ...]:
    """Actions that help shows together: the name of each, its keys, what it runs, what it does."""
    group = Binding.Group(title)
    return tuple(
        Binding(key, action, description, show=False, id=id, group=group)
        for id, key, action, description in keys
    )


READER_KEYS: Final = (
    *_group(
        "Passages",
        ("match.next", "n", "step(1)", "Next shared passage, or next find"),
        ("match.previous", "N", "step(-1)", "Previous shared passage, or previous find"),
        (
            "passage.next",
            "right_square_bracket,f7,alt+down,ctrl+down",
            "step_passage(1)",
            "Next shared passage, also while searching",
        ),
        (
            "passage.previous",
            "left_square_bracket,shift+f7,alt+up,ctrl+up",
            "step_passage(-1)",
            "Previous shared passage, also while searching",
        ),
        ("own.next", "right_curly_bracket", "step_own(1)", "Next passage only this outlet has"),
        (
            "own.previous",
            "left_curly_bracket",
            "step_own(-1)",
            "Previous passage only this outlet has",
        ),
        ("side.other", "tab,shift+tab", "other_side", "The same passage on the other side"),
        ("match.align", "equals_sign", "align", "Align the other side on this passage"),
        ("match.detail", "enter", "detail", "All about this passage"),
        ("search.find", "slash", "find", "Find words in both articles"),
    ),
    *_group(
        "Moving",
        ("scroll.down", "j,down", "scroll(1)", "A line down"),
        ("scroll.up", "k,up", "scroll(-1)", "A line up"),
        ("scroll.page_down", "space,pagedown,ctrl+f", "page(1)", "A page down"),
        ("scroll.page_up", "b,pageup,ctrl+b", "page(-1)", "A page up"),
        ("scroll.half_down", "d,ctrl+d", "page(0.5)", "Half a page down"),
        ("scroll.half_up", "u,ctrl+u", "page(-0.5)", "Half a page up"),
        ("scroll.top", "g,home", "top", "To the beginning"),
        ("scroll.bottom", "G,end", "bottom", "To the end"),
        ("scroll.lock", "s", "toggle_lock", "Scroll together, or apart"),
    ),
    *_group(
        "What is shown",
        ("filter.verbatim", "1", "toggle_kind('verbatim')", "Show or hide verbatim passages"),
        ("filter.edited", "2", "toggle_kind('edited')", "Show or hide edited passages"),
        ("filter.paraphrase", "3", "toggle_kind('paraphrase')", "Show or hide paraphrases"),
        ("filter.moved", "4", "toggle_moved", "Only what is told in another place, or all"),
        ("filter.all", "0", "show_all", "Show all passages"),
        ("compare.shorter", "less_than_sign", "shorter", "Allow shorter passages"),
        ("compare.longer", "greater_than_sign", "longer", "Only longer passages"),
        ("view.own", "v", "toggle_own", "Only what each outlet has alone, or all"),
        ("view.fold", "z", "toggle_fold", "Fold or unfold what is not shared"),
        ("view.boilerplate", "h", "toggle_boilerplate", "Hide or show what is not the story"),
        ("view.layout", "t", "toggle_layout", "Side by side, or one column"),
        ("view.links", "l", "toggle_links", "Show or hide the drawn links and maps"),
        ("view.swap", "x", "swap", "Exchange left and right"),
        ("view.maximize", "plus", "maximize_pane", "Give this side all the room"),
        ("view.restore", "underscore", "restore_pane", "Show both sides again"),
    ),
    *_group(
        "Taking along",
        ("copy.passage", "y", "copy_passage", "Copy this side with its source"),
        ("copy.both", "Y", "copy_both", "Copy both sides with their sources"),
        ("copy.selection", "ctrl+c,super+c", "copy_selection", "Copy what is selected"),
        ("source.open", "o", "open_source", "Open this side's page in a browser"),
        ("source.edit", "e", "edit", "Open this side in your editor, at this line"),
        ("report.write", "E", "report", "Write a report or a picture"),
    ),
    *_group(
        "Your judgement",
        ("mark.judge", "m", "judge", "Judge this passage, or note something on own words"),
        ("mark.reject", "w", "reject", "Reject this passage as a wrong match"),
        ("mark.link", "L", "link", "Link two places by hand, or two selections"),
        ("mark.list", "apostrophe", "marks", "List what you judged"),
        ("mark.undo", "U", "undo_judgement", "Take the last judgement back"),
        ("mark.redo", "R", "redo_judgement", "Judge again what was taken back"),
    ),
    *_group(
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
    Hint("side", ("side.other",), needed=True),
    Hint("find", ("search.find",), needed=True),
    Hint("detail", ("match.detail",)),
    Hint("help", ("help.toggle",), needed=True),
    Hint("back", ("screen.leave",), needed=True),
    Hint("commands", ("command_palette",)),
    Hint("copy", ("copy.passage",)),
    Hint("fold", ("view.fold",)),
)
"""What the bar of keys shows; where there is no room for all, the last are left out first."""
