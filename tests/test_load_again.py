"""Loads upon loads: the same file, newer exports, other grains, dry runs; each a version of the store."""

import pytest

from dashboard.errors import DashboardError
from dashboard.load import load_files
from dashboard.load.loaded import told
from dashboard.store.forgetting import forget
from dashboard.store.reading import open_store
from dashboard.store.versions import history
from tests.drawn_exports import NOW, drawn, loaded_into, place_in

pytestmark = pytest.mark.slow

HEADER = "call_id|line|offered_at|outcome|wait_s|origin"
FIRST = ["a|101|2020-01-06 08:00:00|abandoned|5|public", "b|101|2020-01-06 09:00:00|answered|1|public"]


@pytest.fixture
def place(tmp_path):
    return place_in(tmp_path)


@pytest.fixture
def export(tmp_path):
    def write(*rows: str, name: str = "export.csv", header: str = HEADER):
        (tmp_path / name).write_text(drawn("\n".join([header, *rows])), encoding="utf-8")
        return tmp_path / name

    return write


def loads(place):
    with open_store(place) as store:
        return [
            (row["load_id"], row["file"], row["rows_kept"], row["rows_replaced"])
            for row in store.rows("loads")
        ]


def test_the_same_file_again_changes_nothing_and_says_so(place, export):
    file = export(*FIRST)
    first = loaded_into(place, file)
    again = loaded_into(place, file.rename(file.with_name("renamed.csv")))
    assert (first.load_id, again.load_id, again.same_as) == (1, None, 1)
    assert "the same file as load 1. Nothing has changed." in "\n".join(told(again))
    assert len(history(place)) == 1


def test_an_earlier_export_can_take_back_its_days_with_replace(place, export):
    calls = export(*FIRST)
    hours = export(
        "2020-01-06 08:00|60|101|3|2|1", name="h.csv", header="start|minutes|line|offered|answered|abandoned"
    )
    loaded_into(place, calls)
    loaded_into(place, hours, "half_hours", replace=True)
    assert loaded_into(place, hours, "half_hours", replace=True).same_as == 2
    assert loaded_into(place, calls, replace=True).load_id == 3


def test_the_same_file_read_another_way_is_another_load(place, export):
    file = export(*FIRST)
    loaded_into(place, file)
    assert loaded_into(place, file, zone="Europe/Paris").rows_replaced == 2


def test_a_newer_export_of_the_same_calls_replaces_them_and_says_how_many(place, export):
    loaded_into(place, export(*FIRST))
    newer = loaded_into(
        place,
        export("a|101|2020-01-06 08:00:00|answered|9|public", "c|101|2020-01-06 10:00:00|answered|1|public"),
    )
    assert (newer.load_id, newer.rows_replaced) == (2, 1)
    assert "took the place of 1 rows of earlier loads" in "\n".join(told(newer))
    with open_store(place) as store:
        half_hours = store.frame("half_hours_from_calls")
    assert (half_hours["offered"].sum(), half_hours["abandoned"].sum()) == (3, 0)


def test_after_a_load_is_forgotten_the_export_it_replaced_can_be_loaded_again(place, export):
    older, newer = export(*FIRST, name="older.csv"), export(FIRST[0].replace("|5|", "|9|"), name="newer.csv")
    loaded_into(place, older)
    loaded_into(place, newer)
    forget(place, 2)
    assert loaded_into(place, older).load_id == 3
    with open_store(place) as store:
        assert store.frame("half_hours_from_calls")["abandon_seconds"].sum() == 5
    assert loaded_into(place, older).same_as == 3


@pytest.mark.slow
def test_a_day_knows_its_origins_only_while_every_load_left_in_it_does(place, export):
    plain = "call_id|line|offered_at|outcome|wait_s"
    rows = [row.rsplit("|", 1)[0] for row in FIRST]

    def knows():
        with open_store(place) as store:
            return store._connection.execute("select knows_origin from covered").fetchone()[0]

    loaded_into(place, export(*FIRST))
    assert knows()
    loaded_into(place, export(rows[0], header=plain))
    assert not knows()
    loaded_into(place, export(*(row.replace("|public", "|station phone") for row in FIRST)))
    assert knows()


def test_several_files_make_one_version_and_a_load_each(place, export):
    files = [export(row, name=f"{number}.csv") for number, row in enumerate(FIRST)]
    done = load_files(place, files, "calls", now=NOW)
    assert [loaded.load_id for loaded in done] == [1, 2]
    assert len(history(place)) == 1
    assert loads(place) == [(2, "1.csv", 1, 0), (1, "0.csv", 1, 0)]


def test_where_one_of_several_files_cannot_be_loaded_none_is(place, export):
    good, bad = (
        export(*FIRST, name="good.csv"),
        export("x|112|2020-01-06 08:00:00|answered|1|", name="bad.csv"),
    )
    with pytest.raises(DashboardError, match=r"No row of bad\.csv could be kept"):
        load_files(place, [good, bad], "calls", now=NOW)
    assert history(place) == ()


def test_a_file_named_twice_is_refused(place, export):
    file = export(*FIRST)
    with pytest.raises(DashboardError, match="name it once"):
        load_files(place, [file, file], "calls", now=NOW)


def test_a_dry_run_tells_the_same_and_makes_no_version(place, export):
    loaded_into(place, export(FIRST[0]))
    file = export(*FIRST, "x|112|2020-01-06 08:00:00|answered|1|")
    dry = loaded_into(place, file, dry_run=True)
    assert len(history(place)) == 1
    real = loaded_into(place, file)
    same = ("rows_read", "rows_kept", "rows_set_aside", "rows_replaced", "covers", "lines", "reasons")
    assert [getattr(dry, name) for name in same] == [getattr(real, name) for name in same]
    assert (dry.load_id, dry.rows_replaced, real.load_id) == (None, 1, 2)
    assert "nothing has changed" in list(told(dry, dry_run=True))[-1]


def test_a_dry_run_into_no_store_leaves_no_store(place, export):
    loaded_into(place, export(*FIRST), dry_run=True)
    assert history(place) == ()


def test_calls_over_counted_days_are_refused_and_the_store_stays_as_it_was(place, export):
    counted = export(
        "2020-01-06|1440|101|5|5|0", name="days.csv", header="start|minutes|line|offered|answered|abandoned"
    )
    loaded_into(place, counted, "half_hours")
    calls = export(*FIRST)
    with pytest.raises(DashboardError, match=r"by the day, .* has it call by call \(days like that: 1\)"):
        loaded_into(place, calls)
    assert len(history(place)) == 1
    assert loaded_into(place, calls, replace=True).rows_replaced == 1
    with open_store(place) as store:
        assert store.rows("half_hours_from_counted") == []
