package muster.operation.view;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import muster.operation.event.AddressVerified;
import muster.operation.event.RiskAssessed;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurvey;
import muster.shared.Location;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** A place of enforcement, who made sure of its address, and what is known of it. */
public record Site(
        SiteId id,
        String label,
        String address,
        Location location,
        ZoneId zone,
        boolean premisesEntry,
        List<Verification> verifications,
        @Nullable SiteSurvey survey,
        @Nullable Risk risk) {
    static Site of(SiteAdded e) {
        return new Site(
                e.siteId(), e.label(), e.address(), e.location(), e.zone(), e.premisesEntry(), List.of(), null, null);
    }

    Site verified(AddressVerified e) {
        List<Verification> all = Stream.concat(verifications.stream(), Stream.of(Verification.of(e)))
                .toList();
        return new Site(id, label, address, location, zone, premisesEntry, all, survey, risk);
    }

    Site surveyed(SiteSurvey now) {
        return new Site(id, label, address, location, zone, premisesEntry, verifications, now, risk);
    }

    Site assessed(RiskAssessed e) {
        return new Site(id, label, address, location, zone, premisesEntry, verifications, survey, Risk.of(e));
    }

    Site reopened() {
        Risk now = risk == null ? null : risk.reopened();
        return new Site(id, label, address, location, zone, premisesEntry, verifications, survey, now);
    }
}
