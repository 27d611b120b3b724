"""Passports: what each force publishes and does not, and figures held to the passport they name."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.errors import DashboardError
from dashboard.reference.folder import FOLDER
from dashboard.reference.peers import peer, peers, why_nothing
from dashboard.reference.published import published
from dashboard.reference.terms import Clock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(FOLDER, tmp_path / "reference")


def change(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), encoding="utf-8")


def complaint(folder: Path, reader=peers) -> str:
    with pytest.raises(DashboardError) as told:
        reader(folder)
    return str(told.value)


def test_cheshire_does_not_measure_its_101_answer_times_and_the_page_can_say_so():
    own, national = why_nothing("Cheshire", "101", date(2020, 9, 1))
    assert own.startswith("Cheshire does not measure its 101 answer times")
    assert national.startswith("Before 2025 there are no consistent national figures of 101")


def test_no_force_has_consistent_101_figures_on_the_last_day_of_2024_and_every_one_from_the_next():
    assert len(why_nothing("Kent", "101", date(2024, 12, 31))) == 1
    assert why_nothing("Kent", "101", date(2025, 1, 1)) == ()
    assert why_nothing("Kent", "999", date(2020, 9, 1)) == ()


def test_a_reason_is_not_given_as_at_a_day_before_it_was_public():
    september = date(2020, 9, 1)
    assert why_nothing("Cheshire", "101", september, as_at=date(2020, 9, 28)) == ()
    assert len(why_nothing("Cheshire", "101", september, as_at=date(2020, 9, 29))) == 1


def test_the_999_table_is_on_the_bt_clock_monthly_since_november_2021_and_alike_for_44_forces():
    table = peer("uk-999-bt")
    assert (table.clock, table.forces, table.from_date) == (Clock.BT, 44, date(2021, 11, 1))
    assert table.covers == "forces alike"


def test_a_form_that_is_only_assumed_is_no_rule_of_the_passport():
    assert peer("herts-101").form_assumed
    assert peer("herts-101").rules.form is None
    assert peer("syorks-101-2019").rules.form == "A2"


def test_west_mercia_and_staffordshire_did_not_mean_the_same_by_answered():
    assert peer("wm-101-foi-2016").answered_by == "an automated operator"
    assert peer("staffs-101-foi-2016").answered_by == "a person"


def test_avon_and_somerset_counts_only_callers_who_held_on_for_a_minute():
    assert peer("avon-101-foi").cut_off_s == 60
    assert {row.cut_off_s for row in peers() if row.id != "avon-101-foi"} == {None}


def test_a_passport_that_nobody_has_is_told_in_a_sentence():
    with pytest.raises(DashboardError, match=r"no passport 'kent-102' in peers\.csv"):
        peer("kent-102")


def test_every_passport_of_figures_has_some_and_every_other_has_none():
    named = {row.passport for row in published()} - {""}
    assert named == {row.id for row in peers() if row.publishes == "figures"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("uk-999-bt,United Kingdom police,forces alike,44", "uk-999-bt,United Kingdom police,forces alike,",
         "forces is wanted where a passport covers several"),
        ("wm-999,West Mercia,itself,", "wm-999,West Mercia,itself,2",
         "forces is wanted where a passport covers several"),
        (",BT,BT taking the call,", ",BT,arrival at the force's switch,", "go together"),
        ("cheshire-101,Cheshire,itself,,101,not measured,", "cheshire-101,Cheshire,itself,,101,figures,",
         "measures and periods are wanted where figures are published"),
        ("herts-101,Hertfordshire,itself,,101", "herts-101,Hertfordshire,itself,,102", "'102' is not one of"),
        ("\nherts-101,", "\nherts-999,", "'herts-999' is used by an earlier row."),
        (",a person,", ",nobody,", "wanted one of a person, an automated operator, got 'nobody'"),
        (",2012-04-01,2016-01-26,", ",2012-04-01,2011-01-26,", "to_date 2011-01-26 is before from_date"),
    ],
)  # fmt: skip
def test_a_passport_that_does_not_fit_is_refused(folder, old, new, told):
    change(folder / "peers.csv", old, new)
    assert told in complaint(folder)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (",herts-101,", ",herts-102,", "its passport is not in peers.csv (passport 'herts-102')."),
        (",herts-101,", ",kent-101,", "its passport is Kent's, the figure Hertfordshire's"),
        (",herts-101,", ",herts-999,", "its passport is of line 999, the figure of 101"),
        ("-2023-01,Kent,101,abandonment", "-2023-01,Kent,101,abandoned",
         "its passport does not name abandoned"),
        (",force,A2,yes,\"answered within 10 s, on the force's own telephony\",wm-999,",
         ",BT,A2,yes,\"answered within 10 s, on the force's own telephony\",wm-999,",
         "its passport's clock is force, the figure's BT"),
        (',A2,no,"101 calls answered within 120 s', ',A2,yes,"101 calls answered within 120 s',
         "its form is not its passport's"),
        ("essex-101-abandonment-2020-09,Essex,101,abandonment,,,2020-09-01,,2020-09-30",
         "essex-101-abandonment-2020-09,Essex,101,abandonment,,,2020-08-01,,2020-09-30",
         "its days are outside its passport's"),
        ("Minutes 9 November 2021,2021-11-09,", "Minutes 9 November 2021,2021-09-15,",
         "published_on 2021-09-15 is before its period is over (2021-09-30)."),
    ],
)  # fmt: skip
def test_a_figure_that_is_not_by_its_passport_s_rules_or_too_early_is_refused(folder, old, new, told):
    change(folder / "published.csv", old, new)
    assert told in complaint(folder, published)
