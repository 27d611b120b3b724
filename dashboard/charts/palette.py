"""Colours: the UK Analysis Function's palette, and its like on a dark page.

Against their page every mark has a contrast of 3:1 or more, every text 4.5:1.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Palette:
    page: str
    text: str
    muted: str
    grid: str
    missing: str
    lines: tuple[str, str, str]
    line_words: tuple[str, str, str]
    target: str
    event: str
    outside: str
    meeting: str
    chosen: str
    practice: str
    band: str
    limit: str
    concern: str
    improvement: str
    change: str
    concern_words: str
    improvement_words: str
    change_words: str


LIGHT = Palette(
    page="#FFFFFF",
    text="#1F2328",
    muted="#565B62",
    grid="#E3E6EA",
    missing="#EFF1F4",
    lines=("#12436D", "#F46A25", "#28A197"),
    line_words=("#12436D", "#B8450B", "#1B7A71"),
    target="#3D3D3D",
    event="#801650",
    outside="#801650",
    meeting="#12436D",
    chosen="#801650",
    practice="#FFF3E6",
    band="rgba(18, 67, 109, 0.09)",
    limit="#7F8C9A",
    concern="#E0590F",
    improvement="#1F8F86",
    change="#801650",
    concern_words="#B8450B",
    improvement_words="#1B7A71",
    change_words="#801650",
)
DARK = Palette(
    page="#14181D",
    text="#ECEEF1",
    muted="#A9B0B9",
    grid="#2B323A",
    missing="#1F252C",
    lines=("#7DB8EC", "#F99157", "#4CC5B7"),
    line_words=("#7DB8EC", "#F99157", "#4CC5B7"),
    target="#C9CDD3",
    event="#E79BC3",
    outside="#E79BC3",
    meeting="#7DB8EC",
    chosen="#E79BC3",
    practice="#33261A",
    band="rgba(125, 184, 236, 0.13)",
    limit="#7C8794",
    concern="#F99157",
    improvement="#4CC5B7",
    change="#E79BC3",
    concern_words="#F99157",
    improvement_words="#4CC5B7",
    change_words="#E79BC3",
)
