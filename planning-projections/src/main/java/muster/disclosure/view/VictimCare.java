package muster.disclosure.view;

import java.util.List;
import java.util.Optional;
import muster.disclosure.Update;
import muster.disclosure.VictimSpecialist;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.OperationId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a victim specialist with a task in an operation needs for the people in it, folded from the ledger when it is asked for. */
@Component
public class VictimCare {
    private final Ledger ledger;
    private final JsonMapper json;

    VictimCare(Ledger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /** The operation as that person knew it at that moment, in the shape of an agency's model; or nothing. */
    public Optional<JsonNode> of(VictimSpecialist person, OperationId operation, Moment moment) {
        List<Recorded> history = OperationStreams.of(ledger, operation).stream()
                .filter(moment::includes)
                .toList();
        ObjectNode model = null;
        for (Update update : person.told(history)) {
            model = AgencyModel.fold(model, update.type(), json.valueToTree(update.data()));
        }
        return Optional.ofNullable(model);
    }
}
