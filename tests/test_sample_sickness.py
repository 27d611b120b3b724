"""Sickness and isolation: spells at the settings' rates, whoever they fall on."""

from datetime import date

import numpy as np
import pytest

from dashboard.errors import DashboardError
from dashboard.sample.beginnings import Kind, begun
from dashboard.sample.chance import chance
from dashboard.sample.changes import Changes
from dashboard.sample.posts import HANDLERS, in_order_of_filling
from dashboard.sample.settings import along, settings
from dashboard.sample.spells import COVID, GENERAL, ISOLATION, REASONS, STRESS, Spells
from tests.crewing import MAY, days, people_with, settings_with, strength_of, the_people

pytestmark = pytest.mark.slow

AS_FORCE = Changes(sickness_as_force=True)
REST = 100


def away_by_day(folk, *reasons):
    """Full-time people of the control room away for these reasons, as a share of all."""
    spells = folk.spells.of((folk.spells.unit == 0) & np.isin(folk.spells.reason, reasons))
    spell, day = spells.days_between(folk.days[0], folk.days[-1])
    team, post = np.minimum(spells.team[spell], 5), spells.post[spell]
    fte = np.where(post < 0, 1.0, folk.fte[day, team, post])
    return np.bincount(day, weights=fte, minlength=len(folk.days)) / (folk.fte.sum(axis=(1, 2)) + REST)


def path(unit, name, first, last):
    """What the settings want, on average."""
    return along(settings().parts["sickness"][unit][name], days(first, last)).mean()


def mean(folk, values, first, last):
    return values[(folk.days >= np.datetime64(first)) & (folk.days <= np.datetime64(last))].mean()


def test_the_control_room_is_near_nine_per_cent_at_its_worst_and_settles_after():
    sick = away_by_day(the_people(), GENERAL, STRESS, COVID)
    assert mean(the_people(), sick, "2020-08-01", "2020-10-31") == pytest.approx(0.09, abs=0.008)
    for year in (("2019-01-01", "2019-12-31"), ("2021-04-01", "2021-12-31")):
        assert mean(the_people(), sick, *year) == pytest.approx(path("occ", "rate", *year), abs=0.007)
        assert mean(the_people(), sick, *year) < 0.075


def test_stress_is_a_quarter_of_the_control_room_s_sickness_and_near_half_of_it_in_august_2020():
    folk = the_people()
    sick, stress = away_by_day(folk, GENERAL, STRESS, COVID), away_by_day(folk, STRESS)
    for when in (("2019-01-01", "2019-12-31"), ("2020-08-01", "2020-10-31")):
        wanted = path("occ", "stress", *when)
        assert mean(folk, stress, *when) / mean(folk, sick, *when) == pytest.approx(wanted, abs=0.06)


def test_isolation_keeps_to_its_path_and_nobody_isolates_before_covid():
    folk = the_people()
    isolating = away_by_day(folk, ISOLATION)
    assert not isolating[folk.days < np.datetime64("2020-03-01")].any()
    for first, last in (
        ("2020-04-01", "2020-04-30"),
        ("2020-11-01", "2020-11-30"),
        ("2021-07-01", "2021-07-31"),
    ):
        wanted = path("covid", "isolating", first, last)
        assert mean(folk, isolating, first, last) == pytest.approx(wanted, abs=0.008)


def test_over_many_seeds_the_rate_is_the_one_that_was_asked_for():
    known = settings_with(
        {"sickness.occ.rate": [["2018-04-15", 0.08]], "sickness.occ.stress": [["2018-04-15", 0.25]]}
    )
    folks = [people_with(known, date(2019, 3, 31), seed=seed) for seed in range(12)]
    sick = [away_by_day(folk, GENERAL, STRESS).mean() for folk in folks]
    assert np.mean(sick) == pytest.approx(0.08, abs=0.002)
    assert np.std(sick) < 0.006


def test_a_unit_s_rate_wanders_from_its_path_by_as_much_as_is_asked():
    level = {"sickness.occ.rate": [["2018-04-15", 0.08]]}
    known = {spread: settings_with({**level, "sickness.occ.wanders": spread}) for spread in (0.0, 0.4)}
    spread = {
        key: np.std(away_by_day(people_with(one, date(2021, 12, 31)), GENERAL, STRESS)[::30])
        for key, one in known.items()
    }
    assert spread[0.4] > 2 * spread[0.0]


def test_no_person_s_spells_overlap():
    spells = the_people().spells
    occ = spells.of((spells.unit == 0) & (spells.post >= 0))
    order = np.lexsort((occ.first, occ.post, occ.team))
    team, post, first, days = (values[order] for values in (occ.team, occ.post, occ.first, occ.days))
    same = (team[1:] == team[:-1]) & (post[1:] == post[:-1])
    assert same.sum() > 1000
    assert np.all((first[1:] >= first[:-1] + days[:-1])[same])


def test_spells_are_short_and_long_and_stress_is_long_more_often():
    spells = the_people().spells
    general, stress = spells.days[spells.reason == GENERAL], spells.days[spells.reason == STRESS]
    assert np.mean(general > 28) == pytest.approx(0.14, abs=0.02)
    assert np.mean(stress > 28) == pytest.approx(0.45, abs=0.04)
    assert general[general > 28].mean() == pytest.approx(63, abs=5)
    assert spells.days.min() == 1


def test_strength_makes_nobody_ill_or_well():
    few, more = (people_with(settings_with(strength_of(many)), MAY).spells for many in (80, 110))
    assert np.array_equal(few.first, more.first)
    assert np.array_equal(few.post, more.post)


def test_as_the_force_the_same_spells_are_fewer_and_isolation_is_as_it_was():
    as_it_was, fewer = the_people(with_units=False), people_with(settings(), settings().last_day, AS_FORCE)
    known, kept = (set(keys(folk.spells)) for folk in (as_it_was, fewer))
    assert kept < known
    assert {key for key in known if key[2] == ISOLATION} == {key for key in kept if key[2] == ISOLATION}
    assert not np.any(fewer.away & ~as_it_was.away)
    sick = away_by_day(fewer, GENERAL, STRESS, COVID)
    assert mean(fewer, sick, "2020-08-01", "2020-10-31") == pytest.approx(0.043, abs=0.012)
    assert mean(fewer, sick, "2018-04-01", "2021-12-31") == pytest.approx(0.044, abs=0.005)


def keys(spells: Spells):
    return zip(
        spells.team.tolist(), spells.post.tolist(), spells.reason.tolist(), spells.first.tolist(), strict=True
    )


def test_other_units_are_drawn_or_not_without_touching_the_control_room():
    with_them, without = the_people(), the_people(with_units=False)
    assert np.array_equal(with_them.away, without.away)
    assert len(with_them.units) == 8
    assert without.units == ()


def test_posts_are_ordered_as_strength_fills_them():
    shares = {"people.shares": [0.5, 0.2, 0.1, 0.1, 0.1], "people.day_team_share": 0.0}
    team, post = in_order_of_filling(settings_with(shares))
    # Of every ten people five are in the first team and two in the second.
    assert np.bincount(team[:10]).tolist() == [5, 2, 1, 1, 1]
    assert np.bincount(team[:100]).tolist() == [50, 20, 10, 10, 10]
    assert post[: 6 * HANDLERS].max() == HANDLERS - 1


def away_of(wanted, lasting, people=50, counted=50, seed=1):
    """Days of `wanted` by person: whether they are away."""
    kind = Kind(reason=GENERAL, wanted=np.array(wanted, dtype=float), lasting=np.array(lasting))
    spells = begun([kind], [chance(seed, 0, "test")], people, counted)
    away = np.zeros((len(wanted), people), dtype=int)
    for person, day, lasts in zip(spells.person, spells.day, spells.days, strict=True):
        away[day : day + lasts, person] += 1
    return away


def test_as_many_are_away_each_day_as_are_wanted():
    assert away_of([3.0] * 30, [4]).sum(axis=1).tolist() == [3] * 30


def test_a_third_of_a_person_is_somebody_a_third_of_the_time():
    away = away_of([1 / 3] * 600, [4]).sum(axis=1)
    assert set(away.tolist()) == {0, 1}
    assert away.mean() == pytest.approx(1 / 3, abs=0.02)


def test_more_wanted_begins_more_at_once_and_fewer_lets_spells_run_out():
    away = away_of([0.0] * 5 + [4.0] * 5 + [0.0] * 10, [6]).sum(axis=1)
    assert away.tolist() == [0] * 5 + [4] * 6 + [0] * 9


def test_people_not_counted_are_ill_as_often():
    away = away_of([5.0] * 2000, [3, 5, 9], people=100, counted=50)
    assert away[:, :50].sum(axis=1).tolist() == [5] * 2000
    assert away[:, 50:].mean() == pytest.approx(0.1, abs=0.01)


def test_nobody_is_ill_twice_at_once_even_where_many_are():
    assert away_of([24.0] * 200, [3, 30]).max() == 1


def test_a_rate_written_as_a_percentage_is_refused():
    with pytest.raises(DashboardError, match=r"\[sickness\].*up to half. Rates are shares"):
        people_with(settings_with({"sickness.occ.rate": [["2018-04-15", 5.6]]}), MAY)


def test_reasons_have_names():
    assert [REASONS[code] for code in (GENERAL, STRESS, COVID, ISOLATION)] == [
        "general",
        "stress",
        "Covid",
        "Covid isolation",
    ]
