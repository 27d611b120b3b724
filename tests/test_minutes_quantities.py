"""Which figures in an extract can be checked, and which numbers are none."""

import pytest

from dashboard.measures import ALL
from dashboard.minutes.understanding.quantities import quantities_in
from dashboard.minutes.understanding.quantity_words import TESTS
from dashboard.minutes.wording.numerals import worth

FIGURES = [
    ("It adds approximately 3 minutes per call.", (3, "minutes", "call", "", True, "mean_handling_time")),
    ("They bring over a 3000 calls a month.", (3000, "calls", "month", "over", False, "offered")),
    ("More than a thousand calls a month.", (1000, "calls", "month", "over", False, "offered")),
    ("It would cost around £100k.", (100_000, "£", "", "", True, "")),
    ("The grant is £1.3m.", (1_300_000, "£", "", "", False, "")),
    ("Up to 10% of demand is met.", (10, "%", "demand", "under", False, "")),
    ("It was 84% within 30 seconds.", (84, "%", "within 30 seconds", "", False, "answered_within")),
    ("Abandonment was 22 per cent.", (22, "%", "", "", False, "abandonment")),
    ("It fell by a third.", (33.3, "%", "", "", False, "")),
    ("Two thirds of callers hold on.", (66.7, "%", "callers hold on", "", False, "")),
    ("One in ten hangs up.", (10, "%", "", "", False, "abandonment")),
    ("Sickness rose by 3 percentage points.", (3, "percentage points", "", "", False, "")),
    ("There are twenty-five vacancies.", (25, "vacancies", "", "", False, "")),
    ("The average wait was 45 seconds.", (45, "seconds", "", "", False, "mean_answer_time")),
]
NONE = [
    "999 calls come before 101 calls.",
    "See item 3 and paragraph 12.",
    "It was the third meeting of 2019.",
    "A third meeting was held on 4 March.",
    "It is due within 6 weeks.",
    "Something is to be tried at one station.",
    "Calls are to be answered within 10 seconds.",
    "It was raised two months ago.",
    "The half-hour was busy.",
]


@pytest.mark.parametrize(("text", "figure"), FIGURES)
def test_a_figure_has_its_unit_subject_bound_and_the_measure_that_tests_it(text, figure):
    (one,) = quantities_in(text)
    assert (one.value, one.unit, one.subject, one.bound, one.approximate, one.measure) == figure
    assert one.words in text


@pytest.mark.parametrize("text", NONE)
def test_dates_items_ranks_standards_and_the_lines_names_are_no_figures(text):
    assert quantities_in(text) == ()


def test_a_range_is_two_figures_over_the_one_and_under_the_other():
    found = quantities_in("It takes six to eight minutes a call.")
    assert [(one.value, one.bound, one.subject) for one in found] == [
        (6, "over", "call"),
        (8, "under", "call"),
    ]


@pytest.mark.parametrize(
    ("written", "number"),
    [("1,000", 1000), ("twenty-five", 25), ("a dozen", 12), ("100k", 100_000), ("two hundred", 200)],
)
def test_numbers_in_words_are_worth_what_they_say(written, number):
    assert worth(written) == number


def test_figures_are_tested_by_measures_that_there_are():
    still_to_come = {"sickness", "abstraction"}
    assert {measure for *_, measure in TESTS} - still_to_come <= {measure.key for measure in ALL}
