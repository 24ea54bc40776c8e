"""From a web page to its article. Main text by trafilatura; what its parts are, by the page's tags.

Loading this package loads lxml and trafilatura: 0.2 s that only pages need.
"""
