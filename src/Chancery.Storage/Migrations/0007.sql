-- What was known of a removed document beside its bytes, so that taking the removal back reads it as it was read.

ALTER TABLE tombstone ADD COLUMN origin TEXT; -- JSON: address, time, character set and site; null where nothing is known, and once it was purged
