package muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import muster.ledger.proof.Hash;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;

/** The key that signs the demo's ledger, made with it and kept beside it. */
final class LedgerKey {
    private LedgerKey() {}

    static Path in(DataDirectory data) {
        Path file = data.path("ledger.key");
        try {
            if (!Files.exists(file)) {
                byte[] seed = new byte[Hash.BYTES];
                new SecureRandom().nextBytes(seed);
                String name =
                        "demo.example/muster-" + UUID.randomUUID().toString().substring(0, 8);
                DataDirectory.writePrivately(
                        file, SigningKey.of(name, VerifierKey.Kind.LOG, seed).text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
