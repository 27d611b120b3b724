"""Briefing: what a commissioner should know before the next meeting, in ten seconds, then in two minutes."""

from dashboard.ui.briefing import briefing

briefing()
