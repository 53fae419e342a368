"""Content Credentials (C2PA): signed manifests in exported pictures.

The certificate is made by this installation for itself. A reader can check that the picture has
not been changed since, and by which installation it was signed; it will also say that the signer
is on no trust list, which is true.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import c2pa

from rushes import __version__
from rushes.errors import RushesError
from rushes.export.provenance import Ingredient, Provenance

SIGNABLE = frozenset({"image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff"})
UNTRUSTED = "signingCredential.untrusted"


@dataclass(frozen=True, slots=True)
class Signer:
    """A certificate chain (PEM, the signer's own first) and its private key (PEM, P-256)."""

    chain: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a reader makes of a signed file. ``intact``: the file is as it was signed."""

    intact: bool
    trusted: bool
    issuer: str
    assertions: Mapping[str, Any]  # label -> data
    ingredients: tuple[str, ...]  # titles


def assertions_of(provenance: Provenance) -> list[dict[str, Any]]:
    """The manifest's assertions: how the picture came to be."""
    created: dict[str, Any] = {
        "action": "c2pa.created",
        "digitalSourceType": provenance.source_type.uri,
    }
    if provenance.engine:
        agent = {"name": provenance.engine, "version": provenance.engine_version or "unknown"}
        created["softwareAgent"] = agent
    if provenance.created is not None:
        created["when"] = provenance.created.isoformat(timespec="seconds")
    return [{"label": "c2pa.actions.v2", "data": {"actions": [created]}}]


def sign(
    data: bytes,
    media_type: str,
    signer: Signer,
    assertions: Sequence[Mapping[str, Any]],
    *,
    title: str = "",
    ingredients: Iterable[Ingredient] = (),
) -> bytes:
    """The file with a signed manifest in it. Sign last: any later change breaks the signature.

    Ingredients bring their own manifests along. Raises :class:`RushesError` for a media type
    outside :data:`SIGNABLE` and for a file or certificate that C2PA does not take.
    """
    if media_type not in SIGNABLE:
        raise RushesError(f"Content Credentials cannot be written into {media_type}.")
    definition = {
        "claim_generator_info": [{"name": "Rushes", "version": __version__}],
        "title": title or "Picture",
        "assertions": list(assertions),
    }
    out = io.BytesIO()
    try:
        with c2pa.Builder(definition, context=_context()) as builder:
            for part in ingredients:
                _add(builder, part)
            builder.sign(_native(signer), media_type, io.BytesIO(data), out)
    except c2pa.C2paError as error:
        raise RushesError(f"The picture could not be signed ({error}).") from error
    return out.getvalue()


def read_credentials(data: bytes, media_type: str) -> Credentials | None:
    """What the manifest in a file says, or None where there is none."""
    try:
        reader = c2pa.Reader.try_create(media_type, io.BytesIO(data), context=_context())
    except c2pa.C2paError as error:
        raise RushesError(f"The Content Credentials could not be read ({error}).") from error
    if reader is None:
        return None
    with reader:
        store: dict[str, Any] = json.loads(reader.json())
        state = reader.get_validation_state()
    manifest: dict[str, Any] = store["manifests"][store["active_manifest"]]
    codes = {status["code"] for status in store.get("validation_status", [])}
    return Credentials(
        intact=state in {"Valid", "Trusted"},
        trusted=UNTRUSTED not in codes and state == "Trusted",
        issuer=manifest["signature_info"].get("common_name", ""),
        assertions={a["label"]: a["data"] for a in manifest.get("assertions", [])},
        ingredients=tuple(i.get("title", "") for i in manifest.get("ingredients", [])),
    )


def _add(builder: c2pa.Builder, part: Ingredient) -> None:
    facts = {"title": part.title or "Picture", "relationship": "componentOf"}
    builder.add_ingredient(json.dumps(facts), part.media_type, io.BytesIO(part.data))


def _native(signer: Signer) -> c2pa.Signer:
    # No time-stamping authority: exports work without a network.
    info = c2pa.C2paSignerInfo(b"es256", signer.chain, signer.key, None)
    return c2pa.Signer.from_info(info)


@lru_cache(maxsize=1)
def _context() -> c2pa.Context:
    """No thumbnail (it would cost the file its bytes twice), no second read after signing."""
    settings = c2pa.Settings.from_dict(
        {"builder": {"thumbnail": {"enabled": False}}, "verify": {"verify_after_sign": False}}
    )
    return c2pa.Context(settings)
