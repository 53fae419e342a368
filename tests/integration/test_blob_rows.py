"""A picture and its row cannot drift apart, in whatever order things are written, lost, cleared."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run
from workbench import Bench, bench_at

from rushes.brands.schemas import BrandIn
from rushes.brands.service import create_brand, get_brand, list_brands
from rushes.doctor import pictures
from rushes.doctor.references import references
from rushes.errors import NotFound

contents = st.sampled_from([f"picture {n}".encode() for n in range(4)])


class BlobsAndRows(RuleBasedStateMachine):
    """Writers put a blob and then name it in a row, or die between; time passes; garbage goes.

    The model knows what each row names and which blobs a living writer is about to name.
    """

    bench: Bench
    data: Path

    @initialize()
    def empty(self) -> None:
        self.rows: dict[str, str] = {}  # row -> the digest that it names
        self.pending: list[str] = []  # digests that a living writer has put
        for digest in self._stored():
            self.bench.services.blobs.delete(digest)
        with self.bench.services.db.session() as session:
            for digest_row in list(self._brands()):
                session.delete(get_brand(session, digest_row))

    @rule(content=contents)
    def put(self, content: bytes) -> None:
        self.pending.append(self.bench.services.blobs.put(content))

    @rule()
    @precondition(lambda self: bool(self.pending))  # pyright: ignore[reportUnknownLambdaType]
    def name(self) -> None:
        self._name(self.pending.pop())

    @rule()
    @precondition(lambda self: bool(self.rows))  # pyright: ignore[reportUnknownLambdaType]
    def unname(self) -> None:
        row, _digest = self.rows.popitem()
        with self.bench.services.db.session() as session:
            session.delete(get_brand(session, row))

    @rule()
    def die(self) -> None:
        """Every writer is killed; what they have put is nobody's."""
        self.pending.clear()

    @rule()
    def hours_pass(self) -> None:
        """No writer takes so long from its blob to its row: those that live have named theirs."""
        while self.pending:
            self._name(self.pending.pop())
        then = time.time() - timedelta(hours=3).total_seconds()
        for digest in self._stored():
            os.utime(self._file(digest), (then, then))

    @rule()
    def collect(self) -> None:
        young = {d for d in self._stored() if not self._is_old(d)}
        list(pictures.blobs(self.bench.services, full=False, collect=True))
        assert self._stored() == young | set(self.rows.values())

    @rule(content=contents)
    def collect_while_a_writer_puts(self, content: bytes) -> None:
        """The collector has listed the store; then a writer puts what was there already."""
        steps: Generator[object] = pictures.blobs(  # pyright: ignore[reportAssignmentType]
            self.bench.services, full=False, collect=True
        )
        next(steps)
        digest = self.bench.services.blobs.put(content)
        list(steps)
        self._name(digest)

    @invariant()
    def every_row_s_picture_is_there_and_whole(self) -> None:
        if not hasattr(self, "rows"):
            return
        with self.bench.services.db.reading() as session:
            named = set(references(session))
        assert named == set(self.rows.values())
        for digest in named | set(self.pending):
            assert sha256(self.bench.services.blobs.get(digest)).hexdigest() == digest

    def _name(self, digest: str) -> None:
        with self.bench.services.db.session() as session:
            brand = create_brand(session, self.bench.services, BrandIn(name="A"))
            brand.logo_blob = digest
            self.rows[brand.id] = digest

    def _brands(self) -> list[str]:

        with self.bench.services.db.reading() as session:
            return [brand.id for brand in list_brands(session)]

    def _stored(self) -> set[str]:
        return {digest for digest, _size, _at in self.bench.services.blobs.all()}

    def _file(self, digest: str) -> Path:
        return self.data / "blobs" / digest[:2] / digest

    def _is_old(self, digest: str) -> bool:
        return time.time() - self._file(digest).stat().st_mtime > 3600


def test_no_run_of_writes_deaths_and_collections_parts_a_row_from_its_picture(
    database_url: str, tmp_path: Path
) -> None:
    with bench_at(database_url, tmp_path) as bench:
        BlobsAndRows.bench, BlobsAndRows.data = bench, tmp_path
        run(
            BlobsAndRows,
            settings=settings(
                max_examples=40,
                stateful_step_count=25,
                deadline=None,
                phases=[Phase.explicit, Phase.generate],
                suppress_health_check=[HealthCheck.too_slow],
            ),
        )


def test_a_blob_that_is_put_again_is_young_again(bench: Bench) -> None:
    """Else what a writer has just put, and is about to name, could be taken for old garbage."""
    blobs = bench.services.blobs
    digest = blobs.put(b"again")
    file = bench.services.settings.data / "blobs" / digest[:2] / digest
    os.utime(file, (0, 0))
    assert blobs.put(b"again") == digest
    ((_digest, size, at),) = list(blobs.all())
    assert (size, at.timestamp() > time.time() - 3600) == (5, True)


def test_a_damaged_blob_is_whole_again_when_its_picture_is_drawn_again(bench: Bench) -> None:
    digest = bench.services.blobs.put(b"a picture")
    file = bench.services.settings.data / "blobs" / digest[:2] / digest
    file.write_bytes(b"a pic")
    bench.services.blobs.put(b"a picture")
    assert bench.services.blobs.get(digest) == b"a picture"


@pytest.mark.parametrize("name", ["../rushes.db", "x", "0" * 63, "A" * 64, "", "0" * 64 + "\n"])
def test_a_blob_has_no_other_name_than_its_digest(bench: Bench, name: str) -> None:

    for act in (bench.services.blobs.get, bench.services.blobs.has, bench.services.blobs.delete):
        with pytest.raises(NotFound):
            act(name)
