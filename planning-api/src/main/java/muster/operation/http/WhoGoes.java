package muster.operation.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.decision.Facts;
import muster.operation.DecideGo;
import muster.operation.event.GoDecision;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.http.Call;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.annotation.ParameterResolver;

/** What the word to go would be decided on: whoever asks how the gates stand is told on the same. */
final class WhoGoes {
    private WhoGoes() {}

    static Facts in(OperationId operation, Call call, ParameterResolver<Facts> facts) {
        DecideGo asked = new DecideGo(operation, new RecordId(operation.value()), GoDecision.HOLD, null, List.of());
        return Objects.requireNonNull(facts.resolveParameterValue(
                GenericCommandMessage.asCommandMessage(asked).andMetaData(Map.of(Call.CALL, call))));
    }
}
