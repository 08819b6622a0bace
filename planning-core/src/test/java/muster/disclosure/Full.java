package muster.disclosure;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.operation.event.FieldEventKind;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Window;

/** Records with something in every member, also in those that may be empty. One kind of id has one value, so that facts belong together. */
record Full(AgencyId agency, FieldEventKind kind) {
    Object of(Class<?> record) {
        RecordComponent[] members = record.getRecordComponents();
        Object[] values = Arrays.stream(members)
                .map(member -> value(member.getGenericType(), member.getName()))
                .toArray();
        Class<?>[] types = Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> whole = record.getDeclaredConstructor(types);
            whole.setAccessible(true);
            return whole.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(record.getName(), e);
        }
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType many) {
            Object one = value(many.getActualTypeArguments()[0], name);
            if (many.getRawType() == Map.class) {
                return Map.of(one, value(many.getActualTypeArguments()[1], name));
            }
            return many.getRawType() == Set.class ? Set.of(one) : List.of(one);
        }
        return plain((Class<?>) type, name);
    }

    private Object plain(Class<?> type, String name) {
        if (type == FieldEventKind.class) {
            return kind;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "AgencyId" -> agency;
            case "OperationId" -> new OperationId(HarborPlan.id(1));
            case "Window" -> new Window(Instant.parse("2026-03-05T16:00:00Z"), Instant.parse("2026-03-05T17:00:00Z"));
            case "String" -> name;
            case "UUID" -> new UUID(0x4000L, 0x8000_0000_0000_0099L);
            // What has an end ends after what begins.
            case "Instant" -> Instant.parse(name.equals("before") ? "2026-03-05T17:00:00Z" : "2026-03-05T16:00:00Z");
            case "LocalDate" -> LocalDate.parse("2026-03-05");
            case "ZoneId" -> ZoneId.of("UTC");
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 1;
            case "double" -> 1.5;
            default -> of(type);
        };
    }
}
