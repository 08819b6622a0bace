package muster.disclosure;

import tools.jackson.databind.JsonNode;

/**
 * A type of update that an agency can be sent.
 *
 * @param type public and permanent, with its version: {@code muster.raid.scheduled.v1}
 * @param schema of the update's {@code data}, JSON Schema 2020-12, whole in itself. It names what is told today; a client lets
 *     members pass that it does not know
 * @param example of the update's {@code data}
 */
public record EventType(
        String type, String title, String description, int version, JsonNode schema, JsonNode example) {}
