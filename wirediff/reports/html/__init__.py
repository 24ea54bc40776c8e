"""A comparison as one self-contained HTML page: no script, nothing fetched, everything escaped."""

from wirediff.reports.html.page import comparison_html

__all__ = ["comparison_html"]
