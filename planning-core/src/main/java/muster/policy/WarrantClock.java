package muster.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import muster.shared.Invalid;
import muster.shared.ServiceHours;
import org.jspecify.annotations.Nullable;

/** Reckons by the pack in force at the site on the day of issue, also where the execution falls under a later one. */
public final class WarrantClock {
    private WarrantClock() {}

    public static WarrantClockAnswer reckon(PolicyPacks packs, WarrantClockQuestion question) {
        ZoneId site = SiteTime.zone(question.zone(), "/zone");
        var issuedAt = SiteTime.read(question.issuedAt(), site, "/issuedAt");
        var executionAt = SiteTime.read(question.executionAt(), site, "/executionAt");
        var pack = packInForce(packs, question.jurisdiction(), SiteTime.day(issuedAt, site));
        var limit = pack.limit(purpose(question));
        return new Reckoning(
                        pack,
                        limit,
                        site,
                        issuedAt,
                        executionAt,
                        pack.executeBy(issuedAt, site, purpose(question), question.faceExpiresOn()),
                        faceHours(question),
                        question.nightService())
                .answer();
    }

    private static PolicyPack packInForce(PolicyPacks packs, String jurisdiction, LocalDate issueDay) {
        LocalDate earliest = packs.earliest(jurisdiction);
        return packs.at(jurisdiction, issueDay)
                .orElseThrow(() -> new Invalid(
                        "before-earliest-pack",
                        "The law of %s is known from %s on; the warrant is older.".formatted(jurisdiction, earliest),
                        "/issuedAt"));
    }

    private static String purpose(WarrantClockQuestion question) {
        String purpose = question.purpose();
        return purpose == null || purpose.isBlank() ? PolicyPack.SEARCH : purpose;
    }

    private static @Nullable ServiceHours faceHours(WarrantClockQuestion question) {
        String hours = question.faceWindow();
        return hours == null ? null : ServiceHours.read(hours, "/faceWindow");
    }
}
