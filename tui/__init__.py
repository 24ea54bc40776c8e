"""The reader application: command line, screens, settings."""
