"""What a figure counts: the dead are never held against the injured.

Closed tables of the roles that most tolls of news have, by the beginnings of their words, in every
language at once: no beginning of one language is another role's in another.
"""

from __future__ import annotations

import re
from typing import Final

from wirediff.article import Span

_ROLES: Final = {
    "dead": "kill|dead|died|dies|dying|death|fatal|perish|drown|tewas|meninggal|korban jiwa|gugur"
    r"|\bmati\b|menewaskan|starb|gestorben|\btot|tödlich|getötet|todes|ums leben|mort|tué|décéd"
    "|périr|muert|murier|murió|fallec|matar|mató|mataron|morr|óbito|morti|uccis|decedut"
    "|perso la vita|overled|omgekomen|kwamen om|kwam om|gedood|dode|stierf|stierven"
    "|perdieron la vida|perdu la vie|\\bmat(?:ou|aram)\\b|vítimas fatais|vittime|lives\\b|bodies"
    "|morir|morent",
    "injured": "injur|wound|\\bhurt\\b|\\bluka|terluka|cedera|melukai|verletz|verwund|bless|herid"
    "|lesionad|ferid|ferit|gewond|verwond",
    "missing": "missing|unaccounted|hilang|vermisst|disparu|desaparecid|dispers|vermist",
    "rescued": "rescued|saved|diselamatkan|selamat|gerettet|secour|sauvé|rescatad|resgatad|salvat"
    "|gered",
    "held": "arrest|detain|custody|ditangkap|menangkap|ditahan|menahan|festgenommen|verhaftet"
    "|interpell|arrêt|detenid|detuv|detid|arrestat|fermat|aangehouden|gearresteerd",
    "displaced": "displac|evacuat|homeless|mengungsi|pengungsi|dievakuasi|evakuiert|obdachlos"
    "|évacu|déplac|desplazad|evacuad|desalojad|desalojados|sfollat|evacuat|geëvacueerd",
    "infected": "infect|tested positive|terinfeksi|positif|infiziert|contamin|contagi|infetta"
    "|besmet",
}
"""Each role with the beginnings of its words, in eight languages."""

_WORDS: Final = re.compile(
    "|".join(rf"(?P<{role}>\b(?:{words.replace('|', r'|')}))" for role, words in _ROLES.items()),
    re.IGNORECASE,
)

_REACH: Final = 48
"""Characters on either side of a figure in which the word for its role stands."""

_PARTED: Final = re.compile(
    r"[,;:–—]|\b(?:and|while|dan|serta|und|sowie|et|y|e|en|ed|sementara|tandis|mientras|enquanto)\b"
    r"|\d"
)
"""What parts one count from the next between a figure and a word."""

_PARTED_BY: Final = 60
"""Characters that a parting counts for: a word behind it is as far as one out of reach."""


def role_of(text: str, span: Span) -> str:
    """The role of the figure at `span` by the nearest word for one; nothing where none is near."""
    start, end = max(span.start - _REACH, 0), min(span.end + _REACH, len(text))
    best, role = 2 * _REACH + _PARTED_BY, ""
    for match in _WORDS.finditer(text, start, end):
        if match.end() <= span.start:
            between = text[match.end() : span.start]
        elif match.start() >= span.end:
            between = text[span.end : match.start()]
        else:
            continue
        far = len(between) + _PARTED_BY * len(_PARTED.findall(between))
        if far < best:
            best, role = far, str(match.lastgroup)
    return role if best <= _REACH + _PARTED_BY else ""
