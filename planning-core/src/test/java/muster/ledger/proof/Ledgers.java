package muster.ledger.proof;

import java.util.Arrays;

/** Keys and names that the tests share. */
final class Ledgers {
    static final String ORIGIN = "muster.example/ledger";
    static final SigningKey LOG = log(ORIGIN, 1);
    static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 5, Tree.of(5).root());

    private Ledgers() {}

    static SigningKey log(String name, int seed) {
        return SigningKey.of(name, VerifierKey.Kind.LOG, seed(seed));
    }

    static SigningKey witness(String name, int seed) {
        return SigningKey.of(name, VerifierKey.Kind.WITNESS, seed(seed));
    }

    static byte[] seed(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return bytes;
    }
}
