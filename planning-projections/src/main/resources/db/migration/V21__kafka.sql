-- Up to which number each agency's feed stands in its Kafka topic, and who is at it just now. In no event, so it cannot be made
-- again; where it is behind what the topic holds, updates come once more under the ids that they had.
CREATE TABLE delivery.topic (
    agency_id     uuid PRIMARY KEY,
    published     bigint NOT NULL DEFAULT 0,
    claim         uuid NOT NULL,
    claimed_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON delivery.topic TO muster_service;
