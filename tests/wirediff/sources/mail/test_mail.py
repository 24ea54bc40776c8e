"""Messages, mailboxes and pages saved as mail."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.wirediff.sources.inputs import articles, kind
from tests.wirediff.sources.made_files import PAGE, SENTENCE, mail_of, mbox_of, mhtml_of
from wirediff import Article, ReadError, Role

SECOND = "Two bridges over the Leda were closed on Monday after a barge struck a pillar."
WHEN = datetime(2024, 3, 4, 8, 30, tzinfo=timezone(timedelta(hours=1)))


def only(content: bytes) -> Article:
    (article,) = articles(content)
    assert isinstance(article, Article), article
    return article


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.spans_of(Role.BODY)]


def test_a_plain_message_is_its_text_under_its_subject() -> None:
    content = mail_of("Ferry cancelled", f"{SENTENCE}\n\n{SECOND}\n\n-- \nThe Ems Post, Leer\n")
    assert kind("a.eml", content) == "message"
    article = only(content)
    assert (article.title, article.outlet, article.published) == (
        "Ferry cancelled",
        "The Ems Post",
        WHEN,
    )
    assert body(article) == [SENTENCE, SECOND]
    assert "Leer" not in article.text


def test_the_page_of_a_message_comes_before_its_plain_text() -> None:
    article = only(mail_of("Ferry cancelled", "Your browser shows no pages.", PAGE))
    assert body(article) == [SENTENCE]
    assert article.title == "Ferry cancelled"


def test_a_newsletter_of_several_stories_is_read_whole() -> None:
    cell = "<table><tr><td><h2>{}</h2><p>{}</p></td></tr></table>"
    page = (
        f"<html><body>{cell.format('Ferry', SENTENCE)}{cell.format('Bridge', SECOND)}</body></html>"
    )
    article = only(mail_of("The morning", None, page))
    assert {SENTENCE, SECOND} <= set(body(article))


@pytest.mark.parametrize(
    ("sender", "outlet", "byline"),
    [
        ("Ida Kron <ida.kron@ems.example>", None, "Ida Kron"),
        ("Ida Kron <ikron@ems.example>", None, "Ida Kron"),
        ("The Ems Post <ems@ems.example>", "The Ems Post", None),
        ("Ida Kron from The Ems Post <hello@letters.example>", "The Ems Post", None),
        ("news@ems.example", None, None),
        ("=?utf-8?q?=C3=84ms-Post?= <news@ems.example>", "Äms-Post", None),
    ],
)
def test_a_sender_is_an_outlet_unless_the_address_is_a_person_s(
    sender: str, outlet: str | None, byline: str | None
) -> None:
    article = only(mail_of("Ferry cancelled", SENTENCE, From=sender))
    assert (article.outlet, article.byline) == (outlet, byline)


FURNITURE = (
    "View this email in your browser",
    "You are receiving this because you subscribed. Unsubscribe",
)


def test_lines_on_the_sender_s_list_are_no_body() -> None:
    plain = f"{FURNITURE[0]}\n\n{SENTENCE}\n\n{SECOND}\n\n{FURNITURE[1]}\n"
    page = "".join(f"<tr><td><p>{each}</p></td></tr>" for each in plain.split("\n\n"))
    for message in (
        mail_of("Ferry cancelled", plain),
        mail_of("Ferry cancelled", None, f"<html><body><table>{page}</table></body></html>"),
    ):
        assert body(only(message)) == [SENTENCE, SECOND]


def test_a_sentence_on_such_a_list_inside_the_story_stays() -> None:
    said = "Readers who want to unsubscribe were told to wait, the operator said."
    article = only(mail_of("Ferry cancelled", f"{SENTENCE}\n\n{said}\n\n{SECOND}\n"))
    assert body(article) == [SENTENCE, said, SECOND]


@pytest.mark.parametrize(
    "headers",
    [
        "---------- Forwarded message ---------\nFrom: The Ems Post <news@ems.example>\n"
        "Date: Mon, 4 Mar 2024 08:30:00 +0100\nSubject: Ferry cancelled\nTo: <a@b.example>\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: \tFerry cancelled\n"
        "Datum: \tMon, 4 Mar 2024 08:30:00 +0100\nVon: \tThe Ems Post <news@ems.example>\n",
    ],
)
def test_a_forwarded_message_is_what_was_forwarded(headers: str) -> None:
    message = mail_of(
        "Fwd: look at this",
        f"FYI\n\n{headers}\n{SENTENCE}\n",
        PAGE,
        From="Ida Kron <ida.kron@b.example>",
        Date="Tue, 5 Mar 2024 10:00:00 +0100",
    )
    article = only(message)
    assert (article.title, article.outlet, article.published) == (
        "Ferry cancelled",
        "The Ems Post",
        WHEN,
    )
    assert body(article) == [SENTENCE]


@pytest.mark.parametrize("before", ["Fwd: ", "WG: AW: ", "[press] Re: ", "TR : "])
def test_what_programs_put_before_a_subject_is_no_headline(before: str) -> None:
    assert only(mail_of(f"{before}Ferry cancelled", SENTENCE)).title == "Ferry cancelled"


def test_the_encodings_of_a_message_are_those_it_names() -> None:
    content = mail_of("Fähre fällt aus", "Die Fähre fiel am Dienstag wegen des Windes aus.")
    latin = content.replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    headers, blank, text = latin.partition(b"\n\n")
    coded = headers + blank + text.replace(b"=C3=A4", b"=E4").replace("ä".encode(), b"\xe4")
    article = only(coded)
    assert article.title == "Fähre fällt aus"
    assert body(article) == ["Die Fähre fiel am Dienstag wegen des Windes aus."]


def test_a_mailbox_is_its_messages_in_order_and_one_without_text_costs_no_other() -> None:
    first = mail_of("Ferry cancelled", f"{SENTENCE}\n\n>From here on it was quoted, he said.\n")
    empty = mail_of("Nothing", "\n")
    last = mail_of("Bridge closed", f"{SECOND}\n\nFrom Leer to Emden no ship went.\n")
    box = mbox_of(first, empty, last)
    assert kind("a", box) == "mailbox"
    one, two, three = articles(box)
    assert isinstance(one, Article)
    assert isinstance(two, ReadError)
    assert isinstance(three, Article)
    assert (one.source, two.source, three.source) == ("a#1", "a#2", "a#3")
    assert "\nFrom here on" in one.text
    assert body(three) == [SECOND, "From Leer to Emden no ship went."]


def test_a_page_saved_as_mail_is_a_page_at_its_address() -> None:
    article = only(mhtml_of(PAGE))
    assert article.source == "a"
    assert article.url == "https://ems.example/news/bridge"
    assert body(article) == [SENTENCE]


def test_text_that_opens_with_a_colon_is_no_message() -> None:
    text = f"Leer: Ferry cancelled\nFrom: Leer\n\n{SENTENCE}"
    assert kind("a.txt", text.encode()) == "plain_text"


def test_a_message_without_text_is_refused() -> None:
    (error,) = articles(mail_of("Nothing at all", "\n"))
    assert isinstance(error, ReadError)
    assert error.reason == "is a message without text"
