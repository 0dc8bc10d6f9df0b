-- The first schema of the record. Offsets are half-open spans in UTF-16 units of document.text.

CREATE TABLE document (
    id              INTEGER PRIMARY KEY,
    hash            TEXT    NOT NULL UNIQUE,  -- SHA-256 of the bytes, lower-case hexadecimal
    bytes           BLOB    NOT NULL,         -- the bytes as read, compressed with Brotli
    byte_count      INTEGER NOT NULL,
    name            TEXT    NOT NULL,         -- as first given: a path, an address, the id of a line
    decoded_from    TEXT    NOT NULL,         -- an encoding, or an extractor with its version
    text            TEXT    NOT NULL,         -- the source text, nothing dropped, nothing mended
    kind            TEXT    NOT NULL,         -- interview, press-conference, report, statement, other
    language        TEXT,                     -- BCP 47
    title           TEXT,
    author          TEXT,
    site            TEXT,
    url             TEXT,
    published       TEXT,                     -- EDTF: a year, a month or a day
    published_found TEXT,                     -- where the date was found
    published_start INTEGER,
    published_end   INTEGER,
    speech_words    INTEGER NOT NULL,         -- words of primary speech, which is evidence
    layout          TEXT    NOT NULL          -- JSON: blocks, boilerplate, repairs, stated turns, diagnostics
) STRICT;

-- A name that is read again with other bytes gets the next number; nothing is replaced.
CREATE TABLE version (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,             -- a full path, an address, the id of a line
    number      INTEGER NOT NULL,             -- from 1
    document_id INTEGER NOT NULL REFERENCES document (id),
    read_at     TEXT    NOT NULL,             -- UTC, ISO 8601
    UNIQUE (name, number)
) STRICT;
CREATE INDEX version_document ON version (document_id);

CREATE TABLE speaker (
    id   INTEGER PRIMARY KEY,
    name TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE turn (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    ordinal     INTEGER NOT NULL,             -- from 0
    role        TEXT    NOT NULL,             -- question, answer, statement, editor, heading, narration
    speaker_id  INTEGER REFERENCES speaker (id),
    span_start  INTEGER NOT NULL,
    span_end    INTEGER NOT NULL,
    label_start INTEGER,
    label_end   INTEGER,
    UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX turn_speaker ON turn (speaker_id);

-- The normalized words of each turn, by turn.id. The text itself stands in document.text, once.
CREATE VIRTUAL TABLE turn_words USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE quotation (
    id           INTEGER PRIMARY KEY,
    document_id  INTEGER NOT NULL REFERENCES document (id),
    ordinal      INTEGER NOT NULL,            -- from 0
    type         TEXT    NOT NULL,            -- direct, indirect, mixed
    speaker_name TEXT,
    addressee    TEXT,
    spans        TEXT    NOT NULL,            -- JSON: content, quoted, cue, speaker, occasion
    UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX quotation_speaker ON quotation (speaker_name);

-- What was answered for a quotation, newest last; an answer that changes is added, not replaced.
CREATE TABLE verdict (
    id           INTEGER PRIMARY KEY,
    quotation_id INTEGER NOT NULL REFERENCES quotation (id),
    verdict      TEXT,                        -- null: indirect speech, which has support only
    detail       TEXT    NOT NULL,            -- JSON: passage, edits, other occurrences, confidence
    checked_at   TEXT    NOT NULL             -- UTC, ISO 8601
) STRICT;
CREATE INDEX verdict_quotation ON verdict (quotation_id);
