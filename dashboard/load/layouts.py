"""The layouts there are: one TOML file each in data/layouts, or one named by its path."""

from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.load.layout import Layout
from dashboard.load.layout_file import read_layout

FOLDER = Path(__file__).resolve().parents[2] / "data" / "layouts"


def layouts(folder: Path = FOLDER) -> tuple[Layout, ...]:
    """By name."""
    return tuple(read_layout(path) for path in sorted(folder.glob("*.toml")))


def layout(name: str, folder: Path = FOLDER) -> Layout:
    """`name` as `answerable layouts` lists it, or the path of a layout file of one's own (`mine.toml`)."""
    path = Path(name) if name.endswith(".toml") else folder / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.toml")))
        raise DashboardError(
            f"There is no layout {name}: there are {known}. A new one is a file NAME.toml in data/layouts, "
            f"or anywhere if --layout gives its path."
        )
    return read_layout(path)


def template(name: str) -> str:
    """An empty example: the header that the layout looks for, ready for rows beneath."""
    wanted = layout(name)
    delimiter = wanted.delimiters[0]
    cells = [f'"{column}"' if delimiter in column else column for column in wanted.columns]
    return delimiter.join(cells) + "\n"
