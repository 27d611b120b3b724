"""The CSV of figures that others gave."""

import datetime

from dashboard.ui.alone import csv_of_given
from tests.test_charts_alone import given


def test_given_figures_as_csv_say_who_gave_them_and_no_source_runs_as_a_formula() -> None:
    heading, line = csv_of_given("101", [given(9, 0.27, source="=1+1")]).splitlines()
    made_at = datetime.datetime.fromisoformat(line.rpartition(",")[2])
    assert made_at.utcoffset() == datetime.timedelta(0)
    assert [heading, line.rpartition(",")[0]] == [
        "line,from,to,measure,value,unit,given,published,clock,definition,source,url,made_at",
        "101,2020-09-01,2020-09-30,answered_in_time,0.27,share,reported,2020-10-12,force,"
        "of those answered,'=1+1,",
    ]
