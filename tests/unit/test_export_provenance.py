from __future__ import annotations

from datetime import UTC, datetime

import defusedxml.ElementTree as ElementTree
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.export.provenance import Provenance, SourceType, source_type, xmp

IPTC = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"


def _texts(packet: bytes) -> dict[str, str]:
    return {e.tag: e.text for e in ElementTree.fromstring(packet).iter() if e.text}


@pytest.mark.parametrize(
    ("made", "term"),
    [
        ({"model_drawn": False}, "algorithmicMedia"),
        ({"model_drawn": False, "layered": True}, "compositeSynthetic"),
        ({"model_drawn": True}, "trainedAlgorithmicMedia"),
        ({"model_drawn": True, "model_edited": True}, "trainedAlgorithmicMedia"),
        ({"model_drawn": True, "layered": True}, "compositeWithTrainedAlgorithmicMedia"),
        ({"model_drawn": False, "model_edited": True}, "compositeWithTrainedAlgorithmicMedia"),
        ({"model_drawn": False, "uploaded": True}, "composite"),
        (
            {"model_drawn": False, "uploaded": True, "model_edited": True},
            "compositeWithTrainedAlgorithmicMedia",
        ),
    ],
)
def test_the_term_follows_from_how_a_picture_was_made(made: dict[str, bool], term: str) -> None:
    assert source_type(**made).value == term  # pyright: ignore[reportArgumentType]


def test_a_generative_picture_says_so_and_by_what() -> None:
    packet = xmp(
        Provenance(
            SourceType.TRAINED,
            engine="Diffuser",
            engine_version="2.1",
            title="Café",
            credit="Acme & Söhne",
            created=datetime(2026, 11, 24, 8, 30, tzinfo=UTC),
        )
    )
    texts = _texts(packet)
    assert texts[f"{IPTC}DigitalSourceType"] == (
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    )
    assert texts[f"{IPTC}AISystemUsed"] == "Diffuser"
    assert texts[f"{IPTC}AISystemVersionUsed"] == "2.1"
    assert texts["{http://ns.adobe.com/photoshop/1.0/}Credit"] == "Acme & Söhne"
    assert texts["{http://ns.adobe.com/xap/1.0/}CreateDate"] == "2026-11-24T08:30:00+00:00"
    assert "Café" in texts.values()


def test_a_picture_drawn_by_rules_names_no_ai_system() -> None:
    assert b"AISystem" not in xmp(Provenance(SourceType.ALGORITHMIC, engine="Sketch"))


@given(st.text(), st.text())
def test_any_words_give_well_formed_xml_that_keeps_them_inside(title: str, credit: str) -> None:
    packet = xmp(Provenance(SourceType.ALGORITHMIC, title=title, credit=credit))
    names = {e.tag.rpartition("}")[2] for e in ElementTree.fromstring(packet).iter()}
    assert names <= {
        *("xmpmeta", "RDF", "Description", "DigitalSourceType", "CreatorTool"),
        *("title", "Alt", "li", "Credit"),
    }
