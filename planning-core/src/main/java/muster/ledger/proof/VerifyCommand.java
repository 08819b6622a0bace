package muster.ledger.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code verify}, as it is typed: needs nothing but the file, and the keys that the reader trusts. */
public final class VerifyCommand {
    /** What the shells know as wrong usage. */
    public static final int USAGE = 64;

    private static final String USAGE_LINE = "Usage: verify [--key <verifier key>]... [--policy <file>] <bundle.zip>";

    private final List<VerifierKey> keys = new ArrayList<>();
    private @Nullable WitnessPolicy policy;
    private @Nullable Path bundle;

    private VerifyCommand() {}

    /** @return the exit status: the verdict's, or {@link #USAGE} */
    public static int run(String[] args, PrintStream out) {
        VerifyCommand command = new VerifyCommand();
        try {
            return command.verify(List.of(args).iterator(), out);
        } catch (IllegalArgumentException e) {
            out.println(Words.printable(String.valueOf(e.getMessage())));
            out.println(USAGE_LINE);
            return USAGE;
        }
    }

    private int verify(Iterator<String> args, PrintStream out) {
        while (args.hasNext()) {
            take(args.next(), args);
        }
        if (bundle == null) {
            throw new IllegalArgumentException("No bundle was named.");
        }
        Verdict verdict = new EvidenceVerifier(keys, policy).verify(bundle);
        verdict.lines().forEach(out::println);
        return verdict.exit();
    }

    private void take(String word, Iterator<String> rest) {
        if (word.equals("--key")) {
            keys.add(key(value(word, rest)));
        } else if (word.equals("--policy") && policy == null) {
            policy = policy(value(word, rest));
        } else if (!word.startsWith("--") && bundle == null) {
            bundle = path(word);
        } else {
            throw new IllegalArgumentException("Not expected: " + word);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.next();
    }

    private static VerifierKey key(String text) {
        VerifierKey key = VerifierKey.parse(text);
        if (key.kind() != VerifierKey.Kind.LOG) {
            throw new IllegalArgumentException("The key is not a ledger's but a witness's: " + text);
        }
        return key;
    }

    private static WitnessPolicy policy(String file) {
        try {
            return WitnessPolicy.parse(Bytes.text(Files.readAllBytes(path(file))));
        } catch (IOException e) {
            throw new IllegalArgumentException("The policy cannot be read: " + file, e);
        }
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("Not a file's name: " + file, e);
        }
    }
}
