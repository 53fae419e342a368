"""The API's description: complete, with its errors, and the file that the page is made from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rushes.app import create_api

FILE = Path(__file__).parents[2] / "web" / "openapi.json"
ERRORS = {"401", "403", "404", "409", "413", "422", "507"}
API: dict[str, Any] = create_api().openapi()
OPERATIONS: dict[str, dict[str, Any]] = {
    f"{method.upper()} {path}": operation
    for path, methods in API["paths"].items()
    for method, operation in methods.items()
}


def test_the_page_s_copy_is_up_to_date() -> None:
    said = "Run: rushes openapi web/openapi.json"
    assert json.loads(FILE.read_text("utf-8")) == json.loads(json.dumps(API)), said


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [operation["operationId"] for operation in OPERATIONS.values()]
    assert len(names) == len(set(names))
    assert all(name.isalnum() and name[0].islower() for name in names)


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_says_what_it_does_and_how_it_fails(name: str) -> None:
    operation = OPERATIONS[name]
    assert name.split()[1].startswith("/api/")
    assert operation["description"].strip()
    assert operation["tags"]
    responses = operation["responses"]
    assert responses.keys() >= ERRORS
    for status in ERRORS:
        told = responses[status]
        assert told["description"].endswith(".")
        schema = told["content"]["application/json"]["schema"]
        assert schema == {"$ref": "#/components/schemas/ErrorOut"}


def test_every_success_has_a_body_that_is_described() -> None:
    for name, operation in OPERATIONS.items():
        for status, told in operation["responses"].items():
            if status.startswith("2"):
                for kind, body in told["content"].items():
                    described = kind != "application/json" or body["schema"]
                    assert described, name
