"""All the Streamlit there is, and what a page is made of.

frame       page set-up, style and what goes wrong: what app.py draws on every page
band        whose data a page shows; practice: what only practice data have; which: the switch between them
filters     the bar that changes the frozen Filters of a run; the URL is the view
link        the URL read, put in order and changed
tiles       the last complete period, a figure a tile
panels      a trend beside the extracts that speak of it, with all its parts
parts       the table, how it is worked out, a sentence to copy
extracts    cards of what was recorded at meetings
briefing    the home page: briefing_figures are worked out once, the other briefing_ modules draw its parts
empty       what to load, and how, where there is nothing to show
caches      the store, answers, figures and minutes, each asked for once
"""
