"""Brands over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, UploadFile

from rushes.api.deps import ERRORS, Deps
from rushes.api.uploads import read_upload
from rushes.brands import service
from rushes.brands.schemas import BrandIn, BrandOut, BrandPatch

router = APIRouter(prefix="/brands", tags=["brands"], responses=ERRORS)


@router.get("", operation_id="listBrands")
def list_brands(deps: Deps) -> list[BrandOut]:
    """All brands, by name."""
    with deps.db.reading() as session:
        return [BrandOut.model_validate(brand) for brand in service.list_brands(session)]


@router.post("", status_code=201, operation_id="createBrand")
def create_brand(deps: Deps, given: BrandIn) -> BrandOut:
    """Make a brand."""
    with deps.db.session() as session:
        return BrandOut.model_validate(service.create_brand(session, deps, given))


@router.get("/{brand_id}", operation_id="getBrand")
def get_brand(deps: Deps, brand_id: str) -> BrandOut:
    """One brand."""
    with deps.db.reading() as session:
        return BrandOut.model_validate(service.get_brand(session, brand_id))


@router.patch("/{brand_id}", operation_id="changeBrand")
def change_brand(deps: Deps, brand_id: str, patch: BrandPatch) -> BrandOut:
    """Change what is given of a brand."""
    with deps.db.session() as session:
        return BrandOut.model_validate(service.change_brand(session, deps, brand_id, patch))


@router.post("/{brand_id}/logo", operation_id="setBrandLogo")
def set_logo(deps: Deps, brand_id: str, file: Annotated[UploadFile, File()]) -> BrandOut:
    """Give a brand its logo (PNG, JPEG, WebP, AVIF or TIFF)."""
    return BrandOut.model_validate(service.set_logo(deps, brand_id, read_upload(deps, file)))
