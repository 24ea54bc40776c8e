"""The terminal the program runs in."""
