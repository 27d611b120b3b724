"""The Data page: what is loaded and what it cannot tell, an upload shown before it is made, versions."""

import datetime
import os
import stat
import time
from pathlib import Path

import pytest
from streamlit import config

from dashboard.load.layouts import layouts
from dashboard.load.loaded import Loaded
from dashboard.minutes import MinutesStore
from dashboard.store.place import choose
from dashboard.store.reading import open_store
from dashboard.store.versions import current
from dashboard.store.writing import new_version
from dashboard.ui.contents import contents_of, gaps, set_aside_as_csv
from dashboard.ui.received import PREFIX, Asked, Upload, load_uploads, private_files, safe_name
from dashboard.ui.reports import would_do
from tests.documents_made import docx, paragraph
from tests.drawn import store_of
from tests.drawn_loads import add, load, place_in
from tests.invented_notes import TABLE, WRAPPED
from tests.pages import page_over, text_of

ONE_BAD_ROW = b"""call_id,line,offered_at,outcome,wait_s
c1,101,2024-05-01 09:00:00,answered,12
c2,101,2024-05-01 09:10:00,abandoned,40
c3,101,2024-13-45 09:10:00,answered,4
"""
NOT_A_TIME = "offered_at is not a time as YYYY-MM-DD HH:MM:SS"
CALLS = Asked(layout="calls")


def uploaded(page, content=ONE_BAD_ROW, name="calls.csv", layout="calls"):
    page.selectbox(key="upload_layout").set_value(layout).run()
    page.file_uploader[0].set_value([(name, content, "text/csv")])
    return page.run()


def exports_taken(page):
    return [one.label for one in page.file_uploader].count("CSV, Excel or Parquet")


def button(page, label):
    (one,) = [found for found in page.button if found.label.startswith(label)]
    return one


def test_days_without_a_load_between_others_are_a_gap():
    calls = """
    offered_at
    2024-03-01T10:00:00
    2024-03-02T10:00:00
    2024-03-05T10:00:00
    """
    with store_of(calls, covers=("2024-03-01", "2024-03-02")) as store:
        store._connection.execute(
            "insert into covered select line, date '2024-03-05', 30, 1, zone, true, false from covered"
            " limit 1"
        )
        stretches = contents_of(store).stretches_of("101")
    assert [(one["minutes"], one["days"], one["days_not_over"]) for one in stretches] == [
        (0, 2, 0),
        (30, 1, 1),
    ]
    assert list(gaps(stretches)) == [(datetime.date(2024, 3, 3), datetime.date(2024, 3, 4))]


def test_a_day_of_another_grain_in_between_is_no_gap():
    with store_of("offered_at\n2024-03-01T10:00:00", covers=("2024-03-01", "2024-03-05")) as store:
        store._connection.execute("update covered set minutes = 60 where local_date = date '2024-03-03'")
        stretches = contents_of(store).stretches_of("101")
    assert [one["days"] for one in stretches] == [2, 1, 2]
    assert list(gaps(stretches)) == []


def test_rows_set_aside_are_counted_by_reason_and_all_given_as_csv(tmp_path):
    place = place_in(tmp_path)
    load_uploads(place, [Upload(name="calls.csv", content=ONE_BAD_ROW)], CALLS, dry_run=False)
    with open_store(place) as store:
        (row,) = contents_of(store).set_aside
        assert (row["reason"], row["rows"], row["first_line"]) == (NOT_A_TIME, 1, 4)
        written = set_aside_as_csv(store).splitlines()
    assert written[0] == "load_id,file,file_line,column_name,reason,value"
    assert written[1:] == [f"1,calls.csv,4,offered_at,{NOT_A_TIME},2024-13-45 09:10:00"]


def test_no_cell_of_the_csv_is_a_formula(tmp_path):
    bad = ONE_BAD_ROW.replace(b"2024-13-45 09:10:00", b"=1+1")
    place = place_in(tmp_path)
    load_uploads(place, [Upload(name="calls.csv", content=bad)], CALLS, dry_run=False)
    with open_store(place) as store:
        assert set_aside_as_csv(store).splitlines()[1].endswith(",'=1+1")


def test_an_upload_is_private_while_it_is_read_and_gone_afterwards(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    both = [Upload(name="a.csv", content=b"1"), Upload(name="a.csv", content=b"2")]
    with private_files(both) as files:
        assert [file.read_bytes() for file in files] == [b"1", b"2"]
        assert [file.name for file in files] == ["a.csv", "a.csv"]
        assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]
        assert {stat.S_IMODE(file.parent.stat().st_mode) for file in files} == {0o700}
    assert list(tmp_path.iterdir()) == []


def test_an_upload_is_gone_where_its_load_fails(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(RuntimeError), private_files([Upload(name="a.csv", content=b"1")]):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_load_left_is_cleared_a_day_later(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left = {hours: tmp_path / f"{PREFIX}{hours}" for hours in (23, 25)}
    for hours, folder in left.items():
        folder.mkdir()
        (folder / "calls.csv").write_bytes(b"07700900123")
        os.utime(folder, (time.time() - hours * 3600,) * 2)
    with private_files([]):
        assert {hours: folder.exists() for hours, folder in left.items()} == {23: True, 25: False}


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("calls.csv", "calls.csv"),
        ("../../etc/calls.csv", "calls.csv"),
        ("C:\\Users\\me\\calls.csv", "calls.csv"),
        ("ca\x1b[31mlls\n.csv", "ca[31mlls.csv"),
        ("..", "upload"),
        ("", "upload"),
    ],
)
def test_an_uploads_name_is_its_last_part_alone(sent, kept):
    assert safe_name(sent) == kept


def test_a_dry_run_changes_nothing_and_gives_the_reasons(tmp_path):
    place = place_in(tmp_path)
    (report,) = load_uploads(place, [Upload(name="calls.csv", content=ONE_BAD_ROW)], CALLS, dry_run=True)
    assert list(would_do(report)) == [
        "2 of 3 rows would be kept: 101 calls, 1 May 2024.",
        f"1 row set aside: {NOT_A_TIME}",
    ]
    assert current(place) is None


def test_a_report_says_what_would_be_replaced_and_what_cannot_be_told():
    report = Loaded(
        file="a.csv",
        layout="calls",
        load_id=None,
        rows_read=5,
        rows_kept=3,
        left_out=(("a total row", 2),),
        rows_replaced=1,
        cannot_tell=("Who rang.",),
    )
    assert list(would_do(report)) == [
        "3 of 5 rows would be kept.",
        "2 rows left out: a total row",
        "1 row of earlier loads would be replaced",
        "It cannot tell: Who rang.",
    ]


def test_the_command_line_says_the_same_as_the_form():
    day = datetime.date(1999, 8, 1)
    asked = Asked(layout="bank_calls", line="101", first_day=day, covers=(day, day), replace=True)
    assert asked.as_command(["my calls.csv"]) == (
        "python3 -m dashboard load 'my calls.csv' --layout bank_calls --line 101 --first-day 1999-08-01"
        " --covers 1999-08-01 1999-08-01 --replace"
    )


@pytest.mark.page
def test_without_data_the_page_says_what_to_load_and_how(tmp_path, monkeypatch):
    page = page_over(tmp_path / "own", "data", monkeypatch).run()
    written = text_of(page)
    assert not page.exception
    assert "Nothing is loaded yet" in written
    assert "python3 -m dashboard load calls.csv --layout calls" in written
    assert all(one.about.split("(")[0] in written for one in layouts())


@pytest.mark.page
def test_each_load_says_where_it_came_from_and_what_it_cannot_tell(tmp_path, monkeypatch):
    place = place_in(tmp_path)
    counts = b"start,minutes,line,offered,answered,abandoned\n2024-05-01 09:00,30,101,3,2,1\n"
    load_uploads(place, [Upload(name="<b>.csv", content=counts)], Asked(layout="half_hours"), dry_run=False)
    written = text_of(page_over(place.folder, "data", monkeypatch).run())
    assert "<b>&lt;b&gt;.csv</b>, 1 May 2024. 1 of 1 row kept." in written
    assert "<li>Whether a caller rang again.</li>" in written
    assert "1 May 2024: 1 day, by the half-hour" in written
    assert '101 calls offered</h2><div class="figure"><span class="value">3<' in written


@pytest.mark.page
def test_versions_stand_with_the_command_that_goes_back(tmp_path, monkeypatch):
    place = place_in(tmp_path)
    load(place)
    load(place, "c9 101 2020-01-02T10:00:00 answered 5", file="more.csv")
    written = text_of(page_over(place.folder, "data", monkeypatch).run())
    assert "shown now" in written
    assert "python3 -m dashboard restore 1" in written
    assert "python3 -m dashboard restore 2" not in written


@pytest.mark.page
def test_many_loads_are_all_listed(tmp_path, monkeypatch):
    place = place_in(tmp_path)
    with new_version(place, data="own", made_by="many") as con:
        for day in range(1, 22):
            add(con, f"c{day} 101 2020-01-{day:02}T10:00:00 answered 5", f"day{day}.csv")
    page = page_over(place.folder, "data", monkeypatch).run()
    assert "day21.csv" in text_of(page)
    (older,) = page.dataframe
    assert "day1.csv" in older.value.to_csv()


@pytest.mark.page
def test_an_upload_is_shown_first_then_loaded_and_its_bad_row_set_aside(tmp_path, monkeypatch):
    page = uploaded(page_over(tmp_path / "own", "data", monkeypatch).run())
    assert f"1 row set aside: {NOT_A_TIME}" in text_of(page)
    assert current(place_in(tmp_path)) is None
    button(page, "Load 2 rows").click().run()
    assert not page.exception
    assert "calls.csv is load 1: 2 rows kept, 1 set aside." in text_of(page)
    assert f"calls.csv,{NOT_A_TIME},1,4" in text_of(page)
    assert "1 May 2024: 1 day, call by call" in text_of(page)


@pytest.mark.page
def test_the_same_file_again_offers_nothing_to_load(tmp_path, monkeypatch):
    load_uploads(place_in(tmp_path), [Upload(name="a.csv", content=ONE_BAD_ROW)], CALLS, dry_run=False)
    page = uploaded(page_over(tmp_path / "own", "data", monkeypatch).run())
    assert "The same file as load 1: nothing would change." in text_of(page)
    assert [one for one in page.button if one.label.startswith("Load")] == []


@pytest.mark.page
def test_a_refused_upload_says_why_and_changes_nothing(tmp_path, monkeypatch):
    page = uploaded(page_over(tmp_path / "own", "data", monkeypatch).run(), b"name,age\nA,5\n")
    (error,) = page.error
    assert "call_id" in error.value
    assert current(place_in(tmp_path)) is None


@pytest.mark.page
def test_what_the_layout_needs_is_asked_for_before_a_file_is_taken(tmp_path, monkeypatch):
    page = page_over(tmp_path / "own", "data", monkeypatch).run()
    assert exports_taken(page) == 0
    page.selectbox(key="upload_layout").set_value("bank_calls").run()
    assert exports_taken(page) == 0
    page.radio(key="upload_line").set_value("101").run()
    page.date_input(key="upload_first_day").set_value(datetime.date(1999, 8, 1)).run()
    assert exports_taken(page) == 1


@pytest.mark.page
@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.5", None])
def test_where_others_can_reach_the_pages_nothing_is_loaded_from_them(tmp_path, monkeypatch, address):
    kept = config.get_option("server.address")
    config.set_option("server.address", address)
    try:
        page = page_over(tmp_path / "own", "data", monkeypatch).run()
    finally:
        config.set_option("server.address", kept)
    assert len(page.file_uploader) == 0
    assert str(tmp_path) not in text_of(page)
    assert "only by somebody at the machine that serves it" in text_of(page)


@pytest.mark.page
def test_notes_of_every_format_are_read_first_and_added_on_a_second_word(tmp_path, monkeypatch):
    page = page_over(tmp_path / "own", "data", monkeypatch).run()
    word = docx("".join(map(paragraph, WRAPPED.splitlines())))
    uploads = [("june.txt", TABLE.encode(), "text/plain"), ("march.docx", word, "application/msword")]
    page.file_uploader[0].set_value([*uploads, ("report.pdf", b"%PDF-1.7", "application/pdf")]).run()
    kept = MinutesStore(choose().common)
    assert "4 March 2021, final: " in text_of(page)
    assert "report.pdf is broken" in page.error[0].value
    assert kept.meetings() == ()
    button(page, "Add 2 meetings").click().run()
    assert [meeting.date.year for meeting in kept.meetings()] == [2022, 2021]
    told = page.success[0].value.replace("\\", "")
    assert told.startswith("june.txt: Performance and Scrutiny Meeting June 2022, 13 June 2022, final: ")
    assert "notes record" in text_of(page)
    assert len(page.warning) == 0


@pytest.mark.page
def test_other_notes_of_a_meeting_say_whose_place_they_would_take(tmp_path, monkeypatch):
    page = page_over(tmp_path / "own", "data", monkeypatch).run()
    MinutesStore(choose().common).add_content(WRAPPED.encode(), "first.txt")
    other = WRAPPED.replace("o'clock", "in the day").encode()
    page.file_uploader[0].set_value([("second.txt", other, "text/plain")]).run()
    assert "in place of first.txt" in text_of(page)
    page.file_uploader[0].set_value([("again.txt", WRAPPED.encode(), "text/plain")]).run()
    assert "already there, nothing changed" in text_of(page)


@pytest.mark.page
def test_a_file_name_that_would_be_markup_is_shown_as_it_is(tmp_path, monkeypatch):
    page = page_over(tmp_path / "own", "data", monkeypatch).run()
    page.file_uploader[0].set_value([("<b>*x*.txt", b"Dear all", "text/plain")]).run()
    assert "\\<b\\>\\*x\\*.txt" in page.error[0].value
    assert not Path(tmp_path / "minutes.sqlite").exists()
