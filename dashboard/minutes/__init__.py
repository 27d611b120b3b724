"""Meeting notes read into meetings, items, extracts and actions; followed up, put right, kept and found.

meeting        what a meeting is, once read; marks: what is marked on its extracts
wording        words, whatever they say: sentences, days, numbers, roles
understanding  what an extract is about, its promises and figures, what belongs beside a chart
reader         a text becomes a meeting: front, layout, blocks, speakers, turns, kinds (reading is all of it)
documents      a file's text, whatever its format, or why it is none
following      promises, actions and questions from meeting to meeting: tracker, open_questions, arising
correcting     what people put right; found again by its words after another reading
shelving       files of notes and their versions, summaries, the shelf of all that is known
finding        search, people over time, what is related
"""

from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Action, Attendee, Extract, Item, Kind, Meeting, Words
from dashboard.minutes.reader.reading import read_notes, reading
from dashboard.minutes.shelving.adding import Added, Outcome
from dashboard.minutes.shelving.as_json import as_json
from dashboard.minutes.shelving.shelf import extracts_about, meetings
from dashboard.minutes.shelving.store import MinutesStore

__all__ = [
    "Action",
    "Added",
    "Attendee",
    "Extract",
    "Item",
    "Kind",
    "Link",
    "Meeting",
    "MinutesStore",
    "Outcome",
    "Words",
    "as_json",
    "extracts_about",
    "meetings",
    "read_notes",
    "reading",
]
