"""Fifty readers at once: how long a click takes, and what a reader costs in memory.

Each is a websocket session as the browser opens it, on this machine only: it opens the Answering page,
then chooses another line or period every five seconds. The client shares the machine's cores.
"""

import asyncio
import random
import statistics
import time
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.made import loaded_store, table
from tests.bench.serving import Served, served

CHARTS = 4
READERS, CLICKS, BETWEEN_CLICKS_S = 50, 6, 5.0
VIEWS = ("", "line=999", "by=week", "line=999&by=week", "origin=public", "line=101&by=quarter")


def measure(calls: int, folder: Path) -> None:
    with served(loaded_store(calls, folder)) as pages:
        asyncio.run(_one_reader(pages, 0, clicks=len(VIEWS), between=0.0))
        before = pages.memory_mb
        took = asyncio.run(_all_readers(pages))
        each = (pages.memory_mb - before) / READERS
    ordered = sorted(took)
    table(
        f"{READERS} readers at once, {BETWEEN_CLICKS_S:.0f} s between clicks, {calls:,} calls",
        ("clicks", "p50 ms", "p95 ms", "longest ms", "MB a reader"),
        [
            (
                len(took),
                f"{statistics.median(took) * 1000:.0f}",
                f"{ordered[int(len(ordered) * 0.95)] * 1000:.0f}",
                f"{ordered[-1] * 1000:.0f}",
                f"{each:.2f}",
            )
        ],
    )


async def _all_readers(pages: Served) -> list[float]:
    readers = [_one_reader(pages, each, clicks=CLICKS, between=BETWEEN_CLICKS_S) for each in range(READERS)]
    return [took for reader in await asyncio.gather(*readers) for took in reader]


async def _one_reader(pages: Served, number: int, *, clicks: int, between: float) -> list[float]:
    """Seconds that each click took, the first opening of the page apart."""
    chooses = random.Random(number)
    await asyncio.sleep(chooses.uniform(0, between) if between else 0)
    address = f"ws://127.0.0.1:{pages.port}/_stcore/stream"
    took = []
    async with websockets.connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        if await _click(socket, "") < CHARTS:
            raise RuntimeError("the page drew fewer charts than it has: is the store empty?")
        for click in range(clicks):
            await asyncio.sleep(chooses.uniform(0.5, 1.5) * between)
            started = time.perf_counter()
            await _click(socket, VIEWS[click % len(VIEWS)])
            took.append(time.perf_counter() - started)
    return took


async def _click(socket: websockets.ClientConnection, query: str) -> int:
    """Ask for the page with this query string, and take in all of the answer: how many charts it had."""
    charts = 0
    asked = BackMsg()
    asked.rerun_script.page_name = "answering"
    asked.rerun_script.query_string = query
    await socket.send(asked.SerializeToString())
    while True:
        message = ForwardMsg()
        message.ParseFromString(await socket.recv())
        charts += message.delta.new_element.WhichOneof("type") == "plotly_chart"
        if message.WhichOneof("type") == "script_finished":
            return charts
