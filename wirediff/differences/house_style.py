"""English words in one house style: spelling of Britain or America, contractions written out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_CONTRACTED: Final[Mapping[str, tuple[str, ...]]] = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "ok": ("okay",),
}

_ENDINGS: Final[Mapping[str, str]] = {
    "n't": "not",
    "'ll": "will",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
    "'d": "would",
}

_WITH_IS: Final = frozenset(
    {"it", "that", "there", "he", "she", "what", "who", "here", "where", "how", "this"}
)
"""Words behind which `'s` is `is`; behind others it is mostly a possessive."""

_AMERICAN: Final[Mapping[str, str]] = {
    "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire",
    "tyres": "tires", "kerb": "curb", "plough": "plow", "cheque": "check", "cheques": "checks",
    "storey": "story", "storeys": "stories", "sceptical": "skeptical", "sceptic": "skeptic",
    "ageing": "aging", "jewellery": "jewelry", "moustache": "mustache", "aluminium": "aluminum",
    "pyjamas": "pajamas", "draught": "draft", "gaol": "jail", "mum": "mom", "judgement": "judgment",
    "acknowledgement": "acknowledgment", "licence": "license", "practise": "practice",
    "whilst": "while", "amongst": "among", "towards": "toward", "afterwards": "afterward",
    "learnt": "learned", "burnt": "burned", "spelt": "spelled", "dreamt": "dreamed",
    "skilful": "skillful", "fulfil": "fulfill", "enrol": "enroll", "instalment": "installment",
    "manoeuvre": "maneuver", "foetus": "fetus", "anaemia": "anemia", "oestrogen": "estrogen",
    "paediatric": "pediatric", "encyclopaedia": "encyclopedia", "leukaemia": "leukemia",
    "diarrhoea": "diarrhea", "haemorrhage": "hemorrhage", "cosy": "cozy", "furore": "furor",
    "adviser": "advisor", "advisers": "advisors",
}  # fmt: skip
"""Words of British English that no ending tells, in American English."""

_RESPELLED: Final = (
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|ed|es|ing|er|ers|ation|ations|able)$)"), "iz"),
    (re.compile(r"(?<=[a-z])ys(?=(?:e|ed|es|ing|er|ers)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})our(?=(?:$|s$|ed$|ing$|er|able|abl|ful|hood|ite|less|ly$))"), "or"),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"enc(?=e(?:s|less)?$)"), "ens"),
)
"""What is spelt otherwise in America; both sides are, so that it need not be right elsewhere."""


def in_one_style(word: str, language: str | None) -> tuple[str, ...]:
    """A normalised word as the words it stands for; of another language than English, itself."""
    if language != "en":
        return (word,)
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    for ending, written in _ENDINGS.items():
        if word.endswith(ending):
            return (respelled(word.removesuffix(ending)), written)
    if word.endswith("'s") and word[:-2] in _WITH_IS:
        return (word[:-2], "is")
    return (respelled(word),)


def respelled(word: str) -> str:
    """A word as America spells it, or at least as both spellings of it come out."""
    if word in _AMERICAN:
        return _AMERICAN[word]
    for pattern, american in _RESPELLED:
        word = pattern.sub(american, word)
    return word
