-- Whether an agency has its seat (rule INF-09): what is pushed to it ends where it has none.
ALTER TABLE views.agency_model ADD COLUMN seat boolean NOT NULL DEFAULT true;
UPDATE views.agency_model SET seat = false
WHERE agency_id IN (SELECT id FROM views.agency WHERE agency::jsonb ->> 'revokedAt' IS NOT NULL);
