"""Reading briefs: parts, negations, other languages, hostile text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.engines.sketch.concepts import concepts
from rushes.engines.sketch.meaning import understand
from rushes.engines.sketch.pack import open_pack
from rushes.engines.sketch.words import LONGEST, clean, read


def test_format_and_mood_words_say_nothing_of_the_subject():
    brief = read("LinkedIn banner about our cosy coffee roastery, warm and modern")
    assert brief.chunks == ("coffee roastery",)
    assert brief.feel == "cosy warm modern"


def test_what_is_barred_is_not_among_the_subjects():
    brief = read("Autumn menu without croissants, no people")
    assert "autumn menu" in brief.chunks
    assert "no-people" in brief.traits
    assert "croissants" in brief.barred
    assert not any("croissant" in chunk for chunk in brief.chunks)


def test_the_negative_prompt_bars_too():
    assert "no-people" in read("A busy office", "people, text").traits


@pytest.mark.parametrize(
    ("text", "time"),
    [("Night market", "night"), ("Lake at sunrise", "dawn"), ("Office tour", "day")],
)
def test_time_of_day(text: str, time: str):
    assert read(text).time == time


@pytest.mark.parametrize(
    ("text", "icon"),
    [
        ("Cosy coffee shop autumn menu", "hot-beverage"),
        ("Minimal icon for data privacy", "locked"),
        ("Running shoes launch", "running-shoe"),
        ("Q3 results: growth in all regions", "chart-increasing"),
        ("We are hiring engineers", "briefcase"),
        ("Yoga retreat", "lotus"),
        ("Pizza night", "pizza"),
        ("Neue Fahrräder für den Frühling", "bicycle"),
        ("新しいコーヒー", "hot-beverage"),
    ],
)
def test_subjects_follow_the_meaning(text: str, icon: str):
    assert icon in understand(text, "").subjects[:4]


def test_barred_things_are_not_cast():
    assert "croissant" in understand("coffee and croissants", "").subjects
    assert "croissant" not in understand("coffee, no croissants", "").subjects
    assert "croissant" not in understand("coffee and bakery", "croissants").subjects


def test_no_people_bars_settings_with_people():
    assert "people" in understand("team meeting", "").settings
    assert "people" not in understand("team meeting, no people", "").settings


def test_nonsense_is_not_understood():
    assert not understand("xqzt wvrplk", "").understood
    assert not understand("!!! ???", "").understood


def test_every_concept_can_be_drawn():
    known = set(open_pack().icons)
    assert len(concepts()) >= 120
    for concept in concepts():
        assert set(concept.icons) <= known
        assert concept.icons


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_is_read(prompt: str, negative: str):
    brief = read(prompt, negative)
    assert all(chunk.strip() for chunk in brief.chunks)
    assert len(brief.chunks) <= 12


@given(st.text(max_size=300))
def test_clean_text_has_no_control_characters(text: str):
    cleaned = clean(text)
    assert cleaned == clean(cleaned)
    assert all(character.isprintable() for character in cleaned)


def test_long_text_is_cut():
    assert len(clean("wörter " * 5000)) <= LONGEST
