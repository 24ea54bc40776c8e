"""The keys of a comparison view: every action with its name for remapping and what it does.

Letters, digits, function keys, blank, enter, arrows, shift and ctrl arrive everywhere; alt may
not, and so is never the only key of an action.
"""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

PASSAGES: Final = "Passages"
"""What help lists the keys under that go from passage to passage."""

FAR: Final = 10**9
"""More pages than any article has."""


def key_group(title: str, *keys: tuple[str, str, str, str]) -> tuple[Binding, ...]:
    """Actions that help shows together: the name of each, its keys, what it runs, what it does."""
    group = Binding.Group(title)
    return tuple(
        Binding(key, action, description, show=False, id=id, group=group)
        for id, key, action, description in keys
    )


VIEW_KEYS: Final = (
    *key_group(
        PASSAGES,
        ("match.next", "n", "step(1)", "Next shared passage, or next find"),
        ("match.previous", "N", "step(-1)", "Previous shared passage, or previous find"),
        (
            "passage.next",
            "],f7,alt+down,ctrl+down",
            "step_passage(1)",
            "Next shared passage, also while searching",
        ),
        (
            "passage.previous",
            "[,shift+f7,alt+up,ctrl+up",
            "step_passage(-1)",
            "Previous shared passage, also while searching",
        ),
        ("own.next", "}", "step_own(1)", "Next passage only this outlet has"),
        ("own.previous", "{", "step_own(-1)", "Previous passage only this outlet has"),
        ("difference.next", "f,f8", "step_difference(1)", "Next passage on which they disagree"),
        (
            "difference.previous",
            "F,shift+f8",
            "step_difference(-1)",
            "Previous passage on which they disagree",
        ),
        ("side.other", "tab,shift+tab", "other_side", "The same passage on the other side"),
        ("match.align", "=", "align", "Align the other side on this passage"),
    ),
    *key_group(
        "Moving",
        ("scroll.down", "j,down", "scroll(1)", "A line down"),
        ("scroll.up", "k,up", "scroll(-1)", "A line up"),
        ("scroll.page_down", "space,pagedown,ctrl+f", "page(1)", "A page down"),
        ("scroll.page_up", "b,pageup,ctrl+b", "page(-1)", "A page up"),
        ("scroll.half_down", "d,ctrl+d", "page(0.5)", "Half a page down"),
        ("scroll.half_up", "u,ctrl+u", "page(-0.5)", "Half a page up"),
        ("scroll.top", "g,home", f"page({-FAR})", "To the beginning"),
        ("scroll.bottom", "G,end", f"page({FAR})", "To the end"),
        ("scroll.lock", "s", "switch('locked')", "Scroll lock on or off"),
    ),
    *key_group(
        "What is shown",
        ("filter.verbatim", "1", "toggle_kind('verbatim')", "Show or hide verbatim passages"),
        ("filter.edited", "2", "toggle_kind('edited')", "Show or hide edited passages"),
        ("filter.paraphrase", "3", "toggle_kind('paraphrase')", "Show or hide paraphrases"),
        ("filter.moved", "4", "toggle_moved", "Only what is told in another place, or all"),
        ("filter.all", "0", "show_all", "Show all passages"),
        ("view.own", "v", "toggle_own", "Only what each outlet has alone, or all"),
        ("view.fold", "z", "switch('folded')", "Fold or unfold what is not shared"),
        (
            "view.boilerplate",
            "h",
            "switch('hide_boilerplate')",
            "Hide clutter, or show all",
        ),
        ("view.layout", "t", "switch('one_column')", "Side by side, or one column"),
        ("view.links", "l", "switch('links')", "Show or hide the drawn links and maps"),
        ("view.swap", "x", "swap", "Swap sides"),
        ("view.maximize", "+", "set_solo(True)", "Give this side all the room"),
        ("view.restore", "_", "set_solo(False)", "Show both sides again"),
    ),
)
"""In the order in which help and palette list them."""
