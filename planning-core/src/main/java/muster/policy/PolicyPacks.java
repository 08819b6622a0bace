package muster.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.shared.Invalid;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every pack there is. For one jurisdiction they follow each other without a day between them. */
public record PolicyPacks(
        List<PolicyPack> packs,
        List<EntryLaw> entry,
        ServicePack service,
        StaffingPack staffing,
        SitePack sites,
        RiskPack risk,
        PlanningPack planning,
        DeconflictionPack deconfliction) {
    /** Strict, so that a misspelt or forgotten member of a pack is a fault at start and not a lenient law. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public PolicyPacks {
        packs = inSuccession(packs);
        entry = inSuccession(entry);
    }

    private static <T extends Dated> List<T> inSuccession(List<T> laws) {
        List<T> sorted = laws.stream()
                .sorted(Comparator.comparing(Dated::jurisdiction).thenComparing(Dated::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            requireSuccession(sorted.get(i - 1), sorted.get(i));
        }
        return sorted;
    }

    /** Reads the packs that come with the program; {@code index.json} names their files. */
    public static PolicyPacks load() {
        var index = read("index.json", Index.class);
        var packs = index.warrants().stream().flatMap(file -> Stream.of(read(file, PolicyPack[].class)));
        return new PolicyPacks(
                packs.toList(),
                List.of(read(index.entry(), EntryLaw[].class)),
                read(index.service(), ServicePack.class),
                read(index.staffing(), StaffingPack.class),
                read(index.sites(), SitePack.class),
                read(index.risk(), RiskPack.class),
                read(index.planning(), PlanningPack.class),
                read(index.deconfliction(), DeconflictionPack.class));
    }

    public Optional<PolicyPack> at(String jurisdiction, LocalDate day) {
        return of(jurisdiction).filter(pack -> pack.covers(day)).findFirst();
    }

    /** Empty where nothing is known of how doors may be opened there. */
    public Optional<EntryLaw> entryAt(String jurisdiction, LocalDate day) {
        return entry.stream()
                .filter(law -> law.jurisdiction().equals(jurisdiction) && law.covers(day))
                .findFirst();
    }

    public boolean knows(String jurisdiction) {
        return of(jurisdiction).findAny().isPresent();
    }

    public Set<String> jurisdictions() {
        return packs.stream().map(PolicyPack::jurisdiction).collect(Collectors.toCollection(TreeSet::new));
    }

    public LocalDate earliest(String jurisdiction) {
        return of(jurisdiction)
                .findFirst()
                .map(PolicyPack::from)
                .orElseThrow(() -> new Invalid(
                        "jurisdiction-unknown",
                        "No pack for that jurisdiction. Known: " + String.join(", ", jurisdictions()) + ".",
                        "/jurisdiction"));
    }

    private Stream<PolicyPack> of(String jurisdiction) {
        return packs.stream().filter(pack -> pack.jurisdiction().equals(jurisdiction));
    }

    private static void requireSuccession(Dated earlier, Dated later) {
        if (!earlier.jurisdiction().equals(later.jurisdiction())) {
            return;
        }
        if (!later.from().minusDays(1).equals(earlier.until())) {
            throw new IllegalArgumentException(
                    "%s must end on the day before %s begins.".formatted(earlier.version(), later.version()));
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(PolicyPacks.class.getResourceAsStream(file), file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private record Index(
            List<String> warrants,
            String entry,
            String service,
            String staffing,
            String sites,
            String risk,
            String planning,
            String deconfliction) {}
}
