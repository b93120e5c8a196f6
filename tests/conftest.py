"""What all tests share: the browser that the tests marked `browser` drive, a prepared store."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from app.db.store import Store, alone, open_store
from app.loading.prepare import prepare
from app.settings import Settings

CHROMIUM = Path("/usr/bin/chromium")
NO_CHROMIUM = f"no Chromium at {CHROMIUM}: run 'apt install chromium'"
# Chromium may not sandbox itself as root or in a container, and need not call home in a test.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch Debian's Chromium instead of a download of Playwright's own."""
    return {**browser_type_launch_args, "executable_path": str(CHROMIUM), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def prepared_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database with everything loaded, made once for all workers; read it, never write."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    settings = Settings(data=shared / "prepared")
    settings.folder.mkdir(exist_ok=True)
    with alone(shared):
        prepare(open_store(settings))
    return settings.database


@pytest.fixture(scope="session")
def prepared_store(prepared_database: Path) -> Store:
    """An open store on the prepared database, for tests that only read."""
    return open_store(Settings(data=prepared_database.parent))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the browser tests where there is no browser."""
    if CHROMIUM.exists():
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it plainly when the browser tests did not run."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(NO_CHROMIUM in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.write_line(f"{count} browser tests did NOT run: {NO_CHROMIUM}.")
