"""Times pages of a running Doorklik: median and 95th percentile a kind of page, in milliseconds.

Usage: scripts/bench_pages.py [ADDRESS]   (default http://127.0.0.1:8000, started by scripts/serve)

Beside the pages stands the smallest answer the same server gives (robots.txt), measured in the
same run: the ratio to it holds on any machine. Exit code 1 when the median of node or citation
pages is over 50 ms.
"""

import http.client
import json
import random
import statistics
import sys
import time
from typing import Any, cast
from urllib.parse import quote, urlsplit

LIMIT_MS = 50.0
SAMPLE = 60
ROUNDS = 3


def main(address: str = "http://127.0.0.1:8000") -> int:
    """Measure every kind, print one line each, judge node and citation pages."""
    server = urlsplit(address)
    connection = http.client.HTTPConnection(server.hostname or "", server.port, timeout=30)
    try:
        kinds = pages(connection)
    except OSError as error:
        print(f"No Doorklik at {address} ({error}); start it with scripts/serve.", file=sys.stderr)
        return 2
    medians = {}
    print(f"{'page':10} {'median ms':>10} {'p95 ms':>8} {'ratio':>6}   pages")
    for kind, paths in kinds.items():
        times = [fetch(connection, path) for _ in range(ROUNDS) for path in paths]
        medians[kind] = statistics.median(times)
        p95 = sorted(times)[int(len(times) * 0.95)]
        ratio = medians[kind] / medians["smallest"]
        print(f"{kind:10} {medians[kind]:10.1f} {p95:8.1f} {ratio:6.1f}   {len(paths)}")
    return int(max(medians["node"], medians["citation"]) > LIMIT_MS)


def pages(connection: http.client.HTTPConnection) -> dict[str, list[str]]:
    """Addresses a kind; nodes and quotes are a fixed random sample of all there are."""
    nodes = [item["slug"] for item in listed(connection, "nodes")]
    links = [(item["cause"], item["effect"]) for item in listed(connection, "links")]
    total = get_json(connection, "/api/v1/quotes?pageSize=1")["total"]
    draw = random.Random(20260325)
    numbers = draw.sample(range(1, total + 1), SAMPLE)
    quotes = [
        get_json(connection, f"/api/v1/quotes?pageSize=1&page={n}")["items"][0]["address"]
        for n in numbers
    ]
    return {
        "smallest": ["/robots.txt"] * SAMPLE,
        "node": [f"/knoop/{slug}" for slug in draw.sample(nodes, min(SAMPLE, len(nodes)))],
        "citation": [f"/citaat/{address}" for address in quotes],
        "link": [f"/verband/{c}/{e}" for c, e in draw.sample(links, min(SAMPLE, len(links)))],
        "overview": ["/schema"] * 10,
        "search": [f"/zoek?q={quote(q)}" for q in ("wachtlijsten", "hoge werkdruk", "UHP")],
    }


def listed(connection: http.client.HTTPConnection, what: str) -> list[dict[str, str]]:
    """All items of an API list, page after page."""
    items: list[dict[str, str]] = []
    while True:
        page = len(items) // 100 + 1
        answer = get_json(connection, f"/api/v1/{what}?pageSize=100&page={page}")
        items += answer["items"]
        if len(items) >= answer["total"] or not answer["items"]:
            return items


def get_json(connection: http.client.HTTPConnection, path: str) -> dict[str, Any]:
    """One JSON answer."""
    connection.request("GET", path)
    return cast("dict[str, Any]", json.loads(connection.getresponse().read()))


def fetch(connection: http.client.HTTPConnection, path: str) -> float:
    """Milliseconds from request to the last byte. Exits unless 200."""
    start = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}.")
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
