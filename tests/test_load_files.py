"""Kinds of file: delimiters, encodings, preambles, spreadsheets, Parquet; and files that cannot be read."""

from datetime import datetime, time, timedelta
from pathlib import Path

import duckdb
import openpyxl
import pytest

from dashboard.errors import DashboardError
from dashboard.load import load_files
from dashboard.load.sheet_source import cell_text
from tests.drawn_exports import drawn, in_memory, place_in

TABLE = """
call_id | line | offered_at          | outcome   | wait_s  | team
a       | 101  | 2020-01-06 08:00:00 | answered  | 0:01:02 | Red
b       | 999  | 2020-01-06 08:30:00 | abandoned | 7.5     | Équipe
"""
KEPT = [("a", "101", "2020-01-06 08:00:00", "answered", 62.0, "Red")]
KEPT += [("b", "999", "2020-01-06 08:30:00", "abandoned", 7.5, "Équipe")]


@pytest.fixture
def store(tmp_path):
    return in_memory(tmp_path)


def kept(store):
    return store.rows(
        "select call_id, line, offered_at_utc::varchar, outcome, wait_s::double, team from call order by 1"
    )


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8"), (";", "utf-8-sig"), ("|", "windows-1252"), (";", "windows-1252")],
)
def test_a_file_reads_the_same_whatever_its_delimiter_and_encoding(store, delimiter, encoding):
    assert store.load(drawn(TABLE, delimiter).encode(encoding)).rows_kept == 2
    assert kept(store) == KEPT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "windows-1252"])
def test_the_header_is_found_beneath_a_preamble_and_lines_are_counted_from_the_top(store, encoding):
    preamble = 'Report: "Calls, by hour\nForce: Équipe\n\n'
    store.load(
        (preamble + drawn(TABLE) + "c,112,2020-01-06 08:00:00,answered,1,\nshort,1\n").encode(encoding)
    )
    assert kept(store) == KEPT
    assert [line for line, *_ in store.aside()] == [7, 8]


def test_blanks_around_cells_are_nothing(store):
    store.load(
        "call_id , line,offered_at,outcome,wait_s\n a , 101 ,  2020-01-06 08:00:00 , Answered ,  0:00:09\n"
    )
    assert store.rows("select call_id, line, outcome, waited_s from call") == [("a", "101", "answered", 9)]


WAITS = {
    "0:00:10": 10.0,
    "00:14:33.768": 873.768,
    " 0:00:01": 1.0,
    "135:40:34.625": 488434.625,
    "12.3456": 12.346,
    "5": 5.0,
}


def test_a_length_of_time_may_be_written_as_seconds_or_as_a_clock_past_24_hours(store):
    rows = [f"{number},101,2020-01-06 08:00:00,answered,{told}\n" for number, told in enumerate(WAITS)]
    store.load("call_id,line,offered_at,outcome,wait_s\n" + "".join(rows))
    assert store.rows("select wait_s::double from call order by call_id") == [
        (wait,) for wait in WAITS.values()
    ]


def test_a_clock_with_minutes_or_seconds_past_59_is_no_length_of_time(store):
    rows = "".join(
        f"{wait},101,2020-01-06 08:00:00,answered,{wait}\n"
        for wait in ("0:60:00", "0:00:60", "1:30", "0:00:10")
    )
    store.load(f"call_id,line,offered_at,outcome,wait_s\n{rows}")
    assert [value for *_, value in store.aside()] == ["0:60:00", "0:00:60", "1:30"]


def test_a_spreadsheet_reads_as_its_csv_would(store, tmp_path):
    book = openpyxl.Workbook()
    book.create_sheet("Calls")
    book["Sheet"].append(["About this report"])
    for row in (
        ["Extract of calls"],
        [],
        ["call_id", "line", "offered_at", "outcome", "wait_s", "team"],
        ["a", 101, datetime(2020, 1, 6, 8), "answered", time(0, 1, 2), "Red"],
        ["b", 999, "2020-01-06 08:30:00", "abandoned", 7.5, "Équipe"],
        [],
        ["c", 112, datetime(2020, 1, 6, 9), "answered", timedelta(hours=30), None],
    ):
        book["Calls"].append(row)
    book.save(tmp_path / "calls.xlsx")
    store.load(tmp_path / "calls.xlsx")
    assert kept(store) == KEPT
    assert store.aside() == [(7, "line is not one of 999, 101", "112")]


def test_a_spreadsheet_with_calls_in_two_sheets_is_refused_for_the_rows_that_would_be_lost(store, tmp_path):
    book = openpyxl.Workbook()
    for month, name in enumerate(("Jan", "Feb"), start=1):
        sheet = book.create_sheet(name)
        sheet.append(["call_id", "line", "offered_at", "outcome", "wait_s"])
        sheet.append(["a", 101, datetime(2020, month, 6, 8), "answered", 1])
    book.save(tmp_path / "calls.xlsx")
    with pytest.raises(DashboardError, match=r"calls in 2 sheets \(Jan, Feb\)"):
        store.load(tmp_path / "calls.xlsx")


def test_a_spreadsheet_where_no_sheet_fits_says_what_each_lacks(store, tmp_path):
    book = openpyxl.Workbook()
    book["Sheet"].append(["About this report"])
    book.create_sheet("Calls").append(["call_id", "line", "offered_at", "outcome"])
    book.save(tmp_path / "calls.xlsx")
    with pytest.raises(DashboardError, match=r"sheet Calls, has no header .* lacks wait_s"):
        store.load(tmp_path / "calls.xlsx")


def test_a_cell_of_a_spreadsheet_as_text():
    cells = [
        None,
        "",
        5.0,
        5.25,
        True,
        timedelta(hours=30, milliseconds=5),
        time(9, 5),
        datetime(2020, 1, 6, 8, 0, 0, 999_600),
    ]
    assert [cell_text(cell) for cell in cells] == [
        *[None, None, "5", "5.25", "True", "30:00:00.005", "9:05:00", "2020-01-06 08:00:01"]
    ]


def test_parquet_reads_as_its_csv_would(store, tmp_path):
    (tmp_path / "calls.csv").write_text(drawn(TABLE), encoding="utf-8")
    columns = "call_id, line::integer as line, offered_at::timestamp as offered_at, outcome, wait_s, team"
    duckdb.execute(
        f"copy (select {columns} from read_csv('{tmp_path}/calls.csv', all_varchar = true))"
        f" to '{tmp_path}/calls.parquet'"
    )
    store.load(tmp_path / "calls.parquet")
    assert kept(store) == KEPT


def test_whole_numbers_that_parquet_keeps_with_a_point_are_whole(store, tmp_path):
    path = tmp_path / "calls.parquet"
    with duckdb.connect() as con:
        con.execute(
            f"copy (select 1.0::double as call_id, 101.0::double as line, '2020-01-06 08:00' as offered_at, "
            f"'answered' as outcome, 7.5::double as wait_s, 2.0::double as leg) to '{path}' (format parquet)"
        )
    store.load(path)
    told = store.rows("select call_id, line, leg, wait_s::double from call")
    assert told == [("1", "101", 2, 7.5)]


def test_parquet_with_moments_of_a_zone_needs_no_zone_said(store, tmp_path):
    moment = "timestamptz '2020-07-01 12:00:00+01' as offered_at"
    duckdb.execute(
        f"copy (select 'a' as call_id, 101 as line, {moment}, 'answered' as outcome, 1 as wait_s)"
        f" to '{tmp_path}/calls.parquet'"
    )
    store.load(tmp_path / "calls.parquet")
    assert store.rows("select offered_at_utc::varchar from call") == [("2020-07-01 11:00:00",)]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            b"a,b\n1,2\n",
            "no header with the columns that calls needs: call_id, line, offered_at, outcome, wait_s",
        ),
        (b"call_id,line,offered_at,outcome\n", "line 1 comes nearest, and lacks wait_s"),
        (
            b"call_id,line,offered_at,outcome,wait_s,caler\n",
            "a column caler that calls does not know: perhaps caller",
        ),
        (b"call_id,line,offered_at,outcome,wait_s,Line\n", "the column line more than once"),
        (b"\x00\x01\x02\x03", "is not text in utf-8 or windows-1252"),
        (b"PK\x03\x04 not a workbook", "cannot be read as a spreadsheet"),
        (b"PAR1 not Parquet", "cannot be read as Parquet"),
    ],
)
def test_a_file_that_is_not_what_the_layout_reads_is_refused_with_what_it_lacks(store, written, message):
    with pytest.raises(DashboardError, match=message):
        store.load(written)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_stray_quotation_mark_costs_its_own_row_alone(store, encoding):
    stray = 'c,101,2020-01-06 09:00:00,answered,1,"Red"É\n'
    store.load((drawn(TABLE) + stray + "d,101,2020-01-06 09:00:00,answered,1,Blue\n").encode(encoding))
    assert store.aside() == [(4, "a quotation mark that is not closed, or text after one that is", None)]
    assert [row[0] for row in kept(store)] == ["a", "b", "d"]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_quotation_mark_that_swallows_the_rest_of_the_file_is_refused_with_its_line(store, encoding):
    swallowed = "".join(f"{number},101,2020-01-06 09:00:00,answered,1,É\n" for number in range(9))
    with pytest.raises(DashboardError, match=r"in the row at line 4 and never closes it, .* line 13"):
        store.load(
            (drawn(TABLE) + 'c,101,2020-01-06 09:00:00,answered,1,"Red\n' + swallowed).encode(encoding)
        )


def test_a_mixture_of_line_ends_is_read_with_its_lines_in_place(store):
    header, first, second = drawn(TABLE).splitlines()
    store.load(f"{header}\r\n{first}\nshort,1\r\n\n{second}\r\nc,112,2020-01-06 09:00,answered,1,\n")
    assert kept(store) == KEPT
    assert [line for line, *_ in store.aside()] == [3, 6]


def test_a_file_is_what_it_holds_whatever_it_is_called(store, tmp_path):
    file = tmp_path / "calls.csv.gz"
    file.write_text(drawn(TABLE), encoding="utf-8")
    store.load(file)
    assert kept(store) == KEPT


def test_lines_that_end_as_on_an_old_mac_are_lines(store):
    store.load(("A report\n\n" + drawn(TABLE)).replace("\n", "\r") + "c,112,,,,\r")
    assert (kept(store), store.aside()) == (KEPT, [(6, "line is not one of 999, 101", "112")])


@pytest.mark.parametrize("long", ["{}", "x,101,2020-01-06 08:00:00,answered,{},", '"{}'])
def test_a_line_of_millions_of_characters_is_a_row_or_a_refusal_and_no_breakdown(store, long):
    written = drawn(TABLE) + long.format("9" * 2_500_000) + "\nd,101,2020-01-06 09:00:00,answered,1,\n"
    if long.startswith('"'):
        with pytest.raises(DashboardError, match="never closes it"):
            store.load(written)
        return
    store.load(written)
    assert [row[0] for row in kept(store)] == ["a", "b", "d"]
    assert [(line, value) for line, _, value in store.aside()] == [(4, None)]


def test_no_file_a_folder_and_an_empty_file_each_get_a_sentence(tmp_path):
    place = place_in(tmp_path)
    (tmp_path / "empty.csv").touch()
    for path, message in (("none.csv", "There is no file"), (".", "is a folder"), ("empty.csv", "is empty")):
        with pytest.raises(DashboardError, match=message):
            load_files(place, [tmp_path / path], "calls")
    assert not place.folder.exists()


def test_a_file_that_may_not_be_read_gets_a_sentence(tmp_path, monkeypatch):
    file, opened = tmp_path / "calls.csv", Path.open
    file.write_text(drawn(TABLE), encoding="utf-8")

    # The superuser may read anything, so the refusal itself is played.
    def refusing(path, *args, **more):
        if path == file:
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **more)

    monkeypatch.setattr(Path, "open", refusing)
    with pytest.raises(DashboardError, match=r"cannot be read \(Permission denied\)"):
        load_files(place_in(tmp_path), [file], "calls")


def test_a_file_name_that_looks_like_a_pattern_is_just_a_name(store, tmp_path):
    file = tmp_path / "calls [1] o'clock*.csv"
    file.write_text(drawn(TABLE), encoding="utf-8")
    assert store.load(file).rows_kept == 2
