"""A studio in which every page has something to show: briefs at each place of the line."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from studio import Studio

WORDS = {
    "Autumn roast": "a cosy coffee shop in autumn, warm light",
    "Night market": "lanterns over a night market by the river",
    "Savings made simple": "a piggy bank and growing plants, calm blue",
    "Weekend hike": "a mountain lake with a hiking trail at dawn",
    "Open house": "friends in a bright garden with cake",
}


@dataclass(frozen=True)
class Furnished:
    """The addresses of pages that show one thing each."""

    brief: str
    take: str
    frame: str
    document: str
    reviewed: str
    exported: str

    def address(self, page: str) -> str:
        return PAGES[page][0].format(**asdict(self))


# Where each page is, and what it shows once it has what it asked for.
PAGES = {
    "home": ("/", "text=To pick"),
    "calendar": ("/calendar", "text=Autumn roast"),
    "calendar-month": ("/calendar?view=month", "text=Autumn roast"),
    "briefs": ("/briefs", "text=Autumn roast"),
    "brief-new": ("/briefs/new", "text=Draft 24 frames"),
    "brief": ("/briefs/{brief}", "text=12 of 12 frames"),
    "sheets": ("/sheets", "text=Autumn roast"),
    "sheet": ("/sheets/{take}", "[role=option] img[data-shown=true]"),
    "library": ("/library", "[role=option] img[data-shown=true]"),
    "canvas": ("/canvas/{document}", "canvas"),
    "hero": ("/hero/{exported}", "text=Drift from the chosen"),
    "review": ("/review/{reviewed}", "text=Approve"),
    "exports": ("/exports", "text=3 files"),
    "exports-of": ("/exports/{exported}", "text=1,200 × 630 px"),
    "metrics": ("/metrics", "text=Time to pick"),
    "settings": ("/settings", "text=On this machine"),
    "not-found": ("/there-is-no-such-page", "text=There is no such page."),
}


def furnish(studio: Studio) -> Furnished:
    colours = ["#1b4d3e", "#c8553d", "#f4e9d8"]
    brand = studio.post("/brands", name="Alder & Oak", palette=colours)["id"]
    campaign = studio.post("/campaigns", name="Autumn", brand_id=brand)["id"]
    today = studio.get("/home")["week"][0]["date"]
    briefs = [_brief(studio, campaign, title, today) for title in WORDS]
    takes = [_take(studio, brief) for brief in briefs[:4]]
    documents = [_document(studio, take) for take in takes[:3]]
    for document in documents[1:]:
        studio.post(f"/documents/{document}/submit")
    exported = documents[2]
    studio.post(f"/documents/{exported}/decisions", verdict="approve")
    hero = studio.post(f"/documents/{exported}/heroes", reason="It opens the shop window")
    exports = studio.post(f"/documents/{exported}/exports", surfaces=[])
    studio.ended(f"/heroes/{hero['id']}")
    for export in exports:
        _exported(studio, exported, export["id"])
    frame = studio.get(f"/takes/{takes[0]}")["frames"][0]["id"]
    return Furnished(briefs[0], takes[0], frame, documents[0], documents[1], exported)


def _brief(studio: Studio, campaign: str, title: str, due: str) -> str:
    brief = {
        "campaign_id": campaign,
        "title": title,
        "words": WORDS[title],
        "headline": title,
        "channels": ["instagram/feed-4x5", "instagram/story", "blog/open-graph"],
        "due": due,
    }
    return str(studio.post("/briefs", **brief)["id"])


def _take(studio: Studio, brief: str) -> str:
    take = str(studio.post("/takes", brief_id=brief, count=12)["id"])
    studio.ended(f"/takes/{take}")
    return take


def _document(studio: Studio, take: str) -> str:
    frame = studio.get(f"/takes/{take}")["frames"][1]["id"]
    studio.post("/frames/marks", ids=[frame], mark="pick", rating=4)
    document = studio.post(f"/frames/{frame}/document")
    brief = studio.get(f"/briefs/{document['brief_id']}")
    said = {"base": document["head"], "text": brief["headline"]}
    studio.post(f"/documents/{document['id']}/headline", **said)
    return str(document["id"])


def _exported(studio: Studio, document: str, export: str) -> None:
    studio.until(
        lambda: next(
            each["state"] == "done"
            for each in studio.get("/exports", document_id=document)
            if each["id"] == export
        )
    )
