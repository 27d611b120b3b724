"""What the figures of the truth file mean, in the file's own words."""

from dashboard.sample.alterations import Kind
from dashboard.sample.origins import FIRST_ATTEMPTS, OFFERED
from dashboard.sample.ringing_back import CALLS_ON_999, EACH_CALL, EACH_CALLER
from dashboard.sample.truth import ANSWERING, ORIGINS, RANG_BACK

ABOUT = (
    "What is true of the practice force, which is simulated: known by construction, not estimated from its "
    "calls. It is no evidence about any real force."
)
READING = {
    "figure": "Its mean over the seeds; sd, the sample standard deviation over the seeds (how far one seed "
    "lies from another: the mean's standard error is sd / sqrt(number of seeds)); and by_seed, its value for "
    "each seed, in the order of `seeds`. null where undefined, such as a share of no calls.",
    "seed": "The first is the practice force as `answerable sample` makes it, unless --seed said otherwise.",
    "share": "From 0 to 1; a difference of shares too: -0.05 is five percentage points less.",
    "period": "A month, or several together, by the local clock; a call belongs to the month in which it was "
    "offered. Calls of several months are put together before anything is divided.",
    "line": "The line that was rung: who gave up on 101 and then rings 999 is offered on 999.",
    "matter": "A first attempt with its redials. A practice store's call_id tells nobody which calls these "
    "are; dashboard/sample/call_ids.py can work it out.",
}
SECTIONS = {
    ANSWERING: "The practice force as it is, by period and line; keys are those of `measures`.",
    RANG_BACK: "By period: who rang again after giving up on 101, and the 999 calls that this made.",
    ORIGINS: f"By period and line: each stream's share of calls offered ({OFFERED}; redials count with the "
    f"stream of their first attempt, so 101's streams appear on 999 too) and of first attempts "
    f"({FIRST_ATTEMPTS}). `streams` gives the origin that each stream's calls have in a store.",
    Kind.EVENT: "By event, period and line: with the event minus without it, the same seed's days and "
    "callers run both ways. An event is all that the settings give it: safe_go_live is longer calls, and the "
    "classroom training around it. first_day and last_day: from when to when it can be felt, with a day more "
    "for who waits as it ends. Months that are not listed have no difference whatever.",
    Kind.LEVER: "By lever, period and line: with the lever, held all the time, minus without it, the same "
    "seed's days and callers run both ways.",
}
COUNTED = {
    EACH_CALL: "Out of every 101 call given up (number): however soon, whichever attempt it was, whatever "
    "its origin, withheld numbers too. on_LINE_within_N_min: the share after which the same matter was "
    "offered on that line within N minutes of giving up, answered or not; another attempt may lie between. "
    "Other matters of the same telephone are not counted: an estimate that follows numbers has those on top.",
    EACH_CALLER: "The same, out of first attempts on 101 given up: each matter once, from when it was first "
    "given up.",
    CALLS_ON_999: "999 calls offered in the period whose matter began on 101. first: those that were the "
    "matter's first on 999; first_within_N_min: of these, the ones offered within N minutes of giving up "
    "the 101 call before. first_and_again: all of them, further attempts on 999 too; share_of_999_offered: "
    "these out of all 999 calls offered, accidental ones among them.",
}
LEVERS = {
    "sickness_at_force_rate": "The control room's sickness at the force's rate, by leaving out spells; "
    "isolation as it is.",
    "three_more_handlers_14_to_22": "Three more handlers of both lines every day from 14:00 to 22:00, "
    "relieved for their breaks.",
    "half_the_diverted_mobiles": "Half of the first attempts by officers' diverted mobiles do not come.",
    "tenth_of_101_to_quiet_hours": "A tenth of the public's first attempts on 101 come in quieter half-hours "
    "of the same week, from 7am to 11pm.",
}
