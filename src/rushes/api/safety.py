"""Who may talk to the server: a token, and only from the hosts and origins that are ours.

The token comes in the start address and becomes a cookie that scripts cannot read; programs send
it as ``Authorization: Bearer``. Checking Host stops a foreign name that resolves to this machine
(DNS rebinding); checking Origin stops another site's page from acting with the cookie.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rushes.api.errors import answer

OPEN_PATHS = frozenset({"/api/health"})
_CSP = (
    "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; object-src 'none'"
)
_HEADERS = {
    "content-security-policy": _CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


class Safety:
    """ASGI middleware; see the module's words. ``hosts`` are names without a port."""

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str]) -> None:
        self.app = app
        self.token = token
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        if _host(headers.get("host", "")) not in self.hosts:
            return answer(403, "not_allowed", "This host name is not one that the studio answers.")
        origin = headers.get("origin")
        if origin and scope["method"] not in {"GET", "HEAD"} and not self._ours(origin, headers):
            return answer(403, "not_allowed", "Another site's page may not act here.")
        path = str(scope["path"])
        query = dict(parse_qsl(str(scope["query_string"], "latin-1"), keep_blank_values=True))
        if not path.startswith("/api/"):
            return self._welcome(path, query, headers)
        if path in OPEN_PATHS or self._known(headers):
            return None
        return answer(
            401, "no_token", "Open the studio by the address that `rushes up` printed (its token)."
        )

    def _ours(self, origin: str, headers: Headers) -> bool:
        split = _split(origin)
        return split is not None and split.netloc == headers.get("host")

    def _known(self, headers: Headers) -> bool:
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        # Not the standard library's parser: one odd cookie of another program spoils all for it.
        cookie = cookie_parser(headers.get("cookie", "")).get(cookie_name(headers), "")
        given = (bearer, cookie)
        return any(secrets.compare_digest(g.encode(), self.token.encode()) for g in given)

    def _welcome(self, path: str, query: dict[str, str], headers: Headers) -> ASGIApp | None:
        token = query.pop("token", None)
        if token is None:
            return None
        rest = f"{path}?{urlencode(query)}" if query else path
        response = RedirectResponse("/" + rest.lstrip("/"), status_code=303)
        if secrets.compare_digest(token.encode(), self.token.encode()):
            response.set_cookie(
                cookie_name(headers), token, max_age=30 * 86400, httponly=True, samesite="strict"
            )
        return response


def cookie_name(headers: Headers) -> str:
    """The cookie's name. Cookies are shared between ports, so the port is part of it."""
    split = _split(f"//{headers.get('host', '')}")
    return f"rushes-{(split.port if split else None) or 80}"


def _host(value: str) -> str:
    """The name in a Host header, in lower case; empty where it is not one."""
    split = _split(f"//{value}")
    return (split.hostname or "").lower() if split else ""


def _split(address: str) -> SplitResult | None:
    """The parts of an address; ``None`` where it is malformed, its port too."""
    try:
        split = urlsplit(address)
        _ = split.port  # looked at only when it is asked for
    except ValueError:
        return None
    return split
