"""The reader's keys: every action with its name for remapping, its keys and what it does.

Letters, digits, function keys, blank, enter, arrows, shift and ctrl arrive everywhere; alt may
not, and so is never the only key of an action.
"""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

_PASSAGE: Final = Binding.Group("passage", compact=True)
_OWN: Final = Binding.Group("own", compact=True)


def _hidden(key: str, action: str, description: str, id: str) -> Binding:
    return Binding(key, action, description, show=False, id=id)


READER_KEYS: Final[list[Binding]] = [
    # Passages
    Binding("n", "step(1)", "Next shared passage, or next find", id="match.next", group=_PASSAGE),
    Binding(
        "N",
        "step(-1)",
        "Previous shared passage, or previous find",
        id="match.previous",
        group=_PASSAGE,
    ),
    _hidden(
        "right_square_bracket,f7,alt+down,ctrl+down",
        "step_passage(1)",
        "Next shared passage, also while searching",
        "passage.next",
    ),
    _hidden(
        "left_square_bracket,shift+f7,alt+up,ctrl+up",
        "step_passage(-1)",
        "Previous shared passage, also while searching",
        "passage.previous",
    ),
    Binding(
        "right_curly_bracket",
        "step_own(1)",
        "Next passage only this outlet has",
        id="own.next",
        group=_OWN,
    ),
    Binding(
        "left_curly_bracket",
        "step_own(-1)",
        "Previous passage only this outlet has",
        id="own.previous",
        group=_OWN,
    ),
    Binding(
        "tab",
        "other_side",
        "Other side",
        id="side.other",
        tooltip="The same passage on the other side",
    ),
    _hidden("shift+tab", "other_side", "The same passage on the other side", "side.back"),
    _hidden("equals_sign", "align", "Align the other side on this passage", "match.align"),
    _hidden("s", "toggle_lock", "Scroll together, or apart", "scroll.lock"),
    Binding("enter", "detail", "Detail", id="match.detail", tooltip="All about this passage"),
    # Finding
    Binding("slash", "find", "Find", id="search.find", tooltip="Find words in both articles"),
    # Moving
    _hidden("j,down", "scroll(1)", "A line down", "scroll.down"),
    _hidden("k,up", "scroll(-1)", "A line up", "scroll.up"),
    _hidden("space,pagedown,ctrl+f", "page(1)", "A page down", "scroll.page_down"),
    _hidden("b,pageup,ctrl+b", "page(-1)", "A page up", "scroll.page_up"),
    _hidden("d,ctrl+d", "page(0.5)", "Half a page down", "scroll.half_down"),
    _hidden("u,ctrl+u", "page(-0.5)", "Half a page up", "scroll.half_up"),
    _hidden("g,home", "top", "To the beginning", "scroll.top"),
    _hidden("G,end", "bottom", "To the end", "scroll.bottom"),
    # What is shown
    _hidden("1", "toggle_kind('verbatim')", "Show or hide verbatim passages", "filter.verbatim"),
    _hidden("2", "toggle_kind('edited')", "Show or hide edited passages", "filter.edited"),
    _hidden("3", "toggle_kind('paraphrase')", "Show or hide paraphrases", "filter.paraphrase"),
    _hidden("4", "toggle_moved", "Only what is told in another place, or all", "filter.moved"),
    _hidden("0", "show_all", "Show all passages", "filter.all"),
    _hidden("z", "toggle_fold", "Fold what is not shared", "view.fold"),
    _hidden("h", "toggle_boilerplate", "Show or hide what is not the story", "view.boilerplate"),
    _hidden("t", "toggle_layout", "Side by side, or one column", "view.layout"),
    _hidden("x", "swap", "Exchange left and right", "view.swap"),
    _hidden("plus", "maximize_pane", "Give this side all the room", "view.maximize"),
    _hidden("underscore", "restore_pane", "Show both sides again", "view.restore"),
    _hidden("less_than_sign", "shorter", "Allow shorter passages", "compare.shorter"),
    _hidden("greater_than_sign", "longer", "Only longer passages", "compare.longer"),
    # Taking along
    _hidden("y", "copy_passage", "Copy this side with its source", "copy.passage"),
    _hidden("Y", "copy_both", "Copy both sides with their sources", "copy.both"),
    _hidden("ctrl+c,super+c", "copy_selection", "Copy what is selected", "copy.selection"),
    _hidden("o", "open_source", "Open this side's page in a browser", "source.open"),
    # Help and leaving
    Binding("question_mark,f1", "toggle_help", "Help", id="help.toggle", key_display="?"),
    _hidden("escape", "back", "Back one level", "screen.back"),
    Binding("q", "leave", "Back", id="screen.leave", tooltip="Leave the reader"),
]
"""In the order in which help and palette list them."""
