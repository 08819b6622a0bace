package muster.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import muster.operation.event.CourtReturn;
import muster.operation.event.Receipt;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.WarrantId;

/** What might be asked of a warrant once it was issued, or before. */
final class RandomService {
    private RandomService() {}

    static OperationCommand next(
            RandomGenerator random,
            RandomWords words,
            Instant now,
            OperationId operation,
            WarrantId warrant,
            OfficerId officer) {
        Instant at = random.nextInt(10) == 0 ? now.plusSeconds(300) : now.minus(Duration.ofMinutes(random.nextInt(60)));
        return switch (random.nextInt(10)) {
            case 0 -> new WithdrawWarrant(operation, warrant, words.word("reason"));
            case 9 -> new ExpireWarrant(operation, warrant);
            case 1, 2, 3 -> new ConfirmTrigger(operation, warrant, officer, at, words.word("seen"));
            case 4, 5, 6 ->
                new ExecuteWarrant(
                        operation,
                        warrant,
                        at,
                        officer,
                        new Receipt(random.nextBoolean(), words.word("door")),
                        List.of(new ExecuteWarrant.Found(words.word("thing"), words.word("drawer"), officer)),
                        words.word("writer"),
                        words.word("witness"));
            default -> new ReturnWarrant(operation, warrant, new CourtReturn(at, words.word("clerk"), null), List.of());
        };
    }
}
