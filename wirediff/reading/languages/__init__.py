"""Which language a text, or a paragraph of it, is in."""
