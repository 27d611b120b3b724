"""The control room's queue simulated: two lines, handlers on duty, callers who give up and ring again."""

from dashboard.queueing.room import Room
from dashboard.queueing.shapes import FIRST, SECOND, Arrivals, Attempt, Calls, Duties, Redial, Takes

__all__ = ["FIRST", "SECOND", "Arrivals", "Attempt", "Calls", "Duties", "Redial", "Room", "Takes"]
