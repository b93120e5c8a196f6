"""The application as a server of one's own choice starts it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from app.db.store import Store
from app.errors import StoreError
from app.main import create_app
from app.settings import Settings
from app.state import put_state, state_of

PATIENCE = 60
"""Seconds; a busy machine takes ten."""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def fetched(address: str) -> str:
    """The answer, once there is one."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def test_a_server_makes_the_app_from_the_environment(prepared_database: Path) -> None:
    port = free_port()
    uvicorn = [sys.executable, "-m", "uvicorn", "app.main:create_app", "--factory"]
    env = {
        **os.environ,
        "DOORKLIK_DATA": str(prepared_database.parent),
        "DOORKLIK_BASE_URL": "https://doorklik.example",
    }
    with subprocess.Popen(
        [*uvicorn, "--port", str(port)], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        try:
            home = f"http://127.0.0.1:{port}"
            assert json.loads(fetched(f"{home}/-/ready")) == {"status": "ready"}
            assert "https://doorklik.example/sitemap.xml" in fetched(f"{home}/robots.txt")
            assert json.loads(fetched(f"{home}/api/v1/nodes?pageSize=1"))["total"] > 100
            assert "Doorklik" in fetched(f"{home}/")
        finally:
            running.send_signal(signal.SIGINT)
            said, complaints = running.communicate(timeout=PATIENCE)
    assert running.returncode in {0, -signal.SIGINT}
    assert b"Traceback" not in said + complaints
    assert b'"route": "/robots.txt"' in said


def test_a_data_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(StoreError, match="name another one with --data"):
        create_app(settings=Settings(data=tmp_path / "file"))


def test_pages_and_api_share_one_state(prepared_store: Store) -> None:
    app = create_app(prepared_store, Settings(base_url="https://doorklik.example"))
    api = app.state.api.warm()
    assert state_of(api) is state_of(app)
    assert state_of(app).store is prepared_store
    assert state_of(app).questions is state_of(app).questions


def test_an_application_without_a_state_says_so(prepared_store: Store) -> None:
    app = create_app(prepared_store)
    del app.state.doorklik
    with pytest.raises(TypeError, match="put_state"):
        state_of(app)
    put_state(app, state_of(create_app(prepared_store)))
    assert state_of(app).store is prepared_store
