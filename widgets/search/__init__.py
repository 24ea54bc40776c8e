"""Finding words in both articles."""
