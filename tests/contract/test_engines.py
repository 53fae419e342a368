"""What every engine promises, whoever wrote it: the same suite runs on each that is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rushes.engines import registry
from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.engines.registry import Engine
from rushes.engines.request import BrandKit, EngineRequest, EngineResult, Mask, Pixels, Region
from rushes.errors import BadInput, EngineMissing, RushesError
from rushes.imaging.similarity import drift

ENGINES = sorted(registry.plugins())
SHAPES = [(256, 256), (1584, 396), (540, 960), (97, 61)]
MASKED = (Task.REMOVE, Task.REPLACE)
NEEDS_SOURCE = {Task.REMOVE, Task.REPLACE, Task.EXTEND, Task.CUTOUT, Task.UPSCALE}
KIT = BrandKit("Alder", ("#1b4d3e", "#f4efe6", "#d97b29"), "calm, natural", "Fraunces", "Inter")
# Explaining a failure traces every line of an engine, which is slow before Python 3.12.
QUICK = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(params=ENGINES)
def profile(request: pytest.FixtureRequest) -> EngineProfile:
    name = str(request.param)
    try:
        registry.engine(name)
    except EngineMissing as missing:
        pytest.skip(missing.message)
    return registry.profile(name)


@pytest.fixture
def engine(profile: EngineProfile) -> Engine:
    return registry.engine(profile.name)


def scenery(width: int, height: int) -> Pixels:
    """A smooth picture with something in it; it may not be written to."""
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    smooth = np.dstack([across * 200, down * 180, 120 + 80 * np.sin(across * 6)]).astype(np.uint8)
    picture = np.ascontiguousarray(smooth)
    cv2.circle(
        picture, (width // 2, height // 2), max(2, min(width, height) // 6), (250, 40, 30), -1
    )
    picture.flags.writeable = False
    return picture


def inside(width: int, height: int, box: tuple[float, float, float, float]) -> Mask:
    """A mask of a box in fractions: left, top, right, bottom."""
    mask = np.zeros((height, width), np.uint8)
    left, top, right, bottom = (
        round(part * side) for part, side in zip(box, (width, height) * 2, strict=True)
    )
    mask[top:bottom, left:right] = 255
    mask.flags.writeable = False
    return mask


def asked(
    engine: Engine, profile: EngineProfile, task: Task, width: int, height: int, **more: Any
) -> EngineRequest:
    """A well-formed request for the task, with what the task needs."""
    fields: dict[str, Any] = {"prompt": "a lighthouse at dawn", "seed": 7, "count": 8, "brand": KIT}
    scene: Mapping[str, Any] | None = None
    source: Pixels | None = None
    if task in {Task.VARY, Task.HERO}:
        if Task.DRAFT in profile.tasks:
            scene = engine.run(asked(engine, profile, Task.DRAFT, 96, 96)).scene
        else:
            source = scenery(width // 2, height // 2)
    if task in NEEDS_SOURCE:
        smaller = task is Task.UPSCALE
        source = scenery(width // 2, height // 2) if smaller else scenery(width, height)
    mask = inside(width, height, (0.3, 0.3, 0.6, 0.7)) if task in MASKED else None
    fields |= {"scene": scene, "source": source, "mask": mask} | more
    return EngineRequest(task, width, height, **fields)


def digest(result: EngineResult) -> str:
    shape = repr((result.pixels.shape, result.pixels.dtype.str)).encode()
    return sha256(shape + result.pixels.tobytes()).hexdigest()


# The profile.


def test_a_profile_is_complete_and_its_name_is_that_of_its_entry_point(
    profile: EngineProfile,
) -> None:
    assert profile.tasks
    assert profile.tiers
    assert profile.title.strip()
    assert profile.version.strip()
    assert profile.summary.endswith(".")
    assert 0 < profile.min_side <= profile.max_side
    assert profile.min_side**2 <= profile.max_pixels
    assert profile.cost_micros >= 0
    assert registry.plugins()[profile.name].profile is profile
    assert EngineProfile.model_validate_json(profile.model_dump_json()) == profile
    assert (Task.DRAFT in profile.tasks) <= (Tier.DRAFT in profile.tiers)
    assert (Task.HERO in profile.tasks) <= (Tier.HERO in profile.tiers)


def test_the_tasks_that_it_lists_work(engine: Engine, profile: EngineProfile) -> None:
    for task in sorted(profile.tasks):
        width, height = (256, 192)
        registry.check(profile.name, task, width, height)
        result = engine.run(asked(engine, profile, task, width, height))
        assert result.pixels.shape[:2] == (height, width), task
        assert result.pixels.dtype == np.uint8
        assert result.pixels.shape[2] in {3, 4}


def test_the_tasks_that_it_does_not_list_are_refused_with_who_can(profile: EngineProfile) -> None:
    for task in set(Task) - profile.tasks:
        with pytest.raises(BadInput) as caught:
            registry.check(profile.name, task, 256, 256)
        able = [p.name for p in registry.profiles() if task in p.tasks]
        assert all(name in caught.value.message for name in able)


def test_sizes_beyond_what_it_draws_are_refused(profile: EngineProfile) -> None:
    task = min(profile.tasks)
    side = profile.min_side
    registry.check(profile.name, task, side, side)
    for width, height in ((side - 1, side), (side, profile.max_side + 1), (0, 0), (-5, 64)):
        with pytest.raises(BadInput):
            registry.check(profile.name, task, width, height)


# The picture.


@pytest.mark.parametrize(("width", "height"), SHAPES)
def test_a_picture_has_exactly_the_size_that_was_asked_for(
    engine: Engine, profile: EngineProfile, width: int, height: int
) -> None:
    for task in sorted(profile.tasks & {Task.DRAFT, Task.VARY, Task.UPSCALE, Task.HERO}):
        result = engine.run(asked(engine, profile, task, width, height))
        assert result.pixels.shape == (height, width, 3), task
        assert result.pixels.dtype == np.uint8
        assert result.cost_micros >= 0


def test_the_smallest_picture_is_drawn(engine: Engine, profile: EngineProfile) -> None:
    if Task.DRAFT in profile.tasks:
        side = profile.min_side
        result = engine.run(asked(engine, profile, Task.DRAFT, side, side))
        assert result.pixels.shape == (side, side, 3)


def test_a_cutout_keeps_the_colours_and_adds_alpha(engine: Engine, profile: EngineProfile) -> None:
    if Task.CUTOUT not in profile.tasks:
        return
    request = asked(engine, profile, Task.CUTOUT, 128, 96)
    pixels = engine.run(request).pixels
    assert pixels.shape == (96, 128, 4)
    shown = pixels[..., 3] == 255
    assert shown.any()
    assert not shown.all()
    assert request.source is not None
    np.testing.assert_array_equal(pixels[shown][:, :3], request.source[shown])


def test_the_pictures_of_a_take_differ(engine: Engine, profile: EngineProfile) -> None:
    if Task.DRAFT not in profile.tasks:
        return
    request = asked(engine, profile, Task.DRAFT, 128, 128)
    frames = {digest(engine.run(replace(request, index=index))) for index in range(6)}
    seeds = {digest(engine.run(replace(request, seed=seed))) for seed in range(4)}
    assert (len(frames), len(seeds)) == (6, 4)


def test_variations_differ_from_their_parent_and_from_each_other(
    engine: Engine, profile: EngineProfile
) -> None:
    if not {Task.DRAFT, Task.VARY} <= profile.tasks:
        return
    parent = engine.run(asked(engine, profile, Task.DRAFT, 128, 128))
    request = asked(engine, profile, Task.VARY, 128, 128, scene=parent.scene)
    kin = [engine.run(replace(request, index=index)) for index in range(4)]
    assert len({digest(parent), *(digest(each) for each in kin)}) == 5
    for each in kin:  # what a frame keeps draws it again, as a draft
        again = replace(request, task=Task.DRAFT, scene=each.scene, seed=0, index=0)
        assert digest(engine.run(again)) == digest(each)


# Determinism.


def test_the_same_request_gives_the_same_bits(engine: Engine, profile: EngineProfile) -> None:
    if not profile.deterministic:
        return
    for task in sorted(profile.tasks):
        request = asked(engine, profile, task, 192, 128)
        first = engine.run(request)
        engine.run(replace(request, seed=request.seed + 1))  # leaves nothing behind
        second = engine.run(request)
        assert digest(first) == digest(second), task
        assert first.scene == second.scene


def digests(name: str) -> dict[str, str]:
    """The digest of each task's picture (run in this process and in others)."""
    engine, facts = registry.engine(name), registry.profile(name)
    return {
        task.value: digest(engine.run(asked(engine, facts, task, 192, 128)))
        for task in sorted(facts.tasks)
    }


@pytest.mark.parametrize("hash_seed", ["1", "4242"])
def test_another_process_gives_the_same_bits(profile: EngineProfile, hash_seed: str) -> None:
    if not profile.deterministic:
        return
    program = (
        f"import json, test_engines; print(json.dumps(test_engines.digests({profile.name!r})))"
    )
    here = os.path.dirname(__file__)  # noqa: PTH120
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": here}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert json.loads(ran.stdout) == digests(profile.name)


# The scene.


def _redrawable(profile: EngineProfile) -> bool:
    return profile.deterministic and Task.DRAFT in profile.tasks


def test_a_scene_is_json_and_draws_the_same_picture_without_the_words(
    engine: Engine, profile: EngineProfile
) -> None:
    if not _redrawable(profile):
        return
    request = asked(
        engine,
        profile,
        Task.DRAFT,
        200,
        160,
        headline="Good morning",
        copy_space=Region(0, 0, 1, 0.4),
    )
    first = engine.run(request)
    kept = json.loads(json.dumps(first.scene))
    assert kept == _plain(first.scene)
    again = EngineRequest(Task.DRAFT, 200, 160, prompt="something else", seed=99, scene=kept)
    assert digest(engine.run(again)) == digest(first)
    assert engine.run(again).scene == kept


def _plain(value: Any) -> Any:
    """Mappings and sequences as JSON has them; anything that JSON changes would differ."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize(
    "words", ["a lighthouse at dawn", "two cups of tea", "zxqv", "spring sale"]
)
def test_a_scene_at_twice_the_size_is_the_same_picture(
    engine: Engine, profile: EngineProfile, words: str
) -> None:
    if not _redrawable(profile) or Task.HERO not in profile.tasks:
        return
    small = engine.run(asked(engine, profile, Task.DRAFT, 384, 480, prompt=words))
    request = asked(engine, profile, Task.HERO, 768, 960, scene=small.scene)
    large = engine.run(request)
    other = engine.run(asked(engine, profile, Task.DRAFT, 768, 960, prompt=words, seed=5, index=3))
    assert large.pixels.shape == (960, 768, 3)
    assert drift(small.pixels, large.pixels) < 0.15
    assert drift(small.pixels, large.pixels) < drift(small.pixels, other.pixels)


# Hostile input.


@QUICK
@given(
    prompt=st.text(max_size=300),
    negative=st.text(max_size=40),
    headline=st.text(max_size=40),
    seed=st.integers(0, 2**53 - 1),
    index=st.integers(0, 199),
)
@pytest.mark.parametrize("name", ENGINES)
def test_no_words_crash_an_engine(
    name: str, prompt: str, negative: str, headline: str, seed: int, index: int
) -> None:
    facts = registry.profile(name)
    if Task.DRAFT not in facts.tasks or "[crash" in prompt:
        return
    request = EngineRequest(Task.DRAFT, 48, 64, prompt, negative, seed, index, 200, KIT, headline)
    try:
        result = registry.engine(name).run(request)
    except RushesError as error:
        assert error.message  # noqa: PT017  (a refusal is allowed, a crash is not)
        return
    assert result.pixels.shape == (64, 48, 3)
    json.dumps(dict(result.scene), allow_nan=False)


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        " \x00\x1b[31m\u202e\u2066\ufeff",
        "word " * 2000,
        "x" * 10_000,
        "茶" * 4000,
        "🍵👩🏽‍🌾" * 500,
        "a\u0300" * 3000,
        "<svg onload=alert(1)> ${jndi:ldap://x} {{7*7}} %n%s ../../etc/passwd",
        "\ud800 lone",
    ],
)
def test_long_and_strange_prompts_are_drawn_or_refused(
    engine: Engine, profile: EngineProfile, prompt: str
) -> None:
    if Task.DRAFT not in profile.tasks:
        return
    _drawn_or_refused(engine, asked(engine, profile, Task.DRAFT, 64, 64, prompt=prompt))


def test_strange_brands_options_and_regions_are_drawn_or_refused(
    engine: Engine, profile: EngineProfile
) -> None:
    strange: list[dict[str, Any]] = [
        {"brand": BrandKit("", ("#000000", "#000000", "#ffffff"), "x" * 5000, "No Such Face", "")},
        {"brand": BrandKit("A", ("#000000",) * 400)},
        {"brand": None},
        {"copy_space": Region(-1, 5, 0, 1e9)},
        {"copy_space": Region(0.2, 0.2, 0, 0)},
        {"options": {"patch": "x", "sharpen": [], "stall": 0, "no such option": {"a": 1}}},
        {"seed": 2**63, "index": 10**6, "count": 1},
    ]
    for task in sorted(profile.tasks):
        for fields in strange:
            _drawn_or_refused(engine, asked(engine, profile, task, 64, 64, **fields))


def test_a_task_without_what_it_needs_is_an_error_of_ours(
    engine: Engine, profile: EngineProfile
) -> None:
    for task in sorted(profile.tasks & (NEEDS_SOURCE - {Task.EXTEND})):
        request = asked(engine, profile, task, 64, 64)
        with pytest.raises(RushesError):
            engine.run(replace(request, source=None))
        if request.mask is not None:
            wrong = inside(32, 64, (0.1, 0.1, 0.5, 0.5))
            with pytest.raises(RushesError):
                engine.run(replace(request, mask=wrong))


def _drawn_or_refused(engine: Engine, request: EngineRequest) -> None:
    try:
        pixels = engine.run(request).pixels
    except RushesError as error:
        assert error.message  # noqa: PT017
        return
    assert pixels.shape[:2] == (request.height, request.width)


# Masks.


def _outside_is_kept(run: Callable[[EngineRequest], EngineResult], request: EngineRequest) -> None:
    assert request.source is not None
    assert request.mask is not None
    source, mask = request.source.copy(), request.mask.copy()
    pixels = run(request).pixels
    outside = mask == 0
    np.testing.assert_array_equal(pixels[outside], source[outside])
    np.testing.assert_array_equal(request.source, source)  # what was given is not written to
    np.testing.assert_array_equal(request.mask, mask)


fractions = st.tuples(
    st.floats(0, 0.7), st.floats(0, 0.7), st.floats(0.05, 0.3), st.floats(0.05, 0.3)
)


@settings(QUICK, max_examples=15)
@given(box=fractions, size=st.sampled_from([(64, 64), (97, 61), (40, 120)]), seed=st.integers(0, 9))
@pytest.mark.parametrize("name", ENGINES)
def test_a_mended_picture_is_untouched_outside_the_mask(
    name: str, box: tuple[float, float, float, float], size: tuple[int, int], seed: int
) -> None:
    engine, facts = registry.engine(name), registry.profile(name)
    left, top, width, height = box
    mask = inside(*size, (left, top, left + width, top + height))
    for task in sorted(facts.tasks & set(MASKED)):
        request = asked(engine, facts, task, *size, mask=mask, seed=seed)
        _outside_is_kept(engine.run, request)


@pytest.mark.parametrize("kind", ["empty", "all", "edge", "soft", "two"])
def test_masks_of_every_kind_are_kept_to(engine: Engine, profile: EngineProfile, kind: str) -> None:
    size = (80, 60)
    masks: dict[str, Mask] = {
        "empty": inside(*size, (0, 0, 0, 0)),
        "all": inside(*size, (0, 0, 1, 1)),
        "edge": inside(*size, (0, 0, 0.3, 1)),
        "soft": cv2.GaussianBlur(inside(*size, (0.3, 0.3, 0.6, 0.6)), (0, 0), 3).astype(np.uint8),
        "two": np.maximum(inside(*size, (0, 0, 0.2, 0.2)), inside(*size, (0.7, 0.7, 1, 1))),
    }
    for task in sorted(profile.tasks & set(MASKED)):
        request = asked(engine, profile, task, *size, mask=masks[kind])
        try:
            _outside_is_kept(engine.run, request)
        except RushesError as error:
            assert kind in {"empty", "all"}, error  # noqa: PT017
