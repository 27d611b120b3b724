"""What a figure may be said to mean: control limits, signals, and when a chart is too short to tell.

`measured.signals_of` reads an answer's periods, `given.signals_given` anybody's series; the pages and
the command line show the same `Signals`. `settings` holds every setting.
"""
