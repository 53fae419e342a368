"""The line's tables, and full-text search over the words of takes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# The library's order is the newest take first and its frames in turn, with or without a filter.
ORDERS = {
    "ix_frames_order": (),
    "ix_frames_mark_order": ("mark",),
    "ix_frames_rating_order": ("rating",),
    "ix_frames_brief_order": ("brief_id",),
}

SQLITE_SEARCH = (
    """CREATE VIRTUAL TABLE takes_fts USING fts5(
        search_text, content='takes', content_rowid='seq', tokenize='unicode61', prefix='2 3')""",
    """CREATE TRIGGER takes_fts_insert AFTER INSERT ON takes BEGIN
        INSERT INTO takes_fts(rowid, search_text) VALUES (new.seq, new.search_text); END""",
    """CREATE TRIGGER takes_fts_delete AFTER DELETE ON takes BEGIN
        INSERT INTO takes_fts(takes_fts, rowid, search_text)
        VALUES ('delete', old.seq, old.search_text); END""",
    """CREATE TRIGGER takes_fts_update AFTER UPDATE OF search_text ON takes BEGIN
        INSERT INTO takes_fts(takes_fts, rowid, search_text)
        VALUES ('delete', old.seq, old.search_text);
        INSERT INTO takes_fts(rowid, search_text) VALUES (new.seq, new.search_text); END""",
)

POSTGRESQL_SEARCH = (
    """ALTER TABLE takes ADD COLUMN search_vector tsvector
        GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED""",
    "CREATE INDEX ix_takes_search_vector ON takes USING gin (search_vector)",
)


def upgrade() -> None:
    _tables()
    op.create_index("ix_takes_seq_done", "takes", ["seq", "done"])
    for name, columns in ORDERS.items():
        op.create_index(name, "frames", [*columns, sa.text("take_seq DESC"), "idx"])
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE_SEARCH if sqlite else POSTGRESQL_SEARCH:
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("There is nothing before the first schema.")


def _tables() -> None:
    op.create_table(
        "brands",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("palette", JSON, nullable=False),
        sa.Column("style", sa.String(length=400), nullable=False),
        sa.Column("headline_font", sa.String(length=80), nullable=False),
        sa.Column("body_font", sa.String(length=80), nullable=False),
        sa.Column("logo_blob", sa.String(length=64), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brands")),
    )
    op.create_table(
        "events",
        sa.Column("seq", SEQ, autoincrement=True, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("subject_id", sa.String(length=40), nullable=True),
        sa.Column("data", JSON, nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_events")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_events_brief_id"), "events", ["brief_id"], unique=False)
    op.create_index("ix_events_kind_at", "events", ["kind", "at"], unique=False)
    op.create_index(op.f("ix_events_subject_id"), "events", ["subject_id"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "workers",
        sa.Column("executor_id", sa.String(length=40), nullable=False),
        sa.Column("host", sa.String(length=200), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("pid_started", sa.Float(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("stopped_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("executor_id", name=op.f("pk_workers")),
    )
    op.create_table(
        "batches",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("brief_ids", JSON, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("cancel_requested_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_batches_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batches")),
    )
    op.create_table(
        "campaigns",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("brand_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("archived_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["brand_id"], ["brands.id"], name=op.f("fk_campaigns_brand_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaigns")),
    )
    op.create_index(op.f("ix_campaigns_brand_id"), "campaigns", ["brand_id"], unique=False)
    op.create_table(
        "briefs",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("campaign_id", sa.String(length=40), nullable=False),
        sa.Column("brand_id", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("negative", sa.Text(), nullable=False),
        sa.Column("headline", sa.String(length=400), nullable=False),
        sa.Column("channels", JSON, nullable=False),
        sa.Column("stakes", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("cover", sa.String(length=64), nullable=True),
        sa.Column("cover_colour", sa.String(length=7), nullable=True),
        sa.Column("frame_id", sa.String(length=40), nullable=True),
        sa.Column("document_id", sa.String(length=40), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("archived_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["brand_id"], ["brands.id"], name=op.f("fk_briefs_brand_id")),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name=op.f("fk_briefs_campaign_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_briefs_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefs")),
    )
    op.create_index(op.f("ix_briefs_brand_id"), "briefs", ["brand_id"], unique=False)
    op.create_index(op.f("ix_briefs_campaign_id"), "briefs", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_briefs_cover"), "briefs", ["cover"], unique=False)
    op.create_index(op.f("ix_briefs_due"), "briefs", ["due"], unique=False)
    op.create_index("ix_briefs_status_due", "briefs", ["status", "due"], unique=False)
    op.create_table(
        "takes",
        sa.Column("seq", SEQ, autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("parent_frame_id", sa.String(length=40), nullable=True),
        sa.Column("task", sa.String(length=20), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("negative", sa.Text(), nullable=False),
        sa.Column("headline", sa.String(length=400), nullable=False),
        sa.Column("brand", JSON, nullable=False),
        sa.Column("options", JSON, nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("cancel_requested_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_takes_brief_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_takes_person_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_takes")),
        sa.UniqueConstraint("id", name=op.f("uq_takes_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_takes_brief_id"), "takes", ["brief_id"], unique=False)
    op.create_index("ix_takes_state", "takes", ["state"], unique=False)
    op.create_table(
        "frame_faults",
        sa.Column("take_id", sa.String(length=40), nullable=False),
        sa.Column("idx", sa.SmallInteger(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["take_id"], ["takes.id"], name=op.f("fk_frame_faults_take_id")),
        sa.PrimaryKeyConstraint("take_id", "idx", name=op.f("pk_frame_faults")),
    )
    op.create_table(
        "frames",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("take_id", sa.String(length=40), nullable=False),
        sa.Column("take_seq", sa.BigInteger(), nullable=False),
        sa.Column("idx", sa.SmallInteger(), nullable=False),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("engine_version", sa.String(length=40), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("picture_blob", sa.String(length=64), nullable=False),
        sa.Column("preview_blob", sa.String(length=64), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("recipe", JSON, nullable=False),
        sa.Column("scene", JSON, nullable=False),
        sa.Column("notes", JSON, nullable=False),
        sa.Column("parent_frame_id", sa.String(length=40), nullable=True),
        sa.Column("cost_micros", sa.BigInteger(), nullable=False),
        sa.Column("ms", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=10), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_frames_brief_id")),
        sa.ForeignKeyConstraint(["take_id"], ["takes.id"], name=op.f("fk_frames_take_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frames")),
    )
    op.create_index(op.f("ix_frames_parent_frame_id"), "frames", ["parent_frame_id"], unique=False)
    op.create_index(op.f("ix_frames_picture_blob"), "frames", ["picture_blob"], unique=False)
    op.create_index(op.f("ix_frames_preview_blob"), "frames", ["preview_blob"], unique=False)
    op.create_index(op.f("ix_frames_take_id"), "frames", ["take_id"], unique=False)
    op.create_table(
        "documents",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("frame_id", sa.String(length=40), nullable=False),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("head", sa.Integer(), nullable=False),
        sa.Column("redo", JSON, nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_documents_brief_id")),
        sa.ForeignKeyConstraint(["frame_id"], ["frames.id"], name=op.f("fk_documents_frame_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_documents_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
    )
    op.create_index(op.f("ix_documents_brief_id"), "documents", ["brief_id"], unique=False)
    op.create_index(op.f("ix_documents_frame_id"), "documents", ["frame_id"], unique=False)
    op.create_table(
        "picks",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("frame_id", sa.String(length=40), nullable=False),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("rule", sa.String(length=200), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("cleared_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_picks_brief_id")),
        sa.ForeignKeyConstraint(["frame_id"], ["frames.id"], name=op.f("fk_picks_frame_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_picks_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picks")),
    )
    op.create_index(op.f("ix_picks_brief_id"), "picks", ["brief_id"], unique=False)
    op.create_index(op.f("ix_picks_frame_id"), "picks", ["frame_id"], unique=False)
    op.create_table(
        "fixes",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("base_n", sa.Integer(), nullable=False),
        sa.Column("task", sa.String(length=20), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("mask_blob", sa.String(length=64), nullable=True),
        sa.Column("result_blob", sa.String(length=64), nullable=True),
        sa.Column("result_n", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("cancel_requested_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_fixes_document_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_fixes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fixes")),
    )
    op.create_index(op.f("ix_fixes_document_id"), "fixes", ["document_id"], unique=False)
    op.create_index(op.f("ix_fixes_mask_blob"), "fixes", ["mask_blob"], unique=False)
    op.create_index(op.f("ix_fixes_result_blob"), "fixes", ["result_blob"], unique=False)
    op.create_table(
        "heroes",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("revision_n", sa.Integer(), nullable=False),
        sa.Column("frame_id", sa.String(length=40), nullable=False),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("picture_blob", sa.String(length=64), nullable=True),
        sa.Column("preview_blob", sa.String(length=64), nullable=True),
        sa.Column("drift", sa.Double(), nullable=True),
        sa.Column("cost_micros", sa.BigInteger(), nullable=False),
        sa.Column("ms", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("cancel_requested_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_heroes_brief_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_heroes_document_id")
        ),
        sa.ForeignKeyConstraint(["frame_id"], ["frames.id"], name=op.f("fk_heroes_frame_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_heroes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heroes")),
    )
    op.create_index(op.f("ix_heroes_brief_id"), "heroes", ["brief_id"], unique=False)
    op.create_index(op.f("ix_heroes_document_id"), "heroes", ["document_id"], unique=False)
    op.create_index(op.f("ix_heroes_picture_blob"), "heroes", ["picture_blob"], unique=False)
    op.create_index(op.f("ix_heroes_preview_blob"), "heroes", ["preview_blob"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("parent_n", sa.Integer(), nullable=True),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.Column("body", JSON, nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_revisions_document_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_revisions_person_id")),
        sa.PrimaryKeyConstraint("document_id", "n", name=op.f("pk_revisions")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("revision_n", sa.Integer(), nullable=False),
        sa.Column("hero_id", sa.String(length=40), nullable=True),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("pin", JSON, nullable=True),
        sa.Column("rule", sa.String(length=200), nullable=True),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_decisions_brief_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_decisions_document_id")
        ),
        sa.ForeignKeyConstraint(["hero_id"], ["heroes.id"], name=op.f("fk_decisions_hero_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_decisions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_brief_id"), "decisions", ["brief_id"], unique=False)
    op.create_index(op.f("ix_decisions_document_id"), "decisions", ["document_id"], unique=False)
    op.create_table(
        "exports",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("revision_n", sa.Integer(), nullable=False),
        sa.Column("hero_id", sa.String(length=40), nullable=True),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("surface", sa.String(length=80), nullable=False),
        sa.Column("format", sa.String(length=10), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("blob", sa.String(length=64), nullable=True),
        sa.Column("preview_blob", sa.String(length=64), nullable=True),
        sa.Column("filename", sa.String(length=200), nullable=True),
        sa.Column("media_type", sa.String(length=60), nullable=True),
        sa.Column("bytes", sa.BigInteger(), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("notes", JSON, nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("cancel_requested_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_exports_brief_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_exports_document_id")
        ),
        sa.ForeignKeyConstraint(["hero_id"], ["heroes.id"], name=op.f("fk_exports_hero_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_exports_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exports")),
    )
    op.create_index(op.f("ix_exports_blob"), "exports", ["blob"], unique=False)
    op.create_index(op.f("ix_exports_brief_id"), "exports", ["brief_id"], unique=False)
    op.create_index(op.f("ix_exports_document_id"), "exports", ["document_id"], unique=False)
    op.create_index(op.f("ix_exports_preview_blob"), "exports", ["preview_blob"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("revision_n", sa.Integer(), nullable=False),
        sa.Column("hero_id", sa.String(length=40), nullable=True),
        sa.Column("brief_id", sa.String(length=40), nullable=True),
        sa.Column("check", sa.String(length=60), nullable=False),
        sa.Column("severity", sa.String(length=10), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("box", JSON, nullable=True),
        sa.Column("measure", JSON, nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["brief_id"], ["briefs.id"], name=op.f("fk_findings_brief_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_findings_document_id")
        ),
        sa.ForeignKeyConstraint(["hero_id"], ["heroes.id"], name=op.f("fk_findings_hero_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
    )
    op.create_index(op.f("ix_findings_brief_id"), "findings", ["brief_id"], unique=False)
    op.create_index(op.f("ix_findings_document_id"), "findings", ["document_id"], unique=False)
