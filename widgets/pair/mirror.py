"""A comparison seen the other way round: what was left is right."""

from wirediff.passages import Comparison

mirrored = Comparison.mirrored
