"""Reusable Textual widgets that show the values of `wirediff`, one per module."""
