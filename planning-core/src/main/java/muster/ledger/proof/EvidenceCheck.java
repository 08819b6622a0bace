package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One bundle's check, from the manifest to the summary. */
final class EvidenceCheck {
    private final BundleFile file;
    private final Findings findings;
    private final Manifest manifest;
    private final Note note;
    private final Checkpoint checkpoint;
    private final Heads heads;
    private final Actors actors;
    private final SealCheck seal;
    private final EpochCheck epochs;
    private final EventCheck eventCheck;
    private final SignatureCheck signatures;
    private final Set<String> named;
    private final Map<String, StreamCheck> streams = new LinkedHashMap<>();
    private @Nullable Summary summary;
    private long told;
    private long lastPosition;
    private long headsPosition = Long.MAX_VALUE;
    private Instant headsAt = Instant.MAX;
    private Instant firstAt = Instant.MAX;
    private Instant lastAt = Instant.MIN;

    EvidenceCheck(BundleFile file, Findings findings, List<VerifierKey> trusted, @Nullable WitnessPolicy policy) {
        this.file = file;
        this.findings = findings;
        this.manifest = Manifest.read(file.bytes(Bundle.MANIFEST));
        this.named = new HashSet<>(manifest.streams());
        this.signatures = new SignatureCheck(manifest, trusted, policy, findings);
        try {
            this.note = Note.parse(file.text(Bundle.CHECKPOINT));
            this.checkpoint = Checkpoint.of(note);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Bundle.CHECKPOINT + " is not a checkpoint", e);
        }
        this.seal = SealCheck.of(file, manifest, checkpoint, findings);
        this.heads = Heads.read(file.bytes(Bundle.HEADS));
        this.actors = new Actors(findings);
        this.epochs = new EpochCheck(manifest, findings);
        this.eventCheck = new EventCheck(checkpoint, findings);
    }

    void run() {
        signatures.check(note, checkpoint);
        HeadsPayload map = heads();
        file.lines(Bundle.EVENTS, this::line);
        streams.values().forEach(StreamCheck::end);
        epochs.end();
        seal.end();
        compareSummary();
        if (map != null && !findings.anyUntrue()) {
            sayWhatWasChecked(map);
        }
    }

    private void sayWhatWasChecked(HeadsPayload map) {
        findings.fact(
                told == 0
                        ? "Checked: %d streams, none of which has an event here".formatted(named.size())
                        : "Checked: %d events of %d streams, recorded from %s to %s; each is in the signed ledger as shown here"
                                .formatted(told, named.size(), Words.time(firstAt), Words.time(lastAt)));
        findings.fact("Checked for completeness: up to position " + map.size() + " of the ledger");
        seal.sayWhatIsWithheld();
    }

    /** What the heads event says, or null where it says nothing that can be used. */
    private @Nullable HeadsPayload heads() {
        EvidenceEvent event = heads.event();
        Leaf leaf = eventCheck.check(event);
        List<String> shown = heads.streams().stream().map(HeadsMap.Shown::name).toList();
        if (!shown.equals(manifest.streams())) {
            findings.untrue(Bundle.HEADS + " shows other streams than " + Bundle.MANIFEST + " names");
        }
        if (leaf == null) {
            return null;
        }
        actors(event, leaf);
        if (!leaf.sealed().stream().equals(HeadsPayload.STREAM)
                || !leaf.sealed().type().equals(HeadsPayload.TYPE)) {
            findings.untrue(event.position(), "this event does not record the ledger's streams");
        }
        return map(event, leaf);
    }

    private @Nullable HeadsPayload map(EvidenceEvent event, Leaf leaf) {
        HeadsPayload map;
        try {
            map = HeadsPayload.read(event.payload());
        } catch (IllegalArgumentException e) {
            findings.untrue(event.position(), "the payload does not record the ledger's streams");
            return null;
        }
        headsPosition = event.position();
        headsAt = leaf.recordedAt();
        if (map.streams() > map.size() || map.streams() == 0 && map.size() > 0) {
            findings.untrue(event.position(), "the list of streams has not the length that it can have");
        }
        if (map.size() >= event.position()) {
            findings.untrue(event.position(), "the list of streams is said to cover what came behind it");
        }
        for (HeadsMap.Shown shown : heads.streams()) {
            if (shown.verify(map.streams(), map.root())) {
                streams.put(shown.name(), new StreamCheck(shown, map.size(), findings));
            } else {
                findings.untrue(Bundle.HEADS + ": what is shown of " + shown.name()
                        + " is not in the list of streams that was recorded");
            }
        }
        summary = new Summary(manifest.subject(), checkpoint, map.size(), leaf.recordedAt());
        return map;
    }

    private void line(byte[] line, int number) {
        try {
            EvidenceLine read = EvidenceLine.read(line, Bundle.EVENTS + ", line " + number, manifest.sealed());
            if (read.position() <= lastPosition) {
                findings.untrue(read.position(), "it comes behind position " + lastPosition);
            }
            lastPosition = read.position();
            switch (read) {
                case EvidenceEvent event -> event(event);
                case WithheldEvent event -> withheld(event);
            }
        } catch (Untrue e) {
            findings.untrue(e.words());
            summary = null;
        }
    }

    private void event(EvidenceEvent event) {
        told++;
        seal.shown(event.position());
        Leaf leaf = eventCheck.check(event);
        Metadata metadata = leaf == null ? null : actors(event, leaf);
        if (leaf == null || metadata == null) {
            summary = null;
            return;
        }
        epochs.next(event, leaf);
        checkTime(event.position(), leaf.recordedAt());
        firstAt = firstAt.isAfter(leaf.recordedAt()) ? leaf.recordedAt() : firstAt;
        lastAt = leaf.recordedAt();
        if (summary != null) {
            summary.add(leaf, metadata.name());
        }
        StreamCheck check = stream(event.position(), leaf.sealed().stream());
        if (check != null) {
            check.next(leaf, Hash.ofLeaf(event.record()));
        }
    }

    private void withheld(WithheldEvent event) {
        eventCheck.check(event);
        BundleSeal.Place place = seal.withheld(event.position());
        StreamCheck check = place == null ? null : stream(event.position(), place.stream());
        if (place != null && check != null) {
            check.next(place, event.leaf());
        }
        if (summary != null) {
            summary.addWithheld(event.position());
        }
    }

    private @Nullable StreamCheck stream(long position, String name) {
        if (!named.contains(name)) {
            findings.untrue(position, "it is of " + name + ", of which this bundle is not");
        }
        return streams.get(name);
    }

    private void checkTime(long position, Instant at) {
        boolean behind = position > headsPosition;
        if (behind ? at.isBefore(headsAt) : at.isAfter(headsAt)) {
            findings.untrue(position, "it was not recorded on the side of the list of streams on which it stands");
        }
        if (at.isBefore(lastAt)) {
            findings.untrue(position, "it was recorded before the event ahead of it");
        }
    }

    private @Nullable Metadata actors(EvidenceEvent event, Leaf leaf) {
        try {
            Metadata metadata = Metadata.read(event.metadata());
            actors.next(leaf, metadata);
            return metadata;
        } catch (Untrue e) {
            findings.untrue(event.position(), e.words());
            return null;
        }
    }

    private void compareSummary() {
        byte[] shown = file.bytes(Bundle.SUMMARY);
        // Without all of its events there is no summary to compare with; then something else has been found already.
        if (summary != null && !Arrays.equals(summary.text().getBytes(UTF_8), shown)) {
            findings.untrue(Bundle.SUMMARY + " does not say what the events say");
        }
    }
}
