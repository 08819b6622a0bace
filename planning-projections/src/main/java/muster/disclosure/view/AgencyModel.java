package muster.disclosure.view;

import static java.util.Map.entry;

import java.util.Map;
import muster.disclosure.ReleasedUpdates;
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

    private static final Part LOG = new Part("log", "entryId");
    private static final Map<String, Part> PARTS = Map.ofEntries(
            entry("agency", new Part("participations", "agencyId")),
            entry("site", new Part("sites", "siteId")),
            entry("risk", new Part("sites", "siteId")),
            entry("address", new Part("verifications", "verificationId")),
            entry("warrant", new Part("warrants", "warrantId")),
            entry("raid", new Part("raids", "raidId")),
            entry("officer", new Part("assignments", "assignmentId")),
            entry("assignment", new Part("assignments", "assignmentId")),
            entry("recusal", new Part("recusals", "recusalId")),
            entry("delegation", new Part("delegations", "delegationId")),
            entry("technique", new Part("techniques", "techniqueId")),
            entry("survivor-release", new Part("releases", ReleasedUpdates.RELEASE)),
            entry("capacity", new Part("capacities", "providerId")),
            entry("conflict", new Part("conflicts", "conflictId")),
            entry("material", new Part("materials", "materialId")),
            entry("approval", new Part("approvals", "approvalId")),
            entry("briefing", new Part("briefings", "briefingId")),
            entry("report", new Part("reports", "reportId")),
            entry("team", LOG),
            entry("release", LOG),
            entry("entry", LOG),
            entry("scene", LOG),
            entry("arrest", LOG),
            entry("person", LOG),
            entry("survivor", LOG),
            entry("notice", LOG),
            entry("evidence", LOG),
            entry("member", LOG),
            entry("incident", LOG),
            entry("note", LOG));

    private AgencyModel() {}

    /**
     * Leaves {@code before} as it is; what an update does not touch is shared with it.
     *
     * @param type of the update, {@code muster.raid.scheduled.v1}; its second word says what it is about
     */
    public static ObjectNode fold(@Nullable ObjectNode before, String type, ObjectNode data) {
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        // Who comes again begins again: what is still so is told anew.
        if (before != null && !type.equals("muster.participation.opened.v1")) {
            model.setAll(before);
        }
        int subject = type.indexOf('.') + 1;
        Part part = PARTS.get(type.substring(subject, type.indexOf('.', subject)));
        if (part == null) {
            return model.setAll(data);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (model.get(part.list()) instanceof ArrayNode known) {
            list.addAll(known);
        }
        merge(list, part, data, ReleasedUpdates.isEnd(type));
        return model.set(part.list(), list);
    }

    /** @param anew whether what was known of it goes */
    private static void merge(ArrayNode list, Part part, ObjectNode data, boolean anew) {
        JsonNode id = data.get(part.id());
        int place = id == null ? -1 : placeOf(list, part, id);
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        if (place >= 0 && !anew) {
            entry.setAll((ObjectNode) list.get(place));
        } else if (id != null) {
            entry.set(nameOf(part), id);
        }
        data.forEachEntry((name, value) -> {
            if (value.isNull()) {
                entry.remove(name);
            } else if (!name.equals(part.id())) {
                entry.set(name, value);
            }
        });
        if (place >= 0) {
            list.set(place, entry);
        } else {
            list.add(entry);
        }
    }

    private static int placeOf(ArrayNode list, Part part, JsonNode id) {
        for (int place = 0; place < list.size(); place++) {
            if (id.equals(list.get(place).get(nameOf(part)))) {
                return place;
            }
        }
        return -1;
    }

    private static String nameOf(Part part) {
        return part.id().equals("agencyId") ? part.id() : "id";
    }
}
