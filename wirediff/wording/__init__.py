"""How values are said in words: the same on every screen and in every report."""
