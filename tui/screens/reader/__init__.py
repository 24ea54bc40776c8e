"""The reader of two articles."""
