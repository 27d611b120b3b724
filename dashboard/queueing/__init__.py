"""The control room's queue as a simulation: two lines, handlers on duty, callers who ring again."""
