"""The reader's keys: every action with its name for remapping, its keys and what it does.

Letters, digits, function keys, blank, enter, arrows, shift and ctrl arrive everywhere; alt may
not, and so is never the only key of an action.
"""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from widgets.key_bar import Hint


def _key(id: str, keys: str, action: str, description: str) -> Binding:
    return Binding(keys, action, description, show=False, id=id)


READER_KEYS: Final = (
    # Passages
    _key("match.next", "n", "step(1)", "Next shared passage, or next find"),
    _key("match.previous", "N", "step(-1)", "Previous shared passage, or previous find"),
    _key(
        "passage.next",
        "right_square_bracket,f7,alt+down,ctrl+down",
        "step_passage(1)",
        "Next shared passage, also while searching",
    ),
    _key(
        "passage.previous",
        "left_square_bracket,shift+f7,alt+up,ctrl+up",
        "step_passage(-1)",
        "Previous shared passage, also while searching",
    ),
    _key("own.next", "right_curly_bracket", "step_own(1)", "Next passage only this outlet has"),
    _key(
        "own.previous",
        "left_curly_bracket",
        "step_own(-1)",
        "Previous passage only this outlet has",
    ),
    _key("side.other", "tab,shift+tab", "other_side", "The same passage on the other side"),
    _key("match.align", "equals_sign", "align", "Align the other side on this passage"),
    _key("match.detail", "enter", "detail", "All about this passage"),
    # Finding
    _key("search.find", "slash", "find", "Find words in both articles"),
    # Moving
    _key("scroll.down", "j,down", "scroll(1)", "A line down"),
    _key("scroll.up", "k,up", "scroll(-1)", "A line up"),
    _key("scroll.page_down", "space,pagedown,ctrl+f", "page(1)", "A page down"),
    _key("scroll.page_up", "b,pageup,ctrl+b", "page(-1)", "A page up"),
    _key("scroll.half_down", "d,ctrl+d", "page(0.5)", "Half a page down"),
    _key("scroll.half_up", "u,ctrl+u", "page(-0.5)", "Half a page up"),
    _key("scroll.top", "g,home", "top", "To the beginning"),
    _key("scroll.bottom", "G,end", "bottom", "To the end"),
    _key("scroll.lock", "s", "toggle_lock", "Scroll together, or apart"),
    # What is shown
    _key("filter.verbatim", "1", "toggle_kind('verbatim')", "Show or hide verbatim passages"),
    _key("filter.edited", "2", "toggle_kind('edited')", "Show or hide edited passages"),
    _key("filter.paraphrase", "3", "toggle_kind('paraphrase')", "Show or hide paraphrases"),
    _key("filter.moved", "4", "toggle_moved", "Only what is told in another place, or all"),
    _key("filter.all", "0", "show_all", "Show all passages"),
    _key("compare.shorter", "less_than_sign", "shorter", "Allow shorter passages"),
    _key("compare.longer", "greater_than_sign", "longer", "Only longer passages"),
    _key("view.own", "v", "toggle_own", "Only what each outlet has alone, or all"),
    _key("view.fold", "z", "toggle_fold", "Fold or unfold what is not shared"),
    _key("view.boilerplate", "h", "toggle_boilerplate", "Hide or show what is not the story"),
    _key("view.layout", "t", "toggle_layout", "Side by side, or one column"),
    _key("view.links", "l", "toggle_links", "Show or hide the drawn links and maps"),
    _key("view.swap", "x", "swap", "Exchange left and right"),
    _key("view.maximize", "plus", "maximize_pane", "Give this side all the room"),
    _key("view.restore", "underscore", "restore_pane", "Show both sides again"),
    # Taking along
    _key("copy.passage", "y", "copy_passage", "Copy this side with its source"),
    _key("copy.both", "Y", "copy_both", "Copy both sides with their sources"),
    _key("copy.selection", "ctrl+c,super+c", "copy_selection", "Copy what is selected"),
    _key("source.open", "o", "open_source", "Open this side's page in a browser"),
    _key("report.write", "E", "report", "Write a report or a picture"),
    # Judging
    _key("mark.judge", "m", "judge", "Judge this passage, or note something on own words"),
    _key("mark.reject", "w", "reject", "Reject this passage as a wrong match"),
    _key("mark.link", "L", "link", "Link two places by hand, or two selections"),
    _key("mark.list", "apostrophe", "marks", "List what you judged"),
    _key("mark.undo", "U", "undo_judgement", "Take the last judgement back"),
    _key("mark.redo", "R", "redo_judgement", "Judge again what was taken back"),
    _key("source.edit", "e", "edit", "Open this side in your editor, at this line"),
    # Help and leaving
    _key("help.toggle", "question_mark,f1", "toggle_help", "Show or hide the keys"),
    _key("screen.back", "escape", "back", "Back one level"),
    _key("screen.leave", "q", "leave", "Leave the reader"),
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
