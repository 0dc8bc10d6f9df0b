-- Lineage: which document copies, cuts, reports or translates which. Derived from the documents, and made again where it is missing.

-- What of a document is kept to find its relatives without reading it again. A document without a row is still to be compared with the others.
CREATE TABLE fingerprint (
    document_id    INTEGER PRIMARY KEY REFERENCES document (id),
    words          INTEGER NOT NULL,
    parts          INTEGER NOT NULL,          -- turns of primary speech, or blocks
    marks          BLOB    NOT NULL,          -- chosen runs of words, 32 bits each, little-endian, ascending
    anchors        BLOB    NOT NULL,          -- numbers and names, the same
    source_address TEXT,                      -- that it names as its source
    names_source   INTEGER NOT NULL           -- 1: says that it was taken from elsewhere
) STRICT;

CREATE TABLE link (
    id          INTEGER PRIMARY KEY,
    kind        TEXT    NOT NULL,             -- copy, excerpt, report, translation
    document_id INTEGER NOT NULL REFERENCES document (id),  -- the copy, the excerpt, the report
    other_id    INTEGER NOT NULL REFERENCES document (id),  -- what it comes from
    detail      TEXT    NOT NULL,             -- JSON: shares, passages as spans of the repaired texts, source line
    UNIQUE (document_id, other_id)
) STRICT;
CREATE INDEX link_other ON link (other_id);
