"""The list of references decides what is garbage, so it must be complete."""

from __future__ import annotations

from rushes.db.schema import metadata
from rushes.doctor.references import COLUMNS


def test_every_column_for_a_digest_is_listed() -> None:
    """A digest has 64 characters, as no other column has; those called blob are digests too."""
    holding = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if getattr(column.type, "length", None) == 64 or "blob" in column.name
    }
    listed = {f"{column.class_.__tablename__}.{column.key}" for column in COLUMNS}
    assert holding == listed
