package muster.officer.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import muster.officer.http.OfficerController.EnrolOfficerBody;
import muster.problem.Problem.Mistake;
import muster.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of each row the body that the door for one person takes, and looks at it as that door does. */
@Component
class RosterRows {
    private static final List<String> QUALIFICATION = List.of("code", "validUntil");
    private static final List<String> AUTHORITY = List.of("jurisdiction", "from", "until");

    private final JsonMapper json;
    private final Validator validator;

    RosterRows(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws tools.jackson.core.JacksonException as for a body of JSON */
    EnrolOfficerBody body(List<String> columns, List<String> cells) {
        if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            throw new Invalid("roster-row-too-long", "Leave out what no header names, or put it between quotes.", "");
        }
        ObjectNode body = json.createObjectNode();
        for (int n = 0; n < columns.size() && n < cells.size(); n++) {
            String cell = plain(cells.get(n).strip());
            String column = columns.get(n);
            if (!cell.isEmpty()) {
                body.set(
                        column,
                        switch (column) {
                            case Roster.QUALIFICATIONS -> several(column, cell, QUALIFICATION);
                            case Roster.AUTHORITY -> several(column, cell, AUTHORITY);
                            default -> body.stringNode(cell);
                        });
            }
        }
        return json.treeToValue(body, EnrolOfficerBody.class);
    }

    /** What the body breaks of what is asked of every such body. */
    List<Mistake> mistakes(EnrolOfficerBody body) {
        return validator.validate(body).stream()
                .map(RosterRows::mistake)
                .sorted(Comparator.comparing(Mistake::pointer).thenComparing(Mistake::code))
                .toList();
    }

    /** Takes off the apostrophe that sheets of this service have before what would be a formula. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@'".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** JSON as lists go out, or as people write them: {@code ENTRY_TEAM 2027-11-15 | MEDIC 2026-06-30}. */
    private JsonNode several(String column, String cell, List<String> members) {
        if (!cell.startsWith("[")) {
            return split(cell, members);
        }
        try {
            return json.readTree(cell);
        } catch (JacksonException broken) {
            throw new Invalid(
                    "roster-cell-unclear",
                    "Write " + String.join(" ", members) + " for each, with | between them, or JSON.",
                    "/" + column);
        }
    }

    private JsonNode split(String cell, List<String> members) {
        ArrayNode all = json.createArrayNode();
        Arrays.stream(cell.split("[|\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    ObjectNode one = all.addObject();
                    String rest = each;
                    for (int n = members.size() - 1; n > 0; n--) {
                        int gap = rest.lastIndexOf(' ');
                        one.put(members.get(n), rest.substring(gap + 1));
                        rest = gap < 0 ? "" : rest.substring(0, gap).strip();
                    }
                    one.put(members.getFirst(), rest);
                });
        return all;
    }

    private static Mistake mistake(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new Mistake(
                "/" + path.replace("[", "/").replace("]", "").replace('.', '/'),
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName(),
                violation.getMessage());
    }
}
