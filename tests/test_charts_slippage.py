"""Each promise a line from said to due to done: shapes and words, not colour alone."""

from dashboard.charts import slippage
from dashboard.charts.slippage_words import sentence
from dashboard.minutes.following.outcomes import Outcomes, public_outcomes
from dashboard.minutes.following.tracking import tracked
from dashboard.minutes.shelving.summaries import summaries
from dashboard.reference.promises import promises
from tests.test_minutes_tracker import day, meeting


def shown(as_at="2021-11-15"):
    return slippage.rows_of(tracked(summaries(), Outcomes(known=public_outcomes(promises())), day(as_at)))


def one(name, as_at="2021-11-15"):
    return tuple(row for row in shown(as_at) if row.what == name)


def test_only_what_has_a_day_is_drawn_and_no_opinion():
    names = {row.what for row in shown()}
    assert {"SAFE app", "Digital desk", "Single Online Home"} <= names
    assert not {"Pilot at one station", "User group with other forces"} & names


def test_a_promise_put_off_has_an_open_diamond_then_a_filled_one_and_a_dashed_line_past_the_first():
    whole, past, marks = slippage.figure(one("SAFE app")).to_dict()["data"]
    assert (whole["line"]["dash"], past["line"]["dash"]) == ("solid", "dash")
    assert marks["marker"]["symbol"] == ["circle-open", "diamond-open", "diamond"]
    assert marks["x"] == [day("2020-07-31"), day("2020-09-11"), day("2021-03-31")]
    assert past["x"] == [day("2020-09-11"), day("2021-11-15")]


def test_what_was_done_ends_in_a_square_on_the_day_by_which_it_was():
    *_, marks = slippage.figure(one("Digital desk")).to_dict()["data"]
    assert marks["marker"]["symbol"][-1] == "square"
    assert marks["x"][-1] == day("2021-10-28")


def test_a_promise_still_to_come_is_one_whole_line_to_its_day():
    lines = slippage.figure(one("Digital desk", "2020-12-01")).to_dict()["data"]
    assert [line["x"] for line in lines[:-1]] == [[day("2020-09-29"), day("2021-06-30")]]


def test_every_row_says_in_words_how_it_stands():
    rows = (*one("SAFE app"), *one("Digital desk"))
    texts = [label["text"] for label in slippage.figure(rows).to_dict()["layout"]["annotations"]]
    assert texts == [
        "as at 15 Nov 2021",
        "<b>SAFE app</b>",
        "overdue 430 days",
        "<b>Digital desk</b>",
        "done, 120 days late",
    ]


def test_the_sentence_holds_all_that_is_drawn():
    said = sentence((*one("SAFE app"), *one("Digital desk")))
    assert said.startswith("2 promises and actions with a day, as at 15 November 2021: 1 overdue and 1 done.")
    assert "promised for 11 September 2020, then 31 March 2021; overdue" in said
    assert (
        "Digital desk: said on 29 September 2020, promised for 30 June 2021; done by 28 October 2021" in said
    )
    assert sentence(()) == "No promise with a day is known."


def test_a_name_cannot_bring_markup_and_a_long_one_is_cut():
    long = "A <b>kiosk</b> for the foyer of the station in the old town would be installed by March 2022."
    held = meeting("2022-01-10", ("response", "ACC", long))
    rows = slippage.rows_of(tracked([held], Outcomes(), day("2022-02-01")))
    (_, name, state) = slippage.figure(rows).to_dict()["layout"]["annotations"]
    assert name["text"].startswith("<b>A &lt;b&gt;kiosk")
    assert name["text"].endswith("…</b>")
    assert state["text"] == "due 31 Mar 2022"
