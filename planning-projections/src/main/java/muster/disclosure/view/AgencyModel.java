package muster.disclosure.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation as one agency knows it: {@code fold(model, update)} over what it was told, and over nothing else. The shape
 * is the operation's own, with the members that the agency may see.
 */
public final class AgencyModel {
    /** Which list of the model an update's subject belongs to, and which member names it. */
    private record Part(String list, String id) {}

    private static final Map<String, Part> PARTS = Map.of(
            "agency", new Part("participations", "agencyId"),
            "site", new Part("sites", "siteId"),
            "warrant", new Part("warrants", "warrantId"),
            "raid", new Part("raids", "raidId"),
            "officer", new Part("assignments", "assignmentId"),
            "assignment", new Part("assignments", "assignmentId"));

    private AgencyModel() {}

    /** @param type of the update, {@code muster.raid.scheduled.v1}; its second word says what it is about */
    public static ObjectNode fold(@Nullable ObjectNode before, String type, ObjectNode data) {
        ObjectNode model = before == null ? JsonNodeFactory.instance.objectNode() : before.deepCopy();
        Part part = PARTS.get(type.split("\\.")[1]);
        if (part == null) {
            model.setAll(data.deepCopy());
        } else {
            merge(list(model, part.list()), part, data);
        }
        return model;
    }

    private static ArrayNode list(ObjectNode model, String name) {
        return model.get(name) instanceof ArrayNode known ? known : model.putArray(name);
    }

    private static void merge(ArrayNode list, Part part, ObjectNode data) {
        ObjectNode told = data.deepCopy();
        JsonNode id = part.id().equals("agencyId") ? told.get(part.id()) : told.remove(part.id());
        ObjectNode entry = id == null ? null : entry(list, part, id);
        if (entry == null) {
            entry = list.addObject();
            if (id != null) {
                entry.set(nameOf(part), id);
            }
        }
        entry.setAll(told);
    }

    private static @Nullable ObjectNode entry(ArrayNode list, Part part, JsonNode id) {
        for (JsonNode candidate : list) {
            if (id.equals(candidate.get(nameOf(part)))) {
                return (ObjectNode) candidate;
            }
        }
        return null;
    }

    private static String nameOf(Part part) {
        return part.id().equals("agencyId") ? part.id() : "id";
    }
}
