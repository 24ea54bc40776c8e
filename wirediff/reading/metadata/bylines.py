"""Who wrote an article, as its bylines say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from wirediff.article import Role, Span
from wirediff.reading.metadata.date_patterns import date_pattern, one_of
from wirediff.reading.parts import Part
from wirediff.reading.tables import table

_LABEL: Final = re.compile(
    r"""[(\[\s–—-]*(?:
        laporan\ (?:wartawan|reporter|jurnalis|kontributor|koresponden)\ [\w.]+(?=,)
        |laporan\ (?:wartawan|reporter|jurnalis|kontributor|koresponden)
        |(?:additional\ )?(?:reporting|reported|written|story|words|text|writing|analysis|opinion
            |review|commentary|interview|photos?|perspective)\ by
        |(?:rep|reporter|pewarta|penulis|kontributor|wartawan|jurnalis|laporan|oleh|author|writer
           |editor|redaktur|by|von|par|por|door|di)
        )\b[\s:：,]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before the writer's name."""

_REST: Final = re.compile(
    r"\s*(?:[/|;)\]•·]"
    r"|,? (?:AP|Associated Press|Reuters|AFP)(?: \w+){0,2} (?:Writer|Reporter|Correspondent)s?\b"
    r"|,? ?(?:Red|Editor|Redaktur|Ed|Editing by|Writing by)\b[ :]| - |, \d"
    r"|[,(<-]? ?\S+@\S|[,(-]? ?@\w|,? ?(?:https?:|www\.)"
    r"|[,-]? ?(?:(?i:published|updated|posted|last updated|pada|publié|aktualisiert|le \d)\b)).*\Z",
    re.DOTALL,
)
"""What stands behind it: the editor, the outlet, an address, the date."""

_POST: Final = (
    r"(?:(?:[\w-]+ ){0,4}?(?:correspondents?|reporters?|editors?|writers?|columnists?"
    r"|contributors?|producers?|journalists?|bureau chief|analysts?|staff|intern|freelancer?"
    r"|[\w-]*redakteur(?:in)?|[\w-]*korrespondent(?:in)?|journalistin?|reporterin|autorin"
    r"|journaliste|correspondante?|envoyée? spéciale?|corresponsal(?:es)?|redactora?|periodista"
    r"|enviad[oa] especial"
    r"|repórter|correspondente|jornalista|inviat[oa]|corrispondente|giornalista|verslaggever|redacteur"
    r"|wartawan|jurnalis|kontributor|koresponden)"
    r"(?: (?:in|at|for|of|à|en|em|a|di|aus)\b.*)?)"
)
"""What a writer does for the outlet."""

_POSTS: Final = re.compile(
    rf"(?:,|\s+-|\s+\()\s*(?:the )?{_POST}\)?(?=,|;|\s+and\b|\s+und\b|\Z)", re.IGNORECASE
)
_POST_AT_END: Final = re.compile(
    r"(?<=\w) (?:(?:senior|chief|deputy|staff|special|political|national|foreign|business|world"
    r"|sports?|science"
    r"|health|education|economics?|crime|local|lead|associate|assistant|managing|contributing) )+"
    r"(?:affairs )?(?:correspondent|reporter|editor|writer|columnist|producer)s?\Z",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"(?<=\w) (?:in|aus|à|en|em|a|dari|from)"
    r" (?:[A-ZÀ-Þ][\w.'-]*(?:[ /]|, |\Z)|(?:and|und|et|y|e|de|la|di) ){1,5}\Z"
)
"""Where the writer is: `Anna Berg in Northport`."""


def byline(text: str, parts: Sequence[Part]) -> str | None:
    """The writers named by the first byline that names any; `None` without one."""
    found = byline_found(text, parts)
    return found[0] if found else None


def byline_found(text: str, parts: Sequence[Part]) -> tuple[str, Span] | None:
    """The same, with where it stands; names alone on lines in a row are one byline."""
    found: list[str] = []
    span = Span(0, 0)
    for part in parts:
        if found and not _is_name_alone(part):
            break
        if part.sign is not None and part.sign.role is Role.BYLINE:
            names = _named(part, " ".join(part.span.of(text).split()))
            if names:
                span = Span(span.start if found else part.span.start, part.span.end)
                found.append(names)
        if found and not _is_name_alone(part):
            break
    return (", ".join(found), span) if found else _in_dateline(text, parts)


_EAST_ASIAN: Final = re.compile(
    r"([가-힣]{2,4}(?:[·, ]+[가-힣]{2,4})*) (?:기자|특파원)|记者 ?([\u4e00-\u9fff]{2,4})\b"
)
"""`(서울=연합뉴스) 홍길동 기자 =`, `(记者 王明)`."""


def _in_dateline(text: str, parts: Sequence[Part]) -> tuple[str, Span] | None:
    for part in parts:
        is_dateline = part.sign is not None and part.sign.role is Role.DATELINE
        if is_dateline and (found := _EAST_ASIAN.search(part.span.of(text))):
            return found[1] or found[2], part.span
    return None


def _is_name_alone(part: Part) -> bool:
    return part.finding is not None and part.finding.rule == "name-alone"


def _named(part: Part, line: str) -> str:
    """The writers that the line of a byline names; `""` for a label alone."""
    if part.finding is not None and part.finding.rule == "names-with-bars":
        return ", ".join(name.strip() for name in line.split("|"))
    return _writers(line)


def _writers(line: str) -> str:
    label = _LABEL.match(line)
    return people(line[label.end() :] if label else line)


def without_outlet(names: str, outlet: str | None) -> str:
    """A list of writers without the outlet, which publishing systems put among them."""
    known = (outlet or "").casefold()
    writers = names.split(", ")
    kept = [name for name in writers if not known or name.casefold() not in known]
    return ", ".join(kept)


def people(names: str) -> str:
    """`names` without what publishing systems glue to them: posts, places, addresses, dates."""
    named = _REST.sub("", _without_date(names)).strip(_AROUND)
    named = _POST_AT_END.sub("", _POSTS.sub("", named))
    return _PLACE.sub("", named).strip(_AROUND)


_AROUND: Final = " ,.:;-–—("


def _without_date(names: str) -> str:
    """`Anna BergJanuary 11, 2024` without the date, nor the month alone that is left of one."""
    found = date_pattern().search(names)
    named = names[: found.start()] if found and found.start() else names
    return _glued_month().sub("", named)


@cache
def _glued_month() -> re.Pattern[str]:
    months = sorted({month for month in table("calendar")["months"] if month[0].isupper()})
    long = one_of(month for month in months if len(month) > LONGEST_NAME_LIKE)
    return re.compile(
        rf"(?:(?<=[a-zà-ÿ])(?-i:{one_of(months)})\.?(?: ?\d.*|, .*)"
        rf"|(?<=[a-zà-ÿ])(?:{long})|(?<=\w\w) (?:{long})(?: \d.*)?)\Z"
    )


LONGEST_NAME_LIKE: Final = 6
"""Letters of a month's name that may be a person's: April, June, August, Januar is not one."""
