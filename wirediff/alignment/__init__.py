"""Which passages of two articles make the same statement; one idea per module."""
