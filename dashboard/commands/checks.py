"""`answerable test`: lint, types, import contracts and tests, as CI runs them."""

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CHECKS = (
    ("lint", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("imports", ["lint-imports"]),
)
QUICK = "not page and not browser and not slow"


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("test", help="lint, types, import contracts and tests")
    parser.add_argument("--quick", action="store_true", help="leave out pages, browser and slow tests")
    parser.set_defaults(run=run_checks)


def run_checks(arguments: argparse.Namespace) -> int:
    started = time.monotonic()
    checks = [(name, start(words)) for name, words in CHECKS]
    tests = subprocess.run([sys.executable, *pytest_words(quick=arguments.quick)], cwd=ROOT, check=False)
    failed = [name for name, check in checks if not passed(name, check)]
    failed += ["tests"] if tests.returncode else []
    took = f"{time.monotonic() - started:.0f} s"
    print(f"Failed: {', '.join(failed)} ({took})" if failed else f"All passed ({took})", flush=True)
    return 1 if failed else 0


def pytest_words(*, quick: bool) -> list[str]:
    return ["-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *(["-m", QUICK] if quick else [])]


def start(words: list[str]) -> "subprocess.Popen[str]":
    program = shutil.which(words[0], path=str(Path(sys.executable).parent)) or words[0]
    return subprocess.Popen(
        [program, *words[1:]], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def passed(name: str, check: "subprocess.Popen[str]") -> bool:
    said, _ = check.communicate()
    print(f"{name}: {'passed' if check.returncode == 0 else 'FAILED'}", flush=True)
    if check.returncode:
        print(said, flush=True)
    return check.returncode == 0
