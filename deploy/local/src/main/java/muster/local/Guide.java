package muster.local;

import java.nio.file.Path;
import java.util.List;

/** What the demo says to the person who started it: what to open and what to try. */
record Guide(String url, Path data, List<Path> tokens) {
    String text() {
        var text = new StringBuilder("""

                Muster is running, with its data in %2$s (kept between runs; Ctrl-C stops it).

                  API    %1$s/docs
                  Log    %2$s/muster.log
                """.formatted(url, data));
        tokens.forEach(file -> text.append("  Token  %s%n".formatted(file)));
        return text.append("""

                Be anyone:
                  curl -s %1$s/demo/tokens -H 'Content-Type: application/json' \\
                    -d '{"sub": "me", "name": "Me Myself", "roles": ["coordinator"]}'
                """.formatted(url)).toString();
    }
}
