"""What actions are called in the command palette, and the other words that people look for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Everyday(NamedTuple):
    """An action in everyday words."""

    title: str
    synonyms: str = ""
    """Other words for it, with blanks between them."""


EVERYDAY: Final[Mapping[str, Everyday]] = MappingProxyType(
    {
        "match.next": Everyday("Next passage", "forward match find jump"),
        "match.previous": Everyday("Previous passage", "back match find jump"),
        "passage.next": Everyday("Next passage, not find"),
        "passage.previous": Everyday("Previous passage, not find"),
        "own.next": Everyday("Next only here", "own unique exclusive"),
        "own.previous": Everyday("Previous only here", "own unique exclusive"),
        "side.other": Everyday("Other side", "switch cross partner"),
        "match.align": Everyday("Align sides", "level synchronise"),
        "difference.list": Everyday(
            "Disagreements…", "figures numbers facts differences contradictions errors dates names"
        ),
        "match.detail": Everyday(
            "Passage details", "differences facts quotations why evidence compare figures numbers"
        ),
        "difference.next": Everyday("Next disagreement", "figures difference contradiction fact"),
        "difference.previous": Everyday("Previous disagreement", "figures difference fact"),
        "search.find": Everyday("Find…", "search look grep words"),
        "search.pattern": Everyday("Find a pattern", "regex regular expression"),
        "scroll.top": Everyday("Beginning", "start top first home"),
        "scroll.bottom": Everyday("End", "bottom last"),
        "scroll.lock": Everyday("Scroll lock", "together apart synchronise"),
        "filter.verbatim": Everyday("Verbatim", "filter same words identical copy"),
        "filter.edited": Everyday("Edited", "filter changed"),
        "filter.paraphrase": Everyday("Paraphrases", "filter reworded"),
        "filter.moved": Everyday("Moved only", "filter order elsewhere"),
        "filter.all": Everyday("All passages", "filter clear reset everything"),
        "compare.shorter": Everyday("Shorter passages", "length minimum more"),
        "compare.longer": Everyday("Longer passages", "length minimum fewer"),
        "view.own": Everyday("Only here", "own unique exclusive added"),
        "view.fold": Everyday("Fold", "collapse hide unfold expand"),
        "view.boilerplate": Everyday("Hide clutter", "boilerplate adverts menus show"),
        "view.layout": Everyday("Layout", "columns narrow wide side by side split"),
        "view.links": Everyday("Links and maps", "lines gutter minimap"),
        "view.swap": Everyday("Swap sides", "exchange left right turn"),
        "view.maximize": Everyday("Maximise this side", "maximize full zoom room"),
        "view.restore": Everyday("Restore both sides", "both"),
        "copy.passage": Everyday("Copy passage", "quote cite clipboard yank"),
        "copy.both": Everyday("Copy both sides", "quote cite clipboard yank"),
        "copy.selection": Everyday("Copy selection", "quote clipboard"),
        "source.open": Everyday("Open web page", "browser link url source"),
        "source.edit": Everyday("Open in editor", "edit vim source"),
        "report.write": Everyday(
            "Export report…", "save print write html markdown json csv text picture screenshot file"
        ),
        "mark.judge": Everyday("Judge passage…", "mark verdict note comment annotate"),
        "mark.reject": Everyday("Reject passage", "wrong mark delete false"),
        "mark.link": Everyday("Link by hand", "connect match add"),
        "mark.list": Everyday("List marks", "judgements notes verdicts annotations"),
        "mark.undo": Everyday("Undo", "back revert judgement"),
        "mark.redo": Everyday("Redo", "repeat judgement"),
        "screen.back": Everyday("Back", "close cancel return"),
        "screen.leave": Everyday("Leave", "quit exit close back"),
        "help.toggle": Everyday("Help", "keys shortcuts manual explain ?"),
        "app.quit": Everyday("Quit", "exit close leave end"),
        "list.open": Everyday("Open", "read compare enter"),
        "list.next": Everyday("Next row", "down"),
        "picker.add": Everyday("Add articles…", "open file folder url load import paste"),
        "picker.remove": Everyday("Remove article", "delete close"),
        "picker.restore": Everyday("Undo remove", "restore back"),
        "picker.retry": Everyday("Read again", "retry reload refresh"),
        "picker.fetch": Everyday("Fetch page", "download web whole"),
        "picker.rename": Everyday("Name outlet…", "rename newspaper source"),
        "picker.filter": Everyday("Filter…", "search find words narrow"),
        "picker.sort": Everyday("Sort", "order date length outlet"),
        "picker.choose": Everyday("Choose", "select pick mark"),
        "picker.list": Everyday("Other list", "switch articles pairs focus"),
        "picker.pause": Everyday("Pause", "stop continue resume"),
    }
)
"""By the name of the binding; of those that fit equally well, the first is offered first. Actions
that are not here go by their own descriptions."""


def fit(query: str, title: str, synonyms: str, what: str) -> int:
    """How well words fit an action, from 4 (how its title begins) to 0 (not at all).

    Args:
        query: What somebody typed; every word of it has to begin a word of the action.
        title: What the action is called (3).
        synonyms: Other words for it (2).
        what: What it does (1).
    """
    wanted = query.casefold().split()
    if wanted and title.casefold().startswith(" ".join(wanted)):
        return 4
    words: list[str] = []
    for worth, text in ((3, title), (2, synonyms), (1, what)):
        words += text.casefold().split()
        if wanted and all(any(word.startswith(part) for word in words) for part in wanted):
            return worth
    return 0
