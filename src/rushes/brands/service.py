"""Brands: making, changing, reading."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.brands.schemas import BrandIn, BrandPatch
from rushes.brands.tables import Brand, Person
from rushes.engines.request import BrandKit
from rushes.errors import BadPicture, NotFound
from rushes.events import log
from rushes.imaging.decode import decode
from rushes.imaging.encode import png
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services

OWNER = "pp_owner"


def ensure_owner(session: Session) -> str:
    """The local owner's id; the person is made on first use."""
    if session.get(Person, OWNER) is None:
        session.add(Person(id=OWNER, name="Owner", created_at=now()))
        session.flush()
    return OWNER


def list_brands(session: Session) -> Sequence[Brand]:
    return session.scalars(select(Brand).order_by(Brand.name)).all()


def get_brand(session: Session, brand_id: str) -> Brand:
    brand = session.get(Brand, brand_id)
    if brand is None:
        raise NotFound(f"There is no brand {brand_id[:40]}.")
    return brand


def create_brand(session: Session, services: Services, given: BrandIn) -> Brand:
    moment = now()
    brand = Brand(id=new_id("bd"), created_at=moment, updated_at=moment, **given.model_dump())
    session.add(brand)
    session.flush()
    log.record(session, "brand.created", person_id=services.person_id, subject_id=brand.id)
    return brand


def change_brand(session: Session, services: Services, brand_id: str, patch: BrandPatch) -> Brand:
    brand = get_brand(session, brand_id)
    for name, value in patch.model_dump(exclude_unset=True, exclude_none=True).items():
        setattr(brand, name, value)
    brand.updated_at = now()
    log.record(session, "brand.changed", person_id=services.person_id, subject_id=brand.id)
    return brand


def set_logo(services: Services, brand_id: str, data: bytes) -> Brand:
    """Keep a logo: decoded and encoded anew as PNG, its alpha kept."""
    pixels = decode(
        data, max_bytes=services.settings.max_upload_bytes, max_pixels=services.settings.max_pixels
    )
    if min(pixels.shape[:2]) < 16:
        raise BadPicture("A logo needs at least 16 px a side.")
    digest = services.blobs.put(png(pixels))
    with services.db.session() as session:
        brand = get_brand(session, brand_id)
        brand.logo_blob = digest
        brand.updated_at = now()
        log.record(session, "brand.changed", person_id=services.person_id, subject_id=brand.id)
        return brand


def kit_of(brand: Brand | None) -> BrandKit | None:
    """What engines may know of the brand."""
    if brand is None:
        return None
    return BrandKit(
        name=brand.name,
        palette=tuple(brand.palette),
        style=brand.style,
        headline_font=brand.headline_font,
        body_font=brand.body_font,
    )
