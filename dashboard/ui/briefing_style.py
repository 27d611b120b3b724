"""What only the Briefing page wears, on the screen and on its one sheet of paper."""

import streamlit as st

_CSS = """
.for { margin: 0; color: var(--muted); }
.for b { color: var(--text); }
.st-key-briefing_head { margin-top: .3rem; }
.st-key-briefing_head button[kind=tertiary], .st-key-copy_months button { padding: 0; color: var(--muted); }
.st-key-briefing_head > :last-child { margin-left: auto; }
.print { border: 1px solid var(--meeting); color: var(--meeting); background: var(--page); font: inherit;
  border-radius: 6px; padding: .3rem 1rem; cursor: pointer; }
.print:hover { background: var(--note); }
.aloud { font-size: 2.1rem; font-weight: 700; line-height: 1.2; margin: .1rem 0 .5rem; padding: 0;
  color: var(--text); text-wrap: balance; }
.brief .row { display: grid; grid-template-columns: 5rem 15rem 11rem 1fr 10.5rem 1.5fr; gap: 0 1.4rem;
  align-items: center; padding: .95rem 0; border-top: 1px solid var(--edge); color: var(--text);
  text-decoration: none; }
.brief .row:last-child { border-bottom: 1px solid var(--edge); }
.brief .row:hover, .brief .row:focus-visible { background: var(--card); }
.brief .line { font-size: 1.4rem; }
.brief .value { display: block; font-size: 2.5rem; line-height: 1.15; }
.brief .of, .brief .quiet { color: var(--muted); }
.brief .of { font-size: .95rem; }
.brief .signal { font-weight: 700; color: var(--event); }
.brief .signal.quiet { font-weight: 400; color: var(--muted); }
.brief .people span { display: block; }
.offered, .path { margin: .6rem 0 0; color: var(--muted); }
.offered a, .path a, .extract header a, .short small a, .earlier a, .months a {
  color: inherit; }
.st-key-recorded [data-testid=stColumn] > .stVerticalBlock { gap: .4rem; }
.short { margin: 0; padding-left: 1.3rem; color: var(--text); }
.short li { margin: 0 0 .45rem; line-height: 1.45; }
.short small { color: var(--muted); font-size: .875rem; }
.months { overflow-x: auto; }
.months table { border-collapse: collapse; width: 100%; font-size: .875rem; color: var(--text);
  font-variant-numeric: tabular-nums; }
.months th, .months td { border-bottom: 1px solid var(--edge); padding: .3rem .45rem; text-align: right;
  white-space: nowrap; font-weight: 400; }
.months thead th { color: var(--muted); }
.months th[scope=row], .months th:first-child, .months td:first-child, .months th:nth-child(2),
.months .latest, .months th:last-child { text-align: left; }
.months .sign { color: var(--event); display: inline-block; width: .8em; }
@media (max-width: 1100px) {
  .brief .row { grid-template-columns: 4rem 1fr 1fr; }
  .brief .row > :nth-child(n+4) { grid-column: 2 / -1; margin-top: .4rem; }
}
@media (max-width: 640px) {
  .aloud { font-size: 1.5rem; }
  .brief .row { grid-template-columns: 3.2rem 1fr; }
  .brief .row > :nth-child(n+3) { grid-column: 2; margin-top: .4rem; }
}
@page { size: A4 portrait; margin: 9mm; }
@media print {
  html, body { background: white !important; }
  .stApp, .stApp [data-testid=stAppViewContainer], .stMain {
    color-scheme: light; background: var(--page) !important; color: var(--text); }
  .stMainBlockContainer { zoom: .62; }
  .stMainBlockContainer > .stVerticalBlock { gap: .3rem; }
  .print, .st-key-copy_months, .st-key-open_as_at, details.offered { display: none; }
  .brief .row { grid-template-columns: 4rem 14rem 9.5rem 1fr 10.5rem 1.3fr; padding: .5rem 0; }
  .brief .row > :nth-child(n+3) { grid-column: auto; margin: 0; }
  .st-key-recorded [data-testid=stHorizontalBlock] { display: flex !important; flex-wrap: nowrap; }
  .st-key-recorded [data-testid=stColumn] { min-width: 0; flex: 1 1 50%; }
  .st-key-recorded [data-testid=stColumn] > .stVerticalBlock { gap: 0; }
  .st-key-recorded .extract { padding: .4rem .8rem; margin-bottom: .45rem; }
  .st-key-recorded .extract p { margin: .1rem 0 .2rem; }
  .st-key-recorded .short li { margin-bottom: .25rem; }
  .months { overflow: visible; }
  .months table { font-size: .75rem; }
  .months th, .months td { padding: .2rem .3rem; }
}
"""


def briefing_style() -> None:
    st.html(f"<style>{_CSS}</style>")
