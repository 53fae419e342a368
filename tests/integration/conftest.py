"""Databases for the integration tests: each test gets an empty one."""

from __future__ import annotations

import uuid
from collections.abc import Generator
from pathlib import Path

import postgres
import pytest


@pytest.fixture(scope="session")
def postgres_server() -> Generator[postgres.Server]:
    with postgres.running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """SQLAlchemy's URL of an empty database; the test runs once on each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'rushes.db'}"
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.database(f"t{uuid.uuid4().hex[:16]}")
