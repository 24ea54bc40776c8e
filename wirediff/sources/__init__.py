"""From any kind of source to its articles: files, standard input, pages, archives.

One module a kind; `choosing` knows them all. What a kind finds becomes an `Article` in
`wirediff.reading`.
"""

from wirediff.sources.choosing import read, read_all

__all__ = ["read", "read_all"]
