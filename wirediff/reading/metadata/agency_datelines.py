"""Datelines without a dash or capitals to know them by: `Berlin (dpa).`, those of East Asia.

They are known by the agency that they name, or by a form that nothing else has:

- `(서울=연합뉴스) 홍길동 기자 =`, `【ロンドン共同】`, `中新社北京1月11日电 (记者 王明)`
- `لندن 11 يناير (رويترز) -`, `नई दिल्ली, 11 जनवरी (भाषा)`
- `МОСКВА, 11 янв — РИА Новости.`, `Berlin/dpa.`

Lines are folded and marked (see `folding` and `placeholders`).
"""

from __future__ import annotations

import re
from typing import Final

from wirediff.reading.roles.placeholders import AGENCY, BOTH, FILLER, OUTLET

_NAME: Final = rf"[{AGENCY}{BOTH}]{FILLER}*"
_MARK: Final = rf"[{AGENCY}{BOTH}{OUTLET}]{FILLER}*"
_SLASHED: Final = rf"{_NAME}(?:[ /,·-]{{1,3}}(?:{_MARK}|[A-Za-z]{{2,4}}))*"

_KOREAN: Final = re.compile(
    # [서울=뉴시스] 홍길동 기자 =
    rf"[(\[【](?:[^()\[\]【】=]{{1,24}}[=＝][^()\[\]【】]{{1,24}}|{_MARK})[)\]】] ?"
    r"(?:[가-힣·, ]{2,30}(?:기자|특파원|통신원|논설위원|리포터) ?)?[=＝]"
    r"|[\[(【][가-힣 ]{1,16}[=＝] ?(?:[가-힣A-Z]{2,12}|{_NAME})(?: (?:기자|특파원))?[\])】]"
    rf"|[\[(【][^()\[\]【】]{{0,16}}[=＝]? ?{_NAME}[\])】](?= ?[가-힣])"
)
_JAPANESE: Final = re.compile(
    # 【ロンドン共同】, ［東京　１１日　ロイター］-, 【ワシントン＝山田太郎】
    rf"[【［\[](?:[^【】［］\[\]]{{0,24}}(?:共同|時事|{_NAME})[^【】［］\[\]]{{0,12}}"
    r"|[^【】［］\[\]=＝]{1,16}[=＝][^【】［］\[\]]{1,16})[】］\]] ?(?:-+ ?)?"
)
_CHINESE: Final = re.compile(
    # 新华社北京1月11日电（记者王明）, （中央社台北11日電）
    rf"[（(【\[]?(?:據|据)?(?:{_MARK}|本[报報社台]|\w{{2,6}}(?:[社网網报報]|电台|電台))"
    r"(?:记者|記者)?[^\s，。、（(]{0,20}?(?:\d{1,2}月)?\d{1,2}日(?:[^\s，。、（(]{0,8}?)"
    r"(?:[电電讯訊]|综合报道|報導|报道)[】\])）]?"
    r"(?: ?[（(][^（）()]{1,30}[）)])?[】\])）]?[:： ]*-{0,2} ?"
)
_CYRILLIC: Final = re.compile(
    rf"(?:[А-ЯЁІЇЄҐ][\w-]+(?: [А-ЯЁІЇЄҐ][\w-]+){{0,2}}(?: ?/ ?[А-ЯЁІЇЄҐ][\w-]+)?[,.] ?)?"
    rf"\d{{1,2}} [а-яіїєґ]{{3,8}}\.?,? ?(?:-+|/) ?{_SLASHED}(?:, [^.\-]{{3,40}})?(?:\.|/\.| -+|:) ?"
)
_WITH_SLASH: Final = re.compile(
    # Berlin/dpa., Berlin (epd)., Berlin. (dpa)
    rf"(?:[A-ZÀ-ÖØ-ÞŁŚŠŽĆČĞİŞ][\w.-]*(?:[ /][A-ZÀ-ÖØ-Þa-z][\w.-]*){{0,4}})"
    rf"(?:[.,]? ?\({_SLASHED}\)\.?:?|/{_SLASHED}[.:])(?: -+)? (?=[A-ZÀ-ÖØ-Þ\"'0-9])"
)
_UNCASED: Final = re.compile(
    # لندن 11 يناير (رويترز) -, नई दिल्ली, 11 जनवरी (भाषा)
    rf"(?:[^()\[\].।؟!:\"A-Za-z]{{2,60}}?(?: - |[ ،,/۔।]))?"
    rf"(?:[(\[] ?{_SLASHED}(?: [^()]{{0,24}})?[)\]](?: ?(?:-+|[:।۔=|]))?"
    rf"|(?:- ?|/ ?){_SLASHED} ?(?:-+|[:|]))"
    r" ?(?=\S)"
)
_FIRST_UNCASED: Final = re.compile(
    r"[(\[]? ?[\u0590-\u0dff\u0e00-\u0eff\u10a0-\u10ff\U00010000-\U00010003]"
)
_LETTER_BEHIND: Final = re.compile(r"[\"'(« ]*[\u0590-\u0dff\u0e00-\u0eff]")

MOST_WORDS: Final = 9
"""Words before the agency where there are no capitals: a sentence may name one in brackets too."""


def agency_dateline_end(line: str, *, opening: bool) -> int:
    """Where such a dateline ends at the start of `line`; 0 when it has none.

    Scripts without capitals have one only with `opening`, where no paragraph has come before.
    """
    head = line[:160]
    if not opening and not head.startswith(("(", "[", "【", "［", "（")):
        return _end(_CHINESE.match(head), line)
    for pattern in (_KOREAN, _JAPANESE, _CHINESE, _CYRILLIC, _WITH_SLASH):
        if end := _end(pattern.match(head), line):
            return end
    if _FIRST_UNCASED.match(head) and (found := _UNCASED.match(head)):
        short = len(found[0].split()) <= MOST_WORDS
        return found.end() if short and _LETTER_BEHIND.match(line, found.end()) else 0
    return 0


def _end(found: re.Match[str] | None, line: str) -> int:
    return found.end() if found and line[found.end() :].strip() else 0
