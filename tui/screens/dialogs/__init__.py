"""Dialogs and lists over a screen."""
