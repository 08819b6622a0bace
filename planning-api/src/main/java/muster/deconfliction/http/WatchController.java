package muster.deconfliction.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import muster.deconfliction.view.Deconflictions;
import muster.deconfliction.view.WatchedConflict;
import muster.disclosure.Need;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Disseminates;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import muster.shared.http.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deconflictions")
@Tag(name = "Deconfliction")
@Disseminates(Need.DECONFLICTION)
class WatchController {
    private final Door door;
    private final Reads reads;
    private final Deconflictions deconflictions;
    private final Clock clock;

    WatchController(Door door, Reads reads, Deconflictions deconflictions, Clock clock) {
        this.door = door;
        this.reads = reads;
        this.deconflictions = deconflictions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "list-watched-conflicts", summary = "All conflicts that are not over, from both sides")
    @Asks({Asked.LIMIT, Asked.CURSOR, Asked.MIN_POSITION})
    Page<WatchedConflict> watched() {
        if (!door.caller().is(Roles.WATCH)) {
            throw new Forbidden("the role watch");
        }
        reads.freshen(Deconflictions.VIEW);
        return PageOf.list(deconflictions.watched(clock.instant()), reads);
    }
}
