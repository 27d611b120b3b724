"""Brings what a link names into sight, and puts the keyboard there: once for each link, not at each run."""

import json

import streamlit as st

# Charts above may still be growing, so it is brought back a few times, unless the reader has moved on.
_SCRIPT = """<script>(() => {
  const name = %NAME%; let left = 12, moved = false;
  const stop = () => { moved = true; };
  ["wheel", "touchstart", "keydown", "pointerdown"].forEach(
    kind => window.addEventListener(kind, stop, { once: true, passive: true }));
  const look = () => {
    const found = document.getElementById(name);
    if (moved || left-- < 0) return;
    if (found) {
      const lies = found.getBoundingClientRect().top;
      if (lies < 60 || lies > window.innerHeight * 0.6) found.scrollIntoView({ block: "start" });
      if (document.activeElement !== found) found.focus({ preventScroll: true });
    }
    setTimeout(look, 150);
  };
  look();
})();</script>"""


def scrolled_to(place: str) -> None:
    st.html(
        _SCRIPT.replace("%NAME%", json.dumps(place).replace("<", "\\u003c")), unsafe_allow_javascript=True
    )
