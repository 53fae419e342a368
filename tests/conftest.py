"""What holds for every test: no network but this machine's own."""

from __future__ import annotations

import pytest
import pytest_socket

from rushes.config import Settings

LOCAL = ["127.0.0.1", "::1", "localhost"]


def pytest_configure() -> None:
    """Before any fixture of any scope, so that no part of a test is without it."""
    pytest_socket.socket_allow_hosts(LOCAL, allow_unix_socket=True)


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads, or writes to, the data folder of the person who runs it."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"RUSHES_{name.upper()}", raising=False)
    monkeypatch.setenv("RUSHES_DATA", "/nowhere/a-test-must-name-its-data-folder")
