"""Calibration: strength follows from published figures, and only its own line of the settings changes."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.errors import DashboardError
from dashboard.sample import calibrating
from dashboard.sample.calibrating import Fitted, calibrate, targets, write
from dashboard.sample.settings import FILE, read, settings


def with_months(published, assumed, rooms=1):
    part = {"published": published, "assumed": assumed, "rooms": rooms}
    return replace(settings(), parts={**settings().parts, "calibration": part})


def test_the_months_are_those_published_and_those_assumed():
    found = targets(with_months(["2020-09", "2020-04"], [["2019-04", 0.82]]))
    assert found == {date(2019, 4, 1): 0.82, date(2020, 4, 1): 0.84, date(2020, 9, 1): 0.27}


def test_a_month_that_nobody_published_is_refused():
    with pytest.raises(DashboardError, match="No figure of March 2019"):
        targets(with_months(["2019-03"], []))


@pytest.mark.slow
def test_a_month_comes_to_what_was_wanted_of_it():
    (fitted,) = calibrate(with_months(["2020-09"], []), lambda _: None)
    assert fitted.got == pytest.approx(0.27, abs=0.01)
    assert 70 < fitted.strength < 110


def test_writing_changes_one_line_of_the_settings(tmp_path, monkeypatch):
    file = tmp_path / "force.toml"
    file.write_bytes(FILE.read_bytes())
    monkeypatch.setattr(calibrating, "FILE", file)
    write((Fitted(month=date(2020, 9, 1), wanted=0.27, got=0.27, strength=88.84),))
    before, after = (one.read_text(encoding="utf-8").splitlines() for one in (FILE, file))
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == ['handlers = [["2020-09-15", 88.8]]']
    strength = read(file.read_text(encoding="utf-8")).parts["people"]["strength"]["handlers"]
    assert strength == [["2020-09-15", 88.8]]
