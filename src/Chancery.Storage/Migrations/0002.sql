-- Versions, observations, removal. Nothing of the first schema is dropped.

-- Which build of the engine the derived columns come from; null: a program of schema 1.
ALTER TABLE document ADD COLUMN analyzer TEXT;

-- quotation.ordinal: from 0; below 0 where a later analysis does not find the quotation any more, which is kept for its verdicts.

-- Documents whose passages changed after they were indexed.
CREATE TABLE unindexed (
    document_id INTEGER PRIMARY KEY REFERENCES document (id)
) STRICT;

-- What was seen of a name beside its versions: still there with the same bytes, gone, not to be reached. Equal ones in a row are one.
CREATE TABLE observation (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    outcome  TEXT NOT NULL,                   -- there, gone, unreachable
    first_at TEXT NOT NULL,                   -- UTC, ISO 8601
    last_at  TEXT NOT NULL,
    detail   TEXT                             -- why, for a reader
) STRICT;
CREATE INDEX observation_name ON observation (name, id);

-- A document that was removed: that it was here, and why it is not.
CREATE TABLE tombstone (
    hash       TEXT    PRIMARY KEY,           -- SHA-256 of its bytes
    byte_count INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    title      TEXT,
    reason     TEXT    NOT NULL,
    removed_at TEXT    NOT NULL,
    kept       BLOB,                          -- its bytes, compressed with Brotli; null once they were purged
    versions   TEXT    NOT NULL,              -- JSON: names with numbers and dates
    verdicts   TEXT    NOT NULL               -- JSON: verdicts with the spans of their quotations
) STRICT;
