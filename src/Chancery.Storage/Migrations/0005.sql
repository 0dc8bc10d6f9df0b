-- What documents state of diplomacy. Derived from the documents, and made again where it is missing or of another build; decisions are kept.

-- A document without a row here, or with another maker's, is still to be read for its registers.
CREATE TABLE affairs (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    made_by     TEXT    NOT NULL,             -- build of the engine, and the list of issues where it is the user's
    period      TEXT                          -- EDTF: when the words of a document without a date place it
) STRICT;

CREATE TABLE register_row (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id),
    register    TEXT    NOT NULL,             -- meetings, instruments, commitments, figures, positions
    ordinal     INTEGER NOT NULL,             -- from 0, in the order of the text
    key         TEXT    NOT NULL,             -- names the row; the same when it is found again
    detail      TEXT    NOT NULL,             -- JSON: the row with its evidence as spans of the source text
    sentences   TEXT    NOT NULL,             -- JSON: the evidence as it stands there
    UNIQUE (document_id, register, ordinal)
) STRICT;
CREATE INDEX register_row_register ON register_row (register, document_id, ordinal);

-- What persons decided about rows and verdicts. Never changed, never overwritten; the last one of a subject counts.
CREATE TABLE decision (
    id          INTEGER PRIMARY KEY,
    document    TEXT    NOT NULL,             -- SHA-256 of its bytes; the decision outlives its removal
    subject     TEXT    NOT NULL,             -- key of a row, or of a quotation
    kind        TEXT    NOT NULL,             -- accept, reject, correct, overrule, undo
    changes     TEXT    NOT NULL,             -- JSON object: field and value of a correction, or the verdict
    decided_by  TEXT    NOT NULL,
    decided_at  TEXT    NOT NULL,             -- UTC, ISO 8601
    reason      TEXT    NOT NULL,
    was         TEXT    NOT NULL              -- what was decided about, in words, for when it is not found any more
) STRICT;
CREATE INDEX decision_subject ON decision (subject, id);
