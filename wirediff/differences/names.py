"""Names that do not agree: another person, place or organisation, or one otherwise spelt.

A name is a run of words with a capital that they do not owe to their place, and that the article
never writes with a small letter. Hence none in scripts without capitals, none that only a headline
in title case has; where every noun has a capital, a name is what stands without an article. Two
names are held against each other where the word diff puts one in the place of the other, or behind
the same title. Across two languages names are not compared: `Moskow` and `Moscow` do not disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Levenshtein

from wirediff.article import Span
from wirediff.differences.article_words import Wording, opens
from wirediff.differences.calendars import calendar_of
from wirediff.differences.claim_words import ClaimWords, claim_words, without_elision
from wirediff.differences.passage_words import UNCHANGED, Tokens, facing, same_share, tight
from wirediff.differences.places import place_of
from wirediff.differences.same_name import Same, plain, same_name
from wirediff.figures.units import unit_names
from wirediff.passages import Difference, Severity, What
from wirediff.wording.ordinary_words import shares_of_sentences

ALIKE_APART: Final = 0.8
"""Share of letters in common from which two names that do not stand face to face may be one:
`Dmitry` and `Dmitri` have 0.83."""

SHORTEST: Final = 4
"""Letters of a name that is looked for anywhere; shorter ones are alike by chance."""

NOUNS_CAPITALISED: Final = frozenset({"de", "lb"})
"""Languages that capitalise every noun."""

INFLECTED: Final = frozenset(
    {"be", "bg", "cs", "el", "et", "fi", "hr", "hu", "is", "la", "lt", "lv", "mk", "pl", "ro"}
    | {"ru", "sk", "sl", "sq", "sr", "tr", "uk"}
)
"""Languages that put endings on names: there a different ending is no different name."""

ENDING: Final = 3
"""Letters that an ending has at most."""

COMMON_ENDINGS: Final = ("s", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "men")
"""Endings of English words that open a sentence with a capital and are mostly no names."""

FREQUENT: Final = 0.0139
"""Share of ordinary sentences from which a word that opens one begins no name: the hundred most
frequent words."""

SOME_ENDINGS: Final = ("ing", "ed", "er")
"""Endings that names have too: a word with one is a name where a name stands in its place."""

SAME_ELSEWHERE: Final = 0.75
"""Share of the words of both ends that must be the same for two names that each article has
somewhere to be held against each other."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of which the other end has not every word."""

    tokens: Tokens
    first: int
    last: int
    """One past its last word."""
    changed: tuple[int, ...]
    """Those of its words that the other end has not."""

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.tokens.words.span(self.first, self.last)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, normalised."""
        return self.tokens.words.norms[self.first : self.last]

    @property
    def before(self) -> str:
        """The stem of the word before it, such as a title; empty at the beginning."""
        return self.tokens.words.stems[self.first - 1] if self.first else ""


def name_differences(left: Tokens, right: Tokens) -> Iterator[Difference]:
    """The names in one place on both ends that are not the same, or not spelt the same."""
    language = left.end.language or right.end.language
    if not _capitals_changed(left) or not _capitals_changed(right):
        return
    lists = claim_words(language)
    skipped = lists.titles | lists.sorts if lists else frozenset[str]()
    ones, others = _names(left, lists), _names(right, lists)
    if bool(ones) != bool(others):  # one is a name: the other may be, with the ending of a word
        ones, others = (
            _names(side, lists, lenient=not found)
            for side, found in ((left, ones), (right, others))
        )

    if not ones or not others:
        return
    found: dict[tuple[int, int, int, int], Same] = {}

    def compared(one: Name, other: Name) -> Same:
        both = one.first, one.last, other.first, other.last
        if both not in found:
            found[both] = compare(one, other)
        return found[both]

    def compare(one: Name, other: Name) -> Same:
        if _inflected(one, other, language) or _spelt_out(one, other) or _spelt_out(other, one):
            return Same.EQUAL
        return same_name(one.words, other.words, skipped, language)

    def agree(one: Name, other: Name) -> bool:
        return compared(one, other) is Same.EQUAL

    def face_to_face(one: Name, other: Name) -> bool:
        return _in_one_place(left, right, one, other) and (
            compared(one, other) is Same.SPELLING or _may_differ(left, right, one, other)
        )

    def titled(one: Name, other: Name) -> bool:
        alone = len(ones) == len(others) == 1
        return alone and (one.words[0] == other.words[0] or one.before == other.before != "")

    def alike(one: Name, other: Name) -> bool:
        pair = plain("".join(one.words)), plain("".join(other.words))
        long = min(map(len, pair)) >= SHORTEST
        return long and Levenshtein.normalized_similarity(*pair) >= ALIKE_APART

    for one, other in facing(ones, others, agree, [face_to_face, titled, alike]):
        same = compared(one, other)
        spans = one.span, other.span
        if same is Same.SPELLING:
            yield Difference(What.SPELLING, *spans, Severity.SPELLING, "name")
        elif same is Same.OTHER:
            places = all(place_of(" ".join(name.words), language) for name in (one, other))
            yield Difference(What.NAME, *spans, detail="place" if places else "")


def _capitals_changed(tokens: Tokens) -> bool:
    """Whether some changed word has a capital; it spares most passages the reading for names."""
    return any(
        run != UNCHANGED and (tokens.capitals[index] or _is_model(tokens, index))
        for index, run in enumerate(tokens.runs)
    )


def _in_one_place(left: Tokens, right: Tokens, one: Name, other: Name) -> bool:
    spans = [name.tokens.words.span(name.changed[0], name.changed[-1] + 1) for name in (one, other)]
    return tight(left, right, spans[0], spans[1])


def _may_differ(left: Tokens, right: Tokens, one: Name, other: Name) -> bool:
    """Whether another name is another statement, and not the same one told another way.

    A name that the other article has somewhere too may be only another word for what stands in its
    place (`Moscow`, `Russia`), unless everything around the two is the same.
    """
    theirs, ours = right.end.index.wording.every, left.end.index.wording.every
    known = [
        all(name.tokens.words.norms[word] in every for word in name.changed)
        for name, every in ((one, theirs), (other, ours))
    ]
    if not any(known):
        return True
    return same_share(left, right) >= SAME_ELSEWHERE


def _spelt_out(short: Name, long: Name) -> bool:
    """Whether one is the initials of the other and of the words behind it, capital or not."""
    letters = "".join(map(without_elision, short.words))
    if not 2 <= len(letters) <= LONGEST_ACRONYM:
        return False
    written = short.span.of(short.tokens.end.text).rpartition("’")[2].rpartition("'")[2]
    if written.upper() != written:
        return False
    following = long.tokens.words.norms[long.first : long.first + 2 * LONGEST_ACRONYM]
    words = list(map(without_elision, following))
    return any(
        "".join(word if word.isdecimal() else word[:1] for word in some).startswith(letters)
        for some in (words, [word for word in words if len(word) > 3 or word.isdecimal()])
    )


LONGEST_ACRONYM: Final = 6
"""Letters of an acronym at most."""


def _inflected(one: Name, other: Name, language: str | None) -> bool:
    """Whether the changed words are forms of one word."""
    ones, others = one.changed, other.changed
    if len(ones) != len(others):
        return False
    pairs = [
        (one.tokens.words, first, other.tokens.words, second)
        for first, second in zip(ones, others, strict=True)
    ]
    if all(mine.stems[first] == its.stems[second] for mine, first, its, second in pairs):
        return True
    return language in INFLECTED and all(
        _shared_start(mine.norms[first], its.norms[second])
        >= min(len(mine.norms[first]), len(its.norms[second])) - ENDING
        for mine, first, its, second in pairs
    )


def _shared_start(one: str, other: str) -> int:
    size = min(len(one), len(other))
    return next((at for at in range(size) if one[at] != other[at]), size)


def _names(tokens: Tokens, lists: ClaimWords | None, lenient: bool = False) -> list[Name]:
    """The names with changed words, each with the unchanged words of the name around it."""
    changed = (index for index, run in enumerate(tokens.runs) if run != UNCHANGED)
    named = {
        index
        for index in changed
        if (tokens.capitals[index] and _is_name(tokens, index, lists, lenient))
        or _is_model(tokens, index)
    }
    found: list[Name] = []
    for index in sorted(named):
        if found and index < found[-1].last:
            continue
        first, last = index, index + 1
        while first and _continues(tokens, first):
            first -= 1
        while last < len(tokens.words) and _continues(tokens, last):
            last += 1
        name = Name(tokens, first, last, tuple(at for at in range(first, last) if at in named))
        if not _only_noun_before(name):
            found.append(name)
    return found


def _only_noun_before(name: Name) -> bool:
    """Whether all that differs is what somebody is: `Fahrer Max Frei`, `Rennfahrer Max Frei`."""
    capitalised = name.tokens.end.language in NOUNS_CAPITALISED
    return capitalised and name.changed == (name.first,) and name.last - name.first > 2


def _is_model(tokens: Tokens, index: int) -> bool:
    """Whether a figure is of a name: `F-16`, `Boeing 737-800`."""
    words = tokens.words
    if not index or not words.norms[index].isdecimal() or not tokens.capitals[index - 1]:
        return False
    return tokens.end.text[words.ends[index - 1] : words.starts[index]] == "-"


def _continues(tokens: Tokens, index: int) -> bool:
    """Whether a word goes on with the name of the word before, as both are written."""
    text, words = tokens.end.text, tokens.words
    gap = text[words.ends[index - 1] : words.starts[index]]
    if gap not in _INSIDE or not all(
        (tokens.capitals[at] or words.norms[at].isdecimal()) for at in (index - 1, index)
    ):
        return False
    lists = claim_words(tokens.end.language)
    before = words.norms[index - 1]
    opener = lists is not None and before in lists.openers
    if opener or not opens(text, words.starts[index - 1]):
        return True
    if tokens.end.language in NOUNS_CAPITALISED:
        return not _ordinary(tokens, index - 1)
    frequent = shares_of_sentences(tokens.end.language).get(before, 0.0) >= FREQUENT
    return not frequent and not (lists and _is_listed(tokens, index - 1, lists))


_INSIDE: Final = frozenset({" ", "-", "\u00a0", ".", ". "})
"""What may stand between two words of one name: `Washington DC`, `U.S.`, `John F. Marsh`."""


def _ordinary(tokens: Tokens, index: int) -> bool:
    """Whether a word is frequent in its language, so that its capital says nothing."""
    return tokens.words.norms[index] in shares_of_sentences(tokens.end.language)


def _is_name(tokens: Tokens, index: int, lists: ClaimWords | None, lenient: bool) -> bool:
    """Whether a word with a capital is of a name."""
    text, start = tokens.end.text, tokens.words.starts[index]
    norm, wording = tokens.words.norms[index], tokens.end.index.wording
    calendar = calendar_of(tokens.end.language)
    if calendar and (norm in calendar.weekdays or norm in calendar.months):
        return False
    if not any(map(str.isalpha, norm)) or _of_figure(tokens, index):
        return False
    beside = _beside_name(tokens, index)
    if norm in wording.common and not beside:
        return False
    if tokens.end.language in NOUNS_CAPITALISED:
        return beside or _bare_noun(tokens, index, lists)
    if tokens.title_case:
        return norm in wording.proper
    return (
        norm in wording.proper
        or not opens(text, start)
        or beside
        or _opens_with_name(tokens, index, lists, wording, lenient)
    )


def _of_figure(tokens: Tokens, index: int) -> bool:
    """Whether a word is the unit or the zone of the figure before it: `14:00 GMT`."""
    norm = tokens.words.norms[index]
    written = tokens.words.span(index, index + 1).of(tokens.end.text)
    behind_figure = index > 0 and tokens.words.norms[index - 1][0].isdecimal()
    return (
        norm in unit_names(tokens.end.language)
        or norm in _SCALES
        or (behind_figure and written.isupper() and len(written) <= LONGEST_ACRONYM)
    )


_SCALES: Final = frozenset({"celsius", "fahrenheit", "kelvin", "richter"})


def _beside_name(tokens: Tokens, index: int) -> bool:
    """Whether the next word, or one before that does not open a sentence, has a capital too."""
    words, text = tokens.words, tokens.end.text
    if index + 1 < len(words) and _continues(tokens, index + 1):
        return True
    return index > 0 and _continues(tokens, index) and not opens(text, words.starts[index - 1])


def _bare_noun(tokens: Tokens, index: int, lists: ClaimWords | None) -> bool:
    """Whether a noun stands as a name does: behind a preposition or at the start, no article.

    Where more than a few words differ, it may as well be a noun in other words.
    """
    few = tokens.sizes[UNCHANGED] >= SAME_ELSEWHERE * len(tokens.words)
    if lists is None or not few or tokens.words.norms[index].endswith(_OF_NOUNS):
        return False
    if opens(tokens.end.text, tokens.words.starts[index]):
        listed = _is_listed(tokens, index, lists) or _ordinary(tokens, index)
        return not listed and index + 1 < len(tokens.words) and not tokens.capitals[index + 1]
    if not index or tokens.words.norms[index - 1] in lists.prepositions:
        return index > 0
    return tokens.capitals[index - 1] and not opens(tokens.end.text, tokens.words.starts[index - 1])


_OF_NOUNS: Final = ("ung", "heit", "keit", "schaft", "tät", "ion", "ismus", "nis", "tum")
"""Endings of German nouns that are mostly no names."""


def _opens_with_name(
    tokens: Tokens, index: int, lists: ClaimWords | None, wording: Wording, lenient: bool
) -> bool:
    """Whether a word that opens a sentence looks like a name by itself.

    It has the form of none of the words that mostly stand there, or it is a country's.
    """
    norm = tokens.words.norms[index]
    written = tokens.words.span(index, index + 1).of(tokens.end.text)
    if norm.endswith("'s") or place_of(norm, tokens.end.language):
        return True
    if lists is None or (len(written) > 1 and written.isupper()):
        return len(written) > 1 and written.isupper()
    return not (
        _is_listed(tokens, index, lists)
        or norm in lists.generic
        or norm in lists.articles
        or norm in lists.titles
        or norm in lists.conjunctions
        or norm in wording.common
        or (tokens.end.language == "en" and norm.endswith(COMMON_ENDINGS))
        or (tokens.end.language == "en" and not lenient and norm.endswith(SOME_ENDINGS))
        or len(norm) < SHORTEST
        or _ordinary(tokens, index)
    )


def _is_listed(tokens: Tokens, index: int, lists: ClaimWords) -> bool:
    return lists.has(tokens.words.norms[index], tokens.words.stems[index])
