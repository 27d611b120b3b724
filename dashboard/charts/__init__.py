"""Rows in, Plotly figure out; and the words for figures, so that packs say them alike.

words       one value, one period, in words
headlines   what a chart shows, and how it stands against its target
judged      which periods met their target
plain_words a chart in plain words
sentences   what an answer says: subtitle, a figure as a clause, a sentence to copy
outside     published and reported figures: which may stand beside the line, and why others may not
alone       what is said where nothing is worked out and figures of others stand alone
briefed     how a line stands, in one sentence; spark, told_since, promised and thirteen_months beside it
trend       a measure over time, with all that is known about those days
palette     colours, light and dark
"""
