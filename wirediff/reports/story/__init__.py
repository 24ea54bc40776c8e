"""A story written down: the brief as text and Markdown, all of it as JSON, and rows as CSV."""
