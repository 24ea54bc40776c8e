"""One pair of articles, from end to end."""
