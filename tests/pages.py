"""A page drawn without a browser, over a store of the test's own."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store.place import ENVIRONMENT

ROOT = Path(__file__).resolve().parent.parent


def page_over(store: Path, name: str, monkeypatch: pytest.MonkeyPatch, **query: str) -> Any:
    """The page of app_pages with that name, not run yet."""
    monkeypatch.setenv(ENVIRONMENT, str(store))
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    return app.switch_page(f"app_pages/{name}.py")


def text_of(page: Any) -> str:
    """All that is written on it, alerts and code included."""
    written = [one.proto.body for one in page.html]
    for kind in (page.markdown, page.caption, page.code, page.error, page.info, page.success):
        written += [one.value for one in kind]
    # Markdown's own letters are written there with a stroke before them.
    written += [one.value.to_csv().replace("\\", "") for one in page.table]
    return "\n".join(written)
