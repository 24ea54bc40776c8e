from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wirediff import Role
from wirediff.reading.pieces import Piece, laid_out, read_pieces
from wirediff.reading.roles.rules import Sign
from wirediff.reading.told import Told

STORY = "The ferry to Jersey was cancelled on Tuesday, the operator said.\n\nRead also: Ferry times"


def roles(*pieces: Piece) -> list[tuple[Role, str]]:
    article = read_pieces(pieces, source="a")
    return [(block.role, block.span.of(article.text)) for block in article.blocks]


def test_what_the_source_says_holds_and_the_rest_is_told_by_its_wording() -> None:
    assert roles(
        Piece("Ferry\n cancelled.", Sign.HEADLINE),
        Piece("", Sign.DECK),
        Piece("Winds are to blame", Sign.DECK),
        Piece(STORY),
        Piece("What comes next", Sign.SUBHEAD),
        Piece("The port stays closed."),
    ) == [
        (Role.HEADLINE, "Ferry cancelled."),
        (Role.DECK, "Winds are to blame"),
        (Role.BODY, "The ferry to Jersey was cancelled on Tuesday, the operator said."),
        (Role.BOILERPLATE, "Read also: Ferry times"),
        (Role.SUBHEAD, "What comes next"),
        (Role.BODY, "The port stays closed."),
    ]


def test_what_is_told_beside_the_pieces_stays_beside_them() -> None:
    article = read_pieces([Piece(STORY)], source="a", told=Told(title="Ferry", outlet="The Port"))
    assert (article.title, article.outlet, article.text) == ("Ferry", "The Port", STORY)


@given(st.lists(st.builds(Piece, st.text(), st.none() | st.sampled_from(Sign))))
def test_every_piece_with_a_sign_is_one_paragraph_at_its_place(pieces: list[Piece]) -> None:
    text, known = laid_out(pieces)
    article = read_pieces(pieces, source="")
    assert article.text == text
    starts = {block.span.start for block in article.blocks}
    assert starts >= {place for place in known if text[place:].strip()}
