"""The demo's way along the line, stage by stage, with the time that each takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from rushes.demo import refining
from rushes.demo.calendar import ensure_rule_person, import_calendar
from rushes.demo.items import Item
from rushes.demo.rule import APPROVE_RULE, PICK_RULE, REMEDY_RULE, choose, score
from rushes.draft import repository as frames
from rushes.draft.schemas import MarksIn, TakeIn
from rushes.draft.service import create_take
from rushes.engines.request import Pixels
from rushes.errors import NotAllowed
from rushes.events import log
from rushes.export import repository as exports
from rushes.export.schemas import ExportIn
from rushes.export.service import create_exports
from rushes.hero import repository as heroes
from rushes.hero.schemas import HeroIn
from rushes.hero.service import create_hero
from rushes.imaging.decode import decode
from rushes.jobs.queues import Priority
from rushes.pick.service import mark
from rushes.review.schemas import DecisionIn, FindingOut
from rushes.review.service import decide, review_of, submit
from rushes.services import Services
from rushes.work import RUNNING, Work, require_done

FRAMES = 12  # of each brief
SEED = 20  # of the first brief's take; each later one has the next
MAX_REMOVALS = 2

Tell = Callable[[str, int, int], None]
"""Gets the stage's name, and how many steps of how many are done."""


@dataclass(slots=True)
class Line:
    """The briefs, and those who see to them. ``rule`` decides in place of a person."""

    services: Services
    doing: Work
    tell: Tell
    items: list[Item] = field(default_factory=list[Item])
    stages: dict[str, float] = field(default_factory=dict[str, float])

    rule: Services = field(init=False)

    def __post_init__(self) -> None:
        self.rule = replace(self.services, person_id=ensure_rule_person(self.services))

    def run(self) -> None:
        """All stages up to the exports."""
        with self.stage("Import"):
            self.items = import_calendar(self.services)
        for name, stage in (
            ("Draft", self.draft),
            ("Pick", self.pick),
            ("Refine", self.refine),
            ("Hero", self.hero),
            ("Check and approve", self.review),
            ("Export", self.export),
        ):
            with self.stage(name):
                stage()

    @contextmanager
    def stage(self, name: str) -> Generator[None]:
        self.tell(name, 0, len(self.items) or 1)
        started = time.perf_counter()
        yield
        self.stages[name] = time.perf_counter() - started

    def draft(self) -> None:
        """A take of each brief, behind whatever a person would ask for."""
        wanted = len(self.items) * FRAMES
        with self.services.db.session() as session:
            since = log.last_seq(session)
            for item in self.items:
                given = TakeIn(brief_id=item.brief_id, count=FRAMES, seed=SEED + item.number)
                take = create_take(session, self.services, given, priority=Priority.BATCH)
                item.take_id = take.id
        done = 0

        def ended(session: Session) -> bool:
            return all(frames.take(session, i.take_id).state not in RUNNING for i in self.items)

        for events in self.doing.follow(since, ended):
            done += sum(event.kind == "frame.finished" for event in events)
            self.tell("Draft", done, wanted)
        with self.services.db.reading() as session:
            for item in self.items:
                require_done(frames.take(session, item.take_id))

    def pick(self) -> None:
        """The rule's choice of each brief, unlike those of the briefs before."""
        chosen: list[Pixels] = []
        for item in self._each("Pick"):
            with self.services.db.reading() as session:
                found = frames.frames_of(session, item.take_id)
            looks = {f.id: decode(self.services.blobs.get(f.preview_blob)) for f in found}
            item.scores = {
                frame_id: score(pixels, item.kit.palette, bool(item.headline))
                for frame_id, pixels in looks.items()
            }
            candidates = [(i, looks[i], item.scores[i]) for i in looks]
            item.frame_id = choose(candidates, chosen)
            chosen.append(looks[item.frame_id])
            with self.services.db.session() as session:
                mark(session, self.rule, MarksIn(ids=[item.frame_id], mark="pick"), rule=PICK_RULE)

    def refine(self) -> None:
        removals = 0
        for item in self._each("Refine"):
            refining.open_item(self.services, item)
            refining.reframe(self.services, item)
            if not item.headline:
                continue
            if removals < MAX_REMOVALS:
                removals += refining.clear(self.services, item, self.doing)
            refining.set_type(self.services, item)

    def hero(self) -> None:
        """A hero of each brief whose policy allows it without a reason."""
        for item in self._each("Hero"):
            self._ask_for_hero(item)
        for item in self.items:
            self._wait_for_hero(item)

    def review(self) -> None:
        """Checks, one remedy where a flag speaks of the type, and the rule's decision."""
        for item in self._each("Check and approve"):
            submit(self.services, item.document_id)
            flags = self.flags(item)
            if any(flag.check in {"safe-area", "type-contrast", "type-overflow"} for flag in flags):
                item.remedy = f"The headline was set elsewhere: {flags[0].message}"
                refining.set_type(self.services, item, elsewhere=True)
                if item.hero_id:
                    self._ask_for_hero(item)
                    self._wait_for_hero(item)
                submit(self.services, item.document_id)
                flags = self.flags(item)
            self._decide(item, flags)

    def export(self) -> None:
        """Every approved brief for each of its channels."""
        for item in self.items:
            if item.verdict != "approved":
                continue
            with self.services.db.session() as session:
                made = create_exports(session, self.services, item.document_id, ExportIn())
                item.export_ids = [export.id for export in made]
        ids = [each for item in self.items for each in item.export_ids]
        done = 0

        def ended(session: Session) -> bool:
            return all(e.state not in RUNNING for e in exports.of_ids(session, ids))

        with self.services.db.reading() as session:
            since = log.last_seq(session)
        for events in self.doing.follow(since, ended):
            done += sum(event.kind == "export.finished" for event in events)
            self.tell("Export", min(done, len(ids)), len(ids))

    def flags(self, item: Item) -> list[FindingOut]:
        with self.services.db.reading() as session:
            findings = review_of(session, item.document_id).findings
        return [finding for finding in findings if finding.severity == "flag"]

    def _each(self, stage: str) -> Iterator[Item]:
        for done, item in enumerate(self.items):
            self.tell(stage, done, len(self.items))
            yield item

    def _ask_for_hero(self, item: Item) -> None:
        try:
            with self.services.db.session() as session:
                hero = create_hero(session, self.services, item.document_id, HeroIn())
        except NotAllowed as refusal:
            item.hero_words = refusal.message
        else:
            item.hero_id, item.hero_words = hero.id, hero.reason

    def _wait_for_hero(self, item: Item) -> None:
        if item.hero_id:
            require_done(self.doing.finish(lambda s: heroes.hero(s, item.hero_id)))

    def _decide(self, item: Item, flags: list[FindingOut]) -> None:
        if flags:
            item.verdict = "left to a person"
            item.verdict_words = f"A check raised a flag: {flags[0].message}"
            return
        rule = REMEDY_RULE if item.remedy else APPROVE_RULE
        given = DecisionIn(verdict="approve", hero_id=item.hero_id or None)
        with self.services.db.session() as session:
            decide(session, self.rule, item.document_id, given, rule=rule)
        item.verdict, item.verdict_words = "approved", rule
