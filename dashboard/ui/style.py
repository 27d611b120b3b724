"""The one place for CSS: what Streamlit's theme cannot say.

Streamlit sets the page's colour scheme, so light-dark() follows the reader's.
"""

import streamlit as st

from dashboard.charts.palette import DARK, LIGHT

_NAMES = ("page", "text", "muted", "grid", "event", "meeting", "practice")
_NAMES_OF_SIGNALS = ("concern", "improvement", "change")
_SHADES = {name: name for name in _NAMES} | {name: f"{name}_words" for name in _NAMES_OF_SIGNALS}
_COLOURS = "".join(
    f"--{name}: light-dark({getattr(LIGHT, shade)}, {getattr(DARK, shade)});"
    for name, shade in _SHADES.items()
)

_CSS = """
.stApp { %COLOURS%
  --card: light-dark(#F6F7F9, #1C2228); --note: light-dark(#EEF3F8, #1B2530);
  --edge: light-dark(#D5D9DF, #3A424B); }
.stMainBlockContainer { padding: 3.75rem 2.6rem 4rem; max-width: 1560px; }
.stMainBlockContainer > .stVerticalBlock { gap: .9rem; }
.stElementContainer:has(> .stHtml > style), .stElementContainer:has(.unseen) {
  position: absolute; width: 1px; }
[data-testid=stTopNavLink] { background: none; border-radius: 0; padding: .3rem .1rem; margin: 0 .5rem; }
[data-testid=stTopNavLink] span { font-size: 1rem; }
[data-testid=stTopNavLink][aria-current=page] { border-bottom: 3px solid var(--meeting); }
[data-testid=stHeader] { border-bottom: 1px solid var(--edge); background: var(--page); }
[data-testid=stHeader]::before { content: "Answerable"; font-weight: 700; font-size: 1.25rem;
  color: var(--meeting); padding: 0 1.4rem 0 2.6rem; align-self: center; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.band { margin: 0 -2.6rem; padding: .5rem 2.6rem; font-size: .95rem; background: var(--note);
  border-bottom: 1px solid var(--edge); color: var(--text); }
.band.practice { background: var(--practice); }
.tile { display: flex; flex-direction: column; }
.tile .mark { margin-top: auto; padding-top: .25rem; }
.mark span { border-radius: 4px; padding: 0 .4rem; font-size: .8125rem; background: var(--practice); }
.st-key-filters { margin: .2rem 0 .1rem; row-gap: .1rem; }
.st-key-filters button { padding: .25rem 0; color: var(--muted); }
.st-key-filters button:is(:hover, :focus, :active, [aria-expanded=true]) { color: var(--text); }
.st-key-filters button strong { color: var(--meeting); font-weight: 650; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem;
  margin-bottom: .6rem; }
.tiles.wide { grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); }
.tile { border: 1px solid var(--edge); border-radius: 10px; padding: .9rem 1.1rem; color: var(--text); }
.tile h2 { font-size: .95rem; font-weight: 400; line-height: 1.35; color: var(--muted); margin: 0; }
.tile .figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .8rem; }
.tile .value { font-size: 2.2rem; font-weight: 700; line-height: 1.4; }
.tile .so-far { font-size: .9rem; color: var(--muted); border: 1.5px dashed currentcolor; border-radius: 99px;
  padding: 0 .6rem; }
.tile p { margin: 0; font-size: .95rem; line-height: 1.45; }
.signal b { font-weight: 650; }
.signal.concern b { color: var(--concern); }
.signal.improvement b { color: var(--improvement); }
.signal.change b { color: var(--change); }
.head h2 { font-size: 1.45rem; font-weight: 700; line-height: 1.25; margin: 1.2rem 0 .25rem; padding: 0;
  color: var(--text); }
.head p { margin: 0; color: var(--muted); font-size: .95rem; text-wrap: pretty; }
.plain { background: var(--note); border-radius: 8px; padding: .8rem 1rem; line-height: 1.5; margin: 0;
  color: var(--text); }
.beside { font-size: 1.15rem; font-weight: 700; margin: 1.3rem 0 .2rem; padding: 0; color: var(--text); }
.extract { background: var(--card); border-left: 4px solid var(--meeting); border-radius: 0 6px 6px 0;
  padding: .65rem .9rem; color: var(--text); margin-bottom: .75rem; }
.extract.challenge { border-left-color: var(--event); }
.extract header { font-size: .875rem; color: var(--muted); }
.extract header b { color: var(--text); }
.extract p { margin: .2rem 0 .4rem; line-height: 1.45; }
.extract a, .lit a { color: inherit; }
.extract .chips { display: flex; flex-wrap: wrap; gap: .3rem; }
.extract .answer { margin: .5rem 0 0 .1rem; padding-left: .8rem; border-left: 2px solid var(--meeting); }
.extract .outcome { color: var(--muted); font-size: .95rem; }
[class*=st-key-said_] { background: var(--card); border-left: 4px solid var(--meeting);
  border-radius: 0 6px 6px 0; margin-bottom: .1rem; padding-bottom: .3rem; }
[class*=st-key-said_]:has(.challenge) { border-left-color: var(--event); }
[class*=st-key-said_]:has(.chosen) { outline: 2px solid var(--event); }
[class*=st-key-said_] .extract { background: none; border: 0; margin: 0; padding-bottom: .2rem; }
[class*=st-key-said_] button { min-height: 1.75rem; padding: .1rem .9rem; color: var(--meeting);
  text-decoration: underline; text-underline-offset: 3px; }
.related { padding: .2rem .9rem .4rem; color: var(--text); font-size: .95rem; line-height: 1.45; }
.related h4 { font-size: .95rem; font-weight: 700; margin: 0 0 .2rem; padding: 0; }
.related ul { margin: 0; padding-left: 1.1rem; }
.related a { color: inherit; }
.related p, .related li { margin: 0 0 .4rem; }
.related small { color: var(--muted); font-size: .8125rem; }
.its-days { font-size: .95rem; color: var(--event); margin: 0; padding: .2rem .9rem .1rem; }
.lit { font-size: .95rem; color: var(--event); margin: 0; }
[class*=st-key-lit_] button { color: var(--meeting); text-decoration: underline; padding: 0; }
.earlier { font-size: .95rem; color: var(--muted); margin: .2rem 0 .5rem; }
.chip { display: inline-block; border: 1px solid var(--muted); border-radius: 99px; padding: 0 .6rem;
  font-size: .8125rem; color: var(--text); background: var(--page); }
.nothing { border: 1px dashed var(--muted); border-radius: 8px; padding: .9rem 1.1rem; color: var(--text); }
.nothing h2 { font-size: 1.05rem; font-weight: 700; margin: 0; padding: 0; }
.nothing p { margin: 0; }
.making { max-width: 46rem; margin: 2.5rem 0 .5rem; color: var(--text); line-height: 1.5; }
.making h2 { font-size: 1.45rem; font-weight: 700; margin: 0 0 .4rem; padding: 0; }
.making p { margin: 0 0 .6rem; }
.making .bar { height: .7rem; margin: 1rem 0 .4rem; border: 1px solid var(--muted); border-radius: 99px;
  overflow: hidden; }
.making .bar span { display: block; height: 100%; background: var(--meeting); transition: width .8s linear; }
.far { color: var(--muted); font-variant-numeric: tabular-nums; }
[data-testid=stCaptionContainer] { color: var(--muted); opacity: 1; }
[class*=st-key-parts_] [role=radiogroup] { gap: 1.2rem; }
[class*=st-key-parts_] button { padding: .1rem 0; border: 0; background: none; color: var(--meeting);
  text-decoration: underline; text-underline-offset: 3px; min-height: 1.75rem; }
[class*=st-key-parts_] button[aria-checked=true] { background: none; font-weight: 700;
  text-decoration-thickness: 3px; }
[class*=st-key-all_meetings] button { color: var(--meeting); text-decoration: underline; padding: 0; }
@media screen and (min-width: 900px) and (min-height: 760px) {
  [class*=st-key-panel_] [data-testid=stColumn]:first-child:not(:has([aria-checked=true])) > div {
    position: sticky; top: 4.2rem; height: auto; }
}
@media (max-width: 640px) {
  .stMainBlockContainer { padding: 3.75rem 1rem 3rem; }
  .band { margin: 0 -1rem; padding: .5rem 1rem; }
  [data-testid=stHeader]::before { padding: 0 .6rem 0 1rem; }
  .head h2 { font-size: 1.25rem; }
  .tiles { grid-template-columns: 1fr 1fr; gap: .6rem; }
  .tile { padding: .6rem .7rem; }
  .tile .value { font-size: 1.55rem; }
}
@page { size: A4 landscape; margin: 10mm; }
@media print {
  [data-testid=stHeader], [class*=st-key-parts_], .st-key-reset, [class*=st-key-all_meetings],
  [class*=st-key-said_] button, [class*=st-key-lit_],
  .st-key-filters button svg, .st-key-filters button [data-testid=stIconMaterial] { display: none; }
  .stMainBlockContainer { zoom: .64; max-width: none; padding: 0; }
  .st-key-filters { display: flex; flex-direction: row; flex-wrap: wrap; }
  .band { margin: 0; padding: .5rem 1rem; }
  .tiles { grid-template-columns: repeat(4, 1fr); }
  [class*=st-key-panel_] [data-testid=stHorizontalBlock] { display: flex !important; flex-wrap: nowrap; }
  [class*=st-key-panel_], .tile, .extract, .plain { break-inside: avoid; }
  .head { break-after: avoid; }
}
""".replace("%COLOURS%", _COLOURS)


def style() -> None:
    st.html(f"<style>{_CSS}</style>")


def is_dark() -> bool:
    return st.context.theme.type == "dark"
