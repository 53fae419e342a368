"""Databases for the integration tests: each test, or each module, gets an empty one."""

from __future__ import annotations

import uuid
from collections.abc import Generator
from pathlib import Path

import postgres
import pytest
from workbench import Bench, bench_at, worker_of

BOTH = ["sqlite", "postgresql"]


@pytest.fixture(scope="session")
def postgres_server() -> Generator[postgres.Server]:
    with postgres.running() as server:
        yield server


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """SQLAlchemy's URL of an empty database; the test runs once on each kind."""
    return _empty(request, tmp_path)


@pytest.fixture
def bench(database_url: str, tmp_path: Path) -> Generator[Bench]:
    """Services over an empty database; no worker runs."""
    with bench_at(database_url, tmp_path) as bench:
        yield bench


@pytest.fixture(scope="module", params=BOTH)
def line(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Generator[Bench]:
    """Services and a worker that a module's tests share: each makes its own briefs and takes."""
    data = tmp_path_factory.mktemp("data")
    with bench_at(_empty(request, data), data) as bench, worker_of(bench.services):
        yield bench


def _empty(request: pytest.FixtureRequest, data: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{data / 'rushes.db'}"
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.database(f"t{uuid.uuid4().hex[:16]}")
