package muster.app;

import java.io.PrintStream;
import java.security.SecureRandom;
import muster.ledger.proof.Hash;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;

/** {@code new-key <name>}: a key to sign a ledger with, or with {@code --witness} to cosign those of others. */
final class NewKey {
    private static final int USAGE = 64;

    private NewKey() {}

    static int run(String[] args, PrintStream out) {
        boolean witness = args.length == 2 && args[0].equals("--witness");
        if (args.length != 1 && !witness) {
            out.println("Usage: new-key [--witness] <name, as in caldera.example/muster>");
            return USAGE;
        }
        byte[] seed = new byte[Hash.BYTES];
        new SecureRandom().nextBytes(seed);
        SigningKey key =
                SigningKey.of(args[args.length - 1], witness ? VerifierKey.Kind.WITNESS : VerifierKey.Kind.LOG, seed);
        out.println("Keep this line in a file that only the service can read:");
        out.println(key.text());
        out.println("Publish this line:");
        out.println(key.verifierKey().text());
        return 0;
    }
}
