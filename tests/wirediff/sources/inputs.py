"""What an input comes to, in few words."""

from __future__ import annotations

from wirediff import Article, ReadError, Role
from wirediff.sources.choosing import articles_of, kind_of
from wirediff.sources.material import of_bytes


def kind(name: str, content: bytes) -> str:
    """The kind of source that claims the input."""
    return getattr(kind_of(of_bytes(name, content)), "__name__", "").rpartition(".")[2]


def told(content: bytes | str, name: str = "a") -> list[str]:
    """Each record of the input: its number and text, or what is wrong with it."""
    encoded = content.encode() if isinstance(content, str) else content
    return [
        f"{one.source.removeprefix(name)}: {one.reason}"
        if isinstance(one, ReadError)
        else f"{one.source.removeprefix(name)} {one.text}"
        for one in articles_of(of_bytes(name, encoded))
    ]


def articles(content: bytes | str, name: str = "a") -> list[Article | ReadError]:
    """Every record of the input."""
    encoded = content.encode() if isinstance(content, str) else content
    return list(articles_of(of_bytes(name, encoded)))


def roles(content: bytes | str, name: str = "a") -> list[tuple[Role, str]]:
    """The blocks of the one article in the input."""
    encoded = content.encode() if isinstance(content, str) else content
    (article,) = articles_of(of_bytes(name, encoded))
    assert not isinstance(article, ReadError), article
    return [(block.role, block.span.of(article.text)) for block in article.blocks]
