"""Times causal questions through the API of a running server, beside the goals."""

import contextlib
import http.client
import json
import math
import random
import socket
import statistics
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import uvicorn
from fastapi import FastAPI

from app.urls import API

_STARTING = 10.0
_COUNTING = 60.0


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a question took, in milliseconds; ``goal`` bounds ``p95``, None where none is set.

    ``floor`` is the median of the smallest answer of the same server in the same run.
    """

    question: str
    asked: int
    p50: float
    p95: float
    goal: float | None
    floor: float

    @property
    def met(self) -> bool:
        """Whether the goal, if any, was met."""
        return self.goal is None or self.p95 <= self.goal


@contextlib.contextmanager
def serving(app: FastAPI) -> Iterator[tuple[str, int]]:
    """Serve the app on a free port of this machine for as long as the block lasts."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        host, port = listener.getsockname()
        config = uvicorn.Config(app, log_level="error", access_log=False, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        until = time.monotonic() + _STARTING
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        try:
            yield host, port
        finally:
            server.should_exit = True
            thread.join(_STARTING)


class Asker:
    """Asks one server over one connection and measures from request to last byte."""

    def __init__(self, host: str, port: int) -> None:
        """Connect when the first question is asked."""
        self._connection = http.client.HTTPConnection(host, port, timeout=60)

    def get(self, path: str) -> Mapping[str, Any]:
        """One JSON answer of the API. Raises OSError where there is none."""
        body, status = self._fetch(path)
        if status != http.HTTPStatus.OK:
            raise OSError(f"{path} answered {status}")
        answer: Mapping[str, Any] = json.loads(body)
        return answer

    def ms(self, path: str) -> float:
        """Milliseconds that one answer takes."""
        start = time.perf_counter()
        self._fetch(path)
        return (time.perf_counter() - start) * 1000

    def nodes(self) -> list[str]:
        """The slugs of all nodes."""
        found: list[str] = []
        while True:
            page = self.get(f"/nodes?pageSize=100&page={len(found) // 100 + 1}")
            found += [node["slug"] for node in page["items"]]
            if not page["items"] or len(found) >= page["total"]:
                return found

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _fetch(self, path: str) -> tuple[bytes, int]:
        self._connection.request("GET", API + path)
        answer = self._connection.getresponse()
        return answer.read(), answer.status


def measure(host: str, port: int, questions: int = 100, seed: int = 20261122) -> Iterator[Timing]:
    """Yield a line for each kind of question, as soon as it is measured.

    A server that was not asked before first reads the scheme from its store, which has a line of
    its own; what is cold after that was not asked before.
    """
    with contextlib.closing(Asker(host, port)) as asker:
        yield from _lines(asker, questions, random.Random(seed))


def _lines(asker: Asker, questions: int, draw: random.Random) -> Iterator[Timing]:
    nodes = asker.nodes()
    first = [asker.ms(_paths(*draw.sample(nodes, 2)))]
    loops_cold = [asker.ms("/loops")]
    floor = statistics.median(asker.ms("/themes?pageSize=1") for _ in range(30))

    def line(question: str, took: Sequence[float], goal: float | None) -> Timing:
        p50 = statistics.median(took)
        p95 = sorted(took)[math.ceil(len(took) * 0.95) - 1]
        return Timing(question, len(took), p50, p95, goal, floor)

    def asked(address: Callable[[str, str], str]) -> list[float]:
        return [asker.ms(address(*draw.sample(nodes, 2))) for _ in range(questions)]

    yield line("the first path, with reading the graph", first, None)
    yield line("loops of at most 6 links, cold", loops_cold, 300)
    yield line("loops of at most 6 links, unchanged", [asker.ms("/loops") for _ in range(30)], 5)
    through = [asker.ms(f"/loops?through={node}&maxLinks=8&limit=20") for node in nodes[:questions]]
    yield line("loops of at most 8 links through a node", through, 50)
    yield line("paths k=20 n=6 with certificate", asked(_paths), 50)
    yield line("leverage, the ranking, cold", [asker.ms("/leverage")], None)
    yield line("leverage, 200 resamples in the background", [_counted(asker)], 2000)
    yield line("leverage, unchanged", [asker.ms("/leverage") for _ in range(30)], None)
    yield line("trees of 3 links", asked(lambda a, _: f"/trees?node={a}"), None)
    yield line("what if a node were taken away", asked(lambda a, _: f"/whatif?remove={a}"), None)
    yield line(
        "search, the first question, with counting words", [asker.ms("/search?q=stress")], None
    )
    asking = [asker.ms(f"/search?q={node.replace('-', '%20')}") for node in nodes[:questions]]
    yield line("search", asking, 60)
    quotes = {claim["quote"] for claim in asker.get("/claims?pageSize=100")["items"]}
    carried = [asker.ms(f"/quotes/{quote}/carries") for quote in sorted(quotes)[:questions]]
    yield line("what a quote carries", carried, None)


def _paths(cause: str, effect: str) -> str:
    return f"/paths?cause={cause}&effect={effect}&maxLinks=6&limit=20"


def _counted(asker: Asker) -> float:
    """Milliseconds till a question that was not asked before is counted."""
    start = time.monotonic()
    while time.monotonic() < start + _COUNTING:
        state = asker.get("/leverage?maxLinks=5&pageSize=1")["stability"]["state"]
        if state == "ready":
            break
        time.sleep(0.02)
    return (time.monotonic() - start) * 1000
