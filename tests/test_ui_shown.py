"""Which meeting a mark on a chart means."""

import datetime
from types import SimpleNamespace

import pytest

from dashboard.ui.reading_url import read
from dashboard.ui.shown import meeting_meant

DAY = datetime.date.fromisoformat
HELD = (DAY("2020-09-29"), DAY("2020-06-30"), DAY("2018-10-26"))


@pytest.mark.parametrize(
    ("mark", "meant"),
    [
        ("meeting 2018-10-26", "2018-10-26"),
        ("point 2020-06-30", "2020-06-30"),
        ("point 2020-07-01", "2020-09-29"),
        ("point 2020-09-30", None),
    ],
)
def test_a_flag_means_its_meeting_and_a_point_the_nearest_after_it(mark: str, meant: str | None):
    meetings = [SimpleNamespace(date=day) for day in HELD]
    filters = read({}, None, meetings, today=DAY("2020-10-12")).filters  # type: ignore[arg-type]
    assert meeting_meant(mark, filters) == (DAY(meant) if meant else None)
