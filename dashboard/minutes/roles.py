"""Roles as UK notes abbreviate them, and the titles they stand for."""

# Chief officers and those who hold them to account, as UK notes abbreviate them.
KNOWN = {
    "PCC": "Police and Crime Commissioner",
    "DPCC": "Deputy Police and Crime Commissioner",
    "CC": "Chief Constable",
    "DCC": "Deputy Chief Constable",
    "ACC": "Assistant Chief Constable",
    "T/CC": "Temporary Chief Constable",
    "T/DCC": "Temporary Deputy Chief Constable",
    "T/ACC": "Temporary Assistant Chief Constable",
    "ACO": "Assistant Chief Officer",
    "CFO": "Chief Finance Officer",
    "CEx": "Chief Executive",
}
CHALLENGERS = frozenset({"PCC", "DPCC"})


def role_of(capacity: str) -> str:
    """The abbreviation of a title written in full, else the title itself."""
    written = {title.lower(): role for role, title in KNOWN.items()}
    return written.get(capacity.lower(), capacity)
