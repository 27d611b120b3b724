"""The pages: scripts that read as headings, listed in app.py."""
