"""What only the Minutes page wears, on the screen and on its one sheet of paper."""

import streamlit as st

_CSS = """
.for { margin: 0 0 .2rem; color: var(--muted); line-height: 1.5; }
.for b { color: var(--text); }
.st-key-minutes_head { margin-top: .5rem; }
.st-key-minutes_head > :last-child { margin-left: auto; }
.st-key-minutes_head button[kind=tertiary] { padding: 0; color: var(--muted); }
.st-key-parts_sections button[aria-checked=true] { background: none !important; font-weight: 700; }
.jumps { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .5rem 0 0; }
.jumps a, .extract header a, .place a, .earlier a, .held a, .short small a { color: inherit; }
.jumps a { color: var(--meeting); min-height: 1.5rem; }
.head:focus, .extract:focus { outline: none; }
.extract { scroll-margin-top: 5rem; max-width: 54rem; }
.head .itself { color: inherit; text-decoration: none; }
.head .itself:is(:hover, :focus-visible) { text-decoration: underline; }
.head[id] { scroll-margin-top: 4rem; }
.extract.under { margin-left: 1.6rem; max-width: 52.4rem; }
.extract.decision, .extract.action { border-left-color: var(--improvement); }
.extract.chosen { outline: 2px solid var(--event); outline-offset: 2px; }
.extract header .open { float: right; font-size: .8125rem; margin-left: 1rem; }
.extract .chips { display: flex; flex-wrap: wrap; gap: .3rem; margin: 0; }
.extract mark, .notes mark { background: light-dark(#FFE8A3, #6B5300); color: var(--text); padding: 0 .1rem; }
.beside { scroll-margin-top: 4rem; }
.stood h3 { font-size: 1.15rem; font-weight: 700; margin: .2rem 0 .1rem; padding: 0; color: var(--text); }
.stood p { margin: 0; color: var(--muted); font-size: .9rem; text-wrap: pretty; }
[class*=st-key-item_] [data-testid=stColumn]:last-child > div {
  position: sticky; top: 4.2rem; height: auto; }
.place { border: 1px solid var(--edge); border-radius: 6px; padding: .6rem .9rem; margin: 0 0 .75rem 1.6rem; }
.place header { font-size: .875rem; color: var(--muted); margin-bottom: .3rem; }
.notes { white-space: pre-wrap; overflow-wrap: anywhere;
  line-height: 1.5; color: var(--text); font-size: .95rem; }
.notes.whole { max-width: 54rem; border: 1px solid var(--edge); border-radius: 6px; padding: 1rem 1.4rem; }
.notes .said { scroll-margin-top: 6rem; }
.notes .left-out { color: var(--muted); }
.months { overflow-x: auto; }
.months table, .held table { border-collapse: collapse; width: 100%; font-size: .95rem; color: var(--text);
  font-variant-numeric: tabular-nums; }
.months caption, .held caption { text-align: left; color: var(--muted);
  font-size: .875rem; padding: .2rem 0; }
.months th, .months td, .held th, .held td { border-bottom: 1px solid var(--edge);
  padding: .4rem .6rem .4rem 0;
  text-align: left; font-weight: 400; vertical-align: top; }
.months thead th, .held thead th { color: var(--muted); font-size: .875rem; }
.after td .far, .after td b { display: block; }
.after td b { font-size: 1.1rem; }
.held small { color: var(--muted); font-size: .84rem; }
.held tr.chosen { outline: 2px solid var(--event); outline-offset: -1px; }
.held tr { scroll-margin-top: 6rem; }
a.chip { text-decoration: underline; }
.chip.concern { color: var(--concern); border-color: var(--concern); }
.chip.improvement { color: var(--improvement); border-color: var(--improvement); }
.tracked table { table-layout: fixed; }
.tracked thead th:first-child { width: 33%; }
.tracked thead th:nth-child(3) { width: 21%; }
.tracked td, .tracked th { overflow-wrap: break-word; }
.short { margin: 0; padding-left: 1.3rem; color: var(--text); }
.short li { margin: 0 0 .45rem; line-height: 1.45; }
.short small { color: var(--muted); font-size: .875rem; }
.st-key-sheet_head > :last-child { margin-left: auto; }
.print { border: 1px solid var(--meeting); color: var(--meeting); background: var(--page); font: inherit;
  border-radius: 6px; padding: .3rem 1rem; cursor: pointer; }
.print:hover { background: var(--note); }
.held .number { text-align: right; padding-right: 1.4rem; }
@media (max-width: 640px) {
  .extract.under, .place { margin-left: .7rem; }
  .held .spare { display: none; }
  .tracked thead { position: absolute; clip-path: inset(50%); }
  .tracked tr { display: grid; grid-template-columns: 1fr 1fr; border-bottom: 1px solid var(--edge);
    padding: .4rem 0; }
  .tracked th, .tracked td, .tracked thead th:first-child { border: 0; padding: .15rem .5rem .15rem 0;
    width: auto; }
  .tracked th, .tracked td:last-of-type { grid-column: 1 / -1; }
}
@page { size: A4 portrait; margin: 9mm; }
@media print {
  html, body { background: white !important; }
  .stApp, .stApp [data-testid=stAppViewContainer], .stMain {
    color-scheme: light; background: var(--page) !important; color: var(--text); }
  .stMainBlockContainer { zoom: .62; }
  .stMainBlockContainer > .stVerticalBlock { gap: .3rem; }
  .print, .st-key-minutes_head, .st-key-answered_since, .jumps, .st-key-states { display: none; }
  .st-key-recorded [data-testid=stHorizontalBlock] { display: flex !important; flex-wrap: nowrap; }
  .st-key-recorded [data-testid=stColumn] { min-width: 0; flex: 1 1 50%; }
  .short li, .held tr { break-inside: avoid; }
}
"""


def minutes_style() -> None:
    st.html(f"<style>{_CSS}</style>")
