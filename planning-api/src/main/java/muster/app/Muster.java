package muster.app;

import java.util.Arrays;
import muster.ledger.proof.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service, and what is done with its jar beside it. Every setting is listed in {@code deploy/README.md}. */
@SpringBootApplication(scanBasePackages = "muster")
public class Muster {
    public static void main(String[] args) {
        String first = args.length > 0 ? args[0] : "";
        String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (first) {
            case "verify" -> System.exit(VerifyCommand.run(rest, System.out));
            case "verify-log" -> System.exit(VerifyLog.run(rest, System.out));
            case "new-key" -> System.exit(NewKey.run(rest, System.out));
            case "migrate" -> System.exit(Migrate.run(rest, System.out));
            case "new-epoch" -> System.exit(OpenEpoch.run(rest, System.getenv(), System.out));
            default -> SpringApplication.run(Muster.class, args);
        }
    }
}
