"""Every figure on the Answering page, traced by hand from the page to rows of the real files.

The sums here are plain Python over the files as they came: no query, no measure, no layout of ours.
"""

import csv
import datetime
import math
import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.load import load_files
from dashboard.store.place import choose
from tests.conftest import ROOT

pytestmark = pytest.mark.page

BANK_DAY = datetime.date(1999, 8, 1)


@pytest.fixture(scope="module")
def bank(shared, tmp_path_factory):
    place = choose(tmp_path_factory.mktemp("bank") / "own")
    load_files(
        place, [shared / "data" / "bank_calls_one_day.csv"], "bank_calls", line="101", first_day=BANK_DAY
    )
    return place


@pytest.fixture(scope="module")
def room(shared, tmp_path_factory):
    place = choose(tmp_path_factory.mktemp("room") / "own")
    load_files(place, [shared / "data" / "control_room_hourly.csv"], "control_room_hourly")
    return place


def page_of(place, monkeypatch, **query):
    """All words of the page, its marks taken out."""
    monkeypatch.setenv("ANSWERABLE_STORE", str(place.folder))
    page = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=30)
    for name, value in query.items():
        page.query_params[name] = value
    page.switch_page("app_pages/answering.py").run()
    assert not page.exception
    html = " ".join(element.proto.body for element in page.get("html"))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def nearest_rank(values, percent):
    return sorted(values)[math.ceil(len(values) * percent / 100) - 1]


def test_the_bank_s_day_call_by_call(bank, shared, monkeypatch):
    with (shared / "data" / "bank_calls_one_day.csv").open(newline="") as source:
        rows = list(csv.DictReader(source))
    answered = [int(row["q_time"]) for row in rows if row["outcome"] == "AGENT"]
    gave_up = [int(row["q_time"]) for row in rows if row["outcome"] == "HANG" and row["q_start"] != "0:00:00"]
    in_time = sum(wait <= 30 for wait in answered)
    offered = len(answered) + len(gave_up)
    assert (in_time, len(answered), len(gave_up), offered) == (464, 1511, 728, 2239)
    assert (nearest_rank(answered, 50), nearest_rank(answered, 90)) == (96, 5 * 60 + 23)
    assert round(sum(answered) / len(answered)) == 2 * 60 + 15
    assert sum(wait > 5 for wait in gave_up) == 713

    page = page_of(bank, monkeypatch)
    assert "101 · Answered in time, 1 August 31% target 80% within 30 s" in page
    assert "21% of calls offered (A3)" in page
    assert "answered within 30 seconds (464 of 1,511)" in page
    assert "Half were answered within, 1 August 1 min 36 s nine in ten within 5 min 23 s" in page
    assert "the mean answer time was 2 min 15 s" in page
    assert "Callers who gave up, 1 August 713 32% of calls offered" in page
    assert "were abandoned (728 of 2,239)" in page
    assert "Calls offered, 1 August 2,239" in page


def test_the_control_room_s_last_day_hour_by_hour(room, shared, monkeypatch):
    with (shared / "data" / "control_room_hourly.csv").open(newline="") as source:
        hours = [row for row in csv.DictReader(source) if row["DateTime"].startswith("11/1/2025")]
    assert len(hours) == 24
    total, abandoned, in_time = (
        sum(int(row[name]) for row in hours) for name in ("911_T", "911_AB", "911_10")
    )
    answered = total - abandoned
    assert (total, abandoned, answered, in_time) == (305, 136, 169, 148)

    page = page_of(room, monkeypatch, line="999", by="day")
    assert "999 · Answered in time, 1 November 88% target 90% within 10 s" in page
    assert "49% of calls offered (A3)" in page
    assert "(148 of 169)" in page
    assert "Calls offered, 1 November 305" in page
    assert "45% of calls offered were abandoned (136 of 305)" in page
