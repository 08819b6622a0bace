package muster.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.shared.Invalid;

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

    /** Reads the packs that come with the program. */
    public static PolicyPacks load() {
        PackFiles files = PackFiles.listed();
        var packs = files.warrants().stream().flatMap(file -> Stream.of(PackFiles.read(file, PolicyPack[].class)));
        return new PolicyPacks(
                packs.toList(),
                List.of(PackFiles.read(files.entry(), EntryLaw[].class)),
                PackFiles.read(files.service(), ServicePack.class),
                PackFiles.read(files.staffing(), StaffingPack.class),
                PackFiles.read(files.sites(), SitePack.class),
                PackFiles.read(files.risk(), RiskPack.class),
                PackFiles.read(files.planning(), PlanningPack.class),
                PackFiles.read(files.deconfliction(), DeconflictionPack.class));
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
}
