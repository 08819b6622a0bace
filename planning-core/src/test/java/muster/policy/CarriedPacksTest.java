package muster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import muster.policy.event.PackOnRecord;
import org.junit.jupiter.api.Test;

/** What the ledger is told of the packs is what decisions are taken under. */
class CarriedPacksTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private final List<PackOnRecord> carried = CarriedPacks.read();

    @Test
    void INF_07_every_pack_that_a_decision_can_name_is_carried_once() {
        assertThat(carried.stream().map(PackOnRecord::version))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                PACKS.packs().stream().map(PolicyPack::version),
                                PACKS.entry().stream().map(EntryLaw::version),
                                Stream.of(
                                        PACKS.service().version(),
                                        PACKS.staffing().version(),
                                        PACKS.sites().version(),
                                        PACKS.risk().version(),
                                        PACKS.planning().version(),
                                        PACKS.deconfliction().version()))
                        .flatMap(versions -> versions)
                        .toList());
    }

    @Test
    void each_has_its_days_and_the_sources_that_stand_in_it() {
        PACKS.packs().forEach(law -> {
            PackOnRecord told = carried(law.version());
            assertThat(told.from()).isEqualTo(law.from());
            assertThat(told.until()).isEqualTo(law.until());
            assertThat(told.citations()).isEqualTo(law.citations());
        });
        assertThat(carried("muster@2026-01-01").from()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(carried("muster-service@2026-01-01").citations())
                .contains("house rule of the task force", "Fed. R. Crim. P. 41(b)");
    }

    /** As {@code jq -cSj '.[0]' US.json | sha256sum} says: anybody can compare a text with its record. */
    @Test
    void the_digest_is_of_the_text_without_its_layout() {
        assertThat(carried.stream().map(PackOnRecord::digest))
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(CarriedPacks.digest(" {\"b\" : [2, \"§\"],\n \"a\": {\"d\": null, \"c\": 1.5} }"))
                .isEqualTo("1ebd1c9780b70c03f5ff149d83611529a1ff28766a678055bd581f3c07df4fec");
    }

    private PackOnRecord carried(String version) {
        return carried.stream()
                .filter(pack -> pack.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
