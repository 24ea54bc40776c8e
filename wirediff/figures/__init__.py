"""Numbers as a reader means them: the same figure however it is written."""

from wirediff.figures.conversions import comparable
from wirediff.figures.figure import Figure
from wirediff.figures.finding import CLOCK, figures

__all__ = ["CLOCK", "Figure", "comparable", "figures"]
