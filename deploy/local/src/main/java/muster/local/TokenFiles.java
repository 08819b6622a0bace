package muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code $MUSTER_DATA/tokens/<person>.jwt}: a token for each person of the demo, ready to use in a shell. */
@Component
class TokenFiles {
    private final DemoIssuer issuer;
    private final Path directory;

    TokenFiles(DemoIssuer issuer, DataDirectory data) throws IOException {
        this.issuer = issuer;
        this.directory = data.directory("tokens");
    }

    Path write(Person person) throws IOException {
        var file = directory.resolve(person.sub() + ".jwt");
        DataDirectory.writePrivately(file, issuer.token(person));
        return file;
    }

    void writeAll(List<Person> people) {
        try {
            for (var person : people) {
                write(person);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tokens of the demo's people could not be written", e);
        }
    }

    /** The people stay, their tokens last a day: each start signs them again. */
    void renew() throws IOException {
        for (var file : all()) {
            write(issuer.person(Files.readString(file)));
        }
    }

    List<Path> all() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jwt"))
                    .sorted()
                    .toList();
        }
    }
}
