"""Numbers as a reader means them: the same figure however it is written."""

from wirediff.figures.conversions import comparable
from wirediff.figures.figure import CLOCK, Bound, Figure, Form
from wirediff.figures.finding import figures, may_count, ones_of

__all__ = ["CLOCK", "Bound", "Figure", "Form", "comparable", "figures", "may_count", "ones_of"]
