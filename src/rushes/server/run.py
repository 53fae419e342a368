"""Running the HTTP server: its socket, its token, its start and end."""

from __future__ import annotations

import errno
import os
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from rushes.app import LOOPBACK, create_app
from rushes.errors import BadInput, StorageError
from rushes.services import Services


class Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()


def serve(services: Services, ready: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM. ``ready`` gets the start address with its token."""
    settings = services.settings
    sock = bind(settings.host, settings.port)
    port = sock.getsockname()[1]
    token = token_of(settings.data)
    hosts = (*LOOPBACK, settings.host.lower(), *settings.further_hosts)
    app = create_app(services, token=token, hosts=hosts)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=3, lifespan="on"
    )
    name = f"[{settings.host}]" if ":" in settings.host else settings.host

    def open_for_all() -> None:
        ready(f"http://{name}:{port}/?token={token}")
        services.warm()

    server = Server(config, open_for_all)
    server.run(sockets=[sock])


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; a port in use is an error that names the remedy."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    except (socket.gaierror, UnicodeError) as error:
        raise BadInput(f"The address '{host}' is not known here. Give another --host.") from error
    # With the protocol named, asyncio turns Nagle's delay off for every connection; without it,
    # each answer on a kept-alive connection waits 40 ms for the other side's acknowledgement.
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
        sock.listen(128)
    except OSError as error:
        sock.close()
        if error.errno == errno.EADDRINUSE:
            raise BadInput(
                f"Port {port} is in use. Take another with --port, or --port 0 for a free one."
            ) from error
        raise BadInput(f"{host}:{port} cannot be bound: {error.strerror}.") from error
    return sock


def token_of(data: Path) -> str:
    """The token of this data folder, readable by its owner only; made on first use."""
    path = data / "token"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        token = path.read_text("ascii").strip()
        if len(token) >= 32:
            return token
        path.unlink()
        return token_of(data)
    except OSError as error:
        raise StorageError(f"The token cannot be written to {path}: {error.strerror}.") from error
    token = secrets.token_urlsafe(32)
    with os.fdopen(handle, "w") as file:
        file.write(token)
    return token
