"""The URL is the view: defaults left out, bad values noted, nothing shown from the as-at day on."""

import dataclasses
import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.measures import named
from dashboard.periods import By
from dashboard.reference.terms import Form
from dashboard.store.reading import Store
from dashboard.ui.held import Held, LineHeld, Stretch
from dashboard.ui.held_reported import reported_in
from dashboard.ui.reading_url import Reading, read
from dashboard.ui.spans import PRESETS, Span, first_day_of, suitable
from tests.drawn_exports import drawn, in_memory

DAY = datetime.date.fromisoformat
MEETING = DAY("2020-09-29")


def held(first: str = "2018-04-01", last: str = "2020-10-11", minutes: int = 0) -> Held:
    lines = tuple(
        LineHeld(
            line=line,
            stretches=(Stretch(first_day=DAY(first), last_day=DAY(last), minutes=minutes),),
            origins=("public", "station_phone"),
        )
        for line in ("101", "999")
    )
    return Held(file=Path("0001.duckdb"), data="own", version=1, lines=lines, loads=())


def reading(asked: str = "", over: Held | None = None) -> Reading:
    pairs = dict(pair.split("=") for pair in asked.split("&") if pair)
    meeting = SimpleNamespace(
        date=MEETING, id="2020-09-29", extracts=(SimpleNamespace(id="2020-09-29/1.2/3"),)
    )
    return read(pairs, over or held(), [meeting])  # type: ignore[list-item]


def test_a_bare_link_shows_two_years_of_101_by_month_to_the_last_day_covered():
    chosen = reading().filters
    assert (chosen.line, chosen.by, chosen.form, chosen.origin) == ("101", By.MONTH, Form.A2, None)
    assert (chosen.as_at, chosen.from_date, chosen.to_date) == (
        DAY("2020-10-12"),
        DAY("2018-10-01"),
        DAY("2020-10-11"),
    )
    assert (reading().query, reading().notes) == ({}, ())


def test_defaults_written_into_a_link_are_taken_out_of_it():
    told = reading("line=101&by=month&period=24m&form=A2&as_at=2020-10-12")
    assert (told.query, told.notes) == ({}, ())


def test_what_is_not_a_default_stays():
    asked = "line=999&by=week&period=12m&origin=public&form=A3&as_at=2020-10-02&meeting=2020-09-29"
    asked += "&extract=2020-09-29/1.2/3"
    told = reading(asked)
    assert told.query == dict(pair.split("=") for pair in asked.split("&"))
    assert told.filters.meeting == MEETING
    assert told.filters.extract == "2020-09-29/1.2/3"


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ("line=112", "line=112, but it can be 999 or 101. Showing 101."),
        ("by=half_hour", "by=half_hour, but it can be day, week, month, quarter or year. Showing month."),
        ("form=B1", "Showing A2."),
        ("origin=moon", "origin=moon, but it can be public or station_phone. Showing all."),
        ("as_at=yesterday", "it should be a day such as 2020-09-29. Showing 2020-10-12."),
        ("meeting=2020-09-30", "meeting=2020-09-30, but it can be 2020-09-29. Showing all."),
        ("extract=2020-09-29/9/9", "but no meeting held by 12 October 2020 recorded it. Showing none."),
        ("extract=<script>", "extract=<script>, but no meeting held by"),
        ("period=99y", "Showing 24m."),
        ("from=2020-13-01", "it should be a day such as 2020-09-29."),
    ],
)
def test_a_bad_value_falls_back_with_a_note_and_leaves_the_link(asked: str, note: str):
    told = reading(asked)
    assert note in told.notes[0]
    assert asked.partition("=")[0] not in told.query


def test_nothing_from_the_as_at_day_on_is_shown():
    chosen = reading("as_at=2020-07-01&to=2020-09-30&from=2020-01-01").filters
    assert (chosen.from_date, chosen.to_date) == (DAY("2020-01-01"), DAY("2020-06-30"))


def test_a_meeting_not_yet_held_cannot_be_chosen():
    assert reading("as_at=2020-09-28&meeting=2020-09-29").filters.meeting is None
    assert reading("as_at=2020-09-29&meeting=2020-09-29").filters.meeting == MEETING
    assert reading("as_at=2020-09-28&extract=2020-09-29/1.2/3").filters.extract is None


def test_days_of_ones_own_take_the_place_of_a_preset():
    told = reading("from=2020-04-01&to=2020-09-30")
    assert (told.filters.span, told.query) == (Span.OWN, {"from": "2020-04-01", "to": "2020-09-30"})


def test_days_that_run_backwards_are_noted_and_show_one_day():
    told = reading("from=2020-09-30&to=2020-09-01")
    assert told.filters.from_date == told.filters.to_date == DAY("2020-09-01")
    assert "run backwards" in told.notes[0]


def test_less_than_two_years_of_data_are_shown_from_their_first_day_by_a_period_that_suits():
    month = reading(over=held("1999-08-01", "1999-08-31")).filters
    assert (month.from_date, month.to_date, month.by) == (DAY("1999-08-01"), DAY("1999-08-31"), By.DAY)
    assert reading(over=held("2020-01-01", "2020-03-31")).filters.by is By.WEEK


def test_days_without_data_before_the_latest_stretch_are_not_shown():
    far_apart = (
        Stretch(first_day=DAY("1999-08-01"), last_day=DAY("1999-08-01"), minutes=0),
        Stretch(first_day=DAY("2025-10-26"), last_day=DAY("2025-11-01"), minutes=60),
    )
    line = LineHeld(line="101", stretches=far_apart, origins=())
    only = Held(file=Path("0001.duckdb"), data="own", version=1, lines=(line,), loads=())
    chosen = reading(over=only).filters
    assert (chosen.from_date, chosen.to_date, chosen.by) == (DAY("2025-10-26"), DAY("2025-11-01"), By.DAY)
    assert reading("period=all", over=only).filters.from_date == DAY("1999-08-01")


@pytest.mark.parametrize("span", PRESETS)
def test_an_as_at_day_before_all_data_is_no_error(span: Span):
    chosen = reading(f"as_at=2010-01-01&period={span}").filters
    assert chosen.from_date <= chosen.to_date == DAY("2009-12-31")


def test_without_data_the_bar_reads_as_at_today():
    told = read({}, None, today=DAY("2026-01-05"))
    assert (told.filters.as_at, told.filters.held, told.query) == (DAY("2026-01-05"), None, {})


def test_the_default_form_is_the_one_the_target_was_set_for():
    assert reading("line=999").filters.form is Form.A2


@pytest.mark.parametrize(("days", "by"), [(34, By.DAY), (35, By.WEEK), (149, By.WEEK), (150, By.MONTH)])
def test_longer_stretches_are_shown_by_longer_periods(days: int, by: By):
    start = DAY("2020-01-01")
    assert suitable(start, start + datetime.timedelta(days=days - 1), None) is by


def test_data_counted_by_month_are_never_shown_by_day():
    by_month = held(minutes=43_200).of("101")
    assert suitable(DAY("2020-01-01"), DAY("2020-01-31"), by_month) is By.MONTH


@pytest.mark.parametrize("span", PRESETS)
def test_a_preset_never_starts_before_the_data_nor_ends_before_it_starts(span: Span):
    as_at, covered = DAY("2020-10-12"), held("2020-02-03").of("101")
    assert DAY("2020-02-03") <= first_day_of(span, as_at, covered) < as_at


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (Span.MONTHS_24, "2018-10-01"),
        (Span.MONTHS_12, "2019-10-01"),
        (Span.YEAR_SO_FAR, "2020-04-01"),
        (Span.WEEKS_13, "2020-07-13"),
        (Span.WEEKS_4, "2020-09-14"),
        (Span.ALL, "2016-01-01"),
    ],
)
def test_presets_begin_with_a_whole_month_or_week(span: Span, first: str):
    assert first_day_of(span, DAY("2020-10-12"), held("2016-01-01").of("101")) == DAY(first)


def only_reported(table: str, folder: Path) -> Held:
    store = in_memory(folder)
    store.load(drawn(table), "reported")
    file = folder / "0001.duckdb"
    read_from = Store(file=file, data="own", version=1, _connection=store.con)  # type: ignore[arg-type]
    return Held(file=file, data="own", version=1, lines=(), loads=(), reported=reported_in(read_from))


REPORTED = """
    period     | line | measure          | value | published_on
    2020-08    | 999  | answered_in_time | 92%   | 2020-10-05
    2020-09    | 999  | answered_in_time | 91%   |
    2020-09-30 | 999  | answered_in_time | 90%   |
"""


def test_with_reported_figures_alone_their_line_days_and_period_are_shown_once_all_are_public(tmp_path):
    chosen = reading(over=only_reported(REPORTED, tmp_path)).filters
    assert (chosen.line, chosen.by, chosen.as_at) == ("999", By.MONTH, DAY("2020-10-05"))
    assert (chosen.from_date, chosen.to_date) == (DAY("2020-08-01"), DAY("2020-10-04"))


def test_figures_without_a_day_of_publication_are_shown_as_at_the_day_after_their_last(tmp_path):
    over = only_reported("period|line|measure|value\n2019/20|101|abandonment|5%", tmp_path)
    chosen = reading(over=over).filters
    assert (chosen.by, chosen.as_at, chosen.from_date) == (By.YEAR, DAY("2020-04-01"), DAY("2019-04-01"))


def test_a_line_that_nothing_tells_of_is_shown_as_at_the_other_lines_day(tmp_path):
    assert reading("line=101", only_reported(REPORTED, tmp_path)).filters.as_at == DAY("2020-10-05")


def test_reported_figures_never_move_the_days_of_a_line_with_calls(tmp_path):
    given = only_reported(REPORTED, tmp_path).reported
    both = dataclasses.replace(held("2018-04-01", "2020-07-31"), reported=given)
    assert reading("line=999", both).filters.as_at == DAY("2020-08-01")
    calls_of_101 = dataclasses.replace(both, lines=both.lines[:1])
    assert reading("line=999", calls_of_101).filters.as_at == DAY("2020-10-05")
    assert reading(over=calls_of_101).filters.as_at == DAY("2020-08-01")


@pytest.mark.parametrize("written", ["0", "10", "60"])
def test_a_short_cut_off_stands_in_the_link(written):
    told = reading(f"cut_off={written}")
    assert (told.filters.cut_off, told.query, told.notes) == (int(written), {"cut_off": written}, ())


def test_the_usual_cut_off_is_left_out_of_the_link():
    assert (reading("cut_off=5").filters.cut_off, reading("cut_off=5").query) == (5, {})


@pytest.mark.parametrize("written", ["-1", "61", "5.5", "five", "", "²"])
def test_a_cut_off_that_is_none_is_noted_and_the_usual_one_shown(written):
    told = reading(f"cut_off={written}")
    assert (told.filters.cut_off, told.query) == (5, {})
    (note,) = told.notes
    assert "it should be a whole number from 0 to 60. Showing 5." in note


def test_only_questions_that_turn_on_the_cut_off_are_asked_with_it():
    chosen = reading("cut_off=10").filters
    asked = {
        key: chosen.question(named(key)).cut_off for key in ("gave_up", "abandonment", "answered_in_time")
    }
    assert asked == {"gave_up": 10, "abandonment": None, "answered_in_time": None}
    assert chosen.question(named("answered_in_time"), form=Form.A5).cut_off == 10


@pytest.mark.parametrize("compare", ["previous", "last_year", "target", "safe_go_live"])
def test_what_is_compared_with_stays_in_the_link(compare: str):
    told = reading(f"compare={compare}")
    assert (told.query, told.notes) == ({"compare": compare}, ())
    assert str(told.filters.compare) == compare


def test_nothing_compared_is_the_usual_and_left_out_of_the_link():
    assert (reading("compare=none").query, str(reading().filters.compare)) == ({}, "none")


def test_an_event_not_yet_known_is_not_compared_with():
    told = reading("compare=safe_go_live&as_at=2020-09-28")
    assert str(told.filters.compare) == "none"
    assert "compare=safe_go_live, but it can be none, previous, last_year, target" in told.notes[0]
