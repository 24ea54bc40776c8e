"""A line whose words narrow a list down."""

from __future__ import annotations

from widgets.bars.input_line import InputLine


class FilterLine(InputLine):
    """Narrows a list as its words are typed; the screen compares them with its entries."""

    BINDING_GROUP_TITLE = "the filter"
    HELP = """
    The list shows only what has all the words of this line, in any order, in capitals or not.
    Enter goes back to the narrowed list. An empty line lists everything again.
    """
