package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the gallery into a directory, for verifiers in other languages: the bundles, the policies that the arguments name,
 * and expected.json, which has for each bundle's file name what the verifier must end with and its arguments.
 */
final class BundleGallery {
    private BundleGallery() {}

    static void write(Gallery gallery, Path directory) throws IOException {
        Files.createDirectories(directory);
        ObjectNode expected = EvidenceWriter.JSON.createObjectNode();
        for (Map.Entry<String, Gallery.Case> entry : gallery.cases.entrySet()) {
            Gallery.Case one = entry.getValue();
            String name = entry.getKey() + ".zip";
            Files.write(directory.resolve(name), one.zip());
            ObjectNode expectation = expected.putObject(name).put("exit", one.exit());
            ArrayNode args = expectation.putArray("args");
            one.args().forEach(args::add);
        }
        for (Map.Entry<String, String> policy : gallery.policies.entrySet()) {
            Files.writeString(directory.resolve(policy.getKey()), policy.getValue());
        }
        Files.write(
                directory.resolve("expected.json"),
                EvidenceWriter.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(expected)
                        .getBytes(UTF_8));
    }
}
