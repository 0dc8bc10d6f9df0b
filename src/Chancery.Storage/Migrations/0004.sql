-- What is known of addresses on the web, for asking again politely.
CREATE TABLE address (
    url           TEXT    PRIMARY KEY,
    feed          TEXT,                       -- the feed or list that led to it; null: asked for by itself
    etag          TEXT,
    last_modified TEXT,                       -- as the server wrote it
    fetched_at    TEXT    NOT NULL,           -- UTC, ISO 8601: when it was last asked
    changed_at    TEXT    NOT NULL,           -- when it last brought something new
    next_at       TEXT    NOT NULL,           -- not to be asked again before
    failures      INTEGER NOT NULL            -- in a row
) STRICT;
CREATE INDEX address_feed ON address (feed);
