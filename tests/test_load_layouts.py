"""Layouts: files of their own, read strictly; a new one needs no Python."""

from datetime import date

import pytest

from dashboard.errors import DashboardError
from dashboard.load.layouts import layout, layouts, template
from tests.drawn_exports import drawn, in_memory

WIDE_BANDS = """
about = "A switchboard's report by the hour, bands side by side."
kind = "counted"
zone = "Europe/London"
delimiters = [";"]
other_columns = "passed over"
cannot_tell = ["How long anyone waited before giving up."]

[empty]
"*" = ["-"]

[[left_out]]
where = { Datum = ["Total", ""] }
reason = "a total row"

[fields.start]
column = "Datum"
type = "time"
formats = ["%d/%m/%Y %H:%M"]

[fields.minutes]
value = "60"
type = "count"

[fields.line]
column = "Queue"
type = "choice"
values = { "Emergency" = "999", "General" = "101" }

[fields.abandoned]
column = "Lost"
type = "count"
thousands = "."

[fields.talk_sum_s]
column = "Mean talk"
type = "m:ss"
times = "answered"
optional = true

[fields.longest_wait_s]
column = "Longest"
type = "duration"
decimal = ","
optional = true

[answered_bands.separate]
"<10" = 10
"10-30" = 30
">30" = "longer"
"""
EXPORT = """
Datum            | Queue     | <10 | 10-30 | >30 | Lost  | Mean talk | Longest | Share
04/03/2020 09:00 | Emergency | 5   | 2     | 1   | 0     | 2:05      | 31,5    | 62%
04/03/2020 09:00 | General   | 1   | 0     | 3   | 1.002 | -         | -       | 25%
31/04/2020 09:00 | General   | 1   | 0     | 3   | 2     | -         | -       | 25%
Total            |           | 6   | 2     | 4   | 2     |           |         | 50%
"""


def test_a_layout_in_a_folder_of_ones_own_reads_an_export_that_no_python_knows(tmp_path):
    (tmp_path / "switchboard.toml").write_text(WIDE_BANDS, encoding="utf-8")
    store = in_memory(tmp_path)
    loaded = store.load("Report of the day;\n" + drawn(EXPORT, ";"), str(tmp_path / "switchboard.toml"))
    assert (loaded.rows_read, loaded.rows_kept, loaded.left_out) == (4, 2, (("a total row", 1),))
    assert store.aside() == [(5, "Datum is not a time as DD/MM/YYYY HH:MM", "31/04/2020 09:00")]
    assert store.rows(
        "select line, local_half_hour::varchar, answered, abandoned, talk_seconds::double, longest_wait_s,"
        " approximate from counted order by line desc"
    ) == [
        ("999", "2020-03-04 09:00:00", 8, 0, 1000.0, 32, True),
        ("101", "2020-03-04 09:00:00", 4, 1002, None, None, True),
    ]
    assert store.rows("select over_s, up_to_s, calls from counted_wait where line = '999' order by 1") == [
        *[(-1, 10, 5), (10, 30, 2), (30, None, 1)]
    ]
    assert loaded.cannot_tell == ("How long anyone waited before giving up.",)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "counted"', 'kind = "counts"', "counts"),
        ('zone = "Europe/London"', 'zone = "London"', "no time zone's name"),
        ("about =", "abuot =", "perhaps about"),
        ("[fields.start]", "[fields.begin]", "cannot have 'begin'"),
        ('column = "Lost"', "", "exactly one of column, join"),
        ('type = "m:ss"', 'type = "minutes"', "type 'minutes' is none of"),
        ('formats = ["%d/%m/%Y %H:%M"]', "", "wants formats"),
        ("%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M %z", "only iso reads an offset"),
        ('"10-30" = 30', '"10-30" = 5', "edges must rise"),
        ('">30" = "longer"', "", "fields.answered missing"),
        ("[empty]", "[empty", "cannot be used"),
    ],
)
def test_a_layout_with_a_mistake_is_refused_with_its_place(tmp_path, old, new, message):
    assert old in WIDE_BANDS
    path = tmp_path / "mine.toml"
    path.write_text(WIDE_BANDS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(
        DashboardError, match=f"mine.toml cannot be used: .*{message}" if "used" not in message else message
    ):
        layout(str(path))


def test_every_shipped_layout_reads_what_its_template_writes():
    names = {one.name for one in layouts()}
    assert names >= {"calls", "half_hours", "reported", "absence", "strength", "staffing"}
    assert names >= {"bank_calls", "control_room_hourly", "call_centre_daily"}
    for one in layouts():
        header = template(one.name).strip().split(one.delimiters[0])
        assert set(one.required_columns) <= set(header)


def test_the_neutral_layouts_have_the_columns_that_were_promised():
    assert template("calls") == (
        "call_id,line,leg,origin,origin_unit,team,offered_at,outcome,wait_s,talk_s,hold_s,wrap_s,caller,disposition\n"
    )
    assert template("half_hours").startswith(
        "start,minutes,line,origin,team,offered,answered,abandoned,answer_sum_s,abandon_sum_s,longest_wait_s,"
        "talk_sum_s,hold_sum_s,wrap_sum_s,answered_within_"
    )
    assert (
        template("reported")
        == "period,line,measure,value,numerator,denominator,definition,clock,published_on,source\n"
    )
    assert template("absence") == "date,unit,team,workforce,reason,spell_days,hours_lost,people\n"
    assert template("staffing") == "start,minutes,unit,team,rostered,on_duty\n"
    assert template("strength") == (
        "month,unit,team,workforce,establishment_fte,strength_fte,training_fte,contracted_hours,headcount\n"
    )


def test_an_unknown_layout_is_refused_with_those_there_are():
    with pytest.raises(DashboardError, match="There is no layout call: there are absence, bank_calls"):
        layout("call")


@pytest.mark.parametrize(
    ("name", "said", "message"),
    [
        ("bank_calls", {"line": "101"}, "--first-day YYYY-MM-DD"),
        ("bank_calls", {}, "say --line 101 or 999"),
        ("bank_calls", {"line": "112"}, "--line is one of 999, 101, not 112"),
        ("calls", {"line": "101"}, "leave --line out"),
        ("staffing", {"covers": (date(2020, 1, 1), date(2020, 1, 2))}, "leave --covers out"),
        ("calls", {"zone": "Britain"}, "no time zone's name"),
    ],
)
def test_what_is_said_with_a_load_must_be_what_its_layout_needs(tmp_path, name, said, message):
    with pytest.raises(DashboardError, match=message):
        in_memory(tmp_path).load("", name, **said)
