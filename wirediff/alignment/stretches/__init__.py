"""Where two articles go together over several sentences."""
