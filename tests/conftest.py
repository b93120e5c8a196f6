"""What all tests share: the browser that the tests marked `browser` drive, a prepared store."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from app.db.store import Store, alone, open_store
from app.loading.prepare import prepare
from app.settings import Settings

DURATIONS = "doorklik/durations"
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


# No machine is blamed for being slow; continuous integration draws the same examples every time.
hypothesis.settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    print_blob=True,
)
hypothesis.settings.register_profile(
    "here", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Launch Debian's Chromium instead of a download of Playwright's own."""
    return {**browser_type_launch_args, "executable_path": str(CHROMIUM), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def prepared_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database with everything loaded, made once for all workers; read it, never write.

    Where ``DOORKLIK_TEST_STORE`` names a prepared data folder, that one is read.
    """
    if given := os.environ.get("DOORKLIK_TEST_STORE"):
        return Settings(data=Path(given)).database
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


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Keep how long each test took, set-up included: ``scripts/mutate`` chooses by it."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    cache = getattr(session.config, "cache", None)  # there is none with -p no:cacheprovider
    if reporter is None or cache is None or hasattr(session.config, "workerinput"):
        return
    seconds: dict[str, float] = cache.get(DURATIONS, {})
    fresh: Counter[str] = Counter()
    for report in reporter.stats.get("passed", []) + reporter.stats.get("", []):
        fresh[report.nodeid] += report.duration
    cache.set(DURATIONS, seconds | fresh)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it plainly when the browser tests did not run."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(NO_CHROMIUM in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.write_line(f"{count} browser tests did NOT run: {NO_CHROMIUM}.")
