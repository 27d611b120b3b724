"""Days that schools are closed. The file comes with its heading alone: no source was at hand."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.reference import cells
from dashboard.reference.folder import FOLDER
from dashboard.reference.tables import Table, read


@dataclass(frozen=True, kw_only=True)
class SchoolHoliday:
    """From the first day to the last, both included; `known_on` is the day that the dates were public."""

    starts: date
    ends: date
    label: str
    known_on: date
    source: str
    url: str

    def __post_init__(self) -> None:
        if self.ends < self.starts:
            raise ValueError(f"ends {self.ends} is before starts {self.starts}.")


TABLE = Table(
    file="school_holidays.csv",
    build=SchoolHoliday,
    columns={
        "starts": cells.day,
        "ends": cells.day,
        "label": cells.text,
        "known_on": cells.day,
        "source": cells.text,
        "url": cells.place,
    },
)


@cache
def school_holidays(folder: Path = FOLDER) -> tuple[SchoolHoliday, ...]:
    return read(TABLE, folder)
