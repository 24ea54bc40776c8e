"""Comparisons and articles written down: linear text for people, JSON for programs."""
