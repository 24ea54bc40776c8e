"""What senders of newsletters put around a story: how to read it in a browser, how to leave."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from wirediff.article import Article, Block, Role

_WORDS: Final = (
    "unsubscribe",
    r"(?:view|read|open) (?:this |it )?(?:e-?mail |message |newsletter )?(?:in|on) "
    r"(?:your |a |the )?(?:browser|web)",
    r"you(?:'|’)?(?: a)?re receiving|you (?:have )?received|you are subscribed",
    "this e-?mail was sent|manage (?:your )?(?:preferences|subscriptions?)",
    "update your preferences|add us to your address book",
    "abbestellen|abmelden|im browser|newsletter (?:erhalten|abonniert)",
    "désabonner|désinscrire|désinscription|dans (?:votre|le) navigateur|vous recevez",
    "darse de baja|cancelar (?:la |tu )?suscripci|en (?:tu|su|el) navegador|recibes este",
    "disiscriv|annulla l'iscrizione|nel browser|ricevi questa",
    "cancelar (?:a )?inscrição|no navegador|uitschrijven|afmelden|in (?:je|uw) browser",
    "отписаться|в браузере|berhenti berlangganan|退订|配信停止|수신거부",
)
_FURNITURE: Final = re.compile("|".join(_WORDS), re.IGNORECASE)

LONGEST: Final = 300
"""Characters of such a line; a story that speaks of it has longer paragraphs."""


def without_furniture(article: Article) -> Article:
    """The article; such lines above and below the story are boilerplate."""
    blocks = list(article.blocks)
    for places in (range(len(blocks)), reversed(range(len(blocks)))):
        for place in places:
            text = blocks[place].span.of(article.text)
            if _is_furniture(text):
                blocks[place] = _as_boilerplate(blocks[place])
            elif blocks[place].role is Role.BODY:
                break
    return replace(article, blocks=tuple(blocks))


def _is_furniture(text: str) -> bool:
    return len(text) <= LONGEST and _FURNITURE.search(text) is not None


def _as_boilerplate(block: Block) -> Block:
    sentences = tuple(replace(each, role=Role.BOILERPLATE) for each in block.sentences)
    return replace(block, role=Role.BOILERPLATE, sentences=sentences)
