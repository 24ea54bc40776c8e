"""Articles for tests of the engine: made of given sentences, or the bundled seeds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import wirediff
from wirediff import Article, Block, Role, Sentence, Span

REPOSITORY: Final = Path(__file__).parents[2]

Paragraph = str | tuple[str, ...]
"""One sentence, or several."""

UNRELATED: Final = (
    "The museum of natural history opened a wing with forty paintings by local artists.",
    "Bakers along the old canal complain that flour deliveries arrive later each autumn.",
    "A retired goalkeeper teaches chess to apprentices at the tram depot every Thursday.",
    "Botanists counted eleven kinds of orchid on the slope above the abandoned quarry.",
    "Pengrajin gerabah di lereng gunung itu membakar tungkunya hanya ketika musim kemarau.",
    "Perpustakaan keliling singgah di balai desa dua pekan sekali membawa buku dongeng.",
    "Petani garam memindahkan kincir tua mereka ke tepi tambak yang lebih dangkal.",
    "Paduan suara anak berlatih lagu daerah di aula sekolah menjelang lomba provinsi.",
)
"""Sentences that have nothing to do with the seeds, nor with each other."""


def story(*paragraphs: Paragraph, language: str | None = "en", role: Role = Role.BODY) -> Article:
    """An article of these sentences: a blank between two of them, an empty line between blocks."""
    return parts(*((role, paragraph) for paragraph in paragraphs), language=language)


def parts(*given: tuple[Role, Paragraph], language: str | None = "en") -> Article:
    """An article of blocks with these roles."""
    text, blocks = "", []
    for role, paragraph in given:
        text += "\n\n" if text else ""
        spans: list[Span] = []
        for sentence in (paragraph,) if isinstance(paragraph, str) else paragraph:
            text += " " if spans else ""
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        sentences = tuple(Sentence(span, role) for span in spans)
        blocks.append(Block(Span(spans[0].start, len(text)), role, sentences))
    return Article(text, "", tuple(blocks), language=language)


@cache
def seeds() -> dict[str, Article]:
    """The sample articles, by the number at the start of their names."""
    paths = sorted((REPOSITORY / "seeds").glob("*.txt"))
    return {path.name[:3]: wirediff.read(path) for path in paths}


def sentences_of_seeds() -> list[str]:
    """Every sentence of the seeds' bodies, in order."""
    return [
        sentence.span.of(article.text)
        for article in seeds().values()
        for sentence in article.sentences
        if sentence.role is Role.BODY
    ]
