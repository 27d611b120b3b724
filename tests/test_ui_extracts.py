"""A card beside a chart: whose words, where they stand, what links them, what was answered and promised.

It quotes nobody, and nothing in notes becomes markup.
"""

import datetime
from dataclasses import replace

import pytest

from dashboard.minutes.following.open_questions import Answered, Asked
from dashboard.minutes.following.outcomes import Outcomes
from dashboard.minutes.following.tracker import Tracked
from dashboard.minutes.following.tracking import tracked
from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Extract, Item, Kind, Meeting, Words
from dashboard.minutes.reader.noticing import noticed
from dashboard.minutes.understanding.beside import Beside, Charted, beside
from dashboard.ui import exchange_card
from dashboard.ui.exchange_card import NO_RESPONSE
from dashboard.ui.reading_url import read

HELD = datetime.date(2020, 9, 29)
LINK = Link(measure="answered_in_time", lines=("101",), origins=(), words=("101", "performance"))
S, C, R = Kind.STATEMENT, Kind.CHALLENGE, Kind.RESPONSE


def extract(
    name: str, kind: Kind = S, text: str = "Performance fell.", *, linked: bool = True, **more: object
) -> Extract:
    links = (LINK,) if linked else ()
    by = ("PCC",) if kind is C else ("ACC",)
    return Extract(id=name, kind=kind, by=by, text=text, spans=(), links=links, **more)  # type: ignore[arg-type]


def meeting(*extracts: Extract, words: Words = Words.SUMMARY) -> Meeting:
    return Meeting(
        title="Assurance",
        date=HELD,
        chair="",
        venue="",
        attendance=(),
        apologies=(),
        items=noticed((Item(number="1.2", heading=("Contact",), extracts=extracts),), HELD),
        actions=(),
        next_meeting=None,
        words=words,
    )


def card_of(*extracts: Extract, words: Words = Words.SUMMARY) -> Beside:
    """Of the first of what stands beside the chart."""
    (first, *_) = beside(
        [meeting(*extracts, words=words)], Charted(measures=("answered_in_time",), line="101")
    )
    return first


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch):
    """HTML of the card, with promises followed to the day."""

    def draw(one: Beside, asked: Asked | None = None, as_at: str = "2020-10-12", **query: str) -> str:
        filters = read({"as_at": as_at, **query}, None, [one.meeting])
        known = tracked([one.meeting], Outcomes(), filters.filters.as_at)

        def of_extract(extract: str, _filters: object) -> tuple[Tracked, ...]:
            return tuple(each for each in known if each.extract == extract)

        monkeypatch.setattr(exchange_card, "of_extract", of_extract)
        return exchange_card.exchange_card(one, asked, filters.filters)

    return draw


def test_a_card_names_date_item_who_kind_whose_words_and_what_linked_it(drawn) -> None:
    said = drawn(card_of(extract("2020-09-29/1.2/1")))
    for part in (
        "29 September 2020",
        "item 1.2",
        "ACC",
        "statement",
        "summary",
        "linked by “101”, “performance”",
    ):
        assert part in said


def test_it_leads_to_its_place_in_the_notes(drawn) -> None:
    said = drawn(card_of(extract("2020-09-29/1.2/1")))
    assert 'href="minutes?extract=2020-09-29%2F1.2%2F1&amp;as_at=2020-10-12"' in said


def test_loaded_words_are_called_a_notes_record_and_stand_in_no_quotation_marks(drawn) -> None:
    said = drawn(card_of(extract("2020-09-29/1.2/1"), words=Words.NOTES_RECORD))
    assert "notes record" in said
    assert "“Performance fell.”" not in said


def test_notes_that_name_nobody_name_nobody(drawn) -> None:
    one = card_of(replace(extract("2020-09-29/1.2/1"), by=()))
    assert " ·  · " not in drawn(one)


def test_words_of_notes_cannot_become_markup(drawn) -> None:
    assert "<script>" not in drawn(card_of(extract("2020-09-29/1.2/1", text="<script>alert(1)</script>")))


ASKED = extract("2020-09-29/1.2/1", C, "Is the service failing?")


def test_a_challenge_and_its_answer_are_one_card_and_each_says_by_whom(drawn) -> None:
    answer = extract("2020-09-29/1.2/2", R, "Nearly there.", answers=ASKED.id)
    said = drawn(card_of(ASKED, answer))
    assert said.count("<article") == 1
    assert "PCC · <b>challenge</b>" in said
    assert '<div class="answer"><header>ACC · <b>response</b></header><p>Nearly there.</p>' in said
    assert NO_RESPONSE not in said


def test_a_challenge_about_the_chart_shows_its_first_answer_though_that_speaks_of_something_else(
    drawn,
) -> None:
    answers = [
        extract(f"2020-09-29/1.2/{place}", R, text, linked=False, answers=ASKED.id)
        for place, text in ((2, "SAFE is new."), (3, "Staff are tired."))
    ]
    other = Link(measure="sickness", lines=(), origins=(), words=("tired",))
    said = drawn(card_of(ASKED, *(replace(one, links=(other,)) for one in answers)))
    assert "SAFE is new." in said
    assert "Staff are tired." not in said
    assert "1 more response in its place" in said


def test_a_challenge_that_nobody_answered_says_so(drawn) -> None:
    one = card_of(ASKED)
    asked = Asked(meeting=one.meeting, item=one.item, extract=ASKED)
    assert NO_RESPONSE in drawn(one, asked)


def test_a_challenge_that_a_later_note_answers_leads_there(drawn) -> None:
    one = card_of(ASKED)
    later = replace(one.meeting, date=datetime.date(2020, 11, 3))
    answered = Answered(meeting=later, item=one.item, extract=extract("2020-11-03/1/1", R, "No."))
    said = drawn(one, Asked(meeting=one.meeting, item=one.item, extract=ASKED, answered=answered))
    assert NO_RESPONSE not in said
    assert (
        'href="minutes?extract=2020-11-03%2F1%2F1&amp;as_at=2020-10-12" target="_self">3 November 2020'
        in said
    )


def test_a_promise_says_how_it_stands_on_the_day_shown_and_leads_to_the_tracker(drawn) -> None:
    one = card_of(extract("2020-09-29/1.2/1", text="A desk for 101 performance will open by June 2021."))
    assert "promise · due June 2021" in drawn(one)
    assert "promise · was due June 2021 · overdue" in drawn(one, as_at="2021-07-01")
    assert "minutes?promise=2020-09-29%2F1.2%2F1" in drawn(one)


def test_on_the_day_of_its_own_meeting_a_promise_stands_as_it_was_said(drawn) -> None:
    one = card_of(extract("2020-09-29/1.2/1", text="A desk for 101 performance will open by June 2021."))
    assert '<span class="chip">promise · due 30 June 2021</span>' in drawn(one, as_at="2020-09-29")


def test_the_extract_chosen_marks_its_card_be_it_challenge_or_answer(drawn) -> None:
    answer = extract("2020-09-29/1.2/2", R, "Nearly there.", answers=ASKED.id)
    one = card_of(ASKED, answer)
    assert "chosen" not in drawn(one)
    assert all('class="extract challenge chosen"' in drawn(one, extract=each.id) for each in (ASKED, answer))
