"""The forms that a comparison can be written in, by the names that commands and screens give them.

To add one, write a function from a comparison and a colophon to text in a module of this folder,
and name it here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:  # `--help` names the forms and has no time to load what they are made of
    from wirediff.marks import Judgements
    from wirediff.passages import Comparison
    from wirediff.reports.colophon import Colophon

Writer: TypeAlias = "Callable[[Comparison, Colophon, Judgements], str]"


class Report(NamedTuple):
    """A form of report; no dataclass, which takes `--help` a millisecond to make."""

    name: str
    """What `--format` calls it."""
    suffix: str
    """How its files end, with the full stop."""
    title: str
    """What a person calls it."""
    purpose: str
    """What it is good for, in a few words."""
    write: Writer
    """Makes all of it, ending with a line feed; it can be encoded as UTF-8."""


# Each module is loaded when its form is asked for.


def _text(comparison: Comparison, _: Colophon, judgements: Judgements) -> str:
    from wirediff.reports.text import comparison_text

    return comparison_text(comparison, judgements)


def _json(comparison: Comparison, _: Colophon, judgements: Judgements) -> str:
    from wirediff.reports.json import comparison_json

    return comparison_json(comparison, judgements)


def _markdown(comparison: Comparison, colophon: Colophon, judgements: Judgements) -> str:
    from wirediff.reports.markdown import comparison_markdown

    return comparison_markdown(comparison, colophon, judgements)


def _html(comparison: Comparison, colophon: Colophon, judgements: Judgements) -> str:
    from wirediff.reports.html import comparison_html

    return comparison_html(comparison, colophon, judgements)


REPORTS: Final = {
    report.name: report
    for report in (
        Report("text", ".txt", "text", "plain lines, also to be read aloud", _text),
        Report("json", ".json", "JSON", "everything, for programs", _json),
        Report("markdown", ".md", "Markdown", "for a wiki, a ticket, a mail", _markdown),
        Report("html", ".html", "HTML page", "to read, mail and print", _html),
    )
}
"""In the order in which the command line names them."""
