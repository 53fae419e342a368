"""The signing certificate of this installation, made on first use and kept in the data folder.

Its form follows the C2PA 2.2 specification, section 14.5: an end-entity certificate with the
digitalSignature use and the e-mail protection purpose, issued by a root of our own whose key is
thrown away at once.
"""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from rushes.errors import StorageError
from rushes.export.signing import Signer

FILE = "signer.pem"
_LIFE = timedelta(days=3650)
_RENEW_BEFORE = timedelta(days=30)
_KEY_MARK = b"-----BEGIN PRIVATE KEY-----"
_PEM = serialization.Encoding.PEM


def load_signer(folder: Path) -> Signer:
    """The signer kept in ``folder``, made there on first use; :class:`StorageError` if it cannot
    be read or written. Two processes that start at once agree on one."""
    path = folder / FILE
    try:
        signer = _read(path) if path.exists() else _keep(path, make_signer())
        return signer if _is_fresh(signer) else _replace(path, make_signer())
    except OSError as error:
        raise StorageError(
            f"The signing key {path} cannot be used ({error.strerror}). Mend its permissions."
        ) from error
    except ValueError as error:
        raise StorageError(
            f"The signing key {path} is damaged. Delete it and a new one is made."
        ) from error


def make_signer(now: datetime | None = None) -> Signer:
    """A fresh key with its certificate chain, valid for ten years."""
    start = (now or datetime.now(UTC)) - timedelta(hours=1)  # clocks of others may run behind
    root_key, key = generate_private_key(SECP256R1()), generate_private_key(SECP256R1())
    mark = secrets.token_hex(4)
    root_name, name = _name(f"Rushes root {mark}"), _name(f"Rushes installation {mark}")
    root = _certificate(root_name, root_name, root_key, root_key, start, authority=True)
    leaf = _certificate(name, root_name, key, root_key, start, authority=False)
    pem = key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return Signer(leaf.public_bytes(_PEM) + root.public_bytes(_PEM), pem)


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Rushes, self-signed"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: EllipticCurvePrivateKey,
    issuer_key: EllipticCurvePrivateKey,
    start: datetime,
    *,
    authority: bool,
) -> x509.Certificate:
    public, issuer_public = key.public_key(), issuer_key.public_key()
    builder = (
        x509.CertificateBuilder(issuer, subject, public, x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + _LIFE)
        .add_extension(x509.BasicConstraints(authority, 0 if authority else None), critical=True)
        .add_extension(_usage(authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_public), critical=False
        )
    )
    if not authority:
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
        builder = builder.add_extension(purpose, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        key_cert_sign=authority,
        crl_sign=authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _read(path: Path) -> Signer:
    data = path.read_bytes()
    chain, mark, key = data.partition(_KEY_MARK)
    if not mark:
        raise ValueError("no key")
    serialization.load_pem_private_key(mark + key, password=None)
    return Signer(chain, mark + key)


def _is_fresh(signer: Signer) -> bool:
    leaf = x509.load_pem_x509_certificates(signer.chain)[0]
    return leaf.not_valid_after_utc - datetime.now(UTC) > _RENEW_BEFORE


def _write(path: Path, signer: Signer) -> Path:
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(signer.chain + signer.key)
        file.flush()
        os.fsync(file.fileno())
    return part


def _keep(path: Path, signer: Signer) -> Signer:
    """Write it unless another process was first, and give what is there."""
    part = _write(path, signer)
    try:
        os.link(part, path)
    except FileExistsError:
        pass
    finally:
        part.unlink()
    return _read(path)


def _replace(path: Path, signer: Signer) -> Signer:
    _write(path, signer).replace(path)
    return signer
