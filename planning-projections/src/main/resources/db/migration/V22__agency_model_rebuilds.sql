-- How far the making of an agency's model anew has come, who asked for it, and what became of it. It decides nothing and tells
-- nobody anything new, so it is in no event.
ALTER TABLE views.agency_model
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN asked_by text,
    -- Of the ledger; null when none is being made.
    ADD COLUMN percent integer,
    ADD COLUMN rebuilt_at timestamptz,
    ADD COLUMN trouble text;
