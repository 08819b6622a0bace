package muster.ledger.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.decision.NoSuch;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Hash;
import muster.ledger.proof.Note;
import muster.ledger.proof.TlogProof;
import muster.ledger.proof.store.Checkpoints;
import muster.shared.Actor;
import muster.shared.http.BadParameter;
import muster.shared.http.Callers;
import muster.shared.http.Forbidden;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed state of the log and the proofs that belong to it (docs/ledger-format.md). No content of any event. */
@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger")
class LedgerController {
    private static final Pattern TILE = Pattern.compile("/((?:x\\d{3}/)*\\d{3})(?:\\.p/(\\d{1,3}))?");

    private final ObjectProvider<Checkpoints> checkpoints;
    private final Callers callers;
    private final Set<String> readers;

    LedgerController(
            ObjectProvider<Checkpoints> checkpoints,
            Callers callers,
            @Value("${muster.ledger.readers:}") Set<String> readers) {
        this.checkpoints = checkpoints;
        this.callers = callers;
        this.readers = readers;
    }

    /** The last checkpoint; {@code note} is what is signed and by whom, the rest is read from it. */
    record Signed(String origin, long size, String rootHash, String note, String verifierKey) {}

    /** @param path from the leaf's sibling up, base64 */
    record Inclusion(long position, long index, String leafHash, long treeSize, List<String> path, String checkpoint) {}

    record Consistency(long from, long to, List<String> path) {}

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "read-checkpoint",
            summary = "The last signed state of the ledger, as a signed note or as JSON")
    String note() {
        return latest().format();
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "read-checkpoint",
            summary = "The last signed state of the ledger, as a signed note or as JSON")
    Signed checkpoint() {
        Note note = latest();
        Checkpoint signed = Checkpoint.of(note);
        return new Signed(
                signed.origin(),
                signed.size(),
                base64(signed.root()),
                note.format(),
                proofs().verifierKey().text());
    }

    @GetMapping(path = "/proofs/{position}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "prove-inclusion", summary = "That an event is in the ledger, as JSON or as a tlog-proof")
    Inclusion inclusion(@Parameter(description = "From 1.") @PathVariable long position) {
        TlogProof proof = proof(position);
        Hash leaf = proofs().tile(0, proof.index() / 256).get((int) (proof.index() % 256));
        return new Inclusion(
                position,
                proof.index(),
                base64(leaf),
                Checkpoint.of(proof.checkpoint()).size(),
                base64(proof.path()),
                proof.checkpoint().format());
    }

    @GetMapping(path = "/proofs/{position}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "prove-inclusion", summary = "That an event is in the ledger, as JSON or as a tlog-proof")
    String tlogProof(@Parameter(description = "From 1.") @PathVariable long position) {
        return proof(position).format();
    }

    @GetMapping("/consistency")
    @Operation(operationId = "prove-consistency", summary = "That the tree of one size goes on from that of another")
    Consistency consistency(
            @Parameter(description = "The size of the older tree.") @RequestParam(defaultValue = "1") long from,
            @Parameter(description = "The size of the newer tree; without it, the last checkpoint's.")
                    @RequestParam
                    @Nullable
                    Long to) {
        long signed = Checkpoint.of(latest()).size();
        long size = to == null ? signed : to;
        if (size < 0 || size > signed) {
            throw new BadParameter("to", "Give a size that is signed: at most " + signed + ".");
        }
        if (from < 0 || from > size) {
            throw new BadParameter("from", "Give a size from 0 to that of the newer tree, " + size + ".");
        }
        return new Consistency(from, size, base64(proofs().consistency(from, size)));
    }

    @GetMapping(path = "/tile/{level}/{*tile}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "read-tile", summary = "Hashes of the tree, as C2SP tlog-tiles names and packs them")
    byte[] tile(@PathVariable int level, @PathVariable String tile) {
        Matcher asked = TILE.matcher(tile);
        if (level < 0 || level > 5 || !asked.matches()) {
            throw new NoSuch("tile");
        }
        long index = Long.parseLong(asked.group(1).replaceAll("[x/]", ""));
        int width = asked.group(2) == null ? 256 : Integer.parseInt(asked.group(2));
        List<Hash> hashes = proofs().tile(level, index);
        if (width < 1 || hashes.size() < width) {
            throw new NoSuch("tile");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.subList(0, width).forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    private TlogProof proof(long position) {
        Note note = latest();
        long size = Checkpoint.of(note).size();
        if (position < 1 || position > size) {
            throw new NoSuch(
                    "signed position; the ledger is signed up to " + size + ", and a second later further: one");
        }
        return new TlogProof(position - 1, proofs().inclusion(position, size), note);
    }

    private Note latest() {
        return proofs().latest().orElseThrow(() -> new NoSuch("checkpoint"));
    }

    private Checkpoints proofs() {
        Actor actor = callers.present();
        if (!actor.is(Roles.AUDITOR) && !readers.contains(actor.sub())) {
            throw new Forbidden("the role auditor");
        }
        Checkpoints signing = checkpoints.getIfAvailable();
        if (signing == null) {
            throw new NoSuch("checkpoint");
        }
        return signing;
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(LedgerController::base64).toList();
    }
}
