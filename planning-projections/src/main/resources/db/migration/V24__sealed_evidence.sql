-- Whether evidence tells who is under cover: whoever takes over its making makes the same. A node of an older version says nothing of
-- it; what it began is sealed.
ALTER TABLE views.evidence ADD COLUMN unsealed boolean NOT NULL DEFAULT false;
-- What lies there ready names everybody; who comes for it has it made anew.
UPDATE views.evidence SET bundle = NULL, written = 0;
