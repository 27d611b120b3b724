"""Notes of meetings that never took place, in two layouts unlike each other."""

WRAPPED = """\
OFFICIAL

Holding to Account Board - Minutes

Date: Thursday 4 March 2021 at 14:00
Venue: Committee Room 2
Chair: Morag Penhale

Present:
- Morag Penhale, Police and Crime Commissioner (PCC)
- Idris Okafor, Chief Constable (CC)
- Lena Brandt, Temporary Assistant Chief Constable (T/ACC)
- Sam Quill (Minute taker)
Apologies: none

1. Welcome
The Chair opened the meeting at two o'clock and there were no declarations.

2. Answering the telephone
2.1 Emergency and other calls
The PCC asked why the average wait for 101 had doubled since Christmas and what was
being done about it. The CC replied that eleven people had left the control room in
a month; the T/ACC added that training takes twelve weeks. He expected the first
Page 1 of 2

group to be ready in May.

The PCC was concerned by the number of callers who hung up. The T/ACC gave the
following reasons:
- a fault in the menu, since mended
- the winter storms, when call volumes on both lines doubled

ACTION: T/ACC to bring abandonment by hour to the April board.

2.2 Visits
It was noted that the visit went well.

3. Date of next meeting
Thursday 1 April, Committee Room 2.
"""

TABLE = """\
Performance and Scrutiny Meeting June 2022

Date:\tMonday 13th June, 10am
Chair:\tAda Thorne
Location:\tOnline
Attendance:\tAda Thorne\tDeputy Police and Crime Commissioner (DPCC)
\tBen Castell\tDeputy Chief Constable (DCC)
\tPriya Nair\tHead of Contact
Apologies:\tChief Constable (CC)

<b>1</b>\t<p>OPENING MATTERS None raised.</p>\tACTION
1.1\t<p>Station telephones</p><p>The DPCC queried the cost of the external phones. \
Priya Nair said that they bring 40 calls a day, and the DCC confirmed that</p>\tDCC

\t<p>two would be taken out.</p><ul><li>The DPCC welcomed this.</li></ul>\t
<p>2</p>\t<p>ACTIONS:</p><p>Costs of each telephone to be listed</p>\
<p>The DPCC asked for the list in July.</p>\tHead of Contact
3\t<p>Next meeting: Tuesday 12 July</p>\t
"""
