"""The whole examination: what is sound, what is worth a note, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from rushes.doctor import installation, pictures, records
from rushes.doctor.finding import Finding
from rushes.errors import RushesError
from rushes.services import Services


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of the examination."""

    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        return all(finding.state != "wrong" for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        return {"sound": self.sound, "findings": [asdict(each) for each in self.findings]}


def examine(services: Services, *, full: bool = False, collect: bool = False) -> Report:
    """Look at everything; nothing is changed but, with ``collect``, garbage that is deleted."""
    parts: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("database", lambda: records.database(services)),
        ("pictures", lambda: pictures.blobs(services, full=full, collect=collect)),
        ("work", lambda: records.work(services)),
        ("disk", lambda: installation.disk(services)),
        ("assets", installation.assets),
        ("engines", installation.engines),
    )
    return Report(tuple(finding for name, part in parts for finding in _run(name, part)))


def _run(name: str, part: Callable[[], Iterator[Finding]]) -> list[Finding]:
    try:
        return list(part())
    except RushesError as error:
        return [Finding(name, "wrong", error.message)]
