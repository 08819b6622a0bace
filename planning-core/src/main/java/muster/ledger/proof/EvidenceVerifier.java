package muster.ledger.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks an evidence bundle without network and database: section 5 of docs/ledger-format.md. The file is not believed in
 * anything, its size and its form included.
 */
public final class EvidenceVerifier {
    private final List<VerifierKey> trusted;
    private final @Nullable WitnessPolicy policy;

    /**
     * @param trusted the logs' keys; with none, neither here nor in the policy, the bundle's own key is taken and that is said
     * @param policy null where no witnesses are asked
     */
    public EvidenceVerifier(List<VerifierKey> trusted, @Nullable WitnessPolicy policy) {
        List<VerifierKey> keys = new ArrayList<>(trusted);
        if (policy != null) {
            keys.addAll(policy.logs());
        }
        this.trusted = List.copyOf(keys);
        this.policy = policy;
    }

    public Verdict verify(Path bundle) {
        Findings findings = new Findings();
        try (BundleFile file = BundleFile.open(bundle)) {
            new EvidenceCheck(file, findings, trusted, policy).run();
            return findings.verdict();
        } catch (Unreadable e) {
            return Findings.unreadable(e.words());
        } catch (Untrue e) {
            findings.untrue(e.words());
            return findings.verdict();
        } catch (IOException e) {
            return Findings.unreadable("The file cannot be read: " + e.getMessage());
        }
    }
}
