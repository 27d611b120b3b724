"""Roles as UK notes abbreviate them, and the titles they stand for."""

# Chief officers and those who hold them to account.
KNOWN = {
    "PCC": "Police and Crime Commissioner",
    "DPCC": "Deputy Police and Crime Commissioner",
    "PFCC": "Police, Fire and Crime Commissioner",
    "DPFCC": "Deputy Police, Fire and Crime Commissioner",
    "CC": "Chief Constable",
    "DCC": "Deputy Chief Constable",
    "ACC": "Assistant Chief Constable",
    "T/CC": "Temporary Chief Constable",
    "T/DCC": "Temporary Deputy Chief Constable",
    "T/ACC": "Temporary Assistant Chief Constable",
    "A/CC": "Acting Chief Constable",
    "A/DCC": "Acting Deputy Chief Constable",
    "A/ACC": "Acting Assistant Chief Constable",
    "ACO": "Assistant Chief Officer",
    "CFO": "Chief Finance Officer",
    "CEx": "Chief Executive",
    "DMPC": "Deputy Mayor for Policing and Crime",
}
CHALLENGERS = frozenset({"PCC", "DPCC", "PFCC", "DPFCC", "DMPC", "DM"})

# Shorter ways of naming a title, for whoever of these is at the meeting (the first, where none is).
SPOKEN_OF = {
    "Commissioner": ("PCC", "PFCC"),
    "Deputy Commissioner": ("DPCC", "DPFCC"),
    "Chief Executive Officer": ("CEx",),
    "Chief Constable": ("CC", "T/CC", "A/CC"),
    "Deputy Chief Constable": ("DCC", "T/DCC", "A/DCC"),
    "Assistant Chief Constable": ("ACC", "T/ACC", "A/ACC"),
    "Deputy": ("DPCC", "DPFCC"),
    "Chief": ("CC", "T/CC", "A/CC"),
    "CC": ("CC", "T/CC", "A/CC"),
    "DCC": ("DCC", "T/DCC", "A/DCC"),
    "ACC": ("ACC", "T/ACC", "A/ACC"),
    "PCC": ("PCC", "PFCC"),
    "DPCC": ("DPCC", "DPFCC"),
    "CEO": ("CEx",),
    "Deputy PCC": ("DPCC", "DPFCC"),
    "Deputy PFCC": ("DPFCC", "DPCC"),
    "Temporary CC": ("T/CC",),
    "Temporary DCC": ("T/DCC",),
    "Temporary ACC": ("T/ACC",),
    "T/Chief Constable": ("T/CC",),
    "Acting CC": ("A/CC",),
    "Acting DCC": ("A/DCC",),
    "Acting ACC": ("A/ACC",),
}


def role_of(capacity: str) -> str:
    """The abbreviation of a title written in full, else the title itself."""
    written = {title.lower(): role for role, title in KNOWN.items()}
    return written.get(capacity.lower(), capacity)
