"""The database: one schema on SQLite (WAL) or PostgreSQL, migrated by Alembic."""
