"""All meetings together: what was said about a measure, and their JSON."""

from dashboard.minutes import Meeting, as_json, extracts_about, read_notes
from tests.invented_notes import TABLE, WRAPPED

KNOWN: tuple[Meeting, ...] = (read_notes(WRAPPED, "a.txt"), read_notes(TABLE, "b.txt"))


def ids(measure: str, line: str, origin: str | None = None) -> list[str]:
    return [extract.id for extract in extracts_about(KNOWN, measure, line, origin)]


def test_extracts_about_a_measure_come_newest_first() -> None:
    assert ids("offered", "101") == ["2022-06-13/1.1/2", "2021-03-04/2.1/6"]


def test_an_extract_of_another_line_is_left_out() -> None:
    assert ids("mean_answer_time", "101") == ["2021-03-04/2.1/1"]
    assert ids("mean_answer_time", "999") == []


def test_an_extract_that_names_no_line_speaks_of_both() -> None:
    assert ids("gave_up", "999") == ids("gave_up", "101") == ["2021-03-04/2.1/4"]


def test_json_has_the_shape_that_the_command_promises() -> None:
    (meeting,) = as_json(KNOWN[1:])["meetings"]
    promised = "title date chair venue attendance apologies items actions next_meeting words standing"
    assert " ".join(meeting) == promised
    assert meeting["attendance"][0] == {"name": "Ada Thorne", "role": "DPCC", "initials": ""}
    assert meeting["next_meeting"] == "2022-07-12"
    assert meeting["actions"][1] == {
        "owner": ["Priya Nair"],
        "text": "Costs of each telephone to be listed",
        "item": "2",
        "due": None,
        "extract": "2022-06-13/2/1",
    }
    beside = meeting["actions"][0]
    assert (beside["owner"], beside["extract"]) == (["DCC"], "2022-06-13/1.1/3")
    item = meeting["items"][1]
    assert (item["number"], item["heading"], len(item["extracts"])) == ("1.1", "Station telephones", 4)
    said = item["extracts"][1]
    assert (said["id"], said["kind"], said["by"]) == ("2022-06-13/1.1/2", "response", ["Priya Nair"])
    assert [TABLE[start:end] for start, end in said["spans"]] == [said["text"]]
    assert said["links"] == [
        {"measure": "offered", "lines": [], "origins": [], "words": ["calls a day"], "score": 1.0}
    ]
    assert said["answers"] == "2022-06-13/1.1/1"
    assert (said["promise"], said["topics"]) == (None, [])
    assert {quantity["words"] for quantity in said["quantities"]} == {"40 calls a day"}
