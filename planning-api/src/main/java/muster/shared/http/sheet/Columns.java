package muster.shared.http.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** The members of a type, and of what they hold in turn, each by the way to it. */
final class Columns {
    private Columns() {}

    /** One empty way where the type names no members: what it holds is free. */
    static List<List<String>> of(JsonMapper json, JavaType type) {
        List<BeanProperty> members = members(json, type);
        return members.isEmpty()
                ? List.of(List.of())
                : members.stream()
                        .flatMap(member -> of(json, member.getType()).stream().map(way -> behind(member, way)))
                        .toList();
    }

    private static List<String> behind(BeanProperty member, List<String> way) {
        return Stream.concat(Stream.of(member.getName()), way.stream()).toList();
    }

    private static List<BeanProperty> members(JsonMapper json, JavaType type) {
        List<BeanProperty> members = new ArrayList<>();
        json.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void property(BeanProperty member) {
                        members.add(member);
                    }

                    @Override
                    public void optionalProperty(BeanProperty member) {
                        members.add(member);
                    }
                };
            }
        });
        return members;
    }
}
