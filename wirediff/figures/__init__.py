"""Numbers as a reader means them: the same figure however it is written."""

from wirediff.figures.finding import CLOCK, figures
from wirediff.figures.measures import comparable
from wirediff.figures.values import Figure

__all__ = ["CLOCK", "Figure", "comparable", "figures"]
