"""How anything is drawn: colours, glyphs, cells, rows of text."""
