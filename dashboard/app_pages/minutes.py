"""Minutes: what was said, promised and decided, found again and followed up."""

from dashboard.ui.meeting import meeting_view
from dashboard.ui.minutes_asked import asked_of_url
from dashboard.ui.minutes_head import minutes_head
from dashboard.ui.minutes_sections import section
from dashboard.ui.minutes_style import minutes_style

asked = asked_of_url()

minutes_style()
minutes_head(asked)

if asked.meeting:
    meeting_view(asked.meeting, asked)
else:
    section(asked)
