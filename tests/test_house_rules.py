"""The rules of the house that a machine can hold: sizes, names, first lines, what may not be named."""

import ast
import re
import statistics
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "dashboard").rglob("*.py"))
MOST_LINES, MOST_LINES_OF_A_PAGE, MOST_LINES_OF_A_FUNCTION, MOST_FOR_A_MEDIAN = 150, 80, 40, 8
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "data2", "df"}


@lru_cache(maxsize=1)
def _trees():
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES]


def _functions():
    for path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def _tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so there is no list of files")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_needs_scrolling_to_see_whether_it_ends():
    def most(path):
        return MOST_LINES_OF_A_PAGE if "app_pages" in path.parts else MOST_LINES

    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in SOURCES}
    assert {str(path.relative_to(ROOT)): many for path, many in lines.items() if many > most(path)} == {}


def test_no_function_is_past_forty_lines_and_half_are_under_nine():
    lengths = dict(_functions())
    assert {name: many for name, many in lengths.items() if many > MOST_LINES_OF_A_FUNCTION} == {}
    assert statistics.median(lengths.values()) <= MOST_FOR_A_MEDIAN


def test_every_module_says_in_its_first_line_what_it_owns():
    assert [str(path) for path, tree in _trees() if not ast.get_docstring(tree)] == []


def test_no_name_is_a_drawer_for_anything():
    found = []
    for path, tree in _trees():
        names = {path.stem} | {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
        found += [f"{path.relative_to(ROOT)}: {name}" for name in names & FORBIDDEN_NAMES]
    assert found == []


def test_no_module_is_named_as_one_of_pythons_own():
    own = sys.stdlib_module_names | {"test"}
    names = {path.stem if path.stem != "__init__" else path.parent.name for path in SOURCES}
    assert names & own - {"__main__"} == set()


# Spelled in halves, so that the rule does not name what it forbids.
HALVES = (
    ("/wo", "rk/"),
    ("/ro", "ot/"),
    ("/ho", "me/[a-z]"),
    ("file:", "///"),
    ("py", r"pi\.org"),
    ("python", "hosted"),
    ("registry", r"\.npmjs"),
    ("deb", r"\.debian"),
    ("index-", r"url\s*="),
    ("extra-", "index"),
    ("trusted-", "host"),
)
PLACES = re.compile("|".join(first + second for first, second in HALVES).encode(), re.IGNORECASE)


def test_nothing_names_a_machine_or_a_registry():
    named = []
    for path in _tracked():
        found = PLACES.findall(path.read_bytes())
        named += [f"{path.relative_to(ROOT)}: {place.decode()}" for place in found]
    assert named == []


def test_the_lock_file_pins_every_package_with_hashes_and_names_no_host():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9][\w.-]*)==", text, re.MULTILINE)
    assert {"duckdb", "pandas", "plotly", "pytest", "streamlit"} <= set(pins)
    for block in re.split(r"\n(?=[a-z0-9])", text)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]
    assert "://" not in text


def test_every_query_of_a_measure_has_its_columns():
    from dashboard.measures import ALL
    from dashboard.store.queries import read

    for measure in ALL:
        wanted = {measure.numerator, *measure.unknown, *filter(None, [measure.denominator])}
        assert wanted <= set(read(measure.query).returns), measure.key


def test_ci_calls_exactly_the_readme_s_test_command():
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").strip().splitlines()[-1]
    assert last == "exec python3 -m dashboard test"
    assert "    python3 -m dashboard test\n" in (ROOT / "README.md").read_text(encoding="utf-8")
