"""Meeting notes read into meetings, items, extracts and actions.

documents    a file's text, whatever its format, or why it is none
front        title, day, venue, chair, who was there (labels, attending, capacities); opening: where it ends
layout       the page's marks cut the text into fragments; tears and numbering put them in order
forms        how items are numbered; columns: what a table's hold; action_labels: who is to act, alone or not
blocks       fragments told apart, then put under headings (sections)
speakers     who may speak and what they are called; speech: who says what in a sentence
turns        one speaker's words each; kinds (asking, decisions, by forum) and actions follow from them
vocabulary   what an extract is about
promises     what will be done, and by when; quantities: figures that can be checked
reading      all of it: text to meeting, every character accounted for
corrections  what people put right; found again by its words after another reading
tracker      promises and actions from meeting to meeting; open_questions; arising: the sheet of both
adding       whose place notes take; same_day: two meetings of one day; told: what was done, in words
store        added notes; summaries: meetings in our own words; shelf: all that is known
"""

from dashboard.minutes.adding import Added, Outcome
from dashboard.minutes.as_json import as_json
from dashboard.minutes.marks import Link
from dashboard.minutes.meeting import Action, Attendee, Extract, Item, Kind, Meeting, Words
from dashboard.minutes.reading import read_notes, reading
from dashboard.minutes.shelf import extracts_about, meetings
from dashboard.minutes.store import MinutesStore

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
