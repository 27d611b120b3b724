"""Names and text made safe to stand in SQL: a layout's column names are not ours to choose."""


def name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def texts(values: tuple[str, ...]) -> str:
    """`'a', 'b'`, for use within brackets."""
    return ", ".join(text(value) for value in values)


def lines(*parts: str) -> str:
    """A statement from its clauses."""
    return "\n".join(part for part in parts if part)
