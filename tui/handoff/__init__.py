"""What leaves the program: clipboard, editor, browser, files."""
