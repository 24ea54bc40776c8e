"""One article as rows of text."""
