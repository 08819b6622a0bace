package muster.audit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import muster.audit.view.DecisionHistory;
import muster.audit.view.UndercoverSeal;
import muster.decision.NoSuch;
import muster.ledger.Moment;
import muster.ledger.proof.store.Evidence;
import muster.ledger.proof.store.EvidenceShelf;
import muster.operation.view.OperationPlan;
import muster.shared.OperationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** Makes evidence in the background. What a node that died had begun is begun again by the first that is asked for it. */
@Component
class Exports {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int TOLD_EVERY = 100;

    private final ObjectProvider<Evidence> evidence;
    private final EvidenceShelf shelf;
    private final DecisionHistory history;

    Exports(ObjectProvider<Evidence> evidence, DataSource dataSource, DecisionHistory history) {
        this.history = history;
        this.evidence = evidence;
        this.shelf = new EvidenceShelf(dataSource);
    }

    /**
     * @param unsealed whether it shall tell who is under cover
     * @throws NoSuch where this Muster signs nothing, so that nothing can be proved
     */
    UUID begin(OperationId operation, OperationPlan plan, boolean unsealed) {
        Evidence proved = evidence.getIfAvailable();
        if (proved == null) {
            throw new NoSuch("evidence");
        }
        UUID id = UUID.randomUUID();
        shelf.begin(id, operation.value(), plan.version() + 1, unsealed);
        make(id, operation, unsealed);
        return id;
    }

    EvidenceShelf.Shelved find(UUID id) {
        EvidenceShelf.Shelved shelved = shelf.find(id).orElseThrow(() -> new NoSuch("export"));
        if (shelved.stalled() && shelf.takeOver(id)) {
            make(id, new OperationId(shelved.operationId()), shelved.unsealed());
        }
        return shelved;
    }

    byte[] bundle(UUID id) {
        return shelf.bundle(id);
    }

    private void make(UUID id, OperationId operation, boolean unsealed) {
        Thread.ofVirtual().name("evidence-" + id).start(() -> {
            try {
                shelf.finish(id, made(id, operation, unsealed));
            } catch (IOException | RuntimeException e) {
                LOG.error("The evidence {} could not be made: {}", id, e.getMessage());
            }
        });
    }

    private byte[] made(UUID id, OperationId operation, boolean unsealed) throws IOException {
        String stream = "operation/" + operation;
        List<String> streams = List.of("disclosure/" + operation, stream, stream + "/attempts");
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        evidence.getObject().write(() -> telling(operation, unsealed), streams, bundle, written -> {
            if (written % TOLD_EVERY == 0) {
                shelf.reached(id, written);
            }
        });
        return bundle.toByteArray();
    }

    private Evidence.Telling telling(OperationId operation, boolean unsealed) {
        String subject = "Operation "
                + history.plan(operation, Moment.NOW)
                        .map(OperationPlan::codeName)
                        .orElse("operation/" + operation);
        UndercoverSeal seal = unsealed ? UndercoverSeal.BROKEN : history.seal(operation);
        return seal.hidesNobody()
                ? new Evidence.Telling(subject, null)
                : new Evidence.Telling(
                        seal.over(StringNode.valueOf(subject)).stringValue(),
                        event -> seal.isNamedIn(event.payload()) || seal.isNamedIn(event.metadata()));
    }
}
