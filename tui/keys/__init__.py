"""Keys, the actions they stand for, and the command palette."""
