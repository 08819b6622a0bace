package muster.shared.http.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One form of the paper plan: what it is called, what it says, and its tables. */
final class Form {
    /** A line of a table; {@code cells} in the order of the columns. */
    record Row(List<String> cells) {}

    /** @param empty what stands there where nothing is known */
    record Table(String title, List<String> columns, List<Row> rows, boolean empty) {}

    record Said(String name, List<String> lines) {}

    private final String id;
    private final String title;
    private final List<Said> said = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    Form(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** What is not known is not named. */
    Form say(String name, String text) {
        if (!text.isBlank()) {
            said.add(new Said(name, text.lines().toList()));
        }
        return this;
    }

    Form table(String title, List<String> columns, Stream<List<String>> rows) {
        List<Row> all = rows.map(Row::new).toList();
        tables.add(new Table(title, columns, all, all.isEmpty()));
        return this;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    List<Said> said() {
        return said;
    }

    List<Table> tables() {
        return tables;
    }
}
