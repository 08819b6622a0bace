package muster.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.Refusal;
import muster.disclosure.Disclosure;
import muster.disclosure.Situation;
import muster.operation.RandomHistory;
import muster.operation.event.OperationEvent;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random people ask for anything while random operations go on: nothing is told to whom its originator did not let have it. */
class OriginPropertiesTest {
    private static final int HISTORIES = 100;
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final Agreement MOU = new Agreement(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_05_who_is_told_originated_it_leads_or_was_let_have_it(long seed) {
        RandomHistory random = RandomHistory.of(seed);
        Asking asking = new Asking(random, new Random(seed));
        List<OfOperation> history = asking.history();
        assertThat(asking.accepted).isPositive();
        Situation situation = Situation.NONE;
        Map<String, Set<AgencyId>> entitled = new HashMap<>();
        Map<RecordId, ReleasePermitted> standing = new HashMap<>();
        for (OfOperation event : history) {
            situation = situation.fold(event);
            learn(event, situation, entitled, standing);
        }
        for (AgencyId agency : random.agencies().keySet()) {
            String told = told(agency, history);
            entitled.forEach((word, agencies) -> {
                if (!agencies.contains(agency)) {
                    assertThat(told).as("%s of %s", word, agencies).doesNotContain(word);
                }
            });
        }
        AgencyId lead = situation.charter().leadAgencyId();
        assertThat(entitled.keySet()).isNotEmpty().allMatch(told(lead, history)::contains);
    }

    /** Written down a second time, from what the originators said alone. */
    private static void learn(
            OfOperation event,
            Situation now,
            Map<String, Set<AgencyId>> entitled,
            Map<RecordId, ReleasePermitted> standing) {
        switch (event) {
            case MaterialContributed e ->
                entitled.put(
                        e.content(),
                        new HashSet<>(List.of(e.agencyId(), now.charter().leadAgencyId())));
            case ReleasePermitted e -> standing.put(e.permissionId(), e);
            case PermissionRevoked e -> standing.remove(e.permissionId());
            case MaterialPassedOn e -> {
                if (e.permissionId() != null) {
                    ReleasePermitted permission = standing.get(e.permissionId());
                    assertThat(permission).isNotNull();
                    assertThat(permission.materialId()).isEqualTo(e.materialId());
                    assertThat(permission.agencyId()).isEqualTo(e.agencyId());
                }
                if (e.agencyId() != null) {
                    entitled.get(e.content()).add(e.agencyId());
                }
            }
            default -> {}
        }
    }

    private static String words(RecordId material) {
        return "Words of " + material;
    }

    private static String told(AgencyId agency, List<OfOperation> history) {
        StringBuilder told = new StringBuilder();
        Situation situation = Situation.NONE;
        for (OfOperation event : history) {
            Disclosure.disclose(event, NOW, situation, agency).forEach(update -> told.append(update.data()));
            situation = situation.fold(event);
        }
        return told.toString();
    }

    /** Decides by the aggregate itself, between what happens in the operation anyway. */
    private static final class Asking {
        private final ControlledMaterial material = new ControlledMaterial();
        private final List<RecordId> materials = new ArrayList<>();
        private final List<ReleasePermitted> permissions = new ArrayList<>();
        private final Map<AgencyId, AgencyOnFile> onFile = new HashMap<>();
        private final List<AgencyId> agencies;
        private final RandomHistory random;
        private final Random chance;
        private int accepted;

        Asking(RandomHistory random, Random chance) {
            this.random = random;
            this.chance = chance;
            this.agencies = List.copyOf(random.agencies().keySet());
            random.agencies()
                    .forEach((id, kind) ->
                            onFile.put(id, new AgencyOnFile(id, 0, "CODE", "Name", kind, List.of("US-CA"), MOU, null)));
        }

        List<OfOperation> history() {
            List<OfOperation> all = new ArrayList<>();
            for (OperationEvent event : random.events()) {
                all.add(event);
                for (int n = 0; n < 5; n++) {
                    all.addAll(asked(event.operationId()));
                }
            }
            return all;
        }

        private List<OfOperation> asked(OperationId operation) {
            Actor actor = new Actor("sub", "Somebody", oneOf(agencies), Set.of("supervisor"));
            Facts now = new Facts(NOW, actor, onFile, Map.of(), Map.of(), PACKS);
            try {
                List<OfOperation> events = decide(operation, now).stream()
                        .map(OfOperation.class::cast)
                        .toList();
                events.forEach(this::evolve);
                accepted++;
                return events;
            } catch (Refusal refused) {
                return List.of();
            }
        }

        private List<Object> decide(OperationId operation, Facts facts) {
            RecordId id = new RecordId(new UUID(chance.nextLong(), chance.nextLong()));
            if (materials.isEmpty() || chance.nextInt(4) == 0) {
                return material.decide(new ContributeMaterial(operation, id, "Title", words(id)), facts)
                        .events();
            }
            RecordId about = oneOf(materials);
            Recipient to = chance.nextInt(5) == 0 ? new Recipient(null, "Press") : new Recipient(oneOf(agencies), null);
            int what = chance.nextInt(4);
            if (what == 0) {
                return material.decide(new PermitRelease(operation, about, id, to, NOW.plusSeconds(1), "x"), facts)
                        .events();
            }
            if (what == 1 && !permissions.isEmpty()) {
                ReleasePermitted given = oneOf(permissions);
                return material.decide(
                                new RevokePermission(operation, given.materialId(), given.permissionId(), "x"), facts)
                        .events();
            }
            return material.decide(new PassOnMaterial(operation, about, id, to, "x"), facts)
                    .events();
        }

        private void evolve(OfOperation event) {
            switch (event) {
                case MaterialContributed e -> {
                    material.evolve(e);
                    materials.add(e.materialId());
                }
                case ReleasePermitted e -> {
                    material.evolve(e);
                    permissions.add(e);
                }
                case PermissionRevoked e -> material.evolve(e);
                case MaterialPassedOn e -> material.evolve(e);
                default -> throw new AssertionError(event);
            }
        }

        private <T> T oneOf(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }
    }
}
