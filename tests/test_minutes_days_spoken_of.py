"""Days that an extract speaks of: words said at a meeting of 29 September 2020, and the days they mean."""

import datetime

import pytest

from dashboard.minutes import Extract, Kind
from dashboard.minutes.marks import Promise
from dashboard.minutes.understanding.days_spoken_of import USUAL_DAYS, SpokenOf, days_spoken_of

HELD = datetime.date(2020, 9, 29)


def said(text: str, promise: Promise | None = None) -> Extract:
    return Extract(id="1", kind=Kind.RESPONSE, by=(), text=text, spans=(), links=(), promise=promise)


def spoken_of(*texts: str) -> tuple[str, str]:
    days = days_spoken_of(map(said, texts), HELD)
    return str(days.first), str(days.last)


def usual() -> SpokenOf:
    return SpokenOf(first=datetime.date(2020, 8, 30), last=datetime.date(2020, 9, 28))


def test_words_that_name_no_day_speak_of_the_thirty_days_before_their_meeting() -> None:
    found = days_spoken_of([said("Performance fell.")], HELD)
    assert found == usual()
    assert (found.last - found.first).days + 1 == USUAL_DAYS


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("The system went live in July 2020.", "2020-07-01", "2020-07-31"),
        ("July 2020 was the worst month.", "2020-07-01", "2020-07-31"),
        ("Calls doubled in December.", "2019-12-01", "2019-12-31"),
        ("Calls have risen since April.", "2020-04-01", "2020-09-28"),
        ("Calls have risen since 25 February.", "2020-02-25", "2020-09-28"),
        ("It has been so from 1 September.", "2020-09-01", "2020-09-28"),
        ("From April to June calls rose.", "2020-04-01", "2020-06-30"),
        ("Between April and June calls rose.", "2020-04-01", "2020-06-30"),
        ("It fell from 84% in April to 27% in September.", "2020-04-01", "2020-09-28"),
        ("On 3 August the line was down.", "2020-08-03", "2020-08-03"),
        ("The last week was better.", "2020-09-22", "2020-09-28"),
        ("It improved over the past two weeks.", "2020-09-15", "2020-09-28"),
        ("Last month was worse.", "2020-08-01", "2020-08-31"),
        ("Over the previous 12 months it fell.", "2019-09-29", "2020-09-28"),
    ],
)
def test_days_that_words_name_are_the_days_they_speak_of(words: str, first: str, last: str) -> None:
    assert spoken_of(words) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "The desk opens in June 2021.",
        "It is wanted by March.",
        "It stays until August.",
        "Would it be ready in November?",
        "Calls may be lost.",
        "In the last 9999999999 years.",
    ],
)
def test_days_to_come_and_words_that_only_look_like_days_name_none(words: str) -> None:
    assert days_spoken_of([said(words)], HELD) == usual()


def test_what_is_promised_is_of_days_to_come() -> None:
    text = "Calls fell in May and the app will now open in March."
    promise = Promise(words="the app will now open in March")
    found = days_spoken_of([said(text, promise)], HELD)
    assert (str(found.first), str(found.last)) == ("2020-05-01", "2020-05-31")


def test_a_challenge_and_its_answer_speak_of_all_the_days_that_either_names() -> None:
    assert spoken_of("Why was it so low in April?", "It rose in June.") == ("2020-04-01", "2020-06-30")
