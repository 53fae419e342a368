"""Who may talk to the studio, and what it does with what nobody vouches for."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from workbench import Bench, bench_at, mask_of, picture

from rushes.app import LOOPBACK, create_app
from rushes.canvas import service as canvas
from rushes.config import Settings
from rushes.draft.tables import Frame, Take
from rushes.imaging.decode import decode
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.server.run import bind, token_of

TOKEN = "t" * 43
HOME = "http://127.0.0.1:8188"
SECRET = "nobody may read this"


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Generator[Bench]:
    """A data folder, and beside it a built page and a file that is nobody's business."""
    folder = tmp_path_factory.mktemp("studio")
    page = folder / "page"
    (page / "assets").mkdir(parents=True)
    (page / "index.html").write_text("<title>Rushes</title>")
    (page / "assets" / "app.js").write_text("run()")
    (page / "robots.txt").write_text("hello")
    (folder / "secret.txt").write_text(SECRET)
    (page / "link.txt").symlink_to(folder / "secret.txt")
    with bench_at("sqlite", folder / "data", web=page, max_upload_mb=1, max_megapixels=1) as bench:
        yield bench


def client_of(bench: Bench, **headers: str) -> TestClient:
    app = create_app(bench.services, token=TOKEN)
    return TestClient(app, HOME, raise_server_exceptions=False, headers=headers)


@pytest.fixture
def stranger(studio: Bench) -> TestClient:
    return client_of(studio)


@pytest.fixture
def owner(studio: Bench) -> TestClient:
    return client_of(studio, authorization=f"Bearer {TOKEN}")


def error_of(answer: Response, status: int, code: str) -> dict[str, Any]:
    """The machine-readable body of an error, which has one line for a person."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    body = answer.json()
    assert body.keys() == {"error"}
    error = body["error"]
    assert error.keys() == {"code", "message", "detail"}
    assert error["code"] == code
    assert error["message"].strip()
    assert "\n" not in error["message"]
    return error


# The token.


def test_without_the_token_the_api_says_how_to_get_in(stranger: TestClient) -> None:
    for path in ("/api/briefs", "/api/openapi.json", "/api/blobs/" + "0" * 64, "/api/nothing"):
        error = error_of(stranger.get(path), 401, "no_token")
        assert "rushes up" in error["message"]
    error_of(stranger.post("/api/takes", json={"words": "tea"}), 401, "no_token")


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": "Bearer "},
        {"authorization": "Bearer " + "u" * 43},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": f"Bearer {TOKEN} "[:-2]},
        {"cookie": f"rushes-9999={TOKEN}"},
        {"cookie": "rushes-8188="},
        {"cookie": "a/b(c)=1; \x22; ;;=; expires=1; rushes-8188=x"},
        {"authorization": "Bearer \xff\xfe"},
    ],
)
def test_nothing_but_the_token_opens(studio: Bench, headers: dict[str, str]) -> None:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    answer = client_of(studio).get("/api/briefs", headers=raw)
    error_of(answer, 401, "no_token")


def test_the_health_of_the_server_is_no_secret(stranger: TestClient) -> None:
    assert stranger.get("/api/health").json()["status"] == "ok"


def test_the_start_address_becomes_a_cookie_and_loses_its_token(stranger: TestClient) -> None:
    address = f"/briefs/br_1?view=grid&token={TOKEN}"
    answer = stranger.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/briefs/br_1?view=grid")
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("rushes-8188=")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert stranger.get("/api/briefs").status_code == 200


def test_a_cookie_beside_a_neighbour_s_strange_ones_is_still_known(studio: Bench) -> None:
    cookies = f'a/b=1; (x)="; rushes-8188={TOKEN}; $Path=/'
    assert client_of(studio).get("/api/briefs", headers={"cookie": cookies}).status_code == 200


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "/%2F%2Fevil.example"])
def test_a_start_address_never_leads_elsewhere(studio: Bench, path: str) -> None:
    for token in (TOKEN, "wrong"):
        stranger = client_of(studio)
        answer = stranger.get(f"{HOME}{path}?token={token}", follow_redirects=False)
        assert answer.status_code == 303
        location = answer.headers["location"]
        assert location.startswith("/")
        assert not location.startswith(("//", "/\\"))
        assert ("set-cookie" in answer.headers) == (token == TOKEN)


def test_the_token_is_its_owner_s_alone_and_lasts(tmp_path: Path) -> None:
    token = token_of(tmp_path)
    assert len(token) >= 32
    assert token == token_of(tmp_path)
    assert (tmp_path / "token").stat().st_mode & 0o777 == 0o600
    (tmp_path / "token").write_text("short")
    assert len(token_of(tmp_path)) >= 32


# Hosts and origins.


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil:8188", "", "[", "[::1", "a b", "@"],
)
def test_another_host_name_is_not_answered(owner: TestClient, host: str) -> None:
    error_of(owner.get("/api/briefs", headers={"host": host}), 403, "not_allowed")
    error_of(owner.get("/", headers={"host": host}), 403, "not_allowed")


@pytest.mark.parametrize("host", ["127.0.0.1:8188", "LOCALHOST:8188", "[::1]:8188", "localhost"])
def test_this_machine_s_names_are_answered(owner: TestClient, host: str) -> None:
    assert owner.get("/api/briefs", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "http://127.0.0.1:9999",
        "http://127.0.0.1",
        "http://[",
        "http://127.0.0.1:8188@evil.example",
    ],
)
def test_another_site_s_page_may_not_act(studio: Bench, owner: TestClient, origin: str) -> None:
    for method, path in (("POST", "/api/brands"), ("PATCH", "/api/briefs/x"), ("PUT", "/api/x")):
        answer = owner.request(method, path, json={"name": "X"}, headers={"origin": origin})
        error_of(answer, 403, "not_allowed")


def test_our_own_page_may_act(owner: TestClient) -> None:
    answer = owner.post("/api/brands", json={"name": "Alder"}, headers={"origin": HOME})
    assert answer.status_code == 201


def test_no_other_site_is_let_in_by_cors(owner: TestClient) -> None:
    headers = {"origin": "http://evil.example", "access-control-request-method": "GET"}
    for answer in (
        owner.options("/api/briefs", headers=headers),
        owner.get("/api/briefs", headers=headers),
    ):
        assert not any(name.startswith("access-control") for name in answer.headers)


def test_every_answer_forbids_frames_sniffing_and_foreign_scripts(owner: TestClient) -> None:
    for path in ("/", "/api/briefs", "/api/nothing", "/assets/app.js"):
        headers = owner.get(path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "script-src" not in headers["content-security-policy"]  # so default-src counts
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_server_listens_on_this_machine_only(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    sock = bind(settings.host, 0)
    assert sock.getsockname()[0] == "127.0.0.1"
    sock.close()
    assert set(LOOPBACK) == {"127.0.0.1", "localhost", "::1"}


# Paths.


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/..\\secret.txt",
        "/link.txt",
        "/%00",
        "/" + "a" * 5000,
        "/api%2fbriefs",
        "{secret}",
        "/{secret}",
    ],
)
def test_no_path_leads_out_of_the_page(studio: Bench, stranger: TestClient, path: str) -> None:
    secret = studio.services.settings.data.parent / "secret.txt"
    assert secret.read_text() == SECRET
    answer = stranger.get(f"{HOME}/{path.format(secret=secret)}".replace(f"{HOME}//", f"{HOME}/"))
    assert SECRET not in answer.text
    assert answer.status_code in {200, 401, 404}
    answer = stranger.get(f"{HOME}/" + path.format(secret=secret))
    assert SECRET not in answer.text


def test_the_page_s_own_files_are_served_and_every_other_path_is_the_page(
    stranger: TestClient,
) -> None:
    assert stranger.get("/robots.txt").text == "hello"
    assert stranger.get("/assets/app.js").text == "run()"
    assert "Rushes" in stranger.get("/briefs/br_1/canvas").text


@pytest.mark.parametrize(
    "digest", ["x", "..%2f..%2frushes.db", "0" * 63, "0" * 65, "0" * 64, "G" * 64, "%00" * 20]
)
def test_a_blob_is_named_by_its_digest_or_not_at_all(owner: TestClient, digest: str) -> None:
    error_of(owner.get(f"/api/blobs/{digest}"), 404, "not_found")
    headers = {"if-none-match": f'"{digest}"'}
    error_of(owner.get(f"/api/blobs/{digest}", headers=headers), 404, "not_found")


def test_a_blob_is_cached_for_good(studio: Bench, owner: TestClient) -> None:
    digest = studio.services.blobs.put(picture())
    answer = owner.get(f"/api/blobs/{digest}")
    assert answer.headers["content-type"] == "image/png"
    assert "immutable" in answer.headers["cache-control"]
    again = owner.get(f"/api/blobs/{digest}", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


# Uploads.


@pytest.fixture
def brand(owner: TestClient) -> str:
    return str(owner.post("/api/brands", json={"name": "Alder"}).json()["id"])


def upload(owner: TestClient, brand: str, data: bytes, name: str = "logo.png") -> Response:
    files = {"file": (name, data, "image/png")}
    return owner.post(f"/api/brands/{brand}/logo", files=files)


def png_of(width: int, height: int) -> bytes:
    """A PNG that declares a size and holds next to nothing: a bomb where the size is large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(min((width + 1) * height, 3_000_000)))
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return head + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_an_upload_is_decoded_and_encoded_anew(
    studio: Bench, owner: TestClient, brand: str
) -> None:
    data = picture() + b"<script>alert(1)</script>"
    answer = upload(owner, brand, data, name="../../../etc/cron.d/x\x00.png")
    assert answer.status_code == 200, answer.text
    kept = studio.services.blobs.get(answer.json()["logo_blob"])
    assert b"script" not in kept
    assert (decode(kept) == decode(picture())).all()


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (picture(width=600, height=600), 413, "too_large"),  # 1.08 MB of noise
        (bytes(1_000_001), 413, "too_large"),
        (bytes(20_000_000), 413, "too_large"),
        (png_of(1100, 1000), 413, "too_large"),
        (png_of(60_000, 60_000), 413, "too_large"),
        (png_of(2**31 - 1, 2**31 - 1), 422, "bad_picture"),
        (png_of(0, 10), 422, "bad_picture"),
        (picture()[:-40], 422, "bad_picture"),
        (picture()[:20], 422, "bad_picture"),
        (b"", 422, "bad_input"),
        (b"hello", 422, "bad_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
         422, "bad_picture"),
        (b"<?xml version='1.0'?><!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg/>",
         422, "bad_picture"),
        (b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj", 422, "bad_picture"),
        (b"GIF89a<svg onload='alert(1)'/>", 422, "bad_picture"),
        (b"\x89PNG\r\n\x1a\n%PDF-1.7\n", 422, "bad_picture"),
        (b"RIFF\xff\xff\xff\xffWEBPVP8 ", 422, "bad_picture"),
        (b"II*\x00\x08\x00\x00\x00" + b"\xff" * 400, 422, "bad_picture"),
        (picture(width=15, height=15), 422, "bad_picture"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_fit_picture_is_refused(
    studio: Bench, owner: TestClient, brand: str, data: bytes, status: int, code: str
) -> None:
    before = len(list(studio.services.blobs.all()))
    error_of(upload(owner, brand, data), status, code)
    assert len(list(studio.services.blobs.all())) == before
    assert owner.get(f"/api/brands/{brand}").json()["logo_blob"] is None


def test_a_body_without_end_is_cut_off(owner: TestClient) -> None:
    """Whatever it says of its length, or if it says nothing."""

    def long() -> Generator[bytes]:
        for _ in range(30):
            yield bytes(100_000)

    for length in ({}, {"content-length": "7"}, {"content-length": "9" * 30}):
        answer = owner.post("/api/brands", content=long(), headers=length)
        error_of(answer, 413, "too_large")


@pytest.fixture
def document(studio: Bench) -> str:
    """A document over a frame that no engine drew."""
    data = picture(64, 80)
    services = studio.services
    with services.db.session() as session:
        digest = services.blobs.put(data)
        take = studio.take(count=1) if False else None
        assert take is None
        row = Take(
            id=new_id("tk"), task="draft", engine="testing", words="x",
            brand={}, options={}, width=64, height=80, seed=1, count=1, done=1, state="done",
            created_at=now(),
        )  # fmt: skip
        session.add(row)
        session.flush()
        frame = Frame(
            id=f"fr_{row.id[3:]}-000", take_id=row.id, take_seq=row.seq, idx=0, engine="testing",
            engine_version="1", width=64, height=80, seed=1, picture_blob=digest,
            preview_blob=digest, colour="#000000", recipe={}, scene={}, notes=[], ms=1,
            created_at=now(),
        )  # fmt: skip
        session.add(frame)
        session.flush()
        return canvas.open_document(session, services, frame.id).id


@pytest.mark.parametrize(
    ("mask", "code"),
    [
        (mask_of(80, 64, (1, 1, 9, 9)), "bad_picture"),
        (mask_of(64, 80, None), "bad_input"),
        (mask_of(64, 80, (1, 1, 9, 9))[:-20], "bad_picture"),
        (b"<svg/>", "bad_picture"),
    ],
)
def test_a_mask_that_does_not_fit_is_refused(
    owner: TestClient, document: str, mask: bytes, code: str
) -> None:
    url = f"/api/documents/{document}/fixes"
    error_of(owner.post(url, files={"mask": ("m.png", mask)}), 422, code)
    assert owner.get(url).json() == []


def test_an_export_s_name_cannot_break_out_of_its_header(owner: TestClient, document: str) -> None:
    answer = owner.get("/api/exports/zip", params={"brief_id": 'x"\r\nset-cookie: a=b'})
    error_of(answer, 404, "not_found")
    assert "set-cookie" not in answer.headers


# Bad input, as the page or a program may send it.


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"words": ""}, 422, "bad_input"),
        ({"words": "\x00\x07\x1b"}, 422, "bad_input"),
        ({"words": "a" * 10_240}, 422, "bad_input"),
        ({"words": "a" * 200_000}, 422, "bad_input"),
        ({"words": ["tea"]}, 422, "bad_input"),
        ({"words": "tea", "width": 0, "height": 0}, 422, "bad_input"),
        ({"words": "tea", "width": 1, "height": 100_000}, 422, "bad_input"),
        ({"words": "tea", "width": "wide", "height": 10}, 422, "bad_input"),
        ({"words": "tea", "width": 1e300, "height": 10}, 422, "bad_input"),
        ({"words": "tea", "width": 10**40, "height": 10**40}, 422, "bad_input"),
        ({"words": "tea", "engine": "nobody"}, 404, "not_found"),
        ({"words": "tea", "engine": "classic"}, 422, "bad_input"),
        ({"words": "tea", "surface": "instagram/none"}, 404, "not_found"),
        ({"words": "tea", "parent_frame_id": "fr_none"}, 404, "not_found"),
        ({"words": "tea", "brief_id": "br_none"}, 404, "not_found"),
        ({"words": "tea", "count": 0}, 422, "bad_input"),
        ({"words": "tea", "count": 10**9}, 422, "bad_input"),
        ({"words": "tea", "seed": -1}, 422, "bad_input"),
        ({"words": "tea", "seed": 2**60}, 422, "bad_input"),
        ({"words": "tea", "nonsense": 1}, 422, "bad_input"),
        ([], 422, "bad_input"),
        (None, 422, "bad_input"),
    ],
)
def test_a_take_that_cannot_be_is_refused(
    owner: TestClient, body: Any, status: int, code: str
) -> None:
    before = owner.get("/api/takes").json()
    error_of(owner.post("/api/takes", json=body), status, code)
    assert owner.get("/api/takes").json() == before


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"\xff\xfe",
        b'{"words": "\\ud800"}',
        b'{"words": "tea", "options": {"stall": NaN}}',
        b'{"words": "tea", "options": {"stall": 1e999}}',
        b"[" * 100_000,
        b'{"words": "tea", "seed": ' + b"9" * 5000 + b"}",
    ],
)
def test_json_that_is_none_is_bad_input(owner: TestClient, content: bytes) -> None:
    headers = {"content-type": "application/json"}
    answer = owner.post("/api/takes", content=content, headers=headers)
    error_of(answer, answer.status_code, "bad_input")
    assert answer.status_code in {400, 422}


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/api/frames/fr_none", 404, "not_found"),
        ("/api/takes/tk_none", 404, "not_found"),
        ("/api/briefs/%00", 404, "not_found"),
        ("/api/documents/" + "x" * 4000, 404, "not_found"),
        ("/api/exports/ex_none/file", 404, "not_found"),
        ("/api/nothing/at/all", 404, "not_found"),
        ("/api/frames?limit=0", 422, "bad_input"),
        ("/api/frames?limit=many", 422, "bad_input"),
        ("/api/frames?offset=-1", 422, "bad_input"),
        ("/api/frames?offset=99999999999999999999999", 422, "bad_input"),
        ("/api/frames?mark=maybe", 422, "bad_input"),
        ("/api/frames?rating_min=6", 422, "bad_input"),
        ("/api/metrics?days=0", 422, "bad_input"),
        ("/api/documents/dc_none/picture?scale=nan", 422, "bad_input"),
        ("/api/documents/dc_none/picture?scale=1e99", 422, "bad_input"),
        ("/api/documents/dc_none/picture?n=99999999999999999999999", 422, "bad_input"),
        ("/api/documents/dc_none/picture?format=svg", 422, "bad_input"),
        ("/api/events?after=many", 422, "bad_input"),
        ("/api/events?after=99999999999999999999999", 422, "bad_input"),
    ],
)
def test_what_is_not_there_or_no_number_is_told(
    owner: TestClient, path: str, status: int, code: str
) -> None:
    error_of(owner.get(path), status, code)


def test_a_method_that_a_path_does_not_take_is_told(owner: TestClient) -> None:
    error_of(owner.delete("/api/briefs"), 405, "not_allowed")


def test_an_unforeseen_error_tells_nothing_of_the_inside(
    studio: Bench, owner: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_(_session: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("rushes.brief.repository.campaigns", break_)
    answer = owner.get("/api/campaigns")
    error_of(answer, 500, "error")
    assert SECRET not in answer.text


def test_a_calendar_with_a_wrong_line_says_which_and_keeps_none(
    studio: Bench, owner: TestClient
) -> None:
    campaign = studio.brief().campaign_id
    before = len(owner.get("/api/briefs").json())
    data = b"title,words,channels\nTea,tea,instagram/story\nTea,tea,nowhere\n"
    answer = owner.post(
        "/api/briefs/import",
        data={"campaign_id": campaign},
        files={"file": ("c.csv", io.BytesIO(data))},
    )
    assert answer.status_code == 200
    assert [fault["line"] for fault in answer.json()["faults"]] == [3]
    assert len(owner.get("/api/briefs").json()) == before


# Characters that PostgreSQL cannot store, wherever a person may write them.


def test_no_character_breaks_either_database(database_url: str, tmp_path: Path) -> None:
    nul = "a\x00b"
    with bench_at(database_url, tmp_path) as bench:
        owner = client_of(bench, authorization=f"Bearer {TOKEN}")
        campaign = bench.brief().campaign_id
        brief: dict[str, Any] = {"campaign_id": campaign, "channels": ["instagram/story"]}
        answers = [
            owner.get("/api/briefs/a%00b"),
            owner.get("/api/frames?q=a%00b"),
            owner.get("/api/frames?engine=a%00b"),
            owner.get("/api/briefs?campaign_id=a%00b"),
            owner.post("/api/brands", json={"name": nul, "style": nul}),
            owner.post("/api/briefs", json={**brief, "title": nul, "words": nul}),
            owner.post("/api/takes", json={"words": nul, "options": {nul: nul}}),
            owner.post("/api/takes", json={"words": "tea", "brief_id": nul}),
            owner.post("/api/batches", json={"brief_ids": [nul], "name": nul}),
            owner.post("/api/frames/marks", json={"ids": [nul], "mark": "pick"}),
        ]
    assert [a.status_code for a in answers if a.status_code >= 500] == []
