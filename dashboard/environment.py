"""The project's own `.venv`: made on first use, from the lock file, with the standard library alone.

It is ready once the stamp inside it names today's lock file and Python; until then every
start tries again, so that a set-up that failed or was interrupted mends itself.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dashboard.waiting import one_at_a_time

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK_FILE = ROOT / "requirements.lock"


class SetUpError(Exception):
    """A set-up that could not be finished, with what to do about it."""


def make_ready() -> None:
    """Make or mend `.venv` unless its stamp says that it is as the lock file wants it."""
    if is_ready():
        return
    with one_at_a_time(ROOT / ".venv.lock"):
        if is_ready():
            return
        say("Setting up Answerable in .venv. This happens once and takes from seconds to two minutes.")
        make_environment()
        install()
        stamp_file().write_text(fingerprint(), encoding="utf-8")
        say("Set up.")


def is_ready() -> bool:
    return python().exists() and stamp_file().is_file() and stamp_file().read_text("utf-8") == fingerprint()


def in_own_environment() -> bool:
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def run_inside(words: list[str]) -> int:
    """Run the same command with the environment's Python; on POSIX this process becomes it."""
    command = [str(python()), "-m", "dashboard", *words]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, surroundings)
    return subprocess.run(command, env=surroundings, check=False).returncode


def python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_file() -> Path:
    return ENVIRONMENT / "answerable-ready"


def fingerprint() -> str:
    wanted = LOCK_FILE.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(wanted + str(ENVIRONMENT).encode()).hexdigest()


def make_environment() -> None:
    say("1 of 3  making the environment")
    if python().exists() and works(python()):
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    uv = shutil.which("uv")
    command = [uv, "venv", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
    done = subprocess.run([*command, str(ENVIRONMENT)], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    if "ensurepip" in done.stdout + done.stderr or "No module named venv" in done.stderr:
        raise SetUpError(
            "This Python cannot make virtual environments. Install its venv module (on Debian and Ubuntu: "
            "apt install python3-venv), then run the same command again."
        )
    raise SetUpError(
        f"Making {ENVIRONMENT.name} failed: {last_line(done.stderr)}. Mend that, then try again."
    )


def works(executable: Path) -> bool:
    asked = subprocess.run([str(executable), "-c", "pass"], capture_output=True, check=False)
    return asked.returncode == 0


def install() -> None:
    uv = shutil.which("uv")
    by_pip = [str(python()), "-m", "pip", "install"]
    installer = [uv, "pip", "install", "--python", str(python())] if uv else by_pip
    if not uv and not has_pip():
        raise SetUpError(f"{ENVIRONMENT.name} has no pip. Delete the folder and run the same command again.")
    say("2 of 3  installing the pinned packages" + (" with uv" if uv else ""))
    run_showing([*installer, "--require-hashes", "-r", str(LOCK_FILE)])
    say("3 of 3  installing the answerable command")
    run_showing([*installer, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def has_pip() -> bool:
    return (
        subprocess.run([str(python()), "-m", "pip", "-V"], capture_output=True, check=False).returncode == 0
    )


def missing(error: ModuleNotFoundError) -> str:
    """For a package that something removed after the set-up; raises what is no package's fault."""
    if not error.name or error.name.split(".")[0] == "dashboard":
        raise error
    return (
        f"{ENVIRONMENT.name} lacks the package {error.name}. Delete the folder {ENVIRONMENT} "
        "and run the same command again: it is made anew."
    )


def run_showing(command: list[str]) -> None:
    """Run an installer, showing each package as it comes; its whole output only where it fails."""
    lines: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, env=quiet()
    ) as installer:
        for line in installer.stdout or ():
            lines.append(line.rstrip())
            if line.startswith("Collecting "):
                say("        " + line.split(" (from")[0].strip())
    if installer.returncode:
        tail = "\n".join(lines[-12:])
        raise SetUpError(
            f"{tail}\nInstalling the packages failed (above). Check the network and the disk, then try again."
        )


def quiet() -> dict[str, str]:
    return {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}


def last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1]


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
