"""Export files, through a layout, into a new version of the store.

loading     the whole of a load: same file again, one version for all files, the report
options     what is said with a load, held against what the layout needs
layouts     the layouts there are; layout and fields say what one may hold
opening     a file's kind: csv_source, sheet_source or parquet_source makes it a source, rows of text
parsing     text to values, as SQL, each type stated
zones       local time to UTC and back, clock changes included
judging     a file's rows typed, each with the reason it cannot be kept, if any
callers     numbers to keyed hashes
calls       a row a call
counted     intervals already counted, with their wait bands
breakdowns  an interval told whole and in parts counts once
figures     reported figures, absence, strength and staffing
covering    the days a load covers, and one grain for each
aside       rows set aside and rows left out, with place and reason
"""

from dashboard.load.loaded import Loaded
from dashboard.load.loading import load_files

__all__ = ["Loaded", "load_files"]
