"""Whether a reader sits at the machine that serves the pages: only then may files be loaded from a page."""

import streamlit as st

LOOPBACK = ("127.0.0.1", "localhost", "::1")
FROM_ELSEWHERE = (
    "Files can be loaded from a page only by somebody at the machine that serves it, and only while it "
    "serves nobody else (`--address 127.0.0.1`, the default). From the command line of that machine:"
)
# What a proxy adds when it passes on somebody from elsewhere.
_PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-Ip")


def is_this_machine() -> bool:
    """Only where the server listens on this machine alone, and was asked for by its own name.

    The name is looked at because another site's page can be made to ask this machine in the reader's browser.
    """
    headers = st.context.headers
    passed_on = any(headers.get(name) for name in _PASSED_ON)
    return (
        st.get_option("server.address") in LOOPBACK
        and not passed_on
        and _name(headers.get("Host")) in LOOPBACK
    )


def _name(host: str | None) -> str:
    """Without the port; a request that names no host was made by this process itself."""
    if not host:
        return LOOPBACK[0]
    return host.partition("]")[0].strip("[") if host.startswith("[") else host.partition(":")[0]
