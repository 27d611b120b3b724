"""What goes wrong in words a user can act on: shown as a message, never as a traceback."""


class DashboardError(Exception):
    """A sentence for the person at the screen: what was wanted, what was got, what to do."""
