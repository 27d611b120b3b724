"""Which section of the Minutes page the URL asks for."""

from collections.abc import Callable, Mapping

from dashboard.ui.minutes_arising import matters_arising
from dashboard.ui.minutes_asked import Asked, Show
from dashboard.ui.minutes_meetings import meetings_held
from dashboard.ui.minutes_people import people_seen
from dashboard.ui.minutes_search import found_in_notes
from dashboard.ui.minutes_tracker import tracker

_SECTIONS: Mapping[Show, Callable[[Asked], None]] = {
    Show.MEETINGS: meetings_held,
    Show.SEARCH: found_in_notes,
    Show.TRACKER: tracker,
    Show.ARISING: matters_arising,
    Show.PEOPLE: people_seen,
}


def section(asked: Asked) -> None:
    _SECTIONS.get(asked.show, meetings_held)(asked)
