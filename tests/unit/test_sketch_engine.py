"""The engine: determinism, scale, variety, brands, variations, copy space, hostile requests."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PIL import Image

from rushes.engines.profile import Task
from rushes.engines.request import BrandKit, EngineRequest, EngineResult, Pixels, Region
from rushes.engines.sketch import plugin
from rushes.engines.sketch.copyspace import luminance
from rushes.engines.sketch.engine import ABSTRACT, SketchEngine
from rushes.engines.sketch.layouts.registry import layouts
from rushes.engines.sketch.pack import Pack, credits
from rushes.engines.sketch.plan import resolve, vary
from rushes.engines.sketch.scenes.registry import settings
from rushes.errors import BadInput, EngineMissing

COFFEE = "Cosy coffee shop autumn menu"


@pytest.fixture(scope="module")
def engine() -> SketchEngine:
    return SketchEngine()


def _draft(width: int = 160, height: int = 160, **given: Any) -> EngineRequest:
    return replace(EngineRequest(Task.DRAFT, width, height, prompt=COFFEE, seed=5), **given)


def _small(pixels: Pixels, side: int = 96) -> np.ndarray[Any, Any]:
    return np.asarray(Image.fromarray(pixels).resize((side, side), Image.Resampling.BOX), float)


def test_the_profile_is_honest():
    assert plugin.profile.procedural
    assert "not an AI" in plugin.profile.summary


def test_importing_the_plugin_loads_nothing_heavy():
    code = (
        "import sys, rushes.engines.sketch\n"
        "print([m for m in ('skia', 'onnxruntime', 'tokenizers', 'cv2') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_pixels_are_rgb_of_the_size_asked_for(engine: SketchEngine):
    result = engine.run(_draft(200, 120))
    assert result.pixels.shape == (120, 200, 3)
    assert result.pixels.dtype == np.uint8
    assert result.pixels.std() > 5


def test_the_same_request_gives_the_same_bits(engine: SketchEngine):
    first, second = engine.run(_draft()), SketchEngine().run(_draft())
    assert first.scene == second.scene
    assert np.array_equal(first.pixels, second.pixels)


def test_another_process_gives_the_same_bits(engine: SketchEngine, tmp_path: Path):
    result = engine.run(_draft(index=1, count=4))
    code = (
        "import json, sys\nfrom pathlib import Path\n"
        "from rushes.engines.profile import Task\n"
        "from rushes.engines.request import EngineRequest\n"
        "from rushes.engines.sketch.engine import SketchEngine\n"
        "scene = json.loads(Path(sys.argv[1]).read_text())\n"
        "request = EngineRequest(Task.HERO, 160, 160, scene=scene)\n"
        "sys.stdout.buffer.write(SketchEngine().run(request).pixels.tobytes())"
    )
    stored = tmp_path / "scene.json"
    stored.write_text(json.dumps(result.scene))
    out = subprocess.run([sys.executable, "-c", code, str(stored)], capture_output=True, check=True)
    assert out.stdout == result.pixels.tobytes()


def test_seed_and_index_change_the_picture(engine: SketchEngine):
    pictures = [
        engine.run(_draft(**given)).pixels.tobytes()
        for given in ({}, {"seed": 6}, {"index": 1, "count": 2})
    ]
    assert len(set(pictures)) == 3


@pytest.mark.parametrize("name", sorted(settings()))
def test_a_setting_is_the_same_picture_at_twice_the_size(name: str, engine: SketchEngine):
    kind = settings()[name]
    scene = dict(engine.run(_draft(48, 48)).scene)
    scene |= {"setting": name, "layout": kind.layouts[0], "traits": [], "width": 4, "height": 4}
    palette = {**scene["palette"], "key": kind.keys[0]}
    small, large = (
        engine.run(EngineRequest(Task.HERO, side, side, scene={**scene, "palette": palette})).pixels
        for side in (384, 768)
    )
    assert np.abs(_small(small).mean((0, 1)) - _small(large).mean((0, 1))).max() < 1.0
    assert np.abs(_small(small) - _small(large)).mean() < 2.0


@pytest.mark.parametrize("shape", [(320, 80), (80, 320), (64, 64), (300, 200)])
@pytest.mark.parametrize("name", sorted(settings()))
def test_every_setting_takes_every_shape(name: str, shape: tuple[int, int], engine: SketchEngine):
    scene = dict(engine.run(_draft(48, 48)).scene)
    for variant, layout in enumerate(settings()[name].layouts):
        changed = {**scene, "setting": name, "layout": layout, "variant": variant}
        changed |= {"width": shape[0], "height": shape[1]}
        pixels = engine.run(EngineRequest(Task.HERO, *shape, scene=changed)).pixels
        assert pixels.shape == (shape[1], shape[0], 3)


def _take(prompt: str, count: int, width: int = 768, height: int = 768) -> list[dict[str, Any]]:
    return [
        resolve(_draft(width, height, prompt=prompt, index=index, count=count)).to_json()
        for index in range(count)
    ]


@pytest.mark.parametrize(
    "prompt",
    [COFFEE, "Q3 results", "Night market in Taipei", "Minimal icon for data privacy", "xqzt wvr"],
)
def test_a_take_is_spread(prompt: str):
    scenes = _take(prompt, 24)
    assert len({scene["setting"] for scene in scenes}) >= 4
    compositions = Counter(
        (s["setting"], s["layout"], s["variant"], s["palette"]["key"], s["side"]) for s in scenes
    )
    assert max(compositions.values()) <= 3


def test_left_and_right_are_balanced():
    sides = Counter(scene["side"] for scene in _take("Webinar announcement", 24, 1920, 1080))
    assert min(sides.values()) >= 6


def test_a_brand_gives_the_colours():
    brand = BrandKit(palette=("#c8102e", "#f2c14e"))
    for index in range(6):
        scene = resolve(_draft(brand=brand, index=index, count=6))
        assert scene.palette.prim.hex == "#c8102e"
        assert scene.palette.sec.hex == "#f2c14e"


def test_hero_redraws_the_scene(engine: SketchEngine):
    draft = engine.run(_draft(192, 128, index=2, count=6))
    hero = engine.run(EngineRequest(Task.HERO, 768, 512, scene=draft.scene))
    assert hero.scene == draft.scene
    assert np.abs(_small(hero.pixels) - _small(draft.pixels)).mean() < 6.0


def test_vary_keeps_setting_and_subjects(engine: SketchEngine):
    parent = engine.run(_draft(index=0, count=6))
    pictures = {parent.pixels.tobytes()}
    for index in range(6):
        request = EngineRequest(Task.VARY, 160, 160, scene=parent.scene, seed=9, index=index)
        result = engine.run(request)
        assert result.scene["setting"] == parent.scene["setting"]
        assert set(result.scene["subjects"]) == set(parent.scene["subjects"])
        pictures.add(result.pixels.tobytes())
    assert len(pictures) == 7


def test_a_scene_survives_json(engine: SketchEngine):
    result = engine.run(_draft(headline="Autumn is here"))
    stored = json.loads(json.dumps(result.scene))
    again = engine.run(EngineRequest(Task.HERO, 160, 160, scene=stored))
    assert np.array_equal(again.pixels, result.pixels)


@pytest.mark.parametrize("index", range(8))
@pytest.mark.parametrize("region", [None, Region(0.05, 0.6, 0.5, 0.3)])
def test_the_copy_space_offers_contrast(engine: SketchEngine, index: int, region: Region | None):
    request = _draft(540, 675, headline="Autumn", copy_space=region, index=index, count=8)
    result = engine.run(request)
    copy = Region(*result.scene["copy"])
    assert region is None or copy == region
    assert _offered(result, copy) >= 4.0


def _offered(result: EngineResult, copy: Region) -> float:
    height, width = result.pixels.shape[:2]
    rows = slice(round(copy.y * height), round((copy.y + copy.height) * height))
    columns = slice(round(copy.x * width), round((copy.x + copy.width) * width))
    low, high = np.percentile(luminance(result.pixels[rows, columns]), [5, 95])
    ink = np.array([[list(bytes.fromhex(result.scene["scrim"]["ink"][1:]))]], np.uint8)
    level = float(luminance(ink)[0, 0])
    ratios = [(max(level, at) + 0.05) / (min(level, at) + 0.05) for at in (low, high)]
    return float(min(ratios))


def test_words_not_understood_are_told(engine: SketchEngine):
    result = engine.run(_draft(prompt="xqzt wvrplk"))
    assert result.notes == (ABSTRACT,)
    assert not result.scene["subjects"]


def test_no_people_means_none():
    for scene in _take("Team meeting, no people", 24):
        assert scene["setting"] != "people"
        assert "no-people" in scene["traits"] or not settings()[scene["setting"]].people


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"engine": "testing", "version": "1"},
        {"engine": "sketch", "version": "1"},
        {"engine": "sketch", "version": "1", "palette": 3},
    ],
)
def test_a_broken_scene_is_refused(engine: SketchEngine, broken: dict[str, Any]):
    with pytest.raises(BadInput, match=r"[Dd]raft it again"):
        engine.run(EngineRequest(Task.HERO, 64, 64, scene=broken))


def test_an_unknown_setting_is_refused(engine: SketchEngine):
    scene = {**engine.run(_draft(32, 32)).scene, "setting": "moonbase"}
    with pytest.raises(BadInput, match="moonbase"):
        engine.run(EngineRequest(Task.HERO, 64, 64, scene=scene))


def test_hero_without_a_scene_is_refused(engine: SketchEngine):
    with pytest.raises(BadInput, match="needs the scene"):
        engine.run(EngineRequest(Task.HERO, 64, 64))


def test_a_missing_pack_names_the_remedy(tmp_path: Path):
    with pytest.raises(EngineMissing, match=r"rushes\.engines\.sketch\.build"):
        Pack(tmp_path / "pack.zip")


@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(max_size=200),
    st.text(max_size=40),
    st.integers(-(2**63), 2**63),
    st.sampled_from([(16, 16), (200, 16), (16, 200), (64, 48)]),
)
def test_any_prompt_is_drawn(prompt: str, headline: str, seed: int, size: tuple[int, int]):
    request = EngineRequest(Task.DRAFT, *size, prompt=prompt, headline=headline, seed=seed)
    assert SketchEngine().run(request).pixels.shape == (size[1], size[0], 3)


@pytest.mark.parametrize(
    "prompt", ["\x00\x1b[2J\u202e", "a" * 10_000, "🎉" * 500, "قهوة", "ร้านกาแฟ", "<svg/>" * 90]
)
def test_hostile_prompts_are_drawn(engine: SketchEngine, prompt: str):
    assert engine.run(_draft(64, 64, prompt=prompt)).pixels.shape == (64, 64, 3)


def test_layouts_and_settings_agree():
    used = {layout for kind in settings().values() for layout in kind.layouts}
    assert used <= set(layouts())
    assert len(settings()) >= 14


def test_credits_name_a_licence():
    assert all(credit.licence and credit.url.startswith("https://") for credit in credits())


def test_vary_still_shows_the_subject():
    drafts = [resolve(_draft(prompt="cyber security", index=i, count=12)) for i in range(12)]
    shown = [scene for scene in drafts if scene.layout != "none"]
    assert shown
    for scene in shown:
        for index in range(6):
            request = EngineRequest(Task.VARY, 160, 160, scene=scene.to_json(), index=index)
            assert vary(scene, request).layout != "none"
