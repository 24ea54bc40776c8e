"""The list of articles and pairs."""
