"""How much each shared word, and each closeness in meaning, speaks for a match."""
