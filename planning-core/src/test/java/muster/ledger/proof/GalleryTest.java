package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
    /** Where -Dmuster.gallery names a directory, the bundles stay there for other verifiers. */
    @Test
    void every_bundle_ends_as_it_must(@TempDir Path temporary) throws IOException {
        Gallery gallery = Gallery.whole();
        String kept = System.getProperty("muster.gallery");
        Path directory = kept == null ? temporary : Path.of(kept);
        BundleGallery.write(gallery, directory);
        List<String> wrong = new ArrayList<>();
        gallery.cases.forEach((name, one) -> {
            List<String> args = new ArrayList<>();
            one.args()
                    .forEach(arg -> args.add(
                            arg.endsWith(".policy") ? directory.resolve(arg).toString() : arg));
            args.add(directory.resolve(name + ".zip").toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int exit = VerifyCommand.run(args.toArray(String[]::new), new PrintStream(out, true, UTF_8));
            if (exit != one.exit()) {
                wrong.add(name + " ends with " + exit + ", not " + one.exit() + ":\n" + out.toString(UTF_8));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(gallery.cases).hasSizeGreaterThan(60);
    }
}
