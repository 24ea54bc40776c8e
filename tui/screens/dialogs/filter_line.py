"""A line whose words narrow a list down."""

from __future__ import annotations

from widgets.bars.input_line import InputLine


class FilterLine(InputLine):
    """Narrows as one types; which words an entry must have is for the screen to say."""

    BINDING_GROUP_TITLE = "the filter"
    HELP = """
    The list shows only what has all the words that stand here, in any order; capitals do not count.
    Enter goes back to the list, which stays narrowed down. An empty line lists everything again.
    """
