"""The browser assets that the build hook vendors, as this install has them."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "app/static/vendor"


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    """The build hook, which stands outside the packages."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "package-lock.json", tmp_path / "package-lock.json")
    shutil.copytree(VENDOR, tmp_path / "app/static/vendor")
    return tmp_path


def test_every_package_is_there_with_its_licence() -> None:
    manifest = json.loads((VENDOR / "manifest.json").read_text(encoding="utf-8"))
    for package in manifest["packages"]:
        assert package["licence"] in {"EUPL-1.2", "OFL-1.1", "0BSD"}
        assert any("LICENSE" in name for name in package["files"])
        assert all((VENDOR / name).stat().st_size for name in package["files"])


def test_no_asset_asks_another_host_for_anything() -> None:
    for sheet in VENDOR.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text
        assert "url(http" not in text
        assert "url(//" not in text


def test_the_lock_names_no_host() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    assert '"resolved"' not in lock


def test_whole_assets_are_not_fetched_again(hook: ModuleType, copy: Path) -> None:
    assert hook.is_current(copy)


@pytest.mark.parametrize("missing", ["manifest.json", "utrecht/index.css"])
def test_a_missing_file_makes_the_assets_stale(hook: ModuleType, copy: Path, missing: str) -> None:
    (copy / "app/static/vendor" / missing).unlink()
    assert not hook.is_current(copy)


def test_a_changed_file_or_lock_makes_the_assets_stale(hook: ModuleType, copy: Path) -> None:
    for path in (copy / "app/static/vendor/utrecht/index.css", copy / "package-lock.json"):
        path.write_text("changed", encoding="utf-8")
        assert not hook.is_current(copy)


def test_the_hook_finds_the_machines_own_npm_settings(
    hook: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/npmrc").touch()
    (tmp_path / "bin/npm").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert hook.npm_environment()["npm_config_globalconfig"] == str(tmp_path / "etc/npmrc")
    monkeypatch.setenv("NPM_CONFIG_GLOBALCONFIG", "/mine")
    assert "npm_config_globalconfig" not in hook.npm_environment()
