"""Callers: one form of a number, a keyed hash of it, and no number anywhere."""

import hmac
import stat
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.errors import DashboardError
from dashboard.load.callers import FILE, caller_key
from dashboard.load.layouts import FOLDER
from tests.drawn_exports import drawn, in_memory, loaded_into, place_in

MISPLACED = ("07700-900123", "07700.900.123", "(01905)-900-123", "+44/7700/900/123", "01-90-59-00-12")
KEY = "a key for tests only, long enough"


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("ANSWERABLE_CALLER_KEY", KEY)


def calls(*callers: str) -> str:
    rows = [
        f"{number:03}|101|2020-01-06 08:00:00|answered|1|{caller}" for number, caller in enumerate(callers)
    ]
    return drawn("\n".join(["call_id|line|offered_at|outcome|wait_s|caller", *rows]))


def hashes(store):
    return [row[0] for row in store.rows("select caller from call order by call_id")]


def expected(number: str, key: str = KEY) -> int:
    return int.from_bytes(hmac.digest(key.encode(), number.encode(), "sha256")[:8], "big")


def test_every_way_of_writing_a_number_is_one_caller(tmp_path):
    store = in_memory(tmp_path)
    ways = (
        "07700900123",
        "+447700900123",
        "00447700900123",
        "447700900123",
        "+44 (0)7700 900 123",
        "07700-900.123",
    )
    store.load(
        calls(
            *ways,
            *("7700900123", "7700900123.0", " 07700900123", "440 7700 900123", "07700/900123"),
            *("tel:+447700900123", "sip:+447700900123@10.0.0.1;user=phone"),
        )
    )
    assert set(hashes(store)) == {expected("+447700900123")}


def test_withheld_anonymous_and_empty_are_nobody(tmp_path):
    store = in_memory(tmp_path)
    store.load(calls("withheld", "Anonymous", "", "PRIVATE", "unknown", "-"))
    assert hashes(store) == [None] * 6


def test_what_might_be_anybodys_number_is_nobodys(tmp_path):
    store = in_memory(tmp_path)
    cut_short, hidden = ("4.47701E+11", "7.7009e9"), ("447700900XXX", "+44 **** ***123")
    store.load(calls("Withheld (141)", "Private number 1", "00000000000", *cut_short, *hidden))
    assert hashes(store) == [None] * 7


def test_a_call_without_a_number_is_kept_though_its_layout_does_not_call_the_column_optional(tmp_path):
    column = '[fields.caller]\ncolumn = "caller"\ntype = "caller"\n'
    told = (FOLDER / "calls.toml").read_text(encoding="utf-8")
    assert column + "optional = true" in told
    (tmp_path / "own.toml").write_text(told.replace(column + "optional = true", column), encoding="utf-8")
    store = in_memory(tmp_path)
    assert store.load(calls("", "07700900123"), str(tmp_path / "own.toml")).rows_kept == 2


def test_a_foreign_number_and_an_extension_stay_as_they_are(tmp_path):
    store = in_memory(tmp_path)
    store.load(calls("0033123456789", "+33 1 23 45 67 89", "5023"))
    assert hashes(store) == [expected("+33123456789"), expected("+33123456789"), expected("5023")]


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    key=st.text("abcdefgh£€ ", min_size=16, max_size=150),
    numbers=st.lists(st.integers(10**8, 10**9 - 1), min_size=1),
)
def test_the_hash_made_in_sql_is_pythons_hmac(tmp_path, monkeypatch, key, numbers):
    monkeypatch.setenv("ANSWERABLE_CALLER_KEY", key)
    store = in_memory(tmp_path)
    store.load(calls(*(f"020{number}" for number in numbers)))
    assert hashes(store) == [expected(f"+4420{number}", key) for number in numbers]


def test_no_number_reaches_the_store_whatever_is_wrong_with_its_row(tmp_path, monkeypatch):
    file, place = tmp_path / "export.csv", place_in(tmp_path)
    rows = [
        "call_id,line,offered_at,outcome,wait_s,caller",
        "a,101,2020-01-06 08:00:00,answered,1,07700900123",
        "b,101,2020-01-06 08:00:00,answered,07700900123,1",
        "c,101,2020-01-06 08:00:00,07700 900123,1,",
        "d,101,2020-01-06 08:00:00,answered,1,07700900123,07700900123",
        'e,101,2020-01-06 08:00:00,answered,1,"07700900123"x',
        "f,07700900123",
        *(f"g,101,2020-01-06 08:00:00,{number},1," for number in MISPLACED),
        *(f"h,101,2020-01-06 08:00:00,answered,{number}," for number in MISPLACED),
    ]
    file.write_text("\n".join(rows) + "\n")
    loaded = loaded_into(place, file)
    assert (loaded.rows_kept, loaded.rows_set_aside) == (1, 5 + 2 * len(MISPLACED))
    kept = b"".join(path.read_bytes() for path in place.folder.rglob("*") if path.is_file())
    assert b"7700900123" not in kept
    assert b"7700 900123" not in kept
    assert [number for number in MISPLACED if number.encode() in kept] == []


def test_a_date_at_fault_is_shown_though_it_has_as_many_digits_as_a_number(tmp_path):
    store = in_memory(tmp_path)
    store.load(calls("1") + "b,101,31/02/2020 08:00:00,answered,1,\nc,101,2020-03-29 01:30:00,answered,1,\n")
    assert [value for *_, value in store.aside()] == ["31/02/2020 08:00:00", "2020-03-29 01:30:00"]


def test_a_key_is_made_once_for_its_owner_alone(tmp_path, monkeypatch):
    monkeypatch.delenv("ANSWERABLE_CALLER_KEY")
    made = caller_key(tmp_path)
    assert len(made) == 32
    assert caller_key(tmp_path) == made
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_key_that_others_may_read_is_refused(tmp_path, monkeypatch):
    monkeypatch.delenv("ANSWERABLE_CALLER_KEY")
    caller_key(tmp_path)
    (tmp_path / FILE).chmod(0o640)
    with pytest.raises(DashboardError, match="chmod 600"):
        caller_key(tmp_path)


@pytest.mark.parametrize("damaged", ["", "not hexadecimal", "abcd"])
def test_a_damaged_key_is_refused_and_not_made_anew(tmp_path, monkeypatch, damaged):
    monkeypatch.delenv("ANSWERABLE_CALLER_KEY")
    caller_key(tmp_path)
    (tmp_path / FILE).write_text(damaged)
    with pytest.raises(DashboardError, match="put back the file that was there"):
        caller_key(tmp_path)


def test_a_short_key_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("ANSWERABLE_CALLER_KEY", "short")
    with pytest.raises(DashboardError, match="16 characters or more"):
        caller_key(tmp_path)
