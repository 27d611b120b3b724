"""The pages, served by the command on a free port of this machine, for as long as a benchmark needs."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.bench.made import ROOT


@dataclass(frozen=True, kw_only=True)
class Served:
    port: int
    process: int
    started: float

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def memory_mb(self) -> float:
        """What the server holds now."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


@contextmanager
def served(store: Path) -> Iterator[Served]:
    port = free_port()
    started = time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "dashboard",
        "run",
        "--no-browser",
        "--port",
        str(port),
        "--store",
        str(store),
    ]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, env={**os.environ, "CI": ""}
    ) as process:
        try:
            served = Served(port=port, process=process.pid, started=started)
            _wait_until_up(served)
            yield served
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(served: Served) -> None:
    while time.perf_counter() - served.started < 60:
        with suppress(OSError):
            urllib.request.urlopen(f"{served.address}/_stcore/health", timeout=1)
            return
        time.sleep(0.05)
    raise TimeoutError("the pages did not come up within a minute")
