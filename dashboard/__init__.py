"""Answerable, layer by layer; each imports only from those below it.

commands    the `answerable` command, subject by subject
app_pages   pages that read as headings, listed by app.py
ui          all the Streamlit there is: filters, panels, extracts, caches
charts      rows in, Plotly figure out
sample      the practice force: a control room simulated call by call, whose true causes are known
analysis    what a figure may be said to mean: signals, comparisons
minutes     meeting notes read into meetings, items, extracts, actions
measures    named numbers with a definition, and the answers to questions of them
load        export files, through a layout, into a new version of the store
queueing    the control room's queue as a simulation
store       the DuckDB files: versions, pointer, provenance; the journal beside them
reference   standards, events and published figures, each with its source
periods     half-hours to years, and which of them are over
errors      messages for people
"""
