from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from rushes.errors import RushesError, StorageError
from rushes.export.certificate import load_signer, make_signer
from rushes.export.provenance import Ingredient, Provenance, SourceType
from rushes.export.signing import Signer, assertions_of, read_credentials, sign
from rushes.imaging import encode

FACTS = Provenance(SourceType.ALGORITHMIC, engine="Sketch", engine_version="1", title="Tea")
PIXELS = np.random.default_rng(3).integers(0, 256, (48, 64, 3), dtype=np.uint8)
FILES = {
    "image/jpeg": encode.jpeg(PIXELS),
    "image/png": encode.png(PIXELS),
    "image/webp": encode.webp(PIXELS),
    "image/avif": encode.avif(PIXELS),
}


@pytest.fixture(scope="module")
def signer() -> Signer:
    return make_signer()


@pytest.mark.parametrize("media_type", sorted(FILES))
def test_a_signed_file_reads_back_intact(media_type: str, signer: Signer) -> None:
    signed = sign(FILES[media_type], media_type, signer, assertions_of(FACTS), title="Tea")
    found = read_credentials(signed, media_type)
    assert found is not None
    assert found.intact
    assert found.issuer.startswith("Rushes installation")
    action = found.assertions["c2pa.actions.v2"]["actions"][0]
    assert action["action"] == "c2pa.created"
    assert action["digitalSourceType"].endswith("/algorithmicMedia")
    assert action["softwareAgent"] == {"name": "Sketch", "version": "1"}


def test_nobody_is_told_that_the_signer_is_trusted(signer: Signer) -> None:
    signed = sign(FILES["image/jpeg"], "image/jpeg", signer, assertions_of(FACTS))
    found = read_credentials(signed, "image/jpeg")
    assert found is not None
    assert not found.trusted


def test_a_changed_pixel_breaks_the_seal(signer: Signer) -> None:
    signed = bytearray(sign(FILES["image/jpeg"], "image/jpeg", signer, assertions_of(FACTS)))
    signed[-40] ^= 0xFF  # inside the picture's data, which end a JPEG file
    found = read_credentials(bytes(signed), "image/jpeg")
    assert found is not None
    assert not found.intact


def test_marks_that_came_in_go_on(signer: Signer) -> None:
    upload = sign(FILES["image/jpeg"], "image/jpeg", make_signer(), assertions_of(FACTS))
    part = Ingredient(upload, "image/jpeg", "photo.jpg")
    signed = sign(FILES["image/png"], "image/png", signer, assertions_of(FACTS), ingredients=[part])
    found = read_credentials(signed, "image/png")
    assert found is not None
    assert found.intact
    assert found.ingredients == ("photo.jpg",)


def test_a_file_without_a_manifest_has_no_credentials() -> None:
    assert read_credentials(FILES["image/png"], "image/png") is None


def test_what_cannot_be_signed_says_so(signer: Signer) -> None:
    with pytest.raises(RushesError, match="application/pdf"):
        sign(b"%PDF-1.6", "application/pdf", signer, [])
    with pytest.raises(RushesError, match="could not be signed"):
        sign(b"not a picture", "image/jpeg", signer, [])


def test_the_signer_is_made_once_and_kept_private(tmp_path: Path) -> None:
    first = load_signer(tmp_path)
    assert load_signer(tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == ["signer.pem"]
    assert stat.S_IMODE((tmp_path / "signer.pem").stat().st_mode) == 0o600


def test_those_who_start_at_once_agree_on_one_signer(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(load_signer, [tmp_path] * 16))
    assert len(found) == 1


def test_an_aged_certificate_is_renewed(tmp_path: Path) -> None:
    old = make_signer(datetime.now(UTC) - timedelta(days=3640))
    (tmp_path / "signer.pem").write_bytes(old.chain + old.key)
    renewed = load_signer(tmp_path)
    assert renewed != old
    assert load_signer(tmp_path) == renewed


def test_a_damaged_key_names_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "signer.pem").write_bytes(b"nonsense")
    with pytest.raises(StorageError, match="Delete it"):
        load_signer(tmp_path)


def test_a_folder_that_is_not_there_is_a_storage_error(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be used"):
        load_signer(tmp_path / "gone")
