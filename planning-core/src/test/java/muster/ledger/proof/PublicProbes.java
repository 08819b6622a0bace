package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicProbes {
    @Test
    void transparency_devs_probes_are_answered_as_they_want() throws IOException {
        String file = System.getProperty("muster.probes");
        assertThat(file).as("-Dmuster.probes names the file of probes").isNotNull();
        List<String> lines = Files.readAllLines(Path.of(file));
        assertThat(lines).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            JsonNode probe = JsonMapper.shared().readTree(line);
            if (holds(probe) == probe.get("wantErr").booleanValue()) {
                wrong.add(probe.get("probe").stringValue());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean holds(JsonNode probe) {
        List<@Nullable Hash> path = new ArrayList<>();
        probe.get("proof").forEach(hash -> path.add(hash(hash)));
        return probe.has("leafIdx") ? included(probe, path) : consistent(probe, path);
    }

    private static boolean included(JsonNode probe, List<@Nullable Hash> path) {
        Hash leaf = hash(probe.get("leafHash"));
        Hash root = hash(probe.get("root"));
        // What is not 32 bytes is no hash: refused where it is read.
        if (leaf == null || root == null || path.contains(null)) {
            return false;
        }
        return MerkleProof.verifyInclusion(
                leaf, unsigned(probe.get("leafIdx")), probe.get("treeSize").longValue(), List.copyOf(path), root);
    }

    private static boolean consistent(JsonNode probe, List<@Nullable Hash> path) {
        Hash from = hash(probe.get("root1"));
        Hash to = hash(probe.get("root2"));
        if (from == null || to == null || path.contains(null)) {
            return false;
        }
        return MerkleProof.verifyConsistency(
                unsigned(probe.get("size1")), from, probe.get("size2").longValue(), to, List.copyOf(path));
    }

    /** A u64 beyond our longs comes out negative, and no tree is of that size. */
    private static long unsigned(JsonNode number) {
        return number.bigIntegerValue().longValue();
    }

    private static @Nullable Hash hash(JsonNode base64) {
        byte[] bytes = base64.isNull() ? new byte[0] : Base64.getDecoder().decode(base64.stringValue());
        return bytes.length == Hash.BYTES ? Hash.of(bytes) : null;
    }
}
