"""Which role each part of a text has, and why."""
