"""Words find what was recorded about them, and whatever is typed is never an error."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dashboard.minutes import Kind, MinutesStore, meetings
from dashboard.minutes.correcting.corrections import correct
from dashboard.minutes.finding.hits import Found, Hit
from dashboard.minutes.finding.search import search
from dashboard.minutes.shelving.index_file import FILE_NAME
from dashboard.store.journal import Journal
from tests.invented_notes import WRAPPED

CONTACT = """
title = "Contact board"
date = 2023-05-09
chair = "Ada Thorne"
venue = "Online"
next_meeting = 2023-06-13
attendance = [{ name = "Ada Thorne", role = "PCC" }, { name = "Lena Brandt", role = "DCC" }]
apologies = []
[[items]]
number = "1"
heading = ["Control room"]
extracts = [
    { kind = "challenge", by = ["PCC"], text = "Why is sickness in the OCC so high?" },
    { kind = "response", by = ["DCC"], text = "The control room lost people; Saab's menu <b>fell</b> over." },
    { kind = "statement", by = [], text = "The garden was praised." },
]
"""
PHONES = """
title = "Holding to account"
date = 2021-03-04
chair = "Ada Thorne"
venue = "Room 2"
next_meeting = 2021-04-01
attendance = [
    { name = "Ada Thorne", role = "DPCC" },
    { name = "Lena Brandt", role = "T/ACC" },
    { name = "Idris Okafor", role = "CC" },
]
apologies = []
[[items]]
number = "2"
heading = ["Answering", "Station telephones"]
extracts = [
    { kind = "challenge", by = ["DPCC"], text = "Why has the average wait for 101 doubled?" },
    { kind = "response", by = ["T/ACC", "CC"], text = "The winter storms doubled the number of calls." },
    { kind = "action", by = ["T/ACC"], text = "Bring abandonment by hour to the April board." },
    { kind = "response", by = ["CC"], text = "Each telephone is looked after; callers hear a menu." },
]
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two summaries."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "summaries").mkdir()
    (folder / "summaries" / "2023-05-09.toml").write_text(CONTACT, encoding="utf-8")
    (folder / "summaries" / "2021-03-04.toml").write_text(PHONES, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def find(shelf: Path) -> Callable[..., Found]:
    def found(query: str, **wanted: object) -> Found:
        return search(shelf, query, summaries_folder=shelf / "summaries", **wanted)  # type: ignore[arg-type]

    return found


WAIT, STORMS, ACTION, MENU = (f"2021-03-04/2/s{place}" for place in (1, 2, 3, 4))
SICK, SAAB, GARDEN = (f"2023-05-09/1/s{place}" for place in (1, 2, 3))


def ids(found: Found) -> list[str]:
    assert found.total == len(found.hits)
    return sorted(hit.id for hit in found.hits)


def marked(hit: Hit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.marked]


def test_all_words_are_looked_for_in_any_order_and_any_ending(find: Callable[..., Found]) -> None:
    assert ids(find("wait averages")) == [WAIT]
    assert ids(find("wait garden")) == []


def test_little_words_of_a_question_are_passed_over(find: Callable[..., Found]) -> None:
    assert ids(find("what was said about the garden")) == [GARDEN]
    assert find("the").total > 0


def test_words_in_quotes_stand_together_as_they_are(find: Callable[..., Found]) -> None:
    assert ids(find('"winter storms"')) == ids(find("“winter storms”")) == [STORMS]
    assert ids(find('"storms winter"')) == []


def test_a_star_stands_for_any_ending_though_the_index_holds_stems(find: Callable[..., Found]) -> None:
    assert ids(find("abandonm*")) == [ACTION]
    assert ids(find("sto*")) == [STORMS]


def test_a_word_with_a_minus_is_not_there(find: Callable[..., Found]) -> None:
    assert ids(find("doubled -storms")) == ids(find("doubled NOT storms")) == [WAIT]
    assert set(ids(find(""))) - set(ids(find("-storms"))) == {STORMS}


def test_either_word_will_do_where_or_stands_between(find: Callable[..., Found]) -> None:
    assert ids(find("garden OR menu")) == ids(find("garden | menu")) == [MENU, SAAB, GARDEN]


def test_synonyms_are_found_with_the_words(find: Callable[..., Found]) -> None:
    assert ids(find("control room people")) == ids(find("OCC people")) == [SAAB]
    assert ids(find("SAFE menu")) == [SAAB]
    assert ids(find("gave up")) == [ACTION]


def test_in_quotes_there_are_no_synonyms(find: Callable[..., Found]) -> None:
    assert ids(find('"OCC"')) == [SICK]


def test_words_of_a_heading_find_what_stands_under_it_and_rank_lower(find: Callable[..., Found]) -> None:
    found = find("telephone")
    assert ids(found) == [WAIT, STORMS, ACTION, MENU]
    assert found.hits[0].id == MENU


def test_what_was_looked_for_is_marked_by_its_places_and_nothing_becomes_markup(
    find: Callable[..., Found],
) -> None:
    (hit,) = find("menu fell").hits
    assert marked(hit) == ["menu", "fell"]
    assert "<b>fell</b>" in hit.text


def test_a_result_knows_where_it_stands(find: Callable[..., Found]) -> None:
    (hit,) = find("abandonment hour").hits
    assert (hit.item, hit.heading, hit.kind, hit.by) == (
        "2",
        ("Answering", "Station telephones"),
        Kind.ACTION,
        ("T/ACC",),
    )
    assert hit.address == f"/minutes?meeting=2021-03-04&extract={ACTION}"


def test_who_what_kind_about_what_and_when_narrow_what_is_found(find: Callable[..., Found]) -> None:
    assert ids(find("", kind=Kind.CHALLENGE)) == [WAIT, SICK]
    assert ids(find("", role="t/acc")) == [STORMS, ACTION]
    assert ids(find("", measure="sickness")) == [SICK]
    assert ids(find("calls", measure="offered")) == [STORMS]
    assert ids(find("", from_date=date(2021, 3, 5))) == [SICK, SAAB, GARDEN]
    assert ids(find("", to_date=date(2023, 5, 8), kind=Kind.CHALLENGE)) == [WAIT]
    assert ids(find("", as_at=date(2023, 5, 9))) == ids(find(""))
    assert find("", as_at=date(2021, 3, 3)).total == 0


def test_a_person_is_found_in_each_role_they_held(find: Callable[..., Found]) -> None:
    assert ids(find("", person="L Brandt")) == [STORMS, ACTION, SAAB]
    assert ids(find("", person="Cllr Thorne")) == [WAIT, SICK]
    assert find("", person="Nobody Known").total == 0


def test_no_words_give_the_newest_first(find: Callable[..., Found]) -> None:
    newest = [hit.id for hit in find("").hits]
    assert newest == [SICK, SAAB, GARDEN, WAIT, STORMS, ACTION, MENU]
    assert [hit.id for hit in find("", limit=2, offset=2).hits] == newest[2:4]
    assert find("", limit=2).total == 7


@pytest.mark.parametrize(
    "query",
    [
        '"', '""', "'", "*", "-", "- -", "(", "NEAR(", "AND", "OR", "NOT", "OR OR", "a OR", "OR a", "a NOT",
        "text: a", "{text heading}: a", "^a", "a + b", "a*b*", '"a', 'a"b"c"', "\x00", "\x02a\x03", "🙂",
        "'; drop table said; --", "said MATCH", "-a -b", "%", "_", "\\", "a" * 10_000, "wait " * 2_000,
        '"' * 999, "-" * 999, "(" * 999, " OR ".join("abcdefgh" * 40), "ẞ İ", "٣", "\ud800",
    ],
)  # fmt: skip
def test_whatever_is_typed_is_no_error(find: Callable[..., Found], query: str) -> None:
    started = time.perf_counter()
    assert find(query).total >= 0
    assert time.perf_counter() - started < 5
    assert find("garden").total == 1


def test_of_a_long_text_the_words_past_the_fortieth_are_named(find: Callable[..., Found]) -> None:
    found = find(" ".join(f"word{number}" for number in range(42)))
    assert (found.total, found.left_out) == (0, ("word40", "word41"))


def texts(folder: Path, query: str) -> list[str]:
    return [hit.text for hit in search(folder, query, summaries_folder=folder / "none").hits]


def test_notes_added_later_are_found_at_once_and_those_they_replace_no_more(tmp_path: Path) -> None:
    assert texts(tmp_path, "storms") == []
    MinutesStore(tmp_path).add_content(WRAPPED.encode(), "a.txt")
    (said,) = texts(tmp_path, "storms")
    MinutesStore(tmp_path).add_content(WRAPPED.replace("storms", "gales").encode(), "a2.txt")
    assert texts(tmp_path, "storms") == []
    assert texts(tmp_path, "gales") == [said.replace("storms", "gales")]


@pytest.mark.parametrize("broken", [b"", b"no database at all", b"SQLite format 3\x00" + b"\x00" * 5_000])
def test_a_broken_index_is_made_anew(tmp_path: Path, broken: bytes) -> None:
    MinutesStore(tmp_path).add_content(WRAPPED.encode(), "a.txt")
    before = texts(tmp_path, "storms")
    (tmp_path / FILE_NAME).write_bytes(broken)
    assert texts(tmp_path, "storms") == before != []
    assert (tmp_path / FILE_NAME).stat().st_size > 10_000


def test_what_a_person_corrected_is_found_by_what_is_right(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "2023-05-09.toml").write_text(CONTACT, encoding="utf-8")

    def found(**wanted: object) -> list[str]:
        return ids(search(tmp_path, "garden", summaries_folder=tmp_path / "none", **wanted))  # type: ignore[arg-type]

    assert found(kind=Kind.STATEMENT) == [GARDEN]
    known = meetings(tmp_path, tmp_path / "none")
    changes = {"kind": "challenge", "by": ["DCC"]}
    correct(Journal(tmp_path), known, GARDEN, changes, name="R. Owner")
    assert found(kind=Kind.STATEMENT) == []
    assert found(kind=Kind.CHALLENGE) == found(role="DCC") == found(person="Brandt") == [GARDEN]
