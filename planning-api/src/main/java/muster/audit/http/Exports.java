package muster.audit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import muster.decision.NoSuch;
import muster.ledger.proof.store.Evidence;
import muster.ledger.proof.store.EvidenceShelf;
import muster.ledger.store.Ledger;
import muster.operation.view.OperationPlan;
import muster.shared.OperationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes evidence in the background. What a node that died had begun is begun again by the first that is asked for it. */
@Component
class Exports {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int TOLD_EVERY = 100;

    private final ObjectProvider<Evidence> evidence;
    private final EvidenceShelf shelf;
    private final Ledger ledger;

    Exports(ObjectProvider<Evidence> evidence, DataSource dataSource, Ledger ledger) {
        this.evidence = evidence;
        this.shelf = new EvidenceShelf(dataSource);
        this.ledger = ledger;
    }

    /** @throws NoSuch where this Muster signs nothing, so that nothing can be proved */
    UUID begin(OperationId operation, OperationPlan plan) {
        Evidence proved = evidence.getIfAvailable();
        if (proved == null) {
            throw new NoSuch("evidence");
        }
        UUID id = UUID.randomUUID();
        shelf.begin(id, operation.value(), plan.version() + 1);
        make(id, operation);
        return id;
    }

    EvidenceShelf.Shelved find(UUID id) {
        EvidenceShelf.Shelved shelved = shelf.find(id).orElseThrow(() -> new NoSuch("export"));
        if (shelved.stalled() && shelf.takeOver(id)) {
            make(id, new OperationId(shelved.operationId()));
        }
        return shelved;
    }

    byte[] bundle(UUID id) {
        return shelf.bundle(id);
    }

    private void make(UUID id, OperationId operation) {
        Thread.ofVirtual().name("evidence-" + id).start(() -> {
            try {
                shelf.finish(id, made(id, operation));
            } catch (IOException | RuntimeException e) {
                LOG.error("The evidence {} could not be made: {}", id, e.getMessage());
            }
        });
    }

    private byte[] made(UUID id, OperationId operation) throws IOException {
        String stream = "operation/" + operation;
        List<String> streams = List.of("disclosure/" + operation, stream, stream + "/attempts");
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        evidence.getObject().write("Operation " + codeName(stream), streams, bundle, written -> {
            if (written % TOLD_EVERY == 0) {
                shelf.reached(id, written);
            }
        });
        return bundle.toByteArray();
    }

    private String codeName(String stream) {
        OperationPlan plan = OperationPlan.after(ledger.stream(stream));
        return plan == null ? stream : plan.codeName();
    }
}
