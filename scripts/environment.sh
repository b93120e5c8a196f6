# shellcheck shell=sh
# Sourced by the other scripts: where the project and its Python environment are.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
venv=${DOORKLIK_VENV:-$root/.venv}
case $venv in
  /*) ;;
  *) venv=$PWD/$venv ;;
esac
stamp=$venv/doorklik-stamp

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# What an install depends on. Another folder or another Python makes it stale too.
fingerprint() {
  {
    printf '%s\n' "$root" "$venv"
    "$venv/bin/python" --version
    cat "$root/pyproject.toml" "$root/hatch_build.py" "$root/package-lock.json" \
      "$root"/requirements*.lock
  } 2>&1 | sha256sum | cut -d ' ' -f 1
}

# installed EXTRA: is the environment whole, up to date, and does it have EXTRA (if not empty)?
installed() {
  [ -f "$stamp" ] && [ -x "$venv/bin/python" ] &&
    [ -f "$root/app/static/vendor/manifest.json" ] || return 1
  read -r made with <"$stamp" || return 1
  [ "$made" = "$(fingerprint)" ] && { [ -z "$1" ] || [ "$with" = "$1" ]; }
}
