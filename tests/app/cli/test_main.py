"""What the commands promise: JSON as agreed, one sentence when something is wrong."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.manifest import DOCUMENTS, find_known

DOORKLIK = (sys.executable, "-c", "from app.cli.main import main; main()")
PO = DOCUMENTS / find_known("PO").file


def doorklik(
    *arguments: str | Path, given: bytes = b"", code: int = 0
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [*DOORKLIK, *map(str, arguments)], input=given, capture_output=True, check=False
    )
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def data(prepared_database: Path) -> Path:
    return prepared_database.parent


def test_help_names_every_command() -> None:
    said = doorklik("--help").stdout.decode()
    assert all(name in said for name in ("serve", "parse", "tag", "search", "paths"))


def test_help_loads_nothing_heavy() -> None:
    heavy = ("spacy", "sqlalchemy", "fastapi", "networkx", "simplemma")
    code = f"import sys, app.cli.main; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_parse_gives_the_agreed_keys() -> None:
    parsed = json.loads(doorklik("parse", PO, "--json").stdout)
    assert {"document", "sections", "quotes", "abbreviations", "matter", "leftOut"} == set(parsed)
    assert {"section", "ordinal", "text", "clean", "lines", "pieces", "flags"} <= set(
        parsed["quotes"][0]
    )


def test_parse_tells_people_the_outline() -> None:
    said = doorklik("parse", PO).stdout.decode()
    assert "2534 quotes" in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("parse", "nergens.txt"), 1, "nergens.txt"),
        (("search", "hulp", "--data", "/dev/null/x"), 1, "--data"),
        (("serve", "--port", "99999"), 2, "--port"),
        (("search",), 2, "Usage"),
    ],
)
def test_a_mistake_is_told_with_its_remedy(
    arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = doorklik(*arguments, code=code)
    assert said in done.stderr.decode()
    assert done.stdout == b""


def test_search_gives_ranked_hits(data: Path) -> None:
    done = doorklik("search", "wachtlijsten bij de GI", "--json", "--limit", "4", "--data", data)
    hits = json.loads(done.stdout)
    assert len(hits) == 4
    assert {"quote", "document", "section", "text", "lines", "score", "why"} <= set(hits[0])
    assert hits == sorted(hits, key=lambda hit: -hit["score"])
    assert done.stderr == b""


def test_search_takes_any_bytes(data: Path) -> None:
    arguments: list[str | bytes | Path]
    arguments = [*DOORKLIK, "search", b'\xff"*NEAR(\x01', "--json", "--data", data]
    done = subprocess.run(arguments, capture_output=True, check=True)
    assert json.loads(done.stdout) == []


def test_paths_tell_all_that_is_wrong_in_one_line(data: Path) -> None:
    done = doorklik("paths", "niets", "nergens", "--max-links", "9", "--data", data, code=1)
    said = done.stderr.decode().strip()
    assert all(word in said for word in ("niets", "nergens", "--max-links is 9"))
    assert "\n" not in said


def test_a_reader_that_stops_reading_is_no_error(data: Path) -> None:
    command = [*DOORKLIK, "search", "kind", "--json", "--limit", "1000", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.read(5)
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_taken_port_is_told_with_its_remedy(data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = doorklik("serve", "--port", str(port), "--data", data, code=1)
    assert done.stderr.decode() == f"Port {port} is in use; choose another with --port.\n"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_serve_tells_its_address_and_stops_when_asked(data: Path, stop: signal.Signals) -> None:
    command = [*DOORKLIK, "serve", "--port", "0", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        line = running.stdout.readline().decode()
        port = int(line.split("127.0.0.1:")[1].split()[0])
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b"GET /api/v1/themes HTTP/1.0\r\nHost: localhost\r\n\r\n")
            head = connection.makefile("rb").read().partition(b"\r\n\r\n")[0].lower()
        os.kill(running.pid, stop)
        assert (running.wait(10), running.stderr.read()) == (0, b"")
    assert b" 200 ok" in head
    assert b"server:" not in head
    assert b"api-version: 1.0.0" in head
