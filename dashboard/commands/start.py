"""`answerable run`: the pages, on this machine only unless told otherwise."""

import argparse
import os
import socket
import sys
import threading
import time
import urllib.request
import webbrowser
from pathlib import Path

from dashboard.commands.making import practice_force_if_wanted
from dashboard.commands.options import store_option
from dashboard.errors import DashboardError

ROOT = Path(__file__).resolve().parent.parent.parent
PORT = 8501
LAST_PORT = 65_535


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("run", help="open the pages on 127.0.0.1")
    parser.add_argument("--port", type=port, default=PORT, help=f"default {PORT}")
    parser.add_argument(
        "--address", default="127.0.0.1", help="default 127.0.0.1: this machine and nobody else"
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    store_option(parser)
    parser.set_defaults(run=run_pages)


def port(text: str) -> int:
    """For `type=`."""
    if text.isdecimal() and 1 <= int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"wanted a whole number from 1 to {LAST_PORT}, got {text!r}")


def run_pages(arguments: argparse.Namespace) -> int:
    refuse_busy_port(arguments.address, arguments.port)
    if arguments.store:
        os.environ["ANSWERABLE_STORE"] = str(Path(arguments.store).resolve())
    address = f"http://{arguments.address}:{arguments.port}"
    print(f"Answerable is opening on {address} (Ctrl+C stops it)", flush=True)
    if not arguments.no_browser:
        threading.Thread(target=open_browser_when_up, args=(address,), daemon=True).start()
    with practice_force_if_wanted():
        serve(arguments.address, arguments.port)
    leave_quietly()
    return 0


def refuse_busy_port(address: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            raise DashboardError(
                f"Port {port} on {address} cannot be used ({error.strerror}); perhaps Answerable is already "
                f"open at http://{address}:{port}. Otherwise choose another: "
                f"python3 -m dashboard run --port {port + 1 if port < LAST_PORT else PORT}"
            ) from error


def serve(address: str, port: int) -> None:
    """Streamlit in this process; settings that are ours on every machine stand in .streamlit/config.toml."""
    os.chdir(ROOT)
    from streamlit.web import bootstrap

    settings = {
        "server_address": address,
        "server_port": port,
        "server_headless": True,
        "logger_hideWelcomeMessage": True,
        "logger_level": "warning",
    }
    bootstrap.load_config_options(flag_options=settings)
    bootstrap.run(str(ROOT / "dashboard" / "app.py"), is_hello=False, args=[], flag_options=settings)


def leave_quietly() -> None:
    """Without Python's own farewell, in which DuckDB's binding lists every object still alive."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def open_browser_when_up(address: str) -> None:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)  # noqa: S310
        except OSError:
            time.sleep(0.2)
        else:
            webbrowser.open(address)
            return
